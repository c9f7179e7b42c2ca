internal import AssayModel

extension DiagnosticPage {
  private static let refusedClaim =
    "Without it the related resources that aren't there are unknown, as they are without a manifest."

  static let manifests: [DiagnosticPage] = [
    DiagnosticPage(
      "invalid-capture", "a manifest names no moment",
      meaning: "Write when the export was made as ISO 8601 has it, such as "
        + "'2026-11-20T06:00:00Z'; without an offset it is UTC.",
      reason: "Of two exports that disagree, the newer one counts.",
      subject: .manifest, wrong: "by: export job\ncaptured: yesterday",
      right: "by: export job\ncaptured: 2026-11-20T06:00:00Z"),
    DiagnosticPage(
      "invalid-guid", "a manifest's scope names no tenant or subscription",
      meaning:
        "Tenants and subscriptions are named by their ids, as 'az account show' prints them.",
      reason: "A scope that can't be compared would let every resource pass for one in it.",
      subject: .manifest, wrong: "by: export job\nscope: { subscriptions: [production] }",
      right: "by: export job\n"
        + "scope: { subscriptions: [44444444-4444-4444-8444-444444444444] }"),
    DiagnosticPage(
      "duplicate-claim", "a manifest names something twice",
      meaning: "A type, a subscription or a file is in a list twice. Remove one of the two.",
      reason: "Which of two entries for one file counts could not be told.",
      subject: .manifest, wrong: "by: export job\ncomplete: [A.B/c, a.b/C]",
      right: "by: export job\ncomplete: [A.B/c]"),
    DiagnosticPage(
      "contradicted-claim",
      "a manifest says that a type is complete, and the inventory that it isn't",
      meaning:
        "What an inventory says of itself, by a link to a next page or by an error in place of "
        + "resources, counts more than a manifest; so does a resource that can't be read. Export what "
        + "is missing. " + refusedClaim,
      reason: "A manifest that was written once must not vouch for an export that failed since.",
      subject: .inventory,
      occasion: "An export that lacks a page lies beside a manifest with 'complete'."),
    DiagnosticPage(
      "outside-scope", "a resource isn't in the scope that a manifest states",
      meaning:
        "The manifest names subscriptions or a tenant, and a resource is in another. Add that "
        + "one if 'complete' holds for it, too. " + refusedClaim,
      reason: "What was said of one part of the cloud isn't known of another.",
      subject: .inventory,
      occasion:
        "A manifest with 'scope' and 'complete' lies beside an export of another subscription."
    ),
    DiagnosticPage(
      "uncovered-file", "an inventory is of no manifest, while others are",
      meaning:
        "A type is complete if all files say so. Put a manifest beside this one, too, or name "
        + "one for all with '--manifest'. " + refusedClaim,
      reason: "The resource that seems missing may be one that belongs to this file.",
      subject: .inventory,
      occasion: "One of two folders that are checked together has a manifest with 'complete'."),
    DiagnosticPage(
      "unread-claim", "a manifest speaks of a file that isn't read",
      meaning: "Its path is seen from the manifest. Correct it, or give the file, too. "
        + refusedClaim,
      reason: "The resources that the manifest vouches for aren't here.",
      subject: .inventory,
      occasion: "An entry of 'files' names a file that isn't among the inventories."),
    DiagnosticPage(
      "misplaced-manifest", "a manifest lies where none is looked for",
      meaning: "A manifest holds for the folder that is given, and for files beside it; one of a "
        + "folder in that folder is not read. Move it, or name it with '--manifest'.",
      reason: "What it says would be left out, and nobody would notice.",
      subject: .inventory,
      occasion: "'assay-manifest.yaml' lies in a folder inside the one that is checked."),
    DiagnosticPage(
      "unreadable-manifest", "a manifest can't be read",
      meaning: "Check the path and the right to read it.",
      reason: "What it says would be left out, and nobody would notice.",
      subject: .command, occasion: "The file that '--manifest' names isn't there."),
    DiagnosticPage(
      "manifest-too-large", "a manifest is larger than any has to be",
      meaning: "A manifest has at most 4 MiB. Name a manifest with '--manifest', not an inventory.",
      reason: "It is read as a whole before anything else.",
      subject: .command, occasion: "An inventory is named with '--manifest'."),
    DiagnosticPage(
      "misnamed-manifest", "a file that looks like a manifest isn't read",
      meaning:
        "The name that is looked for is 'assay-manifest.yaml'. Rename the file, or name it with "
        + "'--manifest'.",
      reason: "What it says would be left out, and nobody would notice.",
      subject: .command, occasion: "'assay-manifest.yml' lies beside the inventory."),
  ]
}
