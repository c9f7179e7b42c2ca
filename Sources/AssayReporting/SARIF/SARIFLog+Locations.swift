internal import AssayModel

extension SARIFLog {
  /// Writes the members of a location: the place, and the resource as a logical location.
  func writeLocation(
    _ span: SourceSpan?, of resource: ResourceReference, to json: inout JSONWriter
  ) {
    if let span {
      artifacts.writePhysical(span, to: &json)
    } else if let path = artifacts.first {
      json.object("physicalLocation") {
        artifacts.writeLocation("artifactLocation", of: path, to: &$0)
      }
    }
    guard !resource.id.isEmpty else { return }
    json.array("logicalLocations", CollectionOfOne(resource)) { json, resource in
      json.object(inline: true) { json in
        if let name = resource.name { json.member("name", name) }
        json.member("fullyQualifiedName", resource.id)
        json.member("kind", "resource")
      }
    }
  }
}

extension SARIFArtifacts {
  /// Writes a physicalLocation.
  func writePhysical(_ span: SourceSpan, to json: inout JSONWriter) {
    let region = SARIFRegion(span)
    json.object("physicalLocation") { json in
      writeLocation("artifactLocation", of: span.file, to: &json)
      json.object("region", inline: true) {
        $0.write(region, withBytes: hasBytesOfText(span.file))
      }
      if let context = SARIFRegion(around: region, span.excerpt) {
        json.object("contextRegion", inline: true) { $0.write(context, withBytes: false) }
      }
    }
  }
}

/// A stretch of an artifact, with columns in UTF-16 code units.
struct SARIFRegion {
  var start: SourcePosition
  var end: SourcePosition
  /// The text of the region, where all of it is known.
  var snippet: String?

  init(_ span: SourceSpan) {
    start = span.start
    end = span.end
    guard let excerpt = span.excerpt else { return }
    let marked = excerpt.text(in: excerpt.marked)
    if marked.utf8.count == end.offset - start.offset { snippet = marked }
  }

  /// The part of the line that an excerpt shows around a region, if it shows more than that.
  init?(around region: SARIFRegion, _ excerpt: Excerpt?) {
    guard let excerpt, region.start.line == region.end.line else { return nil }
    let before = excerpt.text(in: 0..<excerpt.marked.lowerBound)
    start = region.start
    start.column -= before.utf16.count
    end = start
    end.column += excerpt.text.utf16.count
    snippet = excerpt.text
    let isInside = start.column >= 1 && end.column >= region.end.column
    let isSame = start.column == region.start.column && end.column == region.end.column
    guard isInside, !isSame else { return nil }
  }
}

extension Excerpt {
  /// The text at UTF-8 offsets, as far as the excerpt reaches.
  fileprivate func text(in range: Range<Int>) -> String { String(Substring(text.utf8[in: range])) }
}

extension JSONWriter {
  fileprivate mutating func write(_ region: SARIFRegion, withBytes: Bool) {
    member("startLine", region.start.line)
    member("startColumn", region.start.column)
    member("endLine", region.end.line)
    member("endColumn", region.end.column)
    if withBytes {
      member("byteOffset", region.start.offset)
      member("byteLength", region.end.offset - region.start.offset)
    }
    if let snippet = region.snippet { sarifText("snippet", snippet) }
  }
}
