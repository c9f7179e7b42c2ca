package import AssayEngine
package import AssayModel
package import AssaySyntax

/// What an example or a test supposes: a small inventory, and with what it is judged.
package struct Premise: Sendable {
  package var resources: [LocatedNode]
  /// The earlier inventory; `nil` if there is none.
  package var previous: [LocatedNode]?
  /// The types of which the inventory holds all resources.
  package var complete: [ResourceType]
  /// Parameters set for it alone, as JSON text or bare words.
  package var parameters: [String: String]
  /// The moment that rules compare times with; `nil` for that of all other premises.
  package var now: Moment?
  /// The file that all of it stands in.
  package var file: SourceFile

  package init(
    resources: [LocatedNode], previous: [LocatedNode]? = nil, complete: [ResourceType] = [],
    parameters: [String: String] = [:], now: Moment? = nil, file: SourceFile
  ) {
    self.resources = resources
    self.previous = previous
    self.complete = complete
    self.parameters = parameters
    self.now = now
    self.file = file
  }
}
