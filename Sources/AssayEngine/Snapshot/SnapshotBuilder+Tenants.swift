internal import AssayModel

/// The tenants of resources, as their subscriptions tell them.
///
/// Of all exports only Resource Graph shows the tenant beside each resource; from the others, a
/// list of the subscriptions gives it. What a resource shows itself has to agree.
extension SnapshotBuilder {
  /// What is known of a subscription's tenant.
  struct Tenant {
    var text: [UInt8]
    var place: ValuePlace
    /// Where the inventory names another tenant.
    var contradiction: ValuePlace?
  }

  /// Says which tenant the subscription of an id is in.
  package mutating func tell(
    tenant: Span<UInt8>, ofSubscription id: Span<UInt8>, at place: ValuePlace
  ) {
    let text = tenant.indices.map { tenant[$0] }
    let id = id.indices.map { id[$0].lowercasedASCII }[...]
    guard let key = id.segment(after: Self.subscriptions).map({ Array(id[$0]) }) else { return }
    guard let known = tenants[key] else {
      tenants[key] = Tenant(text: text, place: place)
      return
    }
    if !Self.isSameTenant(known.text[...], text[...]), known.contradiction == nil {
      tenants[key]?.contradiction = place
    }
  }

  /// Gives each resource the tenant of its subscription, if it shows none itself.
  mutating func fillTenants() {
    guard !tenants.isEmpty, let node = snapshot.projection.node(at: FieldPath(["tenantId"])) else {
      return
    }
    let told = tenants.mapValues { ($0, cell(of: $0)) }
    for row in snapshot.rows.indices {
      type = Int(snapshot.rows[row].type)
      let column = Int(snapshot.layouts[type].columns[node])
      let id = snapshot.id(ofRow: row)
      guard column >= 0, let range = id.segment(after: Self.subscriptions),
        let (tenant, cell) = told[id[range].map(\.lowercasedASCII)]
      else { continue }
      carry(node)
      fill(column, of: row, with: cell, of: tenant)
    }
  }

  private mutating func cell(of tenant: Tenant) -> Cell {
    let start = UInt32(snapshot.text.count)
    snapshot.text += tenant.text
    return Cell(
      .string, source: tenant.place.source, start: start, count: UInt32(tenant.text.count),
      length: UInt32(clamping: tenant.place.length), offset: tenant.place.offset)
  }

  private mutating func fill(_ column: Int, of row: Int, with cell: Cell, of tenant: Tenant) {
    let index = Int(snapshot.rows[row].cells) + column
    let own = snapshot.cells[index]
    let isOpen = own.isAbsent || own.kind == .unknown && own.cause == .notExported
    if isOpen { snapshot.cells[index] = cell }
    if let contradiction = tenant.contradiction {
      guard isOpen || own.kind == .string else { return }
      report(column, of: row, second: contradiction)
      snapshot.cells[index].conflict(with: cell)
    } else if own.kind == .string,
      !Self.isSameTenant(snapshot.text(of: own), tenant.text[...])
    {
      report(column, of: row, second: tenant.place)
      snapshot.cells[index].conflict(with: cell)
    }
  }

  private static func isSameTenant(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool
  {
    var forms: ([UInt8], [UInt8]) = ([], [])
    guard NormalForm.appendGUID(first, to: &forms.0), NormalForm.appendGUID(second, to: &forms.1)
    else { return first.isEqualIgnoringCase(to: second) }
    return forms.0 == forms.1
  }
}
