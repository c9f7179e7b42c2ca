import AssayModel
import Testing

@testable import AssayEngine

/// Eight bytes at a time must come to what one at a time does.
@Suite struct SpanBytesTests {
  static let lengths = [0, 1, 7, 8, 9, 15, 16, 17, 24, 31]

  @Test(arguments: lengths) func oneByteTellsTextsApart(_ length: Int) {
    let text = (0..<length).map { UInt8(0x61 + $0 % 26) }
    #expect(isEqual(text, text))
    #expect(!isEqual(text, text + [0]))
    for index in text.indices {
      var other = text
      other[index] ^= 1
      #expect(!isEqual(text, other))
      #expect(!isAlike(text, other))
      #expect(hash(text) != hash(other))
    }
  }

  @Test(arguments: lengths) func onlyLettersHaveCase(_ position: Int) {
    var (left, right) = ([UInt8](repeating: 0xC1, count: 32), [UInt8](repeating: 0xC1, count: 32))
    for first in UInt8.min...UInt8.max {
      for second in [first, first ^ 0x20, first ^ 0x80] {
        (left[position], right[position]) = (first, second)
        let isSame = first.lowercasedASCII == second.lowercasedASCII
        #expect(isAlike(left, right) == isSame)
        #expect((hash(left) == hash(right)) == isSame)
      }
    }
  }

  @Test func bytesAreOrderedAsNumbers() {
    let sorted: [[UInt8]] = [[], [0], [0, 0], [0, 255], [1], [127, 1], [128], [255]]
    for (left, first) in sorted.enumerated() {
      for (right, second) in sorted.enumerated() {
        #expect(isBefore(first, second) == (left < right))
      }
    }
  }

  // Spans can't be captured by `#expect`.
  private func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.isEqual(to: right.span)
  }

  private func isAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.isEqualIgnoringCase(to: right.span)
  }

  private func isBefore(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.span.isBefore(right.span)
  }

  private func hash(_ bytes: [UInt8]) -> UInt64 { bytes.span.hash(seed: 1, ignoringCase: true) }
}
