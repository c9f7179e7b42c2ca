internal import AssayModel

extension JSONWriter {
  mutating func write(_ key: StaticString, _ report: MutationReport?) {
    guard let report else { return member(key, nil as String?) }
    object(key) { json in
      json.member("score", report.score)
      json.member("minimumScore", report.minimumScore)
      json.member("mutants", report.count)
      json.member("killed", report.killed)
      json.array("rules", report.results) { json, result in
        json.object { json in
          json.member("rule", result.rule.description)
          json.member("score", result.score)
          json.member("mutants", result.count)
          json.member("killed", result.killed)
          json.array("survivors", result.survivors) { $0.write($1) }
        }
      }
    }
  }

  private mutating func write(_ mutant: Mutant) {
    object { json in
      json.member("id", mutant.id)
      json.member("kind", mutant.kind.rawValue)
      json.member("change", mutant.change)
      json.member("help", mutant.help)
      json.strings("removed", mutant.removed, inline: false)
      json.strings("added", mutant.added, inline: false)
      json.write(mutant.span)
      json.member("excerpt", mutant.span.excerpt?.text)
    }
  }

  mutating func write(_ key: StaticString, _ coverage: [CoverageResult]?) {
    guard let coverage else { return member(key, nil as String?) }
    array(key, coverage) { json, result in
      json.object { json in
        json.member("rule", result.rule.description)
        json.member("wanted", result.wanted)
        json.member("seen", result.seen)
        json.array("gaps", result.gaps) { $0.write($1) }
      }
    }
  }

  private mutating func write(_ gap: CoverageGap) {
    object { json in
      json.member("condition", gap.condition)
      json.strings("missing", gap.missing.map(\.rawValue))
      json.write(gap.span)
      json.member("excerpt", gap.span.excerpt?.text)
    }
  }
}
