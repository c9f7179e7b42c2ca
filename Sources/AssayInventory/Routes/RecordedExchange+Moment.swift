internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// When a request was answered.
extension RecordedExchange {
  /// Where recordings have the headers of an answer.
  static let headers: [[String]] = [["response", "headers"], ["ResponseHeaders"]]

  /// The moment that the answer's header `Date` tells, or else the recording itself.
  static func moment(of entry: LocatedNode) -> [UInt8]? {
    let headers = entry["response"]?["headers"] ?? entry["ResponseHeaders"]
    let own = entry["startedDateTime"] ?? entry["recorded_at"]
    return [headers.flatMap(header), own?.text].lazy.compactMap { $0 }.compactMap(form).first
  }

  /// The header `Date`: in an object, with its text alone or in a list, or in a list of pairs.
  private static func header(among headers: LocatedNode) -> String? {
    if let pairs = headers.elements {
      return pairs.first { $0["name"]?.text?.lowercasedASCII == "date" }?["value"]?.text
    }
    let value = headers.entries?.first { $0.key.lowercasedASCII == "date" }?.value
    return value?.text ?? value?.elements?.first?.text
  }

  private static func form(of text: String) -> [UInt8]? {
    Normalizer.dateTime.form(of: HTTPMoment(text)?.iso8601 ?? text)
  }
}

/// A moment as HTTP writes it: `Fri, 20 Nov 2026 06:00:00 GMT`.
///
/// Source: https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
struct HTTPMoment {
  /// The same as ISO 8601 has it; whether there is such a day is left to whoever reads that.
  let iso8601: String

  /// `nil` for anything else, the older forms of HTTP included.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: " ")).map {
      String(decoding: $0, as: UTF8.self)
    }
    guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
      let month = Self.months.firstIndex(of: parts[2]), parts[1].utf8.count == 2
    else { return nil }
    let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
    iso8601 = "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
