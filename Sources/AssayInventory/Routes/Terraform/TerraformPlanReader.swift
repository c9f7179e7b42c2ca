internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads a plan as `terraform show -json PLAN` prints it: the resources that there will be.
struct TerraformPlanReader: RouteReader {
  let filter: TreeFilter
  let tellsSecrets = true
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
      for key in ["previous_address", "deposed"] { filter.insert([.key(key)], from: node) }
      let change = filter.insert([.key("change")], from: node)
      filter.insert([.key("actions"), .each], from: change)
      if isWanted {
        for key in ["after", "after_unknown"] { filter.link(.key(key), of: change, to: values) }
      }
      TerraformSecrets.insertChange(into: &filter, at: change)
    }
    Self.insertConfiguration(into: &filter)
    Self.insertCount(into: &filter)
    TerraformSecrets.insertPlan(into: &filter)
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
    let resource = filter.insert([.key("resources"), .each], from: root)
    TerraformSecrets.insertInstance(into: &filter, at: resource)
    TerraformSecrets.insertOutputs(into: &filter, at: [.key("planned_values")])
    let modules = filter.insert([.key("child_modules")], from: root)
    filter.link(.each, of: modules, to: root)
  }

  func read(_ plan: LocatedNode, into output: inout RouteOutput) {
    TerraformSecrets.takePlan(plan, &output)
    guard TerraformState.check(plan, "a Terraform plan", &output) else { return }
    var resources: [TerraformResource] = []
    let changes = TerraformState.list(plan["resource_changes"], &output)
    let before = TerraformState.instances(in: plan["prior_state"], &output)
    noteGaps(in: plan, changes, before, &output)
    for change in changes {
      switch end(of: change) {
      case .malformed: output.refuse(.malformedInstance(at: output.place(change.range)))
      case .gone: continue
      case .there(let inner):
        records.take(change, &resources, &output) {
          CanonicalValue(planned: inner["after"], unknown: inner["after_unknown"])
        }
      }
    }
    for instance in before where instance["mode"]?.text == "data" {
      records.take(instance, &resources, &output) { instance["values"].map(CanonicalValue.init) }
    }
    let configuration = TerraformConfiguration(plan["configuration"]?["root_module"])
    records.add(TerraformDocument(resources, configuration), to: &output)
  }

  /// Tells what a plan says, or shows, to be missing of it.
  ///
  /// - Parameters:
  ///   - changes: The resources that the plan is about, whatever becomes of them.
  ///   - before: The resources that there were.
  private func noteGaps(
    in plan: LocatedNode, _ changes: [LocatedNode], _ before: [LocatedNode],
    _ output: inout RouteOutput
  ) {
    if let mark = plan["errored"], mark.content != .boolean(false), mark.content != .null {
      output.missing(.erroredPlan(at: output.place(mark.range)))
    }
    if let mark = plan["complete"], mark.content != .boolean(true), mark.content != .null {
      output.missing(.deferredPlan(at: output.place(mark.range)))
    } else if let changes = plan["deferred_changes"], !(changes.elements ?? []).isEmpty {
      output.missing(.deferredPlan(at: output.place(changes.range)))
    }
    let planned = TerraformState.count(plan["planned_values"]?["root_module"])
    if planned > changes.count {
      output.missing(.fewer(changes.count, than: planned, at: output.place(plan.range)))
    }
    noteLeftOut(changes, before, &output)
  }

  /// Tells of resources that there were and that a plan says nothing of: one that was made with
  /// `-target` or `-exclude` may look whole otherwise.
  private func noteLeftOut(
    _ changes: [LocatedNode], _ before: [LocatedNode], _ output: inout RouteOutput
  ) {
    let managed = before.filter { $0["mode"]?.text != "data" }
    if managed.isEmpty { return }
    var known: Set<[UInt8]> = []
    for change in changes {
      for key in ["address", "previous_address"] {
        if let address = change[key]?.text { known.insert(Array(address.utf8)) }
      }
    }
    let left = managed.filter { instance in
      instance["address"]?.text.map { !known.contains(Array($0.utf8)) } ?? true
    }
    if let first = left.first {
      output.missing(
        .partialPlan(
          without: first["address"]?.text, others: left.count - 1,
          at: output.place(first.range)))
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
    let actions = inner["actions"]?.elements ?? []
    let only = actions.count == 1 ? actions[0].text : nil
    if only == "delete" || only == "forget" { return .gone }
    // What another one has taken the place of, and is still to be deleted.
    if only == "no-op", change["deposed"] != nil, inner["after"]?.content ?? .null == .null {
      return .gone
    }
    let isKnown =
      !actions.isEmpty && actions.allSatisfy { Self.actions.contains($0.text ?? "") }
    return isKnown ? .there(inner) : .malformed
  }
}
