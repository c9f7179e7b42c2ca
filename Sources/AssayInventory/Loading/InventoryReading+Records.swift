internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  /// Takes some of a batch's items.
  ///
  /// - Parameter text: What the items were read from.
  mutating func take(_ batch: RecordBatch, _ items: Range<Int>, of text: RecordText) {
    for index in items {
      let item = batch.items[index]
      if documentDepth == 0 { account.count(item) }
      if let problem = item.problem { refuse(item, from: problem, before: index + 1, in: batch) }
      switch item.kind {
      case .record: if item.problem == nil { takeRecord(item, batch, of: text) }
      case .misfit:
        account.summary.refused += 1
        builder.markIncomplete()
        let whole = place(item.offset, item.length)
        report("not-a-resource", .notAResource(at: whole))
      case .envelope:
        takeEnvelope(item, batch)
        listed.removeAll()
      case .array:
        takeEnd(of: item, .array)
        listed.removeAll()
      }
    }
  }

  /// Reports the problems of an item: those from `first` to where the next item's start.
  private mutating func refuse(
    _ item: RecordBatch.Item, from first: Int, before next: Int, in batch: RecordBatch
  ) {
    let end = batch.items[next...].lazy.compactMap(\.problem).first ?? batch.problems.count
    for error in batch.problems[first..<max(first, end)] {
      let problem = problem(error)
      report(error.kind.rawValue, problem)
    }
    if item.kind == .record { account.summary.refused += 1 } else { markIncomplete() }
    builder.markIncomplete()
  }

  private mutating func takeRecord(
    _ item: RecordBatch.Item, _ batch: RecordBatch, of text: RecordText
  ) {
    if !mapped.isEmpty, takeMapped(item, of: text) { return }
    let facts = RecordFacts(batch.captures.span, in: item.captures, tree: tree)
    let kind = kind(of: facts.marks)
    if let reading = kind.reading {
      takeObject(item, kind.sign, reading, of: text)
      return
    }
    guard facts.type >= 0, facts.id >= 0, batch.captures[facts.type].isText,
      batch.captures[facts.id].isText
    else { return refuse(item, facts, batch, text) }
    let type = batch.captures[facts.type].textRange
    let id = batch.captures[facts.id].textRange
    let isARM = batch.text[id.lowerBound] == UInt8(ascii: "/") || Self.hasProvider(batch.text[type])
    if !isARM, !mapped.isEmpty { return refuseUnmapped(place(item.offset, item.length)) }
    let index = types.index(of: batch.text.span.extracting(type))
    if let problem = problem(ofType: index, id: batch.text.span.extracting(id)) {
      return refuse(batch.captures[facts.type], problem, batch)
    }
    let projected = types.entries[index].projected
    guard projected == nil || batch.text.count <= options.textLimit - builder.textCount else {
      return refuseForSize(place(item.offset, item.length))
    }
    types.count(index)
    if documentDepth > 0 { account.count(own(kind.sign)) } else { account.count(kind) }
    account.countRow(ofType: batch.text.span.extracting(type), kind.sign)
    listed.append(batch.text.span.extracting(id))
    if types.entries[index].isSubscription { takeTenant(facts, batch) }
    if survey != nil { takeScopes(of: item, id: id, batch) }
    guard let projected else { return }
    builder.begin(typeAt: projected, source: account.source)
    if facts.modified >= 0, batch.captures[facts.modified].isText {
      let text = batch.captures[facts.modified].textRange
      builder.modified(.string, batch.text.span.extracting(text))
    }
    let lacksKeyType = isARM && types.entries[index].isKey && !facts.hasKeyType
    if embedding.isEmpty {
      feed(
        batch.captures.span.extracting(item.captures), batch.text.span,
        withoutNullKeyMaterial: lacksKeyType)
    } else {
      let captures = embedding.outer(batch.captures[item.captures])
      feed(captures.span, batch.text.span, withoutNullKeyMaterial: lacksKeyType)
    }
    if isARM, !facts.hasProperties, let node = tree.propertiesNode {
      builder.markUnknown(under: node, cause: .notExported)
    } else if lacksKeyType {
      for node in tree.keyNodes { builder.markUnknown(under: node, cause: .notExported) }
    }
    let whole = place(item.offset, item.length)
    _ = builder.finish(offset: whole.offset, length: whole.length)
  }

  private mutating func takeTenant(_ facts: RecordFacts, _ batch: RecordBatch) {
    guard facts.tenant >= 0, batch.captures[facts.tenant].isText else { return }
    let tenant = batch.captures[facts.tenant]
    let text = batch.text.span
    builder.tell(
      tenant: text.extracting(tenant.textRange),
      ofSubscription: text.extracting(batch.captures[facts.id].textRange),
      at: place(tenant.offset, Int(tenant.length)))
  }

  /// The sign by which a resource inside another object counts: the outer one's, unless it has one
  /// of its own.
  private func own(_ sign: RouteSign) -> RouteSign {
    sign.route == .arm || enclosing?.route == .resourceGraphTable ? enclosing ?? sign : sign
  }

  private mutating func feed(
    _ captures: Span<Capture>, _ text: Span<UInt8>, withoutNullKeyMaterial: Bool
  ) {
    for index in captures.indices {
      let capture = captures[index]
      let node = Int(capture.node)
      guard node < tree.projected else { continue }
      if withoutNullKeyMaterial, capture.kind == .null, tree.isKeyNode(node) { continue }
      switch capture.kind {
      case .element: builder.element(key: text.extracting(capture.textRange))
      case .end: builder.endElements()
      case .null, .false, .true, .number, .string, .array, .object:
        guard let kind = ValueKind(rawValue: capture.kind.rawValue) else { continue }
        builder.value(
          node: node, kind: kind, text: text.extracting(capture.textRange),
          offset: capture.offset, length: Int(capture.length))
        if let cause = tree.obstacle(capture, text) {
          builder.markUnknown(under: node, cause: cause)
        }
      }
    }
  }

  /// Whether a type starts with a provider's namespace, as ARM's do: `Microsoft.KeyVault/vaults`.
  static func hasProvider(_ type: ArraySlice<UInt8>) -> Bool {
    guard let slash = type.firstIndex(of: UInt8(ascii: "/")) else { return false }
    return type[..<slash].contains(UInt8(ascii: "."))
  }

  /// What makes a type useless for telling which rules are about a resource.
  func problem(ofType index: Int, id: Span<UInt8>) -> ResourceTypeProblem? {
    if types.entries[index].isMalformed { return .malformed }
    return idTypes.contradict(types.entries[index].projected, id) ? .contradictsID : nil
  }

  /// Says that a resource's type is none, or not the one that its id tells.
  private mutating func refuse(
    _ type: Capture, _ problem: ResourceTypeProblem, _ batch: RecordBatch
  ) {
    account.summary.refused += 1
    builder.markIncomplete()
    let place = place(type.offset, Int(type.length))
    report(problem.rawValue, .type(batch.string(type), problem, at: place))
  }

  /// Says that a resource has no room left.
  mutating func refuseForSize(_ whole: ValuePlace) {
    account.summary.refused += 1
    builder.markIncomplete()
    let limit = options.textLimit
    report("too-much-text", .tooMuchText(at: whole, limit: limit))
  }

  /// Says why an object isn't a resource.
  private mutating func refuse(
    _ item: RecordBatch.Item, _ facts: RecordFacts, _ batch: RecordBatch, _ text: RecordText
  ) {
    let whole = place(item.offset, item.length)
    func capture(_ index: Int) -> Capture? { index < 0 ? nil : batch.captures[index] }
    if let error = capture(facts.error) {
      let code = capture(facts.errorCode).flatMap { $0.isText ? batch.string($0) : nil }
      markIncomplete()
      let place = place(error.offset, Int(error.length))
      return report("incomplete-inventory", .errorBody(code, at: place))
    }
    if !mapped.isEmpty { return refuseUnmapped(whole) }
    account.summary.refused += 1
    builder.markIncomplete()
    let type = capture(facts.type)
    let id = capture(facts.id)
    let hasType = type?.isText ?? false
    // Lines of a log have types of their own.
    if let shape = tree.routes.shape(of: facts.marks), !hasType || shape == .terraformLog {
      report("unrecognized-shape", .shape(shape, at: whole))
    } else if !hasType {
      let lacksID = !(id?.isText ?? false)
      report(
        "missing-type",
        .missing(
          "type", type, alsoID: lacksID, at: whole,
          hint: MissingKeyHint(item, in: text, lacking: lacksID ? ["type", "id"] : ["type"])))
    } else {
      report(
        "missing-id",
        .missing(
          "id", id, alsoID: false, at: whole,
          hint: MissingKeyHint(item, in: text, lacking: ["id"])))
    }
  }
}

extension RecordBatch {
  func string(_ capture: Capture) -> String {
    String(decoding: text[capture.textRange], as: UTF8.self)
  }
}

extension [EmbeddedPlaces] {
  /// Captures of the innermost text at their places in the outermost.
  fileprivate func outer(_ captures: ArraySlice<Capture>) -> [Capture] {
    captures.map { capture in
      let place = outer(capture.offset..<capture.offset + Int(capture.length))
      var capture = capture
      capture.offset = place.lowerBound
      capture.length = UInt32(clamping: place.count)
      return capture
    }
  }
}
