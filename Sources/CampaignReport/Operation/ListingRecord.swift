import Disk
import Foundation
import Records

/// What lay in a campaign's folder when a report was made, kept with its inputs: what was not read
/// is told in the report too, and belongs to making it again.
enum ListingRecord {
  /// The name under which the ledger knows it; it is no path of a workspace.
  static let name = "listing.json"

  static func bytes(_ listing: [Sources.Listed]) -> [UInt8] {
    Array(
      JSONText.list(
        listing.map { it in
          .object([
            ("path", .text(it.entry.path)), ("kind", .text(kind(it.entry.kind))),
            ("fault", it.fault.map { .text(code($0)) } ?? .null),
          ])
        }
      ).document().utf8)
  }

  /// - Throws: what decoding throws for anything else than `bytes` makes.
  static func read(_ bytes: [UInt8]) throws -> [Sources.Listed] {
    try JSONDecoder().decode([Entry].self, from: Data(bytes)).map { entry in
      let kind: FolderEntry.Kind =
        switch entry.kind {
        case "file": .file
        case "other": .other
        default: .closed(fault(entry.kind))
        }
      return Sources.Listed(
        entry: FolderEntry(path: entry.path, kind: kind), fault: entry.fault.map(fault))
    }
  }

  private struct Entry: Decodable {
    var path, kind: String
    var fault: String?
  }

  private static func kind(_ kind: FolderEntry.Kind) -> String {
    switch kind {
    case .file: "file"
    case .other: "other"
    case .closed(let fault): code(fault)
    }
  }

  /// `permission`, `too-large 700000000`, `failed 5`.
  private static func code(_ fault: ReadFault) -> String {
    switch fault {
    case .absent: "absent"
    case .permission: "permission"
    case .notAFile: "not-a-file"
    case .tooLarge(let bytes): "too-large \(bytes)"
    case .changing: "changing"
    case .stopped: "stopped"
    case .failed(let code): "failed \(code)"
    }
  }

  private static func fault(_ code: String) -> ReadFault {
    let words = code.split(separator: " ")
    let number = words.count > 1 ? Int(words[1]) ?? 0 : 0
    return switch words.first {
    case "absent": .absent
    case "permission": .permission
    case "not-a-file": .notAFile
    case "too-large": .tooLarge(bytes: number)
    case "changing": .changing
    case "stopped": .stopped
    default: .failed(errno: Int32(clamping: number))
    }
  }
}
