internal import AssayModel

extension NormalForm {
  private static let billion: Int128 = 1_000_000_000

  /// The moment that a number or a text names, in whole seconds since 1970, rounded down.
  static func moment(_ kind: Cell.Kind, _ text: Text) -> Int64? {
    let nanoseconds = kind == .number ? epoch(text) : moment(text)
    return nanoseconds.flatMap { nanoseconds in
      let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: billion)
      return Int64(exactly: rest < 0 ? seconds - 1 : seconds)
    }
  }

  static func appendEpoch(_ text: Text, to form: inout [UInt8]) -> Bool {
    guard let moment = epoch(text) else { return false }
    append(moment, to: &form)
    return true
  }

  static func appendMoment(_ text: Text, to form: inout [UInt8]) -> Bool {
    guard let moment = moment(text) else { return false }
    append(moment, to: &form)
    return true
  }

  /// Seconds since 1970 as a number, with or without a fraction; in nanoseconds.
  private static func epoch(_ text: Text) -> Int128? {
    var cursor = ByteCursor(text)
    let isNegative = cursor.skip("-")
    let digits = cursor.digits()
    guard !digits.isEmpty, digits.count <= 15, let fraction = cursor.nanoseconds(),
      cursor.isAtEnd
    else { return nil }
    let seconds = digits.reduce(0 as Int128) { $0 * 10 + Int128($1 &- 0x30) }
    let moment = seconds * billion + Int128(fraction)
    return isNegative ? -moment : moment
  }

  /// An ISO 8601 date, or date and time, in nanoseconds since 1970.
  ///
  /// Without an offset it is UTC, as all of Azure's are.
  private static func moment(_ text: Text) -> Int128? {
    var cursor = ByteCursor(text)
    guard let days = date(&cursor) else { return nil }
    var seconds = days * 86_400
    var fraction = 0
    if !cursor.isAtEnd {
      guard cursor.skip("t") || cursor.skip(" "), let time = time(&cursor),
        let nanoseconds = cursor.nanoseconds(), let offset = offset(&cursor)
      else { return nil }
      seconds += time - offset
      fraction = nanoseconds
    }
    guard cursor.isAtEnd else { return nil }
    return Int128(seconds) * billion + Int128(fraction)
  }

  /// Whether a text that is a moment says of which zone: behind the ten bytes of its date.
  static func namesZone(_ text: Text) -> Bool {
    text.dropFirst(10).contains { "zZ+-".utf8.contains($0) }
  }

  /// The days since 1970 of a date in the Gregorian calendar.
  private static func date(_ cursor: inout ByteCursor) -> Int? {
    guard let year = cursor.digits(4), year > 0, cursor.skip("-"), let month = cursor.digits(2),
      (1...12).contains(month), cursor.skip("-"), let day = cursor.digits(2), day >= 1
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    // Years are counted from March, so that the leap day is a year's last.
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  private static func time(_ cursor: inout ByteCursor) -> Int? {
    guard let hour = cursor.digits(2), hour < 24, cursor.skip(":"),
      let minute = cursor.digits(2), minute < 60
    else { return nil }
    guard cursor.skip(":") else { return hour * 3600 + minute * 60 }
    guard let second = cursor.digits(2), second <= 60 else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func offset(_ cursor: inout ByteCursor) -> Int? {
    if cursor.isAtEnd || cursor.skip("z") { return 0 }
    let isNegative = cursor.skip("-")
    guard isNegative || cursor.skip("+"), let hours = cursor.digits(2), hours < 24 else {
      return nil
    }
    var minutes = 0
    if !cursor.isAtEnd {
      _ = cursor.skip(":")
      guard let read = cursor.digits(2), read < 60 else { return nil }
      minutes = read
    }
    return (hours * 60 + minutes) * (isNegative ? -60 : 60)
  }

  /// An ISO 8601 duration, such as `P90D` or `PT1H30M`.
  ///
  /// A year is 365.2425 days, the calendar's mean, and a month a twelfth of it: `P12M` is `P1Y`,
  /// and neither is `P365D`.
  static func appendDuration(_ text: Text, to form: inout [UInt8]) -> Bool {
    var cursor = ByteCursor(text)
    let isNegative = cursor.skip("-")
    guard cursor.skip("p"),
      let days = parts(
        &cursor, [("Y", 31_556_952), ("M", 2_629_746), ("W", 604_800), ("D", 86_400)])
    else { return false }
    var total = days
    var hasParts = total.count > 0
    if cursor.skip("t") {
      guard let hours = parts(&cursor, [("H", 3600), ("M", 60), ("S", 1)]), hours.count > 0 else {
        return false
      }
      total.nanoseconds += hours.nanoseconds
      hasParts = true
    }
    guard hasParts, cursor.isAtEnd else { return false }
    append(isNegative ? -total.nanoseconds : total.nanoseconds, to: &form)
    return true
  }

  /// Numbers with their units, in this order, each at most once; only seconds have fractions.
  private static func parts(
    _ cursor: inout ByteCursor, _ units: [(Unicode.Scalar, Int128)]
  ) -> (nanoseconds: Int128, count: Int)? {
    var total: (nanoseconds: Int128, count: Int) = (0, 0)
    var units = units[...]
    while let byte = cursor.peek, byte.isDigit {
      let digits = cursor.digits()
      guard digits.count <= 12, let fraction = cursor.nanoseconds() else { return nil }
      while let unit = units.first, !cursor.isAt(unit.0) { units.removeFirst() }
      guard let unit = units.popFirst(), cursor.skip(unit.0), fraction == 0 || unit.0 == "S"
      else { return nil }
      let value = digits.reduce(0 as Int128) { $0 * 10 + Int128($1 &- 0x30) }
      total.nanoseconds += value * unit.1 * billion + Int128(fraction)
      total.count += 1
    }
    return total
  }
}

extension ByteCursor {
  fileprivate func isAt(_ letter: Unicode.Scalar) -> Bool {
    peek?.lowercasedASCII == UInt8(ascii: letter).lowercasedASCII
  }
}
