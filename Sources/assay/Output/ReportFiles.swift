internal import AssayKit
internal import Glibc

/// Writes the reports of a run, all of them or none that replaces a file.
struct ReportFiles {
  var outputs: [ReportOutput]
  var color: ColorChoice

  /// The problems met; empty if every report is where it should be, whole.
  func write(_ report: Report) -> [Diagnostic] {
    var pending: [(path: String, bytes: [UInt8])] = []
    var problems: [Diagnostic] = []
    for output in outputs {
      let bytes = render(report, for: output)
      switch output.destination {
      case .standardOutput: problems += stream(bytes)
      case .file(let path): pending.append((path, bytes))
      }
    }
    return problems + replace(pending[...])
  }

  private func render(_ report: Report, for output: ReportOutput) -> [UInt8] {
    var style = TextStyle.plain
    if output.destination == .standardOutput { style.color = color.isOn(for: STDOUT_FILENO) }
    var buffer = ReportBuffer()
    output.format.reporter(style: style).write(report, to: &buffer)
    return buffer.bytes
  }

  private func stream(_ bytes: [UInt8]) -> [Diagnostic] {
    do throws(SystemError) {
      try Descriptor(borrowing: STDOUT_FILENO).write(bytes)
      return []
    } catch {
      return [.notWritten("standard output", error)]
    }
  }

  /// Writes the first file, then the others, and puts the first in its place only if they are.
  private func replace(_ files: ArraySlice<(path: String, bytes: [UInt8])>) -> [Diagnostic] {
    guard let file = files.first else { return [] }
    do throws(SystemError) {
      if let state = FileState(at: file.path), !state.isRegular {
        try writeThrough(file.bytes, to: file.path)
        return replace(files.dropFirst())
      }
      let pending = try PendingFile(file.bytes, for: file.path)
      let problems = replace(files.dropFirst())
      if problems.isEmpty { try pending.commit() }
      return problems
    } catch {
      return [.notWritten("'\(file.path)'", error)]
    }
  }

  /// A device or a pipe is written to, never replaced.
  private func writeThrough(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let file = try Descriptor(opening: path, flags: O_WRONLY)
    do throws(SystemError) {
      try file.write(bytes)
      try file.synchronize()
    } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }
}
