import Campaigns

/// Looks through a place's workbook for what belongs to other places: the last look before it goes
/// to an office that must not see its neighbours' rows. Names are gathered once for all places.
struct OwnRows: Sendable {
  private enum Owners: Sendable {
    case one(Int32)
    /// Ascending.
    case several([Int32])

    func include(_ child: Int32) -> Bool {
      switch self {
      case .one(let owner): owner == child
      case .several(let owners): owners.hasSorted(child)
      }
    }
  }

  private let parts: PlaceParts
  /// The children whose places or units bear a name.
  private var names: [Name: Owners] = [:]

  init(_ parts: PlaceParts) {
    self.parts = parts
    var names: [Name: Owners] = [:]
    parts.forEachName { text, child in
      let child = Int32(child)
      let name = Name(text: text)
      switch names[name] {
      case nil: names[name] = .one(child)
      case .one(child)?: break
      case .one(let other)?: names[name] = .several([other, child])
      case .several(var owners)?:
        guard owners.last != child else { return }
        names[name] = nil
        owners.append(child)
        names[name] = .several(owners)
      }
    }
    // The whole's name stands in titles; it is no row of a neighbour.
    names[Name(text: parts.whole.campaign.top.name)] = nil
    self.names = names
  }

  /// The texts of a row that name a unit or a place which does not lie in the child: codes of
  /// twelve digits, and names that the child itself does not have.
  func strangers(in row: Row, of child: Int) -> [String] {
    var found: [String] = []
    for cell in row.cells {
      if case .text(let text) = cell.content, isStranger(text, to: child) { found.append(text) }
    }
    return found
  }

  private func isStranger(_ text: String, to child: Int) -> Bool {
    if let code = RegionCode(text) { return parts.child(of: code).map { $0 != child } ?? false }
    return names[Name(text: text)].map { !$0.include(Int32(child)) } ?? false
  }

  /// The same workbook, whose rows are looked through whenever they are produced.
  func guarded(_ workbook: Workbook, of child: Int) -> Workbook {
    var guarded = workbook
    for sheet in guarded.sheets.indices {
      let made = guarded.sheets[sheet].row
      guarded.sheets[sheet].row = { index in
        let row = made(index)
        precondition(
          strangers(in: row, of: child).isEmpty,
          "a place's workbook is made from that place's rows alone")
        return row
      }
    }
    return guarded
  }
}

/// A text that equals another byte by byte: texts of files are compared as they are written, which
/// takes a fraction of the time that Unicode's equality does.
private struct Name: Hashable, Sendable {
  let text: String

  static func == (a: Name, b: Name) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    let bytes = text.utf8Span.span
    var mixed: UInt64 = 0
    for index in bytes.indices { mixed = (mixed ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    hasher.combine(mixed)
  }
}

extension [Int32] {
  /// True when the ascending numbers have `number` among them.
  fileprivate func hasSorted(_ number: Int32) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] == number { return true }
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
