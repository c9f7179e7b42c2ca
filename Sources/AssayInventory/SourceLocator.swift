/// Turns places in an inventory into lines and columns, with an excerpt.
package struct SourceLocator: Sendable {}
