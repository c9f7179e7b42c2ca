internal import Glibc

/// Finds the files in a directory and in those below it.
///
/// Names that start with a dot are hidden: they are only counted. A link to a file is followed if
/// the file lies in the same tree. Links to directories are not followed: what they lead to in
/// the tree is found where it is. Every other link is refused, as are pipes, devices and sockets.
struct DirectoryWalk {
  private let root: [UInt8]
  /// The root's path without links; empty if it has none.
  private let home: [UInt8]
  private var waiting: [[UInt8]]
  /// The paths of what is hidden in the folders that are searched.
  private var hidden: [[UInt8]] = []
  private var found: [(path: [UInt8], origin: OfferedFile.Origin)] = []

  init(root: String) {
    var root = Array(root.utf8)
    while root.count > 1, root.last == UInt8(ascii: "/") { root.removeLast() }
    self.root = root
    home = Self.withoutLinks(root) ?? []
    waiting = [root]
  }

  /// Sorted by path, byte by byte.
  mutating func files() -> [OfferedFile] {
    while let directory = waiting.popLast() { search(directory) }
    found.sort { $0.path.lexicographicallyPrecedes($1.path) }
    return found.map { OfferedFile(name: Self.name($0.path), origin: $0.origin) }
  }

  /// What is said of hidden files and folders, once all is searched; `nil` if there are none.
  func problem(in folder: String) -> InventoryProblem? {
    guard let first = hidden.min(by: { $0.lexicographicallyPrecedes($1) }) else { return nil }
    return .hidden(Self.name(first), others: hidden.count - 1, in: folder)
  }

  private mutating func search(_ directory: [UInt8]) {
    do throws(SystemError) {
      let isRoot = directory.last == UInt8(ascii: "/")
      for name in try FolderListing.names(in: Self.cString(directory)) {
        let path = directory + (isRoot ? [] : [UInt8(ascii: "/")]) + name
        if name.first == UInt8(ascii: ".") { hidden.append(path) } else { visit(path) }
      }
    } catch {
      refuse(directory, .system(error, Self.name(directory)))
    }
  }

  private mutating func visit(_ path: [UInt8]) {
    do throws(SystemError) {
      switch try FileStatus(of: Self.cString(path), followingLinks: false).kind {
      case .directory: waiting.append(path)
      case .regular: found.append((path, .path(Self.cString(path))))
      case .other: refuse(path, .notAFile(Self.name(path)))
      case .link: try visitLink(path)
      }
    } catch {
      refuse(path, .system(error, Self.name(path)))
    }
  }

  private mutating func visitLink(_ path: [UInt8]) throws(SystemError) {
    let kind = try FileStatus(of: Self.cString(path), followingLinks: true).kind
    let prefix = home.last == UInt8(ascii: "/") ? home : home + [UInt8(ascii: "/")]
    guard let target = Self.withoutLinks(path), target == home || target.starts(with: prefix) else {
      return refuse(path, .leadsOut(Self.name(path)))
    }
    switch kind {
    case .directory: return
    case .regular: found.append((path, .path(Self.cString(target))))
    case .link, .other: refuse(path, .notAFile(Self.name(path)))
    }
  }

  private mutating func refuse(_ path: [UInt8], _ problem: InventoryProblem) {
    found.append((path, .refused(problem)))
  }

  private static func name(_ path: [UInt8]) -> String { String(decoding: path, as: UTF8.self) }

  private static func cString(_ path: [UInt8]) -> [CChar] {
    path.map { CChar(bitPattern: $0) } + [0]
  }

  private static func withoutLinks(_ path: [UInt8]) -> [UInt8]? {
    guard let real = unsafe realpath(cString(path), nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe Array(UnsafeBufferPointer(start: real, count: strlen(real))).map {
      UInt8(bitPattern: $0)
    }
  }
}
