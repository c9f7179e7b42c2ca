internal import Glibc

/// What tells one state of a file from another.
package struct FileStatus: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case regular, directory, link
    /// Pipes, devices and sockets.
    case other
  }

  package var kind: Kind
  var device: UInt64
  var inode: UInt64
  var size: Int
  var modified: [Int]
  var changed: [Int]

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .regular
    case S_IFDIR: kind = .directory
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }

  /// The status of what is at `path`; of a link itself unless it is followed.
  package init(of path: [CChar], followingLinks: Bool) throws(SystemError) {
    var status = stat()
    let flags = followingLinks ? 0 : AT_SYMLINK_NOFOLLOW
    _ = try SystemError.check("stat") { unsafe fstatat(AT_FDCWD, path, &status, flags) }
    self.init(status)
  }
}
