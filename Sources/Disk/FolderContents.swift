/// What lies below a folder, and its bytes. Nothing here follows a link, waits for a pipe, or takes
/// for whole what somebody is still writing.
package struct FolderContents: Sendable {
  /// Something that lies in the folder, at any depth.
  package struct Entry: Hashable, Sendable {
    /// What lies there, as far as it can be told without opening it.
    package enum Kind: Hashable, Sendable {
      case file
      /// A link, a device, a pipe: never opened.
      case other
      /// A folder that could not be entered.
      case closed(ReadFault)
    }
    /// The names on the way to it, as the disk spells them: bytes, whatever their encoding.
    package var path: [[UInt8]]
    package var kind: Kind

    package init(path: [[UInt8]], kind: Kind) {
      self.path = path
      self.kind = kind
    }
  }

  private let root: String

  /// - Parameter root: the folder, which may itself be reached through a link.
  package init(_ root: String) { self.root = root }

  /// Every entry that is no folder, at any depth, in the order of the names' bytes.
  /// - Throws: where the folder itself cannot be read; a folder in it is an entry of its own then.
  package func entries() throws(ReadFault) -> [Entry] {
    var found: [Entry] = []
    // Paths and not open folders: an office may have more folders than a process may have files.
    var pending: [[[UInt8]]] = [[]]
    while let path = pending.popLast() {
      do throws(ReadFault) {
        let folder = try folder(at: path)
        for name in try folder.names() {
          if let entry = try Self.entry(path + [name], in: folder) {
            found.append(entry)
          } else {
            pending.append(path + [name])
          }
        }
      } catch {
        guard !path.isEmpty else { throw error }
        found.append(Entry(path: path, kind: .closed(error)))
      }
    }
    // What has gone since its folder was listed was never handed in.
    return found.filter { $0.kind != .closed(.absent) }
      .sorted { Self.precedes($0.path, $1.path) }
  }

  /// `nil` for a folder, which is to be entered.
  private static func entry(
    _ path: [[UInt8]], in folder: OpenFolder
  ) throws(ReadFault) -> Entry? {
    guard let name = path.last else { return nil }
    do {
      switch try folder.kind(name) {
      case .file: return Entry(path: path, kind: .file)
      case .other: return Entry(path: path, kind: .other)
      case .folder: return nil
      }
    } catch {
      return Entry(path: path, kind: .closed(error))
    }
  }

  private func folder(at path: some Sequence<[UInt8]>) throws(ReadFault) -> OpenFolder {
    var folder = try OpenFolder.open(root)
    for step in path { folder = try folder.folder(step) }
    return folder
  }

  /// The bytes of a file.
  /// - Parameters:
  ///   - path: as in `Entry`.
  ///   - limit: a larger file is not read at all.
  ///   - watch: is shown the bytes piece by piece while they are read; false ends it.
  package func read(
    _ path: [[UInt8]], atMost limit: Int, watch: (Span<UInt8>) -> Bool = { _ in true }
  ) throws(ReadFault) -> [UInt8] {
    guard let name = path.last else { throw .notAFile }
    let file = try folder(at: path.dropLast()).file(name)
    return try RegularFile.read(file, atMost: limit, watch: watch)
  }

  /// The same; the bytes of large files are not read but mapped, and must be asked afterwards
  /// whether they are unchanged.
  /// - Parameter rest: a file that anybody has written to in the last `rest` seconds is read all
  ///   the same, since a further change at once may not show in its times.
  package func map(
    _ path: [[UInt8]], atMost limit: Int, atRestFor rest: Int = 2,
    watch: (Span<UInt8>) -> Bool = { _ in true }
  ) throws(ReadFault) -> FileBytes {
    guard let name = path.last else { throw .notAFile }
    let file = try folder(at: path.dropLast()).file(name)
    return try RegularFile.map(file, atMost: limit, atRestFor: rest, watch: watch)
  }

  /// By the names' bytes, so that no locale decides an order.
  private static func precedes(_ a: [[UInt8]], _ b: [[UInt8]]) -> Bool {
    for (left, right) in zip(a, b) where left != right {
      return left.lexicographicallyPrecedes(right)
    }
    return a.count < b.count
  }
}
