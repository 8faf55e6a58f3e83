/// The manual page in the mdoc language, made from what the program says of itself.
struct ManualPage {
  let program: CommandDescription
  let keys: [KeySection]

  /// The template with its gaps filled.
  func text(_ template: String) throws -> String {
    var text = template
    for (gap, lines) in [
      ("synopsis", synopsis), ("options", options), ("commands", commands), ("keys", keyLists),
    ] {
      text = text.replacing("@\(gap)@", with: lines.joined(separator: "\n"))
    }
    // The first lines speak to whoever changes the template.
    return text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix(".\\\"") }
      .joined(separator: "\n")
  }

  /// What every command takes, told once.
  private static let common: Set = ["version", "help", "assets", "lang", "country", "journal", "now"]

  private var start: CommandDescription? {
    program.shown.first { $0.commandName == program.defaultSubcommand }
  }

  private var synopsis: [String] {
    let own = (start?.arguments(without: ["version", "help"]) ?? []).map { ".Op " + Self.macro(of: $0) }
    return [".Nm"] + own + [".Nm", ".Ar command", ".Op Ar options"]
  }

  private var options: [String] { Self.list(of: start?.arguments(without: []) ?? []) }

  private var commands: [String] {
    program.shown.filter { $0.commandName != program.defaultSubcommand }.flatMap {
      Self.lines(of: $0, under: [])
    }
  }

  private static func lines(of command: CommandDescription, under parents: [String]) -> [String] {
    let path = parents + [command.commandName]
    if !command.shown.isEmpty { return command.shown.flatMap { lines(of: $0, under: path) } }
    let arguments = command.arguments(without: common)
    let words = arguments.filter { $0.kind == "positional" }
      .map { " " + ($0.valueName ?? "") + ($0.isRepeating ? " ..." : "") }
    return [
      Self.heading("flicker " + path.joined(separator: " ") + words.joined()),
      escaped(command.abstract ?? ""),
    ]
      + list(of: arguments)
  }

  private static func list(of arguments: [ArgumentDescription]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    return [".Bl -tag -width Ds"]
      + arguments.flatMap { [".It " + macro(of: $0), escaped($0.abstract ?? "")] } + [".El"]
  }

  private static func macro(of argument: ArgumentDescription) -> String {
    let value = "Ar " + (argument.valueName ?? "value")
    guard let names = argument.names, !names.isEmpty else { return value }
    let flags = names.map { "Fl " + ($0.kind == "short" ? "" : "\\-") + $0.name }.joined(separator: " , ")
    return argument.kind == "option" ? flags + " " + value : flags
  }

  // MARK: Keys

  private var keyLists: [String] {
    keys.flatMap { section in
      [Self.heading(section.title), ".Bl -tag -width Backspace -compact"]
        + section.lines.flatMap { [".It " + Self.keys($0.keys), Self.escaped($0.title)] } + [".El"]
    }
  }

  private static func keys(_ names: [String]) -> String {
    let shown = names.count > 8 ? [names[0], "\\(en", names[names.count - 1]] : names
    // What is a mark to the language would not be shown in bold with the others.
    return "Ic "
      + shown.map { "\\&" + $0.replacing("\\", with: "\\e").replacing("-", with: "\\-") }
      .joined(separator: " ")
  }

  /// A mark at its end would be taken for one of the language.
  private static func heading(_ text: String) -> String {
    ".Ss " + text + (text.last.map { ".?!:".contains($0) } == true ? "\\&" : "")
  }

  /// Plain text for the language: a line for each sentence, none longer than a punched card.
  private static func escaped(_ text: String) -> String {
    var lines: [String] = []
    var endsSentence = true
    for word in text.replacing("\\", with: "\\e").split(separator: " ") {
      if let line = lines.last, !endsSentence, line.count + word.count < 80 {
        lines[lines.count - 1] = line + " " + word
      } else {
        // What begins with one of these would be taken for an order.
        lines.append((word.first == "." || word.first == "'" ? "\\&" : "") + word)
      }
      endsSentence = word.hasSuffix(".")
    }
    return lines.joined(separator: "\n")
  }
}
