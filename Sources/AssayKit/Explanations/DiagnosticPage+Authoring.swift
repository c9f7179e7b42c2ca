internal import AssayModel

extension DiagnosticPage {
  static let authoring: [DiagnosticPage] = [
    DiagnosticPage(
      "file-exists", "a file that would be new is already there",
      meaning: "'assay init' overwrites nothing, and writes all of its files or none. Name another "
        + "folder, put the file out of the way, or write one more rule of the pack with "
        + "'--rule ID --resource TYPE'.",
      reason: "What you have written can't be had back.",
      subject: .command, wrong: "assay init pack", right: "assay init other-pack"),
    DiagnosticPage(
      "file-not-written", "a file could not be written",
      meaning: "The message holds the system's words. A file that was there is as it was; of new "
        + "files none is left.",
      reason: "A file that is half written looks like one that is whole.",
      subject: .command,
      occasion: "The disk is full, or the folder may not be written to."),
    DiagnosticPage(
      "no-canonical-text", "a file can't be formatted without a change of what it says",
      meaning: "'assay format' reads back what it would write, and refuses the file where values "
        + "or comments differ. Write keys as plain words, and unusual characters as escapes in "
        + "double quotes.",
      reason: "A change of layout must never change a rule.",
      subject: .command,
      occasion: "Rarely: a comment holds a line separator (U+2028), which ends it for the YAML "
        + "library, or anchors and aliases stand so that no order of the keys keeps their "
        + "meaning."),
    DiagnosticPage(
      "nothing-to-format", "'assay format' has no path to look at",
      meaning: "Name packs' folders or files, '-' for standard input, or the packs in the settings "
        + "file.",
      reason: "Nothing was done, and that must not look like success.",
      subject: .command, wrong: "assay format", right: "assay format pack"),
    DiagnosticPage(
      "no-yaml-files", "a folder to be formatted holds no YAML files",
      meaning: "Files of packs end in '.yaml'; hidden ones are left alone. A single file may have "
        + "any name.",
      reason: "Nothing was done, and that must not look like success.",
      subject: .command, wrong: "assay format nothing", right: "assay format pack"),
  ]
}
