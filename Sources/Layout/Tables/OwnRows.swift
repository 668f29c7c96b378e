import Campaigns

/// Looks through a place's workbook for what belongs to other places: the last look before it goes
/// to an office that must not see its neighbours' rows. Names are gathered once for all places.
struct OwnRows: Sendable {
  private enum Owners: Sendable {
    case none
    case one(Int32)
    /// Ascending.
    case several([Int32])

    func include(_ child: Int32) -> Bool {
      switch self {
      case .none: false
      case .one(let owner): owner == child
      case .several(let owners): owners.hasSorted(child)
      }
    }

    /// Children come in ascending order, each as often as it likes.
    mutating func add(_ child: Int32) {
      switch self {
      case .none: self = .one(child)
      case .one(child): break
      case .one(let other): self = .several([other, child])
      case .several(var owners):
        guard owners.last != child else { return }
        self = .none
        owners.append(child)
        self = .several(owners)
      }
    }
  }

  private let parts: PlaceParts
  /// The children whose places or units bear a name.
  /// By the hash of its bytes; the name itself is kept for texts that merely hash alike.
  private var names: [UInt64: (name: String, owners: Owners)] = [:]

  /// By the number of bytes of UTF-8, as far as it is counted: whether any name has so many.
  private var lengths = Array(repeating: false, count: 256)

  init(_ parts: PlaceParts) {
    self.parts = parts
    parts.forEachName { name, child in
      lengths[min(name.utf8.count, 255)] = true
      names[Self.hash(name), default: (name, .none)].owners.add(Int32(child))
    }
    // The whole's name stands in titles; it is no row of a neighbour.
    names[Self.hash(parts.whole.campaign.top.name)] = nil
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

  /// The same for one child's workbook, which mostly names what is the child's own: that is looked
  /// for first, and in little memory.
  func strangers(to child: Int) -> @Sendable (String) -> Bool {
    var own: [UInt64] = []
    parts.forEachName(of: child) { own.append(Self.hash($0)) }
    own.sort()
    return { [own] text in
      // A code is no name, whatever a unit is called.
      let mayBeCode = text.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if mayBeCode == false, own.hasSorted(Self.hash(text)) { return false }
      return isStranger(text, to: child)
    }
  }

  /// Whether a text is the code or a name of a unit or a place which does not lie in the child: it
  /// is looked for in every row of a workbook that is the child's alone.
  func isStranger(_ text: String, to child: Int) -> Bool {
    if let code = RegionCode(text) { return parts.child(of: code).map { $0 != child } ?? false }
    guard lengths[min(text.utf8.count, 255)], let known = names[Self.hash(text)],
      !known.owners.include(Int32(child))
    else {
      return false
    }
    return known.name == text
  }

  /// FNV-1a.
  private static func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}

extension Array where Element: FixedWidthInteger {
  /// True when the ascending numbers have `number` among them.
  fileprivate func hasSorted(_ number: Element) -> Bool {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] == number { return true }
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
