/// Whether text is a number as JSON spells it.
///
/// YAML knows more spellings, such as `0x1F`, `+1` or `.inf`; those must become strings.
func isJSONNumber(_ text: String) -> Bool {
  var rest = text.utf8[...]
  func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 &- UInt8(ascii: "0") < 10 } ?? false }
  func skipDigits() -> Bool {
    let count = rest.prefix { isDigit($0) }.count
    rest = rest.dropFirst(count)
    return count > 0
  }
  if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
  if rest.first == UInt8(ascii: "0") {
    rest = rest.dropFirst()
  } else if !skipDigits() {
    return false
  }
  if rest.first == UInt8(ascii: ".") {
    rest = rest.dropFirst()
    guard skipDigits() else { return false }
  }
  if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
    rest = rest.dropFirst()
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    guard skipDigits() else { return false }
  }
  return rest.isEmpty
}
