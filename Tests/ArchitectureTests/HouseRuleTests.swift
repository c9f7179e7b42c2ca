import Testing

/// The files that may hold unsafe code: where bytes meet the system, a C library or a hot loop.
private let unsafeFiles: Set<String> = [
  "AssayEngine/Snapshot/SnapshotBuilder+Values.swift",
  "AssayEngine/Snapshot/Span+Bytes.swift",
  "AssayInventory/Ahead/AheadScanner.swift",
  "AssayInventory/Loading/InventoryReading+JSON.swift",
  "AssayInventory/Loading/RecordText.swift",
  "AssayInventory/Loading/TextTable.swift",
  "AssayInventory/Locating/ByteCounts.swift",
  "AssayInventory/Offering/DirectoryWalk.swift",
  "AssayInventory/Offering/FolderListing.swift",
  "AssayInventory/Reading/FileDescriptor.swift",
  "AssayInventory/Reading/FileStatus.swift",
  "AssayInventory/Reading/GzipSource.swift",
  "AssayInventory/Reading/PipeSource.swift",
  "AssayInventory/Reading/ReadWindow.swift",
  "AssayInventory/Reading/SHA256.swift",
  "AssayInventory/Reading/Semaphore.swift",
  "AssayInventory/Reading/SystemError.swift",
  "AssayInventory/Reading/WorkerThread.swift",
  "AssayInventory/Reading/ZstdSource.swift",
  "AssayKit/Packs/RulePack+Shipped.swift",
  "AssayReporting/ReportBuffer.swift",
  "AssayReporting/Support/Span+Special.swift",
  "AssaySyntax/JSON/ByteCursor.swift",
  "AssaySyntax/JSON/JSONRecordScanner+Rows.swift",
  "AssaySyntax/JSON/JSONRecordScanner+Runs.swift",
  "AssaySyntax/JSON/JSONRecordScanner.swift",
  "AssaySyntax/JSON/JSONHead.swift",
  "AssaySyntax/JSON/JSONTreeReader.swift",
  "AssaySyntax/JSON/Pile.swift",
  "AssaySyntax/YAML/LibYAMLParser.swift",
  "AssaySyntax/YAML/YAMLEncoding.swift",
  "AssaySyntax/YAML/YAMLRecordReader.swift",
  "EmbedFiles/EmbeddedSource.swift",
  "assay/Output/Descriptor.swift",
  "assay/Output/FileState.swift",
  "assay/Output/FileSystem.swift",
  "assay/Output/Terminal.swift",
]

/// Where the world outside has a say that no report shows.
private let worldly = [
  // A seed that an inventory's author can't know, so that no ids can be made to collide.
  "AssayInventory/Loading/TextTable.swift": ".random",
  // Where what doesn't fit in memory is kept meanwhile.
  "AssayInventory/Reading/PipeSource.swift": "getenv(",
]

@Suite struct HouseRuleTests {
  @Test func filesAreShort() throws {
    for file in try SourceTree.files() {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// `print` and `FileHandle.write` lose a failed write or end the program.
  @Test(arguments: [" print(", "debugPrint(", "FileHandle", "fputs(", "fwrite(", "putchar("])
  func everyWriteIsChecked(_ unchecked: String) throws {
    for file in try SourceTree.files() {
      for line in file.code {
        #expect(!" \(line)".contains(unchecked), "\(file.path): \(line)")
      }
    }
  }

  @Test func unsafeCodeIsWhereItIsExpected() throws {
    let found = try SourceTree.files().filter { file in
      file.code.contains { $0.contains("unsafe ") || $0.contains("Unsafe") }
    }
    #expect(Set(found.map(\.path)).subtracting(unsafeFiles).sorted() == [])
    #expect(unsafeFiles.subtracting(found.map(\.path)).sorted() == [], "listed without need")
  }

  /// The same input gives the same bytes: only the command line looks at the world around it.
  @Test(arguments: [
    "getenv(", "ProcessInfo", "time(nil", "clock_gettime(", "Date(", "Locale", "setlocale(",
    "getcwd(", "CommandLine", ".random", "hashValue",
  ])
  func looksAtNothingButItsInput(_ source: String) throws {
    let own: Set = ["assay", "EmbedFiles", "Plugins"]
    for file in try SourceTree.files() where !own.contains(file.module) {
      for line in file.code where line.contains(source) {
        #expect(worldly[file.path] == source, "\(file.path): \(line)")
      }
    }
  }

  /// Traps that an inventory could spring, and shortcuts that hide a failure.
  @Test(arguments: ["fatalError(", "try!", "as!", "@unchecked Sendable"])
  func doesWithout(_ construct: String) throws {
    for file in try SourceTree.files() {
      for line in file.code where !line.contains("out of memory") {
        #expect(!line.contains(construct), "\(file.path): \(line)")
      }
    }
  }

  @Test(arguments: ["TODO", "FIXME", "for now"])
  func leavesNothingOpen(_ word: String) throws {
    for file in try SourceTree.files() {
      for line in file.lines { #expect(!line.contains(word), "\(file.path): \(line)") }
    }
  }
}
