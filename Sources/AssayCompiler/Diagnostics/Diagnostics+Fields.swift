internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Mistakes about paths in resources whose fields are known.
extension Diagnostic {
  /// As many names as a line of help holds.
  private static let listed = 12

  /// A path that leads nowhere.
  ///
  /// - Parameters:
  ///   - start: the index of the path's first name that is a field.
  ///   - shape: what that field is looked for in.
  static func stopped(
    _ stop: FieldShape.Stop, _ path: PathSyntax, from start: Int, in shape: FieldShape,
    of type: ResourceType?
  ) -> Diagnostic {
    switch stop {
    case .unknown(let index, let known):
      return .unknownField(path, start + index, known: known, in: shape, of: type)
    case .scalar(let index):
      let parent = path.text(before: start + index)
      let name = path.components[start + index]
      return .mistake(
        "unknown-field", "'\(parent)' is a single value and has no field '\(name.value)'",
        at: name.place, help: "end the path at '\(parent)'")
    case .list(let index):
      let parent = path.text(before: start + index)
      return .mistake(
        "path-through-list", "'\(parent)' is a list, and a path needs one value",
        at: path.components[start + index].place,
        help: "say which of its elements: { any: { in: \(parent), as: NAME, satisfy: … } }, or "
          + "'all', 'none' or 'count'")
    }
  }

  private static func unknownField(
    _ path: PathSyntax, _ index: Int, known: [String], in shape: FieldShape, of type: ResourceType?
  ) -> Diagnostic {
    let name = path.components[index]
    let parent = path.text(before: index)
    let owner = parent.isEmpty ? "an element" : "'\(parent)'"
    let place = type.map { " of '\($0.spelling)'" } ?? ""
    return .mistake(
      "unknown-field", "'\(name.value)' is no field in \(owner)\(place)", at: name.place,
      help: help(for: name.value, known: known, in: shape))
  }

  private static func help(for name: String, known: [String], in shape: FieldShape) -> String {
    if let nearest = Suggestion.nearest(to: name, among: known) {
      return "did you mean '\(nearest)'?"
    }
    if let elsewhere = shape.path(toFieldNamed: name.lowercasedASCII) {
      return "did you mean '\(elsewhere.joined(separator: "."))'?"
    }
    let newer = "for a field that is newer than this program, write ['\(name)']"
    return known.count > listed
      ? newer : "write one of: \(known.joined(separator: ", ")); \(newer)"
  }
}

extension PathSyntax {
  /// The path up to a name, as authors write it.
  fileprivate func text(before index: Int) -> String {
    FieldPath(components[..<index].map(\.value)).description
  }
}

extension FieldShape {
  /// The way to the only field of that name in objects within objects; `nil` if there are others.
  fileprivate func path(toFieldNamed name: String) -> [String]? {
    let paths = paths(toFieldsNamed: name)
    return paths.count == 1 ? paths[0] : nil
  }

  private func paths(toFieldsNamed name: String) -> [[String]] {
    guard case .object(let fields) = self else { return [] }
    return fields.flatMap { key, shape in
      (key.lowercasedASCII == name ? [[key]] : [])
        + shape.paths(toFieldsNamed: name).map { [key] + $0 }
    }
  }
}
