/// The key of an object's element, for finding keys that occur twice.
struct EntryKeyPlace {
  var text: [UInt8]
  var start: Int
  var end: Int
}

extension RecordWalker {
  mutating func takeKey(_ event: YAMLEvent, _ text: [UInt8]) {
    let top = frames.count - 1
    frames[top].expectsKey = false
    frames[top].child = -1
    guard event.kind == .scalar else {
      store.addProblem(SyntaxError(.unsupportedYAML, at: event.start, "a key must be a string"))
      frames.append(Frame(role: .skipped, node: -1, isKey: true))
      return
    }
    if event.isMergeKey(text) { store.addProblem(.mergeKey(at: event)) }
    if frames[top].role == .entries { return startEntry(event, text) }
    let child = index.child(of: frames[top].node, key: text)
    frames[top].child = child
    if top == 0, child < 0 { frames[0].strayKey = text }
    if child >= 0 { note(child, event, text, object: frames[top].object) }
  }

  /// Starts an element with its key; its place is known when its value comes.
  private mutating func startEntry(_ event: YAMLEvent, _ text: [UInt8]) {
    let top = frames.count - 1
    frames[top].element = store.count
    store.append(.element, node: index.nodes[frames[top].node].element, offset: event.start)
    store.setText(text)
    entryKeys.append(EntryKeyPlace(text: text, start: event.start, end: event.end))
  }

  /// Remembers that a key led to `child`, and tells if one of the same object did before.
  private mutating func note(_ child: Int, _ event: YAMLEvent, _ key: [UInt8], object: Int) {
    // Records share nodes with the envelope around them.
    let slot = recordLevel == nil ? index.nodes.count + child : child
    if seen[slot].object == object {
      store.addProblem(.duplicate(key, at: event.start..<event.end, first: seen[slot].offset))
    } else {
      seen[slot] = (object, event.start)
    }
  }

  /// Tells the first key that occurs twice among the entries from `first` on, and forgets them.
  mutating func checkEntryKeys(from first: Int) {
    defer { entryKeys.removeLast(entryKeys.count - first) }
    guard entryKeys.count - first > 1 else { return }
    var places: [[UInt8]: Int] = [:]
    for key in entryKeys[first...] {
      if let earlier = places.updateValue(key.start, forKey: key.text) {
        return store.addProblem(.duplicate(key.text, at: key.start..<key.end, first: earlier))
      }
    }
  }
}
