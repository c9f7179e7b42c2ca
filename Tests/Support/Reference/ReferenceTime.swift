extension ReferenceNumber {
  /// The seconds of an ISO 8601 duration; `nil` for any other text.
  init?(duration text: String) {
    var rest = Substring(text)
    let isNegative = rest.take("-")
    guard rest.take("P"), let last = rest.last, last.isLetter, last != "T" else { return nil }
    // A year is 365.2425 days, a month a twelfth of it.
    var units = [("Y", 31_556_952), ("M", 2_629_746), ("W", 604_800), ("D", 86_400)]
    var (seconds, fraction, isTime) = (0, "", false)
    while !rest.isEmpty {
      if !isTime, rest.take("T") { (isTime, units) = (true, [("H", 3600), ("M", 60), ("S", 1)]) }
      guard let count = Int(rest.takeDigits()) else { return nil }
      if rest.take(".") { fraction = rest.takeDigits() }
      guard let index = units.firstIndex(where: { rest.take($0.0) }) else { return nil }
      guard fraction.isEmpty || units[index].0 == "S" else { return nil }
      seconds += count * units[index].1
      units.removeFirst(index + 1)
    }
    self.init(sign: isNegative, whole: "\(seconds)", fraction: fraction)
  }

  /// The seconds since 1970 of an ISO 8601 date, with a time or without; `nil` for any other text.
  init?(moment text: String) {
    var rest = Substring(text)
    guard let days = Self.days(&rest) else { return nil }
    var seconds = days * 86_400
    if !rest.isEmpty {
      guard rest.take("T") || rest.take(" "), let time = Self.clock(&rest) else { return nil }
      seconds += time
      if !rest.take("Z"), !rest.isEmpty {
        let isEast = rest.take("+")
        guard isEast || rest.take("-"), let offset = Self.clock(&rest) else { return nil }
        seconds -= isEast ? offset : -offset
      }
    }
    guard rest.isEmpty else { return nil }
    self.init(seconds)
  }

  /// `YYYY-MM-DD` as days since 1970, counted one after the other.
  private static func days(_ rest: inout Substring) -> Int? {
    guard let year = Int(rest.takeDigits()), rest.take("-"), let month = Int(rest.takeDigits()),
      rest.take("-"), let day = Int(rest.takeDigits()), (1...12).contains(month)
    else { return nil }
    let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1970...2100).contains(year), (1...lengths[month - 1]).contains(day) else { return nil }
    return (1970..<year).reduce(0) { $0 + (isLeap($1) ? 366 : 365) }
      + lengths[..<(month - 1)].reduce(0, +) + day - 1
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// `HH:MM` or `HH:MM:SS` in seconds.
  private static func clock(_ rest: inout Substring) -> Int? {
    guard let hours = Int(rest.takeDigits()), rest.take(":"), let minutes = Int(rest.takeDigits()),
      hours < 24, minutes < 60
    else { return nil }
    guard rest.take(":") else { return hours * 3600 + minutes * 60 }
    guard let seconds = Int(rest.takeDigits()), seconds < 60 else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}
