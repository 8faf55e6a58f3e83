import Glibc
import TerminalHarness

/// A program to measure and what is pressed in it.
struct BenchmarkedProgram {
  let name: String
  let path: String
  let arguments: [String]
  /// What leads past a welcome in a home where the program has never been.
  let beginning: [KeyPress]
  let exercises: [Exercise]

  /// Keys that leave a program where it was, so that they can be pressed over and over.
  struct Exercise {
    /// What one does, such as `checklist`.
    let name: String
    /// Pressed once before, to get to the place.
    let approach: [KeyPress]
    let cycle: [KeyPress]
    /// Whether the cursor moves within a screen, as against a screen that changes.
    let isMove: Bool
  }

  static let buildCommand = "swift build -c release --static-swift-stdlib --product flicker"

  /// Where the package's release build of flicker is.
  static var releaseBuild: String {
    let package = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/" + package + "/.build/release/flicker"
  }

  static func isThere(_ path: String) -> Bool { access(path, X_OK) == 0 }

  static func flicker(at path: String) -> BenchmarkedProgram {
    let toChecklist: [KeyPress] = [.enter]
    return BenchmarkedProgram(
      name: "flicker", path: path, arguments: [], beginning: [.escape],
      exercises: [
        Exercise(
          name: "face", approach: [], cycle: [.up, .down, .right, .left, .down, .up], isMove: true),
        Exercise(
          name: "checklist", approach: toChecklist, cycle: [.down, .down, .up, .down, .up, .up], isMove: true),
        // Yes settles an emergency, which opens its notice; no takes it back.
        Exercise(
          name: "answers", approach: toChecklist, cycle: ["y", .enter, .up, "n", .up], isMove: false),
        Exercise(
          name: "result", approach: toChecklist + ["y", "r"], cycle: [.down, .down, .up, .up], isMove: true),
        Exercise(
          name: "reader", approach: [.function(5), .enter], cycle: [.pageDown, .pageDown, .pageUp, .pageUp],
          isMove: false),
        // Every key searches all articles; one letter is wrong.
        Exercise(
          name: "search", approach: [.function(5), "/"],
          cycle: ["c", "o", "f", "e", "e"] + Array(repeating: .backspace, count: 5), isMove: false),
      ])
  }

  /// The others, whether installed or not.
  static func peers(in folder: ScratchFolder) throws -> [BenchmarkedProgram] {
    let lines = (1...200).map { "line \($0) of a file to move around in\n" }.joined()
    let text = try folder.write(lines, as: "text")
    return [
      peer("calcurse", ["-D", folder.path + "/calcurse"], cycle: [.right, .down, .left, .up]),
      peer("htop", [], cycle: [.down, .up]),
      peer("nano", ["-I", text], cycle: [.down, .right, .up, .left]),
    ]
  }

  private static func peer(_ name: String, _ arguments: [String], cycle: [KeyPress]) -> BenchmarkedProgram {
    BenchmarkedProgram(
      name: name, path: "/usr/bin/" + name, arguments: arguments, beginning: [],
      exercises: [Exercise(name: "arrows", approach: [], cycle: cycle, isMove: true)])
  }
}
