internal import AssayModel
internal import AssaySyntax

/// What plans and states mark as sensitive.
///
/// Source: https://developer.hashicorp.com/terraform/internals/json-format
enum TerraformSecrets {
  /// What holds a value, and what marks it, beside each other.
  private static let pairs = [
    ("values", "sensitive_values"), ("before", "before_sensitive"), ("after", "after_sensitive"),
  ]

  /// Adds values beside which marks are.
  private static func insertPairs(into filter: inout TreeFilter, at node: Int, _ keys: [String]) {
    for (value, marks) in pairs where keys.contains(value) {
      filter.insert([.key(value)], from: node)
      filter.insertWhole([.key(marks)], from: node)
    }
  }

  /// Adds the marks of an instance of a state.
  static func insertInstance(into filter: inout TreeFilter, at node: Int) {
    insertPairs(into: &filter, at: node, ["values"])
  }

  /// Adds the marks of a change.
  static func insertChange(into filter: inout TreeFilter, at node: Int) {
    insertPairs(into: &filter, at: node, ["before", "after"])
  }

  /// Adds the outputs that are at a path.
  static func insertOutputs(into filter: inout TreeFilter, at path: [TreeFilter.Step]) {
    let output = filter.insert(path + [.key("outputs"), .each])
    filter.insert([.key("sensitive")], from: output)
    filter.insertPlace([.key("value")], from: output)
  }

  /// Adds what a plan holds besides its changes and states.
  static func insertPlan(into filter: inout TreeFilter) {
    for path in [
      [.key("resource_drift"), .each, .key("change")], [.key("output_changes"), .each],
      [.key("deferred_changes"), .each, .key("resource_change"), .key("change")],
    ] as [[TreeFilter.Step]] {
      insertChange(into: &filter, at: filter.insert(path))
    }
    filter.insertPlace([.key("variables"), .each, .key("value")])
    let root = filter.insert([.key("configuration"), .key("root_module")])
    let variable = filter.insert([.key("variables"), .each], from: root)
    filter.insert([.key("sensitive")], from: variable)
    filter.insertPlace([.key("default")], from: variable)
    let output = filter.insert([.key("outputs"), .each], from: root)
    filter.insert([.key("sensitive")], from: output)
    filter.insertPlace([.key("expression"), .key("constant_value")], from: output)
    filter.insertPlace(
      [.key("module_calls"), .each, .key("expressions"), .each, .key("constant_value")], from: root)
  }

  /// Adds the marks of a state that is stored.
  static func insertStored(into filter: inout TreeFilter, at instance: Int) {
    filter.insert([.key("attributes")], from: instance)
    filter.insertWhole([.key("sensitive_attributes")], from: instance)
  }

  // MARK: Taking

  /// Takes the marks beside values of a node.
  private static func takePairs(of node: LocatedNode, _ output: inout RouteOutput) {
    for (value, marks) in pairs {
      guard let marks = node[marks], marks.marksAnything, let value = node[value] else { continue }
      output.mark(SecretMarks(value: value, form: .shape(marks)))
    }
  }

  /// Takes the marks of a state, or of a part of a plan that is one.
  static func takeState(_ state: LocatedNode?, _ output: inout RouteOutput) {
    guard let values = state?["values"] ?? state else { return }
    takeOutputs(values["outputs"], &output)
    var open = values["root_module"].map { [$0] } ?? []
    while let module = open.popLast() {
      for instance in module["resources"]?.elements ?? [] { takePairs(of: instance, &output) }
      open += module["child_modules"]?.elements ?? []
    }
  }

  static func takeOutputs(_ outputs: LocatedNode?, _ output: inout RouteOutput) {
    for entry in outputs?.entries ?? [] where entry.value.isSensitive {
      if let value = entry.value["value"] { output.hide(value.range) }
    }
  }

  /// Takes the marks of all of a plan.
  static func takePlan(_ plan: LocatedNode, _ output: inout RouteOutput) {
    for key in ["prior_state", "planned_values"] { takeState(plan[key], &output) }
    for key in ["resource_changes", "resource_drift"] {
      for element in plan[key]?.elements ?? [] {
        if let change = element["change"] { takePairs(of: change, &output) }
      }
    }
    for element in plan["deferred_changes"]?.elements ?? [] {
      if let change = element["resource_change"]?["change"] { takePairs(of: change, &output) }
    }
    for entry in plan["output_changes"]?.entries ?? [] { takePairs(of: entry.value, &output) }
    guard let root = plan["configuration"]?["root_module"] else { return }
    takeVariables(of: root, plan["variables"], within: "value", &output)
    takeModule(root, &output)
  }

  /// Calls itself for each level of modules, of which readers allow less than 128.
  private static func takeModule(_ module: LocatedNode, _ output: inout RouteOutput) {
    for entry in module["variables"]?.entries ?? [] where entry.value.isSensitive {
      if let value = entry.value["default"] { output.hide(value.range) }
    }
    for entry in module["outputs"]?.entries ?? [] where entry.value.isSensitive {
      if let value = entry.value["expression"]?["constant_value"] { output.hide(value.range) }
    }
    for call in module["module_calls"]?.entries ?? [] {
      guard let inner = call.value["module"] else { continue }
      takeVariables(of: inner, call.value["expressions"], within: "constant_value", &output)
      takeModule(inner, &output)
    }
  }

  /// Takes what a module's sensitive variables are given.
  private static func takeVariables(
    of module: LocatedNode, _ values: LocatedNode?, within key: String, _ output: inout RouteOutput
  ) {
    for entry in module["variables"]?.entries ?? [] where entry.value.isSensitive {
      if let value = values?[entry.key]?[key] { output.hide(value.range) }
    }
  }

  /// Takes the marks of a state that is stored.
  static func takeStored(_ state: LocatedNode, _ output: inout RouteOutput) {
    takeOutputs(state["outputs"], &output)
    for resource in state["resources"]?.elements ?? [] {
      for instance in resource["instances"]?.elements ?? [] {
        guard let value = instance["attributes"] else { continue }
        for path in instance["sensitive_attributes"]?.elements ?? [] {
          output.mark(SecretMarks(value: value, form: .path(path.elements ?? [])))
        }
      }
    }
  }
}

extension LocatedNode {
  /// Whether a variable or an output is marked; what is no mark marks it, too.
  fileprivate var isSensitive: Bool { self["sensitive"]?.marksAnything ?? false }
}
