internal import AssayCompiler
internal import AssayInventory

extension RulePack {
  /// SHA-256 over each file in path order: the path, a zero byte, the size as 8 bytes, most
  /// significant first, and the content.
  ///
  /// The size keeps two packs apart whose files are cut at different places.
  static func digest(of files: [RulePackFiles.File]) -> String? {
    var bytes: [UInt8] = []
    for file in files {
      bytes += file.path.utf8
      bytes.append(0)
      let size = UInt64(file.bytes.count)
      for shift in stride(from: 56, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: size >> UInt64(shift)))
      }
      bytes += file.bytes
    }
    return SHA256.hexDigest(of: bytes)
  }
}
