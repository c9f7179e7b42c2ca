import AssayRunning
import Foundation

/// A library that is loaded before the system's and makes one call of a run fail, or the last.
struct FaultShim: Sendable {
  /// The library's path.
  let path: String

  /// The calls that can fail.
  static let calls = ["open", "read", "write", "fsync", "rename", "close"]

  /// Compiles it; `nil` where there is no compiler.
  init?(in scratch: ScratchFolder) throws {
    guard let compiler = ["cc", "clang", "gcc"].first(where: Program.isInstalled) else {
      return nil
    }
    let source = try scratch.file("shim.c", Self.source)
    path = scratch.url.appending(component: "shim.so").path
    let words = [compiler, "-shared", "-fPIC", "-O1", "-o", path, source.path, "-ldl"]
    try Program(words).run(expecting: 0)
  }

  /// A program under the shim; without a fault it counts the calls, in a file.
  func program(_ program: Program, _ fault: Fault?, counts: String? = nil) -> Program {
    var program = program
    var variables = ["LD_PRELOAD=\(path)"]
    if let fault { variables.append("ASSAY_FAULT=\(fault.words)") }
    if let counts { variables.append("ASSAY_COUNTS=\(counts)") }
    program.environment = (program.environment ?? []) + variables
    return program
  }

  private static let source = """
    #define _GNU_SOURCE
    #include <dlfcn.h>
    #include <errno.h>
    #include <fcntl.h>
    #include <signal.h>
    #include <stdarg.h>
    #include <stdio.h>
    #include <stdlib.h>
    #include <string.h>
    #include <sys/types.h>
    #include <unistd.h>

    static const char *names[] = {"open", "read", "write", "fsync", "rename", "close"};
    static long counts[6];
    static char call[16], effect[16];
    static long wanted = -1;
    static int ready;

    static void start(void) {
      if (ready) return;
      ready = 1;
      const char *fault = getenv("ASSAY_FAULT");
      if (fault) sscanf(fault, "%15s %ld %15s", call, &wanted, effect);
    }

    /* What is to become of a call: 0 for nothing, 1 for a failure, 2 for a short count, 3 for none. */
    static int fate(int which) {
      start();
      long index = __atomic_fetch_add(&counts[which], 1, __ATOMIC_RELAXED);
      if (index != wanted || strcmp(call, names[which])) return 0;
      if (!strcmp(effect, "kill")) kill(getpid(), SIGKILL);
      if (!strcmp(effect, "short")) return 2;
      if (!strcmp(effect, "end")) return 3;
      errno = atoi(effect);
      return 1;
    }

    __attribute__((destructor)) static void finish(void) {
      const char *path = getenv("ASSAY_COUNTS");
      FILE *file = path ? fopen(path, "w") : NULL;
      if (!file) return;
      for (int i = 0; i < 6; i++) fprintf(file, "%s %ld\\n", names[i], counts[i]);
      fclose(file);
    }

    #define NEXT(name, result, ...) \\
      static result (*next)(__VA_ARGS__); \\
      if (!next) next = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)
    #define MODE(flags) mode_t mode = 0; \\
      if ((flags) & O_CREAT) { va_list list; va_start(list, flags); mode = va_arg(list, mode_t); va_end(list); }

    int open(const char *path, int flags, ...) {
      NEXT("open", int, const char *, int, ...); MODE(flags)
      return fate(0) ? -1 : next(path, flags, mode);
    }
    int open64(const char *path, int flags, ...) {
      NEXT("open64", int, const char *, int, ...); MODE(flags)
      return fate(0) ? -1 : next(path, flags, mode);
    }
    int openat(int folder, const char *path, int flags, ...) {
      NEXT("openat", int, int, const char *, int, ...); MODE(flags)
      return fate(0) ? -1 : next(folder, path, flags, mode);
    }
    int openat64(int folder, const char *path, int flags, ...) {
      NEXT("openat64", int, int, const char *, int, ...); MODE(flags)
      return fate(0) ? -1 : next(folder, path, flags, mode);
    }
    ssize_t read(int number, void *bytes, size_t count) {
      NEXT("read", ssize_t, int, void *, size_t);
      int is = fate(1);
      if (is == 1) return -1;
      if (is == 3) return 0;
      return next(number, bytes, is == 2 && count > 1 ? count / 2 : count);
    }
    ssize_t pread(int number, void *bytes, size_t count, off_t offset) {
      NEXT("pread", ssize_t, int, void *, size_t, off_t);
      int is = fate(1);
      if (is == 1) return -1;
      if (is == 3) return 0;
      return next(number, bytes, is == 2 && count > 1 ? count / 2 : count, offset);
    }
    ssize_t pread64(int number, void *bytes, size_t count, off64_t offset) {
      NEXT("pread64", ssize_t, int, void *, size_t, off64_t);
      int is = fate(1);
      if (is == 1) return -1;
      if (is == 3) return 0;
      return next(number, bytes, is == 2 && count > 1 ? count / 2 : count, offset);
    }
    ssize_t write(int number, const void *bytes, size_t count) {
      NEXT("write", ssize_t, int, const void *, size_t);
      int is = fate(2);
      if (is == 1) return -1;
      if (is == 3) return 0;
      return next(number, bytes, is == 2 && count > 1 ? count / 2 : count);
    }
    int fsync(int number) {
      NEXT("fsync", int, int);
      return fate(3) ? -1 : next(number);
    }
    int rename(const char *from, const char *to) {
      NEXT("rename", int, const char *, const char *);
      return fate(4) ? -1 : next(from, to);
    }
    int close(int number) {
      NEXT("close", int, int);
      int failed = fate(5), code = errno, result = next(number);
      if (failed) errno = code;
      return failed ? -1 : result;
    }

    """
}

/// What becomes of one call of a run.
struct Fault: Sendable, CustomStringConvertible {
  /// How a call can fail.
  enum Effect: Sendable, Hashable {
    case error(CInt)
    /// Half of what was asked for.
    case short
    /// Nothing, as at the end of a file.
    case end
    /// The process is killed before the call.
    case kill
  }

  var call: String
  /// The call's number among those of its name, from 0.
  var index: Int
  var effect: Effect

  /// The effects that are worth trying on a call.
  static func effects(of call: String) -> [Effect] {
    switch call {
    case "open": [.error(EMFILE), .error(EIO), .error(EINTR), .error(ENOSPC)]
    case "read": [.error(EIO), .error(EINTR), .short, .end]
    case "write": [.error(ENOSPC), .error(EIO), .error(EINTR), .error(EPIPE), .short, .end]
    case "fsync": [.error(EIO), .error(ENOSPC), .error(EINTR)]
    case "rename": [.error(EIO), .error(ENOSPC), .error(EACCES)]
    default: [.error(EIO), .error(EINTR), .error(ENOSPC)]
    }
  }

  var words: String {
    let effect =
      switch effect {
      case .error(let code): "\(code)"
      case .short: "short"
      case .end: "end"
      case .kill: "kill"
      }
    return "\(call) \(index) \(effect)"
  }

  var description: String { words }
}
