/// YAML as rule files use it: whole files read into trees, strictly.
///
/// From libyaml to trees and records, each step a file or a few:
///
/// - YAMLEncoding: what a text must be before libyaml sees it, and offsets in bytes
/// - LibYAMLParser: events as libyaml gives them; all pointers are here
/// - YAMLEventReader: events with their places, within limits; YAMLTag, YAMLLimits
/// - YAMLAliases: what anchors stand for, counted and played back
/// - CoreSchema, CoreNumber: what plain scalars mean
/// - LocatedNodeBuilder: events to trees, for rule files
/// - YAML+Written, WrittenNode, YAMLComment: rule files as they are written, for laying them out
/// - YAMLBlockReader, ByteCursor+Blocks, YAMLBlockText: events of ordinary lines without libyaml
/// - RecordWalker: events to records, for inventories (YAMLRecordReader) and trees
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
      reader.loadText(of: event)
      try builder.take(event, reader.text, alias: reader.aliases.takeReference())
    }
  }

  /// Whether a plain scalar of this text means that text, and no null, boolean or number.
  package static func isText(_ bytes: [UInt8]) -> Bool { CoreSchema.meaning(of: bytes) == .string }

  /// The number that a plain scalar of this text means, in JSON's grammar; `nil` if it means none.
  package static func number(_ bytes: [UInt8]) -> String? {
    guard let number = CoreNumber(bytes) else { return nil }
    var text: [UInt8] = []
    number.write(bytes, to: &text)
    return String(decoding: text, as: UTF8.self)
  }
}
