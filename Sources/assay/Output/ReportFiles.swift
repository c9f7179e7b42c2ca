internal import AssayKit
internal import Glibc

/// Writes the reports of a run, all of them or none that replaces a file.
struct ReportFiles<Format: OutputFormat> {
  var outputs: [ReportOutput<Format>]
  var color: ColorChoice
  /// How much text says.
  var detail = TextStyle.Detail.usual

  /// Writes every report and returns the status that the run ends with: `status`, or that of a
  /// report that could not be written.
  func finish(_ report: Format.Content, status: ExitStatus) -> ExitStatus {
    let problems = write(report)
    guard problems.isEmpty else {
      Terminal.tell(problems, color: color)
      return .reportNotWritten
    }
    return status
  }

  /// The problems met; empty if every report is where it should be, whole.
  private func write(_ report: Format.Content) -> [Diagnostic] {
    var files: [(path: String, format: Format)] = []
    var problems: [Diagnostic] = []
    for output in outputs {
      switch output.destination {
      case .standardOutput: problems += stream(report, as: output.format)
      case .file(let path): files.append((path, output.format))
      }
    }
    return problems + replace(files[...], with: report)
  }

  private func stream(_ report: Format.Content, as format: Format) -> [Diagnostic] {
    let style = TextStyle(
      color: color.isOn(for: STDOUT_FILENO), width: Terminal.width(of: STDOUT_FILENO),
      detail: detail)
    do throws(SystemError) {
      try Descriptor(borrowing: STDOUT_FILENO).write(report, as: format, style: style)
      return []
    } catch {
      return [.notWritten("standard output", error)]
    }
  }

  /// Writes the first file, then the others, and puts the first in its place only if they are.
  private func replace(
    _ files: ArraySlice<(path: String, format: Format)>, with report: Format.Content
  ) -> [Diagnostic] {
    guard let file = files.first else { return [] }
    do throws(SystemError) {
      if let state = FileState(at: file.path), !state.isRegular {
        try writeThrough(report, as: file.format, to: file.path)
        return replace(files.dropFirst(), with: report)
      }
      let pending = try PendingFile(
        report, as: file.format, style: TextStyle(detail: detail), for: file.path)
      let problems = replace(files.dropFirst(), with: report)
      guard problems.isEmpty, let error = try pending.replace() else { return problems }
      return [.notKept("'\(file.path)'", error)]
    } catch {
      return [.notWritten("'\(file.path)'", error)]
    }
  }

  /// A device or a pipe is written to, never replaced.
  private func writeThrough(
    _ report: Format.Content, as format: Format, to path: String
  ) throws(SystemError) {
    let file = try Descriptor(opening: path, flags: O_WRONLY)
    do throws(SystemError) {
      try file.write(report, as: format, style: TextStyle(detail: detail))
      try file.synchronize()
    } catch {
      try? file.close()
      throw error
    }
    try file.close()
  }
}

extension Descriptor {
  /// Writes a report piece by piece, so that a long one is never held whole.
  borrowing func write<Format: OutputFormat>(
    _ report: Format.Content, as format: Format, style: TextStyle = .plain
  ) throws(SystemError) {
    let number = number
    var failure: SystemError?
    var buffer = ReportBuffer { bytes in
      guard failure == nil else { return }
      do throws(SystemError) {
        try Descriptor(borrowing: number).write(bytes)
      } catch {
        failure = error
      }
    }
    format.write(report, style: style, to: &buffer)
    buffer.drainAll()
    if let failure { throw failure }
  }
}
