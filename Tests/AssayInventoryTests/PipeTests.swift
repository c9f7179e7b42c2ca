import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

@Suite struct PipeTests {
  private static func read(_ stored: StoredBytes, from offset: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 10)
    let count = try stored.read(from: offset, into: &bytes, at: 0..<10)
    return Array(bytes[..<count])
  }

  @Test(arguments: [1, 99, 100, 1000])
  func keepsWhatCameThroughAPipe(_ limit: Int) throws {
    let scratch = try ScratchFolder()
    let content = (0..<100).map { UInt8($0) }
    let path = Array(try scratch.write("x", content).utf8CString)
    let file = try FileDescriptor(opening: path, followingLinks: true)
    let source = PipeSource(file, memoryLimit: limit, digest: nil)
    var buffer = [UInt8](repeating: 0, count: 100)
    var seen: [UInt8] = []
    while case let count = try source.read(into: &buffer, at: 5..<42), count > 0 {
      seen += buffer[5..<5 + count]
    }
    #expect(seen == content)
    #expect(source.isAtEnd)
    let stored = try #require(source.finish())
    #expect(try Self.read(stored, from: 0) == Array(0..<10))
    #expect(try Self.read(stored, from: 95) == Array(95..<100))
    #expect(try Self.read(stored, from: 200) == [])
    if case .memory = stored { #expect(limit >= 100) } else { #expect(limit < 100) }
    #expect(!stored.hasChanged)
  }

  @Test func computesManyDigestsOnOneThread() {
    let thread = DigestThread()
    let contents = (0..<20).map { [UInt8](repeating: UInt8($0), count: $0 * 77_777) }
    for content in contents {
      for start in stride(from: 0, to: content.count, by: 50_000) {
        thread.append(content[start...].prefix(50_000))
      }
      thread.endFile()
    }
    #expect(thread.finish() == contents.map { SHA256.hexDigest(of: $0) })
  }
}
