/// What is said of a cell, in a box beside it that opens under the pointer.
package struct Comment: Hashable, Sendable {
  /// The cell, 0-based.
  package var row: Int
  package var column: Int
  /// One cell's worth of text; line feeds part its paragraphs.
  package var text: String

  package init(row: Int, column: Int, text: String) {
    self.row = row
    self.column = column
    self.text = text
  }
}
