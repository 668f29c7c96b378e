import Campaigns
import Diagnostics
import Layout
import Publishing
import Records
import XLSX

/// What `forms` does for one campaign: the register of the period's last day becomes blank forms in
/// `reports/<campaign>/forms/`, which appears whole or not at all.
struct FormsRun {
  let world: World
  let request: Request
  let lock: WorkspaceLock

  /// - Throws: 66 without a register, 65 where it is refused, 78 for a wrong template.
  func run(_ id: String) throws(WorldFailure) -> (folder: String, count: Int) {
    let plan = try Pipeline(world: world, request: request).plan(id)
    let campaign = plan.campaign
    let file = try Sources.register(of: id, in: "inputs/\(id)", from: world)
    let read = try Normalised.register(file, of: campaign)
    try file.checkUnchanged()
    world.console.remark(read.diagnostics)
    let progress = Evaluator(
      campaign: campaign, register: read.value, months: [], only: request.only
    ).progress(period: plan.choice.period, cutoff: plan.choice.cutoff).value
    let forms = BlankForms(
      progress, designs: plan.templates.workbooks, only: request.only
    ).forms
    guard !forms.isEmpty else { throw nothing(id, plan.choice.cutoff) }
    let folder = try folder(of: id)
    let staging = try Self.publishing { () throws(PublishingError) in
      try folder.preflight(needing: ReportFolder.leastRoom)
      return try folder.stage(under: lock)
    }
    do throws(WorldFailure) {
      for (index, form) in forms.enumerated() {
        try world.checkStop()
        let part = Double(index) / Double(forms.count)
        world.console.progress(.write(workbook: index + 1, of: forms.count, part: part), id)
        try write(form, into: staging)
      }
      try world.checkStop()
      let left = try Self.publishing { () throws(PublishingError) in try staging.publish() }
      if let left { world.console.complain(WorldFailure(left)) }
    } catch {
      // What was begun is taken away; what failed first is what the person must hear.
      try? staging.discard()
      throw error
    }
    return (ReportFolder.shown(folder), forms.count)
  }

  private func nothing(_ id: String, _ day: Day) -> WorldFailure {
    guard let only = request.only else {
      return WorldFailure(
        .absent, zh: "\(id)：\(day.iso) 名册里没有纳入范围的单位，没有生成空白表；请核对名册和 --period",
        en: "\(id): no unit is in scope on \(day.iso), no form was made; check the register")
    }
    return WorldFailure(
      .usage, zh: "\(id)：--only \(only.digits) 之下没有任何单位，没有生成空白表；请核对代码",
      en: "\(id): nothing lies in --only \(only.digits), no form was made; check it")
  }

  private func folder(of id: String) throws(WorldFailure) -> PeriodFolder {
    let part = request.only.map { ["only-" + $0.digits] } ?? []
    return try Self.publishing { () throws(PublishingError) in
      try PeriodFolder(reports: world.root + "/reports", [id, "forms"] + part)
    }
  }

  private func write(_ form: BlankForms.Form, into staging: Staging) throws(WorldFailure) {
    let rows = form.rows
    var text = CSVText(header: rows[0])
    for row in rows.dropFirst() { text.append(row) }
    let bytes = text.bytes
    let name = form.workbook.fileName
    let path = try Self.publishing { () throws(PublishingError) in
      guard let folder = form.folder else {
        try staging.write(form.stem + ".csv", bytes)
        return try staging.path(name)
      }
      let part = try staging.part(folder)
      try part.write(form.stem + ".csv", bytes)
      return try part.path(name)
    }
    do throws(XLSXError) {
      try WorkbookWriter.write(
        form.workbook, to: path, temporaryDirectory: staging.temporaryDirectory)
      try WorkbookVerifier.verify(form.workbook, at: path)
    } catch {
      throw WorldFailure(error, file: name)
    }
  }

  private static func publishing<Value>(
    _ work: () throws(PublishingError) -> Value
  ) throws(WorldFailure) -> Value {
    do throws(PublishingError) { return try work() } catch { throw WorldFailure(error) }
  }
}
