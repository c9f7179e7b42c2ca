extension Normalizer {
  /// What two values are that the normaliser makes equal: before the second one.
  var sameness: (verb: Predicate.Verb, words: String) {
    switch self {
    case .region: (.be, "the same region as")
    case .uriHost: (.have, "the same host as")
    case .armID: (.be, "the same resource id as")
    case .guid: (.be, "the same GUID as")
    case .text: (.be, "exactly the text")
    case .duration: (.be, "the same duration as")
    case .dateTime: (.be, "the same moment as")
    case .version: (.be, "the same version as")
    case .cidr: (.be, "the same address range as")
    }
  }

  /// How the normaliser takes the values that it compares.
  var manner: String {
    switch self {
    case .region: "as a region"
    case .uriHost: "as the host of an address"
    case .armID: "as a resource id"
    case .guid: "as a GUID"
    case .text: "as a text in exact case"
    case .duration: "as a duration"
    case .dateTime: "as a moment"
    case .version: "as a version"
    case .cidr: "as an address range"
    }
  }
}
