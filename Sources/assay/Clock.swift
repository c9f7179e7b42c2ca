internal import AssayKit
internal import Glibc

extension Moment {
  /// The system's time.
  static var current: Moment { Moment(secondsSince1970: Int64(time(nil))) }
}
