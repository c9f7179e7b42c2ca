internal import AssayModel

extension NormalForm {
  /// `East US 2`, `(US) East US 2` and `eastus2` are one region; `global` is none.
  static func appendRegion(_ text: Text, to form: inout [UInt8]) -> Bool {
    var rest = text
    if rest.first == UInt8(ascii: "("), let end = rest.firstIndex(of: UInt8(ascii: ")")) {
      rest = rest[(end + 1)...]
    }
    let start = form.count
    for byte in rest where byte != UInt8(ascii: " ") {
      guard byte.isLetter || byte.isDigit else { return false }
      form.append(byte.lowercasedASCII)
    }
    guard form.count > start, form[start].isLetter else { return false }
    return !form[start...].elementsEqual("global".utf8)
  }

  /// The host of a URI or of a bare host name, with its port unless that is the scheme's own.
  ///
  /// Without a scheme, a name must have a dot to be taken for a host.
  static func appendHost(_ text: Text, to form: inout [UInt8]) -> Bool {
    if appendPlainHost(text, to: &form) { return true }
    let scheme = scheme(of: text)
    var authority = scheme.map { text[($0.endIndex + 3)...] } ?? text
    if scheme == nil && isSlash(text, 0) && isSlash(text, 1) { authority = text.dropFirst(2) }
    authority = authority.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    if let at = authority.lastIndex(of: UInt8(ascii: "@")) { authority = authority[(at + 1)...] }
    guard let split = splitPort(authority) else { return false }
    let start = form.count
    guard appendHostName(split.host, needsDot: scheme == nil, to: &form) else { return false }
    let isPlain = scheme?.count == 4 && (scheme?.first ?? 0).lowercasedASCII == UInt8(ascii: "h")
    let port = split.port.drop { $0 == 0x30 }
    if !split.port.isEmpty && !port.elementsEqual((isPlain ? "80" : "443").utf8) {
      form.append(UInt8(ascii: ":"))
      form.append(contentsOf: port)
    }
    return form.count > start
  }

