internal import AssayKit
internal import Glibc

/// A file written in full beside its destination, which it replaces in one step.
///
/// Whatever happens before `commit`, the destination keeps what it held. What isn't committed is
/// removed.
struct PendingFile: ~Copyable {
  private let destination: String
  private let temporary: String
  private var isCommitted = false

  /// Writes a report to a temporary file in the folder of `path`.
  init<Format: OutputFormat>(
    _ report: Format.Content, as format: Format, style: TextStyle, for path: String
  ) throws(SystemError) {
    try self.init(for: path) { file throws(SystemError) in
      try file.write(report, as: format, style: style)
    }
  }

  /// Writes what `content` writes to a temporary file in the folder of `path`.
  init(
    for path: String, _ content: (borrowing Descriptor) throws(SystemError) -> Void
  ) throws(SystemError) {
    let destination = FileSystem.resolved(path) ?? path
    let prefix = ".\(FileSystem.name(of: destination))."
    self.destination = destination
    temporary = "\(FileSystem.folder(of: destination))/\(prefix)\(getpid()).tmp"
    Self.removeLeftovers(prefix, in: FileSystem.folder(of: destination))
    let file = try Descriptor(opening: temporary, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW)
    do throws(SystemError) {
      if let state = FileState(at: destination) { fchmod(file.number, state.mode & 0o7777) }
      try content(file)
      try file.synchronize()
      try file.close()
    } catch {
      FileSystem.remove(temporary)
      throw error
    }
  }

  /// Removes what runs that were killed have left: no run takes an hour to write a report.
  private static func removeLeftovers(_ prefix: String, in folder: String) {
    let now = time(nil)
    for name in FileSystem.names(in: folder)
    where name.hasPrefix(prefix) && name.hasSuffix(".tmp") {
      let process = name.dropFirst(prefix.count).dropLast(".tmp".count)
      guard Int(process) != nil, let state = FileState(at: "\(folder)/\(name)"),
        state.isRegular, now - state.modified > 3_600
      else { continue }
      FileSystem.remove("\(folder)/\(name)")
    }
  }

  /// Puts the file in its place, and the folder's entry on storage.
  consuming func commit() throws(SystemError) {
    if let error = try replace() { throw error }
  }

  /// Puts the file in its place.
  ///
  /// - Returns: Why the folder's entry may not be on storage; the file is in its place all the same.
  consuming func replace() throws(SystemError) -> SystemError? {
    try FileSystem.move(temporary, to: destination)
    isCommitted = true
    do throws(SystemError) {
      try synchronizeFolder()
      return nil
    } catch {
      return error
    }
  }

  /// Puts the file in its place, where nothing may be.
  consuming func commitAsNew() throws(SystemError) {
    try FileSystem.link(temporary, at: destination)
    try synchronizeFolder()
  }

  private func synchronizeFolder() throws(SystemError) {
    // A folder that may be written to but not read can't be synchronised.
    let parent = FileSystem.folder(of: destination)
    guard let folder = try? Descriptor(opening: parent, flags: O_RDONLY | O_DIRECTORY) else {
      return
    }
    try folder.synchronize()
    try folder.close()
  }

  deinit {
    if !isCommitted { FileSystem.remove(temporary) }
  }
}
