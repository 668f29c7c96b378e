import Mail

/// The settings of mail as the environment and its file have them.
enum MailSettings {
  /// - Throws: 78, 66 or 77 with everything that is wrong; never a secret.
  static func read(_ world: World) throws(WorldFailure) -> SMTPSettings {
    do throws(SettingsFaults) {
      return try SMTPSettings.read(world.environment)
    } catch {
      throw WorldFailure(error)
    }
  }

  /// The sender alone, for letters that are carried.
  static func sender(_ world: World) throws(WorldFailure) -> Correspondent {
    do throws(SettingsFaults) {
      return try SMTPSettings.readSender(world.environment)
    } catch {
      throw WorldFailure(error)
    }
  }
}

extension WorldFailure {
  init(_ faults: SettingsFaults) {
    self.init(
      ExitStatus(rawValue: faults.exitStatus) ?? .template,
      zh: "邮件设置有误，没有发送：" + faults.all.map(\.zh).joined(separator: ""),
      en: "the mail settings are wrong, nothing was sent: "
        + faults.all.map(\.en).joined(separator: " "))
  }
}
