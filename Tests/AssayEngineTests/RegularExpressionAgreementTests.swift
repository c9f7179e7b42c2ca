import AssayEngine
import AssayReference
import AssayTestSupport
import Foundation
import Testing

/// Random regular expressions against Python's engine, which has another way of finding matches.
@Suite(.enabled(if: Python.isInstalled, "needs python3"))
struct RegularExpressionAgreementTests {
  private struct Trial: Codable {
    var expression: String
    var texts: [String]
  }

  /// Makes expressions that both languages read alike.
  private struct Generator {
    var random: SeededGenerator

    mutating func expression(depth: Int) -> String {
      let branches = random.isOne(in: 4) ? 2 + random.below(2) : 1
      return (0..<branches).map { _ in
        (0..<random.below(4)).map { _ in part(depth: depth) }.joined()
      }.joined(separator: "|")
    }

    private mutating func part(depth: Int) -> String {
      let counts = ["*", "+", "?", "{2}", "{1,3}", "{0,2}?", "{2,}", "*?"]
      let count = random.isOne(in: 3) ? random.pick(counts) : ""
      guard depth > 0, random.isOne(in: 3) else { return atom() + count }
      let openings = ["(", "(?:", "(?i:", "(?-i:", "(?s:", "(?m:"]
      return random.pick(openings) + expression(depth: depth - 1) + ")" + count
    }

    private mutating func atom() -> String {
      random.pick([
        "a", "b", "A", "é", "1", "_", "\\.", ".", "[ab]", "[^a]", "[a-c1]", "\\w", "\\W", "\\d",
        "\\s", "\\S", "(?:\\b)", "(?:^)", "(?:$)", "\\n", "[\\w-]", "[^\\s_]", "[É-ê]",
      ])
    }

    mutating func text() -> String {
      let pieces = ["a", "b", "B", "A", "é", "1", "_", ".", "\n", " ", "-", "c"]
      return (0..<random.below(7)).map { _ in random.pick(pieces) }.joined()
    }
  }

  // Python's `$` also holds before a final line feed, unless it is by line.
  private static let script = """
    import json, re, sys
    def ends(expression):
        out, depth, byline = "", [], False
        for piece in re.findall(r"\\\\.|\\(\\?[-ims]*:|\\(|\\)|\\[[^\\]]*\\]|\\$|.", expression, re.S):
            if piece.startswith("("):
                depth.append(byline)
                byline = byline or piece == "(?m:"
            elif piece == ")": byline = depth.pop()
            out += "\\\\Z" if piece == "$" and not byline else piece
        return out
    for line in open(sys.argv[1], encoding="utf-8").read().split("\\n"):
        trial = json.loads(line)
        expression = re.compile(ends(trial["expression"]), re.ASCII | re.IGNORECASE)
        print("".join("1" if expression.search(text) else "0" for text in trial["texts"]))
    """

  @Test func agreesWithPython() throws {
    var generator = Generator(random: SeededGenerator(seed: 2026))
    let trials = (0..<3000).map { _ in
      Trial(
        expression: generator.expression(depth: 3), texts: (0..<8).map { _ in generator.text() })
    }
    let scratch = try ScratchFolder()
    let lines = try trials.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    let file = try scratch.file("trials", lines.joined(separator: "\n"))
    let outcome = try Python.run(["-c", Self.script, file.path])
    #expect(outcome.status == 0, "\(outcome.output)")
    let answers = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(answers.count > trials.count)
    var refused = 0
    for (trial, answer) in zip(trials, answers) {
      guard let expression = try Self.expression(trial.expression) else {
        refused += 1
        continue
      }
      let own = trial.texts.map { expression.isFound(in: Array($0.utf8)) ? "1" : "0" }.joined()
      #expect(own == answer, "seed 2026: \(trial.expression) on \(trial.texts)")
    }
    #expect(refused < trials.count / 100)
  }

  /// `nil` for an expression that needs too many states.
  private static func expression(_ text: String) throws -> RegularExpression? {
    do {
      return try RegularExpression(text, isCaseless: true)
    } catch let fault where fault.kind == .tooManyStates {
      return nil
    }
  }
}
