import Testing

/// The architecture, as a table: a module imports nothing that its row does not name.
private let allowed: [String: Set<String>] = [
  "AssayModel": [],
  "AssaySyntax": ["AssayModel", "CLibYAML"],
  "AssayEngine": ["AssayModel"],
  "AssayCompiler": ["AssayModel", "AssaySyntax", "AssayEngine"],
  "AssayInventory": [
    "AssayModel", "AssaySyntax", "AssayEngine", "CLibCrypto", "CZlib", "CZstd", "Glibc",
    "Synchronization",
  ],
  "AssayReporting": ["AssayModel"],
  "AssayKit": [
    "AssayModel", "AssaySyntax", "AssayEngine", "AssayCompiler", "AssayInventory",
    "AssayReporting",
  ],
  "assay": ["AssayKit", "ArgumentParser", "Glibc", "Synchronization"],
  "EmbedFiles": ["CLibCrypto", "Foundation"],
  "Plugins": ["Foundation", "PackagePlugin"],
]

@Suite struct LayeringTests {
  @Test func everyModuleHasARow() throws {
    #expect(try SourceTree.modules() == allowed.keys.sorted())
  }

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItsRowNames(_ module: String) throws {
    for file in try SourceTree.files(of: module) {
      for imported in file.imports {
        #expect(
          allowed[module, default: []].contains(imported), "\(file.path) imports \(imported)")
      }
    }
  }

  @Test(arguments: allowed.keys.sorted())
  func importsAllThatItsRowNames(_ module: String) throws {
    let imported = try Set(SourceTree.files(of: module).flatMap(\.imports))
    #expect(allowed[module, default: []].subtracting(imported) == [])
  }

  @Test(arguments: allowed.keys.sorted())
  func namesNoHigherModule(_ module: String) throws {
    let higher = allowed.keys.filter { allowed[$0, default: []].contains(module) }
    for file in try SourceTree.files(of: module) {
      for name in higher where name.hasPrefix("Assay") {
        #expect(
          !file.lines.contains { $0.contains(name) }, "\(file.path) names \(name)")
      }
    }
  }
}
