import Testing

/// One way in which a checker could say that all is well though nobody knows.
struct Probe: CustomTestStringConvertible {
  enum Content {
    case text(String)
    case bytes([UInt8])
    case link(String)
    case folder, pipe
  }

  var name: String
  /// What is added to the sample, by path; `i` is the inventory unless `arguments` say otherwise.
  var files: [(path: String, content: Content)]
  var arguments: String
  var status: Int32
  /// The diagnostic that each report has to show; none if the finding or the tally tells.
  var id: String?
  var isComplete: Bool
  var testDescription: String { name }

  init(
    _ name: String, _ files: [(path: String, content: Content)] = [], _ arguments: String = "i",
    status: Int32 = 2, says id: String?, isComplete: Bool = false
  ) {
    self.name = name
    self.files = files
    self.arguments = arguments
    self.status = status
    self.id = id
    self.isComplete = isComplete
  }

  /// A probe of one inventory with this text.
  init(
    _ name: String, _ text: String, _ arguments: String = "i", status: Int32 = 2, says id: String?,
    isComplete: Bool = false
  ) {
    self.init(
      name, [("i", .text(text))], arguments, status: status, says: id, isComplete: isComplete)
  }

  init(_ name: String, _ bytes: [UInt8], says id: String) {
    self.init(name, [("i", .bytes(bytes))], says: id)
  }
}
