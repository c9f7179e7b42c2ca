internal import ArgumentParser
internal import AssayKit

/// `assay format`: lays files of rule packs out in the one canonical way.
struct FormatCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lays out files of rule packs in the one way that all have.",
    discussion: """
      Keys in the order of the reference, two spaces for each level, quotes where they are \
      needed, at most 120 columns where a space allows it. Comments stay, and so does every \
      value: a file that would say something else is refused. A folder stands for the YAML files \
      below it, '-' for standard input, which goes to standard output. Without a path, the packs \
      and the mappings are formatted that the settings file names.

      EXAMPLES
        assay format my-rules
        assay format --check my-rules
        assay format - < rule.yaml

      EXIT STATUS
        0  the files are as they should be
        1  with '--check': a file is not
        3  the command line or a file is invalid; nothing was written
        4  a file could not be written whole
      """)

  @Argument(help: ArgumentHelp("Packs' folders, or files.", valueName: "path"))
  var paths: [String] = []

  @Flag(help: "Change nothing, but list the files that would be changed.")
  var check = false

  @OptionGroup
  var settingsFile: SettingsFileOptions

  @Option(help: ArgumentHelp("When to colour messages.", valueName: "when"))
  var color = ColorChoice.auto

  func validate() throws {
    guard !paths.contains("-") || paths.count == 1 else {
      throw ValidationError("'-' stands for standard input, and for itself alone.")
    }
  }

  func run() -> ExitStatus {
    do {
      if paths == ["-"] { return pass(try .standardInput()) }
      let file = try settingsFile.file(unlessNamed: paths)
      let files = try FormattedFile.all(at: try paths(over: file))
      let head = file.map { "settings: \($0.path)\n" } ?? ""
      return check ? list(files, below: head) : write(files, below: head)
    } catch {
      Terminal.tell(error.diagnostics, color: color)
      return .invalid
    }
  }

  /// The paths given, or else what the settings name.
  private func paths(over file: SettingsFile?) throws(InvalidCheck) -> [String] {
    let paths =
      paths.isEmpty
      ? (file?.ruleFolders ?? []) + (file?.mappingFiles ?? []) + (file?.exemptionFiles ?? [])
      : paths
    guard !paths.isEmpty else { throw InvalidCheck([.nothingToFormat()]) }
    return paths
  }

  private func pass(_ file: FormattedFile) -> ExitStatus {
    if check { return list([file], below: "") }
    return Terminal.answer(String(decoding: file.text, as: UTF8.self))
  }

  private func list(_ files: [FormattedFile], below head: String) -> ExitStatus {
    let changed = files.filter(\.isChanged)
    let list = head + changed.map { "would format \($0.path)\n" }.joined()
    let status = Terminal.answer(list + summary(of: files, "to format"))
    return status == .compliant && !changed.isEmpty ? .noncompliant : status
  }

  private func write(_ files: [FormattedFile], below head: String) -> ExitStatus {
    var list = head
    for file in files where file.isChanged {
      do throws(SystemError) {
        let pending = try PendingFile(for: file.path) { output throws(SystemError) in
          try output.write(file.text)
        }
        try pending.commit()
        list += "formatted \(file.path)\n"
      } catch {
        Terminal.tell([.fileNotFormatted(file.path, error)], color: color)
        _ = Terminal.answer(list)
        return .reportNotWritten
      }
    }
    return Terminal.answer(list + summary(of: files, "formatted"))
  }

  private func summary(of files: [FormattedFile], _ verb: String) -> String {
    "\(files.count) \(files.count == 1 ? "file" : "files"), \(files.count(where: \.isChanged)) \(verb)\n"
  }
}
