import Content
import Foundation

/// Reads the settings of a kiosk one by one, and notes all that is wrong with them.
struct ConfigurationReader {
  let content: ContentLibrary

  /// What stands for "not at all" where a setting can be left empty.
  private static let none = "none"

  func configuration(_ reader: YAMLReader) -> KioskConfiguration {
    reader.allow(
      "languages", "country", "theme", "glyphs", "clinic", "idle", "reducedMotion", "exercises",
      "stateFolder", "handOver", "staffKeys", "counters")
    var it = KioskConfiguration()
    languages(reader, &it.languages)
    country(reader, &it.country)
    theme(reader, &it.theme)
    if reader.has("glyphs") { it.glyphs = reader.choice("glyphs") ?? it.glyphs }
    if let clinic = reader.optionalMap("clinic") { it.clinic = self.clinic(clinic) }
    if let idle = reader.optionalMap("idle") { it.idle = self.idle(idle) }
    flag("reducedMotion", reader, &it.reducedMotion)
    flag("exercises", reader, &it.exercises)
    path("stateFolder", reader, &it.stateFolder)
    if let handOver = reader.optionalMap("handOver") { it.handOver = self.handOver(handOver) }
    staffKeys(reader, &it.staffKeys)
    if let counters = reader.optionalMap("counters") {
      counters.allow("keepDays")
      number("keepDays", counters, 1...3660, &it.keepCountersDays)
    }
    return it
  }

  // MARK: Looks

  private func languages(_ reader: YAMLReader, _ languages: inout [String]) {
    guard let node = reader.node("languages") else { return }
    let words = reader.words("languages")
    let known = content.availableLanguages()
    if node.items?.isEmpty ?? false {
      wrong(reader, "languages", "is empty", "write at least one of: \(known.joined(separator: ", "))")
    }
    for word in words where !word.isEmpty && !known.contains(word) {
      wrong(
        reader, "languages", "names \"\(word.prefix(40))\", which the program does not speak",
        "write one or more of: \(known.joined(separator: ", "))")
    }
    if Set(words).count < words.count {
      wrong(reader, "languages", "names a language twice", "write each one once")
    }
    languages = words
  }

  private func country(_ reader: YAMLReader, _ country: inout String?) {
    guard let text = reader.optionalText("country"), !text.isEmpty, text != Self.none else { return }
    country = text
    do {
      _ = try content.loadEmergencyNumbers().number(forCountry: text)
    } catch let problem as ContentProblem {
      reader.log.add(problem.findings)
    } catch {
      wrong(
        reader, "country", "is \"\(text.prefix(40))\", whose emergency number is not known",
        "write two letters such as GB, or none for 112")
    }
  }

  private func theme(_ reader: YAMLReader, _ theme: inout String) {
    guard let text = reader.optionalText("theme"), !text.isEmpty else { return }
    theme = text
    let known = content.availableThemes()
    if !known.contains(text) {
      wrong(
        reader, "theme", "is \"\(text.prefix(40))\"", "write one of: \(known.joined(separator: ", "))")
    }
  }

  private func clinic(_ reader: YAMLReader) -> KioskConfiguration.Clinic {
    reader.allow("name", "reception")
    var clinic = KioskConfiguration.Clinic()
    if let name = line("name", reader), name != Self.none { clinic.name = name }
    clinic.reception = line("reception", reader) ?? clinic.reception
    return clinic
  }

  /// A text that has to fit a line of the screen; nil where it is left out or wrong.
  private func line(_ key: String, _ reader: YAMLReader) -> String? {
    guard let text = reader.optionalText(key), !text.isEmpty else { return nil }
    guard !text.contains(where: \.isNewline), TextWidth.columns(text) <= 40,
      ForbiddenCharacters.findings(in: text, file: reader.file).isEmpty
    else {
      wrong(
        reader, key, "does not fit one line", "write at most 40 columns of printable text on one line")
      return nil
    }
    return text
  }

  // MARK: Behaviour

  private func idle(_ reader: YAMLReader) -> KioskConfiguration.Idle {
    reader.allow("warnAfterSeconds", "countdownSeconds")
    var idle = KioskConfiguration.Idle()
    number("warnAfterSeconds", reader, 30...900, &idle.warnAfterSeconds)
    number("countdownSeconds", reader, 20...300, &idle.countdownSeconds)
    return idle
  }

