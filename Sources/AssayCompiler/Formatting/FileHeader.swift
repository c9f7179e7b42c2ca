/// The comments that stay above all values of a file, in whatever order these are.
///
/// They are those that an empty line sets apart, and what editors look for at the start.
struct FileHeader {
  var comments: [CommentedNode.Comment]
  /// Whether an empty line comes after them.
  var isBeforeBlank: Bool

  /// - Parameters:
  ///   - above: All comments above the first value.
  ///   - isBeforeBlank: Whether an empty line comes after the last of them.
  init(of above: [CommentedNode.Comment], isBeforeBlank: Bool) {
    if isBeforeBlank {
      comments = above
      self.isBeforeBlank = true
      return
    }
    let lastBlank = above.indices.dropFirst().last { above[$0].isAfterBlank }
    let hints = above.prefix { $0.text.hasPrefix("# yaml-language-server:") }
    let count = max(lastBlank ?? 0, hints.count)
    comments = Array(above[..<count])
    self.isBeforeBlank = count > 0 && count < above.count && above[count].isAfterBlank
  }
}
