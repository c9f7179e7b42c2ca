internal import AssayEngine
internal import AssayModel

/// Problems of templates of Azure Resource Manager.
extension InventoryProblem {
  static func templateResources(at place: ValuePlace) -> Self {
    Self(
      "invalid-template", "a template's resources are a list or an object, this is something else",
      at: place, help: "build or export the template again")
  }

  static func templateResource(at place: ValuePlace) -> Self {
    Self(
      "invalid-template",
      "a resource needs a type, and a name with one part for each part of the type after the first",
      at: place,
      help: "a template would fail here, so the resource isn't judged; check it with "
        + "'az deployment group validate'")
  }

  static func templateTooLarge(at place: ValuePlace) -> Self {
    Self(
      "template-too-large", "the template's expressions come to more than is evaluated", at: place,
      help: "what is left of it isn't judged; check its parts as templates of their own")
  }

  static func notDeployed(_ type: String, at place: ValuePlace) -> Self {
    Self(
      "resource-not-deployed", severity: .warning,
      "with the template's own parameters, this resource of type '\(type)' isn't deployed",
      at: place, help: "it isn't judged; change the defaults of the parameters to have it judged")
  }

  static func linkedTemplate(at place: ValuePlace) -> Self {
    Self(
      "incomplete-inventory", severity: .warning,
      "the template of this deployment isn't in the file", at: place,
      help: "check the linked template too, or the one that 'az bicep build' puts together")
  }
}
