import Layout

/// A chart as it was written: read back and compared with the value, text by text.
final class ChartPart: XMLPart {
  private let chart: Chart
  private let sheet: String
  private var bytes: [UInt8] = []
  private var titles: [String] = []
  private var formulas: [String] = []
  private var values: [String] = []

  init(name: String, chart: Chart, sheet: String) {
    self.chart = chart
    self.sheet = sheet
    super.init(name: name)
  }

  override func start(_ element: String, _ attributes: XMLAttributes) { bytes = [] }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes.append(contentsOf: bytes)
  }

  override func end(_ element: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    switch element {
    case "a:t": titles.append(text)
    case "c:f": formulas.append(text)
    case "c:v": values.append(text)
    default: break
    }
    bytes = []
  }

  override func finish() {
    let drawn = BulkChart.drawn(chart)
    let wantedFormulas = drawn.flatMap {
      [BulkChart.formula(chart.categories.cells), BulkChart.formula($0.cells)]
    }
    let wantedValues = drawn.flatMap { series in
      [series.name] + chart.categories.texts + series.values.compactMap { $0.map(NumberText.text) }
    }
    guard titles == [chart.title], formulas == wantedFormulas, values == wantedValues else {
      fault = XLSXError(.settingDiffers(what: "charts"), sheet: sheet)
      return
    }
  }
}

/// The drawing of a sheet: where its charts stand.
final class DrawingPart: XMLPart {
  private let sheet: Sheet
  private var bytes: [UInt8] = []
  private var corners: [Int] = []

  init(name: String, sheet: Sheet) {
    self.sheet = sheet
    super.init(name: name)
  }

  override func start(_ element: String, _ attributes: XMLAttributes) { bytes = [] }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe self.bytes.append(contentsOf: bytes)
  }

  override func end(_ element: String) {
    if element == "xdr:col" || element == "xdr:row" {
      corners.append(Int(String(decoding: bytes, as: UTF8.self)) ?? -1)
    }
    bytes = []
  }

  override func finish() {
    let wanted = sheet.charts.flatMap { chart in
      let range = chart.range
      return [range.firstColumn, range.firstRow, range.lastColumn + 1, range.lastRow + 1]
    }
    if corners != wanted {
      fault = XLSXError(.settingDiffers(what: "charts"), sheet: sheet.name)
    }
  }
}
