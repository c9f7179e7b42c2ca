/// What is wrong with a resource's type; the raw value is the diagnostic's id.
enum ResourceTypeProblem: String {
  /// Nothing can have the type.
  case malformed = "malformed-type"
  /// The id is of a type that the plan reads, and the type is another.
  case contradictsID = "contradictory-type"
}
