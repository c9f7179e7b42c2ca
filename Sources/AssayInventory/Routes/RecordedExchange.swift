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

  /// What was asked for: two requests for the same have the same answer.
  struct Request: Hashable {
    var method: String
    /// Without escapes.
    var address: [UInt8]
    /// What was sent along.
    var body: [UInt8]
  }

  let method: String
  let address: String?
  /// `nil` if the recording doesn't tell all of it.
  let request: Request?
  /// The answer's status, one that refuses before others; `nil` if the recording has none.
  let status: Int?
  /// Whether what the recording has of the status says that the request was answered.
  let isAccepted: Bool
  /// What was answered, if anything.
  let body: Body?
  /// When it was answered, in the form that orders as moments do; `nil` if that isn't told.
  let moment: [UInt8]?
  let range: Range<Int>

  /// Where recordings have the values that are read here.
  static let paths: [[String]] = [
    ["request", "method"], ["request", "uri"], ["request", "url"], ["request", "body"],
    ["request", "body", "string"], ["request", "body", "data"], ["request", "postData", "text"],
    ["RequestBody"],
    ["response", "status", "code"], ["response", "code"], ["response", "statusCode"],
    ["response", "content", "encoding"], ["RequestMethod"], ["RequestUri"], ["StatusCode"],
    ["startedDateTime"], ["recorded_at"],
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
    let sent = Self.sent(request, or: entry["RequestBody"], by: method)
    self.request = sent.flatMap { [method, address] body in
      address.map {
        Request(
          method: method, address: Array(PageAddress.normalize($0).utf8), body: Array(body.utf8))
      }
    }
    let status = response?["status"]
    let told = [
      status?["code"], status, response?["code"], response?["statusCode"], entry["StatusCode"],
    ].compactMap { $0 }.filter { $0.content != .null && $0.entries == nil }
    let codes = told.map(Self.code)
    let refusal = codes.first { !Self.isAccepted($0) }
    self.status = refusal ?? codes.first ?? nil
    isAccepted = refusal == nil
    body = Self.body(of: response, or: entry["ResponseBody"])
    moment = Self.moment(of: entry)
  }

  private static func isAccepted(_ code: Int?) -> Bool {
    code.map { (200..<300).contains($0) } ?? false
  }

  /// The number at the beginning of a status, as in `403 Forbidden`; `nil` if there is none.
  private static func code(_ node: LocatedNode) -> Int? {
    switch node.content {
    case .number(let text), .string(let text):
      Int(String(decoding: text.utf8.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self))
    case .null, .boolean, .sequence, .mapping: nil
    }
  }

  /// What was sent along with a request, as far as that tells it from others; `nil` if it isn't
  /// known.
  private static func sent(
    _ request: LocatedNode?, or whole: LocatedNode?, by method: String
  ) -> String? {
    if method == "GET" { return "" }
    let body = whole ?? request?["postData"]?["text"] ?? request?["body"]
    return (body?["string"] ?? body?["data"] ?? body)?.text
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
    // The text isn't read, but two quotes have none between them.
    case .string where node.range.count <= 2: nil
    case .string: .string(node)
    case .sequence, .mapping: .value(node)
    case .boolean, .number: .other(node)
    }
  }

  /// Whether the recording has what was asked for.
  var isAnswered: Bool { isAccepted && (body != nil || isEmpty) }

  /// Whether it was said that there is nothing to answer.
  private var isEmpty: Bool { status == 204 }
}
