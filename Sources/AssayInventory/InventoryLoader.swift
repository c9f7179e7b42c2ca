package import AssayEngine
package import AssayModel
package import AssaySyntax

/// Reads inventories into a snapshot, keeping what a projection names.
///
/// - Offering: from paths to files
/// - Reading: from a file to text in UTF-8, through compression and encodings, with its digest
/// - Ahead: blocks of large files, read by several threads before their turn
/// - Routes: what an export calls its resources and their fields, if not what rules call them
/// - Loading: from text to resources, and the account of what was refused and why
/// - Locating: from offsets back to lines and columns
/// - Redacting: what keeps secrets out of all that reports show of an inventory
package struct InventoryLoader: Sendable {
  private let projection: Projection
  /// Made once for all inventories that are read.
  private let tree: InventoryTree
  private let index: CaptureIndex
  private let options: InventoryOptions
  private let progress: (@Sendable (ReadingProgress) -> Void)?

  /// - Parameter progress: Told of how far the reading has come, a few times for each megabyte.
  package init(
    projection: Projection, options: InventoryOptions = InventoryOptions(),
    progress: (@Sendable (ReadingProgress) -> Void)? = nil
  ) {
    self.projection =
      options.wantsScopes ? projection.reading(ScopeSurvey.paths) : projection
    tree = InventoryTree(
      self.projection, routes: RouteCatalog(forced: options.route), mappings: options.mappings)
    index = CaptureIndex(tree.captures)
    self.options = options
    self.progress = progress
  }

  /// Reads files, directories and standard input (`-`) as one inventory.
  ///
  /// Nothing stops the reading of the other files: what couldn't be read is in the diagnostics.
  ///
  /// - Parameter manifests: What is said of them.
  package func load(
    _ paths: [String], role: InventorySummary.Role = .current, manifests: [Manifest] = []
  ) -> LoadedInventory {
    var problems: [InventoryProblem] = []
    let files = OfferedFile.files(
      at: paths, manifests: manifests.map(\.path), problems: &problems)
    var reading = InventoryReading(
      projection: projection, tree: tree, index: index, options: options, role: role,
      manifests: manifests,
      meter: progress.map { ReadingMeter(of: files, $0) })
    reading.problems = problems
    for file in files { reading.read(file) }
    return reading.finish()
  }

  /// Makes a snapshot of an example's resources, which are in `file`.
  ///
  /// - Parameter complete: The types of which the example holds all resources.
  package func load(
    nodes: [LocatedNode], file: String, complete: [ResourceType] = []
  ) -> Snapshot {
    inventory(of: nodes, file: file, complete: complete).snapshot
  }

  /// An example's resources, and what is wrong with them.
  ///
  /// - Parameter text: What `file` holds; without it, nothing has a place.
  package func inventory(
    of nodes: [LocatedNode], file: String, text: [UInt8] = [], complete: [ResourceType] = []
  ) -> LoadedInventory {
    var options = options
    options.wantsDigests = false
    var reading = InventoryReading(
      projection: projection, tree: tree, index: index, options: options, role: .current)
    reading.read(nodes, file: file, text: text, complete: complete)
    return reading.finish()
  }
}
