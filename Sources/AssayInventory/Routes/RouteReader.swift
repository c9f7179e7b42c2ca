internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Makes resources of a route's objects.
protocol RouteReader: Sendable {
  /// Which parts of an object the resources are made of.
  var filter: TreeFilter { get }

  /// Takes one object: a resource, or a document that holds several.
  func read(_ object: LocatedNode, into output: inout RouteOutput)
}

/// What came of an object: resources, and what is wrong or missing.
struct RouteOutput {
  let source: SourceIndex
  /// The file's path as the user gave it.
  let file: String
  private(set) var resources: [CanonicalResource] = []
  private(set) var problems: [InventoryProblem] = []
  private(set) var refused = 0
  private(set) var isIncomplete = false
  /// Texts inside the object that are inventories of their own, to be read by their own route.
  private(set) var documents: [LocatedNode] = []

  init(source: SourceIndex, file: String) {
    self.source = source
    self.file = file
  }

  mutating func add(_ resource: CanonicalResource) { resources.append(resource) }

  mutating func add(document: LocatedNode) { documents.append(document) }

  /// Tells of something that can't be judged.
  mutating func refuse(_ problem: InventoryProblem) {
    refused += 1
    note(problem)
    isIncomplete = true
  }

  /// Tells that there is more than this object holds.
  mutating func missing(_ problem: InventoryProblem) {
    note(problem)
    isIncomplete = true
  }

  mutating func note(_ problem: InventoryProblem) { problems.append(problem) }

  func place(_ range: Range<Int>) -> ValuePlace {
    ValuePlace(source: source, offset: range.lowerBound, length: range.count)
  }
}
