internal import AssayInventory
internal import AssayModel
internal import AssaySyntax

/// The values behind a finding of a report, by their paths.
struct WrittenEvidence {
  /// In the order of the report; each path once.
  private var paths: [String] = []
  /// All values of a path, as text.
  private var values: [String: [String]] = [:]

  /// - Parameter bytes: A list that was found valid before.
  init(_ bytes: ArraySlice<UInt8>) {
    var reader = JSONTreeReader(Self.filter)
    let list = try? reader.value(of: Array(bytes))
    for evidence in list?.elements ?? [] {
      let path = [evidence["relation"]?.text, evidence["path"]?.text]
        .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ".")
      let observed = evidence["observed"]
      if values[path] == nil { paths.append(path) }
      values[path, default: []].append(
        Self.text(kind: observed?["kind"]?.text ?? "", observed, at: path))
    }
  }

  private static let filter: TreeFilter = {
    var filter = TreeFilter()
    for key in ["relation", "path"] { filter.insert([.each, .key(key)]) }
    for key in ["kind", "value", "length", "sha256"] {
      filter.insert([.each, .key("observed"), .key(key)])
    }
    return filter
  }()

  /// The value in words; a secret's mark, whether the report shows the secret or not.
  private static func text(kind: String, _ observed: LocatedNode?, at path: String) -> String {
    if kind == "redacted", case .number(let length) = observed?["length"]?.content {
      return Redaction(length: Int(length) ?? 0, sha256: observed?["sha256"]?.text ?? "").mark
    }
    let value = observed?["value"]
    let text = if case .number(let text) = value?.content { text } else { value?.text ?? "" }
    let isValue = kind == "string" || kind == "number"
    let secret = isValue ? Redactor().redaction(of: text, at: path) : nil
    return secret?.mark ?? words(kind: kind, value)
  }

  private static func words(kind: String, _ value: LocatedNode?) -> String {
    switch value?.content {
    case .string(let text): kind == "string" ? "\"\(text)\"" : "\(kind) (\(text))"
    case .number(let text): kind == "number" ? text : "\(kind) of \(text)"
    case .boolean(let value): "\(value)"
    case .null, .sequence, .mapping, nil: kind
    }
  }

  /// The values that another report doesn't show so.
  func changes(to other: WrittenEvidence) -> [FindingChange.Value] {
    let all = paths + other.paths.filter { values[$0] == nil }
    return all.compactMap { path in
      let (old, new) = (values[path]?.sorted(), other.values[path]?.sorted())
      return old == new
        ? nil
        : FindingChange.Value(
          path: path, old: old?.joined(separator: ", "), new: new?.joined(separator: ", "))
    }
  }
}
