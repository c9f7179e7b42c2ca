import ArgumentParser
import AssayEngine
import AssayRunning
import Glibc

/// Measures regular expressions that take other engines very long.
struct ExpressionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expressions",
    abstract: "Match regular expressions that others choke on; fail if any takes long.")

  @Option(help: "The bytes of each text.") var bytes = 1_000_000
  @Option(help: "The milliseconds that a text may take.") var limit = 100.0

  func run() throws {
    var table = Table(["expression", "prepare ms", "match ms", "twice the text"])
    var failures = 0
    for evil in EvilExpression.all {
      var expression: RegularExpression?
      let prepare = milliseconds {
        expression = try? RegularExpression(evil.expression, isCaseless: true)
      }
      guard let expression else {
        if !evil.isRefused || prepare > limit { failures += 1 }
        table.add([evil.expression, prepare.text(1), "refused", ""])
        continue
      }
      let (once, twice) = match(expression, evil)
      // Below a tenth of a millisecond the clock says little.
      if evil.isRefused || max(once, prepare) > limit || twice > 2.5 * max(once, 0.1) {
        failures += 1
      }
      table.add([evil.expression, prepare.text(1), once.text(2), (twice / once).text(2)])
    }
    print(table.text)
    guard failures == 0 else { throw ExitCode.failure }
  }

  /// The milliseconds for a text and one of twice its size, the least of runs in turn.
  private func match(_ expression: RegularExpression, _ evil: EvilExpression) -> (Double, Double) {
    let texts = [evil.text(bytes: bytes), evil.text(bytes: 2 * bytes)]
    var least = [Double.infinity, .infinity]
    for _ in 0..<9 {
      for (index, text) in texts.enumerated() {
        let duration = milliseconds { _ = expression.matches(text.span) }
        least[index] = min(least[index], duration)
      }
    }
    return (least[0], least[1])
  }

  /// The milliseconds of a processor that work takes, whatever else the machine does meanwhile.
  private func milliseconds(_ work: () -> Void) -> Double {
    let start = Self.processorTime
    work()
    return (Self.processorTime - start) / .milliseconds(1)
  }

  /// How long a processor has worked for this thread.
  private static var processorTime: Duration {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else {
      preconditionFailure("the system counts no processor time for a thread")
    }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
