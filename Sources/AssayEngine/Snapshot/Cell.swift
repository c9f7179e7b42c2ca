internal import AssayModel

/// A value of a resource, or of an element.
///
/// Text lies in the snapshot, elements in its cells.
struct Cell: Sendable {
  enum Kind: UInt8, Sendable {
    case absent, null, `false`, `true`, number, string, array, object, unknown
  }

  var kind: Kind
  /// Whether the text is an id in two parts, of which `start` is the number.
  private(set) var isSplit = false
  /// Means something only where `kind` is `unknown`.
  private(set) var cause = UnknownCause.absent
  var source: SourceIndex
  /// Where the text starts, or the first element's first cell.
  var start: UInt32
  /// The length of the text in bytes, of a split one that of its second part; the number of
  /// elements; of an unknown value, the length of its stand-in.
  var count: UInt32
  /// The value's length in its source; 0 for a value without a place.
  var length: UInt32
  /// Where the value starts in its source.
  let offset: Int

  init(
    _ kind: Kind, source: SourceIndex = 0, start: UInt32 = 0, count: UInt32 = 0,
    length: UInt32 = 0, offset: Int = 0
  ) {
    self.kind = kind
    self.source = source
    self.start = start
    self.count = count
    self.length = length
    self.offset = offset
  }

  static let absent = Cell(.absent)

  static func unknown(_ cause: UnknownCause) -> Cell {
    unknown(cause, source: 0, length: 0, offset: 0)
  }

  /// A value that isn't known; its place may be that of an expression.
  static func unknown(
    _ cause: UnknownCause, source: SourceIndex, length: UInt32, offset: Int
  ) -> Cell {
    var cell = Cell(.unknown, source: source, length: length, offset: offset)
    cell.cause = cause
    return cell
  }

  /// Lets a text stand for an unknown value where resources are joined by it.
  mutating func standIn(from start: UInt32, count: UInt32) {
    guard kind == .unknown else { return }
    self.start = start
    self.count = count
  }

  /// The text that stands for an unknown value in keys of relations; `nil` if none does.
  var standIn: Cell? {
    guard kind == .unknown, count > 0 else { return nil }
    return Cell(.string, source: source, start: start, count: count)
  }

  /// Makes the text an id in two parts.
  mutating func split(number: UInt32, count: UInt32) {
    isSplit = true
    start = number
    self.count = count
  }

  /// Makes the text one that lies in one piece.
  mutating func join(start: UInt32, count: UInt32) {
    isSplit = false
    self.start = start
    self.count = count
  }

  /// Whether operators take the value for absent: it isn't there, or it is `null`.
  var isAbsent: Bool { kind == .absent || kind == .null }

  var isContainer: Bool { kind == .array || kind == .object }

  /// Where a text lies that is in one piece.
  var textRange: Range<Int> { Int(start)..<(Int(start) + Int(count)) }

  var place: ValuePlace? {
    length == 0 ? nil : ValuePlace(source: source, offset: offset, length: Int(length))
  }
}

extension Cell.Kind {
  init(_ kind: ValueKind) {
    switch kind {
    case .null: self = .null
    case .false: self = .false
    case .true: self = .true
    case .number: self = .number
    case .string: self = .string
    case .array: self = .array
    case .object: self = .object
    }
  }
}
