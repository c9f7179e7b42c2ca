/// A text with emoji digits in it that mark places.
package struct MarkedText {
  /// The text without its markers.
  package let text: String
  /// Each marker's offset in the text's bytes.
  package let offsets: [String: Int]

  package init(_ marked: String) {
    var text = ""
    var offsets: [String: Int] = [:]
    for character in marked {
      // A key cap: a digit, a variation selector and an enclosing box.
      if character.unicodeScalars.last == "\u{20E3}" {
        offsets[String(character)] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }
}
