internal import AssayModel

extension DiagnosticPage {
  private static let partial =
    "What was read before is checked, but the whole can't be vouched for, so the status is not 0."

  static let files: [DiagnosticPage] = [
    DiagnosticPage(
      "no-such-file", "an inventory isn't there",
      meaning: "Check the path; it is relative to the folder where the command is run.",
      reason: "What isn't read can't be judged.",
      subject: .command, wrong: "assay check no-such-file.json --rules pack",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "unreadable-file", "an inventory can't be read",
      meaning: "The system refused to open the file or to read on. Give the user who runs the "
        + "command the right to read it. \(partial)",
      reason: "What isn't read can't be judged.",
      subject: .inventory,
      occasion: "The user who runs the command may not read the file, a link leads to itself, or "
        + "the disk or the network that holds the file fails."),
    DiagnosticPage(
      "no-temporary-file", "there is no room to keep a large pipe",
      meaning:
        "What comes through a pipe is kept in a file, so that places in it can be shown. Set "
        + "TMPDIR to a folder with room, or give a file instead of the pipe.",
      reason: "What isn't read can't be judged.",
      subject: .inventory,
      occasion: "An inventory comes through a pipe, and the folder for temporary files is full or "
        + "may not be written to."),
    DiagnosticPage(
      "not-a-file", "what should be a file is a pipe, a device, a socket or, in a pack, a link",
      meaning: "To read a pipe, give it as standard input and '-' as the inventory. In a pack, "
        + "replace links by what they lead to.",
      reason: "Such a thing could be read without end, or be another one the next time.",
      subject: .command, wrong: "assay check /dev/null --rules pack",
      right: "assay check good.json --rules pack"),
    DiagnosticPage(
      "link-out-of-folder", "a link leads out of the folder that is read",
      meaning: "Name what it leads to as an inventory of its own.",
      reason: "Whoever may write to a folder of exports could otherwise have any file read.",
      subject: .inventory,
      occasion:
        "A folder of inventories holds a link to a file that lies elsewhere, made by 'ln -s "
        + "../other.json folder/'."),
    DiagnosticPage(
      "empty-folder", "a folder of inventories holds no file",
      meaning: "Files whose names start with a dot don't count.",
      reason: "Nothing was checked, which must not look like a pass.",
      subject: .command, wrong: "assay check nothing --rules pack",
      right: "assay check folder --rules pack"),
    DiagnosticPage(
      "hidden-files", "a folder of inventories holds files whose names start with a dot",
      meaning: "They aren't read, nor is what lies in folders with such names. Name what is an "
        + "inventory as one of its own; if none is, nothing is missing, and the status doesn't "
        + "change.",
      reason: "Every file that is offered is accounted for, those that are left out included.",
      subject: .inventory,
      occasion: "A folder of inventories is a repository, with '.git' in it, or was looked at by a "
        + "file manager that left a '.DS_Store'."),
    DiagnosticPage(
      "too-many-fields", "the rules and mappings read more fields than can be told apart",
      meaning: "No inventory is read. Check with fewer packs at a time.",
      reason: "What is kept of an inventory names each field by a number below 65,536.",
      subject: .inventory,
      occasion: "Packs that were made by a program are about tens of thousands of types, or read "
        + "as many fields."),
    DiagnosticPage(
      "too-many-files", "a folder holds more files than are read",
      meaning: "Put several resources into one file, one a line. \(partial)",
      reason: "A limit keeps a folder that is named by mistake from being read for hours.",
      subject: .inventory,
      occasion: "A folder holds 65,535 files or more: one for each resource, or a whole home "
        + "directory."),
    DiagnosticPage(
      "changed-while-reading", "a file changed while it was read",
      meaning: "Something still writes to it. Check again when the export is complete.",
      reason: "Half of an old export and half of a new one is neither.",
      subject: .inventory,
      occasion: "An export, a download or a synchronisation still writes to the file."),
    DiagnosticPage(
      "changed-inventory", "a file changed before its findings were located",
      meaning: "The file was read and judged, and then written to. Its findings have no places.",
      reason: "A place in the new file could show something that was never judged.",
      subject: .inventory,
      occasion: "Something writes to the file between the moment when it is read and the moment "
        + "when the report is written."),
    DiagnosticPage(
      "unlocated-findings", "a file can't be read again to locate its findings",
      meaning: "The file was read and judged, but reading it once more, for lines and excerpts, "
        + "failed. Its findings stand; they have no places.",
      reason: "A report that lacks places without saying why looks as if there were none.",
      subject: .inventory,
      occasion: "A disk or a network folder fails, or too many files are open."),
    DiagnosticPage(
      "file-without-resources", "a file holds no resource",
      meaning: "The file is sound and empty: an array without members, for example. If that is a "
        + "surprise, check the query that it was exported with.",
      reason: "An export of nothing is most often an export with a wrong filter.",
      subject: .inventory, wrong: "[]",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "unrecognized-format", "a file is neither JSON nor YAML",
      meaning:
        "Assay reads JSON, one resource a line or several in an array, and YAML; in UTF-8 or "
        + "in UTF-16 with a byte order mark; plain or compressed with gzip or zstd.",
      reason: "What isn't read can't be judged.",
      subject: .inventory, wrong: "<html><body>Sign in</body></html>",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "corrupt-gzip", "gzip data is damaged",
      meaning: "Export the inventory again. \(partial)",
      reason: "Behind the damage stands what nobody has judged.",
      subject: .inventory,
      occasion: "A download or a disk has changed bytes of the file, or only its first bytes are "
        + "those of gzip."),
    DiagnosticPage(
      "corrupt-zstd", "zstd data is damaged",
      meaning: "Export the inventory again. \(partial)",
      reason: "Behind the damage stands what nobody has judged.",
      subject: .inventory,
      occasion: "A download or a disk has changed bytes of the file, or only its first bytes are "
        + "those of zstd."),
    DiagnosticPage(
      "truncated-gzip", "gzip data ends too early",
      meaning: "The file is cut off: a download that broke, or an export that still runs. "
        + "\(partial)",
      reason: "What is missing can't be judged.",
      subject: .inventory,
      occasion: "A download broke off, or 'head -c 1000 inventory.json.gz' took a part."),
    DiagnosticPage(
      "truncated-zstd", "zstd data ends too early",
      meaning: "The file is cut off: a download that broke, or an export that still runs. "
        + "\(partial)",
      reason: "What is missing can't be judged.",
      subject: .inventory,
      occasion: "A download broke off, or 'head -c 1000 inventory.json.zst' took a part."),
    DiagnosticPage(
      "too-dense", "compressed data expands beyond all measure",
      meaning:
        "If the file is what it should be, decompress it first, or allow more with "
        + "'--max-inflation-ratio'.",
      reason: "A few bytes can expand to more than any disk holds.",
      subject: .inventory,
      occasion: "A file was made to exhaust whoever reads it, of a kind that is called a "
        + "decompression bomb."),
    DiagnosticPage(
      "nested-compression", "compressed data holds compressed data",
      meaning: "Decompress the file once.",
      reason: "Data that is compressed again and again can expand without bound.",
      subject: .inventory,
      occasion: "A pipeline compresses twice: 'gzip < inventory.json.gz', or a service that "
        + "compresses what is compressed already."),
  ]
}
