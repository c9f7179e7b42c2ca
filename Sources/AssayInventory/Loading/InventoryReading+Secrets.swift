internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// What exports say to be secret.
extension InventoryReading {
  /// Notes where the secrets of an object are: all of them, for any may stand in a line that is
  /// shown.
  mutating func takeSecrets(of output: RouteOutput, in text: RecordText) {
    for range in output.secrets { hide(range) }
    guard !output.marks.isEmpty else { return }
    var reader = JSONTreeReader(.whole)
    for marks in output.marks {
      guard let whole = whole(marks.value, in: text, by: &reader) else {
        hide(marks.value.range)
        continue
      }
      for range in marks.places(in: whole.value) {
        hide(range.lowerBound + whole.offset..<range.upperBound + whole.offset)
      }
    }
  }

  /// Says that what is at a place of the text being read is secret.
  mutating func hide(_ range: Range<Int>) {
    let place = place(range.lowerBound, range.count)
    account.secrets.append(place.offset..<place.offset + place.length)
  }

  /// A value with all that it holds, and what is to be added to its places; `nil` if it can't be
  /// read.
  private func whole(
    _ value: LocatedNode, in text: RecordText, by reader: inout JSONTreeReader
  ) -> (value: LocatedNode, offset: Int)? {
    // Other texts are read whole at once.
    guard let bytes = text.bytes(at: value.range) else { return (value, 0) }
    guard let found = try? reader.value(of: Array(bytes)) else { return nil }
    return (found, value.range.lowerBound)
  }
}
