/// How a generated inventory is laid out in its file.
enum InventoryLayout: String, CaseIterable {
  /// One array, indented by two spaces as the Azure CLI does.
  case json
  /// One resource a line.
  case ndjson
  /// One block sequence, as `az … --output yaml` writes it.
  case yaml
}
