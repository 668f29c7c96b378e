import Foundation
import Testing

@testable import Publishing

@Suite struct DigestTests {
  /// The examples of FIPS 180-4.
  static let table: [(String, String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: table.indices) func matchesTheStandard(_ index: Int) throws {
    let (text, digest) = Self.table[index]
    #expect(Digest.sha256(of: text) == digest)
    let workspace = try Workspace()
    let path = workspace.path + "/a"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    #expect(try Digest.sha256(of: file, path: path) == digest)
  }

  @Test func saysWhichFileCannotBeRead() {
    #expect(throws: PublishingError.inputOutput(path: "a", errno: EBADF)) {
      try Digest.sha256(of: -1, path: "a")
    }
  }
}
