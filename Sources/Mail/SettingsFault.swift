package import Diagnostics

/// What is wrong with the settings of mail. No value of a setting stands in it.
package enum SettingsFault: Error, Hashable, Sendable {
  case missing(SettingsKey)
  /// A name that begins as ours do and is none of them.
  case unknown(name: String, place: String)
  case invalid(SettingsKey, place: String)
  case mailbox(SettingsKey, place: String, MailboxFault)
  /// A user without a password, or the reverse.
  case unpaired(present: SettingsKey, absent: SettingsKey)
  /// A line of the file that is no `NAME=value`, or repeats a name.
  case line(place: String)
  case fileAbsent(path: String)
  /// No plain file, or larger than such a file can be.
  case notAFile(path: String)
  /// Others than its owner may read it, or the owner is somebody else; `mode` in octal.
  case exposed(path: String, mode: String)
  case unreadable(path: String)

  /// The exit status of the contract for it.
  package var exitStatus: Int32 {
    switch self {
    case .exposed, .unreadable: 77
    case .fileAbsent: 66
    default: 78
    }
  }

  /// What is wrong and what to do, in Chinese.
  package var zh: String {
    switch self {
    case .missing(let key): "缺少邮件设置 \(key.name)（\(key.expected.zh)）。"
    case .unknown(let name, let place): "\(place)：没有名为 \(name) 的邮件设置；可用的有 \(Self.names)。"
    case .invalid(let key, let place): "\(place)：\(key.name) 应为\(key.expected.zh)。"
    case .mailbox(let key, let place, let fault): "\(place)：\(key.name)：\(fault.zh)。"
    case .unpaired(let present, let absent): "设置了 \(present.name)，也须设置 \(absent.name)。"
    case .line(let place): "\(place)：应为 名称=值，每项只写一次。"
    case .fileAbsent(let path): "找不到邮件设置文件 \(path)。"
    case .notAFile(let path): "\(path) 不是邮件设置文件（不是普通文件，或过大）。"
    case .exposed(let path, let mode):
      "邮件设置文件 \(path) 含有密码，只能由运行本程序的用户本人读取（现在的权限是 \(mode)）；"
        + "请执行 chmod 600，并确认文件属于该用户。"
    case .unreadable(let path): "没有读取 \(path) 的权限。"
    }
  }

  /// The same in English.
  package var en: String {
    switch self {
    case .missing(let key): "the mail setting \(key.name) is missing (\(key.expected.en))."
    case .unknown(let name, let place):
      "\(place): there is no mail setting \(name); there are \(Self.names)."
    case .invalid(let key, let place): "\(place): \(key.name) must be \(key.expected.en)."
    case .mailbox(let key, let place, let fault): "\(place): \(key.name): \(fault.en)."
    case .unpaired(let present, let absent): "\(present.name) is set: \(absent.name) must be too."
    case .line(let place): "\(place): must be NAME=value, each name once."
    case .fileAbsent(let path): "the mail settings file \(path) does not exist."
    case .notAFile(let path): "\(path) is no mail settings file (not a plain file, or too large)."
    case .exposed(let path, let mode):
      "the mail settings file \(path) holds a password: only the user who runs this may read it "
        + "(its mode is \(mode)). Use chmod 600, and see that the file belongs to that user."
    case .unreadable(let path): "\(path) may not be read."
    }
  }

  private static let names = SettingsKey.allCases.map(\.rawValue).joined(separator: "/")
}

/// Everything that is wrong with the settings, in the order of their names.
package struct SettingsFaults: Error, Hashable, Sendable {
  package var all: [SettingsFault]

  package init(_ all: [SettingsFault]) { self.all = all }

  /// The gravest: 78 before 66 before 77, as the contract orders them.
  package var exitStatus: Int32 {
    let statuses = all.map(\.exitStatus)
    return [78, 66].first { statuses.contains($0) } ?? 77
  }
}
