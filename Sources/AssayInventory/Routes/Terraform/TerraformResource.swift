internal import AssayModel
internal import AssaySyntax

/// One instance of a resource as a plan or a state has it.
struct TerraformResource {
  var address: TerraformAddress
  /// As the document writes it.
  var spelling: String
  var type: CanonicalValue
  /// The attributes, as far as anything is made of them; what a plan doesn't know yet is unknown.
  var values: CanonicalValue
  var range: Range<Int>

  var isData: Bool { address.family.isData }

  /// What is at a way into the attributes; a name that leads into a list of one block means that
  /// block.
  func value(at steps: ArraySlice<TerraformPath.Step>) -> CanonicalValue? {
    var value = values
    for step in steps {
      guard let next = value[step.name] else { return value.isUnknown ? value : nil }
      value = next
      guard let index = step.index else { continue }
      guard case .sequence(let elements) = value.content else {
        return value.isUnknown ? value : nil
      }
      guard let place = Int(index), elements.indices.contains(place) else { return nil }
      value = elements[place]
    }
    return value
  }

  /// A text with at least one byte among the attributes.
  func text(_ name: String) -> String? {
    guard case .string(let text) = values[name]?.content, !text.isEmpty else { return nil }
    return text
  }
}

extension CanonicalValue {
  var isUnknown: Bool {
    if case .unknown = content { true } else { false }
  }

  /// A planned value: what is known of it, and what is known only after the plan is applied.
  ///
  /// Calls itself for each level, of which readers allow 256.
  ///
  /// - Parameter unknown: Of the shape of the value, with `true` for what isn't known yet.
  init?(planned known: LocatedNode?, unknown: LocatedNode?) {
    switch unknown?.content {
    case nil, .null, .boolean(false):
      guard let known else { return nil }
      self.init(known)
    case .boolean(true), .number, .string:
      self.init(.unknown(.knownAfterApply), at: unknown?.range ?? 0..<0)
    case .sequence(let marks):
      self.init(planned: known, elements: marks, at: unknown?.range ?? 0..<0)
    case .mapping(let marks):
      self.init(planned: known, entries: marks, at: unknown?.range ?? 0..<0)
    }
  }

  private init?(planned known: LocatedNode?, elements marks: [LocatedNode], at range: Range<Int>) {
    guard let known, known.content != .null else {
      let made = marks.compactMap { Self(planned: nil, unknown: $0) }
      if made.isEmpty && known == nil { return nil }
      self = made.isEmpty ? Self(.null, at: range) : Self(.sequence(made), at: range)
      return
    }
    guard let elements = known.elements else {
      self.init(mismatch: known, at: range, hasMarks: !marks.isEmpty)
      return
    }
    let count = max(elements.count, marks.count)
    let values = (0..<count).compactMap { index in
      Self(
        planned: elements.indices.contains(index) ? elements[index] : nil,
        unknown: marks.indices.contains(index) ? marks[index] : nil)
    }
    self.init(.sequence(values), at: known.range)
  }

  private init?(
    planned known: LocatedNode?, entries marks: [LocatedNode.Entry], at range: Range<Int>
  ) {
    var entries: [Entry] = []
    switch known?.content {
    case .mapping(let values):
      let places = KeyPlaces(marks.map(\.key))
      for entry in values {
        let mark = places[entry.key].map { marks[$0] }
        guard let value = Self(planned: entry.value, unknown: mark?.value) else { continue }
        entries.append(Entry(key: entry.key, value: value))
      }
    case nil, .null: break
    case .boolean, .number, .string, .sequence:
      guard let known else { return nil }
      self.init(mismatch: known, at: range, hasMarks: !marks.isEmpty)
      return
    }
    let places = KeyPlaces(entries.map(\.key))
    for mark in marks where places[mark.key] == nil {
      guard let value = Self(planned: nil, unknown: mark.value) else { continue }
      entries.append(Entry(key: mark.key, value: value))
    }
    if entries.isEmpty && known == nil { return nil }
    if entries.isEmpty, let known, known.content == .null {
      self.init(known)
    } else {
      self.init(.mapping(entries), at: known?.range ?? range)
    }
  }

  /// A value whose marks are of another shape: which part of it isn't known can't be told.
  private init(mismatch known: LocatedNode, at range: Range<Int>, hasMarks: Bool) {
    self = hasMarks ? Self(.unknown(.knownAfterApply), at: range) : Self(known)
  }
}
