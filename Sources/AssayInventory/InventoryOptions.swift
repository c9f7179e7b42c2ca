/// How inventories are read, and what is too much.
package struct InventoryOptions: Hashable, Sendable {
  /// Whether summaries carry digests of the files.
  package var wantsDigests = true
  /// Whether the resources of each subscription and tenant are counted.
  package var wantsScopes = false
  /// What keeps secrets out of what is told of the inventories.
  package var redactor = Redactor()
  package var inflation = InflationLimits()
  /// The route that everything comes by; `nil` to tell it by what is there.
  package var route: Route?
  /// What tells the meaning of objects before anything else does, in order.
  package var mappings: [Mapping] = []
  /// The size in bytes of one resource in JSON, and of anything else that is read in one piece.
  package var recordLimit = 16 << 20
  /// The size in bytes of a document that is read in one piece, such as a Terraform plan.
  package var documentLimit = 1 << 30
  /// The size in bytes of a YAML text, which is read in one piece.
  package var yamlLimit = 256 << 20
  /// The size in bytes of all texts that rules read; a snapshot can't hold more.
  package var textLimit = Int(UInt32.max)
  /// How many problems of one kind a file may have before the rest are only counted.
  package var problemLimit = 20
  /// The bytes read at a time.
  package var windowSize = 1 << 18
  /// How many threads read one large file; nothing else depends on it.
  package var threads = 1
  /// The size in bytes from which a file is read by several threads.
  package var aheadThreshold = 8 << 20
  /// The bytes of it that a thread reads at a time.
  package var aheadBlockSize = 1 << 18
  /// The bytes of standard input that are kept in memory before a temporary file is used.
  package var pipeMemory = 8 << 20

  package init() {}
}
