/// A regular expression that some engines need very long for, and characters to make texts of.
public struct EvilExpression: Sendable, CustomStringConvertible {
  /// The regular expression.
  public var expression: String
  /// What long texts are made of.
  public var characters: String
  /// What they end with, so that a match from their start fails at their end and no sooner.
  public var ending: String
  /// Whether it needs too many states, so that it has to be refused.
  public var isRefused: Bool

  init(
    _ expression: String, _ characters: String, ending: String = "", isRefused: Bool = false
  ) {
    self.expression = expression
    self.characters = characters
    self.ending = ending
    self.isRefused = isRefused
  }

  /// The expression itself.
  public var description: String { expression }

  /// A text of so many bytes, the same in every run.
  public func text(bytes count: Int) -> [UInt8] {
    let choices = characters.unicodeScalars.map { Array(String($0).utf8) }
    var state: UInt64 = 7
    var text: [UInt8] = []
    text.reserveCapacity(count + 4)
    while text.count < count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += choices[Int((state >> 33) % UInt64(choices.count))]
    }
    return text + ending.utf8
  }

  /// Fifty of them.
  public static let all = nested + alternating + bounded + overlapping + exploding

  private static let nested = [
    Self("(a+)+b", "a"), Self("(a*)*b", "a"), Self("((a+)+)+b", "a"), Self("(a|a)*b", "a"),
    Self("(a?)*b", "a"), Self("^(a+)+$", "a", ending: "!"),
    Self("(([a-z])+.)+[A-Z]([a-z])+$", "a0"),
    Self("([a-zA-Z]+)*$", "ab1"), Self("(.*)*x", "ab"), Self("(.*)+(.*)+=", "ab"),
    Self("(?:(?:(?:a*)*)*)*b", "a"), Self(#"^(\w+\s?)*$"#, "aab_", ending: "-"),
    Self(#"(\s+)+x"#, " \t"),
  ]

  private static let alternating = [
    Self("(a|aa|aaa)*b", "a"), Self("(a|ab|abc|abcd)*x", "abcd"), Self("(?:a|b|ab)+c", "ab"),
    Self("(aa|aab?)*x", "aab"), Self("^(([a-z0-9]+[-.])*[a-z0-9]+)+@$", "ab1", ending: "!"),
    Self(#"^(\d+|\d+\.\d+|\.\d+)*x$"#, "12", ending: "!"), Self("(x+x+)+y", "x"),
    Self("(x+|x+y)*z", "xy"),
    Self(#"\b(a|b)*\b(b|a)*\b!"#, "ab "), Self("(?m)^(a|b|c)*$^x", "abc\n"),
  ]

  private static let bounded = [
    Self("(a{0,9}){0,9}b", "a"), Self("(x?){50}x{50}y", "x"), Self("a{500}b", "a"),
    Self("^.{0,255}x$", "ab"), Self("(?:a?){30}a{30}c", "a"), Self("^(?:[ab]{1,10}c){20}$", "abc"),
    Self("(ab{1,5}){1,5}c", "ab"), Self("[ab]*a[ab]{8}x", "ab"), Self("a.{8}a.{2}x", "ab"),
  ]

  private static let overlapping = [
    Self(#"[a-z]*[a-m]*[n-z]*\d"#, "anz"), Self("(?:[a-c]|[b-d]|[c-e])*f", "abcde"),
    Self(#"\w*\w*\w*\w*\w*!"#, "ab_"), Self(".*.*.*.*.*x", "ab"), Self("(?:.*a){8}x", "aab"),
    Self(#"(?s).*\n.*\n.*x"#, "ab\n"), Self("[^x]*[^y]*[^z]*!", "xyzw"),
    Self("(?:é|è|[à-ÿ])*ß!", "éèàa"), Self("(?:😀+😁?)*x", "😀😁"),
  ]

  private static let exploding = [
    Self("[ab]*a[ab]{20}x", "ab", isRefused: true), Self("a.{100}x", "ab", isRefused: true),
    Self("(?:a|b)*a(?:a|b){30}b", "ab", isRefused: true),
    Self("(?:x.{40}y|y.{40}x)z", "xy", isRefused: true),
    Self("((a{0,100}){0,100}){0,100}b", "a", isRefused: true),
    Self("(a{1000}){1000}", "a", isRefused: true),
    Self(#"(?:\w{1,60}-){60}x"#, "ab-", isRefused: true),
    Self("(?:a?){1000}(?:a?){1000}(?:b?){1000}c", "a"),
    Self(".*1.{16}.*2.{16}x", "12", isRefused: true),
  ]
}
