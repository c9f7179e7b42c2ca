internal import AssayCompiler
internal import AssayKit
internal import AssayModel
internal import AssayReference
internal import AssayReporting

/// Reports about resources whose every field is random text: it must pass for nothing but text.
enum ReportTarget {
  private static let check: ComplianceCheck = {
    let files = [("pack.yaml", pack), ("open.yaml", rule)].map {
      RulePack.File(path: $0.0, bytes: Array($0.1.utf8))
    }
    do throws(InvalidCheck) {
      return try ComplianceCheck([RulePack(folder: "pack", files: files)])
    } catch {
      fatalError("the rules are wrong: \(error.diagnostics)")
    }
  }()

  private static let pack = "pack: pack\nversion: 1.0.0\ntitle: Doors\n"
  private static let rule = """
    title: The door is open
    severity: medium
    resource: Test.House/doors
    assert:
      allOf:
        - { field: properties.state, equals: open }
        - { field: location, equals: here }
        - { field: tags.owner, exists: true }
    message: "{name} in {location} is {properties.state}, says {tags.owner}"
    remediation: open it
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, location: here, tags: { owner: a }, properties: { state: open } } ] } ]
      fail: [ { resources: [ { id: a, name: a, type: Test.House/doors, location: here, tags: { owner: a }, properties: { state: shut } } ] } ]

    """

  /// Text from line to line: the id, the name, the location, the owner, the state, the type.
  static func problem(with bytes: [UInt8]) -> String? {
    let report = report(on: bytes)
    for format in ReportFormat.allCases {
      let text = text(of: report, as: format)
      if let problem = problem(with: text, as: format) { return "\(format.rawValue): \(problem)" }
    }
    return nil
  }

  private static func report(on bytes: [UInt8]) -> Report {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let texts = lines.map { quoted(String(decoding: $0, as: UTF8.self)) }
    func text(_ index: Int, or other: String) -> String {
      index < texts.count ? texts[index] : "\"\(other)\""
    }
    let inventory = """
      [{"id": \(text(0, or: "a")), "name": \(text(1, or: "a")), "location": \(text(2, or: "b")),
      "tags": {"owner": \(text(3, or: "c"))}, "properties": {"state": \(text(4, or: "d"))},
      "type": "Test.House/doors"},
      {"id": "other", "name": \(text(1, or: "a")), "type": \(text(5, or: "Test.House/doors"))}]
      """
    let path = FuzzFolder.file("doors.json", Array(inventory.utf8))
    let selection = InventorySelection([path], hashesContent: false)
    return check.run(on: selection, now: Moment(secondsSince1970: 0))
  }

  /// A text as JSON has it.
  private static func quoted(_ text: String) -> String {
    let characters = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case _ where scalar.value < 0x20:
        "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"\(characters.joined())\""
  }

  private static func text(of report: Report, as format: ReportFormat) -> String {
    var buffer = ReportBuffer()
    format.reporter().write(report, to: &buffer)
    return buffer.text
  }

  private static func problem(with text: String, as format: ReportFormat) -> String? {
    switch format {
    case .json, .sarif, .sarifGitHub, .gitlab, .rdjson: isJSON(text[...]) ? nil : "no JSON"
    case .ndjson:
      text.split(separator: "\n").allSatisfy(isJSON) ? nil : "a line that is no JSON"
    case .html, .junit:
      foreign(tags(of: text), to: plainTags[format, default: []]).map { "the element '\($0)'" }
    case .github, .azureDevOps:
      foreign(commands(of: text), to: plainCommands[format, default: []]).map {
        "the command '\($0)'"
      }
    case .text: text.unicodeScalars.contains(where: isControl) ? "a control" : nil
    case .markdown, .csv: nil
    }
  }

  private static func isJSON(_ text: Substring) -> Bool {
    (try? JSONReference.read(Array(text.utf8))) != nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n"
      && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
  }

  private static let plainTags = Dictionary(
    uniqueKeysWithValues: [ReportFormat.html, .junit].map { ($0, tags(of: plain($0))) })
  private static let plainCommands = Dictionary(
    uniqueKeysWithValues: [ReportFormat.github, .azureDevOps].map {
      ($0, commands(of: plain($0)))
    })

  /// The report on texts that need no escaping, and on some that are missing.
  private static func plain(_ format: ReportFormat) -> String {
    ["", "\n\n\n\n\n", "a\nb\nc\nd\ne\nf", "open\nopen\nhere\nx\nopen"].map {
      text(of: report(on: Array($0.utf8)), as: format)
    }.joined(separator: "\n")
  }

  private static func foreign(_ found: Set<Substring>, to known: Set<Substring>) -> Substring? {
    found.subtracting(known).min()
  }

  /// The names of elements that are opened or closed.
  private static func tags(of text: String) -> Set<Substring> {
    Set(
      text.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map {
        $0.prefix { !" \n\t>".contains($0) }
      })
  }

  /// What lines begin with that could be commands.
  private static func commands(of text: String) -> Set<Substring> {
    Set(
      text.split { $0.isNewline }.filter { $0.hasPrefix("::") || $0.contains("##") }.map {
        $0.prefix { !" ;]".contains($0) }
      })
  }
}
