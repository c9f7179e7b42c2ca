import AssayEngine
import AssayModel
import AssaySyntax
import Testing

@testable import AssayInventory

/// A mapping, a plan that reads some paths, and what comes of objects.
struct MappingSample {
  let program: MappingProgram
  let filter: TreeFilter

  /// - Parameter paths: What rules read of any resource; `[]` for the elements of a list.
  init(_ text: String, reading paths: [String], of type: String = "A.B/c") throws {
    let read = MappingReader.read(Array(text.utf8), path: "mapping.yaml")
    #expect(read.diagnostics.map(\.message) == [])
    let projection = Self.projection(paths, [type])
    program = MappingProgram(try #require(read.document), projection)
    var filter = TreeFilter()
    program.insert(into: &filter, projection)
    self.filter = filter
  }

  /// What rules would see of an object, in YAML's flow style: `?cause` for what isn't known.
  func resource(_ object: String, without keys: [String] = []) throws -> String {
    let value = try value(object)
    guard case .entry(let index) = program.match(value) else { return "no entry" }
    var resource = try #require(program.resource(of: value, as: index)).value
    if case .mapping(let entries) = resource.content {
      resource.content = .mapping(entries.filter { !keys.contains($0.key) })
    }
    return Self.text(resource)
  }

  /// An object as a reader would hand it over: what the filter lets through.
  func value(_ object: String) throws -> CanonicalValue {
    let bytes = Array(object.utf8) + [UInt8](repeating: 0, count: 64)
    var reader = JSONTreeReader(filter)
    let node = try unsafe bytes.withUnsafeBufferPointer { all in
      try unsafe reader.value(in: UnsafeBufferPointer(rebasing: all[..<object.utf8.count]))
    }
    return CanonicalValue(try #require(node))
  }

  static func text(_ value: CanonicalValue) -> String {
    switch value.content {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text), .string(let text): text
    case .sequence(let elements): "[" + elements.map(text).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{"
        + entries.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }
        .joined(separator: ", ") + "}"
    case .unknown(let cause): "?" + (value.standIn ?? cause.rawValue)
    }
  }

  static func projection(_ paths: [String], _ types: [String]) -> Projection {
    var nodes = [Projection.Node()]
    for path in paths {
      var node = 0
      for step in path.split(separator: ".").flatMap(Self.steps) {
        let known =
          step.isEmpty
          ? nodes[node].element
          : nodes[node].children.first { $0.key == step }?.node
        if known == nil {
          nodes.append(Projection.Node())
          let new = nodes.count - 1
          if step.isEmpty {
            nodes[node].element = new
          } else {
            nodes[node].children.append(.init(key: step, node: new))
            nodes[node].children.sort { $0.key < $1.key }
          }
        }
        node = known ?? nodes.count - 1
      }
      nodes[node].isKept = true
    }
    return Projection(nodes: nodes, types: types.map { ResourceType($0) })
  }

  private static func steps(_ name: Substring) -> [String] {
    name.hasSuffix("[]") ? [String(name.dropLast(2)), ""] : [String(name)]
  }
}
