/// What a handed-in file turned out to be when it is no table that is read.
package enum FileFormat: String, Hashable, CaseIterable, Sendable {
  case xls, xlsb, ods, html, xml, sylk, archive, pdf, picture, word, slides

  /// As a clerk would call it.
  package func name(_ language: Language) -> String {
    switch (self, language) {
    case (.xls, .zh): "Excel 97–2003 工作簿（.xls）"
    case (.xls, .en): "an old Excel workbook (.xls)"
    case (.xlsb, .zh): "Excel 二进制工作簿（.xlsb）"
    case (.xlsb, .en): "a binary Excel workbook (.xlsb)"
    case (.ods, .zh): "OpenDocument 表格（.ods）"
    case (.ods, .en): "an OpenDocument spreadsheet (.ods)"
    case (.html, .zh): "网页（HTML）"
    case (.html, .en): "a web page (HTML)"
    case (.xml, .zh): "XML 文件"
    case (.xml, .en): "an XML file"
    case (.sylk, .zh): "SYLK 文件（.slk）"
    case (.sylk, .en): "a SYLK file (.slk)"
    case (.archive, .zh): "压缩包（不是 .zip）"
    case (.archive, .en): "an archive other than .zip"
    case (.pdf, .zh): "PDF 或 OFD 文件"
    case (.pdf, .en): "a PDF or OFD file"
    case (.picture, .zh): "图片"
    case (.picture, .en): "a picture"
    case (.word, .zh): "Word 文档"
    case (.word, .en): "a Word document"
    case (.slides, .zh): "演示文稿"
    case (.slides, .en): "a slide show"
    }
  }
}