  private func staffKeys(_ reader: YAMLReader, _ keys: inout [StaffKey]) {
    guard let node = reader.node("staffKeys") else { return }
    let words = reader.words("staffKeys")
    if node.items?.isEmpty ?? false {
      wrong(reader, "staffKeys", "is empty", "write at least one key, such as [F12, Ctrl-K]")
    }
    for word in words where !word.isEmpty && StaffKey(word) == nil {
      let letters = StaffKey.freeLetters.uppercased().map { String($0) }.joined(separator: " ")
      wrong(
        reader, "staffKeys", "names \"\(word.prefix(40))\"",
        "write F6 to F12, or Ctrl- and one of: \(letters)")
    }
    keys = words.compactMap { StaffKey($0) }
  }

  private func handOver(_ reader: YAMLReader) -> KioskConfiguration.HandOver {
    reader.allow("print", "qrCode", "ticket")
    var handOver = KioskConfiguration.HandOver()
    if let print = part("print", reader) {
      print.allow("command")
      handOver.printCommand = command(print)
    }
    flag("qrCode", reader, &handOver.qrCode)
    if let ticket = part("ticket", reader) {
      ticket.allow("folder", "keepMinutes")
      var it = KioskConfiguration.HandOver.Ticket(folder: ticket.text("folder"))
      path("folder", ticket, &it.folder)
      number("keepMinutes", ticket, 5...10_080, &it.keepMinutes)
      handOver.ticket = it
    }
    return handOver
  }

  private func command(_ reader: YAMLReader) -> [String]? {
    guard reader.has("command") else {
      wrong(reader, "command", "is missing", "write command: [/usr/bin/lp], or print: none")
      return nil
    }
    let words = reader.words("command")
    guard let program = words.first, !program.isEmpty else {
      if reader.node("command")?.items != nil {
        wrong(reader, "command", "is empty", "write command: [/usr/bin/lp], or print: none")
      }
      return nil
    }
    guard program.hasPrefix("/") else {
      wrong(
        reader, "command", "begins with \"\(program.prefix(40))\"",
        "write the whole path of the program, such as /usr/bin/lp")
      return nil
    }
    var info = stat()
    guard stat(program, &info) == 0, info.st_mode & S_IFMT == S_IFREG, access(program, X_OK) == 0 else {
      wrong(
        reader, "command", "names \(program.prefix(80)), which is no program here",
        "install it (lp: package cups-client), or write print: none")
      return nil
    }
    return words
  }

  // MARK: Kinds of settings

  /// A map that may say `none`.
  private func part(_ key: String, _ reader: YAMLReader) -> YAMLReader? {
    reader.node(key)?.scalar == Self.none ? nil : reader.optionalMap(key)
  }

  private func flag(_ key: String, _ reader: YAMLReader, _ value: inout Bool) {
    if reader.has(key) { value = reader.flag(key) }
  }

  private func number(_ key: String, _ reader: YAMLReader, _ range: ClosedRange<Int>, _ value: inout Int) {
    guard let number = reader.optionalInt(key) else { return }
    guard range.contains(number) else {
      wrong(
        reader, key, "is \(number)", "write a number from \(range.lowerBound) to \(range.upperBound)")
      return
    }
    value = number
  }

  private func path(_ key: String, _ reader: YAMLReader, _ value: inout String) {
    guard let text = reader.optionalText(key), !text.isEmpty else { return }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard text.hasPrefix("/"), !parts.contains(""), !parts.contains("."), !parts.contains(".."),
      text.utf8.count <= 1000, !text.contains(where: \.isNewline)
    else {
      wrong(
        reader, key, "is \"\(text.prefix(80))\"",
        "write the whole path of a folder, such as /var/lib/flicker-kiosk")
      return
    }
    value = text
  }

  private func wrong(_ reader: YAMLReader, _ key: String, _ problem: String, _ remedy: String) {
    reader.log.add(
      reader.file, reader.node(key)?.line ?? reader.line, "\(reader.full(key)) \(problem)", remedy)
  }
}
