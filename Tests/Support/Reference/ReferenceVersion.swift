/// A version: numbers between dots, and a pre-release's name.
struct ReferenceVersion: Hashable, Comparable {
  /// Without zeros at the end.
  private var numbers: [Int]
  /// Empty for a release.
  private var names: [String]

  /// `nil` for what is no version.
  ///
  /// A pre-release's name has parts of letters, digits and dashes.
  init?(_ text: String) {
    var rest = Substring(text.foldedText)
    _ = rest.take("v")
    rest = rest.prefix { $0 != "+" }
    let release = rest.prefix { $0 != "-" }
    let name = rest.dropFirst(release.count + 1)
    let parts = release.split(separator: ".", omittingEmptySubsequences: false)
    var numbers = parts.compactMap { $0.allSatisfy(\.isNumber) ? Int($0) : nil }
    let names = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isNamed = names.allSatisfy { name in
      !name.isEmpty && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
    guard numbers.count == parts.count, rest.count == release.count || isNamed else { return nil }
    while numbers.last == 0 { numbers.removeLast() }
    self.numbers = numbers
    self.names = name.isEmpty ? [] : names
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.numbers != right.numbers {
      return left.numbers.lexicographicallyPrecedes(right.numbers)
    }
    if left.names.isEmpty || right.names.isEmpty {
      return !left.names.isEmpty && right.names.isEmpty
    }
    for (one, other) in zip(left.names, right.names) where one != other {
      switch (Int(one), Int(other)) {
      case (let one?, let other?): return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      case (nil, nil): return Array(one.utf8).lexicographicallyPrecedes(Array(other.utf8))
      }
    }
    return left.names.count < right.names.count
  }
}
