internal import Glibc

/// What one run of a program came to.
package struct Run: Sendable {
  /// The exit status; `nil` if a signal ended the program.
  package var status: Int32?
  /// The signal that ended the program.
  package var signal: Int32?
  /// Whether it was killed because it took too long.
  package var isLate: Bool
  /// In seconds.
  package var wall: Double
  /// User and system time in seconds.
  package var processor: Double
  /// The largest resident size in bytes.
  package var peak: Double
  /// What standard output and standard error received, if they were captured.
  package var output: [UInt8]
  package var errors: [UInt8]

  init(
    code: Int32, isLate: Bool, wall: Double, usage: rusage, output: [UInt8], errors: [UInt8]
  ) {
    let signal = code & 0x7F
    status = signal == 0 ? code >> 8 & 0xFF : nil
    self.signal = signal == 0 ? nil : signal
    self.isLate = isLate
    self.wall = wall
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) * 1024
    self.output = output
    self.errors = errors
  }

  package var outputText: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// How the program ended, as the end of a sentence.
  package var ending: String {
    if isLate { return "took too long" }
    return status.map { "ended with status \($0)" } ?? "was ended by signal \(signal ?? 0)"
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1e6
  }
}
