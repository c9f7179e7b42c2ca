internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Makes resources of a route's objects.
protocol RouteReader: Sendable {
  /// Which parts of an object the resources are made of.
  var filter: TreeFilter { get }

  /// Whether an object says where its secrets are.
  var tellsSecrets: Bool { get }

  /// Takes one object: a resource, or a document that holds several.
  func read(_ object: LocatedNode, into output: inout RouteOutput)
}

extension RouteReader {
  var tellsSecrets: Bool { false }
}

/// An inventory inside an object, to be read by its own route.
enum InnerDocument {
  /// Put together from parts of the object.
  case tree(LocatedNode)
  /// Standing in the object as it is.
  case value(LocatedNode)
  /// Standing in the object as a string, whose text may have been left out; the problem is that
  /// of a text that is neither JSON nor blank.
  case string(LocatedNode, otherwise: InventoryProblem)
  /// Rows whose values belong to columns, and what is around them without the tables themselves.
  case tables([Table], LocatedNode)
  /// The same in base64, so that only the place of the whole is known.
  case base64(LocatedNode, otherwise: InventoryProblem)
}

/// What came of an object: resources, and what is wrong or missing.
struct RouteOutput {
  /// Resources of a type that no rule is about.
  struct Counted {
    var type: String
    var count = 1
    /// Where the first of them is.
    var first: Range<Int>
  }

  /// The file's path as the user gave it.
  let file: String
  private(set) var resources: [CanonicalResource] = []
  /// In the order met.
  private(set) var counted: [Counted] = []
  private var countedTypes: [String: Int] = [:]
  private(set) var problems: [InventoryProblem] = []
  private(set) var refused = 0
  private(set) var isIncomplete = false
  /// Each with the moment when it was made, in the form that orders as moments do, if it tells it.
  private(set) var documents: [(document: InnerDocument, moment: [UInt8]?)] = []
  /// Where the object says that secrets are.
  private(set) var secrets: [Range<Int>] = []
  private(set) var marks: [SecretMarks] = []
  /// Whether the object is none of the route's after all.
  private(set) var isDeclined = false
  /// The addresses of further pages that are among the documents.
  var knownPages: Set<String> = []
  private let source: SourceIndex
  private let embedding: [EmbeddedPlaces]

  /// - Parameter embedding: What texts the object's text is in, the innermost last.
  init(source: SourceIndex, file: String, embedding: [EmbeddedPlaces] = []) {
    self.source = source
    self.file = file
    self.embedding = embedding
  }

  mutating func add(_ resource: CanonicalResource) { resources.append(resource) }

  /// Counts a resource of a type that no rule is about.
  mutating func count(_ type: String, at range: Range<Int>) {
    if let known = countedTypes[type] {
      counted[known].count += 1
    } else {
      countedTypes[type] = counted.count
      counted.append(Counted(type: type, first: range))
    }
  }

  mutating func add(_ document: InnerDocument, from moment: [UInt8]? = nil) {
    documents.append((document, moment))
  }

  /// Says that what is at a place is secret, wherever it is shown.
  mutating func hide(_ range: Range<Int>) { secrets.append(range) }

  /// Says that what marks tell of a value is secret.
  mutating func mark(_ marks: SecretMarks) { self.marks.append(marks) }

  /// Leaves the object to whatever else may read it.
  mutating func decline() { isDeclined = true }

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
    ValuePlace(source: source, embedding.outer(range))
  }
}

extension [EmbeddedPlaces] {
  /// The place in the outermost text of a stretch of the innermost.
  func outer(_ range: Range<Int>) -> Range<Int> { reversed().reduce(range) { $1.outer($0) } }
}

extension ValuePlace {
  init(source: SourceIndex, _ range: Range<Int>) {
    self.init(source: source, offset: range.lowerBound, length: range.count)
  }
}
