internal import AssayEngine

/// What the objects of an export are, and where each field that rules name stands in them.
///
/// A table of names: the built-in routes whose resources have other names are mappings, and users
/// write their own. From a mapping to resources:
///
/// - Mapping, MappingSource, MappingCondition, MappingPath, MappingFunction: what a mapping says
/// - MappingReader and the files beside it: a mapping's text, and every mistake in it
/// - TargetTree: the fields of one entry as the tree that they make, as far as rules read it
/// - MappingProgram: a mapping made ready for a plan, with the filter that readers need
/// - MappedObject: one object while its fields are looked up
package struct Mapping: Hashable, Sendable {
  /// What it says of one kind of object.
  struct Entry: Hashable, Sendable {
    /// Which objects the entry is about.
    var condition = MappingCondition()
    /// Where in such an object further objects stand, for which the mapping counts, too.
    var records: [MappingPath] = []
    /// Where an object says that there is a further page, if it does.
    var nextPage: [MappingPath] = []
    /// The type of the resource that such an object is; empty if it is none.
    var type: [MappingSource] = []
    var id: [MappingSource] = []
    var fields: [Field] = []
    /// Paths that the export never carries, though the fields seem to cover them.
    var notExported: [FieldPath] = []

    /// What says whether an object is one of the entry, and what there is besides its fields.
    var outerPaths: [MappingPath] { condition.paths + nextPage + records }
  }

  /// One field of a resource: of several sources, the first that is there counts.
  struct Field: Hashable, Sendable {
    /// The field's name in rules; each `[]` is the element of the same `[]` of the sources.
    var target: MappingPath
    var sources: [MappingSource]
  }

  /// What it means that an object lacks a key.
  package enum Missing: String, Hashable, Sendable, CaseIterable {
    /// The resource has no such value.
    case absent
    /// The export was made without it, as queries leave out columns: `null` is what says that there
    /// is no value.
    case notExported = "not-exported"
  }

  /// What reports call the route.
  package let name: String
  var missing = Missing.absent
  /// In order: of the entries that are about an object, the first counts.
  var entries: [Entry] = []

  init(name: String) { self.name = name }
}
