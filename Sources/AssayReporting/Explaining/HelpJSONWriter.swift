internal import AssayModel

/// Writes pages of help as JSON; `Resources/explain-1.schema.json` holds the layout to that.
struct HelpJSONWriter {
  /// Grows in its second part when a field is added, in its first when one changes or goes.
  static let schemaVersion = "1.1"

  func write(_ page: HelpPage, to output: inout ReportBuffer) {
    JSONWriter.write(to: &output) { json in
      json.object { json in
        json.member("schemaVersion", Self.schemaVersion)
        json.array("diagnostics", page.diagnostics) { $0.write($1) }
        json.array("causes", page.causes) { $0.write($1) }
        json.array("rules", page.rules) { $0.write($1) }
      }
    }
  }
}

extension HelpPage {
  fileprivate var diagnostics: [DiagnosticPage] {
    switch self {
    case .list(_, _, let pages): pages
    case .topic(let page, _): [page].compactMap(\.self)
    case .rule: []
    }
  }

  fileprivate var causes: [CausePage] {
    switch self {
    case .list(_, let pages, _): pages
    case .topic(_, let page): [page].compactMap(\.self)
    case .rule: []
    }
  }

  fileprivate var rules: [RulePage] {
    switch self {
    case .list(let pages, _, _): pages
    case .rule(let page): [page]
    case .topic: []
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ page: DiagnosticPage) {
    object { json in
      json.member("id", page.id)
      json.member("title", page.title)
      json.member("meaning", page.meaning)
      json.member("reason", page.reason)
      json.member("subject", page.subject.rawValue)
      json.member("wrong", page.wrong)
      json.member("right", page.right)
      json.member("occasion", page.occasion)
    }
  }

  fileprivate mutating func write(_ page: CausePage) {
    object { json in
      json.member("id", page.cause.rawValue)
      json.member("title", page.cause.explanation)
      json.member("meaning", page.meaning)
      json.member("remedy", page.remedy)
    }
  }

  fileprivate mutating func write(_ page: RulePage) {
    let rule = page.rule
    object { json in
      json.member("id", rule.id.description)
      json.member("title", rule.title)
      json.member("severity", rule.severity.rawValue)
      json.member("resourceType", rule.resourceType)
      json.key("pack")
      json.write(page.pack)
      json.member("needsPrevious", page.needsPrevious)
      json.key("when")
      if let when = page.when { json.write(when) } else { json.literal("null") }
      json.key("assert")
      json.write(page.assert)
      json.array("doubts", page.doubts) { json, doubt in
        json.object {
          $0.member("cause", doubt.cause.rawValue)
          $0.strings("paths", doubt.paths, inline: false)
        }
      }
      json.writeUse(of: page)
      json.array("relations", page.relations) { $0.write($1) }
      json.array("fields", page.fields) { json, fields in
        json.object {
          $0.member("resourceType", fields.resourceType)
          $0.strings("paths", fields.paths, inline: false)
        }
      }
      json.strings("parameters", page.parameters.map(\.name))
      json.array("examples", page.examples) { $0.write($1) }
    }
  }

  private mutating func writeUse(of page: RulePage) {
    member("message", page.message)
    strings("evidence", page.evidence)
    member("rationale", page.rule.rationale)
    member("remediation", page.rule.remediation)
    strings("references", page.rule.references, inline: false)
    write(page.rule.controls)
  }

  private mutating func write(_ statement: RulePage.Statement) {
    object { json in
      json.member("number", statement.number)
      json.member("words", statement.words)
      json.array("parts", statement.parts) { $0.write($1) }
    }
  }

  private mutating func write(_ relation: RulePage.Relation) {
    object { json in
      json.member("name", relation.name)
      json.member("inverseOf", relation.inverseOf)
      json.member("from", relation.from)
      json.member("to", relation.to)
      json.member("many", relation.leadsToMany)
      json.array("keys", relation.keys) { json, key in
        json.object(inline: true) {
          $0.member("from", key.from)
          $0.member("to", key.to)
          $0.member("normalizer", key.normalizer)
        }
      }
      json.member("words", relation.words)
    }
  }

  private mutating func write(_ example: RulePage.Example) {
    object { json in
      json.member("kind", example.kind.rawValue)
      json.member("number", example.number)
      json.member("resources", example.resources)
      json.member("message", example.message)
      json.member("cause", example.cause?.rawValue)
      json.member("file", example.place.file)
      json.member("line", example.place.start.line)
    }
  }
}
