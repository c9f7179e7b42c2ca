internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads a state as `terraform show -json` prints it.
struct TerraformStateReader: RouteReader {
  let filter: TreeFilter
  private let records: TerraformRecords

  init(_ projection: Projection) {
    records = TerraformRecords(projection)
    var filter = TreeFilter()
    filter.insert([.key("format_version")])
    let values = records.insertValues(into: &filter)
    TerraformState.insert(records, into: &filter, at: [], values: values)
    self.filter = filter
  }

  func read(_ state: LocatedNode, into output: inout RouteOutput) {
    guard TerraformState.check(state, "a Terraform state", &output) else { return }
    let found = TerraformState.resources(of: state["values"]?["root_module"], &output)
    records.add(found, to: &output)
  }
}

extension TerraformRecords {
  /// Adds the instances of a state.
  func add(_ found: [TerraformResource], to output: inout RouteOutput) {
    let wanted = found.filter { isWanted($0.address.family.type) }
    add(
      TerraformDocument(wanted, TerraformConfiguration(nil)),
      others: found.filter { !$0.isData && !isWanted($0.address.family.type) }, to: &output)
  }
}
