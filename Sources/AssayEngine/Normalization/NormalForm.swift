internal import AssayModel

/// Turns values into bytes that are equal where the values are, and ordered as the values are.
///
/// | file | values |
/// |---|---|
/// | `NormalForm+Decimal` | numbers of any size, exactly |
/// | `NormalForm+Names` | regions, host names, ARM ids, GUIDs |
/// | `NormalForm+Time` | moments and durations |
/// | `NormalForm+Version` | versions |
/// | `NormalForm+Address` | IP addresses and networks |
///
/// Each function appends to `form` and tells whether it could read the value; what it appended
/// before it gave up is rubbish.
enum NormalForm {
  typealias Text = ArraySlice<UInt8>

  /// Appends the form of a value for a normaliser.
  static func append(
    _ kind: Cell.Kind, _ text: Text, as normalizer: Normalizer, to form: inout [UInt8]
  ) -> Bool {
    if kind == .number { return normalizer == .dateTime && appendEpoch(text, to: &form) }
    guard kind == .string else { return false }
    switch normalizer {
    case .region: return appendRegion(text, to: &form)
    case .uriHost: return appendHost(text, to: &form)
    case .armID: return appendARMID(text, to: &form)
    case .guid: return appendGUID(text, to: &form)
    case .text:
      form.append(contentsOf: text)
      return true
    case .duration: return appendDuration(text, to: &form)
    case .dateTime: return appendMoment(text, to: &form)
    case .version: return appendVersion(text, to: &form)
    case .cidr: return appendNetwork(text, to: &form)
    }
  }

  /// Appends the form of a part of a text, or of a pattern; what is read whole has no parts.
  ///
  /// `.vault.azure.net` is a part of a host though it is none.
  static func appendPart(_ text: Text, as normalizer: Normalizer, to form: inout [UInt8]) -> Bool {
    switch normalizer {
    case .text: form.append(contentsOf: text)
    case .uriHost, .armID: for byte in text { form.append(byte.lowercasedASCII) }
    case .region:
      for byte in text where byte != UInt8(ascii: " ") { form.append(byte.lowercasedASCII) }
    case .guid, .duration, .dateTime, .version, .cidr: return false
    }
    return true
  }

  /// Appends the form of a value that is compared without a normaliser, for joins.
  ///
  /// Values of different kinds have different forms.
  static func append(_ kind: Cell.Kind, _ text: Text, to form: inout [UInt8]) -> Bool {
    form.append(kind.rawValue)
    switch kind {
    case .true, .false: return true
    case .number: return appendDecimal(text, to: &form)
    case .string:
      for byte in text { form.append(byte.lowercasedASCII) }
      return true
    case .absent, .null, .array, .object, .unknown: return false
    }
  }

  /// Appends an integer so that bytes order as integers do.
  static func append(_ value: Int128, to form: inout [UInt8]) {
    let biased = UInt128(bitPattern: value) ^ (1 << 127)
    for shift in stride(from: 120, through: 0, by: -8) {
      form.append(UInt8(truncatingIfNeeded: biased >> UInt128(shift)))
    }
  }
}

extension Normalizer {
  /// Whether less and greater mean anything between normal forms.
  package var isOrdered: Bool {
    switch self {
    case .text, .duration, .dateTime, .version: true
    case .region, .uriHost, .armID, .guid, .cidr: false
    }
  }
}

extension UInt8 {
  package var isDigit: Bool { self &- 0x30 < 10 }
  package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The value of a hexadecimal digit.
  package var hexValue: UInt8? {
    if isDigit { return self &- 0x30 }
    let letter = (self | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : nil
  }
}

/// Reads a text byte by byte.
struct ByteCursor {
  private var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  var isAtEnd: Bool { rest.isEmpty }
  var peek: UInt8? { rest.first }

  mutating func next() -> UInt8? { rest.popFirst() }

  /// Passes over `byte`, in either case if it is a letter.
  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard let first = rest.first, first.lowercasedASCII == UInt8(ascii: byte).lowercasedASCII
    else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads exactly `count` digits.
  mutating func digits(_ count: Int) -> Int? {
    guard rest.count >= count, rest.prefix(count).allSatisfy(\.isDigit) else { return nil }
    let value = rest.prefix(count).reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    rest.removeFirst(count)
    return value
  }

  /// Reads as many digits as there are.
  mutating func digits() -> ArraySlice<UInt8> {
    let digits = rest.prefix(while: \.isDigit)
    rest = rest[digits.endIndex...]
    return digits
  }

  /// Reads a decimal point or comma and digits after it, as billionths; 0 if there is none.
  mutating func nanoseconds() -> Int? {
    guard skip(".") || skip(",") else { return 0 }
    let digits = digits()
    guard !digits.isEmpty else { return nil }
    let kept = digits.prefix(9)
    return (kept + [UInt8](repeating: 0x30, count: 9 - kept.count))
      .reduce(0) { $0 * 10 + Int($1 &- 0x30) }
  }
}
