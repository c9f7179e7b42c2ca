/// The events inside an object that has to be walked twice: for its entries and its members.
struct EventTape {
  struct Taped {
    var event: YAMLEvent
    /// A range in `bytes`.
    var text: Range<Int>
  }

  private(set) var events: [Taped] = []
  private var bytes: [UInt8] = []

  mutating func append(_ event: YAMLEvent, _ text: [UInt8]) {
    let start = bytes.count
    if event.kind == .scalar { bytes.append(contentsOf: text) }
    events.append(Taped(event: event, text: start..<bytes.count))
  }

  func text(at position: Int) -> [UInt8] { Array(bytes[events[position].text]) }
}
