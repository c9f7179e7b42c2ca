internal import AssayModel

extension DiagnosticPage {
  /// A mapping of one entry that is about every object.
  private static func mapping(_ keys: String) -> String {
    "mapping: sample\nresources:\n  - type: AWS::EC2::Volume\n    id: VolumeId\n    \(keys)"
  }

  /// A mapping whose entry has these fields.
  private static func fields(_ fields: String) -> String {
    mapping("fields:\n      \(fields.replacing("\n", with: "\n      "))")
  }

  static let mappings: [DiagnosticPage] = [
    DiagnosticPage(
      "unknown-missing", "a mapping takes a missing key for what it can't mean",
      meaning: "'absent' says that there is no value, 'not-exported' that the export was made "
        + "without the key, as queries leave out columns.",
      reason: "What isn't exported leaves a rule undecided; what is absent decides it.",
      subject: .mapping, wrong: "missing: null-value\n" + mapping("fields: { name: Name }"),
      right: "missing: not-exported\n" + mapping("fields: { name: Name }")),
    DiagnosticPage(
      "unknown-function", "a mapping uses a function that there is none of",
      meaning: "'as' makes something of the value that a path leads to. The page on routes lists "
        + "the functions.",
      reason: "A value that is taken as it is could mean the opposite.",
      subject: .mapping, wrong: fields("open: { from: Encrypted, as: nott }"),
      right: fields("open: { from: Encrypted, as: not }")),
    DiagnosticPage(
      "key-without-type", "an entry of a mapping has fields, but no type",
      meaning: "An entry without 'type' is about objects that only hold others. Add 'type', or "
        + "remove the key.",
      reason: "Fields of nothing are never read.",
      subject: .mapping,
      wrong: "mapping: sample\nresources:\n  - { records: 'Volumes[]', fields: { name: Name } }",
      right: "mapping: sample\nresources:\n  - { records: 'Volumes[]' }"),
    DiagnosticPage(
      "unreachable-entry", "an entry of a mapping is about no object",
      meaning: "The first entry that is about an object counts, and an entry without 'where' is "
        + "about every one. Give that one a 'where', or move it to the end.",
      reason: "The resources that the entry describes would be taken for others.",
      subject: .mapping,
      wrong: mapping("fields: {}\n  - { type: AWS::KMS::Key, id: Arn, where: { has: KeyState } }"),
      right: "mapping: sample\nresources:\n"
        + "  - { type: AWS::KMS::Key, id: Arn, where: { has: KeyState } }\n"
        + "  - { type: AWS::EC2::Volume, id: VolumeId }"),
    DiagnosticPage(
      "empty-condition", "a condition of a mapping asks nothing",
      meaning: "Write 'has', 'lacks' or 'equals' in it, or leave 'where' out.",
      reason: "An empty condition is most often what is left after an edit.",
      subject: .mapping, wrong: mapping("where: {}"), right: mapping("where: { has: VolumeId }")),
    DiagnosticPage(
      "duplicate-field", "a mapping gives a field twice",
      meaning: "Two spellings of a path are one field. Give it a list of sources, of which the "
        + "first that is there counts.",
      reason: "Which of the two counts could not be told.",
      subject: .mapping, wrong: fields("tags.owner: Owner\n\"tags['owner']\": OwnerId"),
      right: fields("tags.owner: [Owner, OwnerId]")),
    DiagnosticPage(
      "reserved-field", "a mapping gives a resource's id or type among its fields",
      meaning: "Write 'id:' and 'type:' beside 'fields'.",
      reason: "Without its own keys nobody sees what tells the resource from others.",
      subject: .mapping, wrong: fields("id: VolumeId"), right: fields("name: VolumeId")),
    DiagnosticPage(
      "mixed-lists", "a mapping makes the elements of one list of the elements of two",
      meaning: "Each '[]' of a field is the element of the same '[]' of its source, so all fields "
        + "of one list's elements need sources in one list.",
      reason: "The first elements of two lists need not belong together.",
      subject: .mapping, wrong: fields("'disks[].name': 'Names[]'\n'disks[].size': 'Sizes[]'"),
      right: fields("'disks[].name': 'Disks[].Name'\n'disks[].size': 'Disks[].Size'")),
    DiagnosticPage(
      "key-beside-value", "a source of a mapping has a value and a path",
      meaning: "'value' is the same for every object: no path, function or default goes with it.",
      reason: "Which of the two is meant can't be told.",
      subject: .mapping, wrong: fields("kind: { value: disk, from: Kind }"),
      right: fields("kind: { value: disk }")),
    DiagnosticPage(
      "join-of-one", "a mapping joins a single path",
      meaning: "'join' is what stands between several texts. Write several in 'from', or remove "
        + "it.",
      reason: "A part was most likely forgotten, and the id would be that of another resource.",
      subject: .mapping, wrong: fields("name: { from: VolumeId, join: / }"),
      right: fields("name: { from: [Region, VolumeId], join: / }")),
    DiagnosticPage(
      "paths-without-join", "a source of a mapping has several paths and nothing to join them",
      meaning: "Add 'join' to put the texts together. To take the first that is there, write a "
        + "list of sources.",
      reason: "The two mean different values.",
      subject: .mapping, wrong: fields("name: { from: [Name, VolumeId] }"),
      right: fields("name: [Name, VolumeId]")),
    DiagnosticPage(
      "invalid-target", "a mapping gives a field a name that rules can't have",
      meaning: "A field's name begins with a name, and has '[]' for each element of a list; no "
        + "element has a number.",
      reason: "No rule could read it.",
      subject: .mapping, wrong: fields("'disks[0].name': Name"),
      right: fields("'disks[].name': 'Disks[].Name'")),
    DiagnosticPage(
      "unpaired-element", "a mapping makes elements of something that has none",
      meaning: "For each '[]' of a field its source needs one, where its list is.",
      reason: "How many elements there are could not be told.",
      subject: .mapping, wrong: fields("'disks[].name': Name"),
      right: fields("'disks[].name': 'Disks[].Name'")),
    DiagnosticPage(
      "element-in-path", "a mapping says of elements that they aren't exported",
      meaning: "'notExported' names fields. What elements lack is what no field gives.",
      reason: "It would not be clear of which elements it is true.",
      subject: .mapping, wrong: mapping("notExported: ['disks[].name']"),
      right: mapping("notExported: [disks]")),
    DiagnosticPage(
      "element-in-condition", "a condition of a mapping asks for an element without saying which",
      meaning: "Beside a source, '[]' is the element that the source is about. Elsewhere name one: "
        + "'[0]' is the first.",
      reason: "Any and all are different answers.",
      subject: .mapping, wrong: mapping("where: { has: 'Attachments[].InstanceId' }"),
      right: mapping("where: { has: 'Attachments[0].InstanceId' }")),
    DiagnosticPage(
      "records-without-element", "a mapping looks for records in something that is no list",
      meaning: "'records' leads to the elements of a list: write '[]' at the path's end.",
      reason: "A list itself is no record, and what it holds would be refused.",
      subject: .mapping, wrong: mapping("records: Volumes"), right: mapping("records: 'Volumes[]'")),
  ]
}
