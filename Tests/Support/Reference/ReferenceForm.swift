/// What a normaliser makes of a value: equal for equal values.
enum ReferenceForm: Hashable, Comparable {
  case text([UInt8])
  case boolean(Bool)
  case number(ReferenceNumber)
  case version(ReferenceVersion)
  /// The family, how many bits count, and those.
  case network(Int, prefix: Int, [UInt8])

  /// `nil` for what the normaliser can't read.
  init?(_ value: Tree, as normalizer: String) {
    switch (normalizer, value) {
    case ("date-time", .number(let text)):
      let digits = text.drop { $0 == "-" }.prefix { $0.isNumber }
      guard digits.count <= 15, !text.foldedText.contains("e") else { return nil }
      self.init(number: ReferenceNumber(text))
    case ("text", .text(let text)): self = .text(Array(text.utf8))
    case ("region", .text(let text)): self.init(region: text.foldedText)
    case ("uri-host", .text(let text)): self.init(address: text.foldedText)
    case ("arm-id", .text(let text)): self.init(id: text.foldedText)
    case ("guid", .text(let text)): self.init(guid: text.foldedText)
    case ("duration", .text(let text)): self.init(number: ReferenceNumber(duration: text))
    case ("date-time", .text(let text)): self.init(number: ReferenceNumber(moment: text))
    case ("version", .text(let text)):
      guard let version = ReferenceVersion(text) else { return nil }
      self = .version(version)
    case ("cidr", .text(let text)): self.init(network: text.foldedText)
    default: return nil
    }
  }

  var bytes: [UInt8]? {
    if case .text(let bytes) = self { bytes } else { nil }
  }

  private init?(number: ReferenceNumber?) {
    guard let number else { return nil }
    self = .number(number)
  }

  /// Without spaces and a geography in parentheses; a letter, then letters and digits only.
  private init?(region: String) {
    var name = Substring(region.filter { $0 != " " })
    if name.first == "(", let end = name.firstIndex(of: ")") {
      name = name[name.index(after: end)...]
    }
    guard name.first?.isLetter == true, name != "global",
      name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    else { return nil }
    self = .text(Array(name.utf8))
  }

  /// Without scheme, user, path, the scheme's own port and a final dot.
  private init?(address: String) {
    var rest = Substring(address)
    let ports = ["https://": ":443", "http://": ":80"]
    let scheme = ports.keys.first { rest.hasPrefix($0) }
    if let scheme { rest.removeFirst(scheme.count) }
    rest = rest.prefix { !"/?#".contains($0) }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    var host = rest.prefix { $0 != ":" }
    var port = String(rest.dropFirst(host.count))
    if let scheme, ports[scheme] == port { port = "" }
    if host.hasSuffix(".") { host.removeLast() }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard scheme != nil || labels.count > 1, !labels.contains(""),
      host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) })
    else { return nil }
    self = .text(Array((host + port).utf8))
  }

  /// Without a final slash.
  private init?(id: String) {
    guard id.hasPrefix("/") else { return nil }
    self = .text(Array(id.count > 1 && id.hasSuffix("/") ? id.utf8.dropLast() : id.utf8[...]))
  }

  private init?(guid: String) {
    let digits = guid.filter { !"-{}()".contains($0) }
    guard digits.count == 32, digits.allSatisfy(\.isHexDigit) else { return nil }
    self = .text(Array(digits.utf8))
  }

  /// Bits behind the prefix don't count; an address has no such bits.
  private init?(network: String) {
    let parts = network.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, var bytes = Self.v4(parts[0]) ?? Self.v6(parts[0]) else { return nil }
    guard let prefix = parts.count == 2 ? Int(parts[1]) : bytes.count * 8,
      (0...bytes.count * 8).contains(prefix)
    else { return nil }
    for bit in prefix..<bytes.count * 8 { bytes[bit / 8] &= ~(0x80 >> UInt8(bit % 8)) }
    self = .network(bytes.count, prefix: prefix, bytes)
  }

  private static func v4(_ text: Substring) -> [UInt8]? {
    let bytes = text.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return bytes.count == 4 && !bytes.contains(nil) ? bytes.compactMap(\.self) : nil
  }

  private static func v6(_ text: Substring) -> [UInt8]? {
    let gap = text.split(separator: "::", omittingEmptySubsequences: false)
    guard text.contains(":"), gap.count <= 2 else { return nil }
    let halves = gap.map { half in
      half.split(separator: ":", omittingEmptySubsequences: true).map { UInt16($0, radix: 16) }
    }
    var groups = halves[0]
    if gap.count == 2 {
      groups += Array(repeating: 0, count: max(0, 8 - halves[0].count - halves[1].count))
      groups += halves[1]
    }
    guard groups.count == 8, !groups.contains(nil) else { return nil }
    return groups.compactMap(\.self).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
  }

  /// Only forms of one kind that has an order are compared.
  static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left.lexicographicallyPrecedes(right)
    case (.number(let left), .number(let right)): left < right
    case (.version(let left), .version(let right)): left < right
    default: false
    }
  }
}

extension String {
  /// The text with ASCII's capitals made small.
  var foldedText: String {
    String(
      decoding: utf8.map { (0x41...0x5a).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
