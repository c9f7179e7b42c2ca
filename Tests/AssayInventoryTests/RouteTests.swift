import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// By which route resources are said to have come.
@Suite struct RouteTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var route: String?
    /// Name, confidence and resources of each route.
    var routes: [String]
    var testDescription: String { text }

    init(_ text: String, by route: String? = nil, _ routes: String...) {
      self.text = text
      self.route = route
      self.routes = routes
    }
  }

  private static let arm = #"{"id":"/s/v","type":"a.b/c"}"#
  private static let cli = #"{"id":"/s/w","type":"a.b/c","resourceGroup":"g"}"#
  private static let row =
    #"{"id":"/s/x","type":"a.b/c","resourceGroup":"g","tenantId":"t","subscriptionId":"s"}"#

  @Test(arguments: [
    Case("[\(arm)]", "arm likely 1"),
    Case("[\(cli),\(cli)]", "azure-cli likely 2"),
    Case(#"{"data":[\#(row)]}"#, "resource-graph likely 1"),
    Case(
      "\(arm)\n\(row)\n\(cli)\n\(arm)", "arm likely 2", "azure-cli likely 1",
      "resource-graph likely 1"),
    Case(#"{"columns":["id","type"],"rows":[["/s/x","a.b/c"]]}"#, "resource-graph-table certain 1"),
    Case(
      #"{"columns":["id","type","resourceGroup"],"rows":[["/s/x","a.b/c","g"]]}"#,
      "resource-graph-table certain 1"),
    Case("[\(row),\(arm)]", by: "azure-cli", "azure-cli told 2"),
    Case(#"[{"id":"/s/v"}]"#),
    Case("[]"),
  ])
  func countsResources(_ row: Case) throws {
    let folder = try ScratchFolder()
    let loaded = Sample.load([try folder.write("inventory.json", row.text)]) {
      $0.route = row.route.map(Route.init(rawValue:))
    }
    let routes = loaded.summaries[0].routes
    #expect(routes.map { "\($0.name) \($0.confidence.rawValue) \($0.resources)" } == row.routes)
    #expect(routes.reduce(0) { $0 + $1.resources } == loaded.summaries[0].resources)
  }

  @Test func knowsEveryRouteByOneName() {
    let names = Route.known.map(\.rawValue)
    #expect(names == Set(names).sorted())
    #expect(names.contains("arm") && names.contains("resource-graph-table"))
  }
}
