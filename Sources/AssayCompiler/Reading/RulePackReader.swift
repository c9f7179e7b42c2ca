internal import AssayModel
internal import AssaySyntax

/// Reads a pack's files into syntax.
struct RulePackReader {
  private let pack: RulePackFiles
  private let readsTests: Bool
  private let readsExamples: Bool
  /// The file that is most likely meant to be the missing manifest.
  private let misnamedManifest: String?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ pack: RulePackFiles, readsTests: Bool = false, readsExamples: Bool = true) {
    self.pack = pack
    self.readsTests = readsTests
    self.readsExamples = readsExamples
    let paths = pack.files.map(\.path)
    misnamedManifest =
      paths.contains("pack.yaml")
      ? nil : paths.first { ["pack.yml", "Pack.yaml", "pack.json"].contains($0) }
  }

  /// `nil` if there is no manifest to understand the rules with.
  ///
  /// - Parameter pieces: How the files of rules are shared out.
  mutating func read(in pieces: RuleFilePieces = RuleFilePieces()) -> PackSyntax? {
    let manifest = manifest()
    let name = manifest?.name.value ?? pack.folder
    var isEmpty = true
    let files = pack.files.filter { isRule($0, &isEmpty) }
    var reader = self
    reader.diagnostics = []
    let read = pieces.map(files) { [reader] file in
      var reader = reader
      let rule = reader.rule(file, of: name)
      return ReadRuleFile(rule: rule, diagnostics: reader.diagnostics)
    }
    diagnostics += read.flatMap(\.diagnostics)
    let unread = Set(zip(files, read).filter { $1.rule == nil }.map { id(of: $0.0) })
    if isEmpty { diagnostics.append(.emptyPack(pack.folder)) }
    let tests = readsTests ? self.tests() : []
    let isSound = !diagnostics.contains { $0.severity == .error }
    return manifest.map {
      PackSyntax(
        folder: pack.folder, sha256: pack.sha256, manifest: $0,
        rules: read.compactMap(\.rule),
        unreadRules: unread, tests: tests, isSound: isSound)
    }
  }

  private func path(of file: RulePackFiles.File) -> String { "\(pack.folder)/\(file.path)" }

  private mutating func manifest() -> ManifestSyntax? {
    guard let file = pack.files.first(where: { $0.path == "pack.yaml" }) else {
      diagnostics.append(.missingManifest(in: pack.folder, insteadOf: misnamedManifest))
      return nil
    }
    guard let (source, node) = tree(of: file, .manifest) else { return nil }
    var reader = PackFileReader(source)
    let fallback = pack.folder.split(separator: "/").last.map(String.init) ?? pack.folder
    let manifest = reader.manifest(node, fallback: fallback)
    diagnostics += reader.diagnostics
    return manifest
  }

  /// Whether a file holds a rule; what looks like one and isn't read is reported.
  private mutating func isRule(_ file: RulePackFiles.File, _ isEmpty: inout Bool) -> Bool {
    let folders = file.path.split(separator: "/").dropLast()
    let isHidden = file.path.split(separator: "/").contains { $0.hasPrefix(".") }
    if folders.first == "tests" || isHidden || file.path == "pack.yaml" { return false }
    if file.path == misnamedManifest { return false }
    let name = file.path.lowercasedASCII
    if name.hasSuffix(".yml") || name.hasSuffix(".yaml") && !file.path.hasSuffix(".yaml") {
      diagnostics.append(
        .wrongExtension(path(of: file), String(file.path.suffix(name.hasSuffix(".yml") ? 4 : 5))))
    } else if !file.path.hasSuffix(".yaml") {
      return false
    } else if folders.isEmpty {
      isEmpty = false
      return true
    } else {
      diagnostics.append(.strayFile(path(of: file)))
    }
    isEmpty = false
    return false
  }

  private func id(of file: RulePackFiles.File) -> String {
    String(file.path.dropLast(".yaml".count))
  }

  private mutating func rule(_ file: RulePackFiles.File, of pack: String) -> RuleSyntax? {
    let id = id(of: file)
    if !NameSpelling.isIdentifier(id) {
      diagnostics.append(.invalidRuleName(id, file: path(of: file)))
    }
    let text = readsExamples ? file : file.withoutExamples
    guard let (source, node) = tree(of: text, .rule) else { return nil }
    var reader = PackFileReader(source)
    let rule = reader.rule(
      node, id: RuleDescriptor.ID(pack: pack, rule: id),
      without: readsExamples ? nil : .examples)
    diagnostics += reader.diagnostics
    return rule
  }

  /// The tests of all files that hold some.
  private mutating func tests() -> [TestSyntax] {
    var tests: [TestSyntax] = []
    for file in pack.files where isTest(file) {
      guard let (source, node) = tree(of: file, .tests) else { continue }
      var reader = PackFileReader(source)
      tests += reader.tests(node)
      diagnostics += reader.diagnostics
    }
    return tests
  }

  /// Whether a file holds tests; what looks like one and isn't read is reported.
  private mutating func isTest(_ file: RulePackFiles.File) -> Bool {
    let components = file.path.split(separator: "/")
    guard components.count > 1, components[0] == "tests",
      !components.contains(where: { $0.hasPrefix(".") })
    else { return false }
    if file.path.hasSuffix(".test.yaml") { return true }
    let name = file.path.lowercasedASCII
    if name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json") {
      diagnostics.append(.strayTestFile(path(of: file)))
    }
    return false
  }

  /// The one document of a file.
  private mutating func tree(
    of file: RulePackFiles.File, _ kind: PackFileKind
  ) -> (SourceFile, LocatedNode)? {
    let source = SourceFile(path: path(of: file), bytes: file.bytes)
    do {
      let documents = try YAML.documents(in: file.bytes)
      guard let first = documents.first, first.content != .null else {
        diagnostics.append(.emptyFile(source, of: kind))
        return nil
      }
      if documents.count > 1 {
        diagnostics.append(
          .severalDocuments(at: PackFileReader(source).head(documents[1]), of: kind))
      }
      return (source, first)
    } catch {
      diagnostics.append(.syntax(error, in: source))
      return nil
    }
  }
}
