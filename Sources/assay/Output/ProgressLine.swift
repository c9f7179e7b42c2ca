internal import AssayKit
internal import Glibc
internal import Synchronization

/// A line on the terminal that tells how far reading has come, and is gone in the end.
///
/// Nothing is shown of what is done soon.
final class ProgressLine: Sendable {
  private static let patience = Duration.milliseconds(400)
  private static let interval = Duration.milliseconds(100)

  private let start = ContinuousClock.now
  private let width: Int
  /// When the line was written last; `nil` before that.
  private let written = Mutex<ContinuousClock.Instant?>(nil)

  /// `nil` if nobody would see it: standard error is no terminal, or one that can't take back a
  /// line.
  init?() {
    guard isatty(STDERR_FILENO) == 1, Terminal.variable("TERM") != "dumb" else { return nil }
    width = Terminal.width(of: STDERR_FILENO) ?? 80
  }

  func show(_ progress: ReadingProgress) {
    let now = ContinuousClock.now
    let elapsed = start.duration(to: now)
    guard elapsed >= Self.patience else { return }
    written.withLock { written in
      if let last = written, last.duration(to: now) < Self.interval,
        progress.bytes != progress.total
      {
        return
      }
      written = now
      let milliseconds = Int(elapsed / .milliseconds(1))
      let text = ProgressText.line(progress, after: milliseconds, width: width)
      Terminal.tell("\r\(text)\u{1B}[K")
    }
  }

  /// Takes the line back.
  func wipe() {
    written.withLock { written in
      if written != nil { Terminal.tell("\r\u{1B}[K") }
      written = nil
    }
  }
}
