public import AssayModel

/// How far the reading of inventories has come, on one line.
public enum ProgressText {
  /// A line such as `reading 35% of 1.2 GB: 1234000 resources, 210000/s, 12 s left`.
  ///
  /// - Parameters:
  ///   - milliseconds: For how long it has been going on.
  ///   - width: How many columns there are.
  public static func line(
    _ progress: ReadingProgress, after milliseconds: Int, width: Int
  ) -> String {
    let (bytes, elapsed) = (progress.bytes, max(milliseconds, 1))
    let resources = counted(progress.resources, "resource")
    guard let total = progress.total, total > 0 else {
      return fitted(
        "read \(size(bytes)): \(resources), \(rate(progress.resources, elapsed))/s", width)
    }
    guard bytes < total else {
      return fitted("read \(size(bytes)): \(resources); judging", width)
    }
    let percent = Int(Double(bytes) / Double(total) * 100)
    var text = "reading \(percent)% of \(size(total)): \(resources), "
    text += "\(rate(progress.resources, elapsed))/s"
    if bytes > 0 {
      let left = Double(elapsed) * Double(total - bytes) / Double(bytes) / 1000
      text += ", \(time(Int(min(left.rounded(.up), 1e9)))) left"
    }
    return fitted(text, width)
  }

  private static func rate(_ count: Int, _ milliseconds: Int) -> Int {
    Int(min(Double(count) / Double(milliseconds) * 1000, 1e15))
  }

  /// One column is left free: some terminals break the line behind the last.
  private static func fitted(_ text: String, _ width: Int) -> String {
    String(text.prefix(max(width - 1, 0)))
  }

  private static func size(_ bytes: Int) -> String {
    for (unit, name) in [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")]
    where bytes >= unit {
      let tenths = bytes / (unit / 10)
      return "\(tenths / 10).\(tenths % 10) \(name)"
    }
    return counted(bytes, "byte")
  }

  private static func time(_ seconds: Int) -> String {
    guard seconds >= 60 else { return "\(seconds) s" }
    guard seconds >= 3600 else { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}
