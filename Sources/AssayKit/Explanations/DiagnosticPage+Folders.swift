internal import AssayModel

extension DiagnosticPage {
  static let folders: [DiagnosticPage] = [
    DiagnosticPage(
      "missing-pack-file", "a folder of rules has no 'pack.yaml'",
      meaning: "The folder holds YAML files, but not the one that names the pack, its version, its "
        + "parameters and its relations. Add it, or rename the file that was meant to be it.",
      reason: "Without the pack's relations and parameters its rules can't be understood.",
      subject: .folder, wrong: "pack.yml\nsoft-delete.yaml", right: "pack.yaml\nsoft-delete.yaml"),
    DiagnosticPage(
      "not-a-pack", "a folder is no rule pack",
      meaning:
        "The folder has no 'pack.yaml' and no rule. If it holds packs, name them one by one.",
      reason: "A check without a rule would look like a pass.",
      subject: .command, wrong: "assay check good.json --rules folder",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "empty-pack", "a pack has no rules",
      meaning: "Beside 'pack.yaml' there is no YAML file. Add one for each rule.",
      reason: "A pack without rules checks nothing, which must not look like a pass.",
      subject: .folder, wrong: "pack.yaml", right: "pack.yaml\nsoft-delete.yaml"),
    DiagnosticPage(
      "stray-file", "a YAML file lies in a folder of the pack where none is read",
      meaning: "Rules lie beside 'pack.yaml', and tests under 'tests'. Nothing else is read.",
      reason: "A rule that is moved into a folder would silently stop being checked.",
      subject: .folder, wrong: "pack.yaml\nsoft-delete.yaml\nvaults/purge-protection.yaml",
      right: "pack.yaml\nsoft-delete.yaml\npurge-protection.yaml"),
    DiagnosticPage(
      "wrong-extension", "a YAML file doesn't end in '.yaml'",
      meaning: "Files of a pack end in '.yaml', in lower case. Rename the file.",
      reason: "A rule in a file of another name would silently not be checked.",
      subject: .folder, wrong: "pack.yaml\nsoft-delete.yaml\npurge-protection.yml",
      right: "pack.yaml\nsoft-delete.yaml\npurge-protection.yaml"),
    DiagnosticPage(
      "invalid-rule-name", "a file's name can't be a rule's id",
      meaning: "The file's name without '.yaml' is the rule's id: lower-case words and digits, "
        + "joined by hyphens.",
      reason: "Reports, baselines and exemptions name rules by id, on every system and in every "
        + "format; only plain words survive all of them.",
      subject: .folder, wrong: "pack.yaml\nSoft_Delete.yaml", right: "pack.yaml\nsoft-delete.yaml"),
    DiagnosticPage(
      "unreadable-pack", "a pack's folder or file can't be read",
      meaning: "The system refused to open it, or it isn't there. Check the path and the right to "
        + "read.",
      reason: "Rules that can't be read can't be checked, and a pack is never read in part.",
      subject: .command, wrong: "assay check good.json --rules no-such-folder",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "pack-too-deep", "a pack's folders are nested too deeply",
      meaning: "Folders may lie 7 deep in a pack. Rules lie at the top, and tests under 'tests'.",
      reason: "A limit keeps a folder that is made by mistake, or by malice, from being read for "
        + "ever.",
      subject: .folder,
      occasion: "A pack's folder holds a tree that is no part of it, such as 'node_modules' or a "
        + "clone of a repository."),
    DiagnosticPage(
      "pack-file-too-large", "a pack's file is larger than 4 MiB",
      meaning: "A pack is read whole, and no rule needs so much. Keep inventories and other data "
        + "out of its folder.",
      reason: "A limit keeps memory in bounds whatever lies in the folder.",
      subject: .folder,
      occasion: "An inventory was saved in a pack's folder under a name that ends in '.yaml'."),
    DiagnosticPage(
      "duplicate-pack", "two packs have the same name",
      meaning: "Packs that are used together need different names. Rename one in its 'pack.yaml', "
        + "or use one of them.",
      reason: "Reports, baselines, exemptions and settings name a rule by its pack: with two of a "
        + "name nobody could tell which is meant.",
      subject: .command, wrong: "assay check good.json --rules pack --rules copy",
      right: "assay check good.json --rules pack"),
  ]
}
