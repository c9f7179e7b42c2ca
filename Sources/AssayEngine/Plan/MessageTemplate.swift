/// A finding's message with the values of fields put in.
package struct MessageTemplate: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    /// The field's value; `(absent)` or `(unknown: CAUSE)` where there is none, `(unknown)` if the
    /// cause is the one named before.
    case field(FieldReference)
  }

  package var parts: [Part]

  package init(parts: [Part]) { self.parts = parts }
}
