/// What values a parameter takes.
enum ParameterType: String, CaseIterable, Sendable {
  case string, integer, number, boolean, list, duration
  case dateTime = "date-time"
}
