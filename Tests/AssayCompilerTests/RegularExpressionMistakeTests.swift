internal import AssayEngine
internal import AssayModel
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Mistakes in regular expressions are reported at their place")
struct RegularExpressionMistakeTests {
  /// An expression in single quotes, marked where it is wrong.
  private struct Case: Sendable, CustomTestStringConvertible {
    var expression: String
    var marked: String
    var id: String
    var message: String
    var help: String

    var testDescription: String { expression }

    static func invalid(
      _ expression: String, at marked: String, _ message: String, help: String
    ) -> Case {
      Case(
        expression: expression, marked: marked, id: "invalid-regular-expression",
        message: message, help: help)
    }

    static func unsupported(
      _ expression: String, at marked: String, _ message: String, help: String
    ) -> Case {
      Case(
        expression: expression, marked: marked, id: "unsupported-regular-expression",
        message: message, help: help)
    }

    static func large(_ expression: String, at marked: String, _ message: String, help: String)
      -> Case
    {
      Case(
        expression: expression, marked: marked, id: "large-regular-expression",
        message: message, help: help)
    }
  }

  private static let invalid: [Case] = [
    .invalid(
      "a1️⃣(b", at: "(", "'(' is not closed",
      help: "write ')' behind it, or '\\(' for the character"),
    .invalid(
      "a1️⃣(?i", at: "(", "'(' is not closed",
      help: "write ')' behind it, or '\\(' for the character"),
    .invalid(
      "ab1️⃣)", at: ")", "')' closes nothing",
      help: "remove it, or write '\\)' for the character"),
    .invalid(
      "é1️⃣[a-z", at: "[", "'[' is not closed",
      help: "write ']' behind it, or '\\[' for the character"),
    .invalid(
      "1️⃣[]a]", at: "[]", "'[]' holds no character", help: "write '\\]' for the character ']'"),
    .invalid(
      "[a1️⃣z-b]", at: "z-b", "'z-b' is no range of characters",
      help: "write the lower character first, and '\\-' for the character '-'"),
    .invalid(
      "[a-c1️⃣-e]", at: "-", "'-' is no range of characters",
      help: "write the lower character first, and '\\-' for the character '-'"),
    .invalid(
      "a|1️⃣*b", at: "*", "'*' has nothing before it to repeat",
      help: "write '\\' before it for the character itself"),
    .invalid(
      "a*1️⃣+", at: "+", "'+' repeats a repetition", help: "put what is to be repeated in '(?:…)'"),
    .invalid(
      "a1️⃣{,3}", at: "{", "'{' is no repetition",
      help: "write '{2}', '{2,}' or '{2,5}', or '\\{' for the character"),
    .invalid(
      "a1️⃣{3,2}", at: "{3,2}", "'{3,2}' is no repetition",
      help: "write '{2}', '{2,}' or '{2,5}', or '\\{' for the character"),
    .invalid(
      "a1️⃣\\", at: "\\", "nothing follows the backslash",
      help: "write '\\\\' for the character"),
    .invalid("1️⃣\\ya", at: "\\y", "'\\y' has no meaning", help: "remove the backslash"),
    .invalid(
      "1️⃣\\x{D800}", at: "\\x{D800}", "'\\x{D800}' names no character",
      help: "write two hexadecimal digits, or braces, such as '\\x{1F600}'"),
    .invalid(
      "[1️⃣[:letter:]]", at: "[:letter:]", "'[:letter:]' is no class of characters",
      help: "write one such as '[:alnum:]', or '\\[' for the character"),
    .invalid(
      "(?1️⃣x)a", at: "x", "unknown flag 'x'",
      help: "the flags are 'i' (any case), 'm' (by line) and 's' ('.' across lines)"),
  ]

  private static let unsupported: [Case] = [
    .unsupported(
      "(a)1️⃣\\1", at: "\\1", "'\\1' refers to what a group has matched",
      help: "compare the parts as fields: no regular expression can do so in linear time"),
    .unsupported(
      "^1️⃣(?!prod)", at: "(?!", "'(?!' looks around a match",
      help: "join two conditions by 'allOf' and 'not' instead"),
    .unsupported(
      "1️⃣(?<=a)b", at: "(?<=", "'(?<=' looks around a match",
      help: "join two conditions by 'allOf' and 'not' instead"),
    .unsupported(
      "1️⃣\\p{L}", at: "\\p", "'\\p' asks for a property of Unicode's",
      help: "write the characters, such as '[A-Za-zÀ-ÿ]'"),
    .unsupported(
      "1️⃣(?>a)", at: "(?>", "'(?>' begins a kind of group that is not supported",
      help: "write '(?:…)'"),
    .unsupported(
      "a1️⃣\\Z", at: "\\Z", "'\\Z' is not supported",
      help: "write '^' or '\\A' for the start, '$' or '\\z' for the end"),
  ]

