internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  /// Takes resources that were read already, as part of a rule file.
  mutating func read(_ nodes: [LocatedNode], file: String, complete: [ResourceType]) {
    begin(file)
    account.summary.format = "yaml"
    do throws(SyntaxError) {
      try batch.append(records: nodes, tree: tree.captures)
    } catch {
      reportGap(.syntax(error, in: account.source))
    }
    takeBatch()
    for type in complete { builder.markComplete(type) }
    end(nil, isPlain: true)
  }
}
