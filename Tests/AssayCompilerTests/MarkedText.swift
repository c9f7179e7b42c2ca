/// A text with emoji digits in it that mark places.
struct MarkedText {
  /// The text without its markers.
  let text: String
  /// Each marker's offset in the text's bytes.
  let offsets: [String: Int]

  init(_ marked: String) {
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
