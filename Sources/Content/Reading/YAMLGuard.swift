/// Looks at a YAML text before the parser does, and refuses what could make the parser work for
/// ever or run out of stack. Content needs none of what is refused here.
enum YAMLGuard {
  /// Levels of lists and maps within each other; content uses about six.
  static let depthLimit = 48

  /// The first thing refused, with its line counted from 1; nil when the text may be parsed.
  static func refusal(of text: String) -> (line: Int, problem: String, remedy: String)? {
    var scan = Scan()
    for byte in text.utf8 {
      if let reason = scan.take(byte) { return (scan.line, reason.problem, reason.remedy) }
    }
    return nil
  }

  private struct Scan {
    var line = 1
    private var openBrackets = 0
    private var previous: UInt8 = UInt8(ascii: "\n")
    /// Set after `&` or `*` where a value may begin: a name that follows makes it an anchor or alias.
    private var mayBeAlias = false
    /// Still in the spaces, dashes and question marks that open a line.
    private var isLineHead = true
    private var headLevels = 0

    mutating func take(_ byte: UInt8) -> (problem: String, remedy: String)? {
      if byte == UInt8(ascii: "\n") {
        line += 1
        isLineHead = true
        headLevels = 0
      } else if byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\r") || byte == 0x7F {
        return ("a control character", "write printable text only")
      }
      if mayBeAlias && Self.mayBeginName(byte) {
        return ("an anchor or alias (& or * before a word)", "write the value out, without & or *")
      }
      mayBeAlias =
        (byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")) && Self.mayPrecedeValue(previous)
      let isTooDeep = countLevels(byte)
      previous = byte
      return isTooDeep
        ? ("lists or maps nested more than \(YAMLGuard.depthLimit) deep", "write a flatter file") : nil
    }

    /// Block levels are seen by what opens a line, flow levels by their brackets.
    private mutating func countLevels(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): openBrackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): openBrackets = max(0, openBrackets - 1)
      default: break
      }
      if isLineHead {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
        case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): headLevels += 1
        default: isLineHead = false
        }
      }
      return openBrackets > YAMLGuard.depthLimit || headLevels > YAMLGuard.depthLimit
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\t")
    }

    private static func mayBeginName(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default: false
      }
    }

    private static func mayPrecedeValue(_ byte: UInt8) -> Bool {
      isBlank(byte) || "[{,:".utf8.contains(byte)
    }
  }
}
