/// YAML as rule files use it: whole files read into trees, strictly.
package enum YAML {
  /// The documents of a rule file.
  ///
  /// Keys are scalars and unique in their mapping. Anchors and aliases are allowed, within limits;
  /// a value reached through an alias has the place of its anchor. Merge keys (`<<`), tags other
  /// than the core schema's, and numbers that aren't finite are refused.
  package static func documents(
    in bytes: [UInt8], limits: YAMLLimits = YAMLLimits()
  ) throws(SyntaxError) -> [LocatedNode] {
    var reader = try YAMLEventReader(bytes, limits: limits)
    var builder = LocatedNodeBuilder()
    while true {
      let event = try reader.next()
      if event.kind == .streamEnd { return builder.documents }
      try builder.take(event, reader.text)
    }
  }
}
