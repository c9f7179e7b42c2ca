internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

extension PackFileReader {
  /// One side of a comparison: a literal, or a reference in braces.
  mutating func operand(_ entry: LocatedNode.Entry) -> OperandSyntax? {
    if case .mapping = entry.value.content { return reference(entry.value) }
    guard let literal = literal(entry.value, of: "'\(entry.key)'") else { return nil }
    var operand = OperandSyntax(content: .literal(literal), place: place(entry.value))
    if case .sequence(let members) = entry.value.content { operand.members = members.map(place) }
    return operand
  }

  private mutating func reference(_ node: LocatedNode) -> OperandSyntax? {
    guard let fields = fields(of: node, as: ReferenceKey.self) else { return nil }
    let kinds = [fields[.field], fields[.parameter], fields[.now]].compactMap(\.self)
    guard let kind = kinds.first else {
      if fields.isEmpty, case .mapping(let entries) = node.content, !entries.isEmpty { return nil }
      report(.emptyReference(at: head(node)))
      return nil
    }
    if kinds.count > 1 { report(.mixedReference(key(kinds[0]), key(kinds[1]))) }
    if let fallback = fields[.default], fields[.field] == nil {
      report(.misplacedDefault(key(fallback)))
    }
    guard let content = content(fields, of: kind) else { return nil }
    return OperandSyntax(content: content, place: place(kind.value))
  }

  private mutating func content(
    _ fields: [ReferenceKey: LocatedNode.Entry], of kind: LocatedNode.Entry
  ) -> OperandSyntax.Content? {
    switch ReferenceKey(rawValue: kind.key) {
    case .parameter: return text(kind).map { .parameter($0.value) }
    case .now: return moment(kind)
    case .field, .default, nil:
      let fallback = fields[.default].flatMap { keyed($0, scalar($0.value, of: "'default'")) }
      return path(kind).map { .path($0, default: fallback) }
    }
  }

  /// The offset in `{ now: -90d }`.
  private mutating func moment(_ entry: LocatedNode.Entry) -> OperandSyntax.Content? {
    guard case .string(let text) = entry.value.content, let offset = Duration.seconds(text) else {
      report(.invalidMoment(at: place(entry.value)))
      return nil
    }
    return .now(offset: offset, text: "{ now: \(text) }")
  }

  /// A literal that is no list.
  mutating func scalar(_ node: LocatedNode, of subject: String) -> Literal? {
    let literal = literal(node, of: subject)
    guard case .list = literal else { return literal }
    report(.wrongType(subject, not: node.content, .scalar, at: place(node)))
    return nil
  }

  /// A parameter's value: unlike a condition's list, its list may be empty.
  mutating func parameterValue(_ node: LocatedNode, of subject: String) -> Literal? {
    if case .sequence([]) = node.content { return .list([]) }
    return literal(node, of: subject)
  }

  /// A value as written, lists of such included.
  mutating func literal(_ node: LocatedNode, of subject: String) -> Literal? {
    switch node.content {
    case .null: report(.nullValue(subject, at: place(node)))
    case .boolean(let value): return .boolean(value)
    case .number(let text): return .number(text)
    case .string(let text):
      if Self.isExpression(text) { report(.policyExpression(at: place(node))) }
      return .string(text)
    case .sequence(let elements):
      guard !elements.isEmpty else {
        report(.emptyList(of: subject, at: place(node)))
        return nil
      }
      let members = elements.compactMap { scalar($0, of: "a member of a list") }
      return members.count == elements.count ? .list(members) : nil
    case .mapping: report(.wrongType(subject, not: node.content, .scalar, at: place(node)))
    }
    return nil
  }

  /// The functions that Azure Policy's template expressions most often begin with.
  static let expressionFunctions = ["parameters", "field", "concat", "utcNow", "addDays"]

  /// Whether a text is one of Azure Policy's template expressions.
  private static func isExpression(_ text: String) -> Bool {
    text.hasSuffix(")]") && expressionFunctions.contains { text.hasPrefix("[\($0)(") }
  }
}

/// Spans of time as `{ now: … }` takes them.
enum Duration {
  /// The seconds in a text such as `-90d`; `nil` if it isn't one.
  static func seconds(_ text: String) -> Int64? {
    guard let unit = text.utf8.last, let number = Int64(text.dropLast()) else { return nil }
    let seconds: Int64
    switch unit {
    case UInt8(ascii: "s"): seconds = 1
    case UInt8(ascii: "m"): seconds = 60
    case UInt8(ascii: "h"): seconds = 3600
    case UInt8(ascii: "d"): seconds = 86_400
    case UInt8(ascii: "w"): seconds = 604_800
    default: return nil
    }
    // A thousand years keep the sum with any date within bounds.
    let (product, overflows) = number.multipliedReportingOverflow(by: seconds)
    return overflows || product.magnitude > 31_557_600_000 ? nil : product
  }
}
