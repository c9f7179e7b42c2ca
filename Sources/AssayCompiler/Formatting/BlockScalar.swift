/// A scalar in lines of its own, as its file writes it, but for their indentation.
struct BlockScalar {
  /// `|` or `>`.
  var style: UInt8
  /// What becomes of line feeds at the end: `-`, `+` or nothing.
  var chomping: UInt8?
  /// The lines without line end and indentation.
  var lines: [[UInt8]]

  /// Takes a scalar apart.
  ///
  /// - Parameter column: Where the container that it is in starts.
  init(_ bytes: ArraySlice<UInt8>, column: Int) {
    let parts = Self.lines(of: bytes)
    var indicator: Int?
    style = bytes.first ?? UInt8(ascii: "|")
    for byte in parts.first?.dropFirst() ?? [] {
      if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
        chomping = byte
      } else if byte &- 0x31 < 9 {
        indicator = Int(byte - 0x30)
      } else {
        break
      }
    }
    let content = parts.dropFirst()
    let shown = content.first { line in line.contains { $0 != 0x20 } }
    let indentation = indicator.map { column + $0 } ?? shown.map(Self.spaces) ?? 0
    lines = content.map { Array($0.dropFirst(min(indentation, Self.spaces(before: $0)))) }
    // What follows the last line feed is no line, but the indentation of what comes next.
    if lines.last?.isEmpty == true { lines.removeLast() }
    while chomping != UInt8(ascii: "+"), lines.last?.isEmpty == true { lines.removeLast() }
  }

  /// The indicators after which the lines come.
  var header: String {
    let leading = lines.prefix { $0.isEmpty }.count
    let first = lines.dropFirst(leading).first?.first
    let isIndented = first == 0x20 || first == 0x09
    return String(decoding: [style] + (isIndented ? [UInt8(ascii: "2")] : []), as: UTF8.self)
      + (chomping.map { String(decoding: [$0], as: UTF8.self) } ?? "")
  }

  var keepsLineFeeds: Bool { chomping == UInt8(ascii: "+") }

  private static func spaces(before line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 }.count
  }

  private static func lines(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }
  }
}

extension BlockScalar {
  /// Text whose lines are joined by spaces.
  init(folded lines: [[UInt8]]) {
    style = UInt8(ascii: ">")
    chomping = UInt8(ascii: "-")
    self.lines = lines
  }
}
