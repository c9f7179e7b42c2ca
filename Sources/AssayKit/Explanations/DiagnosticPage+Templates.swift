internal import AssayModel

extension DiagnosticPage {
  private static func template(_ resources: String) -> String {
    "{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/"
      + "deploymentTemplate.json#\",\n  \"contentVersion\": \"1.0.0.0\",\n"
      + "  \"resources\": [ \(resources) ] }"
  }

  private static func resource(_ rest: String) -> String {
    "{ \"type\": \"Test.House/doors\", \"apiVersion\": \"2024-01-01\", \(rest) }"
  }

  static let templates: [DiagnosticPage] = [
    DiagnosticPage(
      "invalid-template", "a part of a template is not as Azure Resource Manager takes it",
      meaning: "A resource needs a type, and a name with one part for each part of the type after "
        + "the first: 'vaults/keys' has a name such as 'vault/key'. The resource isn't judged.",
      reason: "What the resource is, and what belongs to it, isn't clear.",
      subject: .inventory, wrong: template(resource("\"name\": \"a/b\"")),
      right: template(resource("\"name\": \"a\""))),
    DiagnosticPage(
      "template-too-large", "a template's expressions come to more than is evaluated",
      meaning: "What is left of the template isn't judged. Check its parts as templates of their "
        + "own.",
      reason: "A few loops in loops can stand for more than fits in memory.", subject: .inventory,
      occasion: "Nested deployments are made 800 times, each with resources that are."),
    DiagnosticPage(
      "resource-not-deployed", "a template has a resource that it doesn't deploy by itself",
      meaning: "The resource's condition is false with the parameters that the template itself "
        + "has, so that the resource isn't judged. Change the parameters' default values to have "
        + "it judged.",
      reason: "Whoever deploys the template may give it other parameters.",
      subject: .inventory, wrong: template(resource("\"name\": \"a\", \"condition\": false")),
      right: template(resource("\"name\": \"a\", \"condition\": true"))),
  ]
}
