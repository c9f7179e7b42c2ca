import AssayTestSupport
import Testing

/// The packs among the samples are as their readers' own should be.
@Suite struct SamplePackTests {
  @Test(arguments: [
    "lint samples/routes/aws/rules --map samples/routes/aws/aws-cli.yaml --strict",
    "test samples/routes/aws/rules --mutate --minimum-score 100",
    "format --check samples/routes/aws/rules samples/routes/aws/aws-cli.yaml",
  ])
  func areSoundAndProved(_ command: String) throws {
    let outcome = try AssayProgram.run(command.split(separator: " ").map(String.init))
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
  }
}
