import Foundation
import Mail

/// Writes an outbox to a folder.
enum OutboxFolder {
  /// - Throws: 73 where the folder exists with something in it, or cannot be written.
  static func write(_ files: [Outbox.File], into folder: String) throws(WorldFailure) {
    let manager = FileManager.default
    if let found = try? manager.contentsOfDirectory(atPath: folder), !found.isEmpty {
      throw WorldFailure(
        .cannotCreate, zh: "\(folder) 里已有文件，没有改动；请换一个文件夹，或先清空它",
        en: "\(folder) is not empty, nothing was changed; name another folder or empty it")
    }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for file in files {
        let place = URL(fileURLWithPath: folder + "/" + file.name)
        try Data(file.bytes).write(to: place, options: .withoutOverwriting)
      }
    } catch {
      throw WorldFailure(
        .cannotCreate, zh: "无法写入 \(folder)；请检查权限和磁盘空间",
        en: "\(folder) cannot be written; check its permission and the room on the disk")
    }
  }
}
