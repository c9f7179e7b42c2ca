extension StarterRule {
  static func text(about type: String) -> String {
    """
    # A rule to begin with: it works as it is, and everything in it wants to be changed.
    title: Every resource of the type has a name
    severity: medium
    resource: \(type)
    assert:
      field: name
      exists: true
    message: "{id} has no name"
    remediation: Say how to put a finding right.
    examples:
      pass:
        - resources:
            - { id: good, type: \(type), name: good }
      fail:
        - resources:
            - { id: bad, type: \(type) }
          finding: { resource: bad, message: bad has no name }

    """
  }
}
