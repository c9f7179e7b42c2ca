internal import AssayModel
internal import AssaySyntax

/// A part of a rule changed in one small way.
struct Variant<Part> {
  var part: Part
  var kind: Mutant.Kind
  /// The same change of the rule's text.
  var edit: TextEdit
  /// What is changed, as an object of "no example notices …".
  var change: String
  /// What an example would have to show.
  var help: String

  /// The variant of what `part` is a part of.
  func map<Whole>(_ whole: (Part) -> Whole) -> Variant<Whole> {
    Variant<Whole>(part: whole(part), kind: kind, edit: edit, change: change, help: help)
  }

  /// What reports say of it.
  func mutant(_ number: Int, of rule: RuleDescriptor.ID, in file: SourceFile) -> Mutant {
    let (removed, added) = edit.difference(in: file.bytes)
    return Mutant(
      rule: rule, number: number, kind: kind, change: change, help: help,
      span: file.span(edit.range), removed: removed, added: added)
  }
}

/// Variants of which the first that compiles stands for all.
typealias Choice<Part> = [Variant<Part>]

extension [[Variant<ConditionSyntax>]] {
  /// The choices of a part, as choices of the condition that it is a part of.
  static func of<Part>(
    _ choices: [Choice<Part>], _ whole: (Part) -> ConditionSyntax
  ) -> Self {
    choices.map { choice in choice.map { $0.map(whole) } }
  }
}
