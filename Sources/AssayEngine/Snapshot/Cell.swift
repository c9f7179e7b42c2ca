internal import AssayModel

/// A value of a resource, or of an element, in 24 bytes.
///
/// Text lies in the snapshot's text, elements in its cells.
struct Cell: Sendable {
  enum Kind: UInt8, Sendable {
    case absent, null, `false`, `true`, number, string, array, object, unknown
  }

  var kind: Kind
  /// Means something only where `kind` is `unknown`.
  var cause: UnknownCause
  var source: SourceIndex
  /// Where the text starts, or the first element's first cell.
  var start: UInt32
  /// The length of the text in bytes, or the number of elements.
  var count: UInt32
  /// The value's place in its source; `length` is 0 for a value without a place.
  var length: UInt32
  var offset: Int

  init(
    _ kind: Kind, cause: UnknownCause = .absent, source: SourceIndex = 0, start: UInt32 = 0,
    count: UInt32 = 0, length: UInt32 = 0, offset: Int = 0
  ) {
    self.kind = kind
    self.cause = cause
    self.source = source
    self.start = start
    self.count = count
    self.length = length
    self.offset = offset
  }

  static let absent = Cell(.absent)

  static func unknown(_ cause: UnknownCause) -> Cell { Cell(.unknown, cause: cause) }

  /// Whether operators take the value for absent: it isn't there, or it is `null`.
  var isAbsent: Bool { kind == .absent || kind == .null }

  var isContainer: Bool { kind == .array || kind == .object }

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
