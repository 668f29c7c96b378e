import Layout

/// How the series of charts look: told apart by pattern, dash and mark, so that a photocopy still
/// shows which is which.
enum BulkChartLook {
  static func write(_ look: Chart.Look, to output: inout ByteBuffer) {
    switch look {
    case .columns:
      output.append("<c:spPr><a:pattFill prst=\"wdUpDiag\"><a:fgClr><a:srgbClr val=\"2F5597\"/>")
      output.append("</a:fgClr><a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>")
      output.append("<a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"1F3864\"/></a:solidFill>")
      output.append("</a:ln></c:spPr><c:invertIfNegative val=\"0\"/>")
    case .target:
      writeLine("28575", "000000", "dash", to: &output)
      output.append("<c:marker><c:symbol val=\"none\"/></c:marker>")
    case .targetMarks:
      output.append("<c:spPr><a:ln w=\"28575\"><a:noFill/></a:ln></c:spPr>")
      writeMark("dash", "20", fill: "000000", to: &output)
    case .line:
      writeLine("22225", "1F3864", "solid", to: &output)
      writeMark("circle", "7", fill: "1F3864", to: &output)
    case .secondLine:
      writeLine("15875", "595959", "sysDash", to: &output)
      writeMark("square", "7", fill: "FFFFFF", to: &output)
    }
  }

  private static func writeLine(
    _ width: StaticString, _ color: StaticString, _ dash: StaticString,
    to output: inout ByteBuffer
  ) {
    output.append("<c:spPr><a:ln w=\"")
    output.append(width)
    output.append("\" cap=\"flat\"><a:solidFill><a:srgbClr val=\"")
    output.append(color)
    output.append("\"/></a:solidFill><a:prstDash val=\"")
    output.append(dash)
    output.append("\"/><a:round/></a:ln></c:spPr>")
  }

  private static func writeMark(
    _ symbol: StaticString, _ size: StaticString, fill: StaticString, to output: inout ByteBuffer
  ) {
    output.append("<c:marker><c:symbol val=\"")
    output.append(symbol)
    output.append("\"/><c:size val=\"")
    output.append(size)
    output.append("\"/><c:spPr><a:solidFill><a:srgbClr val=\"")
    output.append(fill)
    output.append("\"/></a:solidFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"1F3864\"/>")
    output.append("</a:solidFill></a:ln></c:spPr></c:marker>")
  }
}
