import AssayEngine
import Testing

@Suite struct FieldPathTests {
  @Test(arguments: [
    (["properties", "vaultUri"], "properties.vaultUri"),
    (["tags", "cost-center"], "tags['cost-center']"),
    (["tags", "owner's"], "tags['owner''s']"),
    (["a.b", ""], "['a.b']['']"),
  ])
  func isShownAsAuthorsWriteIt(_ components: [String], _ text: String) {
    #expect(FieldPath(components).description == text)
  }
}
