import Content
import Kiosk
import TerminalUI
import Triage
import ViewModels

/// What staff can look up, as names and values.
enum StaffLists {
  typealias Line = (name: String, value: String)

  static func counters(_ report: CounterReport, in scene: KioskScene) -> [Line] {
    var lines: [Line] = report.lines.map { line in
      (line.day.words(scene.world.world.interface.texts), words(of: line, in: scene))
    }
    if let trouble = report.trouble {
      lines.append(("", scene.text(trouble.key, trouble.values)))
    } else if lines.isEmpty {
      lines.append(("", scene.text(.staffCountersNone)))
    }
    if let path = report.putAside {
      lines.append(("", scene.text(.staffCountersAside, ["path": TextSanitising.line(path)])))
    }
    return lines
  }

  private static func words(of line: CounterReport.Line, in scene: KioskScene) -> String {
    let visits = scene.text(
      .staffCountersLine, ["visits": String(line.count.visits), "finished": String(line.count.finished)])
    guard let tiers = line.tiers, let clinical = scene.world.world.clinical else { return visits }
    let words = Tier.allCases.compactMap { tier -> String? in
      guard let number = tiers[tier], number > 0 else { return nil }
      let word = clinical.guidance[tier]?.word ?? tier.rawValue
      return scene.text(.staffCountersTiers, ["tier": word, "count": String(number)])
    }
    return ([visits] + words).joined(separator: "; ")
  }

  static func settings(in scene: KioskScene) -> [Line] {
    let it = scene.world.configuration
    func yes(_ flag: Bool) -> String { scene.text(flag ? .staffYes : .staffNo) }
    func seconds(_ count: Int) -> String { scene.text(.staffSeconds, ["seconds": String(count)]) }
    let none = scene.text(.staffNone)
    let lines: [(TextKey, String)] = [
      (.staffSetLanguages, it.languages.joined(separator: ", ")), (.staffSetCountry, it.country ?? none),
      (.staffSetTheme, it.theme), (.staffSetGlyphs, it.glyphs.rawValue),
      (.staffSetClinic, it.clinic.name ?? none), (.staffSetReception, it.clinic.reception),
      (.staffSetWarning, seconds(it.idle.warnAfterSeconds)),
      (.staffSetCountdown, seconds(it.idle.countdownSeconds)), (.staffSetMotion, yes(it.reducedMotion)),
      (.staffSetExercises, yes(it.exercises)), (.staffSetFolder, it.stateFolder),
      (.staffSetPrint, it.handOver.printCommand?.joined(separator: " ") ?? none),
      (.staffSetCode, yes(it.handOver.qrCode)), (.staffSetTicket, tickets(it.handOver.ticket, in: scene)),
      (.staffSetKeys, it.staffKeys.map(\.description).joined(separator: ", ")),
      (.staffSetCounters, scene.text(.staffDays, ["days": String(it.keepCountersDays)])),
    ]
    return lines.map { (scene.text($0.0), TextSanitising.line($0.1)) }
  }

  private static func tickets(
    _ ticket: KioskConfiguration.HandOver.Ticket?, in scene: KioskScene
  ) -> String {
    guard let ticket else { return scene.text(.staffNone) }
    return scene.text(
      .staffTicketsKept, ["folder": ticket.folder, "minutes": String(ticket.keepMinutes)])
  }
}
