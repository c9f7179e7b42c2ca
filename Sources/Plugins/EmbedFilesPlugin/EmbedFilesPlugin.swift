import Foundation
import PackagePlugin

/// Embeds files in the target it is applied to: the packs of `rules/`, or what an HTML page holds
/// beside its text.
///
/// The tool runs in every build, because it touches its own input; it writes its output only if a
/// file changed. With the files as inputs, a build would not notice one that is added later, and
/// fail for want of one that is removed.
@main struct EmbedFilesPlugin: BuildToolPlugin {
  /// By target: the folder whose folders are embedded.
  private static let folders = [
    "AssayKit": "rules", "AssayReporting": "Sources/AssayReporting/HTML",
  ]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let path = Self.folders[target.name] else { return [] }
    let folder = context.package.directoryURL.appending(path: path)
    let output = context.pluginWorkDirectoryURL.appending(component: "EmbeddedFiles.swift")
    let touched = context.pluginWorkDirectoryURL.appending(component: "last-run")
    try Data().write(to: touched)
    return [
      .buildCommand(
        displayName: "Embedding the files of \(path)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [folder.path, output.path, touched.path],
        inputFiles: [touched], outputFiles: [output])
    ]
  }
}
