/// A number of YAML's core schema, taken apart: `0o17`, `0x1F`, `+12.`, `.5e3`, `017`.
struct CoreNumber {
  private enum Form: Hashable {
    case decimal(integer: Range<Int>, fraction: Range<Int>, exponent: Range<Int>)
    /// Digits in base 8 or 16.
    case based(UInt32, Range<Int>)
  }

  /// More digits than this in base 8 or 16 aren't converted: no real number has them.
  private static let maximumBasedDigits = 256

  private let form: Form
  private let isNegative: Bool
  /// Whether the text is one of the schema's integers.
  let isInteger: Bool

  init?(_ text: [UInt8]) {
    if let digits = Self.basedDigits(text) {
      form = digits
      isNegative = false
      isInteger = true
      return
    }
    var position = 0
    isNegative = text.first == UInt8(ascii: "-")
    if isNegative || text.first == UInt8(ascii: "+") { position = 1 }
    let integer = Self.digits(text, from: position)
    position = integer.upperBound
    var fraction = position..<position
    var exponent = position..<position
    let hasPoint = position < text.count && text[position] == UInt8(ascii: ".")
    if hasPoint {
      fraction = Self.digits(text, from: position + 1)
      position = fraction.upperBound
    }
    guard !integer.isEmpty || !fraction.isEmpty else { return nil }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      let start = position
      position += 1
      if position < text.count,
        text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+")
      {
        position += 1
      }
      let digits = Self.digits(text, from: position)
      guard !digits.isEmpty else { return nil }
      position = digits.upperBound
      exponent = start..<position
    }
    guard position == text.count else { return nil }
    form = .decimal(integer: integer, fraction: fraction, exponent: exponent)
    isInteger = !hasPoint && exponent.isEmpty
  }

  /// Writes the number, of which `text` was taken apart, in JSON's grammar.
  func write(_ text: [UInt8], to output: inout [UInt8]) {
    switch form {
    case .based(let base, let digits):
      output.append(contentsOf: Self.decimal(text[digits], base: base))
    case .decimal(let integer, let fraction, let exponent):
      if isNegative { output.append(UInt8(ascii: "-")) }
      let significant = text[integer].drop { $0 == UInt8(ascii: "0") }
      if significant.isEmpty { output.append(UInt8(ascii: "0")) }
      output.append(contentsOf: significant)
      if !fraction.isEmpty {
        output.append(UInt8(ascii: "."))
        output.append(contentsOf: text[fraction])
      }
      output.append(contentsOf: text[exponent])
    }
  }

  private static func basedDigits(_ text: [UInt8]) -> Form? {
    guard text.count > 2, text.count <= 2 + maximumBasedDigits, text[0] == UInt8(ascii: "0")
    else { return nil }
    let base: UInt32
    switch text[1] {
    case UInt8(ascii: "o"): base = 8
    case UInt8(ascii: "x"): base = 16
    default: return nil
    }
    for byte in text[2...] {
      guard let value = value(of: byte), value < base else { return nil }
    }
    return .based(base, 2..<text.count)
  }

  private static func digits(_ text: [UInt8], from start: Int) -> Range<Int> {
    var end = start
    while end < text.count, text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
    return start..<end
  }

  private static func value(of digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A")) + 10
    default: nil
    }
  }

  /// The digits in base 10, exactly.
  private static func decimal(_ digits: ArraySlice<UInt8>, base: UInt32) -> [UInt8] {
    var decimal: [UInt8] = [0]
    for digit in digits {
      var carry = value(of: digit) ?? 0
      for index in decimal.indices {
        carry += UInt32(decimal[index]) * base
        decimal[index] = UInt8(carry % 10)
        carry /= 10
      }
      while carry > 0 {
        decimal.append(UInt8(carry % 10))
        carry /= 10
      }
    }
    return decimal.reversed().map { $0 + UInt8(ascii: "0") }
  }
}
