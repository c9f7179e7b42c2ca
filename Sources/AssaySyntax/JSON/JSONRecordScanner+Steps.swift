extension JSONRecordScanner {
  /// The window's end, and where its captures will go.
  struct Target {
    var end: ByteCursor
    var isLast: Bool
    /// How many captures the batch had before the window.
    var captures: Int
  }

  /// Reads one record, bracket, comma or member, or throws and leaves everything as it was.
  mutating func step(
    _ start: ByteCursor, _ target: Target, into batch: inout RecordBatch
  ) throws(JSONFault) -> ByteCursor {
    switch phase {
    case .root: return try takeRoot(start, target, into: &batch)
    case .end: throw JSONFault(.trailing, at: start)
    case .firstElement where start.byte == 0x5d: return try close(start, target, into: &batch)
    case .firstElement, .element:
      let next = try takeRecord(start, node: recordNode, target, into: &batch)
      phase = .afterElement
      return next
    case .afterElement:
      if start.byte == 0x5d { return try close(start, target, into: &batch) }
      guard start.byte == 0x2c else { throw JSONFault(.commaOrBracket, at: start) }
      phase = .element
      return start + 1
    case .firstMember where start.byte == 0x7d: return try close(start, target, into: &batch)
    case .firstMember, .member: return try takeMember(start, target)
    case .afterMember:
      if start.byte == 0x7d { return try close(start, target, into: &batch) }
      guard start.byte == 0x2c else { throw JSONFault(.commaOrBrace, at: start) }
      phase = .member
      return start + 1
    }
  }

  private mutating func takeRoot(
    _ start: ByteCursor, _ target: Target, into batch: inout RecordBatch
  ) throws(JSONFault) -> ByteCursor {
    if start.byte == 0x5b {
      open(start, node: -1, phase: .firstElement)
      return start + 1
    }
    if start.byte != 0x7b, mode == .concatenated {
      throw JSONFault(start.isAtScalar ? .scalarRoot : .value, at: start)
    }
    walker.isInDocument = true
    defer { walker.isInDocument = false }
    do throws(JSONFault) {
      let next = try takeRecord(start, node: documentNode, target, into: &batch)
      phase = mode == .single ? .end : .root
      return next
    } catch {
      guard error.reason == .envelope else { throw error }
      open(start, node: documentNode, phase: .firstMember)
      return start + 1
    }
  }

  /// Reads an element of an array of records, or a root value.
  private mutating func takeRecord(
    _ start: ByteCursor, node: Int, _ target: Target, into batch: inout RecordBatch
  ) throws(JSONFault) -> ByteCursor {
    let mark = walker.mark()
    do throws(JSONFault) {
      let isRecord = start.byte == 0x7b
      let end =
        isRecord
        ? try walker.takeMembers(start, node: node, depth: frames.count)
        : try start.pastValue(depth: frames.count, limit: walker.limit)
      // A number may go on in the next window.
      guard isRecord || end < target.end || target.isLast else {
        throw JSONFault(.value, at: target.end)
      }
      batch.items.append(
        RecordBatch.Item(
          kind: isRecord ? .record : .misfit,
          captures: target.captures + mark.captures..<target.captures + walker.captures.count,
          offset: walker.offset(of: start), length: end - start,
          problem: walker.moveProblems(to: &batch)))
      if isRecord, !frames.isEmpty { records += 1 }
      return end
    } catch {
      walker.cut(to: mark)
      throw error
    }
  }
}

extension ByteCursor {
  /// Whether a string, number or literal begins here, well-formed or not.
  fileprivate var isAtScalar: Bool {
    switch byte {
    case 0x22, 0x2d, 0x30...0x39, 0x66, 0x6e, 0x74: true
    default: false
    }
  }
}
