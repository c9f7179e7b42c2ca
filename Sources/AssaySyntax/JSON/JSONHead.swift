/// What the first bytes of a JSON text tell of it.
package enum JSONHead {
  /// Whether the object that a text begins with has one of some keys, as far as the text goes.
  ///
  /// Nothing is checked but what is passed. The text must be followed by 64 readable zero bytes.
  package static func hasKey(
    among wanted: Set<String>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard let base = text.baseAddress else { return false }
    let end = unsafe ByteCursor(base) + text.count
    var next = unsafe ByteCursor(base).skippingSpace()
    guard next.byte == 0x7b else { return false }
    do throws(JSONFault) {
      while next < end {
        next = (next + 1).skippingSpace()
        guard next.byte == 0x22 else { break }
        let quote = try (next + 1).closingQuote()
        if wanted.contains((next + 1).text(count: quote - next - 1)) { return true }
        next = try quote.valueAfterKey().pastValue(depth: 1, limit: JSONLimits().depth)
          .skippingSpace()
        guard next.byte == 0x2c else { break }
      }
    } catch {
      // The text is cut where it is cut, or the reader says what is wrong with it.
    }
    return false
  }
}
