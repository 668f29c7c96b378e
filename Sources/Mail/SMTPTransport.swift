import CCurl

/// Sends messages by SMTP through libcurl, one transaction for each recipient, one after another.
/// The connection is always encrypted and the server's certificate always checked.
package final class SMTPTransport {
  private let settings: SMTPSettings
  private let redactor: Redactor
  /// Seconds to wait for the connection itself.
  private static let connectTimeout = 60
  /// Seconds for one whole message; a server that trickles does not hold a run for ever.
  private static let wholeTimeout = 3600

  package init(_ settings: SMTPSettings) {
    self.settings = settings
    redactor = Redactor(settings.credentials)
  }

  /// Sends one message to one recipient.
  /// - Parameters:
  ///   - message: as `Message.bytes()` gives it.
  ///   - handingOver: called once, after the server has accepted the recipient and before the first
  ///     byte of the message leaves: record the intent here. When it throws, nothing is handed
  ///     over and its error is thrown again.
  package func send<Failure: Error>(
    _ message: [UInt8], to recipient: Mailbox, handingOver: () throws(Failure) -> Void
  ) throws(Failure) -> SendResult {
    var stopped: Failure?
    let result = withoutActuallyEscaping(handingOver) { handingOver in
      let transfer = Transfer(message, redactor: redactor) {
        do {
          try handingOver()
          return true
        } catch {
          stopped = error as? Failure
          return false
        }
      }
      let failure = perform(transfer, to: recipient)
      return transfer.result(failure)
    }
    if let stopped { throw stopped }
    return result
  }

  /// What keeps libcurl from starting, which it does once in a process.
  private static let libraryFault: String? = unsafe ccurl_start().map {
    unsafe String(cString: $0)
  }

  /// A connection of its own for each message: nothing that happened to another can touch it.
  private func perform(_ transfer: Transfer, to recipient: Mailbox) -> TransportFailure? {
    if let fault = Self.libraryFault { return .library(fault) }
    guard let handle = unsafe ccurl_init() else { return .library("curl_easy_init") }
    let easy = unsafe Easy(handle)
    do {
      try configure(easy)
      let list = try RecipientList("<\(recipient.address)>")
      try unsafe easy.set(CURLOPT_MAIL_RCPT, UnsafeMutableRawPointer(list.head))
      try easy.set(CURLOPT_INFILESIZE, transfer.message.count)
      let code = try easy.perform(transfer)
      return failure(code, easy.words(code))
    } catch {
      return failure(error.code, "libcurl \(error.code.rawValue)")
    }
  }

  private func configure(_ easy: borrowing Easy) throws(CurlError) {
    try easy.set(CURLOPT_URL, settings.url)
    try easy.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    // Whatever the environment says of proxies: mail goes to the server that was named.
    try easy.set(CURLOPT_PROXY, "")
    try easy.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue))
    try easy.set(CURLOPT_SSL_VERIFYPEER, 1)
    try easy.set(CURLOPT_SSL_VERIFYHOST, 2)
    try easy.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = settings.certificateFile { try easy.set(CURLOPT_CAINFO, file) }
    if let credentials = settings.credentials {
      try easy.set(CURLOPT_USERNAME, credentials.user)
      try easy.set(CURLOPT_PASSWORD, credentials.password.revealed)
    }
    try easy.set(CURLOPT_UPLOAD, 1)
    try easy.set(CURLOPT_MAIL_FROM, "<\(settings.from.mailbox.address)>")
    try easy.set(CURLOPT_NOSIGNAL, 1)
    try easy.set(CURLOPT_CONNECTTIMEOUT, min(Self.connectTimeout, settings.replyTimeout))
    try easy.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.replyTimeout)
    try easy.set(CURLOPT_TIMEOUT, Self.wholeTimeout)
    try easy.set(CURLOPT_FORBID_REUSE, 1)
  }

  private func failure(_ code: CURLcode, _ words: String) -> TransportFailure? {
    let detail = redactor.clean(words)
    switch code {
    case CURLE_OK: return nil
    case CURLE_USE_SSL_FAILED: return .noEncryption
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
      return .certificate(detail)
    case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER, CURLE_SSL_CERTPROBLEM:
      return .handshake(detail)
    case CURLE_SSL_CACERT_BADFILE: return .certificateFile
    case CURLE_LOGIN_DENIED: return .login(detail)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_FAILED_INIT, CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN,
      CURLE_OUT_OF_MEMORY, CURLE_BAD_FUNCTION_ARGUMENT, CURLE_UNKNOWN_OPTION,
      CURLE_SSL_ENGINE_NOTFOUND:
      return .library(detail)
    default: return .connection(detail)
    }
  }
}
