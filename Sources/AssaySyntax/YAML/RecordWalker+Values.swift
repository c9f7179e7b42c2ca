extension RecordWalker {
  /// Takes the value that belongs to `node`; nothing of it is reported if that is -1.
  mutating func takeValue(
    _ event: YAMLEvent, _ text: [UInt8], node: Int, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    guard event.kind == .scalar else { return open(event, node: node) }
    if node >= 0, index.nodes[node].isReported { capture(event, text, node: node) }
    try endValue(event, into: &batch)
  }

  private mutating func open(_ event: YAMLEvent, node: Int) {
    guard node >= 0 else {
      let isStray = frames.count == 1 && event.kind == .sequence && index.strayList >= 0
      let key = isStray ? frames[0].strayKey : nil
      frames.append(Frame(role: .skipped, node: node, strayKey: key))
      return
    }
    var frame = Frame(role: role(of: event, at: node), node: node)
    if index.nodes[node].isReported {
      frame.capture = store.count
      store.append(event.kind == .mapping ? .object : .array, node: node, offset: event.start)
    }
    switch frame.role {
    case .records: isEnvelope = true
    case .members, .entries: prepareKeys(of: &frame)
    case .taped: tapes.append(EventTape())
    case .elements, .skipped: break
    }
    frames.append(frame)
  }

  /// Reports a list that a root object has at a key without a node, if its first element, which is
  /// the next event, is an object.
  mutating func noteStray(_ event: YAMLEvent) {
    guard let key = frames[frames.count - 1].strayKey else { return }
    frames[frames.count - 1].strayKey = nil
    guard event.kind == .mapping else { return }
    store.append(.element, node: index.strayList, offset: event.start, length: 1)
    store.setText(key)
  }

  private func role(of event: YAMLEvent, at node: Int) -> Role {
    let node = index.nodes[node]
    let isInDocument = recordLevel == nil
    guard event.kind == .mapping else {
      if isInDocument, node.holdsRecords { return .records }
      return node.element >= 0 ? .elements : .skipped
    }
    if node.keys.isEmpty { return node.element >= 0 ? .entries : .skipped }
    if node.element < 0 || isInDocument && node.leadsToRecords { return .members }
    return .taped
  }

  mutating func prepareKeys(of frame: inout Frame) {
    objects += 1
    frame.object = objects
    frame.expectsKey = true
    frame.firstEntryKey = entryKeys.count
  }

  private mutating func capture(_ event: YAMLEvent, _ text: [UInt8], node: Int) {
    let meaning = CoreSchema.meaning(of: text, event.form)
    let kind: Capture.Kind =
      switch meaning {
      case .null: .null
      case .false: .false
      case .true: .true
      case .number: .number
      case .string, .notFinite, nil: .string
      }
    store.append(kind, node: node, offset: event.start, length: event.end - event.start)
    switch meaning {
    case .number: if let number = CoreNumber(text) { store.setNumber(number, text) }
    case .string: store.setText(text)
    case .notFinite: store.addProblem(.notFinite(at: event))
    case nil: store.addProblem(.tagMismatch(at: event))
    case .null, .false, .true: break
    }
  }

  /// Starts an element; that of an object was started by its key, if that was one.
  mutating func startElement(_ event: YAMLEvent) -> Bool {
    let top = frames.count - 1
    guard frames[top].role == .elements else { return frames[top].element != nil }
    frames[top].element = store.count
    store.append(.element, node: index.nodes[frames[top].node].element, offset: event.start)
    return true
  }

  /// Walks a taped object as entries, then as members.
  mutating func play(
    _ frame: Frame, until end: YAMLEvent, into batch: inout RecordBatch
  ) throws(SyntaxError) {
    guard let tape = tapes.popLast() else { return }
    for role in [Role.entries, .members] {
      var pass = Frame(role: role, node: frame.node, isOnTape: true)
      prepareKeys(of: &pass)
      frames.append(pass)
      for position in tape.events.indices {
        try take(tape.events[position].event, tape.text(at: position), into: &batch)
      }
      try close(end, into: &batch)
    }
  }
}
