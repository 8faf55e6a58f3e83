import Content
import Kiosk
import TerminalUI
import Triage
import ViewModels

/// The menu for staff. It knows nothing of the visit but that there is one.
enum StaffPage {
  static func draw(
    _ state: StaffModel.State, isVisit: Bool, in scene: KioskScene, on canvas: inout Canvas
  ) -> KioskScreen.Touch {
    var touch = KioskScreen.Touch()
    Frame.title(title(of: state, in: scene), note: scene.text(.programName), on: &canvas)
    canvas.within(Frame.body(canvas.size)) { canvas in
      switch state.stage {
      case .pin(let feedback): drawPIN(feedback, in: scene, on: &canvas, &touch)
      case .menu: drawMenu(state, isVisit: isVisit, in: scene, on: &canvas, &touch)
      case .counters(let report):
        draw(StaffLists.counters(report, in: scene), first: state.firstLine, on: &canvas, &touch)
      case .settings: draw(StaffLists.settings(in: scene), first: state.firstLine, on: &canvas, &touch)
      case .testPage(let outcome):
        let text = outcome.map { scene.text($0.key, $0.values) } ?? scene.text(.staffTestAsked)
        draw([("", text)], first: 0, on: &canvas, &touch)
      }
    }
    return touch
  }

  private static func title(of state: StaffModel.State, in scene: KioskScene) -> String {
    switch state.stage {
    case .pin, .menu: scene.text(.staffTitle)
    case .counters: scene.text(.staffCounters)
    case .settings: scene.text(.staffSettings)
    case .testPage: scene.text(.staffTestPage)
    }
  }

  private static func drawPIN(
    _ feedback: StaffModel.Feedback, in scene: KioskScene, on canvas: inout Canvas,
    _ touch: inout KioskScreen.Touch
  ) {
    let lead: (text: String, role: Role)? =
      switch feedback {
      case .ask: nil
      case .wrong: (scene.text(.staffPINWrong), .warning)
      case .wait(let seconds): (scene.text(.staffPINWait, ["seconds": String(seconds)]), .warning)
      case .trouble(let trouble): (scene.text(trouble.key, trouble.values), .warning)
      }
    let width = Box.innerWidth(canvas)
    let said = lead.map { TextWrapping.lines($0.text, width: width) } ?? []
    Box.draw(title: scene.text(.staffPIN), rows: said.count + 2, on: &canvas) { canvas, row in
      canvas.write(scene.text(.staffPINHidden), column: 0, row: row, style: Style(.muted))
      touch.cursor = canvas.absolute(Point(column: 0, row: row))
      for (offset, line) in said.enumerated() {
        canvas.write(line, column: 0, row: row + 2 + offset, style: Style(lead?.role ?? .plain, bold: true))
      }
    }
  }

  private static func drawMenu(
    _ state: StaffModel.State, isVisit: Bool, in scene: KioskScene, on canvas: inout Canvas,
    _ touch: inout KioskScreen.Touch
  ) {
    let titles = StaffModel.choices(isVisit: isVisit, in: scene.world).map { choice in
      switch choice {
      case .back: scene.text(.staffBack)
      case .endVisit: scene.text(.staffEndVisit)
      case .counters: scene.text(.staffCounters)
      case .testPage: scene.text(.staffTestPage)
      case .settings: scene.text(.staffSettings)
      case .leave: scene.text(.staffLeave)
      }
    }
    let width = min(44, canvas.columns - 4)
    let room = canvas.rows - 2
    ChoiceLines.draw(
      titles, focus: state.focus, column: (canvas.columns - width) / 2,
      row: max(0, (canvas.rows - ChoiceLines.rows(titles.count, room: room)) / 2), width: width, room: room,
      on: &canvas, &touch
    ) { .staff(.choose($0)) }
  }

  private static func draw(
    _ lines: [(name: String, value: String)], first: Int, on canvas: inout Canvas,
    _ touch: inout KioskScreen.Touch
  ) {
    let indent = Frame.margin + 1
    let nameColumns = min(canvas.columns / 3, (lines.map { TextWidth.columns(of: $0.name) }.max() ?? 0) + 2)
    let column = indent + nameColumns
    let wrapped = lines.flatMap { line in
      TextWrapping.lines(line.value, width: max(8, canvas.columns - column - indent)).enumerated().map {
        ($0.offset == 0 ? line.name : "", $0.element)
      }
    }
    let room = max(1, canvas.rows - 1)
    let start = max(0, min(first, wrapped.count - room))
    touch.cursor = canvas.absolute(Point(column: indent, row: 1))
    for (row, line) in wrapped.dropFirst(start).prefix(room).enumerated() {
      canvas.write(line.0, column: indent, row: row + 1, style: Style(.muted))
      canvas.write(line.1, column: column, row: row + 1)
    }
    if start + room < wrapped.count {
      canvas.writeRight(
        canvas.glyphs.down, endColumn: canvas.columns - Frame.margin, row: canvas.rows - 1,
        style: Style(.accent))
    }
  }
}
