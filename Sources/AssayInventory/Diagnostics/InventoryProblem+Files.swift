internal import AssayEngine
internal import AssayModel
internal import Glibc

/// Problems of files, before there is any text.
extension InventoryProblem {
  static let readable =
    "Assay reads JSON (an array of resources, '{\"value\": […]}', '{\"data\": […]}', one resource "
    + "a line) and YAML, in UTF-8 or in UTF-16 with a byte order mark, plain or compressed with "
    + "gzip or zstd"

  static func system(_ error: SystemError, _ path: String) -> Self {
    if error.isAboutTemporaryFile { return temporaryFile(error, path) }
    return switch error.number {
    case ENOENT, ENOTDIR:
      Self(
        "no-such-file", "there is no file or folder '\(path)'", file: path,
        help: "check the path; it is relative to the folder where the command is run")
    case EACCES, EPERM:
      Self(
        "unreadable-file", "no permission to \(error.during) '\(path)'", file: path,
        help: "give the user who runs this command the right to read it")
    default:
      Self(
        "unreadable-file",
        "can't \(error.during) '\(path)': \(SystemError.words(for: error.number).lowercased())",
        file: path)
    }
  }

  private static func temporaryFile(_ error: SystemError, _ path: String) -> Self {
    Self(
      "no-temporary-file",
      "can't \(error.during) for '\(path)': "
        + SystemError.words(for: error.number).lowercased(), file: path,
      help: "a large pipe is kept in a file: set TMPDIR to a folder with room, or give a file "
        + "instead of the pipe")
  }

  static func notAFile(_ path: String) -> Self {
    Self(
      "not-a-file", "'\(path)' is a pipe, a device or a socket", file: path,
      help: "to read a pipe, give it as standard input and '-' as the inventory")
  }

  static func leadsOut(_ path: String) -> Self {
    Self(
      "link-out-of-folder", "the link '\(path)' leads out of the folder that is read",
      file: path, help: "name what it leads to as an inventory of its own")
  }

  static func emptyDirectory(_ path: String) -> Self {
    Self(
      "empty-folder", "there is no file in the folder '\(path)'", file: path,
      help: "files whose names start with a dot don't count")
  }

  /// - Parameter first: The path of one file or folder whose name starts with a dot.
  static func hidden(_ first: String, others: Int, in folder: String) -> Self {
    let more = others == 0 ? "" : " and \(others) more"
    return Self(
      "hidden-files", severity: .warning,
      "'\(first)'\(more) in the folder '\(folder)' \(others == 0 ? "isn't" : "aren't") read: "
        + "\(others == 0 ? "the name starts" : "the names start") with a dot", file: folder,
      help: "name what is an inventory as one of its own; nothing is missing if none is")
  }

  static func tooManyFiles(_ path: String, limit: Int) -> Self {
    Self(
      "too-many-files", "more than \(limit) files: '\(path)' and what follows isn't read",
      file: path, help: "put several resources into one file, one a line")
  }

  static func tooManyFields(limit: Int) -> Self {
    Self(
      "too-many-fields",
      "the rules and mappings read more than \(limit) fields, or are about more types: no inventory "
        + "is read",
      help: "check with fewer packs at a time")
  }

  static func changed(_ path: String) -> Self {
    Self(
      "changed-while-reading", "'\(path)' changed while it was read", file: path,
      help: "check the export again when it is complete")
  }

  /// Stands for further problems of a kind, after the last one that is told.
  static func more(_ count: Int, like last: InventoryProblem) -> Self {
    let id = last.diagnostic.id
    var problem = last
    problem.diagnostic.message =
      count == 1
      ? "one more problem of the kind '\(id)' follows"
      : "\(count) more problems of the kind '\(id)' follow"
    if let place = last.place {
      problem.place = ValuePlace(
        source: place.source, offset: place.offset + place.length, length: 0)
    }
    problem.diagnostic.help = nil
    problem.notes = []
    return problem
  }
}

/// Problems of unwrapping a text.
extension InventoryProblem {
  /// - Parameter place: where the text ends so far.
  static func source(_ error: SourceError, at place: ValuePlace, file: String) -> Self {
    switch error {
    case .system(let number, let during):
      system(SystemError(number: number, during: during), file)
    case .corrupt(let compression, let offset, let detail):
      Self(
        "corrupt-\(compression)",
        "the \(compression) data is damaged near byte \(offset) of the file"
          + (detail.isEmpty ? "" : ": \(detail)"), file: file,
        help: "what was read before the damage is checked; export the inventory again")
    case .truncated(let compression, let offset):
      Self(
        "truncated-\(compression)", "the \(compression) data ends too early, after \(offset) bytes",
        file: file, help: "what is there is checked; export the inventory again")
    case .tooMuch(let compression, let limit):
      Self(
        "too-large", "the \(compression) data holds more than \(limit) bytes", file: file,
        help: "split the export into several files, or allow more with '--max-inflated-size'")
    case .tooDense(let compression, let ratio):
      Self(
        "too-dense", "the \(compression) data expands to more than \(ratio) times its size",
        file: file,
        help: "if the file is what it should be, allow more with '--max-inflation-ratio'")
    case .nested(let outer, let inner):
      Self(
        "nested-compression", "the \(outer) data holds \(inner) data again", file: file,
        help: "decompress the file once")
    case .unpairedSurrogate(let offset):
      Self(
        "unpaired-surrogate",
        "half of a surrogate pair at byte \(offset) of the UTF-16 text", at: place,
        help: "save the file as UTF-8")
    case .oddLength:
      Self(
        "unexpected-end", "the UTF-16 text ends within a character", at: place,
        help: "the file may be cut off; export the inventory again")
    }
  }
}
