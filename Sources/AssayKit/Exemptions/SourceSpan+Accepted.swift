internal import AssayModel

extension SourceSpan {
  /// The same without its line where that may show values that an exemption accepts.
  ///
  /// They can be secrets of an inventory, and which are is known only when all has been judged.
  var withoutAcceptedValues: SourceSpan {
    guard let line = excerpt?.text,
      let range = line.firstRange(of: ExemptionKey.observed.rawValue)
    else { return self }
    let isAlone = line[range.upperBound...].allSatisfy { " \t:\"'".contains($0) }
    guard !isAlone else { return self }
    var span = self
    span.excerpt = nil
    return span
  }
}
