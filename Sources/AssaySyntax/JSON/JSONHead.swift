/// What the first bytes of a JSON text tell of it.
package enum JSONHead {
  /// The outermost keys of the object that a text begins with, as far as the text goes.
  ///
  /// Nothing is checked but what is passed. The text must be followed by 64 readable zero bytes.
  package static func keys(of text: UnsafeBufferPointer<UInt8>) -> [String] {
    guard let base = text.baseAddress else { return [] }
    var keys: [String] = []
    let end = unsafe ByteCursor(base) + text.count
    var next = unsafe ByteCursor(base).skippingSpace()
    guard next.byte == 0x7b else { return [] }
    do throws(JSONFault) {
      while next < end {
        next = (next + 1).skippingSpace()
        guard next.byte == 0x22 else { break }
        let quote = try (next + 1).closingQuote()
        keys.append((next + 1).text(count: quote - next - 1))
        next = try quote.valueAfterKey().pastValue(depth: 1, limit: JSONLimits().depth)
          .skippingSpace()
        guard next.byte == 0x2c else { break }
      }
    } catch {
      // The text is cut where it is cut, or the reader says what is wrong with it.
    }
    return keys
  }
}
