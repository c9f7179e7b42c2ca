internal import AssayEngine
internal import AssaySyntax

extension PackFileReader {
  /// A message: text with paths in braces; doubled braces stand for themselves.
  mutating func message(_ entry: LocatedNode.Entry) -> TemplateSyntax? {
    guard let text = text(entry) else { return nil }
    let source = content(of: entry.value, text: text.value)
    let bytes = Array(text.value.utf8)
    var parts: [TemplateSyntax.Part] = []
    var literal: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else {
        literal.append(byte)
        position += 1
        continue
      }
      if position + 1 < bytes.count, bytes[position + 1] == byte {
        literal.append(byte)
        position += 2
        continue
      }
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "}"))
      guard byte == UInt8(ascii: "{"), let end else {
        report(.unbalancedBrace(at: part(of: source, position..<position + 1).place))
        return nil
      }
      if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
      literal = []
      guard let part = part(in: bytes, position + 1..<end, of: source) else { return nil }
      parts.append(part)
      position = end + 1
    }
    if !literal.isEmpty { parts.append(.text(String(decoding: literal, as: UTF8.self))) }
    return TemplateSyntax(parts: parts)
  }

  /// What stands in braces: a path, and perhaps what its value is shown as.
  private mutating func part(
    in bytes: [UInt8], _ range: Range<Int>, of source: Located<Range<Int>?>
  ) -> TemplateSyntax.Part? {
    let form = " as \(Normalizer.dateTime.rawValue)"
    let hasForm = bytes[range].reversed().starts(with: form.utf8.reversed())
    let range = hasForm ? range.lowerBound..<range.upperBound - form.utf8.count : range
    guard let path = path(in: bytes, range, followedBy: hasForm ? form : "", of: source) else {
      return nil
    }
    return hasForm ? .moment(path) : .path(path)
  }

  private mutating func path(
    in bytes: [UInt8], _ range: Range<Int>, followedBy form: String,
    of source: Located<Range<Int>?>
  ) -> PathSyntax? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    if source.value == nil, let found = find("{\(text)\(form)}", in: source.place.range) {
      let exact = found.dropFirst().prefix(text.utf8.count)
      return path(text, at: Located(exact, at: place(found)))
    }
    return path(text, at: part(of: source, range))
  }

  /// Where a text first stands in a part of the file.
  private func find(_ text: String, in range: Range<Int>) -> Range<Int>? {
    let text = Array(text.utf8)
    let bytes = file.bytes[range.clamped(to: 0..<file.bytes.count)]
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: text) }) else {
      return nil
    }
    return start..<start + text.count
  }

  /// A part of a text's place, or the place of all where parts have none.
  private func part(
    of source: Located<Range<Int>?>, _ range: Range<Int>
  ) -> Located<Range<Int>?> {
    guard let exact = source.value else { return source }
    let part = exact.lowerBound + range.lowerBound..<exact.lowerBound + range.upperBound
    return Located(part, at: place(part))
  }
}
