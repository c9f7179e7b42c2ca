internal import AssayCompiler

extension RulePack {
  /// The packs of `rules/` as they were when the program was built.
  public static var shipped: [RulePack] {
    var packs: [(name: String, files: [RulePackFiles.File])] = []
    for file in EmbeddedFiles.all {
      let parts = file.path.split(separator: "/", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let embedded = RulePackFiles.File(path: String(parts[1]), bytes: bytes(of: file.text))
      if let last = packs.indices.last, packs[last].name == parts[0] {
        packs[last].files.append(embedded)
      } else {
        packs.append((name: String(parts[0]), files: [embedded]))
      }
    }
    return packs.map { RulePack(folder: "rules/\($0.name)", files: $0.files, isProved: true) }
  }

  private static func bytes(of text: StaticString) -> [UInt8] {
    text.withUTF8Buffer { unsafe Array($0) }
  }
}
