/// Numbers the normal forms of values, equal forms alike, so that values compare as numbers.
///
/// Most values occur again and again: a text that was read lately isn't brought into form again.
struct FormTable: Sendable {
  /// What a value is brought into.
  enum Kind: UInt8, Sendable {
    /// What is compared without a normaliser, for joins.
    case plain
    case decimal
    case region, uriHost, armID, guid, text, duration, dateTime, version, cidr
  }

  /// A text read lately, and what came of it.
  private struct Recent: Sendable {
    var start: UInt32 = 0
    var count: UInt32 = 0
    var number: Int32 = -1
    var kind = Kind.plain
    var cellKind = Cell.Kind.unknown
    var arena = Arena.constants
  }

  private var forms = ByteTable()
  private var recent: [Recent] = []

  /// The number of texts remembered, a power of two.
  private let remembered: Int

  /// - Parameter texts: How many texts may be worth remembering.
  init(for texts: Int = 2048) {
    var remembered = 2048
    while remembered < min(texts, 1 << 15) { remembered *= 2 }
    self.remembered = remembered
  }

  /// The number of forms so far.
  var count: Int { forms.count }

  /// The size of the forms in bytes.
  var size: Int { forms.bytes.count }

  /// A form by its number.
  func form(_ number: Int32) -> ArraySlice<UInt8> { forms.bytes[forms.range(Int(number))] }

  /// The number of the form of a snapshot's value; -1 if it can't be read.
  mutating func number(
    of cell: Cell, in snapshot: Snapshot, _ arena: Arena, as kind: Kind
  ) -> Int32 {
    // A split text lies nowhere where it could be found again.
    cell.isSplit
      ? number(of: cell.kind, snapshot.text(of: cell), as: kind)
      : number(of: cell, in: snapshot.text, arena, as: kind)
  }

  /// The number of a value's form; -1 if it can't be read.
  ///
  /// - Parameter text: The text that the cell's lies in: that of `arena`.
  mutating func number(of cell: Cell, in text: [UInt8], _ arena: Arena, as kind: Kind) -> Int32 {
    if recent.isEmpty { recent = [Recent](repeating: Recent(), count: remembered) }
    let range = cell.hasText ? cell.textRange : 0..<0
    let own = text.span.extracting(range)
    let hash = own.hash(
      seed: UInt64(kind.rawValue) << 8 | UInt64(arena.rawValue), ignoringCase: false)
    let slot = Int(truncatingIfNeeded: hash ^ hash >> 17) & (remembered - 1)
    let known = recent[slot]
    if known.kind == kind, known.cellKind == cell.kind, known.arena == arena,
      Int(known.count) == range.count
    {
      let start = Int(known.start)
      if start == range.lowerBound
        || text.span.extracting(start..<(start + range.count)).isEqual(to: own)
      {
        return known.number
      }
    }
    let number = number(of: cell.kind, text[range], as: kind)
    recent[slot] = Recent(
      start: UInt32(range.lowerBound), count: UInt32(range.count), number: number, kind: kind,
      cellKind: cell.kind, arena: arena)
    return number
  }

  private mutating func number(
    of cellKind: Cell.Kind, _ text: ArraySlice<UInt8>, as kind: Kind
  ) -> Int32 {
    let isReadable =
      switch kind {
      case .plain: NormalForm.append(cellKind, text, to: &forms.bytes)
      case .decimal: NormalForm.appendDecimal(text, to: &forms.bytes)
      case .region, .uriHost, .armID, .guid, .text, .duration, .dateTime, .version, .cidr:
        kind.normalizer.map {
          NormalForm.append(cellKind, text, as: $0, to: &forms.bytes)
        } ?? false
      }
    guard isReadable else {
      forms.discard()
      return -1
    }
    return forms.number()
  }

  /// Negative, zero or positive as one form comes before, equals or comes after another.
  func order(of first: Int32, to second: Int32) -> Int {
    first == second
      ? 0
      : forms.bytes[forms.range(Int(first))].order(to: forms.bytes[forms.range(Int(second))])
  }
}

extension FormTable.Kind {
  /// Without a normaliser, the form for joins.
  init(_ normalizer: Normalizer?) {
    self =
      switch normalizer {
      case nil: .plain
      case .region: .region
      case .uriHost: .uriHost
      case .armID: .armID
      case .guid: .guid
      case .text: .text
      case .duration: .duration
      case .dateTime: .dateTime
      case .version: .version
      case .cidr: .cidr
      }
  }

  var normalizer: Normalizer? {
    switch self {
    case .plain, .decimal: nil
    case .region: .region
    case .uriHost: .uriHost
    case .armID: .armID
    case .guid: .guid
    case .text: .text
    case .duration: .duration
    case .dateTime: .dateTime
    case .version: .version
    case .cidr: .cidr
    }
  }
}
