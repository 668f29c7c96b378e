/// “Did you mean”: the known word that a wrong one was most likely meant to be.
package enum NearestWord {
  /// `nil` where nothing is near: at most a third of the letters, and at least one, may differ.
  /// Among equally near words the earliest is taken.
  package static func to(_ word: String, among known: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let most = max(1, letters.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in known {
      let others = Array(candidate.lowercased().unicodeScalars)
      guard abs(others.count - letters.count) <= most else { continue }
      let distance = distance(letters, others)
      // A word of two letters that shares none is not near.
      guard distance <= most, distance < max(letters.count, others.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// How many letters must be put in, left out, changed or swapped with their neighbour.
  static func distance(_ a: [UnicodeScalar], _ b: [UnicodeScalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      row.reserveCapacity(b.count + 1)
      for j in b.indices {
        var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, beforeLast[j - 1] + 1)
        }
        row.append(least)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
