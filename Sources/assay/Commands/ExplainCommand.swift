internal import ArgumentParser
internal import AssayKit

/// `assay explain`: tells what there is to know about a kind of diagnostic.
struct ExplainCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a diagnostic by its id, with an example and the right way.",
    discussion: """
      Without an id, the ids of all diagnostics are listed.

      EXAMPLES
        assay explain unknown-field
        assay explain

      EXIT STATUS
        0  the explanation or the list is written
        3  there is no such id
        4  what was asked for could not be written whole
      """)

  @Argument(
    help: ArgumentHelp("A diagnostic's id, as in brackets behind 'error'.", valueName: "id"))
  var id: String?

  @Option(help: ArgumentHelp("When to colour text.", valueName: "when"))
  var color = ColorChoice.auto

  func run() -> ExitStatus {
    let printer = DiagnosticPagePrinter(style: TextStyle(color: color.isOn(for: 1)))
    guard let id else { return Terminal.answer(printer.list(of: DiagnosticPage.all)) }
    guard let page = DiagnosticPage.all.first(where: { $0.id == id }) else {
      Terminal.tell([DiagnosticPage.unknown(id)], color: color)
      return .invalid
    }
    return Terminal.answer(printer.text(of: page))
  }
}
