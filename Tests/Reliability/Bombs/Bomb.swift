/// A small or simple input that asks for much work or memory.
struct Bomb: Sendable {
  var name: String
  /// Where it lies; `i` is the inventory that is checked.
  var path: String
  /// The status that it has to end with: 2 or 3, unless it is no more than large.
  var status: Int32
  /// A diagnostic that says what it is; none where its kind depends on the parser.
  var id: String?
  var write: @Sendable (inout ByteFile) throws -> Void

  init(
    _ name: String, path: String = "i", status: Int32 = 2, says id: String?,
    _ write: @escaping @Sendable (inout ByteFile) throws -> Void
  ) {
    self.name = name
    self.path = path
    self.status = status
    self.id = id
    self.write = write
  }

  init(_ name: String, _ text: String, path: String = "i", status: Int32 = 2, says id: String?) {
    self.init(name, path: path, status: status, says: id) { try $0.write(text) }
  }

  /// One text, so many times.
  init(_ name: String, _ repeated: String, _ count: Int, says id: String?) {
    self.init(name, "", repeated, count, says: id)
  }

  /// A text, and another so many times.
  init(
    _ name: String, _ start: String, _ repeated: String, _ count: Int, _ end: String = "",
    path: String = "i", status: Int32 = 2, says id: String?
  ) {
    self.init(name, path: path, status: status, says: id) { file in
      try file.write(start)
      try file.write(repeated, times: count)
      try file.write(end)
    }
  }

  static let all = yaml + json + compressed + packs + templates
}
