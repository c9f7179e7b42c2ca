internal import Glibc

/// What libFuzzer calls with each input; the variable `FUZZ_TARGET` says what is tried.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let problem = FuzzEntry.target.problem(with: bytes) { fatalError(problem) }
  return 0
}

private enum FuzzEntry {
  static let target: FuzzTarget = {
    let name = unsafe getenv("FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget(rawValue: name) else {
      let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: ", ")
      fatalError("FUZZ_TARGET is '\(name)' and has to be one of \(names)")
    }
    return target
  }()
}
