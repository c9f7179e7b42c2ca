package import AssaySyntax

/// A plain reader of one JSON value, to compare the scanner with.
///
/// The text must be valid UTF-8. Half a surrogate pair becomes U+FFFD.
package struct JSONReference {
  package struct Failure: Error, Equatable {
    /// The first byte that is wrong.
    package var offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0

  /// Reads exactly one value.
  package static func read(_ bytes: [UInt8]) throws -> LocatedNode {
    var reference = Self(bytes: bytes)
    let value = try reference.value()
    guard reference.next == nil else { throw Failure(offset: reference.index) }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The byte after white space.
  private var next: UInt8? {
    mutating get {
      while let byte = current, [0x20, 0x0a, 0x0d, 0x09].contains(byte) { index += 1 }
      return current
    }
  }

  private mutating func expect(_ text: String) throws {
    for byte in text.utf8 {
      guard current == byte else { throw Failure(offset: index) }
      index += 1
    }
  }

  private mutating func value() throws -> LocatedNode {
    let first = next
    let start = index
    let content: LocatedNode.Content
    switch first.map({ Character(Unicode.Scalar($0)) }) {
    case "{": content = .mapping(try members())
    case "[": content = .sequence(try elements())
    case "\"": content = .string(try string())
    case "t": (content, _) = (.boolean(true), try expect("true"))
    case "f": (content, _) = (.boolean(false), try expect("false"))
    case "n": (content, _) = (.null, try expect("null"))
    case "-", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": content = .number(try number())
    default: throw Failure(offset: index)
    }
    return LocatedNode(content, at: start..<index)
  }

  private mutating func members() throws -> [LocatedNode.Entry] {
    var entries: [LocatedNode.Entry] = []
    index += 1
    if next == 0x7d {
      index += 1
      return []
    }
    while true {
      guard next == 0x22 else { throw Failure(offset: index) }
      let start = index
      let key = try string()
      let range = start..<index
      guard next == 0x3a else { throw Failure(offset: index) }
      index += 1
      entries.append(LocatedNode.Entry(key: key, keyRange: range, value: try value()))
      if try endsAfterComma(0x7d) { return entries }
    }
  }

  private mutating func elements() throws -> [LocatedNode] {
    var values: [LocatedNode] = []
    index += 1
    if next == 0x5d {
      index += 1
      return []
    }
    while true {
      values.append(try value())
      if try endsAfterComma(0x5d) { return values }
    }
  }

  private mutating func endsAfterComma(_ bracket: UInt8) throws -> Bool {
    guard let byte = next, byte == bracket || byte == 0x2c else { throw Failure(offset: index) }
    index += 1
    return byte == bracket
  }

  private mutating func digits() throws {
    guard let byte = current, (0x30...0x39).contains(byte) else { throw Failure(offset: index) }
    while let byte = current, (0x30...0x39).contains(byte) { index += 1 }
  }

  private mutating func number() throws -> String {
    let start = index
    if current == 0x2d { index += 1 }
    if current == 0x30 {
      index += 1
    } else {
      try digits()
    }
    if current == 0x2e {
      index += 1
      try digits()
    }
    if current == 0x65 || current == 0x45 {
      index += 1
      if current == 0x2b || current == 0x2d { index += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func string() throws -> String {
    var units: [UInt16] = []
    index += 1
    while let byte = current, byte != 0x22 {
      guard byte >= 0x20 else { throw Failure(offset: index) }
      if byte == 0x5c {
        units.append(try escape())
      } else {
        let start = index
        repeat { index += 1 } while current.map { $0 & 0xc0 == 0x80 } ?? false
        units += Array(String(decoding: bytes[start..<index], as: UTF8.self).utf16)
      }
    }
    guard current != nil else { throw Failure(offset: index) }
    index += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() throws -> UInt16 {
    index += 1
    let plain: [Character: UInt16] = [
      "\"": 0x22, "\\": 0x5c, "/": 0x2f, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9,
    ]
    guard let byte = current else { throw Failure(offset: index) }
    if let unit = plain[Character(Unicode.Scalar(byte))] {
      index += 1
      return unit
    }
    guard byte == 0x75 else { throw Failure(offset: index) }
    index += 1
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = current.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw Failure(offset: index)
      }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
