internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A route while its objects are read.
final class RouteReading {
  let sign: RouteSign
  let reader: any RouteReader
  var tree: JSONTreeReader

  init(_ sign: RouteSign, _ reader: any RouteReader) {
    self.sign = sign
    self.reader = reader
    tree = JSONTreeReader(reader.filter)
  }
}

/// Objects that aren't resources as rules name them: read again, and made into resources.
extension InventoryReading {
  /// What reads objects of a route; `nil` if they are resources as rules name them.
  mutating func reading(of sign: RouteSign) -> RouteReading? {
    if let known = routes[sign.route] { return known }
    guard let reader = tree.routes.reader(of: sign.route, projection) else { return nil }
    let reading = RouteReading(sign, reader)
    routes[sign.route] = reading
    return reading
  }

  /// Takes an object that one of the user's mappings is about.
  ///
  /// - Returns: Whether one is.
  mutating func takeMapped(_ item: RecordBatch.Item, of text: RecordText) -> Bool {
    for reading in mapped {
      if takeObject(item, reading.sign, reading, of: text) { return true }
    }
    return false
  }

  /// - Returns: Whether the reader took the object.
  @discardableResult
  mutating func takeObject(
    _ item: RecordBatch.Item, _ sign: RouteSign, _ reading: RouteReading, of text: RecordText
  ) -> Bool {
    var output = RouteOutput(
      source: account.source, file: account.summary.path, embedding: embedding)
    do throws(SyntaxError) {
      let range = item.offset..<item.offset + item.length
      if let object = try text.object(at: range, with: &reading.tree) {
        reading.reader.read(object, into: &output)
      }
    } catch {
      account.summary.refused += 1
      builder.markIncomplete()
      // Where its secrets are isn't known.
      if reading.reader.tellsSecrets { hide(item.offset..<item.offset + item.length) }
      let problem = problem(error)
      report(error.kind.rawValue, problem)
      return true
    }
    if output.isDeclined { return false }
    takeSecrets(of: output, in: text)
    take(output, sign, of: text)
    return true
  }

  /// Says that no mapping of the user's is about an object, and that it is no resource of Azure.
  mutating func refuseUnmapped(_ whole: ValuePlace) {
    account.summary.refused += 1
    builder.markIncomplete()
    let names = options.mappings.map(\.name)
    report("unmapped-object", .unmapped(byAll: names, at: whole))
  }

  private mutating func take(_ output: RouteOutput, _ sign: RouteSign, of text: RecordText) {
    takeProblems(of: output)
    for resource in output.resources { take(resource, sign) }
    for counted in output.counted { count(counted, sign) }
    let outer = (knownPages, enclosing)
    enclosing = sign
    knownPages.formUnion(output.knownPages)
    for (document, moment) in output.documents {
      // What a manifest says of the file goes before what the file says.
      let isTimed = moment != nil && capture == nil
      if isTimed { builder.captured(moment) }
      take(document, of: text)
      if isTimed { builder.captured(nil) }
    }
    (knownPages, enclosing) = outer
  }

  mutating func takeProblems(of output: RouteOutput) {
    account.summary.refused += output.refused
    if output.isIncomplete { markIncomplete() }
    for problem in output.problems { report(problem.diagnostic.id, problem) }
  }

  /// Counts resources that no rule is about.
  private mutating func count(_ counted: RouteOutput.Counted, _ sign: RouteSign) {
    let index = types.index(of: counted.type.utf8Span.span)
    guard !types.entries[index].isMalformed else {
      account.summary.refused += counted.count
      builder.markIncomplete()
      let problem = InventoryProblem.type(
        counted.type, .malformed, at: place(counted.first.lowerBound, counted.first.count))
      return report(problem.diagnostic.id, problem)
    }
    types.count(index, counted.count)
    account.count(sign, counted.count)
  }

