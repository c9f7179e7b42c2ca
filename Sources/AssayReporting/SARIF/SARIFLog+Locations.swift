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
  /// A text that holds the region's, and where in its UTF-8.
  var snippet: (text: String, range: Range<Int>)?

  init(_ span: SourceSpan) {
    start = span.start
    end = span.end
    guard let excerpt = span.excerpt else { return }
    let marked = excerpt.marked.clamped(to: 0..<excerpt.text.utf8.count)
    // Unless all of the region's text is known, there is no snippet.
    if marked.count == end.offset - start.offset { snippet = (excerpt.text, marked) }
  }

  /// The part of the line that an excerpt shows around a region, if it shows more than that.
  init?(around region: SARIFRegion, _ excerpt: Excerpt?) {
    guard let excerpt, region.start.line == region.end.line else { return nil }
    let text = excerpt.text.utf8Span.span
    let before = (0..<excerpt.marked.lowerBound).clamped(to: 0..<text.count)
    start = region.start
    start.column -= text.extracting(before).utf16Count
    end = start
    end.column += text.utf16Count
    snippet = (excerpt.text, 0..<text.count)
    let isInside = start.column >= 1 && end.column >= region.end.column
    let isSame = start.column == region.start.column && end.column == region.end.column
    guard isInside, !isSame else { return nil }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ region: SARIFRegion, withBytes: Bool) {
    member("startLine", region.start.line)
    member("startColumn", region.start.column)
    member("endLine", region.end.line)
    member("endColumn", region.end.column)
    // Tools look for bytes in the first line of a region.
    if withBytes, region.start.line == region.end.line {
      member("byteOffset", region.start.offset)
      member("byteLength", region.end.offset - region.start.offset)
    }
    if let snippet = region.snippet {
      object("snippet", inline: true) { $0.member("text", snippet.text, in: snippet.range) }
    }
  }
}
