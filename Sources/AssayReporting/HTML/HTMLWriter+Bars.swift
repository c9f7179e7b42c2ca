internal import AssayModel

extension HTMLWriter {
  /// Writes outcomes as a bar whose parts are as long as their shares; the numbers stand beside it.
  mutating func bar(_ tally: Tally) {
    element("svg", [.class("bar"), .own("aria-hidden", "true")]) { svg in
      var start = 0
      for outcome in Outcome.worstFirst where tally[outcome] > 0 {
        let end = start + tally[outcome]
        svg.element(
          "rect",
          [
            .class(outcome.letter), .text("x", Self.share(start, of: tally.total)),
            .text("width", Self.share(start, to: end, of: tally.total)), .own("height", "100%"),
          ]
        ) { _ in }
        start = end
      }
    }
  }

  /// The pattern of what is unknown, which shows without colours, too.
  mutating func writePattern() {
    element("svg", [.class("patterns"), .own("aria-hidden", "true")]) { svg in
      svg.element(
        "pattern",
        [
          .own("id", "hatch"), .own("width", "6"), .own("height", "6"),
          .own("patternUnits", "userSpaceOnUse"), .own("patternTransform", "rotate(45)"),
        ]
      ) { svg in
        svg.element("rect", [.own("width", "6"), .own("height", "6"), .class("ground")]) { _ in }
        svg.element("rect", [.own("width", "2"), .own("height", "6"), .class("line")]) { _ in }
      }
    }
    newLine()
  }

  private static func share(_ part: Int, of total: Int) -> String { share(0, to: part, of: total) }

  /// A stretch in percent, to the hundredth, so that stretches beside each other touch.
  private static func share(_ start: Int, to end: Int, of total: Int) -> String {
    func hundredths(_ part: Int) -> Int {
      let (high, low) = part.multipliedFullWidth(by: 10_000)
      return total.dividingFullWidth((high, low)).quotient
    }
    let share = hundredths(end) - hundredths(start)
    let rest = share % 100
    return "\(share / 100)\(rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")%"
  }
}

extension Outcome {
  /// In the order in which bars and tables show them.
  static let worstFirst: [Outcome] = [.noncompliant, .unknown, .compliant, .notApplicable]

  /// The outcome's class in the style sheet.
  var letter: StaticString {
    switch self {
    case .noncompliant: "n"
    case .unknown: "u"
    case .compliant: "c"
    case .notApplicable: "a"
    }
  }
}
