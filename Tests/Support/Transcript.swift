public import Foundation

/// Commands and what they print, as a reader sees them in a terminal.
///
/// A line `$ assay …` is a command; below it stand its standard output, its standard error and,
/// unless it is 0, a line `exit status N`.
public enum Transcript {
  /// The transcript that the commands of `text` make when they are run in `folder`.
  public static func rerun(_ text: String, in folder: URL) throws -> String {
    var transcript = ""
    for line in text.split(separator: "\n") where line.hasPrefix("$ assay ") {
      let arguments = line.dropFirst("$ assay ".count).split(separator: " ").map(String.init)
      let outcome = try AssayProgram.run(arguments, in: folder)
      transcript += "\(line)\n\(outcome.output)\(outcome.errors)"
      if outcome.status != 0 { transcript += "exit status \(outcome.status)\n" }
    }
    return transcript
  }
}
