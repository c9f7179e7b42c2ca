internal import AssayModel

/// A text with marks in place of its secrets.
struct RedactedBytes {
  private(set) var bytes: [UInt8] = []
  private var replaced: [(from: Range<Int>, to: Range<Int>)] = []

  fileprivate init(_ text: ArraySlice<UInt8>, without secrets: [SecretScanner.Secret]) {
    var copied = text.startIndex
    for secret in secrets {
      let start = text.startIndex + secret.range.lowerBound
      let end = text.startIndex + secret.range.upperBound
      bytes += text[copied..<start]
      let mark = bytes.count
      bytes += Self.mark(of: text[start..<end], isPart: secret.isPart).utf8
      replaced.append((secret.range, mark..<bytes.count))
      copied = end
    }
    bytes += text[copied...]
  }

  private static func mark(of secret: ArraySlice<UInt8>, isPart: Bool) -> String {
    isPart ? Redaction.partMark : Redaction(of: String(decoding: secret, as: UTF8.self)).mark
  }

  /// Where what was at an offset is; a mark's start or end for what was within a secret.
  func offset(of offset: Int, isEnd: Bool = true) -> Int {
    var shift = 0
    for (from, to) in replaced {
      if offset <= from.lowerBound { break }
      if offset < from.upperBound { return isEnd ? to.upperBound : to.lowerBound }
      shift = to.upperBound - from.upperBound
    }
    return offset + shift
  }
}

extension ArraySlice<UInt8> {
  /// - Parameter secrets: Their ranges count from the slice's first byte.
  func replacing(_ secrets: [SecretScanner.Secret]) -> RedactedBytes {
    RedactedBytes(self, without: secrets)
  }

  /// What a piece of a line begins with, to its second quote: one of the two ends a string whose
  /// beginning isn't there, or that has its name before the piece.
  func headOfPiece(before end: Int) -> SecretScanner.Secret {
    var offset = startIndex
    var quotes = 0
    var isEscaped = false
    while offset < end, quotes < 2 {
      if self[offset] == UInt8(ascii: "\""), !isEscaped { quotes += 1 }
      isEscaped = self[offset] == UInt8(ascii: "\\") && !isEscaped
      offset += 1
    }
    return SecretScanner.Secret(range: 0..<offset - startIndex, isPart: true)
  }

  /// A line that is nothing but Base64, as the lines of a key in PEM are.
  var bodyOfKey: SecretScanner.Secret? {
    guard count >= 60 else { return nil }
    let text = span
    var start = 0
    while start < text.count, text[start] == 0x20 { start += 1 }
    let end = text.end(of: .token, from: start)
    guard end - start >= 60, end == text.count || text[end] == 0x0D else { return nil }
    return SecretScanner.Secret(range: start..<end)
  }
}

extension [SecretScanner.Secret] {
  /// The same in a text that isn't cut.
  var whole: Self { map { SecretScanner.Secret(range: $0.range) } }

  /// What of them lies in a part of the text, counted from its start.
  func clipped(to part: Range<Int>, isCutAfter: Bool) -> Self {
    compactMap { secret in
      let range = secret.range.clamped(to: part)
      guard !range.isEmpty else { return nil }
      let isPart = range != secret.range || secret.isPart && isCutAfter
      return SecretScanner.Secret(
        range: range.lowerBound - part.lowerBound..<range.upperBound - part.lowerBound,
        isPart: isPart)
    }
  }

  /// Adds one before all others; what it overlaps becomes part of it.
  mutating func add(_ first: SecretScanner.Secret) {
    guard !first.range.isEmpty else { return }
    var end = first.range.upperBound
    while let next = self.first, next.range.lowerBound < end {
      end = Swift.max(end, next.range.upperBound)
      removeFirst()
    }
    insert(SecretScanner.Secret(range: 0..<end, isPart: true), at: 0)
  }
}
