internal import Glibc

/// The names in a folder, whatever they are names of.
package enum FolderListing {
  /// Every name but `.` and `..`, in no order; a folder that can't be read to its end is an error.
  package static func names(in folder: [CChar]) throws(SystemError) -> [[UInt8]] {
    guard let stream = unsafe opendir(folder) else {
      throw SystemError(number: errno, during: "search")
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8) { names.append(name) }
    }
    if errno != 0 { throw SystemError(number: errno, during: "search") }
    return names
  }
}
