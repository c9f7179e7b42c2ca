/// Finds an option that makes sense once and is given twice: the parser would pass over the first.
enum RepeatedOption {
  /// The options of all commands that take one value, or one rule and resource.
  static let single: Set<String> = [
    "--baseline", "--color", "--fail-on", "--limit", "--manifest", "--max-document-size",
    "--max-inflated-size", "--max-inflation-ratio", "--max-resource-size", "--minimum-score",
    "--name", "--now", "--resource", "--route", "--rule", "--settings", "--threads", "--trace",
  ]

  /// The first that occurs again; `nil` if none does.
  static func first(in arguments: [String]) -> String? {
    var seen: Set<String> = []
    for argument in arguments.prefix(while: { $0 != "--" }) {
      let name = String(argument.prefix { $0 != "=" })
      if single.contains(name), !seen.insert(name).inserted { return name }
    }
    return nil
  }
}
