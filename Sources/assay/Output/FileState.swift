internal import Glibc

/// What stands at a path, symbolic links followed.
struct FileState: Hashable {
  /// What makes two paths the same file.
  struct Identity: Hashable {
    var device: dev_t
    var inode: ino_t
  }

  var identity: Identity
  var mode: mode_t
  /// When the content last changed, in seconds since 1970.
  var modified: Int

  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  var isDirectory: Bool { mode & S_IFMT == S_IFDIR }

  /// `nil` if nothing is there or it can't be seen.
  init?(at path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What a descriptor is open for; `nil` if it is closed.
  init?(of descriptor: CInt) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    identity = Identity(device: status.st_dev, inode: status.st_ino)
    mode = status.st_mode
    modified = status.st_mtim.tv_sec
  }
}
