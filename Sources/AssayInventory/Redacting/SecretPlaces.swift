package import AssayEngine
internal import AssayModel

/// Where in a file its export says that secrets are, whatever they look like and are called.
struct SecretPlaces: Hashable, Sendable {
  /// In order, none within another.
  private let ranges: [Range<Int>]

  /// - Parameter places: In any order.
  init(_ places: [Range<Int>] = []) {
    let sorted = places.filter { !$0.isEmpty }.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    ranges = sorted.reduce(into: []) { ranges, range in
      guard let last = ranges.last, range.lowerBound < last.upperBound else {
        return ranges.append(range)
      }
      let end = max(last.upperBound, range.upperBound)
      ranges[ranges.count - 1] = last.lowerBound..<end
    }
  }

  /// Whether all of a stretch is secret.
  func hold(_ range: Range<Int>) -> Bool {
    let next = firstIndex(endingAfter: range.lowerBound)
    guard next < ranges.count else { return false }
    return ranges[next].lowerBound <= range.lowerBound
      && range.upperBound <= ranges[next].upperBound
  }

  /// What is secret of a piece of the file's text, counted from its start; of a text in quotes, what
  /// is between them.
  func secrets(in text: ArraySlice<UInt8>, at offset: Int) -> [SecretScanner.Secret] {
    let piece = offset..<offset + text.count
    let first = firstIndex(endingAfter: offset)
    return ranges[first...].prefix { $0.lowerBound < piece.upperBound }.map { range in
      let known = range.clamped(to: piece)
      var inner = known.lowerBound - offset..<known.upperBound - offset
      if known == range, inner.count > 1 {
        let (start, end) = (text.startIndex + inner.lowerBound, text.startIndex + inner.upperBound)
        if NamedSecret.isQuote(text[start]), text[start] == text[end - 1] {
          inner = inner.lowerBound + 1..<inner.upperBound - 1
        }
      }
      return SecretScanner.Secret(range: inner, isPart: known != range)
    }
  }

  /// The first stretch that ends behind an offset.
  private func firstIndex(endingAfter offset: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension SourceLocator {
  /// Whether the export that a value is from says that it is secret.
  package func isSecret(_ place: ValuePlace) -> Bool {
    guard !redactor.showsValues, sources.indices.contains(Int(place.source)) else { return false }
    return sources[Int(place.source)].secrets.hold(place.offset..<place.offset + place.length)
  }
}
