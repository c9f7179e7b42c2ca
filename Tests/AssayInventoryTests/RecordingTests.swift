import AssayEngine
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayInventory

/// Answers in recordings of HTTP requests, and where their values stand.
@Suite struct RecordingTests {
  private static let host = "https://management.azure.com/subscriptions/s1/providers"
  private static let vault = #"{"id":"/s/v","type":"Microsoft.KeyVault/vaults","name":"v"}"#
  private static let list = #"{"value":[\#(vault)]}"#

  /// A JSON string that says a text.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.replacingOccurrences(of: "\\", with: "\\\\")
      .replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  private static func cassette(
    _ body: String, status: Int = 200, method: String = "GET", uri: String = host
  ) -> String {
    #"{"request":{"method":"\#(method)","uri":"\#(uri)"},"response":{"status":{"code":"#
      + "\(status)},\"body\":\(body)}}"
  }

  /// Places are found in the files, which have to be there as long as the test.
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func load(_ text: String, _ name: String = "recording.json") throws -> LoadedInventory {
    Sample.load([try folder.write(name, text)])
  }

  static let forms: [(name: String, text: String)] = [
    ("Cloud Custodian", #"{"interactions":[\#(cassette(#"{"data":\#(list)}"#))]}"#),
    ("VCR", #"{"interactions":[\#(cassette(#"{"string":\#(quoted(list))}"#))]}"#),
    ("VCR, the body itself", #"{"interactions":[\#(cassette(quoted(list)))]}"#),
    (
      "VCR of Ruby",
      #"{"http_interactions":[{"request":{"method":"get","uri":"\#(host)"},"response":"#
        + #"{"status":{"code":200},"body":{"encoding":"UTF-8","string":\#(quoted(list))}}}]}"#
    ),
    (
      "an HTTP archive",
      #"{"log":{"version":"1.2","entries":[{"request":{"method":"GET","url":"\#(host)"},"#
        + #""response":{"status":200,"content":{"mimeType":"application/json","text":"#
        + "\(quoted(list))}}}]}}"
    ),
    (
      "Azure's client libraries",
      #"{"Entries":[{"RequestMethod":"GET","RequestUri":"\#(host)","StatusCode":200,"#
        + #""ResponseBody":\#(list)}],"Variables":{}}"#
    ),
  ]

  @Test(arguments: forms.map(\.name)) func readsAnswers(_ name: String) throws {
    let text = try #require(Self.forms.first { $0.name == name }).text
    let loaded = try load(text)
    #expect(loaded.ids == [])
    #expect(loaded.summaries[0].resources == 1 && loaded.summaries[0].format == "json")
    #expect(loaded.snapshot.resource(0).id == "/s/v")
    let shown = loaded.shownValues().map { $0.split(separator: " ", maxSplits: 1)[1] }
    #expect(shown.map { $0.filter { $0 != "\\" } }.contains(#""Microsoft.KeyVault/vaults""#))
  }

  @Test func tellsLineAndColumnInsideAString() throws {
    let body = Self.quoted(#"{"id":"/s/v","type":"Microsoft.KeyVault/vaults","name":"ü"}"#)
      .replacingOccurrences(of: "ü", with: "\\u00fc")
    let text = "{\"interactions\":[\n  " + Self.cassette(#"{"string":\#(body)}"#) + "]}"
    let loaded = try load(text)
    let line = text.split(separator: "\n")[1]
    for (value, written) in [("/s/v", #"\"/s/v\""#), ("ü", #"\"\u00fc\""#)] {
      let column = try #require(line.range(of: written)).lowerBound
      let place = "2:\(line.utf16.distance(from: line.startIndex, to: column) + 1) \(written)"
      #expect(loaded.shownValues().contains(place), "\(value)")
    }
  }

  @Test func readsAnswersInBase64AndInYAML() throws {
    let encoded = Data(Self.list.utf8).base64EncodedString()
    let archive =
      #"{"log":{"entries":[{"request":{"method":"GET","url":"\#(Self.host)"},"response":"#
      + #"{"status":200,"content":{"encoding":"base64","text":"\#(encoded)"}}}]}}"#
    let cassette = """
      interactions:
      - request: {method: GET, uri: '\(Self.host)'}
        response:
          status: {code: 200}
          body: {string: '\(Self.list)'}
      """
    for (text, name) in [(archive, "x.har"), (cassette, "x.yaml")] {
      let loaded = try load(text, name)
      #expect(loaded.ids == [])
      #expect(loaded.snapshot.resource(0).id == "/s/v")
    }
  }

  struct Case: CustomTestStringConvertible {
    var name: String
    var exchanges: [String]
    var problems: [String] = []
    var resources = 1
    var testDescription: String { name }
  }

  static let found = cassette(#"{"data":\#(list)}"#)
  static let cases = [
    Case(
      name: "a further page that is there",
      exchanges: [
        cassette(
          #"{"data":{"value":[\#(vault)],"nextLink":"\#(host)?a=1&%24skiptoken=x%2fy"}}"#),
        cassette(#"{"data":{"value":[]}}"#, uri: "\(host)?a=1&$skiptoken=x%2Fy"),
      ]),
    Case(
      name: "a further page that isn't there",
      exchanges: [
        cassette(#"{"data":{"value":[\#(vault)],"nextLink":"\#(host)?a=1&$skiptoken=x"}}"#),
        cassette("{}", status: 403, uri: "\(host)?a=1&$skiptoken=x"),
      ], problems: ["incomplete-inventory", "incomplete-inventory"]),
    Case(
      name: "a request that was refused",
      exchanges: [
        found, cassette(#"{"data":{"error":{"code":"Forbidden"}}}"#, status: 403, uri: "\(host)/x"),
      ],
      problems: ["incomplete-inventory"]),
    Case(
      name: "a request that was answered when it was made again",
      exchanges: [cassette(#"{"string":"no token"}"#, status: 401), found]),
    Case(
      name: "an error as an answer",
      exchanges: [found, cassette(#"{"data":{"error":{"code":"AuthorizationFailed"}}}"#)],
      problems: ["incomplete-inventory"]),
    Case(
      name: "a change, a token and a secret",
      exchanges: [
        found, cassette(#"{"data":{"id":"/s/w"}}"#, method: "PUT"),
        cassette(#"{"data":{"token_type":"Bearer"}}"#, uri: "https://login.microsoftonline.com/t"),
        cassette(#"{"data":{"value":[{"id":"x"}]}}"#, uri: "https://kv.vault.azure.net/secrets"),
      ]),
    Case(
      name: "an answer that is no JSON", exchanges: [found, cassette(#"{"string":"<html>"}"#)],
      problems: ["incomplete-inventory"]),
    Case(
      name: "an answer that is cut off",
      exchanges: [found, cassette(#"{"string":"{\"value\":[{\"id\":\"/s/w\""}"#)],
      problems: ["unexpected-end"]),
    Case(
      name: "a change at the address of a refused request",
      exchanges: [
        found, cassette("{}", method: "PUT", uri: "\(host)/x"),
        cassette("null", method: "OPTIONS", uri: "\(host)/x"),
        cassette("{}", status: 500, uri: "\(host)/x"),
      ], problems: ["incomplete-inventory"]),
    Case(
      name: "a further page that was only asked about",
      exchanges: [
        cassette(#"{"data":{"value":[\#(vault)],"nextLink":"\#(host)/2"}}"#),
        cassette(#"{"data":{}}"#, method: "OPTIONS", uri: "\(host)/2"),
      ], problems: ["incomplete-inventory"]),
    Case(
      name: "a further page without content",
      exchanges: [
        cassette(#"{"data":{"value":[\#(vault)],"nextLink":"\#(host)/2"}}"#),
        cassette("null", uri: "\(host)/2"),
      ], problems: ["incomplete-inventory", "incomplete-inventory"]),
    Case(
      name: "an answer without content", exchanges: [found, cassette("null", uri: "\(host)/x")],
      problems: ["incomplete-inventory"]),
    Case(
      name: "an empty answer",
      exchanges: [found, cassette(#"{"string":""}"#, status: 202, uri: "\(host)/x")],
      problems: ["incomplete-inventory"]),
    Case(
      name: "a blank answer",
      exchanges: [found, cassette(#"{"string":" \n"}"#, uri: "\(host)/x")],
      problems: ["incomplete-inventory"]),
    Case(
      name: "an empty answer, and a full one later",
      exchanges: [cassette(#"{"string":""}"#, status: 202), found]),
    Case(
      name: "queries of one address, one refused",
      exchanges: [query("a"), query("b", status: 429)],
      problems: ["incomplete-inventory"]),
    Case(
      name: "a query that was answered when it was made again",
      exchanges: [query("a", status: 429), query("a")]),
    Case(
      name: "a query that isn't recorded, refused",
      exchanges: [query(nil), query(nil, status: 429)],
      problems: ["incomplete-inventory"]),
    Case(
      name: "a batch of requests",
      exchanges: [
        found,
        cassette(
          #"{"data":{"responses":[]}}"#, method: "POST",
          uri: "https://management.azure.com/batch?api-version=2020-06-01"),
      ], problems: ["incomplete-inventory"]),
    Case(name: "nothing as an answer", exchanges: [found, cassette("null", status: 204)]),
    Case(
      name: "no recording", exchanges: [#"{"x":1}"#, "7"],
      problems: ["incomplete-inventory", "incomplete-inventory"],
      resources: 0),
  ]

  @Test(arguments: cases) func saysWhatIsMissing(_ row: Case) throws {
    let loaded = try load(#"{"interactions":[\#(row.exchanges.joined(separator: ","))]}"#)
    #expect(loaded.ids.sorted() == row.problems)
    #expect(loaded.summaries[0].resources == row.resources)
    let isGap = row.problems.contains { $0 != "file-without-resources" }
    #expect(loaded.summaries[0].isComplete == !isGap)
  }

  /// A query of Resource Graph, and what it answers.
  private static func query(_ text: String?, status: Int = 200) -> String {
    let body = text.map { #""body":"\#($0)","# } ?? ""
    let uri = "https://management.azure.com/providers/Microsoft.ResourceGraph/resources"
    return cassette(#"{"data":{"data":[\#(vault)]}}"#, status: status, method: "POST", uri: uri)
      .replacing(#""method""#, with: body + #""method""#)
  }

  /// What recordings say of a status, and whether it is a refusal.
  @Test(arguments: [
    (#""status":"403 Forbidden","code":403"#, true), (#""status":"200 OK","code":200"#, false),
    (#""status":"403 Forbidden""#, true), (#""status":"Forbidden""#, true), (#""code":403"#, true),
    (#""status":"200 OK","code":403"#, true), (#""status":{"code":"203"}"#, false),
    (#""status":{"message":"OK"}"#, false), (#""status":true"#, true), (#""status":null"#, false),
    (#""statusCode":200"#, false),
  ]) func readsStatuses(_ status: String, _ isRefused: Bool) throws {
    let exchange = #"{"request":{"uri":"\#(Self.host)/x"},"response":{\#(status),"body":[]}}"#
    let loaded = try load(#"{"interactions":[\#(Self.found),\#(exchange)]}"#)
    #expect(loaded.summaries[0].isComplete == !isRefused)
    #expect(loaded.ids.contains("incomplete-inventory") == isRefused)
  }

  @Test func readsQueriesOfResourceGraph() throws {
    let table =
      #"{"data":{"columns":[{"name":"id"},{"name":"type"}],"#
      + #""rows":[["/s/v","microsoft.keyvault/vaults"]]}}"#
    let uri = "https://management.azure.com/providers/Microsoft.ResourceGraph/resources"
    let body = Self.quoted(table)
    let loaded = try load(
      #"{"interactions":[\#(Self.cassette(body, method: "POST", uri: uri))]}"#)
    #expect(loaded.ids == [])
    #expect(loaded.shownValues().contains { $0.hasSuffix(#"\"/s/v\""#) })
  }

  @Test func readsNoMoreThanFourInsideOneAnother() throws {
    var body = Self.list
    for _ in 0..<6 {
      body = #"{"interactions":[\#(Self.cassette(#"{"string":\#(Self.quoted(body))}"#))]}"#
    }
    #expect(try load(body).ids == ["too-deep"])
  }
}
