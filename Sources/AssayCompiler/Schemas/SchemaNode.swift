/// A piece of a JSON Schema, its members in the order in which they are written.
///
/// The schemas of a pack's files, each made of the tables that the reader itself looks keys and
/// names up in, so that a key of the language can't be missing in them:
///
/// - FileSchema: the kinds of files, and the schema of each
/// - SchemaNode, SchemaNode+Shapes: the tree, and the shapes that values have
/// - SchemaPattern: the grammars of names, paths and messages as regular expressions
/// - PackSchema, RuleSchema, ExampleSchema, TestSchema, ConditionSchema, OperandSchema: an aspect each
/// - Meanings: what each key is for, shown by editors
package indirect enum SchemaNode: Hashable, Sendable {
  case object([Member])
  case array([SchemaNode])
  case string(String)
  case number(Int)
  case boolean(Bool)

  package struct Member: Hashable, Sendable {
    package var key: String
    package var value: SchemaNode

    package init(_ key: String, _ value: SchemaNode) {
      self.key = key
      self.value = value
    }
  }
}

extension SchemaNode: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(dictionaryLiteral members: (String, SchemaNode)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  package init(arrayLiteral elements: SchemaNode...) { self = .array(elements) }
  package init(stringLiteral text: String) { self = .string(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(booleanLiteral flag: Bool) { self = .boolean(flag) }
}
