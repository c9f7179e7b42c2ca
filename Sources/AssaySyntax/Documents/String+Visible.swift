extension String {
  /// Whether anybody who looks at the text sees a part of it.
  package var hasVisibleCharacter: Bool {
    utf8.contains { $0 > 0x20 && $0 < 0x7F }
      || unicodeScalars.contains { !$0.isASCII && $0.isVisible }
  }
}

extension Unicode.Scalar {
  /// Whether the character can be seen by itself: a mark can't, for want of what it stands on.
  fileprivate var isVisible: Bool {
    if properties.isDefaultIgnorableCodePoint || self == "\u{2800}" { return false }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator, .lineSeparator,
      .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark:
      return false
    default: return true
    }
  }
}
