/// How the bytes of an inventory are had again after it was read.
enum KeptBytes: Sendable {
  /// At hand: in memory, or in an open file that can't be opened again.
  case open(StoredBytes)
  case closed(ClosedFile)

  /// The bytes; `nil` if they are no longer those that were read first.
  func opened() -> StoredBytes? {
    switch self {
    case .open(let bytes): bytes.hasChanged ? nil : bytes
    case .closed(let file): file.opened().map(StoredBytes.file)
    }
  }

  /// Whether the bytes are no longer those that were read first.
  var hasChanged: Bool {
    switch self {
    case .open(let bytes): bytes.hasChanged
    case .closed(let file): file.hasChanged
    }
  }
}
