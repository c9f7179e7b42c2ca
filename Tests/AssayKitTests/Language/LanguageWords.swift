import AssaySyntax

@testable import AssayCompiler

/// What of the language some YAML uses.
///
/// A key counts with the key around it, `any.in`, and with a name that an author chose in between,
/// `relations.*.from`. A key beside what it tests is an operator, `operator equals`.
struct LanguageWords {
  private(set) var all: Set<String> = []

  mutating func add(_ node: LocatedNode, below path: [String] = []) {
    for member in node.members { add(member, below: path) }
    let subjects: Set = ["field", "value", "related", "count"]
    let isTest = node.entries.contains { subjects.contains($0.key) }
    for entry in node.entries {
      let value = entry.value.text.map { "=\($0)" } ?? ""
      for name in ["\(entry.key)", "\(entry.key)\(value)"] {
        all.insert(path.isEmpty ? "top \(name)" : name)
        if let parent = path.last { all.insert("\(parent).\(name)") }
        if path.count > 1 { all.insert("\(path[path.count - 2]).*.\(name)") }
        if isTest { all.insert("operator \(name)") }
      }
      add(entry.value, below: path + [entry.key])
    }
  }
}
