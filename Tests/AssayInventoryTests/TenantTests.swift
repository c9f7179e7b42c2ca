import AssayModel
import AssayTestSupport
import Testing

@testable import AssayEngine
@testable import AssayInventory

/// The tenants of resources, as subscriptions tell them.
@Suite struct TenantTests {
  private static let vault = "Microsoft.KeyVault/vaults"
  private static let first = "AAAAAAAA-0000-4000-8000-000000000001"
  private static let second = "bbbbbbbb-0000-4000-8000-000000000002"

  private static func resource(_ name: String, in subscription: String, _ more: String = "")
    -> String
  {
    #"{"id":"/subscriptions/\#(subscription)/resourceGroups/g/providers/\#(vault)/\#(name)","#
      + #""type":"\#(vault)","name":"\#(name)"\#(more)}"#
  }

  private static func row(_ subscription: String, _ tenant: String?) -> String {
    let tenant = tenant.map { ",\"tenantId\":\"\($0)\"" } ?? ""
    return #"{"id":"/subscriptions/\#(subscription)","type":"microsoft.resources/subscriptions""#
      + tenant + "}"
  }

  /// Each vault's tenant, `?` where it isn't known.
  private static func tenants(
    _ texts: [String]
  ) throws -> (tenants: [String: String], problems: [String]) {
    let folder = try ScratchFolder()
    let file = try folder.write("x.json", "[\(texts.joined(separator: ","))]")
    let projection = Projection(types: [vault], paths: ["tenantId"])
    let loaded = InventoryLoader(projection: projection).load([file])
    let snapshot = loaded.snapshot
    let column = snapshot.column(of: FieldPath(["tenantId"]), inType: 0)
    var tenants: [String: String] = [:]
    for row in 0..<snapshot.count {
      let cell = snapshot.cells[Int(snapshot.rows[row].cells) + column]
      let text =
        cell.kind == .string
        ? String(decoding: snapshot.text(of: cell), as: UTF8.self) : ""
      tenants[snapshot.resource(row).name ?? ""] =
        cell.kind == .unknown ? "?" + cell.cause.rawValue : text
    }
    return (tenants, loaded.ids)
  }

  @Test func aSubscriptionTellsTheTenantOfWhatIsInIt() throws {
    let texts = [
      Self.resource("a", in: "s1"), Self.resource("b", in: "S1", #","tenantId":null"#),
      Self.resource("c", in: "s2"), Self.resource("d", in: "s11"),
      #"{"id":"opaque","type":"Microsoft.KeyVault/vaults","name":"e"}"#,
      Self.row("S1", Self.first), Self.row("s2", nil),
    ]
    for order in [texts, texts.reversed()] {
      let found = try Self.tenants(order)
      #expect(found.tenants == ["a": Self.first, "b": Self.first, "c": "", "d": "", "e": ""])
      #expect(found.problems == [])
    }
  }

  @Test func whatAResourceShowsItselfHasToAgree() throws {
    let same = Self.first.lowercased()
    let found = try Self.tenants([
      Self.resource("a", in: "s1", #","tenantId":"\#(same)""#),
      Self.resource("b", in: "s1", #","tenantId":"\#(Self.second)""#), Self.row("s1", Self.first),
    ])
    #expect(found.tenants == ["a": same, "b": "?conflict"])
    #expect(found.problems == ["conflicting-resource"])
  }

  @Test func twoTenantsOfOneSubscriptionLeaveItOpen() throws {
    for own in ["", #","tenantId":"\#(Self.first)""#] {
      let found = try Self.tenants([
        Self.resource("a", in: "s1", own), Self.row("s1", Self.first), Self.row("s1", Self.second),
        Self.row("s1", Self.first),
      ])
      #expect(found.tenants == ["a": "?conflict"])
      #expect(found.problems == ["conflicting-resource"])
    }
  }
}
