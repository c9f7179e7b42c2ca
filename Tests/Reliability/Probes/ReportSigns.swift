internal import AssayReference
internal import AssayReporting

/// What a report says on its own about the run, read as its consumers read it.
struct ReportSigns {
  /// Whether it says that everything could be judged.
  var isComplete: Bool
  /// The status of the run, where the format has it.
  var status: Int32?
  /// Whether it shows a diagnostic of a kind.
  var shows: (String) -> Bool

  /// `nil` unless the text is in the format.
  init?(of text: String, as format: ReportFormat) {
    switch format {
    case .text: self.init(ofLines: text) { "[\($0)]: " }
    case .github: self.init(ofLines: text) { "title=\($0)::" }
    case .azureDevOps: self.init(ofLines: text) { "code=\($0);" }
    case .json: self.init(ofJSON: text)
    case .ndjson: self.init(ofJSON: text.split(separator: "\n").last.map(String.init) ?? "")
    case .sarif, .sarifGitHub: self.init(ofSARIF: text)
    case .gitlab: self.init(ofList: text) { $0.members.compactMap { $0["check_name"]?.text } }
    case .rdjson:
      self.init(ofList: text) {
        $0["diagnostics"]?.members.compactMap { $0["code"]?["value"]?.text }
      }
    case .junit: self.init(ofJUnit: text)
    case .markdown: self.init(ofMarkdown: text)
    case .html: self.init(ofHTML: text)
    case .csv: self.init(ofCSV: text)
    }
  }

  private init(isComplete: Bool, status: Int32? = nil, shows: @escaping (String) -> Bool) {
    self.isComplete = isComplete
    self.status = status
    self.shows = shows
  }

  /// Lines of which the last has the result.
  private init?(ofLines text: String, sign: @escaping (String) -> String) {
    guard let last = text.split(separator: "\n").last, last.hasPrefix("RESULT: "),
      let status = last.number(after: "exit status ")
    else { return nil }
    self.init(isComplete: !last.contains("INCOMPLETE"), status: status) {
      text.contains(sign($0))
    }
  }

  private init?(ofJSON text: String) {
    guard let whole = Tree(json: text), case .boolean(let isComplete)? = whole["complete"],
      case .number(let status)? = whole["exitStatus"]
    else { return nil }
    let ids = Set(whole["diagnostics"]?.members.compactMap { $0["id"]?.text } ?? [])
    self.init(isComplete: isComplete, status: Int32(status)) { ids.contains($0) }
  }

  private init?(ofSARIF text: String) {
    guard let run = Tree(json: text)?["runs"]?.members.first,
      let invocation = run["invocations"]?.members.first,
      case .boolean(let isSuccessful)? = invocation["executionSuccessful"],
      case .number(let status)? = invocation["exitCode"]
    else { return nil }
    let ids = ["toolExecutionNotifications", "toolConfigurationNotifications"].flatMap { key in
      invocation[key]?.members.compactMap { $0["descriptor"]?["id"]?.text } ?? []
    }
    guard ids.contains("incomplete") == !isSuccessful else { return nil }
    self.init(isComplete: isSuccessful, status: Int32(status)) { ids.contains($0) }
  }

  /// A list of problems, `incomplete` among them.
  private init?(ofList text: String, ids: (Tree) -> [String]?) {
    guard let ids = Tree(json: text).flatMap(ids) else { return nil }
    self.init(isComplete: !ids.contains("incomplete")) { ids.contains($0) }
  }

  private init?(ofJUnit text: String) {
    guard text.hasSuffix("</testsuites>\n") else { return nil }
    let shows = { (id: String) in text.contains("<testcase name=\"\(id): ") }
    self.init(isComplete: !shows("incomplete"), shows: shows)
  }

  private init?(ofMarkdown text: String) {
    guard let heading = text.split(separator: "\n").first, heading.hasPrefix("# "),
      let status = text.number(after: "Exit status ")
    else { return nil }
    let isComplete = heading != "# Incomplete" && !heading.contains("not everything")
    self.init(isComplete: isComplete, status: status) { text.contains("`\($0)`: ") }
  }

  private init?(ofHTML text: String) {
    guard text.hasSuffix("</html>\n"), let status = text.number(after: "Exit status ") else {
      return nil
    }
    let isComplete = !text.contains("<section class=\"notice\" id=\"incomplete\"")
    self.init(isComplete: isComplete, status: status) { text.contains("<code>\($0)</code>") }
  }

  private init?(ofCSV text: String) {
    guard text.hasPrefix("rule,"), text.hasSuffix("\r\n") else { return nil }
    let shows = { (id: String) in text.contains("\r\n\(id),") }
    self.init(isComplete: !shows("incomplete"), shows: shows)
  }
}

extension Tree {
  /// `nil` unless the text is one JSON value.
  fileprivate init?(json text: String) {
    guard let node = try? JSONReference.read(Array(text.utf8)) else { return nil }
    self.init(node)
  }
}

extension StringProtocol {
  /// The number behind the first occurrence of some words.
  fileprivate func number(after words: String) -> Int32? {
    guard let range = self.firstRange(of: words) else { return nil }
    return Int32(self[range.upperBound...].prefix { $0.isNumber })
  }
}
