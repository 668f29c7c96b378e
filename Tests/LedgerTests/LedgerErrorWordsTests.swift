import Testing

@testable import Ledger

/// What a clerk reads when the ledger cannot be used.
@Suite struct LedgerErrorWordsTests {
  @Test func sayWhatToDo() {
    let table: [(LedgerError, Int32, String)] = [
      (.locked(path: "l"), 75, "台账 l 正被另一个程序使用；请稍后再运行。"),
      (
        .corrupt(path: "l", detail: "0 bytes"), 74,
        "台账 l 已损坏（0 bytes），没有改动它；请把它连同 -wal、-shm 文件移走保存，"
          + "再用最近的备份恢复。在此之前不发送任何邮件，以免重复。"
      ),
      (
        .newer(path: "l"), 73,
        "台账 l 由更新版本的 campaign-report 建立，没有改动它；请用该版本或更新的版本运行。"
      ),
      (.foreign(path: "l"), 73, "l 不是 campaign-report 的台账，没有改动它；请把它移走后再运行。"),
      (
        .permission(path: "l", owner: "root"), 77,
        "没有读写台账 l 的权限，它属于 root；请以 root 的身份运行，或请其开放权限。"
      ),
      (.diskFull(path: "l"), 74, "台账 l 所在磁盘已满；请腾出至少 1 MiB 后再运行。"),
      (.inputOutput(path: "l", detail: "x"), 74, "读写台账 l 失败（x）；请检查磁盘。"),
      (
        .cannotCreate(path: "l", detail: "x"), 73,
        "无法打开或建立台账 l（x）；请检查它所在的文件夹。"
      ),
      (.occupied(path: "l"), 73, "l 已经存在，没有覆盖它；请先把它移走。"),
      (.absent(path: "l"), 66, "找不到 l。"),
      (
        .notPublished(Scratch.october), 66,
        "gaoyi 2022-10 还没有已生成的报告；请先运行 campaign-report run。"
      ),
      (.noDelivery(id: 7), 66, "没有编号为 7 的投递；campaign-report history 列出全部编号。"),
      (
        .cannotSettle(id: 7, state: .sent), 64, "投递 7 的状态是“已发”，不需要人工认定。"
      ),
      (.outOfOrder("x"), 70, "程序缺陷：台账拒绝了一个步骤（x）；请报告给维护者。"),
    ]
    for (error, status, words) in table {
      #expect(error.exitStatus == status)
      #expect(error.zh == words)
      #expect(!error.en.isEmpty && error.en.unicodeScalars.allSatisfy(\.isASCII))
    }
  }

  @Test(arguments: Delivery.State.allCases)
  func everyStateHasItsWords(state: Delivery.State) {
    #expect(!state.word(isChinese: true).isEmpty)
    #expect(state.word(isChinese: false).utf8.allSatisfy { $0 < 0x80 })
  }
}
