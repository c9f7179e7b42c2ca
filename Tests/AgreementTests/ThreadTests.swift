import AssayTestSupport
import Foundation
import Testing

@testable import Benchmarks

/// Reports are the same bytes on any number of threads.
struct ThreadTests {
  @Test func `reports the same on one thread and on several`() throws {
    let scratch = try ScratchFolder()
    func path(_ name: String) -> String { scratch.url.appending(component: name).path }
    let estate = GeneratedEstate(resources: 4_500, seed: 11, faultRate: 0.3)
    try estate.write(to: path("inventory.json"), as: .json)
    // Large enough to be read ahead, with enough findings to be shared out.
    #expect(try Data(contentsOf: URL(filePath: path("inventory.json"))).count > 8 << 20)
    for threads in ["1", "2", "3"] {
      let outcome = try AssayProgram.run([
        "check", path("inventory.json"), "--threads", threads, "--now", "2026-11-20T00:00:00Z",
        "--format", "json", "--output", path("json-\(threads)"),
        "--format", "text", "--output", path("text-\(threads)"),
      ])
      #expect(outcome.status == 1, "\(outcome.errors)")
    }
    for format in ["json", "text"] {
      let alone = try Data(contentsOf: URL(filePath: path("\(format)-1")))
      #expect(alone.count > 1 << 20)
      for threads in ["2", "3"] {
        let several = try Data(contentsOf: URL(filePath: path("\(format)-\(threads)")))
        #expect(several == alone, "\(format), \(threads) threads")
      }
    }
  }
}
