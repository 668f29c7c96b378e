import Layout

/// A sheet's print set-up, in the order of the format.
enum BulkPage {
  /// The column after which a page break of a row ends.
  private static let lastColumn = CellName.columnLimit - 1

  static func write(_ page: PageSetup, to output: inout ByteBuffer) {
    if page.centersHorizontally { output.append("<printOptions horizontalCentered=\"1\"/>") }
    write(page.margins, to: &output)
    output.append("<pageSetup paperSize=\"9\"")
    if page.fitWide != 1 { write(" fitToWidth=\"", page.fitWide, to: &output) }
    if page.fitTall != 1 { write(" fitToHeight=\"", page.fitTall, to: &output) }
    output.append(" orientation=\"")
    output.append(page.isLandscape ? "landscape\"/>" : "portrait\"/>")
    if !page.header.isEmpty || !page.footer.isEmpty {
      output.append("<headerFooter>")
      if !page.header.isEmpty {
        output.append("<oddHeader>")
        output.append(escaping: page.header)
        output.append("</oddHeader>")
      }
      if !page.footer.isEmpty {
        output.append("<oddFooter>")
        output.append(escaping: page.footer)
        output.append("</oddFooter>")
      }
      output.append("</headerFooter>")
    }
    if !page.breaksBefore.isEmpty { write(page.breaksBefore.sorted(), to: &output) }
  }

  private static func write(_ margins: PageSetup.Margins, to output: inout ByteBuffer) {
    output.append("<pageMargins left=\"")
    output.append(margins.left)
    output.append("\" right=\"")
    output.append(margins.right)
    output.append("\" top=\"")
    output.append(margins.top)
    output.append("\" bottom=\"")
    output.append(margins.bottom)
    output.append("\" header=\"0.3\" footer=\"0.3\"/>")
  }

  private static func write(_ breaks: [Int], to output: inout ByteBuffer) {
    write("<rowBreaks count=\"", breaks.count, to: &output)
    write(" manualBreakCount=\"", breaks.count, to: &output)
    output.append(">")
    for row in breaks {
      write("<brk id=\"", row, to: &output)
      write(" max=\"", lastColumn, to: &output)
      output.append(" man=\"1\"/>")
    }
    output.append("</rowBreaks>")
  }

  private static func write(
    _ start: StaticString, _ number: Int, to output: inout ByteBuffer
  ) {
    output.append(start)
    output.append(number)
    output.append("\"")
  }
}
