internal import AssaySyntax

/// The keys of a mapping's file.
package enum MappingKey: String, FileKey {
  case mapping, missing, resources

  package static let subject = "a mapping"
  package static let required: [Self] = [.mapping, .resources]

  package var meaning: String {
    switch self {
    case .mapping: "The mapping's name: lower-case words joined by hyphens, such as `aws-cli`."
    case .missing:
      "What it means that an object lacks a key: that there is no such value (`absent`), or that "
        + "the export was made without it (`not-exported`), as queries leave out columns."
    case .resources: "What the objects are. Of the entries that are about one, the first counts."
    }
  }
}

/// The keys of what a mapping says of one kind of object.
package enum MappingEntryKey: String, FileKey {
  case `where`, records, nextPage, type, id, fields, notExported

  package static let subject = "an entry of a mapping"
  package static let required: [Self] = []

  package var meaning: String {
    switch self {
    case .where: "Which objects the entry is about; without it, all."
    case .records: "Where further objects stand in such an object: `Volumes[]`, for example."
    case .nextPage: "Paths at which a value says that there is more than the export holds."
    case .type: "The resource's type: a text, or `{ from: PATH }`."
    case .id: "The path of the resource's id; `{ from: [PATH, …], join: / }` puts one together."
    case .fields: "Where each field that rules name stands in the object."
    case .notExported: "Paths that the export never carries, though the fields seem to cover them."
    }
  }
}

/// The keys of a condition on an object.
package enum MappingConditionKey: String, FileKey {
  case has, lacks, equals

  package static let subject = "a mapping's condition"
  package static let required: [Self] = []

  package var meaning: String {
    switch self {
    case .has: "Paths where there must be a value other than `null`."
    case .lacks: "Paths where there must be none."
    case .equals: "Paths with the value that must be there, or a list of which it must be one."
    }
  }
}

/// The keys of where a value comes from.
package enum MappingSourceKey: String, FileKey {
  case from, join, value, `as`, `where`, `default`

  package static let subject = "a source"
  package static let required: [Self] = []

  package var meaning: String {
    switch self {
    case .from: "The path of the value in the object; several with `join`."
    case .join: "What stands between the texts of several paths."
    case .value: "A value that is the same in every object."
    case .as: "The function that makes something of the value."
    case .where: "Which objects, or elements, the source is about; without it, all."
    case .default: "What stands in for a value that isn't there."
    }
  }
}
