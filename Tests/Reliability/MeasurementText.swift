/// A measurement as one process tells it another: a line for each fact, with its kind before it.
struct MeasurementText {
  var measurement: Measurement

  init(_ measurement: Measurement) { self.measurement = measurement }

  /// `nil` unless the text is whole.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.popLast() == "", lines.popLast() == "end", let first = lines.first,
      let figure = Self.fact("figure", first)
    else { return nil }
    measurement = Measurement(figure: figure)
    for line in lines.dropFirst() {
      if let failure = Self.fact("failure", line) {
        measurement.failures.append(failure)
      } else if let gap = Self.fact("gap", line) {
        measurement.gaps.append(gap)
      } else {
        return nil
      }
    }
  }

  var text: String {
    let lines =
      ["figure \(Self.oneLine(measurement.figure))"]
      + measurement.failures.map { "failure \(Self.oneLine($0))" }
      + measurement.gaps.map { "gap \(Self.oneLine($0))" }
    return lines.joined(separator: "\n") + "\nend\n"
  }

  private static func oneLine(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\n": "\\n"
      case "\\": "\\\\"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: scalar.escaped(asASCII: true)
      default: String(scalar)
      }
    }.joined()
  }

  private static func fact(_ kind: String, _ line: String) -> String? {
    line.hasPrefix("\(kind) ") ? String(line.dropFirst(kind.count + 1)) : nil
  }
}
