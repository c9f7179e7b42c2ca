internal import AssayModel

extension TextWriter {
  /// Writes each mutant that nothing noticed, with the lines of the rule that it changes.
  mutating func writeSurvivors(of report: MutationReport) {
    for result in report.results {
      for mutant in result.survivors {
        write(mutant, paint: report.isSufficient ? .doubt : .failure)
        output.drainIfLarge()
      }
    }
  }

  mutating func write(_ mutant: Mutant, paint: Paint) {
    begin(paint)
    plain("survived[")
    untrusted(mutant.id)
    plain("]")
    end()
    plain(": ")
    begin(.strong)
    plain("nothing notices ")
    untrusted(mutant.change)
    end()
    endLine()
    let gutter = String(mutant.span.start.line).utf8.count
    write(Snippet(mutant.span, isPrimary: true), gutter: gutter, paint: paint)
    write(mutant.removed, sign: "-", gutter: gutter, paint: .failure)
    write(mutant.added, sign: "+", gutter: gutter, paint: .success)
    fact("help", mutant.help, gutter: gutter)
    endLine()
  }

  /// As many lines of a change as a reader takes in.
  private static let changedLines = 8

  private mutating func write(_ lines: [String], sign: String, gutter: Int, paint: Paint) {
    for line in lines.prefix(Self.changedLines) {
      blanks(gutter + 1)
      begin(paint)
      plain("\(sign) ")
      untrusted(line)
      end()
      endLine()
    }
    let omitted = lines.count - Self.changedLines
    if omitted > 0 { fact("note", "\(counted(omitted, "more line"))", gutter: gutter) }
  }

  /// Writes how many mutants of each rule were noticed.
  mutating func writeTable(of report: MutationReport) {
    var table = TextTable(columns: [.right, .right, .right, .left])
    table.add(["SCORE", "MUTANTS", "SURVIVORS", "RULE"])
    for result in report.results {
      table.add([
        "\(result.score)%", "\(result.count)", "\(result.survivors.count)",
        result.rule.description,
      ])
    }
    write(table)
    endLine()
  }
}
