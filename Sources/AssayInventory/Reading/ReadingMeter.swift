internal import AssayModel

/// Counts what is read, for whoever waits for it: for each block of a file, not for each resource.
final class ReadingMeter {
  private let report: @Sendable (ReadingProgress) -> Void
  private let total: Int?
  private var bytes = 0
  /// The resources of the files that are done.
  private var resources = 0

  init(of files: [OfferedFile], _ report: @escaping @Sendable (ReadingProgress) -> Void) {
    self.report = report
    total = Self.size(of: files)
  }

  func add(_ count: Int) { bytes += count }

  /// - Parameter current: The resources of the file that is being read.
  func tell(_ current: Int) {
    report(ReadingProgress(bytes: bytes, total: total, resources: resources + current))
  }

  func endFile(_ current: Int) {
    resources += current
    tell(0)
  }

  /// The size of all files; `nil` if one of them is a pipe.
  private static func size(of files: [OfferedFile]) -> Int? {
    var size = 0
    for file in files {
      switch file.origin {
      case .refused: continue
      case .standardInput: return nil
      case .path(let path):
        size += (try? FileStatus(of: path, followingLinks: true))?.size ?? 0
      }
    }
    return size
  }
}
