/// How a text is wrapped; reports show the raw value.
enum TextEncoding: String, Hashable, Sendable {
  case gzip, zstd
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf8Mark = "utf-8-bom"
}
