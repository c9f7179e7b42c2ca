public import ArgumentParser
public import AssayKit

extension FileKind: ExpressibleByArgument {}

/// `assay schema`: prints the JSON Schema of a kind of file.
struct SchemaCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a kind of file, for editors.",
    discussion: """
      An editor with a YAML language server completes, explains and checks a file by the schema \
      that its first line names: '# yaml-language-server: $schema=rule.schema.json'.

      EXAMPLES
        assay schema rule > rule.schema.json
        assay schema test > test.schema.json

      EXIT STATUS
        0  the schema is printed
        3  the command line is invalid
        4  the schema could not be written whole
      """)

  @Argument(help: "The kind of file.")
  var kind: FileKind

  func run() -> ExitStatus {
    var buffer = ReportBuffer()
    kind.writeSchema(to: &buffer)
    return Terminal.answer(buffer.text)
  }
}
