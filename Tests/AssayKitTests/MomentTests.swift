import AssayModel
import Testing

@Suite struct MomentTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var seconds: Int64?
    var testDescription: String { text }

    init(_ text: String, _ seconds: Int64?) {
      self.text = text
      self.seconds = seconds
    }
  }

  @Test(arguments: [
    Case("1970-01-01T00:00:00Z", 0),
    Case("2026-01-31T12:00:00Z", 1_769_860_800),
    Case("2026-01-31T13:00:00+01:00", 1_769_860_800),
    Case("2026-01-31t12:00:00.999z", 1_769_860_800),
    Case("2024-02-29T23:59:59-00:30", 1_709_252_999),
    Case("1969-12-31T23:59:59Z", -1),
    Case("0001-01-01T00:00:00Z", -62_135_596_800),
    Case("2023-02-29T00:00:00Z", nil),
    Case("2026-13-01T00:00:00Z", nil),
    Case("2026-01-31T24:00:00Z", nil),
    Case("2026-01-31T12:00:00", nil),
    Case("2026-01-31", nil),
    Case("2026-01-31T12:00:00Z ", nil),
    Case("2026-01-31T12:00:00.Z", nil),
    Case("20260131T120000Z", nil),
    Case("", nil),
  ])
  func reads(_ row: Case) {
    #expect(Moment(iso8601: row.text)?.secondsSince1970 == row.seconds)
  }

  @Test(arguments: [
    "0000-03-01T00:00:00Z", "1969-12-31T23:59:59Z", "2000-02-29T12:34:56Z",
    "2026-12-31T23:59:59Z", "9999-12-31T23:59:59Z",
  ])
  func writesWhatItReads(_ text: String) {
    #expect(Moment(iso8601: text)?.description == text)
  }
}
