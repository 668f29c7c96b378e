package import Disk

/// A file as it was handed in: its name and its bytes. Reading it from disk is another's work.
package struct InputFile: Sendable {
  /// Relative to the campaign's inputs, for instance `2021-12/高邑镇.csv`; personal numbers masked.
  package var name: String
  package var bytes: FileBytes

  package init(name: String, bytes: FileBytes) {
    self.name = PersonalNumbers.masked(name)
    self.bytes = bytes
  }

  package init(name: String, bytes: [UInt8]) { self.init(name: name, bytes: FileBytes(bytes)) }

  /// The last part of the name.
  var lastComponent: Substring { name.split(separator: "/").last ?? "" }

  /// Lock files of Office (`~$`), dot files and folders, and what Windows leaves in folders: no
  /// hand-in of anybody.
  var isLeftAside: Bool { Self.isLeftAside(name) }

  /// The same of a name alone, so that such a file need not be read.
  package static func isLeftAside(_ name: String) -> Bool {
    name.split(separator: "/").contains { part in
      part.hasPrefix("~$") || part.hasPrefix(".")
        || ["thumbs.db", "desktop.ini"].contains(part.lowercased())
    }
  }
}
