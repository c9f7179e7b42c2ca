/// One step through a YAML text, with aliases already replaced by what they stand for.
struct YAMLEvent: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    case documentStart, documentEnd, streamEnd
    case scalar, sequence, mapping
    /// The end of the container opened last; `start` is where that began.
    case end
    /// Seen only between the parser and the replay of anchored values.
    case alias
  }

  /// What is known of a scalar's type before its text is looked at.
  enum Form: UInt8, Hashable, Sendable {
    /// Written without quotes or tag: its text tells the type.
    case plain
    /// Quoted, a block scalar, or tagged `!!str` or `!`.
    case string
    /// Typed by a tag, or already resolved.
    case null, boolean, integer, number
  }

  var kind: Kind
  var form: Form = .plain
  /// The value's place in bytes, anchor and tag left out; a container's end is known at its `end`.
  var start: Int
  var end: Int
}
