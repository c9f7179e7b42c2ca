internal import AssayKit

/// Refuses reports that would overwrite what a run reads.
struct OutputGuard {
  /// Inventories and rule packs, as the user gave them.
  var inputs: [String]

  func problems(with outputs: [ReportOutput]) -> [Diagnostic] {
    outputs.compactMap { output in
      guard case .file(let path) = output.destination else { return nil }
      return inputs.first { isSame(path, $0) }.map { .outputIsInput(path, input: $0) }
    }
  }

  /// Whether writing `output` changes what reading `input` yields: a folder is read whole.
  private func isSame(_ output: String, _ input: String) -> Bool {
    guard input != "-", let inputState = FileState(at: input) else { return false }
    if inputState.isDirectory {
      guard let state = FileState(at: output), state.isRegular else {
        return FileState(at: output) == nil && holds(input, FileSystem.folder(of: output))
      }
      return holds(input, FileSystem.folder(of: FileSystem.resolved(output) ?? output))
    }
    return inputState.isRegular && FileState(at: output)?.identity == inputState.identity
  }

  private func holds(_ folder: String, _ inner: String) -> Bool {
    guard let folder = FileSystem.resolved(folder), let inner = FileSystem.resolved(inner) else {
      return false
    }
    return inner == folder || inner.hasPrefix(folder == "/" ? "/" : folder + "/")
  }
}
