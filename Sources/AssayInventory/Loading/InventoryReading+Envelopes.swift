internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  /// Looks for what an envelope says about itself: that there is more than it holds.
  mutating func takeEnvelope(_ item: RecordBatch.Item, _ batch: RecordBatch) {
    let list: GraphRows.List = has(.rows, item, batch) ? .data : .value
    takeEnd(of: item, list, isWhole: saysWhole(item, batch))
    var page = page(item, batch)
    var isResource = (type: false, id: false)
    for capture in batch.captures[item.captures] {
      let place = place(capture.offset, Int(capture.length))
      let role = tree.roles[Int(capture.node)]
      switch capture.kind {
      case .element where role == .listedError: reportMore(.errorBody(nil, at: place))
      case .element where role == .strayList:
        reportMore(.strayList(batch.string(capture), at: place))
      case .element, .end, .null: continue
      case .false, .true, .number, .string, .array, .object:
        switch role {
        case .type: isResource.type = capture.isText
        case .id: isResource.id = capture.isText
        case .error: reportMore(.errorBody(nil, at: place))
        case .errors where capture.isText: reportMore(.errorBody(nil, at: place))
        case .nextPage, .truncated, .count, .total: takeMark(capture, role, item, batch, of: &page)
        case .mark where capture.kind == .array && capture.length > 2:
          let key = tree.routes.marks[tree.marks[Int(capture.node)]]
          reportMore(.strayList(key, at: place))
        default: continue
        }
      }
    }
    if isResource.type, isResource.id {
      account.summary.refused += 1
      reportGap(.resourceAsEnvelope(at: place(item.offset, item.length)))
    }
    if let page { pages.append(page) }
    if !mapped.isEmpty { takeMapped(envelope: item, batch) }
  }

  /// Takes a mark that there is more than an envelope holds.
  ///
  /// - Parameter page: Notes it, if other pages may hold the rest.
  private mutating func takeMark(
    _ capture: Capture, _ role: InventoryTree.Role, _ item: RecordBatch.Item, _ batch: RecordBatch,
    of page: inout AnswerPage?
  ) {
    let place = place(capture.offset, Int(capture.length))
    let problem: InventoryProblem
    switch role {
    case .nextPage where capture.kind != .string || capture.isText:
      if capture.isText, knownPages.contains(PageAddress.normalize(batch.string(capture))) {
        return
      }
      page?.saysMore = true
      problem = .nextPage(at: place)
    case .truncated where capture.kind == .true || batch.says("true", capture):
      page?.saysMore = true
      problem = .truncated(at: place)
    case .count, .total:
      guard let count = batch.integer(capture), count > item.records else { return }
      problem = .fewer(item.records, than: count, at: place)
      if role == .count { return reportMore(problem) }
    default: return
    }
    if page == nil { reportMore(problem) } else { page?.problems.append(problem) }
  }

  /// What an envelope is a page of, if it tells of how many rows in all.
  private func page(_ item: RecordBatch.Item, _ batch: RecordBatch) -> AnswerPage? {
    let totals = batch.captures[item.captures]
      .filter { tree.roles[Int($0.node)] == .total }.compactMap(batch.integer)
    guard let total = totals.first, totals.count == 1, total > item.records, item.records > 0,
      listed.hashes.count == item.records
    else { return nil }
    return AnswerPage(file: fileCount, total: total, rows: listed.hashes)
  }

  /// Looks at how many records a list holds: a full page says nothing of whether there is another.
  ///
  /// - Parameter isWhole: Whether the list's envelope says that there is none.
  private mutating func takeEnd(
    _ records: Int, _ list: GraphRows.List, at place: ValuePlace, isWhole: Bool
  ) {
    guard account.fillsPage(list, records: records), !isWhole else { return }
    reportMore(.fullPages(of: records, at: place))
  }

  mutating func takeEnd(
    of item: RecordBatch.Item, _ list: GraphRows.List, isWhole: Bool = false
  ) {
    takeEnd(item.records, list, at: place(item.offset, item.length), isWhole: isWhole)
  }

  /// Looks at how many records a file holds outside of lists.
  mutating func takeEnd(ofLoose records: Int) {
    takeEnd(records, .array, at: place(0), isWhole: false)
  }

  /// Whether an envelope tells of further pages, if only that there are none.
  private func saysWhole(_ item: RecordBatch.Item, _ batch: RecordBatch) -> Bool {
    batch.captures[item.captures].contains { capture in
      switch tree.roles[Int(capture.node)] {
      case .nextPage, .truncated: capture.kind != .element && capture.kind != .end
      case .total: batch.integer(capture) != nil
      default: false
      }
    }
  }

  private func has(
    _ role: InventoryTree.Role, _ item: RecordBatch.Item, _ batch: RecordBatch
  ) -> Bool {
    batch.captures[item.captures].contains { tree.roles[Int($0.node)] == role }
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

  /// A number of things, however it is spelled: `1500`, `"1500"`, `1500.0`.
  fileprivate func integer(_ capture: Capture) -> Int? {
    guard capture.kind == .number || capture.kind == .string else { return nil }
    let text = string(capture)
    if let integer = Int(text) { return integer }
    guard let number = Double(text), number.isFinite else { return nil }
    return Int(exactly: number.rounded(.up)) ?? (number < 0 ? .min : .max)
  }
}
