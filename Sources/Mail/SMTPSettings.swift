/// How to reach the mail server. There is no way to say "without encryption".
package struct SMTPSettings: Hashable, Sendable {
  /// How the connection is made safe before anything is said on it.
  package enum Security: String, CaseIterable, Sendable {
    /// Begun in clear, encrypted before login; given up where the server offers no STARTTLS.
    case starttls
    /// Encrypted from the first byte.
    case tls

    var scheme: String { self == .tls ? "smtps" : "smtp" }
    var port: Int { self == .tls ? 465 : 587 }
  }

  /// For AUTH; a relay that knows the machine needs none.
  package struct Credentials: Hashable, Sendable {
    package var user: String
    package var password: Secret

    package init(user: String, password: Secret) {
      self.user = user
      self.password = password
    }
  }

  package var host: String
  package var port: Int
  package var security: Security
  package var credentials: Credentials?
  /// The sender of all letters.
  package var from: Correspondent
  /// A file of certificates to trust instead of the system's.
  package var certificateFile: String?
  /// The name that the client gives itself; the machine's own where nil.
  package var helloName: String?
  /// Seconds to wait for each reply. After the final dot RFC 5321 asks for ten minutes: who gives
  /// up earlier does not know whether the message arrived.
  package var replyTimeout: Int

  package init(
    host: String, port: Int? = nil, security: Security = .starttls,
    credentials: Credentials? = nil, from: Correspondent, certificateFile: String? = nil,
    helloName: String? = nil, replyTimeout: Int = 600
  ) {
    self.host = host
    self.port = port ?? security.port
    self.security = security
    self.credentials = credentials
    self.from = from
    self.certificateFile = certificateFile
    self.helloName = helloName
    self.replyTimeout = replyTimeout
  }

  var url: String {
    let place = host.contains(":") ? "[\(host)]" : host
    return "\(security.scheme)://\(place):\(port)/" + (helloName ?? "")
  }
}
