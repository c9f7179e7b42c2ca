internal import AssayEngine
internal import AssayModel

extension InventoryReading {
  /// Reads a file, whatever comes of it.
  mutating func read(_ file: OfferedFile) {
    begin(file.name)
    if tree.isTooLarge {
      account.summary.isComplete = false
      reportOnce(.tooManyFields(limit: InventoryTree.limit))
      return end(nil, isPlain: true)
    }
    guard sources.count < Int(SourceIndex.max) else {
      // Places can't name further files; the last index stands for all of them.
      account.summary.isComplete = false
      return reportOnce(.tooManyFiles(file.name, limit: Int(SourceIndex.max)))
    }
    switch file.origin {
    case .refused(let problem):
      reportGap(problem)
      end(nil, isPlain: true)
    case .standardInput:
      open(file.name, at: nil) { () throws(SystemError) in try FileDescriptor.standardInput() }
    case .path(let path):
      open(file.name, at: path) { () throws(SystemError) in
        try FileDescriptor(opening: path, followingLinks: true)
      }
    }
  }

  private mutating func reportOnce(_ problem: InventoryProblem) {
    builder.markIncomplete()
    if !problems.contains(where: { $0.diagnostic.id == problem.diagnostic.id }) {
      problems.append(problem)
    }
  }

  private mutating func open(
    _ name: String, at path: [CChar]?, _ descriptor: () throws(SystemError) -> FileDescriptor
  ) {
    do throws(SystemError) {
      let descriptor = try descriptor()
      let status = try descriptor.status()
      switch status.kind {
      case .regular:
        let base = name == "-" ? descriptor.position ?? 0 : 0
        readStored(StoredFile(descriptor, status: status, base: base), reopening: path)
      case .other where name == "-": readPipe(descriptor)
      case .other, .directory, .link:
        reportGap(.notAFile(name))
        end(nil, isPlain: true)
      }
    } catch {
      reportGap(.system(error, name))
      end(nil, isPlain: true)
    }
  }

  private mutating func readStored(_ file: StoredFile, reopening path: [CChar]?) {
    let source = StoredSource(.file(file), digest: digests, meter: meter)
    builder.reserve(expectedBytes: file.size)
    let isPlain = readText(from: source)
    account.summary.bytes = file.size
    if digests != nil { takeDigest(isWhole: drain(source)) }
    if file.hasChanged || source.position > file.size {
      reportGap(.changed(account.summary.path))
    }
    let closed = path.map { KeptBytes.closed(ClosedFile(path: $0, status: file.status)) }
    end(closed ?? .open(.file(file)), isPlain: isPlain)
  }

  private mutating func readPipe(_ descriptor: consuming FileDescriptor) {
    let source = PipeSource(
      descriptor, memoryLimit: options.pipeMemory, digest: digests, meter: meter)
    let isPlain = readText(from: source)
    account.summary.bytes = source.position
    if digests != nil { takeDigest(isWhole: source.isAtEnd) }
    end(source.finish().map(KeptBytes.open), isPlain: isPlain)
  }

  /// Reads the rest of a file, for its digest; `false` if that fails, which nobody else may notice.
  private mutating func drain(_ source: StoredSource) -> Bool {
    var rest = [UInt8](repeating: 0, count: 1 << 16)
    do throws(SourceError) {
      while try source.read(into: &rest, at: rest.indices) > 0 {}
      return true
    } catch {
      if account.summary.isComplete {
        reportGap(.source(error, at: place(0), file: account.summary.path))
      }
      return false
    }
  }

  private mutating func takeDigest(isWhole: Bool) {
    digests?.endFile()
    if isWhole { account.digest = digestCount }
    digestCount += 1
  }
}
