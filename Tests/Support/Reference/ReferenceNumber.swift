/// A decimal number of any size, exactly: `0.DIGITS` times ten to the power of `exponent`.
struct ReferenceNumber: Hashable, Comparable {
  private var isNegative = false
  /// Without zeros at either end; empty for zero.
  private var digits: [UInt8] = []
  private var exponent = 0

  init(_ number: Int) { self.init(sign: number < 0, whole: "\(number.magnitude)") }

  init(sign: Bool, whole: some StringProtocol, fraction: String = "", exponent: Int = 0) {
    let all = Array(whole.utf8) + Array(fraction.utf8)
    let significant = all.drop { $0 == 0x30 }
    guard !significant.isEmpty else { return }
    isNegative = sign
    digits = Array(significant)
    while digits.last == 0x30 { digits.removeLast() }
    self.exponent = exponent + whole.utf8.count - (all.count - significant.count)
  }

  /// The number that a text spells as JSON has it; `nil` for any other text.
  init?(_ text: String) {
    var rest = Substring(text)
    let sign = rest.take("-")
    let whole = rest.takeDigits()
    guard !whole.isEmpty, whole.count == 1 || whole.first != "0" else { return nil }
    let hasPoint = rest.take(".")
    let fraction = hasPoint ? rest.takeDigits() : ""
    guard hasPoint == !fraction.isEmpty else { return nil }
    var exponent = 0
    if rest.take("e") || rest.take("E") {
      let isNegative = rest.take("-")
      if !isNegative { _ = rest.take("+") }
      guard let value = Int(rest.takeDigits()) else { return nil }
      exponent = isNegative ? -value : value
    }
    guard rest.isEmpty else { return nil }
    self.init(sign: sign, whole: whole, fraction: fraction, exponent: exponent)
  }

  var isWhole: Bool { exponent >= digits.count }

  static func < (left: Self, right: Self) -> Bool {
    if left.sign != right.sign { return left.sign < right.sign }
    return left.isNegative ? right.isSmaller(than: left) : left.isSmaller(than: right)
  }

  private var sign: Int { digits.isEmpty ? 0 : isNegative ? -1 : 1 }

  /// Compares what is left without the signs, which are the same.
  private func isSmaller(than other: Self) -> Bool {
    exponent == other.exponent
      ? digits.lexicographicallyPrecedes(other.digits) : exponent < other.exponent
  }
}

extension Substring {
  /// Takes a text off the front, if it is there.
  mutating func take(_ text: String) -> Bool {
    guard hasPrefix(text) else { return false }
    removeFirst(text.count)
    return true
  }

  /// Takes the ASCII digits off the front.
  mutating func takeDigits() -> String {
    let digits = prefix { $0.isASCII && $0.isNumber }
    removeFirst(digits.count)
    return String(digits)
  }
}
