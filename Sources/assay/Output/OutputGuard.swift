internal import AssayKit
internal import Glibc

/// Refuses reports that would overwrite what a run reads, or one another.
struct OutputGuard {
  /// Inventories and rule packs, as the user gave them.
  var inputs: [String]

  func problem(with outputs: [OutputDestination]) -> Diagnostic? {
    let places = outputs.map(OutputPlace.init)
    for (index, place) in places.enumerated() {
      if let input = inputs.first(where: place.changes) {
        return .outputIsInput(place.name, input: input == "-" ? "standard input" : "'\(input)'")
      }
      if let path = place.path, places[..<index].contains(where: { $0.path == path }) {
        return .repeatedOutput(place.name)
      }
    }
    return nil
  }
}

/// Where a report will be, if that is a file.
private struct OutputPlace {
  /// What messages call it.
  var name: String
  /// Without links; `nil` for what is no regular file.
  var path: String?
  private var state: FileState?

  init(_ destination: OutputDestination) {
    switch destination {
    case .standardOutput:
      name = "standard output"
      state = FileState(of: STDOUT_FILENO)
      if state?.isRegular == true { path = FileSystem.resolved("/proc/self/fd/1") }
    case .file(let file):
      name = "'\(file)'"
      state = FileState(at: file)
      if state?.isRegular ?? true { path = FileSystem.destination(file) }
    }
  }

  /// Whether writing there changes what reading `input` yields: a folder is read whole.
  func changes(_ input: String) -> Bool {
    guard let other = input == "-" ? FileState(of: STDIN_FILENO) : FileState(at: input) else {
      return false
    }
    if other.isDirectory { return lies(in: input) }
    return other.isRegular && state?.identity == other.identity
  }

  private func lies(in folder: String) -> Bool {
    guard let path, let folder = FileSystem.resolved(folder) else { return false }
    return path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}
