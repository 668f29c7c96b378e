/// How far two names are apart.
enum EditDistance {
  /// The number of characters to replace, insert or delete; `nil` when it is over `limit`.
  static func between(_ a: [Character], _ b: [Character], atMost limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var row = Array(0...b.count)
    for (i, left) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, right) in b.enumerated() {
        let cost = left == right ? diagonal : min(diagonal, row[j], row[j + 1]) + 1
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
      guard row.contains(where: { $0 <= limit }) else { return nil }
    }
    return row[b.count] <= limit ? row[b.count] : nil
  }
}
