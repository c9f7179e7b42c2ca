internal import AssayModel
internal import AssaySyntax

/// Evaluates a template's expressions, as far as the template tells what they come to.
///
/// Work is limited, so that no template takes long: what goes beyond a limit isn't known.
final class TemplateEvaluator {
  /// How many calls, names and levels may be under way at once.
  static let depthLimit = 256
  /// The largest value, in bytes as `TemplateValue.size` counts them.
  static let sizeLimit = 1 << 20
  /// The deepest value.
  static let levelLimit = 64
  /// The longest form in bytes.
  static let formLimit = 1024

  /// Whether anything evaluated since this was last asked for was made of a secret.
  private var metSecret = false
  /// Where the template has what was made of secrets.
  private(set) var secretPlaces: [Range<Int>] = []

  /// What is left to spend on evaluating.
  private(set) var fuel: Int
  private var depth = 0
  /// How many values there are of which not even the form is known.
  private var namelessCount = 0
  /// The outputs of nested templates, by the ids of their deployments in lower case.
  var outputs: [String: TemplateOutputs] = [:]

  /// - Parameter size: The template's size in bytes.
  init(size: Int) { fuel = 100_000 + size / 4 }

  var isExhausted: Bool { fuel <= 0 }

  /// Does something, and tells whether it met a secret.
  func tellingSecrets<Result>(_ work: () -> Result) -> (Result, Bool) {
    let outer = metSecret
    metSecret = false
    defer { metSecret = outer }
    let result = work()
    return (result, metSecret)
  }

  func noteSecret(_ isSecret: Bool) { metSecret = metSecret || isSecret }

  /// Does what makes the value at a place, and notes the place if the value is made of a secret.
  func noting<Result>(_ place: Range<Int>, _ work: () -> Result) -> Result {
    let (result, isSecret) = tellingSecrets(work)
    if isSecret { secretPlaces.append(place) }
    return result
  }

  /// Pays for some work.
  func spend(_ amount: Int) { fuel = max(0, fuel - amount) }

  /// The value of something in the template's text.
  func value(of node: LocatedNode, in frame: TemplateFrame) -> TemplateValue {
    switch node.content {
    case .null: .null
    case .boolean(let value): .boolean(value)
    case .number(let text): TemplateValue(.number(text))
    case .string(let text): value(of: text, in: frame)
    case .sequence(let elements): within { list(elements, in: frame) }
    case .mapping(let entries): within { object(entries, in: frame) }
    }
  }

  func value(of text: String, in frame: TemplateFrame) -> TemplateValue {
    spend(1 + text.utf8.count / 16)
    return switch TemplateString(text) {
    case .literal(let text): .text(text)
    case .expression(let expression): value(of: expression, in: frame)
    case .malformed where text.utf8.count > TemplateString.sizeLimit: nameless()
    case .malformed: unknown(TemplateValue.text(text).argument)
    }
  }

  func value(of expression: TemplateExpression, in frame: TemplateFrame) -> TemplateValue {
    switch expression {
    case .text(let text): .text(text)
    case .integer(let value): .integer(value)
    case .call(let name, let arguments): within { call(name, arguments, in: frame) }
    case .access(let base, let steps): within { access(base, steps, in: frame) }
    }
  }

  /// Does something one level further down, if there may be one more.
  func within(_ work: () -> TemplateValue) -> TemplateValue {
    guard depth < Self.depthLimit, !isExhausted else { return nameless() }
    depth += 1
    defer { depth -= 1 }
    return checked(work())
  }

  private func checked(_ value: TemplateValue) -> TemplateValue {
    spend(1 + value.size / 64)
    if value.size > Self.sizeLimit || value.depth > Self.levelLimit { return nameless() }
    if case .symbol(let form) = value.content, form.utf8.count > Self.formLimit {
      return nameless()
    }
    return value
  }

  /// A value of which nothing is known, not even that it equals another.
  func nameless() -> TemplateValue {
    namelessCount += 1
    return .symbol("unknown \(namelessCount)")
  }

  /// What isn't known, as an expression would put it.
  func unknown(_ body: String) -> TemplateValue { .symbol(body) }

  /// What isn't known by a name of a template.
  func unknown(_ kind: String, _ name: String, in context: TemplateContext) -> TemplateValue {
    .symbol("\(context.name)\(kind)(\(TemplateValue.text(name).argument))")
  }

  private func list(_ elements: [LocatedNode], in frame: TemplateFrame) -> TemplateValue {
    .list(elements.map { value(of: $0, in: frame) })
  }

  private func object(_ entries: [LocatedNode.Entry], in frame: TemplateFrame) -> TemplateValue {
    var result: [TemplateValue.Entry] = []
    for entry in entries {
      if let loops = TemplateLoop.loops(of: entry) {
        for loop in loops {
          result.append(.init(key: loop.name, value: value(of: loop, in: frame)))
        }
        continue
      }
      guard let key = key(entry.key, in: frame) else { return nameless() }
      result.append(.init(key: key, value: value(of: entry.value, in: frame)))
    }
    return .object(result)
  }

  /// A key, which may be an expression; `nil` if it isn't known, unless it is an id.
  func key(_ key: String, in frame: TemplateFrame) -> String? {
    guard key.utf8.first == UInt8(ascii: "[") else { return key }
    let value = value(of: key, in: frame)
    if case .symbol(let form) = value.content, form.utf8.first == UInt8(ascii: "/") { return form }
    return value.spelling
  }

  /// The elements that a loop within an object makes.
  func value(of loop: TemplateLoop, in frame: TemplateFrame) -> TemplateValue {
    guard let count = count(of: loop, in: frame), let input = loop.input else {
      return nameless()
    }
    return within {
      .list(
        (0..<count).map { value(of: input, in: frame.within(.init(name: loop.name, index: $0))) })
    }
  }

  /// How often a loop is gone through, if that is known and allowed.
  func count(of loop: TemplateLoop, in frame: TemplateFrame) -> Int? {
    guard let node = loop.count, let count = value(of: node, in: frame).integer else { return nil }
    return 0...TemplateLoop.limit ~= count ? count : nil
  }
}

/// A `copy`: something in a template that is made several times.
struct TemplateLoop {
  /// How often Azure Resource Manager goes through a loop at most.
  static let limit = 800

  var name: String
  var count: LocatedNode?
  /// What is made; nothing if it is the resource that the loop belongs to.
  var input: LocatedNode?

  init?(_ node: LocatedNode) {
    guard let name = node[caseless: "name"]?.text else { return nil }
    self.name = name
    count = node[caseless: "count"]
    input = node[caseless: "input"]
  }

  /// The loops that an entry of an object stands for, if it does.
  static func loops(of entry: LocatedNode.Entry) -> [TemplateLoop]? {
    guard entry.key.isEqualIgnoringCase(to: "copy"), let elements = entry.value.elements else {
      return nil
    }
    let loops = elements.compactMap(TemplateLoop.init)
    return loops.count == elements.count ? loops : nil
  }
}
