/// The settings of mail, by the ends of their names in the environment.
package enum SettingsKey: String, CaseIterable, Sendable {
  /// The server's name or address.
  case host = "HOST"
  /// Its port; 587 for STARTTLS, 465 for TLS where it is not given.
  case port = "PORT"
  /// `starttls` (the default) or `tls`.
  case security = "SECURITY"
  case user = "USER"
  case password = "PASSWORD"
  /// The sender's mailbox.
  case from = "FROM"
  /// The sender's name.
  case fromName = "FROM_NAME"
  /// A file of certificates of the office's own authority (PEM).
  case certificateFile = "CA_FILE"
  /// The name for EHLO.
  case helloName = "HELO"
  /// Seconds to wait for a reply; 600.
  case replyTimeout = "TIMEOUT"
  /// A file that holds any of the others, a line each.
  case file = "FILE"

  /// What stands before each.
  package static let prefix = "CAMPAIGN_REPORT_SMTP_"

  /// The whole name: `CAMPAIGN_REPORT_SMTP_HOST`.
  package var name: String { Self.prefix + rawValue }

  /// What the value must be, in Chinese and English.
  package var expected: (zh: String, en: String) {
    switch self {
    case .host: ("服务器的域名或 IP 地址", "the server's name or IP address")
    case .port: ("1 到 65535 的整数", "a whole number from 1 to 65535")
    case .security: ("starttls 或 tls", "starttls or tls")
    case .user: ("不含控制字符的用户名", "a user name without control characters")
    case .password: ("不含控制字符的密码", "a password without control characters")
    case .from: ("一个邮箱", "one mailbox")
    case .fromName: ("一行文字", "one line of text")
    case .certificateFile: ("一个可读的 PEM 证书文件", "a PEM file of certificates that can be read")
    case .helloName: ("本机域名", "this machine's domain name")
    case .replyTimeout: ("1 到 3600 秒", "1 to 3600 seconds")
    case .file: ("一个文件的路径", "a file's path")
    }
  }
}
