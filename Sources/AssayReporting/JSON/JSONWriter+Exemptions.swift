internal import AssayModel

extension JSONWriter {
  /// - Parameter withEntries: Whether each exemption is written, or the files alone.
  mutating func writeExemptions(_ files: [ExemptionSummary], withEntries: Bool = true) {
    array("exemptions", files) { json, file in
      json.object { json in
        json.member("path", file.path)
        json.member("sha256", file.sha256)
        guard withEntries else { return }
        json.array("entries", file.entries) { json, entry in
          json.write(entry)
          json.drainIfLarge()
        }
      }
    }
  }

  private mutating func write(_ entry: ExemptionSummary.Entry) {
    object { json in
      json.strings("rules", entry.rules)
      json.strings("resources", entry.resources)
      json.strings("scopes", entry.scopes)
      json.strings("outcomes", entry.outcomes.map(\.rawValue))
      json.array("observed", entry.accepted) { json, accepted in
        json.object(inline: true) {
          $0.member("path", accepted.path)
          $0.strings("values", accepted.values)
        }
      }
      json.member("reason", entry.exemption.reason)
      json.writeTerms(of: entry.exemption)
      json.write(entry.exemption.source)
      json.member("fate", entry.fate.rawValue)
      json.member("findings", entry.findings)
    }
  }

  /// Writes who answers for an exemption, where that was decided, and until when it holds.
  mutating func writeTerms(of exemption: Exemption) {
    member("owner", exemption.owner)
    member("ticket", exemption.ticket)
    member("expires", exemption.expires)
  }

  /// Writes how many findings of each outcome that can be exempt are.
  mutating func writeExempt(_ tally: Tally) {
    object("exempt", inline: true) {
      $0.member("noncompliant", tally.noncompliant)
      $0.member("unknown", tally.unknown)
    }
  }
}