  private mutating func take(_ resource: CanonicalResource, _ sign: RouteSign) {
    let whole = place(resource.value.range.lowerBound, resource.value.range.count)
    guard let type = resource.text("type"), let id = resource.text("id") else {
      account.summary.refused += 1
      builder.markIncomplete()
      let lacksID = resource.text("id") == nil
      return resource.text("type") == nil
        ? report("missing-type", .missing("type", nil, alsoID: lacksID, at: whole))
        : report("missing-id", .missing("id", nil, alsoID: false, at: whole))
    }
    let index = types.index(of: type.span)
    if let problem = problem(ofType: index, id: id.span) {
      account.summary.refused += 1
      builder.markIncomplete()
      let spelled = String(decoding: type, as: UTF8.self)
      return report(problem.rawValue, .type(spelled, problem, at: whole))
    }
    let projected = types.entries[index].projected
    let size = projected == nil ? 0 : resource.value.textCount
    guard size <= options.textLimit - builder.textCount else { return refuseForSize(whole) }
    types.count(index)
    account.count(sign)
    if types.entries[index].isSubscription, let tenant = resource.value["tenantId"],
      let text = resource.text("tenantId")
    {
      builder.tell(
        tenant: text.span, ofSubscription: id.span,
        at: place(tenant.range.lowerBound, tenant.range.count))
    }
    if survey != nil { takeScopes(of: resource, id: id) }
    guard let projected else { return }
    builder.begin(typeAt: projected, source: account.source)
    let modified = resource.value["systemData"]?["lastModifiedAt"] ?? resource.value["changedTime"]
    if case .string(let text)? = modified?.content {
      builder.modified(.string, text.utf8Span.span)
    }
    feed(resource.value, at: 0)
    for (path, cause) in resource.unknown { builder.markUnknown(under: path, cause: cause) }
    for path in resource.notExported { builder.markUnknown(under: path, cause: .notExported) }
    if resource.isListedVersion { builder.markListed() }
    _ = builder.finish(offset: whole.offset, length: whole.length)
  }
}

extension CanonicalResource {
  /// A text with at least one byte.
  fileprivate func text(_ key: String) -> [UInt8]? {
    guard case .string(let text) = value[key]?.content, !text.isEmpty else { return nil }
    return Array(text.utf8)
  }
}

extension InventoryReading {
  /// Gives the builder a value, as far as the projection wants it.
  ///
  /// Calls itself along the projection, which is as deep as the deepest path of a rule.
  private mutating func feed(_ value: CanonicalValue, at node: Int) {
    let wanted = projection.nodes[node]
    if node > 0 { store(value, at: node, isPassage: !wanted.children.isEmpty) }
    switch value.content {
    case .sequence(let elements):
      guard let element = wanted.element else { return }
      let noKey: [UInt8] = []
      for value in elements {
        builder.element(key: noKey.span)
        feed(value, at: element)
      }
      builder.endElements()
    case .mapping(let entries):
      if let element = wanted.element {
        for entry in entries {
          builder.element(key: entry.key.utf8Span.span)
          feed(entry.value, at: element)
        }
        builder.endElements()
      }
      for child in wanted.children {
        if let value = value[child.key] { feed(value, at: child.node) }
      }
    case .null, .boolean, .number, .string, .unknown: return
    }
  }

  private mutating func store(_ value: CanonicalValue, at node: Int, isPassage: Bool) {
    let kind: ValueKind
    var text = ""
    var obstacle: UnknownCause? = .wrongType
    switch value.content {
    case .null: (kind, obstacle) = (.null, nil)
    case .boolean(let value): kind = value ? .true : .false
    case .number(let number): (kind, text) = (.number, number)
    case .string(let string): (kind, text) = (.string, string)
    case .sequence: kind = .array
    case .mapping: (kind, obstacle) = (.object, nil)
    case .unknown(let cause):
      let place = place(value.range.lowerBound, value.range.count)
      builder.unknown(
        node: node, cause: cause, standIn: value.standIn, offset: place.offset,
        length: place.length)
      return builder.markUnknown(under: node, cause: cause)
    }
    let place = place(value.range.lowerBound, value.range.count)
    builder.value(
      node: node, kind: kind, text: text.utf8Span.span, offset: place.offset,
      length: max(1, place.length))
    if isPassage, let obstacle { builder.markUnknown(under: node, cause: obstacle) }
  }
}
