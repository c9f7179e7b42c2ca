internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Weighs what manifests say against what was read.
///
/// A type is taken for complete if every file is of some manifest, every manifest says it, and
/// neither the inventory nor a resource speaks against it.
struct ManifestSettlement {
  let manifests: [Manifest]
  let files: [InventorySummary]
  /// What was found while the files were read.
  let gaps: [InventoryProblem]
  private(set) var problems: [InventoryProblem] = []
  private(set) var summaries: [ManifestSummary] = []

  init(_ manifests: [Manifest], files: [InventorySummary], gaps: [InventoryProblem]) {
    self.manifests = manifests
    self.files = files
    self.gaps = gaps
  }

  mutating func settle(_ snapshot: inout Snapshot) {
    if manifests.isEmpty { return }
    let claims = manifests.map { holding(of: $0, snapshot) }
    var agreed = Set(claims[0].map(\.value))
    for claim in claims.dropFirst() { agreed.formIntersection(claim.map(\.value)) }
    if let uncovered = files.first(where: { file in
      !manifests.contains { $0.covers(file.path) }
    }) {
      if !agreed.isEmpty { problems.append(.uncovered(uncovered.path, manifests[0].path)) }
      agreed = []
    }
    var taken: Set<ResourceType> = []
    for type in claims.flatMap(\.self) where agreed.contains(type.value) {
      if snapshot.lacks(type.value) {
        problems.append(.contradicted(type, by: mark))
      } else {
        snapshot.markComplete(type.value)
        taken.insert(type.value)
      }
    }
    summaries = manifests.map { $0.summary(taken, role: files.first?.role ?? .current) }
  }

  /// The types that a manifest says are complete, unless resources are out of its scope.
  private mutating func holding(
    of manifest: Manifest, _ snapshot: Snapshot
  ) -> [Located<ResourceType>] {
    let claims = manifest.complete + fileClaims(of: manifest)
    if claims.isEmpty { return [] }
    if let scope = manifest.subscriptions.first {
      let named = Set(manifest.subscriptions.map(\.value.lowercasedASCII))
      if let (subscription, place) = snapshot.resource(outside: named) {
        problems.append(.outsideScope("subscription", subscription, at: place, scope.place))
        return []
      }
    }
    if let scope = manifest.tenant,
      let (tenant, place) = snapshot.resource(outsideTenant: scope.value)
    {
      problems.append(.outsideScope("tenant", tenant, at: place, scope.place))
      return []
    }
    return claims
  }

  private mutating func fileClaims(of manifest: Manifest) -> [Located<ResourceType>] {
    manifest.files.flatMap { entry -> [Located<ResourceType>] in
      let file = files.first { manifest.file(named: $0.path)?.name.value == entry.name.value }
      if let file { return file.isComplete && file.refused == 0 ? entry.complete : [] }
      problems.append(.unread(entry.name))
      return []
    }
  }

  /// Where the inventory says that something is missing.
  private var mark: ValuePlace? {
    gaps.first { $0.diagnostic.id == "incomplete-inventory" || $0.diagnostic.severity == .error }?
      .place
  }
}

extension Manifest {
  fileprivate func summary(
    _ taken: Set<ResourceType>, role: InventorySummary.Role
  ) -> ManifestSummary {
    var claims: [ManifestSummary.Claim] = []
    for type in complete + files.flatMap(\.complete) {
      if claims.contains(where: { $0.type == type.value.spelling }) { continue }
      claims.append(.init(type: type.value.spelling, isTaken: taken.contains(type.value)))
    }
    return ManifestSummary(
      path: path, role: role, sha256: sha256, by: by, captured: captured?.text,
      tenant: tenant?.value, subscriptions: subscriptions.map(\.value), complete: claims)
  }
}
