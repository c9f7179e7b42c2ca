/// What makes two spellings of one value equal; rule-language names in raw values.
package enum Normalizer: String, Hashable, Sendable, CaseIterable {
  case region
  case uriHost = "uri-host"
  case armID = "arm-id"
  case guid
  case text
  case duration
  case dateTime = "date-time"
  case version
  case cidr
}

extension Normalizer {
  /// Whether it makes one text of another, of which a part means something.
  package var keepsText: Bool {
    switch self {
    case .text, .armID, .region, .uriHost: true
    case .guid, .duration, .dateTime, .version, .cidr: false
    }
  }
}
