import Layout

/// A chart's part: columns and lines over the same two axes, with the values of their cells, so
/// that what does not read the cells shows the chart all the same (ECMA-376 part 1, 21.2).
struct BulkChart {
  static let chartML: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let drawingML: StaticString = "http://schemas.openxmlformats.org/drawingml/2006/main"
  private static let axes: StaticString = "<c:axId val=\"111111\"/><c:axId val=\"222222\"/>"

  let chart: Chart

  /// Columns come first: lines are drawn over them.
  static func drawn(_ chart: Chart) -> [Chart.Series] {
    chart.series.filter { $0.look == .columns } + chart.series.filter { $0.look != .columns }
  }

  /// `'图表数据'!$B$6:$B$19`.
  static func formula(_ cells: Chart.Cells) -> String {
    let range = CellRange(
      firstRow: cells.rows.lowerBound, firstColumn: cells.column,
      lastRow: cells.rows.upperBound, lastColumn: cells.column)
    return CellName.quoted(cells.sheet) + "!" + CellName.absolute(range)
  }

  func write(to output: inout ByteBuffer) {
    output.append(BulkPackage.declaration)
    output.append("<c:chartSpace xmlns:c=\"")
    output.append(Self.chartML)
    output.append("\" xmlns:a=\"")
    output.append(Self.drawingML)
    output.append("\"><c:roundedCorners val=\"0\"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/>")
    output.append("<a:p><a:pPr>")
    writeFont("a:defRPr", size: 1_100, to: &output)
    output.append("</a:pPr><a:r>")
    writeFont("a:rPr", size: 1_100, to: &output)
    output.append("<a:t>")
    output.append(escaping: chart.title)
    output.append("</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
    output.append("<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>")
    writeGroups(to: &output)
    writeAxes(to: &output)
    output.append("</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>")
    writeText(size: 900, to: &output)
    output.append("</c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
    output.append("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill>")
    output.append("<a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln>")
    output.append("</c:spPr>")
    writeText(size: 900, to: &output)
    output.append("</c:chartSpace>")
  }

  private func writeGroups(to output: inout ByteBuffer) {
    let drawn = Self.drawn(chart)
    let columns = drawn.count { $0.look == .columns }
    if columns > 0 {
      output.append("<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/>")
      output.append("<c:varyColors val=\"0\"/>")
      for index in 0..<columns { write(drawn[index], index, to: &output) }
      output.append("<c:gapWidth val=\"60\"/>")
      output.append(Self.axes)
      output.append("</c:barChart>")
    }
    guard drawn.count > columns else { return }
    output.append("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>")
    for index in columns..<drawn.count { write(drawn[index], index, to: &output) }
    output.append("<c:marker val=\"1\"/>")
    output.append(Self.axes)
    output.append("</c:lineChart>")
  }

  private func write(_ series: Chart.Series, _ index: Int, to output: inout ByteBuffer) {
    output.append("<c:ser><c:idx val=\"")
    output.append(index)
    output.append("\"/><c:order val=\"")
    output.append(index)
    output.append("\"/><c:tx><c:v>")
    output.append(escaping: series.name)
    output.append("</c:v></c:tx>")
    BulkChartLook.write(series.look, to: &output)
    if let format = series.labelFormat { writeLabels(series.look, format, to: &output) }
    output.append("<c:cat><c:strRef><c:f>")
    output.append(escaping: Self.formula(chart.categories.cells))
    output.append("</c:f><c:strCache>")
    writePoints(chart.categories.texts.map { $0 }, to: &output)
    output.append("</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>")
    output.append(escaping: Self.formula(series.cells))
    output.append("</c:f><c:numCache><c:formatCode>")
    output.append(escaping: chart.numberFormat)
    output.append("</c:formatCode>")
    writePoints(series.values.map { $0.map(NumberText.text) }, to: &output)
    output.append("</c:numCache></c:numRef></c:val>")
    if series.look != .columns { output.append("<c:smooth val=\"0\"/>") }
    output.append("</c:ser>")
  }

  private func writePoints(_ points: [String?], to output: inout ByteBuffer) {
    output.append("<c:ptCount val=\"")
    output.append(points.count)
    output.append("\"/>")
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      output.append("<c:pt idx=\"")
      output.append(index)
      output.append("\"><c:v>")
      output.append(escaping: point)
      output.append("</c:v></c:pt>")
    }
  }

  private func writeLabels(
    _ look: Chart.Look, _ format: String, to output: inout ByteBuffer
  ) {
    output.append("<c:dLbls><c:numFmt formatCode=")
    output.append(attribute: format)
    output.append(" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>")
    writeText(size: 800, to: &output)
    output.append("<c:dLblPos val=\"")
    switch look {
    case .columns: output.append("outEnd")
    case .line, .secondLine, .target: output.append("t")
    case .targetMarks: output.append("r")
    }
    output.append("\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/>")
    output.append("<c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>")
    output.append("<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>")
  }

  private func writeAxes(to output: inout ByteBuffer) {
    output.append("<c:catAx><c:axId val=\"111111\"/><c:scaling><c:orientation val=\"minMax\"/>")
    output.append("</c:scaling><c:delete val=\"0\"/><c:axPos val=\"b\"/><c:numFmt ")
    output.append("formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>")
    output.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>")
    writeText(size: 900, to: &output)
    output.append("<c:crossAx val=\"222222\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>")
    output.append("<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>")
    output.append("<c:noMultiLvlLbl val=\"1\"/></c:catAx>")
    output.append("<c:valAx><c:axId val=\"222222\"/><c:scaling><c:orientation val=\"minMax\"/>")
    if let end = chart.axisEnd {
      output.append("<c:max val=\"")
      output.append(end)
      output.append("\"/>")
    }
    output.append("<c:min val=\"0\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"l\"/>")
    output.append("<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr ")
    output.append("val=\"D9D9D9\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>")
    output.append("<c:numFmt formatCode=")
    output.append(attribute: chart.numberFormat)
    output.append(" sourceLinked=\"0\"/><c:majorTickMark val=\"out\"/>")
    output.append("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>")
    writeText(size: 900, to: &output)
    output.append("<c:crossAx val=\"111111\"/><c:crosses val=\"autoZero\"/>")
    output.append("<c:crossBetween val=\"between\"/>")
    if let end = chart.axisEnd {
      output.append("<c:majorUnit val=\"")
      output.append(end / 5)
      output.append("\"/>")
    }
    output.append("</c:valAx>")
  }

  private func writeText(size: Int, to output: inout ByteBuffer) {
    output.append("<c:txPr><a:bodyPr/><a:p><a:pPr>")
    writeFont("a:defRPr", size: size, to: &output)
    output.append("</a:pPr><a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>")
  }

  private func writeFont(_ element: StaticString, size: Int, to output: inout ByteBuffer) {
    output.append("<")
    output.append(element)
    output.append(" sz=\"")
    output.append(size)
    output.append("\" b=\"0\"><a:latin typeface=")
    output.append(attribute: chart.font)
    output.append("/><a:ea typeface=")
    output.append(attribute: chart.font)
    output.append("/></")
    output.append(element)
    output.append(">")
  }
}
