/// A language that messages are worded in. Offices read Chinese; testers and servers may ask for
/// English.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}
