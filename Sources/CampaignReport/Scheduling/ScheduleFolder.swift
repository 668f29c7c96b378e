import Foundation

/// Writes a schedule's files to a folder.
enum ScheduleFolder {
  /// - Throws: 73 where a file is there already, or cannot be written.
  static func write(_ files: [Schedule.File], into folder: String) throws(WorldFailure) {
    let manager = FileManager.default
    let places = files.map { folder + "/" + $0.name }
    if let place = places.first(where: manager.fileExists(atPath:)) {
      throw WorldFailure(
        .cannotCreate, zh: "\(place) 已存在，没有改动任何文件；请换一个文件夹",
        en: "\(place) exists, nothing was changed; name another folder")
    }
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (file, place) in zip(files, places) {
        try Data(file.text.utf8).write(
          to: URL(fileURLWithPath: place), options: .withoutOverwriting)
      }
    } catch {
      throw WorldFailure(
        .cannotCreate, zh: "无法写入 \(folder)；请检查权限和磁盘空间",
        en: "\(folder) cannot be written; check its permission and the room on the disk")
    }
  }
}
