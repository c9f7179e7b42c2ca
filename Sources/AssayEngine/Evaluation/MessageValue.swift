/// A text or a number of an inventory in a finding's message.
package struct MessageValue: Hashable, Sendable {
  /// Where it is in the message's UTF-8.
  package var range: Range<Int>
  /// The value's path in its resource.
  package var path: String
  /// The value itself, where the message has only its beginning or spells it otherwise.
  package var whole: String?
  package var place: ValuePlace?
  /// Whether the place is in the inventory of before.
  package var isPrevious = false

  package init(range: Range<Int>, path: String, whole: String? = nil) {
    self.range = range
    self.path = path
    self.whole = whole
  }
}
