import CCurl

/// What libcurl answers when it does not do as it is told.
struct CurlError: Error {
  var code: CURLcode
}

/// A handle of libcurl's, whose every call is checked.
@safe struct Easy: ~Copyable {
  private let handle: UnsafeMutableRawPointer
  /// Where libcurl writes what went wrong, in words.
  private let errors = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))

  init(_ handle: UnsafeMutableRawPointer) {
    unsafe self.handle = handle
    unsafe errors.update(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    unsafe ccurl_cleanup(handle)
    unsafe errors.deallocate()
  }

  func set(_ option: CURLoption, _ value: Int) throws(CurlError) {
    try Self.check(unsafe ccurl_set_long(handle, option, value))
  }

  func set(_ option: CURLoption, _ value: String) throws(CurlError) {
    try Self.check(unsafe ccurl_set_text(handle, option, value))
  }

  func set(_ option: CURLoption, _ value: UnsafeMutableRawPointer?) throws(CurlError) {
    try Self.check(unsafe ccurl_set_pointer(handle, option, value))
  }

  /// Carries the transfer out. Throws for a handle that could not be prepared; gives how the
  /// transfer ended.
  func perform(_ transfer: Transfer) throws(CurlError) -> CURLcode {
    let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
    try unsafe set(CURLOPT_ERRORBUFFER, UnsafeMutableRawPointer(errors))
    try unsafe set(CURLOPT_READDATA, context)
    try unsafe set(CURLOPT_HEADERDATA, context)
    try unsafe set(CURLOPT_DEBUGDATA, context)
    try set(CURLOPT_VERBOSE, 1)
    try Self.check(unsafe ccurl_set_transfer(handle, CURLOPT_READFUNCTION, readMessage))
    try Self.check(unsafe ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION, hearReply))
    try Self.check(unsafe ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION, dropBody))
    try Self.check(unsafe ccurl_set_trace(handle, watchCommands))
    let code = unsafe ccurl_perform(handle)
    return withExtendedLifetime(transfer) { code }
  }

  /// What libcurl says of the end of a transfer.
  func words(_ code: CURLcode) -> String {
    let own = unsafe String(cString: errors)
    if !own.isEmpty { return own }
    guard let general = unsafe ccurl_strerror(code) else { return "\(code.rawValue)" }
    return unsafe String(cString: general)
  }

  private static func check(_ code: CURLcode) throws(CurlError) {
    if code != CURLE_OK { throw CurlError(code: code) }
  }
}

/// libcurl's list of recipients, of which there is one.
@safe struct RecipientList: ~Copyable {
  let head: UnsafeMutablePointer<curl_slist>

  init(_ recipient: String) throws(CurlError) {
    guard let head = unsafe ccurl_list(recipient) else {
      throw CurlError(code: CURLE_OUT_OF_MEMORY)
    }
    unsafe self.head = head
  }

  deinit { unsafe ccurl_free_list(head) }
}

private let secondsForGoodbye = 5

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
  unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func readMessage(
  _ buffer: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let buffer = unsafe buffer, let transfer = unsafe transfer(context),
    let bytes = transfer.next(size * count)
  else { return Int(CURL_READFUNC_ABORT) }
  unsafe UnsafeMutableRawBufferPointer(start: buffer, count: size * count)
    .copyBytes(from: bytes)
  return bytes.count
}

private func hearReply(
  _ line: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  unsafe transfer(context)?.heard(
    UnsafeRawBufferPointer(start: line, count: size * count))
  return size * count
}

/// What a server sends beside its replies is nothing to us.
private func dropBody(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int { size * count }

private func watchCommands(
  _ handle: UnsafeMutableRawPointer?, _ kind: curl_infotype, _ text: UnsafeMutablePointer<CChar>?,
  _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  guard kind == CURLINFO_HEADER_OUT, let transfer = unsafe transfer(context) else { return 0 }
  if unsafe transfer.said(UnsafeRawBufferPointer(start: text, count: count)) {
    // The message's fate is known: nobody waits ten minutes to be told goodbye. Where this cannot
    // be set, one waits.
    if let handle = unsafe handle {
      _ = unsafe ccurl_set_long(handle, CURLOPT_SERVER_RESPONSE_TIMEOUT, secondsForGoodbye)
    }
  }
  return 0
}
