/// A way down into an export's object.
struct MappingPath: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case key(String)
    /// Each element of a list, written `[]`.
    case each
    /// One element of a list, written `[0]` for the first.
    case element(Int)
  }

  var steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  /// How many lists it goes through element by element.
  var lists: Int { steps.count { $0 == .each } }

  /// The way to the list that the last `[]` is about; `nil` if there is none.
  var list: ArraySlice<Step>? { steps.lastIndex(of: .each).map { steps[..<$0] } }

  /// The keys down to the first list.
  var outerKeys: [String] {
    steps.prefix { if case .key = $0 { true } else { false } }
      .compactMap { if case .key(let key) = $0 { key } else { nil } }
  }

  /// The way down to the first list.
  var outer: Self { Self(outerKeys.map(Step.key)) }

  /// The steps up to and with the given number of `[]`.
  func prefix(lists count: Int) -> ArraySlice<Step> {
    var seen = 0
    for (index, step) in steps.enumerated() where step == .each {
      seen += 1
      if seen == count { return steps[...index] }
    }
    return count == 0 ? [] : steps[...]
  }
}
