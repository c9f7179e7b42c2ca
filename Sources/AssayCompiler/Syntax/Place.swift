package import AssayModel
internal import AssaySyntax

/// A file of a pack, able to say in which line and column a byte stands.
package struct SourceFile: Sendable {
  /// The path that messages show.
  package let path: String
  private let lines: LineIndex

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    lines = LineIndex(bytes)
  }

  package var bytes: [UInt8] { lines.bytes }

  package func span(_ range: Range<Int>) -> SourceSpan { lines.span(range, file: path) }
}

/// A stretch of a pack's file.
struct Place: Sendable {
  let file: SourceFile
  var range: Range<Int>

  var span: SourceSpan { file.span(range) }

  /// Where a text's bytes stand, if the file holds it here byte for byte, in quotes or not.
  ///
  /// A text with escapes or folded lines has no place for each of its bytes.
  func exact(_ text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    for start in [range.lowerBound, range.lowerBound + 1] {
      let end = start + bytes.count
      if end <= file.bytes.count, file.bytes[start..<end].elementsEqual(bytes) {
        return start..<end
      }
    }
    return nil
  }
}

/// What an author wrote, with its place.
struct Located<Value> {
  var value: Value
  var place: Place

  init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Value: Sendable {}

/// What stands behind a key of a mapping.
struct Keyed<Value> {
  var key: Place
  var located: Located<Value>

  var value: Value { located.value }

  /// The key with its value.
  var entry: Place {
    Place(file: key.file, range: key.range.lowerBound..<located.place.range.upperBound)
  }
}

extension Keyed: Sendable where Value: Sendable {}
