extension FieldShape {
  /// Reads a list of fields.
  ///
  /// A line holds names; what is indented below a line belongs to its last name. Behind a name,
  /// `[]` says that it is an array of what is below it, `{}` that it is an object of such values at
  /// whatever keys, and `*` that anything can be below it.
  init(list text: String) {
    var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(FieldLine.init)[...]
    self = Self.read(&lines, indentation: 0)
  }

  private static func read(
    _ lines: inout ArraySlice<FieldLine>, indentation: Int
  ) -> FieldShape {
    var fields: [String: FieldShape] = [:]
    while let line = lines.first, line.indentation >= indentation {
      lines.removeFirst()
      for name in line.names.dropLast() { fields[name.text] = name.shape(holding: nil) }
      guard let last = line.names.last else { continue }
      var inner: FieldShape?
      if let next = lines.first, next.indentation > line.indentation {
        inner = read(&lines, indentation: next.indentation)
      }
      fields[last.text] = last.shape(holding: inner)
    }
    return .object(fields)
  }
}

/// A line of a list of fields, in bytes: every run reads the lists, and characters cost five times
/// as much.
private struct FieldLine {
  struct Name {
    var text: String
    private var mark: String

    init(_ word: Substring.UTF8View) {
      let marks: [UInt8] = [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "*")]
      let end = word.firstIndex { marks.contains($0) } ?? word.endIndex
      text = String(Substring(word[..<end]))
      mark = String(Substring(word[end...]))
    }

    func shape(holding inner: FieldShape?) -> FieldShape {
      switch mark {
      case "[]": .list(inner ?? .scalar)
      case "{}": .map(inner ?? .scalar)
      case "*": .open
      default: inner ?? .scalar
      }
    }
  }

  var indentation: Int
  var names: [Name]

  init(_ line: Substring.UTF8View) {
    indentation = line.prefix { $0 == UInt8(ascii: " ") }.count
    names = line.split(separator: UInt8(ascii: " ")).map(Name.init)
  }
}
