/// The values that rules are written with, each once.
struct ConstantTable: Sendable {
  private(set) var cells: [Cell] = []
  private(set) var text: [UInt8] = []
  private var numbers: [[UInt8]: Int32] = [:]

  /// Adds a literal; a list's members follow one another elsewhere.
  mutating func number(of literal: Literal) -> Int32 {
    let key = literal.bytes
    if let number = numbers[key] { return number }
    let cell = cell(for: literal)
    let number = Int32(cells.count)
    cells.append(cell)
    numbers[key] = number
    return number
  }

  private mutating func cell(for literal: Literal) -> Cell {
    switch literal {
    case .null: return Cell(.null)
    case .boolean(let value): return Cell(value ? .true : .false)
    case .number(let text): return cell(.number, text)
    case .string(let text): return cell(.string, text)
    case .list(let members):
      var own: [Cell] = []
      for member in members { own.append(cell(for: member)) }
      let start = UInt32(cells.count)
      cells += own
      return Cell(.array, start: start, count: UInt32(own.count))
    }
  }

  private mutating func cell(_ kind: Cell.Kind, _ value: String) -> Cell {
    let start = text.count
    text += value.utf8
    return Cell(kind, start: UInt32(start), count: UInt32(text.count - start))
  }
}

extension Literal {
  /// Bytes that only the same literal has: strings aren't equal that only look so.
  fileprivate var bytes: [UInt8] {
    switch self {
    case .null: return [0]
    case .boolean(let value): return [value ? 2 : 1]
    case .number(let text): return [3] + Self.counted(text.utf8)
    case .string(let text): return [4] + Self.counted(text.utf8)
    case .list(let members): return members.reduce([5]) { $0 + $1.bytes } + [6]
    }
  }

  private static func counted(_ text: String.UTF8View) -> [UInt8] {
    let count = UInt64(text.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + Array(text)
  }
}
