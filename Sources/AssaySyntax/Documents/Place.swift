package import AssayModel

/// A file that a user wrote, able to say in which line and column a byte stands.
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

/// A stretch of such a file.
package struct Place: Sendable {
  package let file: SourceFile
  package var range: Range<Int>

  package init(file: SourceFile, range: Range<Int>) {
    self.file = file
    self.range = range
  }

  package var span: SourceSpan { file.span(range) }

  /// Where a text's bytes stand, if the file holds it here byte for byte, in quotes or not.
  ///
  /// A text with escapes or folded lines has no place for each of its bytes.
  package func exact(_ text: String) -> Range<Int>? {
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
package struct Located<Value> {
  package var value: Value
  package var place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}

extension Located: Sendable where Value: Sendable {}

/// What stands behind a key of a mapping.
package struct Keyed<Value> {
  package var key: Place
  package var located: Located<Value>

  package init(key: Place, located: Located<Value>) {
    self.key = key
    self.located = located
  }

  package var value: Value { located.value }

  /// The key with its value.
  package var entry: Place {
    Place(file: key.file, range: key.range.lowerBound..<located.place.range.upperBound)
  }
}

extension Keyed: Sendable where Value: Sendable {}

extension Located where Value == Range<Int>? {
  /// The place of a part of a text, if each of its bytes has one; else of the whole.
  package func place(of range: Range<Int>) -> Place {
    guard let start = value?.lowerBound else { return place }
    return Place(file: place.file, range: start + range.lowerBound..<start + range.upperBound)
  }
}
