import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

/// A block of YAML on the page that is the reference of the rule language.
struct LanguageBlock: Sendable, CustomTestStringConvertible {
  enum Content: Sendable {
    /// A part of a rule or of a pack, and resources with what they get.
    case cases(LanguageFragment, [LanguageCase])
    /// Parts with mistakes, and what is said of each: `error[id]`, then the message.
    case mistakes([(fragment: LanguageFragment, diagnostics: [String])])
    /// A file of the pack that the page shows whole.
    case file(path: String, text: String, LocatedNode)
    /// Neither of these, for the reason given.
    case unreadable(String)
  }

  var line: Int
  var content: Content
  var testDescription: String { "line \(line)" }

  /// All of the page's, in order.
  static let all: [LanguageBlock] = {
    let file = AssayProgram.package.appending(
      path: "Sources/AssayKit/Documentation.docc/RuleLanguage.md")
    let page = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    var blocks: [LanguageBlock] = []
    var open: (line: Int, text: String)?
    for (index, line) in page.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line == "```", let (line, text) = open {
        blocks.append(LanguageBlock(line: line, content: content(text)))
        open = nil
      } else if line == "```yaml" {
        open = (index + 2, "")
      } else {
        open?.text += "\(line)\n"
      }
    }
    return blocks
  }()

  private static func content(_ text: String) -> Content {
    do {
      let documents = try YAML.documents(in: Array(text.utf8))
      guard let first = documents.first else { return .unreadable("empty") }
      if let path = filePath(text) { return .file(path: path, text: text, first) }
      return documents.count == 2 ? cases(first, documents[1]) : mistakes(first)
    } catch {
      return .unreadable("\(error)")
    }
  }

  /// The path in a first line such as `# web-sites/pack.yaml`.
  private static func filePath(_ text: String) -> String? {
    let line = text.prefix { $0 != "\n" }
    guard line.hasPrefix("# "), line.hasSuffix(".yaml"), let slash = line.firstIndex(of: "/")
    else { return nil }
    return String(line[line.index(after: slash)...])
  }

  private static func cases(_ fragment: LocatedNode, _ list: LocatedNode) -> Content {
    let cases = list.members.compactMap(LanguageCase.init)
    guard !cases.isEmpty, cases.count == list.members.count else {
      return .unreadable("no list of outcomes and resources")
    }
    return .cases(LanguageFragment(entries: fragment.entries), cases)
  }

  private static func mistakes(_ list: LocatedNode) -> Content {
    let mistakes = list.members.map { node in
      let isDiagnostic = { (entry: LocatedNode.Entry) in entry.key.contains("[") }
      return (
        fragment: LanguageFragment(entries: node.entries.filter { !isDiagnostic($0) }),
        diagnostics: node.entries.filter(isDiagnostic).map {
          "\($0.key): \($0.value.text ?? "")"
        }
      )
    }
    guard !mistakes.isEmpty, mistakes.allSatisfy({ !$0.diagnostics.isEmpty }) else {
      return .unreadable("no list of mistakes")
    }
    return .mistakes(mistakes)
  }
}
