import AssayRunning
import Foundation

/// A control group of the kernel in which programs get so much memory and no more.
struct MemoryGroup: ~Copyable {
  private let folder: String

  /// `nil` where this process may make none.
  init?(bytes: Int) {
    let name = "assay-reliability-\(getpid())"
    for (root, limit) in [
      ("/sys/fs/cgroup/memory", "memory.limit_in_bytes"), ("/sys/fs/cgroup", "memory.max"),
    ] {
      let folder = "\(root)/\(name)"
      guard unsafe mkdir(folder, 0o755) == 0 else { continue }
      if (try? "\(bytes)".write(toFile: "\(folder)/\(limit)", atomically: false, encoding: .utf8))
        != nil
      {
        self.folder = folder
        return
      }
      unsafe rmdir(folder)
    }
    return nil
  }

  deinit { unsafe rmdir(folder) }

  /// The program, run in the group.
  func program(_ program: Program) -> Program {
    var grouped = program
    grouped.words =
      ["/bin/sh", "-c", "echo $$ > '\(folder)/cgroup.procs' && exec \"$@\"", "sh"] + program.words
    return grouped
  }
}
