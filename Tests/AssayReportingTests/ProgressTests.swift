import AssayModel
import AssayReporting
import Testing

@Suite struct ProgressTests {
  @Test(arguments: [
    (0, 1000, 0, 500, "reading 0% of 1.0 kB: 0 resources, 0/s"),
    (350_000_000, 1_000_000_000, 1, 1000, "reading 35% of 1.0 GB: 1 resource, 1/s, 2 s left"),
    (1, 3600, 10, 1000, "reading 0% of 3.6 kB: 10 resources, 10/s, 59 min 59 s left"),
    (1, 10_000, 10, 1000, "reading 0% of 10.0 kB: 10 resources, 10/s, 2 h 46 min left"),
    (
      999_999, 1_000_000, 200_000, 2000,
      "reading 99% of 1.0 MB: 200000 resources, 100000/s, 1 s left"
    ),
    (2_500_000, 2_500_000, 7, 2000, "read 2.5 MB: 7 resources; judging"),
    (3_000_000, 2_500_000, 7, 2000, "read 3.0 MB: 7 resources; judging"),
    (1, Int.max, Int.max, 0, "reading 0% of 9223372036.8 GB: 9223372036854775807 resources, "),
  ])
  func tells(
    _ bytes: Int, _ total: Int, _ resources: Int, _ milliseconds: Int, _ wanted: String
  ) {
    let progress = ReadingProgress(bytes: bytes, total: total, resources: resources)
    let line = ProgressText.line(progress, after: milliseconds, width: 200)
    #expect(line == wanted || wanted.hasSuffix(", ") && line.hasPrefix(wanted))
  }

  @Test func ofAPipeNobodyKnowsTheEnd() {
    let progress = ReadingProgress(bytes: 12, total: nil, resources: 3)
    #expect(
      ProgressText.line(progress, after: 1500, width: 80) == "read 12 bytes: 3 resources, 2/s")
  }

  @Test(arguments: [0, 1, 20, 39]) func fitsTheTerminal(_ width: Int) {
    let progress = ReadingProgress(bytes: 1, total: 10, resources: 1)
    #expect(
      ProgressText.line(progress, after: 1, width: width).count == max(width - 1, 0))
  }
}
