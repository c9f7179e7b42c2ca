internal import AssayModel
internal import AssaySyntax

extension MappingFunction {
  /// Makes something of a value that is there and known; `nil` if nothing is there after all.
  func callAsFunction(_ value: CanonicalValue) -> CanonicalValue? {
    switch self {
    case .keyVersion: return Self.keyVersion(value)
    case .lowerFirst: return Self.lowered(value)
    case .not, .boolean, .number, .lastSegment, .keyHost, .keyName, .bitLength, .keys, .pairs:
      return CanonicalValue(content(of: value) ?? .unknown(.wrongType), at: value.range)
    }
  }

  private func content(of value: CanonicalValue) -> CanonicalValue.Content? {
    switch self {
    case .not: Self.boolean(value).map { .boolean(!$0) }
    case .boolean: Self.boolean(value).map { .boolean($0) }
    case .number: Self.number(value).map { .number($0) }
    case .lastSegment: Self.lastSegment(value).map { .string($0) }
    case .keyHost: KeyAddress(value).map { .string($0.host) }
    case .keyName: KeyAddress(value).map { .string($0.name) }
    case .bitLength: Self.bitLength(value).map { .number(String($0)) }
    case .keys: Self.keys(value)
    case .pairs: Self.pairs(value)
    case .keyVersion, .lowerFirst: nil
    }
  }

  private static func bitLength(_ value: CanonicalValue) -> Int? {
    guard case .string(let text) = value.content else { return nil }
    return Base64.bitLength(text)
  }

  private static func boolean(_ value: CanonicalValue) -> Bool? {
    switch value.content {
    case .boolean(let value): return value
    case .string(let text):
      let words: [(String, Bool)] = [("true", true), ("false", false)]
      return words.first { value.content.equals(.string($0.0)) && !text.isEmpty }?.1
    case .null, .number, .sequence, .mapping, .unknown: return nil
    }
  }

  private static func number(_ value: CanonicalValue) -> String? {
    switch value.content {
    case .number(let text): return text
    case .string(let text): return YAML.number(Array(text.utf8))
    case .null, .boolean, .sequence, .mapping, .unknown: return nil
    }
  }

  private static func lastSegment(_ value: CanonicalValue) -> String? {
    guard case .string(let text) = value.content else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let last = parts.last, !last.isEmpty else { return nil }
    return String(decoding: last, as: UTF8.self)
  }

  private static func keyVersion(_ value: CanonicalValue) -> CanonicalValue? {
    guard let address = KeyAddress(value) else {
      return CanonicalValue(.unknown(.wrongType), at: value.range)
    }
    return address.version.map { CanonicalValue(.string($0), at: value.range) }
  }

  /// Calls itself for each level, of which readers allow 256.
  private static func lowered(_ value: CanonicalValue) -> CanonicalValue {
    var lowered = value
    switch value.content {
    case .sequence(let elements): lowered.content = .sequence(elements.map(Self.lowered))
    case .mapping(let entries):
      lowered.content = .mapping(
        entries.map { .init(key: loweredKey($0.key), value: Self.lowered($0.value)) })
    case .null, .boolean, .number, .string, .unknown: break
    }
    return lowered
  }

  private static func loweredKey(_ key: String) -> String {
    var bytes = Array(key.utf8)
    if let first = bytes.first { bytes[0] = first.lowercasedASCII }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func keys(_ value: CanonicalValue) -> CanonicalValue.Content? {
    guard case .sequence(let elements) = value.content else { return nil }
    var entries: [CanonicalValue.Entry] = []
    for element in elements {
      guard case .string(let text) = element.content else { return nil }
      entries.append(.init(key: text, value: CanonicalValue(.mapping([]), at: element.range)))
    }
    return object(entries)
  }

  private static func pairs(_ value: CanonicalValue) -> CanonicalValue.Content? {
    guard case .sequence(let elements) = value.content else { return nil }
    var entries: [CanonicalValue.Entry] = []
    for element in elements {
      guard case .string(let key) = (element["Key"] ?? element["key"] ?? element["name"])?.content,
        let value = element["Value"] ?? element["value"]
      else { return nil }
      entries.append(.init(key: key, value: value))
    }
    return object(entries)
  }

  /// Keys that occur twice make no object.
  private static func object(_ entries: [CanonicalValue.Entry]) -> CanonicalValue.Content? {
    var keys: Set<[UInt8]> = []
    for entry in entries where !keys.insert(Array(entry.key.utf8)).inserted { return nil }
    return .mapping(entries)
  }
}
