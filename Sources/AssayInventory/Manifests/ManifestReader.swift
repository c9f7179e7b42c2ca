internal import AssayEngine
package import AssayModel
package import AssaySyntax

/// Reads a manifest's text, and goes on after a mistake.
package struct ManifestReader: SingleDocumentReader {
  package static let secondDocumentHelp = "say what differs from file to file under 'files'"

  package let file: SourceFile
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ file: SourceFile) { self.file = file }

  package mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package mutating func emptyDocument() -> Manifest? {
    report(.emptyManifest(file.path))
    return nil
  }

  package mutating func document(_ node: LocatedNode) -> Manifest? {
    guard let fields = fields(of: node, as: ManifestKey.self) else { return nil }
    var manifest = Manifest(path: file.path)
    manifest.by = text(fields[.by])?.value ?? ""
    manifest.captured = capture(fields[.captured])
    if let scope = fields[.scope] { read(scope.value, into: &manifest) }
    manifest.complete = types(fields[.complete])
    for element in elements(fields[.files]) {
      guard let entry = entry(element) else { continue }
      if let first = manifest.file(named: self.folder + entry.name.value) {
        report(.duplicateClaim(entry.name, first: first.name.place))
      }
      manifest.files.append(entry)
    }
    return manifest
  }

  private var folder: String {
    file.path.lastIndex(of: "/").map { String(file.path[...$0]) } ?? ""
  }

  private mutating func read(_ node: LocatedNode, into manifest: inout Manifest) {
    guard let fields = fields(of: node, as: ManifestScopeKey.self) else { return }
    manifest.tenant = text(fields[.tenant]).flatMap { guid($0) }
    manifest.subscriptions = texts(fields[.subscriptions]).compactMap { guid($0) }
    reportRepeated(manifest.subscriptions) { $0.lowercasedASCII }
  }

  private mutating func entry(_ node: LocatedNode) -> Manifest.File? {
    guard let fields = fields(of: node, as: ManifestFileKey.self) else { return nil }
    let captured = capture(fields[.captured])
    let complete = types(fields[.complete])
    guard let name = text(fields[.file]) else { return nil }
    return Manifest.File(name: name, captured: captured, complete: complete)
  }

  private mutating func capture(_ entry: LocatedNode.Entry?) -> Manifest.Capture? {
    guard let text = text(entry) else { return nil }
    if let form = Normalizer.dateTime.form(of: text.value) {
      return Manifest.Capture(text: text.value, form: form)
    }
    report(.invalidCapture(text))
    return nil
  }

  private mutating func guid(_ text: Located<String>) -> Located<String>? {
    if Normalizer.guid.form(of: text.value) != nil { return text }
    report(.invalidGUID(text))
    return nil
  }

  private mutating func types(_ entry: LocatedNode.Entry?) -> [Located<ResourceType>] {
    let names = texts(entry)
    for name in names where ResourceTypeTally.isMalformed(Array(name.value.utf8)) {
      report(.malformedType(name))
    }
    reportRepeated(names) { $0.lowercasedASCII }
    return names.map { Located(ResourceType($0.value), at: $0.place) }
  }

  private mutating func reportRepeated(
    _ names: [Located<String>], _ form: (String) -> String
  ) {
    var seen: [String: Place] = [:]
    for name in names {
      if let first = seen[form(name.value)] { report(.duplicateClaim(name, first: first)) }
      seen[form(name.value)] = name.place
    }
  }
}
