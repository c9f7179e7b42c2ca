internal import Glibc

/// Lines of text cells, aligned when printed.
package struct Table {
  private var lines: [[String]]

  package init(_ headings: [String]) { lines = [headings] }

  package mutating func add(_ cells: [String]) { lines.append(cells) }

  package var text: String {
    let widths = lines[0].indices.map { column in
      lines.map { $0[column].count }.max() ?? 0
    }
    return lines.reduce(into: "") { text, cells in
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - cell.count)
        let isLast = column == cells.count - 1
        text += column == 0 || isLast ? cell : padding + cell
        if !isLast { text += (column == 0 ? padding : "") + "  " }
      }
      text += "\n"
    }
  }
}

extension Double {
  /// The number with so many digits behind the point.
  package func text(_ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let scaled = (magnitude * scale).rounded()
    guard scaled < 1e15 else { return "\(self)" }
    let whole = String(Int(scaled / scale))
    let sign = self < 0 ? "-" : ""
    guard digits > 0 else { return sign + whole }
    let rest = String(Int(scaled) % Int(scale))
    return "\(sign)\(whole).\(String(repeating: "0", count: digits - rest.count))\(rest)"
  }
}
