/// Writes nested values as text in one of the layouts.
///
/// Values are written as they come; nothing is kept but the text.
struct ResourceWriter {
  let layout: InventoryLayout
  private(set) var bytes: [UInt8] = []
  /// How deep the next line is indented, in levels of two spaces.
  private var depth: Int
  /// Whether the container being written has no member yet.
  private var isEmpty = true
  /// Whether a dash has been written, and the next member belongs on its line.
  private var isAfterDash = false

  init(layout: InventoryLayout) {
    self.layout = layout
    depth = layout == .json ? 1 : 0
  }

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  // MARK: Values

  mutating func resource(isFirst: Bool, _ body: (inout Self) -> Void) {
    switch layout {
    case .json: bytes += isFirst ? Array("[\n  ".utf8) : Array(",\n  ".utf8)
    case .ndjson: break
    case .yaml: append(isFirst ? "- " : "\n- ")
    }
    container(open: "{", close: "}", isAfterDash: true, body)
    if layout == .ndjson { append("\n") }
  }

  mutating func object(_ name: String, _ body: (inout Self) -> Void) {
    key(name)
    container(open: "{", close: "}", isAfterDash: false, body)
  }

  mutating func array(_ name: String, _ body: (inout Self) -> Void) {
    key(name)
    if layout == .yaml { depth -= 1 }
    container(open: "[", close: "]", isAfterDash: false, body)
    if layout == .yaml { depth += 1 }
  }

  mutating func element(_ body: (inout Self) -> Void) {
    startElement()
    container(open: "{", close: "}", isAfterDash: true, body)
  }

  mutating func element(_ text: String) {
    startElement()
    scalar(text)
  }

  mutating func field(_ name: String, _ text: String) {
    key(name)
    space()
    scalar(text)
  }

  mutating func field(_ name: String, _ number: Int) { plain(name, String(number)) }
  mutating func field(_ name: String, _ truth: Bool) { plain(name, truth ? "true" : "false") }
  mutating func null(_ name: String) { plain(name, "null") }
  mutating func emptyObject(_ name: String) { plain(name, "{}") }
  mutating func emptyArray(_ name: String) { plain(name, "[]") }

  mutating func strings(_ name: String, _ texts: [String]) {
    array(name) { writer in
      for text in texts { writer.element(text) }
    }
  }

  // MARK: Punctuation

  private mutating func plain(_ name: String, _ text: String) {
    key(name)
    space()
    append(text)
  }

  private mutating func key(_ name: String) {
    separate()
    if layout == .yaml { append(name) } else { quoted(name) }
    append(":")
  }

  private mutating func space() { if layout != .ndjson { append(" ") } }

  private mutating func startElement() {
    separate()
    if layout == .yaml { append("- ") }
  }

  private mutating func separate() {
    defer { isEmpty = false }
    if isAfterDash {
      isAfterDash = false
      return
    }
    if !isEmpty, layout != .yaml { append(",") }
    newLine()
  }

  private mutating func newLine() {
    guard layout != .ndjson else { return }
    append("\n")
    for _ in 0..<depth { append("  ") }
  }

  private mutating func container(
    open: String, close: String, isAfterDash: Bool, _ body: (inout Self) -> Void
  ) {
    if layout != .yaml {
      if !isAfterDash { space() }
      append(open)
    }
    let enclosingIsEmpty = isEmpty
    isEmpty = true
    self.isAfterDash = isAfterDash && layout == .yaml
    depth += 1
    body(&self)
    depth -= 1
    let isEmpty = isEmpty
    self.isEmpty = enclosingIsEmpty
    if layout != .yaml {
      if !isEmpty { newLine() }
      append(close)
    } else if isEmpty {
      append(" \(open)\(close)")
    }
  }

  private mutating func scalar(_ text: String) {
    if layout == .yaml && Self.isPlain(text) { append(text) } else { quoted(text) }
  }

  /// Whether YAML reads the text back as the same string without quotes.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, isLetter(first) || first == UInt8(ascii: "/") else {
      return false
    }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E || byte == 0x2F
        || byte == 0x5F
    } && !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Texts made here hold printable ASCII alone, so only two characters need an escape.
  private mutating func quoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }
}
