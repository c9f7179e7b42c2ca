internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  mutating func readJSON(_ text: OpenedText, _ window: inout ReadWindow) {
    account.summary.format = "json"
    window.consume(text.markLength)
    var scanner = JSONRecordScanner(tree: tree.captures, mode: .concatenated)
    var ahead: AheadSource?
    var isWhole = false
    while true {
      let isLast = window.isAtEnd
      guard let (done, opening) = scan(window, with: &scanner) else { break }
      isWhole = isLast
      guard !isLast, window.failure == nil else { break }
      if let opening { expect(opening, in: text, behind: window, &ahead) }
      window.consume(done)
      if done == 0, window.isFull, !grow(&window, of: text, mayBeDocument: scanner.recordDepth == 0)
      {
        let option =
          window.limit > options.recordLimit ? "--max-document-size" : "--max-resource-size"
        reportGap(.tooLarge(at: place(window.offset), limit: window.limit, setBy: option))
        break
      }
      if let ahead {
        fill(&window, from: ahead, inPieces: done > 0, &scanner)
      } else {
        fill(&window, from: text.source)
      }
    }
    account.summary.format = account.jsonFormat(isWhole: isWhole)
  }

  /// Makes room for a value that the window doesn't hold whole: at once for all of a document.
  ///
  /// - Parameter mayBeDocument: Whether the value is in no array or object.
  private func grow(
    _ window: inout ReadWindow, of text: OpenedText, mayBeDocument: Bool
  ) -> Bool {
    let isDocument = unsafe window.withText { bytes in
      unsafe mayBeDocument && JSONHead.hasKey(among: RouteCatalog.documentKeys, in: bytes)
    }
    guard isDocument else { return window.grow() }
    window.limit = max(window.limit, options.documentLimit)
    return window.grow(toEndOf: text)
  }

  /// Reads the records in the window, and returns how many bytes are done with, and how the
  /// records begin; nothing after a mistake.
  private mutating func scan(
    _ window: ReadWindow, with scanner: inout JSONRecordScanner
  ) -> (done: Int, opening: RecordOpening?)? {
    defer { takeBatch(of: window.recordText) }
    do throws(SyntaxError) {
      let done = try unsafe window.withText { bytes throws(SyntaxError) in
        try unsafe scanner.scan(
          bytes, at: window.offset, isLast: window.isAtEnd, into: &batch)
      }
      guard let last = batch.items.last, last.kind == .record, let depth = scanner.recordDepth
      else { return (done, nil) }
      let brace = window.text.startIndex + last.offset - window.offset
      return (done, RecordOpening(before: brace, in: window.text, depth: depth))
    } catch {
      hideDocument(window)
      reportGap(problem(error))
      return nil
    }
  }

  /// Says that all of a text is secret if it belongs to a document that could have said what of it
  /// is, had it been read to its end.
  private mutating func hideDocument(_ window: ReadWindow) {
    let tells = unsafe window.withText { bytes in
      unsafe JSONHead.hasKey(among: RouteCatalog.secretDocumentKeys, in: bytes)
    }
    if tells { hide(window.offset..<window.offset + window.count) }
  }

  /// Has a large file read ahead, once it is known how its records begin.
  private func expect(
    _ opening: RecordOpening, in text: OpenedText, behind window: ReadWindow,
    _ ahead: inout AheadSource?
  ) {
    if let ahead { return ahead.expect(opening) }
    guard options.threads > 1, let file = text.plain, case .file(let stored) = file.stored,
      stored.size - file.position >= options.aheadThreshold,
      // A record in a block is never too large for a window.
      options.recordLimit >= options.aheadBlockSize,
      file.position == window.offset + window.count
    else { return }
    ahead = AheadSource(
      file, upTo: stored.size, options: options, tree: tree.captures, opening: opening)
  }

  /// Reads on, taking what was read ahead if it starts where the window ends.
  ///
  /// - Parameter inPieces: Whether to stop where something may be taken as a whole. A record that
  ///   goes on and on is better read in windows that grow.
  private mutating func fill(
    _ window: inout ReadWindow, from ahead: AheadSource, inPieces: Bool,
    _ scanner: inout JSONRecordScanner
  ) {
    if window.count == 0, let run = ahead.runHere, scanner.accept(run, at: window.offset) {
      take(ahead.batch, run.items, of: ahead.recordText)
      ahead.skip(run)
      window.skip(run.end - run.start)
    }
    _ = window.fill(from: ahead, upTo: inPieces || window.count == 0 ? ahead.pause : .max)
    for piece in ahead.takeLines() { account.lines.append(piece) }
    meter?.tell(account.summary.resources)
  }
}
