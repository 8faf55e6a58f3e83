import Commands
import ProgramTesting
import ViewModels

extension GoldenScene {
  static let face = [
    GoldenScene("face", "fresh") { _ in },
    GoldenScene("face", "focus-elsewhere") { $0.press([.down, .down]) },
    GoldenScene("face", "picked") {
      $0.type(" ")
      $0.press([.down, .down, .right])
    },
    GoldenScene("face", "focus-and-picked") { $0.type(" ") },
    GoldenScene("face", "half-picked", inAllSizes: false) { $0.type("a") },
    GoldenScene("face", "facing") {
      $0.type(" m")
    },
    GoldenScene("face", "list") {
      $0.type(" ")
      $0.press([.tab, .down, .down])
    },
    GoldenScene("face", "search") { $0.type("/lip") },
    GoldenScene("face", "search-without-match") { $0.type("/elbow") },
    GoldenScene("face", "waiting-for-content", hasClinical: false, inAllSizes: false) { $0.press(.enter) },
  ]

  static let tooSmall = GoldenScene("window", "too-small") { _ in }
}
