import CXLSXWriter
import Layout

/// A format's value as a format of the library's.
enum FormatWriter {
  static func set(_ value: CellFormat, in format: UnsafeMutablePointer<lxw_format>) {
    unsafe format_set_font_name(format, value.font)
    unsafe format_set_font_size(format, value.size)
    if value.isBold { unsafe format_set_bold(format) }
    if value.isUnderlined {
      unsafe format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    if let color = value.color { unsafe format_set_font_color(format, library(color)) }
    if let fill = value.fill { unsafe format_set_bg_color(format, library(fill)) }
    unsafe format_set_align(format, horizontal(value.horizontal))
    unsafe format_set_align(format, vertical(value.vertical))
    if value.wraps { unsafe format_set_text_wrap(format) }
    if value.shrinks { unsafe format_set_shrink(format) }
    if let border = border(value.border) { unsafe format_set_border(format, border) }
    if let number = value.numberFormat { unsafe format_set_num_format(format, number) }
    if value.isUnlocked { unsafe format_set_unlocked(format) }
    if value.indent > 0 { unsafe format_set_indent(format, UInt8(value.indent)) }
  }

  private static func horizontal(_ value: CellFormat.Horizontal) -> UInt8 {
    switch value {
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    case .general: UInt8(LXW_ALIGN_NONE.rawValue)
    }
  }

  private static func vertical(_ value: CellFormat.Vertical) -> UInt8 {
    switch value {
    case .top: UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)
    case .center: UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue)
    case .bottom: UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue)
    }
  }

  private static func border(_ value: CellFormat.Border) -> UInt8? {
    switch value {
    case .none: nil
    case .thin: UInt8(LXW_BORDER_THIN.rawValue)
    case .medium: UInt8(LXW_BORDER_MEDIUM.rawValue)
    }
  }

  /// The library takes 0 for no colour; its own number for black is beyond those of colours.
  static func library(_ color: Color) -> lxw_color_t {
    color.rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : color.rgb
  }
}
