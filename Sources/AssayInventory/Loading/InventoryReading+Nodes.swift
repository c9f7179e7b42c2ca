internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension InventoryReading {
  /// Takes resources that were read already, as part of a rule file.
  mutating func read(
    _ nodes: [LocatedNode], file: String, text: [UInt8], complete: [ResourceType]
  ) {
    begin(file)
    account.lines = LineMap(markLength: text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    account.lines.append(text.span)
    account.summary.format = "yaml"
    if tree.isTooLarge {
      reportGap(.tooManyFields(limit: InventoryTree.limit))
      return end(text.isEmpty ? nil : .open(.memory(text)), isPlain: true)
    }
    do throws(SyntaxError) {
      try batch.append(records: nodes, index: index)
    } catch {
      reportGap(problem(error))
    }
    takeBatch(of: .trees(of: nodes))
    for type in complete { builder.markComplete(type) }
    end(text.isEmpty ? nil : .open(.memory(text)), isPlain: true)
  }
}
