import AssayTestSupport
import Reliability

/// A pack of one rule, and inventories that get each of the outcomes from it: those that probes for
/// failing open begin with.
enum Sample {
  static let rule = DoorSample.rule

  static func write(to scratch: ScratchFolder) throws { try DoorSample.write(to: scratch) }
}
