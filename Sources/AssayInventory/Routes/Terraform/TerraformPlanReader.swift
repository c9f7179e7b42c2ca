internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads a plan as `terraform show -json PLAN` prints it: the resources that there will be.
struct TerraformPlanReader: RouteReader {
  let filter: TreeFilter
  private let records: TerraformRecords

  init(_ projection: Projection) {
    let records = TerraformRecords(projection)
    self.records = records
    var filter = TreeFilter()
    for key in ["format_version", "errored", "complete"] { filter.insert([.key(key)]) }
    filter.insert([.key("deferred_changes"), .each])
    let values = records.insertValues(into: &filter)
    TerraformState.insert(records, into: &filter, at: [.key("prior_state")], values: values)
    records.insertInstance(into: &filter, at: [.key("resource_changes"), .each]) {
      filter, node, isWanted in
      let change = filter.insert([.key("change")], from: node)
      filter.insert([.key("actions"), .each], from: change)
      guard isWanted else { return }
      for key in ["after", "after_unknown"] { filter.link(.key(key), of: change, to: values) }
    }
    Self.insertConfiguration(into: &filter)
    Self.insertCount(into: &filter)
    self.filter = filter
  }

  /// Names in expressions, in modules in modules.
  private static func insertConfiguration(into filter: inout TreeFilter) {
    let root = filter.insert([.key("configuration"), .key("root_module")])
    let resource = filter.insert([.key("resources"), .each], from: root)
    for key in ["type", "name", "mode"] { filter.insert([.key(key)], from: resource) }
    filter.insertWhole([.key("expressions")], from: resource)
    let output = filter.insert([.key("outputs"), .each, .key("expression")], from: root)
    filter.insertWhole([.key("references")], from: output)
    let call = filter.insert([.key("module_calls"), .each], from: root)
    let variable = filter.insert([.key("expressions"), .each], from: call)
    filter.insertWhole([.key("references")], from: variable)
    filter.link(.key("module"), of: call, to: root)
  }

  /// How many resources there will be, to be compared with the changes.
  private static func insertCount(into filter: inout TreeFilter) {
    let root = filter.insert([.key("planned_values"), .key("root_module")])
    filter.insert([.key("resources"), .each], from: root)
    let modules = filter.insert([.key("child_modules")], from: root)
    filter.link(.each, of: modules, to: root)
  }

  func read(_ plan: LocatedNode, into output: inout RouteOutput) {
    guard TerraformState.check(plan, "a Terraform plan", &output) else { return }
    noteGaps(in: plan, &output)
    var resources: [TerraformResource] = []
    for change in plan["resource_changes"]?.elements ?? [] {
      switch end(of: change) {
      case .malformed: output.refuse(.malformedInstance(at: output.place(change.range)))
      case .gone: continue
      case .there(let inner):
        records.take(change, &resources, &output) {
          CanonicalValue(planned: inner["after"], unknown: inner["after_unknown"])
        }
      }
    }
    let prior = plan["prior_state"]?["values"]?["root_module"]
    TerraformState.forEach(in: prior) { instance in
      guard instance["mode"]?.text == "data" else { return }
      records.take(instance, &resources, &output) { instance["values"].map(CanonicalValue.init) }
    }
    let configuration = TerraformConfiguration(plan["configuration"]?["root_module"])
    records.add(TerraformDocument(resources, configuration), to: &output)
  }

  /// Tells what a plan says, or shows, to be missing of it.
  private func noteGaps(in plan: LocatedNode, _ output: inout RouteOutput) {
    if let mark = plan["errored"], mark.content != .boolean(false), mark.content != .null {
      output.missing(.erroredPlan(at: output.place(mark.range)))
    }
    if let mark = plan["complete"], mark.content != .boolean(true), mark.content != .null {
      output.missing(.deferredPlan(at: output.place(mark.range)))
    } else if let changes = plan["deferred_changes"], !(changes.elements ?? []).isEmpty {
      output.missing(.deferredPlan(at: output.place(changes.range)))
    }
    let changes = plan["resource_changes"]?.elements?.count ?? 0
    let planned = TerraformState.count(plan["planned_values"]?["root_module"])
    if planned > changes {
      output.missing(.fewer(changes, than: planned, at: output.place(plan.range)))
    }
  }

  /// What becomes of a resource.
  private enum End {
    case gone, malformed
    case there(LocatedNode)
  }

  private static let actions: Set = ["no-op", "create", "read", "update", "delete", "forget"]

  private func end(of change: LocatedNode) -> End {
    guard let inner = change["change"] else { return .malformed }
    let actions = inner["actions"]?.elements?.map { $0.text ?? "" } ?? []
    if actions == ["delete"] || actions == ["forget"] { return .gone }
    let isKnown = !actions.isEmpty && actions.allSatisfy(Self.actions.contains)
    return isKnown ? .there(inner) : .malformed
  }
}
