/// A total of one kind of score of a unit and what it is made of, while the unit is judged.
struct ScoreTotal {
  /// The total that stands; `nil` where nothing was scored or stated.
  var counted: HalfPoints?
  /// The same with the whole bonus; it differs from `counted` only where the bonus is over the cap.
  var uncapped: HalfPoints?
  /// The sum of the items, 不涉及 at its maximum; `nil` without any scored item.
  var items: HalfPoints?
  /// The total as the office states it.
  var stated: HalfPoints?
  /// Applicable items without a score, ascending.
  var missing: [Int] = []

  /// A total of which nothing is known but what is stated.
  init(stated: HalfPoints?) { self.stated = stated }
}
