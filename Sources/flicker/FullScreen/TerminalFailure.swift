import NcursesTerminal

extension Failure {
  /// A terminal that cannot show the program.
  init(_ problem: NcursesTerminal.OpenProblem) {
    switch problem {
    case .notATerminal:
      self.init(
        .unavailable,
        "standard input and output are no terminal; run it in one, or see 'flicker assess --help'")
    case .termUnset:
      self.init(.unavailable, "TERM is not set; set it to your terminal's kind, such as TERM=xterm-256color")
    case .termUnknown(let term):
      self.init(
        .unavailable, "TERM=\(printable(term)) is not known here; set one that is, such as TERM=vt100")
    case .termTooSimple(let term):
      self.init(
        .unavailable,
        "TERM=\(printable(term)) cannot show a full screen; use another terminal, such as TERM=vt100")
    case .alreadyOpen:
      self.init(.unavailable, "the terminal is in use by this program already")
    case .refused(let number):
      self.init(.inputOutput, "the terminal cannot be opened (error \(number)); try another one")
    }
  }
}
