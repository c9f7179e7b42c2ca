import AssayEngine
import AssayModel
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: 0..<40) func theEngineAgreesWithTheReference(_ seed: UInt64) {
    var generator = ConditionGenerator(seed: seed)
    for _ in 0..<50 {
      let condition = generator.condition(depth: 3)
      let fields = generator.fields()
      let expected = ReferenceEvaluator(resource: account(fields)).evaluate(condition).verdict
      #expect(verdict(condition, on: fields) == expected, "\(condition) on \(fields)")
    }
  }
}
