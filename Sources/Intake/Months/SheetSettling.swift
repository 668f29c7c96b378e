import Diagnostics

/// A workbook may hold more than tables: covers, notes on filling in, lists behind drop-downs. They
/// are no fault beside a sheet with a table.
enum SheetSettling {
  static func settle(_ results: inout [MonthFileReader.Result], _ carriers: [TableCarrier]) {
    var sheets: [String: [Int]] = [:]
    for (position, carrier) in carriers.enumerated() {
      if case .sheet(let sheet) = carrier.content {
        sheets[sheet.workbook, default: []].append(position)
      }
    }
    for positions in sheets.values {
      let bare = positions.filter { results[$0].lack != nil }
      let hasOthers = bare.count < positions.count
      let hasText = bare.contains { results[$0].lack == .table || results[$0].lack == .list }
      // Of nothing but blank sheets, the first says that the workbook is empty.
      for position in bare
      where hasOthers
        || (results[position].lack == .text && (hasText || position != positions.min()))
      {
        let isList = hasOthers && results[position].lack == .list
        results[position].content.findings =
          isList ? [] : [.ofFile(.sheetWithoutTable, carriers[position].file)]
      }
    }
  }
}
