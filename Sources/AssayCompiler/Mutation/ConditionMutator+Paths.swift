internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension ConditionMutator {
  /// A path without its last step, to a sibling, and from elsewhere.
  func variants(of path: PathSyntax) -> [Choice<PathSyntax>] {
    let names = path.components.map(\.value)
    var choices: [Choice<PathSyntax>] = []
    if let sibling = sibling(of: names) { choices.append([variant(of: path, sibling)]) }
    if names.count > 1 { choices.append([variant(of: path, names.dropLast())]) }
    if names.count > 1, isBase(names[0]) {
      choices.append([variant(of: path, names.dropFirst(), .relation)])
    }
    if let index = names.firstIndex(where: relations.contains) {
      choices.append(
        relations.filter { $0 != names[index] }.map { other in
          var names = names
          names[index] = other
          return variant(of: path, names, .relation)
        })
    }
    return choices
  }

  private func isBase(_ name: String) -> Bool {
    relations.contains(name) || Names.bases.contains(name)
  }

  /// The path of the pack after this one that differs in its last step, or the first that does.
  private func sibling(of names: [String]) -> [String]? {
    let parent = names.dropLast()
    let siblings = paths.filter { other in
      other.count == names.count && other.dropLast() == parent && other != names
    }
    return siblings.first { names.lexicographicallyPrecedes($0) } ?? siblings.first
  }

  private func variant(
    of path: PathSyntax, _ names: some Collection<String>, _ kind: Mutant.Kind = .path
  ) -> Variant<PathSyntax> {
    let text = FieldPath(Array(names)).description
    let components = names.map { Located($0, at: path.place) }
    return Variant(
      part: PathSyntax(components: components, text: text, place: path.place), kind: kind,
      edit: TextEdit(path.place.range, text),
      change: "'\(text)' instead of '\(path.text)'",
      help: "add an example in which '\(path.text)' and '\(text)' differ")
  }
}
