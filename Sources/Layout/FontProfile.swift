/// The fonts of a workbook. They are named, never embedded; sizes are those of the official form.
package enum FontProfile: String, CaseIterable, Sendable {
  /// 方正小标宋简体, 黑体, 仿宋_GB2312: what offices install for official documents.
  case official
  /// 宋体, 黑体, 仿宋: for machines without them.
  case system

  var title: String { self == .official ? "方正小标宋简体" : "宋体" }
  var header: String { "黑体" }
  var body: String { self == .official ? "仿宋_GB2312" : "仿宋" }
}
