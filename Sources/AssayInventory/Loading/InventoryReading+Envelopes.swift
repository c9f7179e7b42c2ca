internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  /// Looks for what an envelope says about itself: that there is more than it holds.
  mutating func takeEnvelope(_ item: RecordBatch.Item, _ batch: RecordBatch) {
    takeEnd(of: item, isWhole: saysWhole(item, batch))
    var isResource = (type: false, id: false)
    for capture in batch.captures[item.captures]
    where capture.kind != .element && capture.kind != .end && capture.kind != .null {
      let place = place(capture.offset, Int(capture.length))
      switch tree.roles[Int(capture.node)] {
      case .type: isResource.type = capture.isText
      case .id: isResource.id = capture.isText
      case .nextPage where capture.kind != .string || capture.isText:
        if capture.isText, knownPages.contains(PageAddress.normalize(batch.string(capture))) {
          continue
        }
        reportMore(.nextPage(at: place))
      case .truncated where capture.kind == .true || batch.says("true", capture):
        reportMore(.truncated(at: place))
      case .count, .total:
        guard let count = batch.integer(capture), count > item.records else { continue }
        reportMore(.fewer(item.records, than: count, at: place))
      case .error: reportMore(.errorBody(nil, at: place))
      default: continue
      }
    }
    if isResource.type, isResource.id {
      account.summary.refused += 1
      reportGap(.resourceAsEnvelope(at: place(item.offset, item.length)))
    }
    if !mapped.isEmpty { takeMapped(envelope: item, batch) }
  }

  /// Looks at how many records a list holds: a full page says nothing of whether there is another.
  ///
  /// - Parameter isWhole: Whether the list's envelope says that there is none.
  mutating func takeEnd(of item: RecordBatch.Item, isWhole: Bool = false) {
    guard account.fillsPage(item), !isWhole else { return }
    let place = place(item.offset, item.length)
    reportMore(.fullPage(of: item.records, at: place))
  }

  /// Whether an envelope tells of further pages, if only that there are none.
  private func saysWhole(_ item: RecordBatch.Item, _ batch: RecordBatch) -> Bool {
    batch.captures[item.captures].contains { capture in
      switch tree.roles[Int(capture.node)] {
      case .nextPage, .truncated, .total: capture.kind != .element && capture.kind != .end
      default: false
      }
    }
  }

  private mutating func reportMore(_ problem: @autoclosure () -> InventoryProblem) {
    markIncomplete()
    report("incomplete-inventory", problem())
  }
}

extension RecordBatch {
  fileprivate func says(_ word: String, _ capture: Capture) -> Bool {
    capture.kind == .string
      && text[capture.textRange].elementsEqual(word.utf8) { $0 | 0x20 == $1 }
  }

  fileprivate func integer(_ capture: Capture) -> Int? {
    capture.kind == .number || capture.kind == .string ? Int(string(capture)) : nil
  }
}
