/// What a run keeps beside the folder that it makes, all under hidden names of one form:
/// `.<name>.<role>-<pid>`. What a killed run left behind is told by its name alone.
struct Leftover: Equatable {
  enum Role: String, CaseIterable {
    /// The folder being made; after an exchange, the old one.
    case staging
    /// Scratch files of writers.
    case scratch
    /// The old folder, moved aside where the file system cannot exchange.
    case old
  }

  /// The name of the folder that it belongs to.
  var name: String
  var role: Role
  var pid: Int32

  var entry: String { ".\(name).\(role.rawValue)-\(pid)" }

  init(name: String, role: Role, pid: Int32) {
    self.name = name
    self.role = role
    self.pid = pid
  }

  /// `nil` for any other entry.
  init?(entry: String) {
    guard entry.hasPrefix("."), let dot = entry.lastIndex(of: "."), dot != entry.startIndex,
      let dash = entry[dot...].firstIndex(of: "-"),
      let role = Role(rawValue: String(entry[entry.index(after: dot)..<dash])),
      let pid = Int32(entry[entry.index(after: dash)...])
    else { return nil }
    self.init(name: String(entry.dropFirst().prefix(upTo: dot)), role: role, pid: pid)
    guard Place.isName(name), self.entry == entry else { return nil }
  }
}

extension Folder {
  /// Recovers this folder and, down to `levels` in all, those in it.
  func recover(levels: Int) throws(PublishingError) {
    try recover()
    guard levels > 1 else { return }
    for name in try entries() where Place.isName(name) {
      if try kind(name) == .folder { try folder(name).recover(levels: levels - 1) }
    }
  }

  /// Undoes what killed runs left in this folder; only under the workspace's lock. A folder moved
  /// aside and not replaced goes back to its place; all else is removed.
  func recover() throws(PublishingError) {
    let leftovers = try entries().compactMap(Leftover.init(entry:))
    var isMoved = false
    for leftover in leftovers where leftover.role == .old {
      if try kind(leftover.name) == nil {
        try rename(leftover.entry, to: leftover.name)
        isMoved = true
      }
    }
    if isMoved { try sync() }
    for leftover in leftovers { try remove(leftover.entry) }
  }
}
