/// A Terraform plan that makes an estate anew, on one line as `terraform show -json` prints it.
///
/// Each block of twenty instances has a vault, two keys and two accounts that use them; the rest
/// is what plans are full of. Instances are told apart by `for_each`, and refer to each other by it.
struct GeneratedPlan {
  let estate: GeneratedEstate

  /// One instance: what its type calls it, its attributes, and the names of those not known yet.
  struct Instance {
    var type: String
    var name: String
    var unknown: [String]
    /// The same in lists of one block.
    var unknownInBlocks: [(block: String, name: String)] = []
    var attributes: (inout ResourceWriter) -> Void
  }

  func write(to path: String) throws {
    let file = try OutputFile(path: path)
    try file.write(
      Array(#"{"format_version":"1.2","terraform_version":"1.9.8","planned_values":"#.utf8)
        + Array(#"{"root_module":{"resources":["#.utf8))
    try write(to: file) { instance, writer in
      writer.field("schema_version", 2)
      writer.object("values", instance.attributes)
      writer.emptyObject("sensitive_values")
    }
    try file.write(Array(#"]}},"resource_changes":["#.utf8))
    try write(to: file) { instance, writer in
      writer.object("change") { change in
        change.strings("actions", ["create"])
        change.null("before")
        change.object("after", instance.attributes)
        change.object("after_unknown") { unknown in
          for name in instance.unknown { unknown.field(name, true) }
          for (block, name) in instance.unknownInBlocks {
            unknown.array(block) { $0.element { $0.field(name, true) } }
          }
        }
        change.field("before_sensitive", false)
        change.emptyObject("after_sensitive")
      }
    }
    try file.write(Array("],".utf8) + configuration + Array("}\n".utf8))
  }

  /// Writes all instances, each with what `rest` adds to what every list says of it.
  private func write(
    to file: borrowing OutputFile, _ rest: (Instance, inout ResourceWriter) -> Void
  ) throws {
    var bytes: [UInt8] = []
    for index in 0..<estate.resources {
      var writer = ResourceWriter(layout: .ndjson)
      let block = index / GeneratedEstate.blockSize
      var numbers = SeededGenerator(seed: estate.seed, stream: index)
      let place = index % GeneratedEstate.blockSize
      let instance = instance(place, block: block, &numbers)
      let key = [1, 4, 7, 11, 14].contains(place) ? "b\(block)" : "i\(index)"
      writer.resource(isFirst: true) { writer in
        writer.field("address", "\(instance.type).\(instance.name)[\"\(key)\"]")
        writer.field("mode", "managed")
        writer.field("type", instance.type)
        writer.field("name", instance.name)
        writer.field("index", key)
        writer.field("provider_name", "registry.terraform.io/hashicorp/azurerm")
        rest(instance, &writer)
      }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += writer.bytes.dropLast()
      guard bytes.count > 1 << 20 || index == estate.resources - 1 else { continue }
      try file.write(bytes)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private func instance(
    _ place: Int, block: Int, _ numbers: inout SeededGenerator
  ) -> Instance {
    switch place {
    case 4: account("first", block, &numbers)
    case 14: account("second", block, &numbers)
    case 7: vault(block, &numbers)
    case 1: key("first", block, &numbers)
    case 11: key("second", block, &numbers)
    default: other(place, block, &numbers)
    }
  }

  private var configuration: [UInt8] {
    func resource(_ type: String, _ name: String, _ expressions: String) -> String {
      #"{"address":"\#(type).\#(name)","mode":"managed","type":"\#(type)","name":"\#(name)","#
        + #""expressions":{\#(expressions)}}"#
    }
    let resources = ["first", "second"].flatMap { name in
      [
        resource(
          "azurerm_key_vault_key", name,
          #""key_vault_id":{"references":["azurerm_key_vault.vault","each.key"]}"#),
        resource(
          "azurerm_cognitive_account", name,
          #""customer_managed_key":[{"key_vault_key_id":{"references":["#
            + #""azurerm_key_vault_key.\#(name)","each.key"]}}]"#),
      ]
    }
    return Array(
      (#""configuration":{"root_module":{"resources":["# + resources.joined(separator: ",") + "]}}")
        .utf8)
  }
}
