import AssayEngine
import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Mistakes in a file's text are reported at their place")
struct TextMistakeTests {
  static let mistakes: [MistakenText] = [
    MistakenText(
      SamplePack.rule(("title", " 1️⃣]")),
      Expected(
        "1️⃣", "invalid-yaml", at: "]",
        "the file is not valid YAML: did not find expected node content "
          + "while parsing a block node",
        help: "look at the indentation, and put text with ': ', '#' or braces in quotes")),
    MistakenText(
      SamplePack.rule(("title", " \"1️⃣\\.net\"")),
      Expected(
        "1️⃣", "invalid-yaml", at: "\\",
        "the file is not valid YAML: found unknown escape character "
          + "while parsing a quoted scalar",
        help: "write the text in single quotes, where a backslash is itself")),
    MistakenText(
      SamplePack.rule() + "---\n1️⃣title: Another rule\n",
      Expected(
        "1️⃣", "several-documents", at: "title", "a second document in one file",
        help: "give each rule a file of its own")),
    MistakenText(
      SamplePack.rule() + "controls:\n  1️⃣<<: { mcsb-v1: [DP-5] }\n",
      Expected(
        "1️⃣", "unsupported-yaml", at: "<<",
        "YAML that can't be used here: merge keys aren't part of YAML 1.2: "
          + "write the entries out, or quote '<<' if it is a name",
        help: "write the values out")),
    MistakenText(
      SamplePack.rule(
        (
          "assert",
          " " + String(repeating: "[", count: 255) + "1️⃣" + String(repeating: "[", count: 9)
        )
      ),
      Expected(
        "1️⃣", "too-deep", at: "[", "nested too deeply: at most 256 levels",
        help: "say the same with fewer levels")),
    MistakenText(
      SamplePack.rule() + "1️⃣severity: low\n",
      Expected(
        "1️⃣", "duplicate-key", at: "severity", "the key occurs twice: 'severity'",
        help: "keep one of the two")),
  ]

  @Test("and nothing else is said of the file", arguments: mistakes)
  func reports(_ sample: MistakenText) {
    let source = MarkedText(sample.text)
    let compilation = SamplePack.compile(rule: source.text)
    expect(compilation.diagnostics, are: sample.expected, in: source)
    #expect(compilation.plan.rules.isEmpty)
  }
}
