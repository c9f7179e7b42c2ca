import AssayModel
import Testing

@testable import AssayInventory

/// What mappings' functions make of values.
@Suite struct MappingFunctionTests {
  struct Case: CustomTestStringConvertible {
    var function: MappingFunction
    var value: CanonicalValue.Content
    var result: String

    init(_ function: MappingFunction, _ value: CanonicalValue.Content, _ result: String) {
      self.function = function
      self.value = value
      self.result = result
    }

    var testDescription: String { "\(function.rawValue) \(value)" }
  }

  private static let key = "https://v.vault.azure.net/keys/k"
  private static func list(_ elements: [CanonicalValue.Content]) -> CanonicalValue.Content {
    .sequence(elements.map { CanonicalValue($0, at: 0..<1) })
  }
  private static func object(_ entries: [(String, CanonicalValue.Content)])
    -> CanonicalValue.Content
  {
    .mapping(entries.map { .init(key: $0.0, value: CanonicalValue($0.1, at: 0..<1)) })
  }

  static let table: [Case] = [
    Case(.not, .boolean(true), "false"), Case(.not, .string("False"), "true"),
    Case(.not, .string("no"), "?wrong-type"), Case(.not, .number("0"), "?wrong-type"),
    Case(.boolean, .string("TRUE"), "true"), Case(.boolean, .boolean(false), "false"),
    Case(.boolean, .string(""), "?wrong-type"),
    Case(.number, .string("2048"), "2048"), Case(.number, .string("1.50"), "1.50"),
    Case(.number, .string("2048 "), "?wrong-type"), Case(.number, .string(""), "?wrong-type"),
    Case(.number, .number("7"), "7"),
    Case(.lastSegment, .string("projects/p/zones/us-central1-a"), "us-central1-a"),
    Case(.lastSegment, .string("plain"), "plain"), Case(.lastSegment, .string("a/"), "?wrong-type"),
    Case(.keyHost, .string(key), "v.vault.azure.net"), Case(.keyName, .string(key + "/1"), "k"),
    Case(.keyVersion, .string(key + "/1"), "1"), Case(.keyVersion, .string(key), "nothing"),
    Case(.keyVersion, .string(key + "/"), "nothing"),
    Case(.keyVersion, .string("https://v/secrets/k/1"), "?wrong-type"),
    Case(.keyName, .string("/subscriptions/s"), "?wrong-type"),
    Case(.keyName, .string(key + "/1/2"), "?wrong-type"),
    // 0x80: eight bits; the same behind a zero byte; 0x01: one; 65537.
    Case(.bitLength, .string("gA=="), "8"), Case(.bitLength, .string("AIA"), "8"),
    Case(.bitLength, .string("AQ"), "1"), Case(.bitLength, .string("AQAB"), "17"),
    Case(.bitLength, .string("-_8"), "16"), Case(.bitLength, .string("+/8="), "16"),
    Case(.bitLength, .string("AAAA"), "?wrong-type"), Case(.bitLength, .string(""), "?wrong-type"),
    Case(.bitLength, .string("A"), "?wrong-type"), Case(.bitLength, .string("A=A="), "?wrong-type"),
    Case(.bitLength, .string("gA="), "?wrong-type"), Case(.bitLength, .number("7"), "?wrong-type"),
    Case(
      .lowerFirst, object([("UserAssigned", list([object([("ClientId", .string("X"))])]))]),
      "{userAssigned: [{clientId: X}]}"),
    Case(.lowerFirst, .string("Text"), "Text"),
    Case(.keys, list([.string("a"), .string("b")]), "{a: {}, b: {}}"),
    Case(.keys, list([.string("a"), .string("a")]), "?wrong-type"),
    Case(.keys, list([.number("1")]), "?wrong-type"), Case(.keys, .string("a"), "?wrong-type"),
    Case(
      .pairs, list([object([("Key", .string("owner")), ("Value", .string("ops"))])]),
      "{owner: ops}"),
    Case(.pairs, list([object([("Key", .string("owner"))])]), "?wrong-type"),
    Case(.pairs, list([]), "{}"),
  ]

  @Test(arguments: table) func makesAValue(_ row: Case) {
    let made = row.function(CanonicalValue(row.value, at: 0..<1))
    #expect((made.map(MappingSample.text) ?? "nothing") == row.result)
  }

  /// A modulus whose first byte has its first bit set has as many bits as it has bytes times 8.
  @Test(arguments: [1, 2, 3, 128, 256, 257, 384, 512]) func measuresAModulus(_ bytes: Int) {
    let modulus = [0x80] + [UInt8](repeating: 0x5A, count: bytes - 1)
    for zeros in 0...2 {
      let text = Self.base64([UInt8](repeating: 0, count: zeros) + modulus)
      #expect(Base64.bitLength(text) == bytes * 8)
    }
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    var text: [UInt8] = []
    var bits = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[bits >> count & 63])
      }
    }
    if count > 0 { text.append(alphabet[bits << (6 - count) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }
}
