internal import AssayModel

/// A value of a resource, or of an element, in 20 bytes.
///
/// Text lies in the snapshot's text, elements in its cells.
struct Cell: Sendable {
  enum Kind: UInt8, Sendable {
    case absent, null, `false`, `true`, number, string, array, object, unknown
  }

  /// From here on offsets don't fit; values there have no place.
  private static let offsetLimit = 1 << 40
  private static let causes = UnknownCause.allCases
  private static let standInBits: UInt32 = 24

  var kind: Kind
  /// The offset in the source, the upper 8 bits and the lower 32.
  private let offsetHigh: UInt8
  var source: SourceIndex
  private let offsetLow: UInt32
  /// Where the text starts, or the first element's first cell.
  var start: UInt32
  /// The length of the text in bytes, or the number of elements; of an unknown value, the cause
  /// above the length of its stand-in.
  var count: UInt32
  /// The value's length in its source; 0 for a value without a place.
  var length: UInt32

  init(
    _ kind: Kind, source: SourceIndex = 0, start: UInt32 = 0, count: UInt32 = 0,
    length: UInt32 = 0, offset: Int = 0
  ) {
    self.kind = kind
    self.source = source
    self.start = start
    self.count = count
    self.length = offset < Self.offsetLimit ? length : 0
    offsetHigh = UInt8(truncatingIfNeeded: offset >> 32)
    offsetLow = UInt32(truncatingIfNeeded: offset)
  }

  /// Means something only where `kind` is `unknown`.
  var cause: UnknownCause {
    kind == .unknown ? Self.causes[Int(count >> Self.standInBits)] : .absent
  }

  private var offset: Int { Int(offsetHigh) << 32 | Int(offsetLow) }

  static let absent = Cell(.absent)

  static func unknown(_ cause: UnknownCause) -> Cell {
    unknown(cause, source: 0, length: 0, offset: 0)
  }

  /// A value that isn't known; its place may be that of an expression.
  static func unknown(
    _ cause: UnknownCause, source: SourceIndex, length: UInt32, offset: Int
  ) -> Cell {
    let index = causes.firstIndex(of: cause) ?? 0
    return Cell(
      .unknown, source: source, count: UInt32(index) << standInBits, length: length, offset: offset)
  }

  /// Lets a text stand for an unknown value where resources are joined by it.
  mutating func standIn(from start: Int, count: Int) {
    guard kind == .unknown, count < 1 << Int(Self.standInBits) else { return }
    self.start = UInt32(start)
    self.count |= UInt32(count)
  }

  /// The text that stands for an unknown value in keys of relations; `nil` if none does.
  var standIn: Cell? {
    let length = count & (1 << Self.standInBits - 1)
    guard kind == .unknown, length > 0 else { return nil }
    return Cell(.string, source: source, start: start, count: length)
  }

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
