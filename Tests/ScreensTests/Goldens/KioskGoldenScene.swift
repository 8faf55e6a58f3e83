import Commands
import Content
import Kiosk
import ProgramTesting
import Screens
import TerminalUI
import Testing
import ViewModels

/// A state of a kiosk whose looks are kept in a file for every look and size.
struct KioskGoldenScene: Sendable, CustomTestStringConvertible {
  let name: String
  let configuration: KioskConfiguration
  let languages: Int
  /// Whether smaller and larger windows are kept too, or only the usual one.
  let isKeptInAllSizes: Bool
  /// Brings a fresh kiosk into the state.
  let prepare: @Sendable (inout KioskRun) throws -> Void

  init(
    _ name: String, _ configuration: KioskConfiguration = .generous, languages: Int = 1,
    inAllSizes: Bool = true, _ prepare: @escaping @Sendable (inout KioskRun) throws -> Void
  ) {
    self.name = name
    self.configuration = configuration
    self.languages = languages
    isKeptInAllSizes = inAllSizes
    self.prepare = prepare
  }

  var testDescription: String { "kiosk/\(name)" }

  /// The looks and sizes that are kept.
  var variants: [GoldenVariant] { isKeptInAllSizes ? GoldenVariant.all : GoldenVariant.usual }

  /// Where its picture is kept.
  func fileName(_ variant: GoldenVariant) -> String { "kiosk/\(name).\(variant.name).txt" }

  /// The kiosk in this state.
  func run(_ variant: GoldenVariant, _ content: RealContent) throws -> KioskRun {
    var run = KioskRun(
      content, configuration, languages: languages, size: variant.size, glyphs: variant.look.glyphs)
    try prepare(&run)
    return run
  }

  static let all: [KioskGoldenScene] = [
    KioskGoldenScene("attract") { _ in },
    KioskGoldenScene("attract-without-a-name", KioskConfiguration(), inAllSizes: false) { _ in },
    KioskGoldenScene("language", languages: 3) { run in
      run.press(.enter)
      run.press(.down)
    },
    KioskGoldenScene("privacy") { $0.press(.enter) },
    KioskGoldenScene("face") { run in
      run.enter()
      run.press(.character(" "))
    },
    KioskGoldenScene("checklist") { run in
      run.enter()
      run.press(.enter)
    },
    KioskGoldenScene("emergency") { run in
      run.enter()
      run.press([.enter, .character("y")])
    },
    KioskGoldenScene("result") { $0.showResult() },
    KioskGoldenScene("hand-over") { $0.showSummary() },
    KioskGoldenScene("hand-over-plain", KioskConfiguration(), inAllSizes: false) { $0.showSummary() },
    KioskGoldenScene("hand-over-end", inAllSizes: false) { run in
      run.showSummary()
      run.press([.pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .pageDown])
    },
    KioskGoldenScene("printing", inAllSizes: false) { run in
      run.showSummary()
      run.take(.print)
    },
    KioskGoldenScene("not-printed") { run in
      run.showSummary()
      run.take(.print)
      run.perform(.printed(.failed(code: 1), visit: run.state.visit))
    },
    KioskGoldenScene("code") { run in
      run.showSummary()
      run.perform(.codeMade(try QRMatrix("Flicker 2026-11-19\nCare for it yourself"), visit: run.state.visit))
    },
    KioskGoldenScene("ticket") { run in
      run.showSummary()
      run.perform(.ticketMade(try #require(Ticket("K7 Q4")), visit: run.state.visit))
    },
    KioskGoldenScene("exercise") { $0.openExercise() },
    KioskGoldenScene("help") { run in
      run.showSummary()
      run.type("?")
    },
    KioskGoldenScene("end") { run in
      run.enter()
      run.type("q")
    },
    KioskGoldenScene("countdown") { run in
      run.showSummary()
      run.pass(.seconds(100))
    },
    KioskGoldenScene("pin") { $0.press(.function(12)) },
    KioskGoldenScene("pin-wait", inAllSizes: false) { run in
      run.press(.function(12))
      run.perform(.staff(.verdict(.wait(seconds: 20))))
    },
    KioskGoldenScene("menu") { run in
      run.enter()
      run.openStaffMenu()
    },
    KioskGoldenScene("counters", inAllSizes: false) { run in
      run.openStaffMenu()
      run.perform(.staff(.counters(CounterReport(trouble: .busy("/var/lib/flicker-kiosk/counters")))))
    },
    KioskGoldenScene("settings") { run in
      run.openStaffMenu()
      run.type("4")
    },
  ]
}
