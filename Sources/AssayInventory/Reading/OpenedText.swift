/// A text in UTF-8, whatever it was wrapped in.
struct OpenedText {
  var source: any ByteSource
  /// The file itself, if the text is its bytes.
  var plain: StoredSource? { isPlain ? stored as? StoredSource : nil }
  /// How many bytes the text has, if that is known before it is read.
  var size: Int? {
    guard case .file(let file)? = plain?.stored else { return nil }
    return file.size
  }
  /// Outermost first.
  var encodings: [TextEncoding]

  /// The UTF-8 byte order mark that the text starts with; it has offsets, but no columns.
  var markLength: Int { encodings.last == .utf8Mark ? 3 : 0 }

  /// Whether offsets in the text are offsets in the file.
  var isPlain: Bool { encodings.allSatisfy { $0 == .utf8Mark } }

  private let stored: any ByteSource

  /// Finds out by the first bytes what has to be unwrapped.
  init(_ stored: any ByteSource, limits: InflationLimits) throws(SourceError) {
    self.stored = stored
    var source = Lookahead(stored)
    encodings = []
    if let compression = Self.compression(try source.peek(4)) {
      source = Lookahead(
        compression == .gzip
          ? GzipSource(source, limits: limits) as any ByteSource
          : ZstdSource(source, limits: limits))
      encodings = [compression == .gzip ? .gzip : .zstd]
      if let inner = Self.compression(try source.peek(4)) {
        throw .nested(outer: compression, inner: inner)
      }
    }
    self.source = source
    switch Array(try source.peek(3)) {
    case [0xEF, 0xBB, 0xBF]: encodings.append(.utf8Mark)
    case let start where start.starts(with: [0xFF, 0xFE]): transcode(source, .utf16LittleEndian)
    case let start where start.starts(with: [0xFE, 0xFF]): transcode(source, .utf16BigEndian)
    default: break
    }
  }

  private mutating func transcode(_ marked: Lookahead, _ encoding: TextEncoding) {
    marked.skip(2)
    source = UTF16Source(marked, isBigEndian: encoding == .utf16BigEndian, offset: 2)
    encodings.append(encoding)
  }

  private static func compression(_ start: ArraySlice<UInt8>) -> SourceError.Compression? {
    if start.starts(with: [0x1F, 0x8B]) { return .gzip }
    let rest = start.dropFirst()
    if start.first == 0x28, rest.elementsEqual([0xB5, 0x2F, 0xFD]) { return .zstd }
    // A frame to be skipped; sixteen first bytes are set aside for them.
    if let first = start.first, first & 0xF0 == 0x50, rest.elementsEqual([0x2A, 0x4D, 0x18]) {
      return .zstd
    }
    return nil
  }
}
