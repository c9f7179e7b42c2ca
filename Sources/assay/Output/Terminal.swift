internal import AssayKit
internal import Glibc

/// The three standard streams.
enum Terminal {
  /// Writes what was asked for to standard output.
  static func answer(_ text: String) -> ExitStatus {
    do {
      try Descriptor(borrowing: STDOUT_FILENO).write(Array(text.utf8))
      return .compliant
    } catch {
      tell("assay: standard output: \(error.message)\n")
      return .reportNotWritten
    }
  }

  /// Writes a message to standard error; a failure there leaves nobody to tell.
  static func tell(_ text: String) {
    try? Descriptor(borrowing: STDERR_FILENO).write(Array(text.utf8))
  }

  /// Prints diagnostics to standard error.
  static func tell(_ diagnostics: [Diagnostic], color: ColorChoice) {
    var buffer = ReportBuffer()
    let style = TextStyle(color: color.isOn(for: STDERR_FILENO))
    DiagnosticPrinter(style: style).write(diagnostics, to: &buffer)
    tell(buffer.text)
  }

  /// An argument as a shell reads it: in quotes if it needs them.
  static func quoted(_ argument: String) -> String {
    let isPlain = argument.utf8.allSatisfy { byte in
      byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || "-_./,+@%=:".utf8.contains(byte)
    }
    guard !isPlain || argument.isEmpty else { return argument }
    let parts = argument.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }

  /// The columns of the terminal that a descriptor leads to; `nil` for a file or a pipe.
  static func width(of descriptor: CInt) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
