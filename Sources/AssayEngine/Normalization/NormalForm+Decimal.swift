extension NormalForm {
  /// How many digits an exponent may have, zeros before it left aside: no more than keep the sum
  /// of exponent and length an integer.
  private static let exponentDigits = 15

  /// Appends a decimal number's form, without rounding.
  ///
  /// The form is the sign, then where the point stands relative to the first digit that isn't
  /// zero, then the digits without zeros at either end. A negative number's is inverted.
  static func appendDecimal(_ text: Text, to form: inout [UInt8]) -> Bool {
    var cursor = ByteCursor(text)
    let isNegative = cursor.skip("-")
    if !isNegative { _ = cursor.skip("+") }
    let integer = cursor.digits()
    let fraction = cursor.skip(".") ? cursor.digits() : []
    guard !integer.isEmpty || !fraction.isEmpty, let exponent = exponent(&cursor) else {
      return false
    }
    let zeros = integer.prefix { $0 == 0x30 }.count
    let isFractionOnly = zeros == integer.count
    let fractionZeros = isFractionOnly ? fraction.prefix { $0 == 0x30 }.count : 0
    if isFractionOnly && fractionZeros == fraction.count {
      form.append(1)
      return true
    }
    let point = exponent + (isFractionOnly ? -fractionZeros : integer.count - zeros)
    let start = form.count
    form.append(2)
    append(point: point, to: &form)
    form.append(contentsOf: integer.dropFirst(zeros))
    form.append(contentsOf: fraction.dropFirst(fractionZeros))
    while form.last == 0x30 { form.removeLast() }
    if isNegative { invert(&form, from: start) }
    return true
  }

  /// Whether a form made by `appendDecimal` is that of 0, 1, 2 and so on.
  static func isNatural(decimal form: [UInt8]) -> Bool {
    guard form.first == 2, form.count > 9 else { return form == [1] }
    let point = form[1..<9].reduce(0 as UInt64) { $0 << 8 | UInt64($1) } ^ (1 << 63)
    return Int64(bitPattern: point) >= form.count - 9
  }

  private static func exponent(_ cursor: inout ByteCursor) -> Int? {
    guard cursor.skip("e") else { return cursor.isAtEnd ? 0 : nil }
    let isNegative = cursor.skip("-")
    if !isNegative { _ = cursor.skip("+") }
    let digits = cursor.digits()
    let significant = digits.drop { $0 == 0x30 }
    guard !digits.isEmpty, cursor.isAtEnd, significant.count <= exponentDigits else {
      return nil
    }
    let value = significant.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    return isNegative ? -value : value
  }

  private static func append(point: Int, to form: inout [UInt8]) {
    let biased = UInt64(bitPattern: Int64(point)) ^ (1 << 63)
    for shift in stride(from: 56, through: 0, by: -8) {
      form.append(UInt8(truncatingIfNeeded: biased >> UInt64(shift)))
    }
  }

  private static func invert(_ form: inout [UInt8], from start: Int) {
    for index in start..<form.count { form[index] = ~form[index] }
    form[start] = 0
    form.append(0xFF)
  }
}
