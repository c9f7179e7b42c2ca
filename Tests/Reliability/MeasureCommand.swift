import ArgumentParser
import AssayRunning
import Foundation

/// Measures one property, in a process of its own: what breaks it may break the process.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure", abstract: "Measure one property; print what the table is made of.")

  @OptionGroup var options: LaboratoryOptions
  @Argument(help: "The property's name.") var property: String

  func run() throws {
    guard let property = Properties.named(property) else {
      throw ValidationError("no property is called '\(property)'")
    }
    let laboratory = try options.laboratory()
    let measurement = try property.init().measure(in: laboratory)
    print(MeasurementText(measurement).text, terminator: "")
  }
}

/// What holds for every property that is measured.
struct LaboratoryOptions: ParsableArguments {
  @Flag(help: "Try what takes three minutes, not fifteen.") var quick = false
  @Option(help: "What all that is random follows from.") var seed: UInt64 = 1
  @Option(help: "The program to break.") var assay = ".build/release/assay"

  func validate() throws {
    guard unsafe access(assay, X_OK) == 0 else {
      throw ValidationError("'\(assay)' is no program: build it, or name another with --assay")
    }
  }

  func laboratory() throws -> Laboratory {
    let path = URL(filePath: assay).resolvingSymlinksInPath().path
    return Laboratory(
      extent: quick ? .quick : .full, seed: seed, assay: path, scratch: try ScratchFolder())
  }

  /// The words that ask for the same.
  var words: [String] {
    (quick ? ["--quick"] : []) + ["--seed", "\(seed)", "--assay", assay]
  }
}
