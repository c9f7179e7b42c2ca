internal import AssayModel

/// The marks that stand in a log where secrets did.
struct SARIFRedactions {
  private var marks: Set<String> = []

  /// Takes note of the marks in a finding: in its message, its values and their lines.
  mutating func add(_ finding: Finding) {
    add(finding.message)
    for evidence in finding.evidence {
      if case .redacted(let redaction) = evidence.observed { marks.insert(redaction.mark) }
      if let excerpt = evidence.source?.excerpt { add(excerpt.text) }
    }
  }

  private mutating func add(_ text: String) {
    let utf8 = text.utf8Span.span
    var offset = utf8.next(0xE2, from: 0)
    while offset < utf8.count {
      let end = endOfMark(in: utf8, from: offset)
      if let end { marks.insert(String(copying: utf8, offset..<end)) }
      offset = utf8.next(0xE2, from: end ?? offset + 1)
    }
  }

  /// Where the mark ends that begins at an offset; `nil` if none does.
  private func endOfMark(in text: Span<UInt8>, from start: Int) -> Int? {
    let opening = "‹redacted".utf8
    guard start + opening.count < text.count,
      opening.enumerated().allSatisfy({ text[start + $0.offset] == $0.element })
    else { return nil }
    // A mark has fewer than 64 bytes.
    let limit = min(text.count, start + 64)
    var offset = start + opening.count
    while offset + 2 < limit {
      if text[offset] == 0xE2, text[offset + 1] == 0x80, text[offset + 2] == 0xBA {
        return offset + 3
      }
      offset += 1
    }
    return nil
  }

  /// Writes the run's tokens; nothing if nothing was redacted.
  func write(to json: inout JSONWriter) {
    guard !marks.isEmpty else { return }
    json.strings("redactionTokens", marks.sorted(), inline: false)
  }
}

extension String {
  fileprivate init(copying text: Span<UInt8>, _ range: Range<Int>) {
    self = String(decoding: range.map { text[$0] }, as: UTF8.self)
  }
}
