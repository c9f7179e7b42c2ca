internal import AssayModel

/// A text that is no YAML or JSON; packs are YAML, inventories either.
extension DiagnosticPage {
  private static let cut =
    "In an inventory, what stands before the place is checked and what follows isn't; in a pack "
    + "nothing is."
  private static let half = "What can't be read can't be judged, and a part is not the whole."

  static let text: [DiagnosticPage] = [
    DiagnosticPage(
      "unexpected-character", "a character stands where JSON has no place for it",
      meaning: "The message says what would have been right. \(cut)", reason: half,
      subject: .inventory, wrong: "[ { \"id\": \"a\", \"type\" \"Test.House/doors\" } ]",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "unexpected-end", "a text ends too early",
      meaning: "A bracket, a brace or a quote isn't closed: the file is cut off, or still being "
        + "written. \(cut)",
      reason: half, subject: .inventory,
      wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" },",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "invalid-string", "a string holds a control character",
      meaning: "JSON wants an escape such as '\\n' in its place. \(cut)", reason: half,
      subject: .inventory, wrong: "[ { \"id\": \"a\tb\", \"type\": \"Test.House/doors\" } ]",
      right: "[ { \"id\": \"a\\tb\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "invalid-escape", "a string holds an escape that there isn't",
      meaning: "Behind a backslash stands one of \" \\ / b f n r t, or u and four hexadecimal "
        + "digits. \(cut)",
      reason: half, subject: .inventory,
      wrong: "[ { \"id\": \"a\\x\", \"type\": \"Test.House/doors\" } ]",
      right: "[ { \"id\": \"ax\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "unpaired-surrogate", "a text that is read holds half of a surrogate pair",
      meaning: "Two '\\u' escapes make up a character beyond the first 65,536, and one of them is "
        + "missing. The resource isn't judged.",
      reason: "The half is no text: any replacement for it could equal something else.",
      subject: .inventory, wrong: "[ { \"id\": \"\\ud83d\", \"type\": \"Test.House/doors\" } ]",
      right: "[ { \"id\": \"\\ud83d\\ude00\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "invalid-utf8", "a text is not valid UTF-8",
      meaning: "Save the file as UTF-8; an inventory can also be UTF-16 with a byte order mark. "
        + "\(cut)",
      reason: half,
      subject: .inventory,
      occasion: "A file is saved in an encoding of its own, as some editors and databases do: "
        + "Latin-1, Windows-1252, Shift JIS. Or it is no text at all."),
    DiagnosticPage(
      "nul-byte", "a text holds a zero byte",
      meaning: "The file is no text, or UTF-16 without a byte order mark. \(cut)", reason: half,
      subject: .inventory,
      occasion: "A program writes UTF-16 without a byte order mark, or a disk that failed left "
        + "zeros where text was."),
    DiagnosticPage(
      "invalid-number", "a number is none that JSON or YAML has",
      meaning:
        "JSON's numbers have no leading zeros or plus signs, and digits on both sides of the "
        + "point; YAML's .inf and .nan aren't read. \(cut)",
      reason: half, subject: .inventory,
      wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"x\": 01 } ]",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"x\": 1 } ]"),
    DiagnosticPage(
      "invalid-literal", "a word is none of 'true', 'false' and 'null'",
      meaning: "JSON knows no other bare words. \(cut)", reason: half, subject: .inventory,
      wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"x\": tru } ]",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"x\": true } ]"),
    DiagnosticPage(
      "too-deep", "values are nested more than 256 levels deep",
      meaning: "No export of Azure comes near that. \(cut)",
      reason:
        "A limit keeps a text that is made by mistake, or by malice, from using up the memory "
        + "of the program.",
      subject: .rule,
      wrong: "assert: \(String(repeating: "[", count: 300))\(String(repeating: "]", count: 300))",
      right: "assert: { field: location, equals: westeurope }"),
    DiagnosticPage(
      "too-large", "a value or a file is larger than can be read in one piece",
      meaning: "Split the export into several files, or write JSON with one resource a line. Data "
        + "that decompresses to more than the limit is refused, too.",
      reason: "A limit keeps memory in bounds whatever a file holds.",
      subject: .inventory,
      occasion: "An inventory in YAML is larger than what is read in one piece, one string or "
        + "number in an export is, or compressed data never ends."),
    DiagnosticPage(
      "too-much-text", "the texts that rules read have more than 4 GiB",
      meaning: "Resources beyond that aren't judged. Check the inventory in parts, each with all "
        + "resources that refer to each other.",
      reason: "A snapshot of it holds no more, and what isn't in it must not look like a pass.",
      subject: .inventory,
      occasion: "Some millions of resources are checked in one run by rules that read long texts."),
    DiagnosticPage(
      "duplicate-key", "a mapping has the same key twice",
      meaning: "In a pack every key may occur once. In an inventory this holds for the keys that "
        + "rules read, and the resource isn't judged. Keep one of the two.",
      reason: "Some programs take the first and some the last: a resource could be judged by what "
        + "Azure doesn't use.",
      subject: .rule, wrong: "severity: high\nseverity: low", right: "severity: high"),
    DiagnosticPage(
      "trailing-content", "there is more text behind the value",
      meaning: "An inventory is one array, one object, or one resource a line. \(cut)",
      reason: half,
      subject: .inventory,
      occasion: "A program that uses the library reads a text as one value. On the command line a "
        + "file may hold any number of values, one behind the other, and what is no value is "
        + "'unexpected-character'."),
    DiagnosticPage(
      "not-a-container", "a text holds a value that is neither an object nor an array",
      meaning: "A resource is an object, and an inventory an array of them. \(cut)", reason: half,
      subject: .inventory, wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]\n7",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "invalid-yaml", "a text is not valid YAML",
      meaning: "Look at the indentation above the place, and put text with ': ', ' #', braces or "
        + "brackets in quotes. \(cut)",
      reason: half, subject: .rule, wrong: "message: {name} is wrong",
      right: "message: \"{name} is wrong\""),
    DiagnosticPage(
      "too-many-aliases", "YAML aliases stand for too many values",
      meaning: "Write the values out, or export JSON.",
      reason: "A few lines of aliases of aliases can stand for more than fits in memory.",
      subject: .inventory,
      wrong: "- id: a\n  type: Test.House/doors\n  list:\n"
        + zip("bcdefgh", "abcdefg").reduce("  - &a [x, x, x, x, x, x, x, x, x]\n") { text, names in
          let aliases = Array(repeating: "*\(names.1)", count: 9).joined(separator: ", ")
          return text + "  - &\(names.0) [\(aliases)]\n"
        }, right: "- id: a\n  type: Test.House/doors\n  list: [x, x]\n"),
    DiagnosticPage(
      "unsupported-yaml", "YAML is used that isn't read",
      meaning: "Merge keys ('<<') aren't part of YAML 1.2, and a tag must fit its value. Write the "
        + "values out, or quote '<<' if it is a name.",
      reason: "Programs disagree on what it means.",
      subject: .rule, wrong: "controls:\n  <<: { mcsb-v1: [DP-5] }",
      right: "controls:\n  mcsb-v1: [DP-5]"),
    DiagnosticPage(
      "several-documents", "a pack's file holds a second YAML document",
      meaning: "Give each rule a file of its own.",
      reason: "The file's name is the rule's id, so the second would have none.",
      subject: .rule, wrong: "severity: high\n---\ntitle: Another rule", right: "severity: high"),
    DiagnosticPage(
      "empty-file", "a file is empty",
      meaning: "An inventory without resources is '[]': an empty file is most often an export that "
        + "failed. In a pack, write the rule or delete the file.",
      reason: "Nothing was checked, which must not look like a pass.",
      subject: .inventory, wrong: " ",
      right: "[ { \"id\": \"a\", \"type\": \"Test.House/doors\" } ]"),
  ]
}
