/// Why bytes can't be read on.
enum SourceError: Error, Hashable, Sendable {
  enum Compression: String, Hashable, Sendable { case gzip, zstd }

  /// The operating system refused; `during` says what was tried.
  case system(number: Int32, during: String)
  /// `offset` counts stored bytes.
  case corrupt(Compression, offset: Int, detail: String)
  case truncated(Compression, offset: Int)
  /// More text than allowed comes out of a compressed file.
  case tooMuch(Compression, limit: Int)
  /// The text is more than `ratio` times the size of the compressed file.
  case tooDense(Compression, ratio: Int)
  case nested(outer: Compression, inner: Compression)
  /// Half of a pair in UTF-16; `offset` counts bytes of the UTF-16 text.
  case unpairedSurrogate(offset: Int)
  /// UTF-16 with an odd number of bytes.
  case oddLength
}
