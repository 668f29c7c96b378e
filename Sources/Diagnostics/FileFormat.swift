/// What a handed-in file turned out to be when it is no CSV.
package enum FileFormat: String, Hashable, CaseIterable, Sendable {
  case xls, xlsx, html, xml, sylk, archive, pdf, picture, word, slides

  /// As a clerk would call it.
  package func name(_ language: Language) -> String {
    switch (self, language) {
    case (.xls, .zh): "Excel 97–2003 工作簿（.xls）"
    case (.xls, .en): "an old Excel workbook (.xls)"
    case (.xlsx, .zh): "Excel 工作簿（.xlsx）"
    case (.xlsx, .en): "an Excel workbook (.xlsx)"
    case (.html, .zh): "网页（HTML）"
    case (.html, .en): "a web page (HTML)"
    case (.xml, .zh): "XML 文件"
    case (.xml, .en): "an XML file"
    case (.sylk, .zh): "SYLK 文件（.slk）"
    case (.sylk, .en): "a SYLK file (.slk)"
    case (.archive, .zh): "压缩包"
    case (.archive, .en): "an archive"
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
