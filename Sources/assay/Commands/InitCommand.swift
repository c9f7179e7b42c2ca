internal import ArgumentParser
internal import AssayKit

/// `assay init`: writes a rule pack to begin with, or one more rule.
struct InitCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a rule pack to begin with, or one more rule of a pack.",
    discussion: """
      The pack has a parameter, a relation, and one rule that its examples and its test prove; \
      with '--name' and '--rule', nothing but a rule about the type. Nothing that is there is ever \
      overwritten.

      EXAMPLES
        assay init my-rules
        assay init my-rules --rule soft-delete --resource Microsoft.KeyVault/vaults
        assay init aws --name aws --rule volumes-encrypted --resource AWS::EC2::Volume

      EXIT STATUS
        0  the files are written
        3  the command line is invalid, or a file is already there; nothing was written
        4  a file could not be written whole; nothing of the run is left
      """)

  @Argument(help: "The folder of the pack, made if it isn't there.")
  var folder = "."

  @Option(help: ArgumentHelp("The name of a new pack. (default: the folder's)"))
  var name: String?

  @Option(help: ArgumentHelp("Add a rule of this id to the pack that is there.", valueName: "id"))
  var rule: String?

  @Option(help: ArgumentHelp("The type of the resources that it judges.", valueName: "type"))
  var resource: String?

  @Option(help: ArgumentHelp("When to colour messages.", valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    guard (rule == nil) == (resource == nil) else {
      throw ValidationError("'--rule' and '--resource' go together.")
    }
  }

  func run() -> ExitStatus {
    do {
      let files = NewFiles(folder: path, files: try starterFiles())
      let problems = files.write()
      if problems.isEmpty { return Terminal.answer(summary(of: files)) }
      Terminal.tell(problems, color: color)
      return problems.contains { $0.subject == .output } ? .reportNotWritten : .invalid
    } catch {
      Terminal.tell(error.diagnostics, color: color)
      return .invalid
    }
  }

  private func starterFiles() throws(InvalidCheck) -> [StarterFile] {
    guard let rule, let resource else {
      return try StarterPack(named: name ?? folderName).files
    }
    let starter = try StarterRule(id: rule, resource: resource)
    if let name { return try StarterPack(named: name, with: starter).files }
    try requirePack()
    return [starter.file]
  }

  /// A rule is added to nothing but a pack: a folder named by mistake gets none.
  private func requirePack() throws(InvalidCheck) {
    do throws(InvalidCheck) {
      _ = try RulePack(at: path)
    } catch {
      throw InvalidCheck(
        error.diagnostics.map { diagnostic in
          guard ["not-a-pack", "unreadable-pack"].contains(diagnostic.id) else { return diagnostic }
          var advised = diagnostic
          advised.help = "name a pack's folder, or begin a pack with this rule: '--name NAME'"
          return advised
        })
    }
  }

  /// The folder without slashes at its end.
  private var path: String {
    var path = folder
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  private var folderName: String { FileSystem.name(of: FileSystem.resolved(path) ?? path) }

  private func summary(of files: NewFiles) -> String {
    let folder = Terminal.quoted(path)
    return files.paths.map { "wrote \($0)\n" }.joined() + """

      next:
        assay lint \(folder)
        assay test \(folder)
        assay check INVENTORY --rules \(folder)

      """
  }
}
