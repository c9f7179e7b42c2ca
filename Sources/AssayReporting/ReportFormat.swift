/// A form that a report can take.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people, in the manner of a compiler's diagnostics.
  case text
  /// For scripts: every fact of the report, in a versioned layout.
  case json
  /// For scripts that read line by line: a finding a line, as in JSON.
  case ndjson
  /// For viewers and archives: SARIF 2.1.0 with every finding.
  case sarif
  /// For GitHub's code scanning: SARIF 2.1.0 with what has to be fixed.
  case sarifGitHub = "sarif-github"
  /// For build servers: JUnit's XML.
  case junit
  /// For a job's summary or a comment: GitHub-flavoured Markdown.
  case markdown
  /// For reading and passing on: one HTML page that needs nothing beside itself.
  case html
  /// For spreadsheets: comma-separated values.
  case csv
  /// For GitLab: a Code Quality report.
  case gitlab
  /// For GitHub Actions: workflow commands.
  case github
  /// For Azure Pipelines: logging commands.
  case azureDevOps = "azure-devops"
  /// For Reviewdog: its diagnostic format.
  case rdjson

  /// The reporter that writes this format; `style` matters to text only.
  public func reporter(style: TextStyle = .plain) -> any Reporter {
    switch self {
    case .text: TextReporter(style: style)
    case .json: JSONReporter()
    case .ndjson: NDJSONReporter()
    case .sarif: SARIFReporter(profile: .full)
    case .sarifGitHub: SARIFReporter(profile: .github)
    case .junit: JUnitReporter()
    case .markdown: MarkdownReporter()
    case .html: HTMLReporter()
    case .csv: CSVReporter()
    case .gitlab: GitLabReporter()
    case .github: GitHubReporter()
    case .azureDevOps: AzureDevOpsReporter()
    case .rdjson: ReviewdogReporter()
    }
  }
}
