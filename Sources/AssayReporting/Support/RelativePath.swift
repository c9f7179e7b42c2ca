/// A path without the `./` that services don't take for the same file.
func relativePath(_ path: String) -> String {
  var rest = path.utf8[...]
  while rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
  return rest.isEmpty ? path : String(Substring(rest))
}
