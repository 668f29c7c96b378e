import Glibc

extension SMTPSettings {
  /// Reads the settings out of an environment, of which only names with the prefix are looked at,
  /// and out of the file that it names. What the environment says goes before the file.
  package static func read(_ environment: [String: String]) throws(SettingsFaults) -> Self {
    var reading = SettingsReading(environment)
    return try reading.settings()
  }

  /// Reads the sender alone, for letters that are carried and need no server.
  package static func readSender(
    _ environment: [String: String]
  ) throws(SettingsFaults) -> Correspondent {
    var reading = SettingsReading(environment)
    return try reading.senderAlone()
  }
}

/// The settings as they are being put together.
private struct SettingsReading {
  var values: [SettingsKey: (value: String, place: String)] = [:]
  var faults: [SettingsFault] = []
  /// Whether the file that is named could not be read: what is missing may well stand in it.
  private var isPart = false

  init(_ environment: [String: String]) {
    for (name, value) in environment where name.hasPrefix(SettingsKey.prefix) {
      take(name, value, place: name)
    }
    if let path = values[.file] {
      do {
        take(file: path.value, try SettingsFile.read(path.value))
      } catch {
        faults.append(error)
        isPart = true
      }
    }
  }

  /// - Throws: what is already known to be wrong, where the rest cannot be judged.
  private func requireWhole() throws(SettingsFaults) {
    if isPart { throw SettingsFaults(Self.sorted(faults)) }
  }

  mutating func take(_ name: String, _ value: String, place: String) {
    guard let key = SettingsKey(rawValue: String(name.dropFirst(SettingsKey.prefix.count))) else {
      faults.append(.unknown(name: name, place: place))
      return
    }
    values[key] = (value, place)
  }

  /// Lines `NAME=value`, as systemd's EnvironmentFile has them: blank lines and those that begin
  /// with # are passed over, a value may stand in double or single quotes.
  mutating func take(file path: String, _ text: String) {
    var seen: Set<Substring> = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
      let place = "\(path):\(index + 1)"
      guard let equals = trimmed.firstIndex(of: "="),
        trimmed.hasPrefix(SettingsKey.prefix), seen.insert(trimmed[..<equals]).inserted
      else {
        faults.append(.line(place: place))
        continue
      }
      let name = String(trimmed[..<equals])
      let isGiven = values.keys.contains { $0.name == name }
      if !isGiven {
        take(name, Self.unquoted(trimmed[trimmed.index(after: equals)...]), place: place)
      }
    }
  }

  mutating func senderAlone() throws(SettingsFaults) -> Correspondent {
    try requireWhole()
    let from = sender()
    guard faults.isEmpty, let from else { throw SettingsFaults(Self.sorted(faults)) }
    return from
  }

  mutating func settings() throws(SettingsFaults) -> SMTPSettings {
    try requireWhole()
    let host = text(.host, required: true, where: Self.isHost)
    let port = number(.port, 1...65_535)
    let security = text(.security) { SMTPSettings.Security(rawValue: $0) != nil }
    let timeout = number(.replyTimeout, 1...3600)
    let hello = text(.helloName) { Mailbox.isDomain($0[...]) }
    let certificates = text(.certificateFile) { unsafe access($0, R_OK) == 0 }
    let user = text(.user, where: Self.isPrintable)
    let password = text(.password, where: Self.isPrintable)
    for (one, other) in [(SettingsKey.user, SettingsKey.password), (.password, .user)]
    where values[one] != nil && values[other] == nil {
      faults.append(.unpaired(present: one, absent: other))
    }
    let from = sender()
    guard faults.isEmpty, let host, let from else { throw SettingsFaults(Self.sorted(faults)) }
    return SMTPSettings(
      host: host, port: port,
      security: security.flatMap(SMTPSettings.Security.init) ?? .starttls,
      credentials: user.flatMap { user in
        password.map { .init(user: user, password: Secret($0)) }
      },
      from: from, certificateFile: certificates, helloName: hello, replyTimeout: timeout ?? 600)
  }

  private mutating func text(
    _ key: SettingsKey, required: Bool = false, where isRight: (String) -> Bool
  ) -> String? {
    guard let (value, place) = values[key] else {
      if required { faults.append(.missing(key)) }
      return nil
    }
    if isRight(value) { return value }
    faults.append(.invalid(key, place: place))
    return nil
  }

  private mutating func number(_ key: SettingsKey, _ range: ClosedRange<Int>) -> Int? {
    let isRight = { (text: String) in
      text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        && Int(text).map(range.contains) == true
    }
    return text(key, where: isRight).flatMap { Int($0) }
  }

  private mutating func sender() -> Correspondent? {
    let name = text(.fromName) { HeaderText($0) != nil }.flatMap(HeaderText.init)
    guard let (value, place) = values[.from] else {
      faults.append(.missing(.from))
      return nil
    }
    do {
      return Correspondent(try Mailbox(value), name: name)
    } catch {
      faults.append(.mailbox(.from, place: place, error))
      return nil
    }
  }

  private static func isHost(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    if text.utf8.count <= 253 && labels.allSatisfy(Mailbox.isLabel) { return true }
    var address = in6_addr()
    return unsafe inet_pton(AF_INET6, text, &address) == 1
  }

  private static func isPrintable(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }

  private static func unquoted(_ text: Substring) -> String {
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
      .reversed().drop { $0 == " " || $0 == "\t" }.reversed()
    let value = String(trimmed)
    for quote: Character in ["\"", "'"]
    where value.count >= 2 && value.first == quote && value.last == quote {
      return String(value.dropFirst().dropLast())
    }
    return value
  }

  /// Environments have no order; what is said about them has.
  private static func sorted(_ faults: [SettingsFault]) -> [SettingsFault] {
    faults.sorted { $0.en < $1.en }
  }
}
