internal import AssayModel

extension TextWriter {
  mutating func write(_ page: RulePage) {
    writeHead(of: page)
    writeConditions(of: page)
    writeUse(of: page)
    writePlan(of: page)
    writeExamples(of: page)
  }

  private mutating func writeHead(of page: RulePage) {
    let rule = page.rule
    begin(.strong)
    wrapped("\(rule.id): \(rule.title)", first: "rule ", rest: "  | ")
    end()
    wrapped(
      "\(rule.severity.rawValue); the rule judges \(rule.resourceType)", first: "severity: ",
      rest: "  | ")
    wrapped(
      "\(page.pack.name) \(page.pack.version): \(page.pack.title)", first: "pack: ",
      rest: "  | ")
    if page.needsPrevious {
      wrapped("It is about changes, and not run without an earlier inventory (--previous).")
    }
  }

  private mutating func writeConditions(of page: RulePage) {
    let width = String(page.assert.last).utf8.count
    if let when = page.when {
      heading(of: "The rule judges each resource of the type for which")
      write(when, width: width, depth: 0)
      heading(of: "The resource is compliant if this holds, and noncompliant if it does not")
    } else {
      heading(of: "A resource is compliant if this holds, and noncompliant if it does not")
    }
    write(page.assert, width: width, depth: 0)
    heading(of: "The outcome is unknown where that can't be decided, for one of these causes")
    for doubt in page.doubts { write(doubt) }
  }

  private mutating func write(_ statement: RulePage.Statement, width: Int, depth: Int) {
    let number = String(statement.number)
    let margin = String(repeating: " ", count: 2 + width - number.utf8.count)
    let indentation = String(repeating: "  ", count: min(depth, 20))
    let blank = String(repeating: " ", count: 2 + width)
    wrapped(
      statement.words, first: "\(margin)\(number)  \(indentation)",
      rest: "\(blank)  \(indentation)  | ")
    for part in statement.parts { write(part, width: width, depth: depth + 1) }
  }

  private mutating func write(_ doubt: RulePage.Doubt) {
    wrapped(doubt.cause.explanation, first: "  \(doubt.cause.rawValue): ", rest: "    | ")
    let paths = doubt.paths.isEmpty ? "any value that is read" : doubt.paths.joined(separator: ", ")
    wrapped(paths, first: "    | ", rest: "    | ")
  }

  private mutating func writeUse(of page: RulePage) {
    let rule = page.rule
    passage("Message", page.message)
    passage("Rationale", rule.rationale)
    passage("Remediation", rule.remediation)
    if !rule.references.isEmpty || !rule.controls.isEmpty { endLine() }
    for reference in rule.references { wrapped(reference, first: "reference: ", rest: "  | ") }
    for controls in rule.controls {
      wrapped(
        "\(controls.framework): \(controls.ids.joined(separator: ", "))", first: "control: ",
        rest: "  | ")
    }
  }

  private mutating func passage(_ title: String, _ text: String?) {
    guard let text else { return }
    heading(of: title)
    wrapped(text, first: "  | ", rest: "  | ")
  }

  private mutating func writePlan(of page: RulePage) {
    if !page.parameters.isEmpty { heading(of: "Parameters") }
    for parameter in page.parameters {
      wrapped(
        "\(parameter.name) = \(parameter.value) (\(parameter.origin.words))", first: "  - ",
        rest: "    | ")
    }
    if !page.relations.isEmpty { heading(of: "Relations") }
    for relation in page.relations {
      let way = relation.inverseOf.map { " (\($0) backwards)" } ?? ""
      wrapped("\(relation.name)\(way): \(relation.words)", first: "  - ", rest: "    | ")
    }
    if !page.evidence.isEmpty {
      heading(of: "Shown with a finding")
      wrapped(page.evidence.joined(separator: ", "), first: "  - ", rest: "    | ")
    }
    heading(of: "What is read")
    for fields in page.fields {
      wrapped(
        "\(fields.resourceType): \(fields.paths.joined(separator: ", "))", first: "  - ",
        rest: "    | ")
    }
  }

  private mutating func writeExamples(of page: RulePage) {
    heading(of: "Examples")
    for example in page.examples {
      let resources = counted(example.resources, "resource")
      let cause = example.cause.map { ", \($0.rawValue)" } ?? ""
      let message = example.message.map { ": \($0)" } ?? ""
      let place = "\(example.place.file):\(example.place.start.line)"
      wrapped(
        "\(place): \(resources)\(cause)\(message)",
        first: "  - \(example.kind.rawValue) \(example.number), ", rest: "    | ")
    }
  }

  private mutating func heading(of title: String) {
    endLine()
    begin(.strong)
    wrapped("\(title):")
    end()
  }
}

extension PackSummary.Origin {
  fileprivate var words: String {
    switch self {
    case .pack: "the pack's default"
    case .settings: "from the settings file"
    case .option: "from --set"
    }
  }
}

extension RulePage.Statement {
  /// The number of the last condition inside.
  fileprivate var last: Int { parts.last?.last ?? number }
}
