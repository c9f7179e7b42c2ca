import ArgumentParser
import CLibYAML
import Glibc

extension TextFile {
  /// Counts libyaml's events, doing nothing with them.
  static func events(in path: String) throws -> Int {
    guard let file = unsafe fopen(path, "rb") else { throw ValidationError("no '\(path)'") }
    defer { unsafe fclose(file) }
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else { throw ValidationError("no memory") }
    defer { unsafe yaml_parser_delete(&parser) }
    unsafe yaml_parser_set_input_file(&parser, file)
    var count = 0
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(&parser, &event) == 1 else {
        throw ValidationError("'\(path)' is not YAML")
      }
      let isLast = unsafe event.type == YAML_STREAM_END_EVENT
      unsafe yaml_event_delete(&event)
      count += 1
      if isLast { return count }
    }
  }
}
