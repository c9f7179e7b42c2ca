import AssayModel
import AssaySyntax
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Every mistake in a mapping, with its place and what to do about it.
@Suite struct MappingMistakeTests {
  private static func entry(_ text: String) -> String {
    "mapping: m\nresources:\n  - {type: A.B/c, id: i, \(text)}\n"
  }
  private static func fields(_ text: String) -> String { entry("fields: {\(text)}") }

  static let table: [MistakenText] = [
    MistakenText(
      "mapping: 1️⃣My Map\n2️⃣resorces: []\n",
      Expected(
        "1️⃣", "invalid-name", at: "My Map", "'My Map' can't be a mapping's name",
        help: "write lower-case words joined by hyphens, such as 'aws-cli'"),
      Expected(
        "2️⃣", "unknown-key", at: "resorces", "unknown key 'resorces' in a mapping",
        help: "did you mean 'resources'?")),
    MistakenText(
      "mapping: m\nmissing: 1️⃣null-value\nresources: 2️⃣[]\n",
      Expected(
        "1️⃣", "unknown-missing", at: "null-value",
        "'null-value' is not what a missing key can mean",
        help: "write one of: absent, not-exported"),
      Expected(
        "2️⃣", "empty-list", at: "[]", "'resources' is an empty list",
        help: "write at least one member, or leave it out")),
    MistakenText(
      "mapping: m\nresources:\n  - {1️⃣type: A.B/c, where: {has: b}}\n  - {2️⃣where: {has: a}, 3️⃣fields: {}}\n",
      Expected(
        "1️⃣", "missing-key", at: "type", "an entry with 'type' must have 'id'",
        help: "add 'id: …', the path of what tells the resource from all others"),
      Expected(
        "2️⃣", "missing-key", at: "where", "an entry of a mapping must have 'type' or 'records'",
        help: "add 'type: …' and 'id: …' for a resource, 'records: …' for an object that holds some"
      ),
      Expected(
        "3️⃣", "key-without-type", at: "fields", "'fields' has no meaning without 'type'",
        help: "add 'type: …', or remove it")),
    MistakenText(
      "mapping: m\nresources:\n  - {type: A.B/c, id: i}\n  - {1️⃣type: 2️⃣'D E', id: i}\n",
      Expected(
        "1️⃣", "unreachable-entry", at: "type", "an earlier entry is about every object",
        help: "give the earlier entry a 'where', or move it to the end"),
      Expected(
        "2️⃣", "invalid-resource-type", at: "'D E'", "'D E' is not a resource type",
        help: "write visible ASCII characters, such as 'AWS::EC2::Volume'")),
    MistakenText(
      entry("where: 1️⃣{}, records: 2️⃣a.b, notExported: ['3️⃣x[]']").replacing("'3️⃣x[]'", with: "3️⃣'x[]'"),
      Expected(
        "1️⃣", "empty-condition", at: "{}", "the condition asks nothing",
        help: "write 'has', 'lacks' or 'equals' in it, or leave 'where' out"),
      Expected(
        "2️⃣", "records-without-element", at: "a.b", "'records' must lead to the elements of a list",
        help: "write '[]' at the path's end"),
      Expected(
        "3️⃣", "element-in-path", at: "'x[]'", "'notExported' is about fields, not about elements",
        help: "name the list; what its elements lack is what no field gives")),
    MistakenText(
      fields("1️⃣id: j, 2️⃣'[].x': y, a.b: c, 3️⃣\"a['b']\": d"),
      Expected(
        "1️⃣", "reserved-field", at: "id", "'id' is no field of 'fields'",
        help: "write 'id:' beside 'fields'"),
      Expected(
        "2️⃣", "invalid-target", at: "'[].x'", "'[].x' can't be a field's name",
        help: "begin with a name, and write '[]' for each element of a list"),
      Expected(
        "3️⃣", "duplicate-field", at: "\"a['b']\"", "the field 'a['b']' is given twice",
        help: "give it one list of sources: the first that is there counts")),
    MistakenText(
      fields("'a[].x': 1️⃣b.x, 'c[].x': 'd[].x', 2️⃣'c[].y': 'e[].y'"),
      Expected(
        "1️⃣", "unpaired-element", at: "b.x", "the field has '[]' where the source has none",
        help: "write '[]' in the source where its list is"),
      Expected(
        "2️⃣", "mixed-lists", at: "'c[].y'",
        "elements of one list are made of the elements of two",
        help: "give all fields of an element sources in the same list")),
    MistakenText(
      fields("a: {from: b, as: 1️⃣keyname}, c: {2️⃣as: not}, d: {value: 1, 3️⃣from: e}"),
      Expected(
        "1️⃣", "unknown-function", at: "keyname", "unknown function 'keyname'",
        help: "did you mean 'key-name'?"),
      Expected(
        "2️⃣", "missing-key", at: "as", "a source must have 'from' or 'value'",
        help: "add 'from: PATH' for what the export has, 'value: …' for what is always so"),
      Expected(
        "3️⃣", "key-beside-value", at: "from", "'from' has no meaning beside 'value'",
        help: "remove one of the two")),
    MistakenText(
      fields("a: {from: b, 1️⃣join: /}, c: {from: 2️⃣[d, e]}, f: 3️⃣7, g: a4️⃣ b"),
      Expected(
        "1️⃣", "join-of-one", at: "join", "'join' needs several paths",
        help: "write 'from: [PATH, PATH]', or remove 'join'"),
      Expected(
        "2️⃣", "paths-without-join", at: "[d, e]", "several paths in 'from' need 'join'",
        help: "add 'join: \"/\"' to put the texts together; to take the first that is there, "
          + "write a list of sources"),
      Expected(
        "3️⃣", "wrong-type", at: "7", "'f' must be a path, not the number 7",
        help: "put it in quotes: \"7\""),
      Expected(
        "4️⃣", "invalid-path", at: " ", "this character can't stand in a path",
        help: "separate names with '.', and write other names in brackets: ['c7n:parent-id']")
    ),
    MistakenText(
      entry("where: {has: [1️⃣'a[].b']}, fields: {'x[].y': {from: 'a[].b', where: {has: 2️⃣'c[].d'}}}"),
      Expected(
        "1️⃣", "element-in-condition", at: "'a[].b'", "it is not clear which element is meant",
        help: "use '[]' as the source beside the condition does, or '[0]' for the first"),
      Expected(
        "2️⃣", "element-in-condition", at: "'c[].d'", "it is not clear which element is meant",
        help: "use '[]' as the source beside the condition does, or '[0]' for the first")),
  ]

  @Test(arguments: table) func tellsEveryMistake(_ row: MistakenText) {
    let source = MarkedText(row.text)
    let read = MappingReader.read(Array(source.text.utf8), path: "mapping.yaml")
    #expect(read.document == nil)
    expect(read.diagnostics, are: row.expected, in: source)
  }

  @Test(arguments: [
    ("", "empty-file"), ("# nothing\n", "empty-file"), ("a: [", "unexpected-end"),
    ("[]", "wrong-type"),
    ("mapping: m\nresources: [{type: A.B/c, id: i}]\n---\n{}", "several-documents"),
    ("mapping: m\nmapping: n\n", "duplicate-key"),
  ]) func readsNothingElse(_ text: String, _ id: String) {
    let read = MappingReader.read(Array(text.utf8), path: "mapping.yaml")
    #expect(read.document == nil)
    #expect(read.diagnostics.first.map { $0.id } != nil)
    #expect(read.diagnostics.contains { $0.id == id }, "\(read.diagnostics.map(\.id))")
  }
}
