internal import AssayModel

extension NormalForm {
  /// Numbers between dots, `v` before them or not, a pre-release name after a dash.
  ///
  /// Zeros at the end don't count (`1.2` is `1.2.0`), what follows a plus neither. A pre-release
  /// comes before its release, and pre-releases are ordered as semantic versions are.
  static func appendVersion(_ text: Text, to form: inout [UInt8]) -> Bool {
    var cursor = ByteCursor(text)
    _ = cursor.skip("v")
    let start = form.count
    var lastNonzero = form.count
    repeat {
      let digits = cursor.digits()
      guard !digits.isEmpty, digits.count < 255 else { return false }
      appendNumber(digits, to: &form)
      if digits.contains(where: { $0 != 0x30 }) { lastNonzero = form.count }
    } while cursor.skip(".")
    form.removeLast(form.count - max(lastNonzero, start))
    form.append(0)
    guard cursor.skip("-") else {
      form.append(1)
      return cursor.isAtEnd || cursor.peek == UInt8(ascii: "+")
    }
    form.append(0)
    return appendPrerelease(&cursor, to: &form)
  }

  private static func appendPrerelease(_ cursor: inout ByteCursor, to form: inout [UInt8]) -> Bool {
    repeat {
      var name: [UInt8] = []
      while let byte = cursor.peek, byte.isDigit || byte.isLetter || byte == 0x2D {
        name.append(byte.lowercasedASCII)
        _ = cursor.next()
      }
      guard !name.isEmpty, name.count < 255 else { return false }
      if name.allSatisfy(\.isDigit) {
        form.append(1)
        appendNumber(name[...], to: &form)
      } else {
        form.append(2)
        form.append(contentsOf: name)
        form.append(0)
      }
    } while cursor.skip(".")
    form.append(0)
    return cursor.isAtEnd || cursor.peek == UInt8(ascii: "+")
  }

  private static func appendNumber(_ digits: Text, to form: inout [UInt8]) {
    let significant = digits.drop { $0 == 0x30 }
    form.append(UInt8(significant.count + 1))
    form.append(contentsOf: significant)
  }
}
