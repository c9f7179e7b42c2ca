public import AssayModel

/// What a lint looks at beside packs.
public struct LintedFiles: Sendable {
  /// Files of mappings.
  public var mappings: [String]
  /// Files of exemptions.
  public var exemptions: [String]
  /// The moment that exemptions' ends are compared with; `nil` to leave that out.
  public var now: Moment?

  /// Names files.
  public init(mappings: [String] = [], exemptions: [String] = [], now: Moment? = nil) {
    self.mappings = mappings
    self.exemptions = exemptions
    self.now = now
  }

  /// What is wrong with the files.
  ///
  /// - Parameter rules: The ids of the rules in use; `nil` if they aren't all known.
  func diagnostics(rules: [String]?) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    do throws(InvalidCheck) {
      _ = try MappingFile.all(at: mappings)
    } catch {
      diagnostics += error.diagnostics
    }
    do throws(InvalidCheck) {
      let files = try ExemptionFile.all(at: exemptions)
      diagnostics += Self.doubts(about: files.flatMap(\.entries), rules.map(KnownRules.init), now)
    } catch {
      diagnostics += error.diagnostics
    }
    return diagnostics
  }

  private static func doubts(
    about entries: [ExemptionEntry], _ rules: KnownRules?, _ now: Moment?
  ) -> [Diagnostic] {
    var warnings = WarningLimit()
    for entry in entries {
      for name in rules.map(entry.unknownRules) ?? [] {
        warnings.add("unknown-exempted-rule", entry) {
          .unknownExemptedRule(name, known: rules?.ids ?? [])
        }
      }
      guard let now else { continue }
      if entry.isOver(at: now) {
        warnings.add("expired-exemption", entry) { .expiredExemption(entry, findings: nil) }
      } else if entry.isDistant(from: now) {
        warnings.add("distant-expiry", entry) { .distantExpiry(entry) }
      }
    }
    return warnings.diagnostics
  }
}

extension ExemptionEntry {
  /// Whether the exemption holds longer than anybody should leave it alone.
  fileprivate func isDistant(from now: Moment) -> Bool {
    end.secondsSince1970 - now.secondsSince1970 > Int64(ExemptionFile.longestDays) * 86_400
  }
}
