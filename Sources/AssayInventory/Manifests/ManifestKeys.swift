internal import AssaySyntax

/// The keys of a manifest.
package enum ManifestKey: String, FileKey {
  case by, captured, scope, complete, files

  package static let subject = "a manifest"
  package static let required: [Self] = [.by]

  package var meaning: String {
    switch self {
    case .by: "Who says so: a person, a team or the job that made the export."
    case .captured: "When the export was made, in ISO 8601: `2026-11-20T06:00:00Z`."
    case .scope: "Which part of the cloud the export is of."
    case .complete:
      "The resource types that are here whole: whatever resource of these types anything here "
        + "could refer to is here."
    case .files: "What holds of single files."
    }
  }
}

/// The keys of a manifest's scope.
package enum ManifestScopeKey: String, FileKey {
  case tenant, subscriptions

  package static let subject = "a manifest's scope"
  package static let required: [Self] = []

  package var meaning: String {
    switch self {
    case .tenant: "The tenant that everything is in."
    case .subscriptions: "The subscriptions that everything is in."
    }
  }
}

/// The keys of what a manifest says of one file.
package enum ManifestFileKey: String, FileKey {
  case file, captured, complete

  package static let subject = "an entry of 'files'"
  package static let required: [Self] = [.file]

  package var meaning: String {
    switch self {
    case .file: "The file's path, seen from the manifest."
    case .captured: "When the file was made, if not when the others were."
    case .complete: "The resource types that this file alone holds whole."
    }
  }
}
