/// Relations that lead nowhere, or to too much.
extension Probe {
  private static let manifest = """
    pack: pack
    version: 1.0.0
    title: Doors
    relations:
      house:
        from: Test.House/doors
        to: Test.House/houses
        cardinality: one
        inverse: doors
        match: [ { from: properties.house, to: name } ]
    """

  private static let rule = """
    title: A door has the colour of its house
    severity: high
    resource: Test.House/doors
    assert: { field: properties.colour, equals: { field: house.properties.colour } }
    message: "{name} has another colour"
    remediation: paint it
    examples:
      pass:
      - resources:
        - { id: a, name: a, type: Test.House/doors, properties: { house: h, colour: red } }
        - { id: h, name: h, type: Test.House/houses, properties: { colour: red } }
      fail:
      - resources:
        - { id: a, name: a, type: Test.House/doors, properties: { house: h, colour: red } }
        - { id: h, name: h, type: Test.House/houses, properties: { colour: blue } }
      unknown:
      - resources:
        - { id: a, name: a, type: Test.House/doors, properties: { house: h, colour: red } }
    """

  private static let door = open.replacing(
    #""state":"open""#, with: #""state":"open","house":"h","colour":"red""#)

  private static func house(_ id: String, named name: String = "h", _ properties: String) -> String
  {
    "{\"id\":\"\(id)\",\"name\":\"\(name)\",\"type\":\"Test.House/houses\",\"properties\":{\(properties)}}"
  }

  private init(
    _ name: String, related inventory: String, _ arguments: String = "i", status: Int32 = 2,
    says id: String? = nil, isComplete: Bool = false
  ) {
    self.init(
      name,
      [
        ("pack/pack.yaml", .text(Self.manifest)), ("pack/colour.yaml", .text(Self.rule)),
        ("i", .text(inventory)),
      ], arguments, status: status, says: id, isComplete: isComplete)
  }

  static let relations = [
    Probe("a related resource that isn't there", related: "[\(door)]"),
    Probe(
      "a related resource that isn't there, nor on the next page",
      related: "{\"value\":[\(door)],\"nextLink\":\"x\"}", "i --allow-incomplete",
      says: "incomplete-inventory"),
    Probe(
      "two related resources for one",
      related: "[\(door),\(house("h1", #""colour":"red""#)),\(house("h2", #""colour":"blue""#))]"),
    Probe(
      "a related resource of another name",
      related: "[\(door),\(house("h", named: "h ", #""colour":"red""#))]"),
    Probe(
      "a related resource without properties",
      related: "[\(door),{\"id\":\"h\",\"name\":\"h\",\"type\":\"Test.House/houses\"}]"),
    Probe(
      "a related resource from two sources that differ",
      related: "[\(door),\(house("h", #""colour":"red""#)),\(house("h", #""colour":"blue""#))]",
      says: "conflicting-resource"),
    Probe(
      "a related resource that can't be read",
      related: "[\(door),\(house("h", #""colour":"red","colour":"blue""#))]", says: "duplicate-key"),
    Probe(
      "a relation by a key that nothing carries",
      related: "[\(open.replacing(#""open""#, with: #""open","colour":"red""#)),"
        + "\(house("h", #""colour":"red""#))]", status: 1, says: "vacuous-path", isComplete: true),
    Probe(
      "a related resource of another colour, and doubt",
      related: "[\(door),\(house("h", #""colour":"blue""#)),1]", status: 1, says: "not-a-resource"),
  ]
}
