internal import AssaySyntax

/// A request and its answer, as a recording has them.
struct RecordedExchange {
  /// What was answered.
  enum Body {
    /// JSON as part of the recording.
    case value(LocatedNode)
    case string(LocatedNode)
    case base64(LocatedNode)
    case other(LocatedNode)

    var node: LocatedNode {
      switch self {
      case .value(let node), .string(let node), .base64(let node), .other(let node): node
      }
    }
  }

  let method: String
  let address: String?
  /// The answer's status; `nil` if the recording has none.
  let status: Int?
  /// What was answered, if anything.
  let body: Body?
  let range: Range<Int>

  /// Where recordings have the values that are read here.
  static let paths: [[String]] = [
    ["request", "method"], ["request", "uri"], ["request", "url"],
    ["response", "status", "code"], ["response", "code"], ["response", "statusCode"],
    ["response", "content", "encoding"], ["RequestMethod"], ["RequestUri"], ["StatusCode"],
  ]
  /// Where they have what is read as an inventory of its own.
  static let bodies: [[String]] = [
    ["response", "body"], ["response", "body", "data"], ["response", "body", "string"],
    ["response", "body", "base64_string"], ["response", "content", "text"], ["ResponseBody"],
  ]

  init(_ entry: LocatedNode) {
    range = entry.range
    let request = entry["request"]
    let response = entry["response"]
    method = ((request?["method"] ?? entry["RequestMethod"])?.text ?? "GET").uppercased()
    address = (request?["uri"] ?? request?["url"] ?? entry["RequestUri"])?.text
    let status = response?["status"]
    self.status = Self.integer(
      status?["code"] ?? status ?? response?["code"] ?? response?["statusCode"]
        ?? entry["StatusCode"])
    body = Self.body(of: response, or: entry["ResponseBody"])
  }

  private static func integer(_ node: LocatedNode?) -> Int? {
    switch node?.content {
    case .number(let text), .string(let text): Int(text)
    case .null, .boolean, .sequence, .mapping, nil: nil
    }
  }

  private static func body(of response: LocatedNode?, or whole: LocatedNode?) -> Body? {
    if let whole { return plain(whole) }
    if let content = response?["content"], let text = content["text"] {
      return content["encoding"]?.text == "base64" ? .base64(text) : plain(text)
    }
    guard let body = response?["body"] else { return nil }
    if let text = body["base64_string"] { return .base64(text) }
    return plain(body["data"] ?? body["string"] ?? body)
  }

  private static func plain(_ node: LocatedNode) -> Body? {
    switch node.content {
    case .null: nil
    case .string: .string(node)
    case .sequence, .mapping: .value(node)
    case .boolean, .number: .other(node)
    }
  }

  /// Whether the answer is what was asked for.
  var isAnswered: Bool { status.map { (200..<300).contains($0) } ?? true }

  /// Whether the answer, if it is one, holds resources of Azure or keys of a vault.
  ///
  /// A client's other requests, for tokens or secrets say, are recorded beside these. Answers to
  /// requests that change something aren't read: what they answer is neither what was there before
  /// nor, after further changes, what is there now.
  var asksForResources: Bool {
    guard let address else { return method == "GET" }
    let segments = address.utf8.prefix { $0 != UInt8(ascii: "?") }
      .split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self).lowercased() }
    guard segments.count > 1, ["https:", "http:"].contains(segments[0]) else {
      return method == "GET"
    }
    let labels = segments[1].split(separator: ".")
    let path = segments[2...]
    if labels.dropFirst().first == "vault" || labels.dropFirst().first == "managedhsm" {
      return method == "GET" && Self.isKeyList(path)
    }
    guard labels.contains("management") else { return false }
    return method == "GET" || method == "POST" && path.contains("microsoft.resourcegraph")
  }

  /// Whether a path of a vault is that of keys, not of a key's rotation or of secrets.
  private static func isKeyList(_ path: ArraySlice<String>) -> Bool {
    guard path.first == "keys" || path.first == "deletedkeys" else { return false }
    return path.last != "rotationpolicy"
  }
}
