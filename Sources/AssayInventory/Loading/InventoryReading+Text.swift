internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  /// Reads the resources of a file, and returns whether offsets in the text are offsets in the
  /// file.
  mutating func readText(from stored: any ByteSource) -> Bool {
    do throws(SourceError) {
      let text = try OpenedText(stored, limits: options.inflation)
      account.summary.encodings = text.encodings.map(\.rawValue)
      account.lines = LineMap(markLength: text.markLength)
      readContent(of: text)
      return text.isPlain
    } catch {
      reportGap(.source(error, at: place(0), file: account.summary.path))
      return true
    }
  }

  /// A place in the file being read.
  func place(_ offset: Int, _ length: Int = 0) -> ValuePlace {
    ValuePlace(source: account.source, offset: offset, length: length)
  }

  private mutating func readContent(of text: OpenedText) {
    var window = ReadWindow(size: options.windowSize, limit: options.recordLimit)
    window.fill(from: text.source, lines: &account.lines)
    var kind = ContentKind(window.text.dropFirst(text.markLength))
    while kind == .blank || kind != .json && window.count < ContentKind.sample,
      !window.isStopped, window.grow()
    {
      window.fill(from: text.source, lines: &account.lines)
      kind = ContentKind(window.text.dropFirst(text.markLength))
    }
    switch kind {
    case .json: readJSON(text, &window)
    case .yaml: readYAML(text, &window)
    case .unrecognized(let guess): reportGap(.unrecognized(guess, at: place(0)))
    case .blank where window.isAtEnd: reportGap(.empty(isBlank: window.count > 0, place(0)))
    case .blank where window.failure == nil: reportGap(.unrecognized(.other, at: place(0)))
    case .blank: break
    }
    if let failure = window.failure {
      reportGap(
        .source(failure, at: place(account.lines.end.offset), file: account.summary.path))
    }
    if window.isAtEnd, !account.hasProblems, account.summary.resources == 0 {
      let path = account.summary.path
      report("file-without-resources", .noResources(path))
    }
  }

  private mutating func readJSON(_ text: OpenedText, _ window: inout ReadWindow) {
    account.summary.format = "json"
    window.consume(text.markLength)
    var scanner = JSONRecordScanner(tree: tree.captures, mode: .concatenated)
    while true {
      let isLast = window.isAtEnd
      var done: Int?
      do throws(SyntaxError) {
        done = try unsafe window.withText { bytes throws(SyntaxError) in
          try unsafe scanner.scan(bytes, at: window.offset, isLast: isLast, into: &batch)
        }
      } catch {
        reportGap(.syntax(error, in: account.source))
      }
      takeBatch()
      guard let done, !isLast, window.failure == nil else { break }
      window.consume(done)
      if done == 0, window.isFull, !window.grow() {
        reportGap(.tooLarge(at: place(window.offset), limit: options.recordLimit))
        break
      }
      window.fill(from: text.source, lines: &account.lines)
    }
    account.summary.format = account.jsonFormat
  }

  private mutating func readYAML(_ text: OpenedText, _ window: inout ReadWindow) {
    account.summary.format = "yaml"
    window.limit = options.yamlLimit
    while !window.isStopped {
      if window.isFull, !window.grow() {
        reportGap(.tooLarge(at: place(window.count), limit: options.yamlLimit))
        return
      }
      window.fill(from: text.source, lines: &account.lines)
    }
    if window.failure != nil { return }
    do throws(SyntaxError) {
      var reader = try YAMLRecordReader(Array(window.text), tree: tree.captures)
      defer { takeBatch() }
      while try reader.next(into: &batch) { takeBatch() }
    } catch {
      reportGap(.syntax(error, in: account.source))
    }
  }

  /// Takes what readers put into the batch, and empties it.
  mutating func takeBatch() {
    var full = RecordBatch()
    swap(&full, &batch)
    take(full)
    full.removeAll()
    swap(&full, &batch)
  }
}
