/// Why a face drawing cannot be used: where in the file, and what to write instead.
public struct FaceDrawingProblem: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong.
  public enum Kind: Sendable, Equatable {
    /// The file has more bytes than any face needs.
    case tooLong(limit: Int)
    /// A tag, comment or quoted value begins and does not end, or something else stands in its place.
    case malformed(expected: String)
    /// The hand-drawn picture, not its mask, has a line that cannot stand there.
    case malformedPicture(expected: String)
    /// An element other than `svg`, `g`, `path`, or one in the wrong place.
    case unknownElement(String)
    /// An attribute that has no meaning here, most often a slip of the pen.
    case unknownAttribute(String, allowed: [String])
    /// The same attribute twice in one tag.
    case repeatedAttribute(String)
    /// An attribute that must be there.
    case missingAttribute(String)
    /// A value that is not one of those that can be.
    case wrongValue(attribute: String, found: String, expected: String)
    /// A `d` that goes wrong at a certain place.
    case wrongPathData(found: String, expected: String)
    /// An id that was used before.
    case repeatedID(String)
    /// A region that the program does not know.
    case unknownRegion(String)
    /// A region that the file lacks.
    case missingRegion(String)
    /// A region whose outline encloses nothing.
    case emptyRegion(String)
    /// A region of the right half that is not the mirror image of its counterpart, or one of the
    /// middle that is not its own.
    case lopsidedRegion(String)
    /// The file holds more steps of paths than any face needs.
    case tooManySteps(limit: Int)
  }

  /// The line in the file, from 1.
  public let line: Int
  /// What is wrong there.
  public let kind: Kind

  /// Names a problem in a line of the file, counted from 1.
  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// For whoever edits the drawing: the line, what is wrong, and what to write.
  public var description: String { "line \(line): \(kind.advice)" }
}

extension FaceDrawingProblem.Kind {
  /// What is wrong and what to write instead.
  var advice: String {
    switch self {
    case .tooLong(let limit):
      "the drawing is longer than \(limit) bytes; simplify its paths"
    case .malformed(let expected), .malformedPicture(let expected):
      "write \(expected) here"
    case .unknownElement(let name):
      "<\(name)> cannot stand here; write <path> inside <g id=\"features\">, \"outline\" or \"regions\" "
        + "inside one <svg>"
    case .unknownAttribute(let name, let allowed):
      "\(name) means nothing here; write one of \(allowed.joined(separator: ", "))"
    case .repeatedAttribute(let name):
      "\(name) stands twice in this tag; keep one"
    case .missingAttribute(let name):
      "this tag lacks \(name); write \(name)=\"...\""
    case .wrongValue(let attribute, let found, let expected):
      "\(attribute) is \"\(found)\"; write \(expected)"
    case .wrongPathData(let found, let expected):
      "the path data has \"\(found)\" where \(expected) should be; use absolute M L C Q Z only"
    case .repeatedID(let id):
      "the id \"\(id)\" is taken; write another"
    case .unknownRegion(let id):
      "\"\(id)\" is no region; write one of \(FaceRegion.allIDs.joined(separator: ", "))"
    case .missingRegion(let id):
      "the regions lack \"\(id)\"; add its <path>"
    case .emptyRegion(let id):
      "the region \"\(id)\" encloses nothing; draw it as a closed outline"
    case .lopsidedRegion(let id):
      "the region \"\(id)\" and its counterpart are not mirror images at x = 76; mirror one of them"
    case .tooManySteps(let limit):
      "the drawing has more than \(limit) path steps; simplify its paths"
    }
  }
}
