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
