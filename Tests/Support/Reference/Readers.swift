package import AssaySyntax

/// The readers of JSON and YAML, as texts meet them, and what a text shows to be wrong with them.
package enum Readers {
  /// `id`, `a.*.b`, `tags.*.b`, and records in `value`.
  package static let captures = CaptureTree(
    nodes: [
      .init(children: [("a", 1), ("id", 2), ("tags", 1), ("value", 3)]),
      .init(element: 4, isCaptured: true), .init(isCaptured: true), .init(holdsRecords: true),
      .init(children: [("b", 2)], isCaptured: true),
    ], record: 0, document: 0)

  /// Why JSON is refused; `nil` if it is taken.
  package static func refusal(ofJSON bytes: [UInt8]) -> SyntaxError? {
    var scanner = JSONRecordScanner(tree: captures, mode: .single)
    var batch = RecordBatch()
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    return unsafe padded.withUnsafeBufferPointer { buffer in
      let text = unsafe UnsafeBufferPointer(rebasing: buffer[..<bytes.count])
      do throws(SyntaxError) {
        _ = unsafe try scanner.scan(text, at: 0, isLast: true, into: &batch)
        return nil
      } catch {
        return error
      }
    }
  }

  /// Why YAML is refused; `nil` if it is taken.
  package static func refusal(ofYAML bytes: [UInt8]) -> SyntaxError? {
    do throws(SyntaxError) {
      _ = try YAML.documents(in: bytes)
      return nil
    } catch {
      return error
    }
  }

  /// Why a text is refused as an inventory, which is JSON wherever it begins like JSON.
  package static func refusal(of bytes: [UInt8], isJSON: Bool) -> SyntaxError? {
    let first = bytes.first { $0 > 0x20 }
    let looksLikeJSON = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    guard isJSON == looksLikeJSON else { return nil }
    return isJSON ? refusal(ofJSON: bytes) : refusal(ofYAML: bytes)
  }

  /// What is wrong with how JSON was read: it has to be taken where a plain reader takes it.
  package static func problem(withJSON bytes: [UInt8]) -> String? {
    let refusal = refusal(ofJSON: bytes)
    if let refusal, !(0...bytes.count).contains(refusal.offset) { return "a place outside" }
    if refusal?.kind == .tooDeep { return nil }
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let isTaken = isUTF8 && (try? JSONReference.read(bytes)) != nil
    guard isTaken != (refusal == nil) else { return nil }
    return isTaken
      ? "refused, but it is JSON: \(String(describing: refusal))" : "taken, but it is no JSON"
  }

  /// What is wrong with how YAML was read, in each of the two ways there are.
  package static func problem(withYAML bytes: [UInt8]) -> String? {
    let refusal = refusal(ofYAML: bytes)
    if let refusal, !(0...bytes.count).contains(refusal.offset) { return "a place outside" }
    let padded = bytes + [UInt8](repeating: 0, count: YAMLRecordReader.padding)
    var batch = RecordBatch()
    do throws(SyntaxError) {
      var reader = try YAMLRecordReader(
        padded, count: bytes.count, index: CaptureIndex(captures), limits: YAMLLimits())
      while try reader.next(into: &batch) {}
      if let refusal, refusal.isOfText {
        return "taken for an inventory, but \(refusal.kind.rawValue) as a document"
      }
    } catch {
      if !(0...bytes.count).contains(error.offset) { return "a place outside" }
    }
    return nil
  }
}

extension SyntaxError {
  /// Whether the text is broken for every reader, however much of it that wants.
  package var isOfText: Bool {
    switch kind {
    case .duplicateKey, .unpairedSurrogate, .unsupportedYAML, .notAContainer, .trailingContent:
      false
    default: true
    }
  }
}