  /// Appends the host of `https://`, a plain name and at most the scheme's own port, as nearly all
  /// addresses are, in one pass.
  private static func appendPlainHost(_ text: Text, to form: inout [UInt8]) -> Bool {
    let bytes = text.span
    let start = secureScheme.count
    guard bytes.count > start, bytes.extracting(..<start).isEqual(to: secureScheme.span) else {
      return false
    }
    var index = start
    var labelStart = start
    var capitals = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x61 < 26 {
        // Nearly all are lower-case letters.
      } else if byte == UInt8(ascii: ".") {
        if index == labelStart { return false }
        labelStart = index + 1
      } else if byte.isLetter || byte.isDigit || byte == 0x2D {
        capitals = capitals || byte &- 0x41 < 26
      } else {
        break
      }
      index += 1
    }
    guard index > labelStart, index - start <= 253, isEndOfPlainHost(bytes, index) else {
      return false
    }
    let first = form.count
    form.append(contentsOf: text[(text.startIndex + start)..<(text.startIndex + index)])
    if capitals {
      for index in first..<form.count { form[index] = form[index].lowercasedASCII }
    }
    return true
  }

  /// Whether nothing follows a host but the port of `https` and a path.
  private static func isEndOfPlainHost(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let port = bytes.extracting(index..<min(index + securePort.count, bytes.count))
    let end = port.isEqual(to: securePort.span) ? index + securePort.count : index
    return end == bytes.count || bytes[end] == UInt8(ascii: "/")
  }

  private static let securePort = Array(":443".utf8)
  private static let secureScheme = Array("https://".utf8)

  private static func scheme(of text: Text) -> Text? {
    let name = text.prefix { $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E }
    guard let first = name.first, first.isLetter else { return nil }
    guard name.endIndex < text.endIndex, text[name.endIndex] == UInt8(ascii: ":"),
      isSlash(text, name.count + 1), isSlash(text, name.count + 2)
    else { return nil }
    return name
  }

  private static func isSlash(_ text: Text, _ offset: Int) -> Bool {
    offset < text.count && text[text.startIndex + offset] == UInt8(ascii: "/")
  }

  /// A named type, because an optional tuple of slices is let go of by slow generic code.
  private struct Authority {
    var host: Text
    var port: Text
  }

  private static func splitPort(_ authority: Text) -> Authority? {
    let bracket = authority.lastIndex(of: UInt8(ascii: "]")) ?? authority.startIndex
    guard let colon = authority[bracket...].firstIndex(of: UInt8(ascii: ":")) else {
      return Authority(host: authority, port: [])
    }
    let port = authority[(colon + 1)...]
    guard port.count <= 5, port.allSatisfy(\.isDigit) else { return nil }
    return Authority(host: authority[..<colon], port: port)
  }

  private static func appendHostName(
    _ name: Text, needsDot: Bool, to form: inout [UInt8]
  ) -> Bool {
    if name.first == UInt8(ascii: "[") {
      guard name.last == UInt8(ascii: "]"), name.count > 3 else { return false }
      return appendNetwork(name.dropFirst().dropLast(), to: &form)
    }
    let name = name.last == UInt8(ascii: ".") ? name.dropLast() : name
    guard !name.isEmpty, name.count <= 253 else { return false }
    let start = form.count
    form.append(contentsOf: name)
    var labelLength = 0
    var hasDot = false
    for index in start..<form.count {
      let byte = form[index]
      if byte == UInt8(ascii: ".") {
        guard labelLength > 0 else { return false }
        hasDot = true
        labelLength = 0
      } else {
        guard byte.isLetter || byte.isDigit || byte == 0x2D || byte == 0x5F else { return false }
        labelLength += 1
        form[index] = byte.lowercasedASCII
      }
    }
    return labelLength > 0 && (hasDot || !needsDot)
  }

  /// The host of an address with its path, which is `v.net/keys/k` of `https://V.net:443/keys/K/`.
  ///
  /// An address with a query or a fragment has no such form.
  static func appendURL(_ text: Text, to form: inout [UInt8]) -> Bool {
    guard let scheme = scheme(of: text), appendHost(text, to: &form) else { return false }
    let rest = text[(scheme.endIndex + 3)...]
    if rest.contains(where: { $0 == 0x3F || $0 == 0x23 }) { return false }
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return true }
    let path = rest.last == UInt8(ascii: "/") ? rest[slash...].dropLast() : rest[slash...]
    for byte in path { form.append(byte.lowercasedASCII) }
    return true
  }

  /// An ARM id starts with a slash; its case and a slash at its end don't matter.
  static func appendARMID(_ text: Text, to form: inout [UInt8]) -> Bool {
    guard text.first == UInt8(ascii: "/") else { return false }
    let path = text.count > 1 && text.last == UInt8(ascii: "/") ? text.dropLast() : text
    for byte in path {
      guard byte >= 0x20 else { return false }
      form.append(byte.lowercasedASCII)
    }
    return true
  }

  /// 32 hexadecimal digits, with or without dashes at the usual places, braces or parentheses.
  static func appendGUID(_ text: Text, to form: inout [UInt8]) -> Bool {
    var digits = text
    if let first = digits.first, let last = digits.last,
      (first == 0x7B && last == 0x7D) || (first == 0x28 && last == 0x29)
    {
      digits = digits.dropFirst().dropLast()
    }
    let hasDashes = digits.count == 36
    guard hasDashes || digits.count == 32 else { return false }
    let start = form.count
    form.append(contentsOf: digits)
    if hasDashes {
      for index in [23, 18, 13, 8] {
        guard form.remove(at: start + index) == UInt8(ascii: "-") else { return false }
      }
    }
    for index in start..<form.count {
      guard form[index].isDigit || (form[index] | 0x20) &- 0x61 < 6 else { return false }
      form[index] = form[index].lowercasedASCII
    }
    return true
  }
}
