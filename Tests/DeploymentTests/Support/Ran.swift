import Foundation
import TerminalHarness

/// A program that was run to its end, and what it wrote.
struct Ran {
  let code: Int32
  let output: String
  let errors: String

  /// - Parameter input: what stands on standard input.
  init(_ program: String, _ arguments: [String], input: String = "", environment: [String: String] = [:])
    throws
  {
    let folder = try TestFolder()
    try folder.write(input, to: "in")
    let variables = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "RAN_IN": folder.path]
      .merging(environment) { $1 }
    let script = #"exec "$0" "$@" <"$RAN_IN/in" >"$RAN_IN/out" 2>"$RAN_IN/err""#
    let session = try Session.start(
      program: "/bin/sh", arguments: ["-c", script, program] + arguments, environment: variables)
    let status = try session.waitForExit()
    code = if case .code(let code) = status { code } else { -1 }
    output = folder.text("out")
    errors = folder.text("err")
  }

  var everything: String { output + errors }
}
