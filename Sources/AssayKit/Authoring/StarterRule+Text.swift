internal import AssayCompiler

extension StarterRule {
  static func text(about type: String) -> String {
    let inBraces = ScalarText.string(type, inFlow: true)
    return """
      # A rule to begin with: it works as it is, and everything in it wants to be changed.
      title: Every resource of the type has a name
      severity: medium
      resource: \(ScalarText.string(type, inFlow: false))
      assert:
        field: name
        exists: true
      message: "{id} has no name"
      remediation: Say how to put a finding right.
      examples:
        pass:
          - resources:
              - { id: good, type: \(inBraces), name: good }
        fail:
          - resources:
              - { id: bad, type: \(inBraces) }
            finding: { resource: bad, message: bad has no name }

      """
  }
}
