package import AssayRunning
internal import Foundation

/// One way in which a checker could say that all is well though nobody knows.
package struct Probe: Sendable, CustomStringConvertible {
  package enum Content: Sendable {
    case text(String)
    case bytes([UInt8])
    case link(String)
    case folder, pipe
  }

  var name: String
  /// What is added to the sample, by path; `i` is the inventory unless `arguments` say otherwise.
  var files: [(path: String, content: Content)]
  /// Words for the command line, none with a space in it; the pack is the sample's unless they name
  /// another.
  var arguments: String
  package var status: Int32
  /// The diagnostic that each report has to show, or the refusal; none if the finding or the tally
  /// tells.
  var id: String?
  var isComplete: Bool
  package var description: String { name }

  init(
    _ name: String, _ files: [(path: String, content: Content)] = [], _ arguments: String = "i",
    status: Int32 = 2, says id: String?, isComplete: Bool = false
  ) {
    self.name = name
    self.files = files
    self.arguments = arguments
    self.status = status
    self.id = id
    self.isComplete = isComplete
  }

  /// A probe of one inventory with this text.
  init(
    _ name: String, _ text: String, _ arguments: String = "i", status: Int32 = 2, says id: String?,
    isComplete: Bool = false
  ) {
    self.init(
      name, [("i", .text(text))], arguments, status: status, says: id, isComplete: isComplete)
  }

  init(_ name: String, _ bytes: [UInt8], says id: String) {
    self.init(name, [("i", .bytes(bytes))], says: id)
  }

  /// All of them.
  package static let all =
    texts + bytes + resources + files + rules + conditions + relations + refusedPacks
    + refusedFiles + refusedWords + unwritten

  /// Whether nothing is checked, or no report can be written: standard error has to say why.
  var isRefused: Bool { status >= 3 }

  /// The words of the command line that write a report in a format.
  package func words(format: String) -> [String] {
    let words = arguments.split(separator: " ").map(String.init)
    let rules = words.contains("--rules") ? [] : ["--rules", "pack"]
    return ["check", "--format", format] + rules + words
  }

  /// Writes the sample, and what the probe adds to it.
  package func write(to scratch: ScratchFolder, in folder: String = ".") throws {
    try DoorSample.write(to: scratch, in: folder)
    for (path, content) in files {
      let path = "\(folder)/\(path)"
      let url = scratch.url.appending(path: path)
      switch content {
      case .text(let text): try scratch.file(path, text)
      case .bytes(let bytes): try scratch.file(path, bytes)
      case .link(let target):
        try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
      case .folder:
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      case .pipe: _ = unsafe mkfifo(url.path, 0o600)
      }
    }
  }
}
