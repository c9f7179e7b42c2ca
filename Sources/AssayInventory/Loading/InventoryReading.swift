internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// An inventory while it is read, file by file.
struct InventoryReading: ~Copyable {
  let tree: InventoryTree
  /// What the tree captures, for readers that take events.
  let index: CaptureIndex
  let projection: Projection
  /// What reads the routes that were met.
  var routes: [Route: RouteReading] = [:]
  /// The kinds of objects that were met outside of others, and inside.
  var outerKinds = ObjectKinds()
  var innerKinds = ObjectKinds()
  /// What reads objects that a mapping of the user's is about.
  let mapped: [RouteReading]
  /// The same, for what envelopes are.
  let mappedEnvelopes: [MappedReader]
  /// How many inventories are open inside one another.
  var documentDepth = 0
  /// What texts the text being read is in, the innermost last.
  var embedding: [EmbeddedPlaces] = []
  /// The addresses of pages that the file is known to hold.
  var knownPages: Set<String> = []
  /// For inventories inside others, free to be used.
  var innerScanners: [InnerScanner] = []
  /// The sign of the object whose inventories are read.
  var enclosing: RouteSign?
  let options: InventoryOptions
  let role: InventorySummary.Role
  /// What is said of the files.
  let manifests: [Manifest]
  var builder: SnapshotBuilder
  var types: ResourceTypeTally
  let idTypes: IDTypes
  /// Counts subscriptions and tenants, if that is wanted.
  var survey: ScopeSurvey?
  var problems: [InventoryProblem] = []
  var sources: [SourceLocator.Source] = []
  /// The file being read.
  var account: FileAccount
  /// When a manifest says that the file was made.
  private(set) var capture: [UInt8]?
  var batch = RecordBatch()
  let digests: DigestThread?
  /// Tells of how far the reading has come, if anybody wants to know.
  let meter: ReadingMeter?
  var digestCount = 0
  private var accounts: [FileAccount] = []
  /// The resources of the list being read.
  var listed = ListedRows()
  /// Pages of answers that are larger, until it is known whether the others are here, too.
  var pages: [AnswerPage] = []

  init(
    projection: Projection, tree: InventoryTree, index: CaptureIndex, options: InventoryOptions,
    role: InventorySummary.Role, manifests: [Manifest] = [], meter: ReadingMeter? = nil
  ) {
    self.meter = meter
    survey = options.wantsScopes ? ScopeSurvey(projection) : nil
    self.tree = tree
    self.index = index
    self.projection = projection
    self.options = options
    mappedEnvelopes = options.mappings.map { MappedReader($0, projection, isOptional: true) }
    mapped = zip(options.mappings, mappedEnvelopes).map { mapping, reader in
      RouteReading(RouteSign(Route(rawValue: mapping.name), []), reader)
    }
    self.role = role
    self.manifests = manifests
    builder = SnapshotBuilder(projection: projection)
    types = ResourceTypeTally(projection)
    idTypes = IDTypes(projection)
    account = FileAccount(name: "", role: role, source: 0)
    digests = options.wantsDigests ? DigestThread() : nil
  }

  /// Starts the account of a file.
  mutating func begin(_ name: String) {
    listed.removeAll()
    account = FileAccount(
      name: name, role: role, source: SourceIndex(truncatingIfNeeded: sources.count))
    let manifest = manifests.first { $0.covers(name) && $0.capture(of: name) != nil }
    capture = manifest?.capture(of: name)?.form
    builder.captured(capture)
  }

  /// Ends the account of a file whose bytes can be had again as `kept` says.
  mutating func end(_ kept: KeptBytes?, isPlain: Bool) {
    sources.append(
      SourceLocator.Source(
        name: account.summary.path, kept: kept, isPlain: isPlain,
        limits: options.inflation, lines: account.lines,
        secrets: SecretPlaces(account.secrets)))
    account.secrets = []
    accounts.append(account)
    meter?.endFile(account.summary.resources)
  }

  /// How many files were read whole: the index of the account of the file being read.
  var fileCount: Int { accounts.count }

  /// Notes what pages say of themselves, unless the other pages of their answers are here.
  private mutating func settlePages() {
    let whole = AnswerPage.whole(among: pages)
    for (index, page) in pages.enumerated() where !whole.contains(index) {
      swap(&account, &accounts[page.file])
      for problem in page.problems { reportGap(problem) }
      swap(&account, &accounts[page.file])
    }
  }

  /// Counts what was left out of a file's problems.
  private mutating func tellOfMore() {
    let limit = options.problemLimit
    for account in accounts {
      for (id, count) in account.kinds(above: limit) {
        let last = problems.last { $0.diagnostic.id == id && $0.place?.source == account.source }
        if let last { problems.append(.more(count - limit, like: last)) }
      }
    }
  }

  /// Notes a problem of the file, unless there were many of its kind.
  mutating func report(_ id: String, _ problem: @autoclosure () -> InventoryProblem) {
    if account.countProblem(id) > options.problemLimit { return }
    problems.append(problem())
  }

  /// Notes a problem because of which the file may hold more than was read.
  mutating func reportGap(_ problem: InventoryProblem) {
    report(problem.diagnostic.id, problem)
    markIncomplete()
  }

  mutating func markIncomplete() {
    account.summary.isComplete = false
    builder.markIncomplete()
  }

  /// The whole inventory.
  consuming func finish() -> LoadedInventory {
    let found = digests?.finish() ?? []
    settlePages()
    tellOfMore()
    let summaries = accounts.map { account in
      var summary = account.summary
      summary.routes = account.routes
      summary.sha256 = account.digest.flatMap { found.indices.contains($0) ? found[$0] : nil }
      return summary
    }
    let redactor = options.redactor
    let locator = SourceLocator(sources, redactor)
    var counts = types.counts
    for index in counts.indices { counts[index].type = redactor.shown(counts[index].type) }
    let scopes = survey?.scopes ?? InventoryScopes()
    let limit = options.problemLimit
    var all = problems
    var snapshot = builder.build()
    var settlement = ManifestSettlement(manifests, files: summaries, gaps: all)
    settlement.settle(&snapshot)
    all += settlement.problems
    all += InventoryProblem.conflicts(in: snapshot, limit: limit)
    all += InventoryProblem.superseded(in: snapshot, limit: limit)
    return LoadedInventory(
      snapshot: snapshot, summaries: summaries, manifests: settlement.summaries,
      resourceTypes: counts, scopes: scopes,
      diagnostics: InventoryProblem.resolve(all, with: locator), locator: locator,
      redactor: redactor)
  }
}
