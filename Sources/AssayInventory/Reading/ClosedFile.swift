/// A regular file that is opened again when it is needed.
///
/// An inventory may have more files than a process may have open.
struct ClosedFile: Sendable {
  var path: [CChar]
  /// The status when the file was read.
  var status: FileStatus

  var hasChanged: Bool {
    guard let now = try? FileStatus(of: path, followingLinks: true) else { return true }
    return now != status
  }

  /// The file; `nil` if it is no longer what was read.
  func opened() -> StoredFile? {
    guard let descriptor = try? FileDescriptor(opening: path, followingLinks: true),
      let now = try? descriptor.status(), now == status
    else { return nil }
    return StoredFile(descriptor, status: status)
  }
}
