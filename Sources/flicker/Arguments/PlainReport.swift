import Content
import TerminalUI
import Triage
import ViewModels

/// A result as plain lines for a terminal or a pipe, with no escape codes.
enum PlainReport {
  private static let width = 76

  static func text(of report: AssessmentReport, _ texts: ScreenTexts) -> String {
    let isFinal = report.complete || report.tier == .incomplete || report.tier == .emergency
    let word = isFinal ? report.word : texts.filled(.resultAtLeast, ["word": report.word])
    var lines = [word, report.timeFrame, ""] + TextWrapping.lines(report.headline, width: width)
    for block in ResultDocument(report).blocks {
      switch block {
      case .heading(let key): lines += ["", texts[key]]
      case .statement(let entry): lines += self.lines(of: entry)
      }
    }
    lines += ["", texts[.resultNotReviewed]]
    return lines.joined(separator: "\n")
  }

  private static func lines(of entry: ResultDocument.Entry) -> [String] {
    let lead: String
    switch entry.kind {
    case .step(let number): lead = "\(number). "
    case .item, .because: lead = "- "
    case .reason, .text: lead = ""
    }
    let indent = String(repeating: " ", count: 2 + lead.count)
    return TextWrapping.lines(entry.text, width: width - indent.count).enumerated().map { index, line in
      index == 0 ? "  \(lead)\(line)" : indent + line
    }
  }
}
