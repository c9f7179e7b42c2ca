internal import AssayEngine

/// Counts what tells the rows of Azure Resource Graph, which come in pages that don't say so.
struct GraphRows {
  /// What rows are in.
  enum List {
    /// A root array, or no list at all.
    case array
    /// Azure Resource Graph's own.
    case data
    /// Azure Resource Manager's, which tells by a link where the next page is.
    case value
  }

  var all = 0
  /// Those with columns that only Azure Resource Graph has.
  private var certain = 0
  /// Those with nothing but columns that it shares with Azure Resource Manager.
  private var plain = 0
  /// Of these, those whose type is in lower case.
  var lowercased = 0

  init(all: Int = 0, lowercased: Int = 0) {
    self.all = all
    self.lowercased = lowercased
  }

  /// Counts resources that came by a route.
  mutating func count(_ route: Route, _ resources: Int) {
    if route == .resourceGraph || route == .resourceGraphTable { certain += resources }
    if Self.isPlain(route) { plain += resources }
  }

  func since(_ earlier: Self) -> Self {
    var rows = self
    rows.all -= earlier.all
    rows.certain -= earlier.certain
    rows.plain -= earlier.plain
    rows.lowercased -= earlier.lowercased
    return rows
  }

  /// Whether Azure Resource Graph may have given a list's rows.
  func areGraphs(in list: List) -> Bool {
    if certain > 0 { return true }
    return switch list {
    case .array: all > 0 && lowercased == all
    case .data: all > 0 && plain == all
    case .value: false
    }
  }

  /// Whether a number of rows is that of full pages: Azure Resource Graph gives 100 to its older
  /// clients, unless they ask for another number, and 1,000 to newer ones, and at most.
  ///
  /// Source: https://learn.microsoft.com/azure/governance/resource-graph/concepts/work-with-data
  static func arePages(_ rows: Int) -> Bool { rows == 100 || rows > 0 && rows % 1000 == 0 }

  static func isPlain(_ route: Route) -> Bool { route == .arm || route == .azureCLI }

  /// Whether a type is spelled as Azure Resource Graph does, in lower case, with its provider.
  static func isGraphs(_ type: Span<UInt8>) -> Bool {
    var hasProvider = false
    for index in type.indices {
      let byte = type[index]
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { return false }
      if byte == UInt8(ascii: "/") { hasProvider = true }
    }
    return hasProvider
  }
}
