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
    let range = offset..<offset + length
    return ValuePlace(
      source: account.source, embedding.isEmpty ? range : embedding.outer(range))
  }

  /// What is wrong with the text being read.
  func problem(_ error: SyntaxError) -> InventoryProblem {
    guard !embedding.isEmpty else { return .syntax(error, in: account.source) }
    var error = error
    let place = embedding.outer(error.offset..<error.offset + error.length)
    error.offset = place.lowerBound
    error.length = place.count
    error.relatedOffset = error.relatedOffset.map { embedding.outer($0..<$0).lowerBound }
    return .syntax(error, in: account.source)
  }

  private mutating func readContent(of text: OpenedText) {
    var window = ReadWindow(size: options.windowSize, limit: options.recordLimit)
    fill(&window, from: text.source)
    var kind = ContentKind(window.text.dropFirst(text.markLength))
    while kind == .blank || kind != .json && window.count < ContentKind.sample,
      !window.isStopped, window.grow()
    {
      fill(&window, from: text.source)
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
    takeEnd(ofLoose: account.looseRecords)
    if window.isAtEnd, !account.hasProblems, account.summary.resources == 0 {
      let path = account.summary.path
      report("file-without-resources", .noResources(path))
    }
  }

  private mutating func readYAML(_ text: OpenedText, _ window: inout ReadWindow) {
    account.summary.format = "yaml"
    window.limit = options.yamlLimit
    while !window.isStopped {
      if window.isFull, !window.grow(toEndOf: text) {
        reportGap(
          .tooLarge(
            at: place(window.count), limit: options.yamlLimit, setBy: "--max-document-size"))
        return
      }
      fill(&window, from: text.source)
    }
    if window.failure != nil { return }
    let count = window.count
    let bytes = window.takeBytes()
    do throws(SyntaxError) {
      var reader = try YAMLRecordReader(bytes, count: count, index: index)
      let text = RecordText.yaml(YAMLTrees(bytes, count: count))
      defer { takeBatch(of: text) }
      while try reader.next(into: &batch) { takeBatch(of: text) }
    } catch {
      reportGap(problem(error))
    }
  }

  /// Reads on, counting lines.
  mutating func fill(_ window: inout ReadWindow, from source: any ByteSource) {
    account.lines.append(window.fill(from: source).span)
    meter?.tell(account.summary.resources)
  }

  /// Takes what readers put into the batch, and empties it.
  ///
  /// - Parameter text: What they read.
  mutating func takeBatch(of text: RecordText) {
    var full = RecordBatch()
    swap(&full, &batch)
    take(full, full.items.indices, of: text)
    full.removeAll()
    swap(&full, &batch)
  }
}
