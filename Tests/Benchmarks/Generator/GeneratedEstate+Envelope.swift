/// What every resource has, whatever its type.
struct Envelope {
  var type: String
  var name: String
  /// The path below `providers/` where it is not the type and the name.
  var path: String?
  var location: String?
  var kind: String?
  var sku: String?
}

extension GeneratedEstate {
  static let tenant = "7a1c3f52-8f0e-4d2b-9a67-3c5d1e9b4f10"
  static let otherTenant = "e2b94d07-51c8-4f7a-8d3e-6f0a2b7c9d15"

  /// Short and displayed names of regions.
  static let regions: [(short: String, display: String)] = [
    ("eastus", "East US"), ("westeurope", "West Europe"), ("northeurope", "North Europe"),
    ("swedencentral", "Sweden Central"), ("francecentral", "France Central"),
    ("uksouth", "UK South"), ("westus2", "West US 2"), ("japaneast", "Japan East"),
    ("australiaeast", "Australia East"), ("canadacentral", "Canada Central"),
  ]

  /// The words that names and tags are made of.
  static let workloads = [
    "claims", "billing", "search", "support", "payroll", "catalog", "forecast", "archive",
    "contracts", "triage", "telemetry", "onboarding",
  ]

  func workload(of block: Int) -> String { Self.workloads[block % Self.workloads.count] }
  func region(of block: Int) -> Int { (block / 3) % Self.regions.count }
  func isGraphRow(_ block: Int) -> Bool { block % 2 == 1 }

  func subscription(of block: Int) -> String {
    var numbers = SeededGenerator(seed: seed, stream: -1 - block % 12)
    return numbers.guid()
  }

  func group(of block: Int) -> String { "rg-\(workload(of: block))-\(block % 97)" }

  /// The region as a caller may have typed it: Azure echoes it.
  func spelling(ofRegion region: Int, _ numbers: inout SeededGenerator) -> String {
    switch numbers.number(below: 8) {
    case 0: Self.regions[region].display
    case 1: Self.regions[region].short.uppercased()
    default: Self.regions[region].short
    }
  }

  func id(_ path: String, block: Int) -> String {
    let groups = isGraphRow(block) ? "resourcegroups" : "resourceGroups"
    return
      "/subscriptions/\(subscription(of: block))/\(groups)/\(group(of: block))/providers/\(path)"
  }

  func begin(
    _ envelope: Envelope, block: Int, tenant: String = Self.tenant,
    _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    let isRow = isGraphRow(block)
    writer.field(
      "id", id(envelope.path ?? "\(envelope.type)/\(envelope.name)", block: block))
    writer.field("name", envelope.name)
    writer.field("type", isRow ? envelope.type.lowercased() : envelope.type)
    if isRow {
      writer.field("resourceGroup", group(of: block))
      writer.field("subscriptionId", subscription(of: block))
      writer.field("tenantId", tenant)
      writer.field("managedBy", "")
      writer.null("zones")
      writer.null("plan")
    }
    if let location = envelope.location { writer.field("location", location) }
    if let kind = envelope.kind { writer.field("kind", kind) }
    if let sku = envelope.sku { writer.object("sku") { $0.field("name", sku) } }
    tags(block: block, &numbers, into: &writer)
  }

  private func tags(
    block: Int, _ numbers: inout SeededGenerator, into writer: inout ResourceWriter
  ) {
    writer.object("tags") { tags in
      tags.field("workload", workload(of: block))
      tags.field("environment", numbers.element(of: ["prod", "prod", "test", "dev"]))
      tags.field("cost-center", "cc-\(1000 + block % 450)")
      tags.field("owner", "\(workload(of: block))-team@example.com")
    }
  }

  func systemData(_ numbers: inout SeededGenerator, into writer: inout ResourceWriter) {
    let day = 1 + numbers.number(below: 28)
    let date = "2025-0\(1 + numbers.number(below: 9))-\(day < 10 ? "0" : "")\(day)T"
    writer.object("systemData") { data in
      data.field("createdBy", "deploy@example.com")
      data.field("createdByType", "User")
      data.field("createdAt", "\(date)08:15:32.7104596Z")
      data.field("lastModifiedBy", "deploy@example.com")
      data.field("lastModifiedByType", "Application")
      data.field("lastModifiedAt", "\(date)19:40:07.1285103Z")
    }
  }
}
