internal import ArgumentParser
internal import Glibc

/// When to colour text.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// An explicit choice comes first, then `NO_COLOR`, then `FORCE_COLOR`, then the terminal.
  func isOn(for descriptor: CInt) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      if Terminal.variable("NO_COLOR") != nil {
        false
      } else if Terminal.variable("FORCE_COLOR") != nil {
        true
      } else {
        isatty(descriptor) == 1 && Terminal.variable("TERM") != "dumb"
      }
    }
  }
}
