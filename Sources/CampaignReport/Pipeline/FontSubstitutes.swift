/// What stands in for the official fonts where they are not installed, as fontconfig reads it. The
/// machine's own settings hold; this names what is most alike, and an installed font comes first.
enum FontSubstitutes {
  private static let song = [
    "SimSun", "宋体", "Noto Serif CJK SC", "Source Han Serif SC", "AR PL UMing CN",
  ]
  private static let hei = [
    "SimHei", "黑体", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Zen Hei",
  ]
  private static let fang = ["FangSong", "仿宋", "FangSong_GB2312", "FandolFang"]

  private static let table: [(family: String, substitutes: [String])] = [
    ("方正小标宋简体", ["FZXiaoBiaoSong-B05S"] + song), ("宋体", song), ("SimSun", song),
    ("黑体", hei), ("SimHei", hei), ("仿宋_GB2312", fang + song), ("仿宋", fang + song),
  ]

  static let configuration: String = {
    let aliases = table.map { family, substitutes in
      let accepted = substitutes.filter { $0 != family }.map { "<family>\($0)</family>" }
      return "<alias binding=\"same\"><family>\(family)</family><accept>"
        + accepted.joined() + "</accept></alias>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig>
      <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
      \(aliases.joined())</fontconfig>

      """
  }()
}
