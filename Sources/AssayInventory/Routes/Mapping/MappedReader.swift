internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads the objects of a route whose names a mapping tells.
struct MappedReader: RouteReader {
  /// How many records may lie inside one another.
  private static let depth = 16

  let filter: TreeFilter
  private let program: MappingProgram
  /// Whether what no entry is about may be something else, as with mappings of users.
  private let isOptional: Bool

  init(_ mapping: Mapping, _ projection: Projection, isOptional: Bool = false) {
    program = MappingProgram(mapping, projection)
    var filter = TreeFilter()
    program.insert(into: &filter, projection)
    self.filter = filter
    self.isOptional = isOptional
  }

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    let object = CanonicalValue(object)
    if isOptional, program.match(object) == .none { return output.decline() }
    read(object, into: &output, depth: 0)
  }

  /// Takes an object around a list whose elements were read already.
  ///
  /// - Parameter object: Without what is in lists.
  func readEnvelope(_ object: CanonicalValue, into output: inout RouteOutput) {
    let place = output.place(object.range)
    guard program.decides(object) else {
      return output.refuse(.envelope(of: program.name, at: place))
    }
    switch program.match(object) {
    case .none:
      guard let range = program.nextPage(of: object) else { return output.decline() }
      output.missing(.nextPage(at: output.place(range)))
    case .unknown(let cause): output.refuse(.undecided(by: program.name, cause, at: place))
    case .entry(let index):
      if let range = program.nextPage(of: object, as: index) {
        output.missing(.nextPage(at: output.place(range)))
      }
      if !program.isEnvelope(object, as: index) {
        output.refuse(.envelope(of: program.name, at: place))
      }
    }
  }

  private func read(_ object: CanonicalValue, into output: inout RouteOutput, depth: Int) {
    let place = output.place(object.range)
    switch program.match(object) {
    case .none: output.refuse(.unmapped(by: program.name, at: place))
    case .unknown(let cause): output.refuse(.undecided(by: program.name, cause, at: place))
    case .entry(let index):
      if let resource = program.resource(of: object, as: index) { output.add(resource) }
      if let range = program.nextPage(of: object, as: index) {
        output.missing(.nextPage(at: output.place(range)))
      }
      let records = program.records(of: object, as: index)
      guard depth < Self.depth || records.isEmpty else {
        return output.missing(.tooManyRecordsInside(at: place))
      }
      for record in records { read(record, into: &output, depth: depth + 1) }
    }
  }
}
