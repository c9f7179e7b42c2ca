import Testing

@testable import AssayKit

@Suite struct GapCollectorTests {
  @Test(arguments: [
    ("properties.kty", "properties.kty"),
    ("properties.accessPolicies[12].objectId", "properties.accessPolicies[*].objectId"),
    (
      "identity.userAssignedIdentities['/subscriptions/s/x'].clientId",
      "identity.userAssignedIdentities[*].clientId"
    ),
    ("tags['cost-center']", "tags['cost-center']"), ("a[0][1]", "a[*][*]"), ("a[", "a["), ("", ""),
  ])
  func leavesOutWhichElementItIs(_ path: String, _ generic: String) {
    #expect(GapCollector.generic(path) == generic)
  }
}
