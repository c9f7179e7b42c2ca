/// A finding's message with the values of fields put in.
package struct MessageTemplate: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// The field's value; `(absent)` or `(unknown: CAUSE)` where there is none, `(unknown)` if the
    /// cause is the one named before.
    case field(FieldReference)
    /// The moment that the field's value names, in UTC; a value that names none as it is.
    case moment(FieldReference)
  }

  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }

  /// The fields whose values the message shows.
  var fields: [FieldReference] {
    parts.compactMap { part in
      switch part {
      case .text: nil
      case .field(let reference), .moment(let reference): reference
      }
    }
  }
}
