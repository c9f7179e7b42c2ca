/// What was captured of an envelope so far, kept while windows come and go.
struct EnvelopeStore {
  var captures: [Capture] = []
  private var text: [UInt8] = []
  private var problems: [SyntaxError] = []

  /// Whether a further problem isn't told.
  var isFullOfProblems: Bool { problems.count >= CaptureWalker.problemLimit }

  /// Copies what a walker has captured since a mark.
  mutating func take(
    from walker: borrowing CaptureWalker, after mark: CaptureWalker.Mark
  ) throws(JSONFault) {
    for index in mark.captures..<walker.captures.count {
      var capture = walker.captures[index]
      let begin = Int(capture.textStart) - walker.textStart
      capture.textStart = UInt32(clamping: text.count)
      for index in 0..<Int(capture.textLength) { text.append(walker.text[begin + index]) }
      captures.append(capture)
    }
    problems += walker.problems
  }

  /// Gives everything back to a walker, as what it captured last.
  mutating func move(to walker: inout CaptureWalker, at place: ByteCursor) throws(JSONFault) {
    for capture in captures {
      let begin = walker.text.count
      let end = Int(capture.textStart) + Int(capture.textLength)
      for byte in text[Int(capture.textStart)..<end] { walker.text.append(byte) }
      try walker.append(capture, textBegin: begin, at: place)
    }
    walker.problems = problems
    self = Self()
  }
}