  private static let large: [Case] = [
    .large(
      "a1️⃣{1001}", at: "{1001}", "more than 1000 repetitions", help: "say the same with less"),
    .large(
      "b1️⃣(?:a{100}){1000}", at: "(?:a{100}){1000}",
      "written out, this is more than 10000 characters, classes and choices",
      help: "say the same with less"),
    .large(
      "1️⃣a.{99}b", at: "a.{99}b",
      "the regular expression needs more than 10000 states, or too much work to make them",
      help: "begin it with '^', make repetitions with numbers smaller, or split it into several "
        + "conditions"),
    .large(
      String(repeating: "(", count: 100) + "1️⃣(", at: "(", "more than 100 groups inside one another",
      help: "say the same with less"),
    .large(
      "1️⃣" + String(repeating: "a", count: 4097), at: String(repeating: "a", count: 4097),
      "the regular expression is longer than 4096 bytes",
      help: "use 'in' for a list of texts, or several conditions under 'anyOf'"),
  ]

  @Test("that are refused", arguments: invalid + unsupported + large)
  private func reports(_ row: Case) {
    let source = MarkedText(
      SamplePack.rule(assert: "{ field: name, matches: '\(row.expression)' }"))
    expect(
      SamplePack.compile(rule: source.text).diagnostics,
      are: [Expected("1️⃣", row.id, at: row.marked, row.message, help: row.help)], in: source)
  }

  static let elsewhere = [
    MistakenText(
      "{ field: name, matches: 1️⃣\"\\x5B(\" }",
      Expected(
        "1️⃣", "invalid-regular-expression", at: "\"\\x5B(\"", "'[' is not closed in '[('",
        help: "write ']' behind it, or '\\[' for the character")),
    MistakenText(
      "{ field: name, matches: { field: 1️⃣kind } }",
      Expected(
        "1️⃣", "regular-expression-from-field", at: "kind",
        "a regular expression can't come from a field",
        help: "write it here, or name a parameter: { parameter: NAME }")),
    MistakenText(
      "{ field: name, matches: { parameter: 1️⃣regions } }",
      Expected(
        "1️⃣", "list-unwanted", at: "regions", "'matches' compares single values, not a list",
        help: "write one condition for each member")),
    MistakenText(
      "{ field: name, matches: 1️⃣7 }",
      Expected(
        "1️⃣", "text-wanted", at: "7", "'matches' needs text on its right",
        help: "put the value in quotes")),
    MistakenText(
      "{ field: properties.created, matches: '^2026', as: 1️⃣date-time }",
      Expected(
        "1️⃣", "normaliser-for-text", at: "date-time",
        "'matches' looks into text, and 'date-time' reads whole values",
        help: "remove 'as', or use an equality")),
  ]

  @Test("that are no text, or elsewhere", arguments: elsewhere)
  func reports(_ sample: MistakenText) {
    let source = MarkedText(SamplePack.rule(assert: sample.text))
    expect(SamplePack.compile(rule: source.text).diagnostics, are: sample.expected, in: source)
  }

  @Test("in a parameter's value are shown whole")
  func parameter() {
    let rule = SamplePack.rule(assert: "{ field: name, matches: { parameter: form } }")
    let manifest = SamplePack.manifest.replacing(
      "parameters:\n", with: "parameters:\n  form: { type: string, default: '^a' }\n")
    #expect(SamplePack.compile(manifest: manifest, rule: rule).diagnostics.isEmpty)
    let refused = SamplePack.compile(
      manifest: manifest, rule: rule, settings: ["sample.form": "a)"])
    #expect(refused.diagnostics.map(\.message) == ["')' closes nothing in 'a)'"])
  }

  @Test("are no mistakes where text only looks like a template expression")
  func brackets() {
    let rule = SamplePack.rule(assert: "{ field: name, matches: '[(a)]' }")
    #expect(SamplePack.compile(rule: rule).diagnostics.isEmpty)
  }
}
