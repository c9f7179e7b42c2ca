internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads a state as `terraform show -json` prints it.
struct TerraformStateReader: RouteReader {
  let filter: TreeFilter
  let tellsSecrets = true
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
    TerraformSecrets.takeState(state, &output)
    guard TerraformState.check(state, "a Terraform state", &output) else { return }
    var resources: [TerraformResource] = []
    for instance in TerraformState.instances(in: state, &output) {
      records.take(instance, &resources, &output) { instance["values"].map(CanonicalValue.init) }
    }
    records.add(TerraformDocument(resources, TerraformConfiguration(nil)), to: &output)
  }
}

extension TerraformRecords {
  /// Takes an instance, as far as anything is made of it.
  ///
  /// - Parameter values: Its attributes; `nil` if they aren't told.
  func take(
    _ instance: LocatedNode, _ resources: inout [TerraformResource], _ output: inout RouteOutput,
    values: () -> CanonicalValue?
  ) {
    switch standing(of: instance) {
    case .ignored: return
    case .other(let type): output.count(type, at: instance.range)
    case .malformed: output.refuse(.malformedInstance(at: output.place(instance.range)))
    case .wanted(let address, let spelling):
      guard let type = instance["type"], let values = values(), case .mapping = values.content
      else { return output.refuse(.malformedInstance(at: output.place(instance.range))) }
      resources.append(
        TerraformResource(
          address: address, spelling: spelling, type: CanonicalValue(type), values: values,
          range: instance.range))
    }
  }
}
