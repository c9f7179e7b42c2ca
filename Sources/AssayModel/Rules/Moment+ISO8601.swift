extension Moment: CustomStringConvertible {
  /// Reads a time such as `2026-01-31T12:00:00Z` or `2026-01-31T13:00:00+01:00`; fractions of a
  /// second are dropped.
  ///
  /// A time without a zone is refused: it would mean another moment on another machine.
  public init?(iso8601 text: String) {
    var reader = DigitReader(Array(text.utf8))
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.skip("T") || reader.skip("t"),
      let hour = reader.number(digits: 2), reader.skip(":"),
      let minute = reader.number(digits: 2), reader.skip(":"),
      let second = reader.number(digits: 2), reader.skipFraction(),
      let offset = reader.zone(), reader.isAtEnd
    else { return nil }
    guard (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = Self.days(before: year, month: month, day: day)
    secondsSince1970 = Int64(((days * 24 + hour) * 60 + minute) * 60 + second - offset * 60)
  }

  /// Reads a whole number of seconds since 1970 in digits alone, of a year of four digits.
  public init?(epoch text: String) {
    guard text.utf8.allSatisfy({ $0 &- 0x30 < 10 }), let seconds = Int64(text),
      Self.hasFourDigitYear(seconds)
    else { return nil }
    secondsSince1970 = seconds
  }

  /// The time in UTC, such as `2026-01-31T12:00:00Z`.
  public var description: String {
    let (days, seconds) = Self.divide(Int(secondsSince1970), 86_400)
    let date = Self.date(days: days)
    let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }
    let year = Self.padded(date.year, 4)
    return "\(year)-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))"
      + "T\(time.joined(separator: ":"))Z"
  }

  /// Whether a number of seconds since 1970 falls into the years 0 to 9999.
  package static func hasFourDigitYear(_ seconds: Int64) -> Bool {
    (-62_167_219_200..<253_402_300_800).contains(seconds)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    let next = month == 12 ? (year: year + 1, month: 1) : (year: year, month: month + 1)
    return days(before: next.year, month: next.month, day: 1)
      - days(before: year, month: month, day: 1)
  }

  /// The days from the start of 1970, in eras of 400 years that begin in March, so that the leap
  /// day comes last.
  private static func days(before year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = divide(shifted, 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func date(days: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = divide(days + 719_468, 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Division that rounds down, for years and days before the first.
  private static func divide(_ number: Int, _ divisor: Int) -> (Int, Int) {
    let quotient = number >= 0 ? number / divisor : (number + 1) / divisor - 1
    return (quotient, number - quotient * divisor)
  }
}

/// Reads a fixed layout of digits and marks.
private struct DigitReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number(digits: Int) -> Int? {
    let taken = rest.prefix(digits)
    guard taken.count == digits, taken.allSatisfy(Self.isDigit) else { return nil }
    rest = rest.dropFirst(digits)
    return taken.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// `false` for a point without digits.
  mutating func skipFraction() -> Bool {
    guard skip(".") else { return true }
    guard rest.first.map(Self.isDigit) == true else { return false }
    rest = rest.drop(while: Self.isDigit)
    return true
  }

  /// The minutes that the zone is ahead of UTC.
  mutating func zone() -> Int? {
    if skip("Z") || skip("z") { return 0 }
    let sign = skip("+") ? 1 : skip("-") ? -1 : 0
    guard sign != 0, let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2),
      hours < 24, minutes < 60
    else { return nil }
    return sign * (hours * 60 + minutes)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
