import AssayRunning
import Foundation
import Synchronization

/// Where properties are measured: the program, a folder for what is made, and how much to try.
struct Laboratory: Sendable {
  let extent: Extent
  /// Whatever is random follows from it.
  let seed: UInt64
  /// The absolute path of the release binary.
  let assay: String
  /// A folder of this process, removed in the end.
  let scratch: ScratchFolder

  /// A run of the program, with all that it writes captured.
  func program(_ arguments: [String], in folder: String) -> Program {
    var program = Program([assay] + arguments)
    program.folder = folder
    program.environment = ["SWIFT_BACKTRACE=enable=no", "PATH=/usr/bin:/bin"]
    program.output = .captured
    program.errors = .captured
    program.patience = 120
    return program
  }

  /// The results of some work for each element, in order; done on all processors.
  func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ work: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    let results = Mutex<[Int: Swift.Result<Result, any Error>]>([:])
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = Swift.Result { try work(elements[index]) }
      results.withLock { $0[index] = result }
    }
    let all = results.withLock { $0 }
    return try elements.indices.compactMap { try all[$0]?.get() }
  }
}

extension Laboratory {
  /// An inventory like an Azure export, by the generator of the benchmarks, which is built beside
  /// this program; `nil` where it isn't.
  func generated(resources: Int, named name: String, format: String) throws -> String? {
    let generator = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(component: "Benchmarks").path
    guard FileManager.default.isExecutableFile(atPath: generator) else { return nil }
    let path = scratch.url.appending(component: name).path
    let words = [
      generator, "generate", "--resources", "\(resources)", "--format", format, "--output", path,
    ]
    try Program(words).run(expecting: 0)
    return path
  }
}
