internal import AssayEngine
internal import AssayModel

/// The types that the plan reads, as ARM ids tell them.
///
/// An id ends in `/providers/NAMESPACE/TYPE/NAME`, once more `/TYPE/NAME` for each type inside
/// another. A resource whose id is of a type that rules are about, and whose `type` is another,
/// would be judged by no rule, or by the wrong ones.
struct IDTypes {
  /// Each type's segments in lower case, innermost first, then `providers`.
  private let types: [[[UInt8]]]
  /// How long the innermost segment of each type is.
  private let lengths: [Int]

  init(_ projection: Projection) {
    types = projection.types.map { type in
      (["providers"] + type.lowercased.split(separator: "/").map(String.init)).reversed()
        .map { Array($0.utf8) }
    }
    lengths = types.map { $0[0].count }
  }

  /// Whether an id is of a type that is read, other than the one of number `type`.
  func contradict(_ type: Int?, _ id: Span<UInt8>) -> Bool {
    guard id.count > 0, id[0] == UInt8(ascii: "/") else { return false }
    let name = Self.slash(in: id, before: id.count)
    return lengths.indices.contains {
      // Of nearly all types this tells that the id isn't of them.
      let slash = name - lengths[$0] - 1
      return slash >= 0 && id[slash] == UInt8(ascii: "/") && $0 != type
        && Self.isType(types[$0], id, name)
    }
  }

  /// - Parameter name: Where the slash before the resource's name is.
  private static func isType(_ segments: [[UInt8]], _ id: Span<UInt8>, _ name: Int) -> Bool {
    var end = name
    // What has no namespace, such as a subscription, isn't told by its id.
    guard segments.count > 2 else { return false }
    for index in segments.indices {
      guard end > 0, ends(id, at: end, with: segments[index]) else { return false }
      end -= segments[index].count + 1
      // Names stand between the types, but not around the namespace.
      if index < segments.count - 3 { end = slash(in: id, before: end) }
    }
    return true
  }

  /// Whether a whole segment ends at an offset.
  private static func ends(_ id: Span<UInt8>, at end: Int, with segment: [UInt8]) -> Bool {
    let start = end - segment.count
    guard start > 0, id[start - 1] == UInt8(ascii: "/") else { return false }
    for index in segment.indices where id[start + index].lowercasedASCII != segment[index] {
      return false
    }
    return true
  }

  /// The offset of the last slash before an offset, or -1.
  private static func slash(in id: Span<UInt8>, before end: Int) -> Int {
    var offset = end - 1
    while offset >= 0, id[offset] != UInt8(ascii: "/") { offset -= 1 }
    return offset
  }
}
