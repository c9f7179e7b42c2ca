internal import AssayEngine
internal import AssaySyntax

extension InventoryReading {
  /// Counts a resource that was read as rules name it, if that is wanted.
  mutating func takeScopes(of item: RecordBatch.Item, id: Range<Int>, _ batch: RecordBatch) {
    guard let known = survey else { return }
    var values: [(node: Int, text: String)] = []
    for capture in batch.captures[item.captures]
    where capture.isText && known.isWanted(Int(capture.node)) {
      values.append((Int(capture.node), batch.string(capture)))
    }
    survey?.add(id: String(decoding: batch.text[id], as: UTF8.self), values)
  }

  /// Counts a resource that a route's reader made, if that is wanted.
  mutating func takeScopes(of resource: CanonicalResource, id: [UInt8]) {
    let values = ScopeSurvey.paths.compactMap { path -> (node: Int, text: String)? in
      var value = resource.value as CanonicalValue?
      for key in path.components { value = value?[key] }
      guard let node = projection.node(at: path), case .string(let text)? = value?.content,
        !text.isEmpty
      else { return nil }
      return (node, text)
    }
    survey?.add(id: String(decoding: id, as: UTF8.self), values)
  }
}
