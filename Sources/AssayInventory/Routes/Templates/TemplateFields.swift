internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Evaluates what resources hold, as far as the projection reads it.
///
/// Each value's place is that of the text or expression that the resource itself has for it.
struct TemplateFields {
  let projection: Projection
  let evaluator: TemplateEvaluator
  let ids: TemplateIDs

  /// - Parameter node: What of the projection is wanted; `nil` for everything.
  ///
  /// Calls itself for each level, of which readers allow 256.
  func value(
    of source: LocatedNode, at node: Int?, in frame: TemplateFrame
  ) -> CanonicalValue {
    switch source.content {
    case .null: CanonicalValue(.null, at: source.range)
    case .boolean(let value): CanonicalValue(.boolean(value), at: source.range)
    case .number(let text): CanonicalValue(.number(text), at: source.range)
    case .string(let text):
      evaluator.noting(source.range) {
        value(of: evaluator.value(of: text, in: frame), at: node, place: source.range)
      }
    case .sequence(let elements):
      list(elements, at: node, place: source.range) { value(of: $0, at: $1, in: frame) }
    case .mapping(let entries): object(entries, at: node, in: frame, place: source.range)
    }
  }

  /// What an expression came to.
  ///
  /// Calls itself for each level, of which a value has few.
  private func value(
    of value: TemplateValue, at node: Int?, place: Range<Int>
  ) -> CanonicalValue {
    evaluator.spend(1)
    switch value.content {
    case .null, .boolean, .number, .text, .symbol: return ids.value(of: value, at: place)
    case .list(let elements):
      return list(elements, at: node, place: place) { self.value(of: $0, at: $1, place: place) }
    case .object(let entries):
      var result = KeyedEntries()
      for entry in entries {
        guard let wanted = child(entry.key, of: node) else { continue }
        result.put(wanted.key, self.value(of: entry.value, at: wanted.node, place: place))
      }
      return CanonicalValue(.mapping(result.entries), at: place)
    }
  }

  private func list<Element>(
    _ elements: [Element], at node: Int?, place: Range<Int>,
    _ value: (Element, Int?) -> CanonicalValue
  ) -> CanonicalValue {
    var element: Int?
    if let node {
      // Nobody asks for more than whether there is a list.
      guard let wanted = projection.nodes[node].element else {
        return CanonicalValue(.sequence([]), at: place)
      }
      element = wanted
    }
    return CanonicalValue(.sequence(elements.map { value($0, element) }), at: place)
  }

  private func object(
    _ entries: [LocatedNode.Entry], at node: Int?, in frame: TemplateFrame, place: Range<Int>
  ) -> CanonicalValue {
    var result = KeyedEntries()
    for entry in entries {
      if let loops = TemplateLoop.loops(of: entry) {
        for loop in loops {
          guard let wanted = child(loop.name, of: node) else { continue }
          result.put(
            wanted.key, value(of: loop, at: wanted.node, in: frame, place: entry.value.range))
        }
        continue
      }
      guard let key = evaluator.noting(place, { evaluator.key(entry.key, in: frame) }) else {
        // It could be any key.
        return CanonicalValue(.unknown(.expression), at: place)
      }
      guard let wanted = child(key, of: node) else { continue }
      result.put(wanted.key, value(of: entry.value, at: wanted.node, in: frame))
    }
    return CanonicalValue(.mapping(result.entries), at: place)
  }

  private func value(
    of loop: TemplateLoop, at node: Int?, in frame: TemplateFrame, place: Range<Int>
  ) -> CanonicalValue {
    guard let count = evaluator.count(of: loop, in: frame), let input = loop.input else {
      return CanonicalValue(.unknown(.expression), at: place)
    }
    return list(Array(0..<count), at: node, place: place) { index, element in
      value(of: input, at: element, in: frame.within(.init(name: loop.name, index: index)))
    }
  }

  /// The name by which rules know a key, and what of the projection is wanted there.
  ///
  /// Azure Resource Manager takes keys in whatever case of letters.
  private func child(_ key: String, of node: Int?) -> (key: String, node: Int?)? {
    guard let node else { return (key, nil) }
    let wanted = projection.nodes[node]
    let child =
      wanted.children.first { $0.key.hasBytes(of: key) }
      ?? wanted.children.first { $0.key.isEqualIgnoringCase(to: key) }
    switch (child, wanted.element) {
    case (let child?, nil): return (child.key, child.node)
    case (let child?, .some): return (child.key, nil)
    case (nil, let element?):
      return (key.utf8.first == UInt8(ascii: "/") ? ids.text(key) : key, element)
    case (nil, nil): return nil
    }
  }
}

/// The entries of an object while it is put together.
private struct KeyedEntries {
  private(set) var entries: [CanonicalValue.Entry] = []
  private var places = KeyPlaces()

  /// Adds an entry; of two with one key, it isn't known which counts.
  mutating func put(_ key: String, _ value: CanonicalValue) {
    if let index = places[key] {
      entries[index].value = CanonicalValue(.unknown(.expression), at: value.range)
    } else {
      entries.append(CanonicalValue.Entry(key: key, value: value))
      places.append(key)
    }
  }
}
