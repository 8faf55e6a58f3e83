import TerminalUI
import Triage

/// The symbol and colours of a tier. A word always stands beside them.
extension Tier {
  func symbol(_ glyphs: Glyphs) -> String {
    switch self {
    case .emergency: glyphs.danger
    case .urgent: glyphs.warning
    case .soon: glyphs.caution
    case .selfCare: glyphs.ok
    case .incomplete: glyphs.open
    }
  }

  var role: Role {
    switch self {
    case .emergency: .danger
    case .urgent: .warning
    case .soon: .caution
    case .selfCare: .ok
    case .incomplete: .muted
    }
  }

  var ground: Ground {
    switch self {
    case .emergency: .danger
    case .urgent: .warning
    case .soon: .caution
    case .selfCare: .ok
    case .incomplete: .focus
    }
  }
}
