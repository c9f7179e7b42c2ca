package import AssayModel

/// What a rule concluded about a resource, and by which condition: enough to make the finding.
struct Conclusion: Sendable {
  var row: UInt32
  /// The condition's number in the program.
  var condition: Int32
  var outcome: Outcome
}

/// The findings of one rule, made only when they are looked at.
///
/// Messages and evidence of all findings would take more memory than the snapshot. It is kept
/// instead, with the program, so that the condition that decided can be run again.
package struct EvaluatedFindings: RandomAccessCollection, Sendable {
  private var conclusions: [Conclusion]
  private let rule: Int
  private let parts: MachineParts

  init(_ conclusions: [Conclusion], ofRule rule: Int, _ parts: MachineParts) {
    self.conclusions = conclusions
    self.rule = rule
    self.parts = parts
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int { conclusions.count }

  package subscript(index: Int) -> EvaluatedFinding {
    var machine = parts.machine()
    return finding(index, by: &machine)
  }

  /// A finding with the evidence of all elements, however many there are.
  package func wholeFinding(at index: Int) -> EvaluatedFinding {
    var machine = parts.machine()
    machine.elementLimit = .max
    return finding(index, by: &machine)
  }

  /// Makes some findings one after another.
  package func forEach(in range: Range<Int>, _ body: (EvaluatedFinding) -> Void) {
    var machine = parts.machine()
    for index in range { body(finding(index, by: &machine)) }
  }

  /// Hands over the resources and the places that some findings name, some more than once.
  package func forEachPlace(
    in range: Range<Int>, _ body: (ResourceHandle, ValuePlace?) -> Void
  ) {
    var machine = parts.machine()
    machine.wantsWords = false
    let rule = machine.program.rules[rule]
    for conclusion in conclusions[range] {
      machine.leaveEvidence(of: conclusion, by: rule)
      body(ResourceHandle(index: machine.row), nil)
      for index in machine.trace.indices {
        body(machine.trace[index].resource, machine.trace[index].place)
      }
    }
  }

  package func outcome(at index: Int) -> Outcome { conclusions[index].outcome }

  /// The id of the resource that a finding is about.
  package func resourceID(at index: Int) -> String {
    String(decoding: parts.snapshot.id(ofRow: Int(conclusions[index].row)), as: UTF8.self)
  }

  /// The name of the resource that a finding is about, if it has one.
  package func resourceName(at index: Int) -> String? {
    parts.snapshot.name(ofRow: Int(conclusions[index].row))
  }

  /// The tenant that the resource of a finding names, if the snapshot keeps that.
  package func tenant(at index: Int) -> String? {
    parts.snapshot.tenant(ofRow: Int(conclusions[index].row))?.id
  }

  /// The same findings in the order of reports.
  package func inReportOrder() -> EvaluatedFindings {
    var order = FindingOrder()
    for conclusion in conclusions {
      order.add(conclusion.outcome, id: parts.snapshot.id(ofRow: Int(conclusion.row)).span)
    }
    var findings = self
    findings.conclusions = order.sorted.map { conclusions[$0] }
    return findings
  }

  private func finding(_ index: Int, by machine: inout Machine) -> EvaluatedFinding {
    machine.finding(conclusions[index], of: machine.program.rules[rule])
  }
}

/// All that a machine needs to judge resources again.
struct MachineParts: Sendable {
  var program: Program
  var snapshot: Snapshot
  var previous: Snapshot?
  var indexes: [RelationIndex]

  func machine() -> Machine {
    Machine(program, snapshot: snapshot, previous: previous, indexes: indexes)
  }
}
