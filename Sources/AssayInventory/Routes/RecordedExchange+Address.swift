/// What a request was for, as its method and its address tell.
extension RecordedExchange {
  /// Whether the exchange is several at once, each with an answer of its own.
  var isBatch: Bool {
    method == "POST" && hostLabels.contains("management") && path.first == "batch"
      && path.count == 1
  }

  /// Whether the answer, if it is one, holds resources of Azure or keys of a vault.
  ///
  /// A client's other requests, for tokens or secrets say, are recorded beside these. Answers to
  /// requests that change something aren't read: what they answer is neither what was there before
  /// nor, after further changes, what is there now.
  var asksForResources: Bool {
    let labels = hostLabels
    if labels.isEmpty { return method == "GET" }
    if labels.dropFirst().first == "vault" || labels.dropFirst().first == "managedhsm" {
      return method == "GET" && Self.isKeyList(path)
    }
    guard labels.contains("management") else { return false }
    return method == "GET" || method == "POST" && path.contains("microsoft.resourcegraph")
  }

  /// The parts of the host's name; none if the recording doesn't tell the host.
  private var hostLabels: [Substring] {
    segments.isEmpty ? [] : segments[1].split(separator: ".")
  }

  private var path: ArraySlice<String> { segments.dropFirst(2) }

  /// What is between the slashes of the address, in lower case; nothing if it has no host.
  private var segments: [String] {
    let segments = (address ?? "").utf8.prefix { $0 != UInt8(ascii: "?") }
      .split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self).lowercased() }
    return segments.count > 1 && ["https:", "http:"].contains(segments[0]) ? segments : []
  }

  /// Whether a path of a vault is that of keys, not of a key's rotation or of secrets.
  private static func isKeyList(_ path: ArraySlice<String>) -> Bool {
    guard path.first == "keys" || path.first == "deletedkeys" else { return false }
    return path.last != "rotationpolicy"
  }
}
