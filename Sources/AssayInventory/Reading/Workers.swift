internal import Synchronization

/// Does independent pieces of work on several threads.
package enum Workers {
  /// What the pieces come to, in their order.
  ///
  /// Each has a thread of its own, the caller's among them, as far as the system has threads to
  /// give; who is done early takes a piece that nobody has taken.
  package static func map<Result: Sendable>(
    _ count: Int, _ piece: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, onThreads: count, piece)
  }

  /// The same, on no more threads than `limit`, the caller's among them.
  package static func map<Result: Sendable>(
    _ count: Int, onThreads limit: Int, _ piece: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = min(count, limit)
    guard workers > 1 else { return (0..<count).map(piece) }
    let pieces = Pieces(count, piece)
    let threads = (1..<workers).compactMap { _ in WorkerThread { pieces.work() } }
    pieces.work()
    for thread in threads { thread.join() }
    return pieces.results
  }
}

/// Pieces of work that threads take one after another.
private final class Pieces<Result: Sendable>: Sendable {
  private struct State {
    var next = 0
    var results: [Result?]
  }

  private let state: Mutex<State>
  private let piece: @Sendable (Int) -> Result

  init(_ count: Int, _ piece: @escaping @Sendable (Int) -> Result) {
    state = Mutex(State(results: [Result?](repeating: nil, count: count)))
    self.piece = piece
  }

  /// What all pieces came to, once all threads are done.
  var results: [Result] { state.withLock { $0.results.compactMap(\.self) } }

  /// Does pieces until there are no more.
  func work() {
    while let number = take() {
      let result = piece(number)
      state.withLock { $0.results[number] = result }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}
