internal import ArgumentParser
internal import Glibc

/// How many threads may work on a large inventory.
struct ThreadCount: ExpressibleByArgument {
  private static let most = 64

  let value: Int

  init?(argument: String) {
    guard let value = Int(argument), (1...Self.most).contains(value) else { return nil }
    self.value = value
  }

  /// One for each processor; more than four would wait for the one that takes the records.
  init() { value = min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 4) }
}
