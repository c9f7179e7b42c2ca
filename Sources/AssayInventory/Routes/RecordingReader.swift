internal import AssayModel
internal import AssaySyntax

/// Reads the answers in a recording of HTTP requests, each as an inventory of its own.
///
/// The forms that are known: recordings of VCR and of Cloud Custodian (`interactions`), those of
/// VCR's Ruby library (`http_interactions`), HTTP archives (`log.entries`) and the recordings of
/// Azure's client libraries (`Entries`).
struct RecordingReader: RouteReader {
  let filter = Self.makeFilter()

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    guard let entries = Self.entries(of: object) else {
      return output.refuse(.shape(.recording, at: output.place(object.range)))
    }
    let exchanges = entries.map(RecordedExchange.init)
    let answered = exchanges.filter { $0.asksForResources && $0.isAnswered }
    let requests = Set(answered.compactMap(\.request))
    output.knownPages = Set(
      answered.filter { $0.method == "GET" && $0.body != nil }.compactMap(\.address)
        .map(PageAddress.normalize))
    for exchange in exchanges {
      if exchange.isBatch {
        output.missing(.batchOfRequests(exchange.address, at: output.place(exchange.range)))
      } else if exchange.asksForResources {
        take(exchange, answered: requests, &output)
      }
    }
  }

  /// - Parameter answered: The requests of which there are answers in the recording.
  private func take(
    _ exchange: RecordedExchange, answered: Set<RecordedExchange.Request>,
    _ output: inout RouteOutput
  ) {
    if exchange.isAnswered { return take(exchange, &output) }
    if let request = exchange.request, answered.contains(request) { return }
    let place = output.place(exchange.range)
    output.missing(
      exchange.isAccepted
        ? .answerIsMissing(exchange.address, at: place)
        : .refusedRequest(exchange.address, status: exchange.status, at: place))
  }

  private func take(_ exchange: RecordedExchange, _ output: inout RouteOutput) {
    guard let node = exchange.body?.node else { return }
    func add(_ document: InnerDocument) { output.add(document, from: exchange.moment) }
    let problem = InventoryProblem.answerIsNoJSON(exchange.address, at: output.place(node.range))
    switch exchange.body {
    case .value(let node): add(.value(node))
    case .string(let node): add(.string(node, otherwise: problem))
    case .base64(let node): add(.base64(node, otherwise: problem))
    case .other, nil: output.missing(problem)
    }
  }

  private static func entries(of object: LocatedNode) -> [LocatedNode]? {
    (object["interactions"] ?? object["http_interactions"] ?? object["log"]?["entries"]
      ?? object["Entries"])?.elements
  }

  private static func makeFilter() -> TreeFilter {
    var filter = TreeFilter()
    let lists: [[TreeFilter.Step]] = [
      [.key("interactions")], [.key("http_interactions")], [.key("log"), .key("entries")],
      [.key("Entries")],
    ]
    for list in lists {
      let entry = filter.insert(list + [.each])
      for path in RecordedExchange.paths { filter.insert(path.map { .key($0) }, from: entry) }
      for path in RecordedExchange.headers {
        filter.insertWhole(path.map { .key($0) }, from: entry)
      }
      for path in RecordedExchange.bodies { filter.insertPlace(path.map { .key($0) }, from: entry) }
    }
    return filter
  }
}
