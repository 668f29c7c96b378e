import Layout

/// The charts of a workbook by number, and the parts that lead from a sheet to its charts.
struct BulkDrawing {
  /// A sheet that has charts: its drawing's number, and that of its first chart; from 1.
  struct Place {
    var sheet: Int
    var drawing: Int
    var firstChart: Int
    var charts: [Chart]
  }

  static func places(_ sheets: [Sheet]) -> [Place] {
    var places: [Place] = []
    var next = 1
    for (index, sheet) in sheets.enumerated() where !sheet.charts.isEmpty {
      places.append(
        Place(sheet: index, drawing: places.count + 1, firstChart: next, charts: sheet.charts))
      next += sheet.charts.count
    }
    return places
  }

  static func drawingPath(_ number: Int) -> String { "xl/drawings/drawing\(number).xml" }
  static func chartPath(_ number: Int) -> String { "xl/charts/chart\(number).xml" }

  /// The part of relations of another part: `xl/a/_rels/b.xml.rels` of `xl/a/b.xml`.
  static func relations(of path: String) -> String {
    let parts = path.split(separator: "/")
    return parts.dropLast().joined(separator: "/") + "/_rels/" + (parts.last ?? "") + ".rels"
  }

  /// Space around a chart within its cells, in English Metric Units: 4 points.
  private static let inset = 50_800

  static func write(_ place: Place, to output: inout ByteBuffer) {
    output.append(BulkPackage.declaration)
    output.append("<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/")
    output.append("spreadsheetDrawing\" xmlns:a=\"")
    output.append(BulkChart.drawingML)
    output.append("\">")
    for (index, chart) in place.charts.enumerated() {
      output.append("<xdr:twoCellAnchor>")
      write("from", chart.range.firstColumn, chart.range.firstRow, inset, to: &output)
      write("to", chart.range.lastColumn, chart.range.lastRow + 1, 0, to: &output)
      output.append("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"")
      output.append(index + 2)
      output.append("\" name=\"Chart ")
      output.append(index + 1)
      output.append("\" descr=")
      output.append(attribute: chart.description)
      output.append("/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>")
      output.append("<a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>")
      output.append("<a:graphicData uri=\"")
      output.append(BulkChart.chartML)
      output.append("\"><c:chart xmlns:c=\"")
      output.append(BulkChart.chartML)
      output.append("\" xmlns:r=\"")
      output.append(BulkPackage.relations)
      output.append("\" r:id=\"rId")
      output.append(index + 1)
      output.append("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>")
      output.append("</xdr:twoCellAnchor>")
    }
    output.append("</xdr:wsDr>")
  }

  /// A corner. The last column is taken up to its right edge by the next one's left.
  private static func write(
    _ name: StaticString, _ column: Int, _ row: Int, _ offset: Int, to output: inout ByteBuffer
  ) {
    let isEnd = offset == 0
    output.append("<xdr:")
    output.append(name)
    output.append("><xdr:col>")
    output.append(isEnd ? column + 1 : column)
    output.append("</xdr:col><xdr:colOff>")
    output.append(offset)
    output.append("</xdr:colOff><xdr:row>")
    output.append(row)
    output.append("</xdr:row><xdr:rowOff>")
    output.append(offset)
    output.append("</xdr:rowOff></xdr:")
    output.append(name)
    output.append(">")
  }
}
