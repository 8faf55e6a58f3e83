/// One thing that is wrong in the content, told to the person who writes the content.
public struct ContentFinding: Hashable, Sendable, CustomStringConvertible {
  /// Path inside the Assets folder, such as `languages/en/rules.yaml`.
  public let file: String
  /// Counted from 1; 0 where the whole file or folder is meant.
  public let line: Int
  /// What is wrong.
  public let problem: String
  /// What to write instead.
  public let remedy: String

  /// Makes a finding; `line` is counted from 1, 0 means the whole file.
  public init(file: String, line: Int, problem: String, remedy: String) {
    self.file = file
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  /// One line: `file:line: problem; remedy`.
  public var description: String {
    line > 0 ? "\(file):\(line): \(problem); \(remedy)" : "\(file): \(problem); \(remedy)"
  }
}

/// Content that cannot be used: everything found wrong in the files that were read.
public struct ContentProblem: Error, Equatable, Sendable, CustomStringConvertible {
  /// In the order of files and lines; never empty.
  public let findings: [ContentFinding]

  /// Wraps what was found.
  public init(findings: [ContentFinding]) {
    self.findings = findings
  }

  /// Every finding on a line of its own.
  public var description: String {
    findings.map(\.description).joined(separator: "\n")
  }
}

/// Gathers findings while files are read, so that one run shows all of them.
package final class FindingLog {
  package private(set) var findings: [ContentFinding] = []

  package init() {}

  /// Notes one finding.
  package func add(_ file: String, _ line: Int, _ problem: String, _ remedy: String) {
    findings.append(ContentFinding(file: file, line: line, problem: problem, remedy: remedy))
  }

  package func add(_ more: [ContentFinding]) {
    findings += more
  }

  /// Throws when anything was found.
  package func throwIfAny() throws(ContentProblem) {
    if !findings.isEmpty { throw ContentProblem(findings: findings.inReadingOrder) }
  }
}

extension Array where Element == ContentFinding {
  /// By file, then line, each finding once.
  var inReadingOrder: [ContentFinding] {
    var seen: Set<ContentFinding> = []
    return filter { seen.insert($0).inserted }
      .sorted { ($0.file, $0.line, $0.problem) < ($1.file, $1.line, $1.problem) }
  }
}
