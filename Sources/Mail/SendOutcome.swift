/// What became of one message to one recipient.
package enum SendOutcome: Hashable, Sendable {
  /// The server took it: 250 after the final dot.
  case sent
  /// Not now; nothing was taken.
  case deferred(Delay)
  /// The server refuses this message or this recipient for good.
  case refused
  /// The message was handed over whole, and no reply that means anything came back.
  case unknown
  /// Nothing was sent, and nobody's letter would be: the connection, not the recipient, is at
  /// fault.
  case withheld(Obstacle)

  /// Why a message has to wait.
  package enum Delay: Hashable, Sendable {
    /// The server asked for it (4xx), or is not open for mail.
    case asked
    /// It could not be reached, or was lost on the way; libcurl's words.
    case connection(String)
  }

  /// What made it unsafe or impossible to send at all.
  package enum Obstacle: Hashable, Sendable {
    /// STARTTLS is required and not offered, or refused.
    case noEncryption
    /// The certificate is not to be trusted; libcurl's words.
    case certificate(String)
    /// Encryption could not be set up; libcurl's words.
    case handshake(String)
    /// The server refuses user or password, or wants a login that is not set up.
    case login
    /// The server does not let this sender send.
    case sender
    /// The file of certificates cannot be used.
    case certificateFile
    /// libcurl cannot work; its words.
    case library(String)
  }

  /// The exit status of the contract for it.
  package var exitStatus: Int32 {
    switch self {
    case .sent: 0
    case .deferred: 75
    case .refused: 69
    case .unknown: 76
    case .withheld(.library): 70
    case .withheld: 77
    }
  }
}

/// An outcome with everything that the server said, in order, secrets taken out.
package struct SendResult: Hashable, Sendable {
  package var outcome: SendOutcome
  package var replies: [String]
  /// The reply that decided; nil where none did.
  package var decisive: String?

  /// What happened and what follows, in Chinese.
  package var zh: String {
    let words = decisive.map { "（\($0)）" } ?? ""
    switch outcome {
    case .sent: return "已发送"
    case .deferred(.asked): return "服务器要求稍后再发\(words)，将自动重试"
    case .deferred(.connection(let detail)): return "与邮件服务器的连接不成（\(detail)），将自动重试"
    case .refused: return "服务器拒收\(words)；请核对邮箱后再发"
    case .unknown:
      return "邮件已交出而没有收到确认，可能已送达；不会自动重发，"
        + "请向收件人核实后用 history settle 认定"
    case .withheld(let obstacle): return obstacle.zh + words + "；没有发送任何邮件"
    }
  }

  /// The same in English.
  package var en: String {
    let words = decisive.map { " (\($0))" } ?? ""
    switch outcome {
    case .sent: return "sent"
    case .deferred(.asked): return "the server asks to try later\(words): it will be tried again"
    case .deferred(.connection(let detail)):
      return "no connection to the mail server (\(detail)): it will be tried again"
    case .refused: return "refused by the server\(words); check the mailbox and send again"
    case .unknown:
      return "handed over without an answer, so it may have arrived; it is not sent again by "
        + "itself. Ask the recipient, then use history settle"
    case .withheld(let obstacle): return obstacle.en + words + "; nothing was sent"
    }
  }
}

extension SendOutcome.Obstacle {
  fileprivate var zh: String {
    switch self {
    case .noEncryption: "邮件服务器不提供加密连接（STARTTLS），不能用明文登录或发信"
    case .certificate(let detail): "邮件服务器的证书不可信（\(detail)），请核对服务器名和 CA_FILE"
    case .handshake(let detail): "与邮件服务器建立加密连接失败（\(detail)），请核对端口和 SECURITY"
    case .login: "邮件服务器不接受登录，请核对用户名和密码"
    case .sender: "邮件服务器不允许以此发件人发信，请核对 FROM"
    case .certificateFile: "证书文件 CA_FILE 无法使用"
    case .library(let detail): "libcurl 无法工作（\(detail)）"
    }
  }

  fileprivate var en: String {
    switch self {
    case .noEncryption: "the mail server offers no encryption (STARTTLS)"
    case .certificate(let detail):
      "the mail server's certificate is not to be trusted (\(detail)); check HOST and CA_FILE"
    case .handshake(let detail):
      "encryption could not be set up with the mail server (\(detail)); check PORT and SECURITY"
    case .login: "the mail server does not accept the login; check USER and PASSWORD"
    case .sender: "the mail server does not let this sender send; check FROM"
    case .certificateFile: "the file of certificates CA_FILE cannot be used"
    case .library(let detail): "libcurl cannot work (\(detail))"
    }
  }
}
