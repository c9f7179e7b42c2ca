extension FieldShape {
  /// Reads a list of fields.
  ///
  /// A line holds names; what is indented below a line belongs to its last name. Behind a name,
  /// `[]` says that it is an array of what is below it, `{}` that it is an object of such values at
  /// whatever keys, and `*` that anything can be below it.
  init(list text: String) {
    var lines = text.split(separator: "\n").map(FieldLine.init)[...]
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

/// A line of a list of fields.
private struct FieldLine {
  struct Name {
    var text: String
    private var mark: String

    init(_ word: Substring) {
      let mark = word.drop { !"[{*".contains($0) }
      text = String(word.dropLast(mark.count))
      self.mark = String(mark)
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

  init(_ line: Substring) {
    indentation = line.prefix { $0 == " " }.count
    names = line.split(separator: " ").map(Name.init)
  }
}
