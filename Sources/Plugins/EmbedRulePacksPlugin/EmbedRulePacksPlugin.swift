import Foundation
import PackagePlugin

/// Embeds the packs of `rules/` in the target it is applied to.
///
/// The tool runs in every build, because it touches its own input; it writes its output only if a
/// pack changed. With the packs' files as inputs, a build would not notice a file that is added
/// later, and fail for want of one that is removed.
@main struct EmbedRulePacksPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(component: "rules")
    let output = context.pluginWorkDirectoryURL.appending(component: "EmbeddedFiles.swift")
    let touched = context.pluginWorkDirectoryURL.appending(component: "last-run")
    try Data().write(to: touched)
    return [
      .buildCommand(
        displayName: "Embedding the rule packs",
        executable: try context.tool(named: "EmbedRulePacks").url,
        arguments: [rules.path, output.path, touched.path],
        inputFiles: [touched], outputFiles: [output])
    ]
  }
}
