import Layout

/// The part of formats: cells refer to them by number, 0 being the format of no cell.
@safe struct BulkStyles {
  /// The number of the workbook's first format.
  static let first = 1
  /// Numbers below are the format's own number formats.
  private static let firstNumberFormat = 164

  private struct Font: Hashable {
    var name: String
    var size: Double
    var isBold: Bool
    var isUnderlined: Bool
    var color: Color?

    init(_ format: CellFormat) {
      name = format.font
      size = format.size
      isBold = format.isBold
      isUnderlined = format.isUnderlined
      color = format.color
    }
  }

  private let formats: [CellFormat]
  private var fonts: [Font]
  private var fills: [Color] = []
  private var borders: [CellFormat.Border] = [.none]
  private var numbers: [String] = []

  init(_ formats: [CellFormat]) {
    self.formats = formats
    // Widths of columns are counted in digits of the first font.
    fonts = [Font(CellFormat(font: "Calibri"))]
    for format in formats {
      _ = Self.place(Font(format), in: &fonts)
      if let fill = format.fill { _ = Self.place(fill, in: &fills) }
      _ = Self.place(format.border, in: &borders)
      if let number = format.numberFormat { _ = Self.place(number, in: &numbers) }
    }
  }

  func write(to output: inout ByteBuffer) {
    output.append(BulkPackage.declaration)
    output.append("<styleSheet xmlns=\"")
    output.append(BulkPackage.main)
    output.append("\">")
    if !numbers.isEmpty { writeNumbers(to: &output) }
    writeFonts(to: &output)
    writeFills(to: &output)
    writeBorders(to: &output)
    output.append(
      "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>")
    output.append("</cellStyleXfs><cellXfs count=\"")
    output.append(formats.count + Self.first)
    output.append("\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
    for format in formats { write(format, to: &output) }
    output.append("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" ")
    output.append("builtinId=\"0\"/></cellStyles><dxfs count=\"0\"/></styleSheet>")
  }

  private func writeNumbers(to output: inout ByteBuffer) {
    output.append("<numFmts count=\"")
    output.append(numbers.count)
    output.append("\">")
    for (index, number) in numbers.enumerated() {
      output.append("<numFmt numFmtId=\"")
      output.append(Self.firstNumberFormat + index)
      output.append("\" formatCode=")
      output.append(attribute: number)
      output.append("/>")
    }
    output.append("</numFmts>")
  }

  private func writeFonts(to output: inout ByteBuffer) {
    output.append("<fonts count=\"")
    output.append(fonts.count)
    output.append("\">")
    for font in fonts {
      output.append("<font>")
      if font.isBold { output.append("<b/>") }
      if font.isUnderlined { output.append("<u/>") }
      output.append("<sz val=\"")
      output.append(font.size)
      output.append("\"/>")
      if let color = font.color { Self.write(color, "<color rgb=\"", to: &output) }
      output.append("<name val=")
      output.append(attribute: font.name)
      output.append("/><family val=\"2\"/></font>")
    }
    output.append("</fonts>")
  }

  private func writeFills(to output: inout ByteBuffer) {
    output.append("<fills count=\"")
    output.append(fills.count + 2)
    output.append("\"><fill><patternFill patternType=\"none\"/></fill>")
    output.append("<fill><patternFill patternType=\"gray125\"/></fill>")
    for fill in fills {
      output.append("<fill><patternFill patternType=\"solid\">")
      Self.write(fill, "<fgColor rgb=\"", to: &output)
      output.append("<bgColor indexed=\"64\"/></patternFill></fill>")
    }
    output.append("</fills>")
  }

  private func writeBorders(to output: inout ByteBuffer) {
    output.append("<borders count=\"")
    output.append(borders.count)
    output.append("\">")
    for border in borders {
      output.append("<border>")
      for side in ["left", "right", "top", "bottom"] {
        output.append("<")
        output.append(plain: side)
        if border != .none {
          output.append(" style=")
          output.append(attribute: border.rawValue)
          output.append("><color auto=\"1\"/></")
          output.append(plain: side)
          output.append(">")
        } else {
          output.append("/>")
        }
      }
      output.append("<diagonal/></border>")
    }
    output.append("</borders>")
  }

  private func write(_ format: CellFormat, to output: inout ByteBuffer) {
    let number = format.numberFormat.map { Self.index($0, numbers) + Self.firstNumberFormat } ?? 0
    let font = Self.index(Font(format), fonts)
    let fill = format.fill.map { Self.index($0, fills) + 2 } ?? 0
    let border = Self.index(format.border, borders)
    output.append("<xf numFmtId=\"")
    output.append(number)
    output.append("\" fontId=\"")
    output.append(font)
    output.append("\" fillId=\"")
    output.append(fill)
    output.append("\" borderId=\"")
    output.append(border)
    output.append("\" xfId=\"0\"")
    if number > 0 { output.append(" applyNumberFormat=\"1\"") }
    if font > 0 { output.append(" applyFont=\"1\"") }
    if fill > 0 { output.append(" applyFill=\"1\"") }
    if border > 0 { output.append(" applyBorder=\"1\"") }
    output.append(" applyAlignment=\"1\"")
    if format.isUnlocked { output.append(" applyProtection=\"1\"") }
    output.append(">")
    Self.writeAlignment(of: format, to: &output)
    if format.isUnlocked { output.append("<protection locked=\"0\"/>") }
    output.append("</xf>")
  }

  private static func writeAlignment(of format: CellFormat, to output: inout ByteBuffer) {
    var horizontal = format.horizontal
    // An indent counts from a side.
    if format.indent > 0 && horizontal != .right { horizontal = .left }
    let start = output.count
    output.append("<alignment")
    let empty = output.count
    if horizontal != .general {
      output.append(" horizontal=")
      output.append(attribute: horizontal.rawValue)
    }
    // At the bottom is where text stands by itself.
    if format.vertical != .bottom {
      output.append(" vertical=")
      output.append(attribute: format.vertical.rawValue)
    }
    if format.indent > 0 {
      output.append(" indent=\"")
      output.append(format.indent)
      output.append("\"")
    }
    if format.wraps { output.append(" wrapText=\"1\"") }
    // What is wrapped has no need to shrink.
    if format.shrinks && !format.wraps { output.append(" shrinkToFit=\"1\"") }
    if output.count == empty { return output.truncate(to: start) }
    output.append("/>")
  }

  /// A colour's element that `start` begins.
  static func write(_ color: Color, _ start: StaticString, to output: inout ByteBuffer) {
    let digits = String(0xFF00_0000 | color.rgb, radix: 16, uppercase: true)
    output.append(start)
    output.append(plain: digits)
    output.append("\"/>")
  }

  private static func place<Value: Equatable>(_ value: Value, in values: inout [Value]) -> Int {
    if let index = values.firstIndex(of: value) { return index }
    values.append(value)
    return values.count - 1
  }

  private static func index<Value: Equatable>(_ value: Value, _ values: [Value]) -> Int {
    guard let index = values.firstIndex(of: value) else {
      preconditionFailure("what a format has was collected before")
    }
    return index
  }
}
