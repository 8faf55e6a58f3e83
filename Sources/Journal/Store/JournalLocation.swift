/// Where a journal lies.
package struct JournalLocation: Hashable, Sendable {
  /// The file's absolute path.
  package let path: String
  /// The folder it lies in.
  package let folder: String
  /// The folder of its backups.
  package let backups: String
  /// True if the folder is the program's own: then it is made where missing, and closed to others.
  let ownsFolder: Bool

  /// The person's journal in the XDG data folder; `nil` if the environment names no home.
  ///
  /// - Parameter environment: the variables of the process. A relative `XDG_DATA_HOME` is ignored,
  ///   as the XDG specification wants it.
  package static func standard(environment: [String: String]) -> JournalLocation? {
    let absolute = { (name: String) in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let data = absolute("XDG_DATA_HOME") ?? absolute("HOME").map({ "\($0)/.local/share" }) else {
      return nil
    }
    let folder = data.hasSuffix("/") ? "\(data)flicker" : "\(data)/flicker"
    return JournalLocation(
      path: "\(folder)/journal.sqlite", folder: folder, backups: "\(folder)/backups", ownsFolder: true)
  }

  /// A journal in a file that the person named. Its folder has to exist and is left as it is.
  ///
  /// - Parameter current: the absolute path a relative one starts from.
  package static func file(_ path: String, current: String) -> JournalLocation {
    let absolute = path.hasPrefix("/") ? path : "\(current)/\(path)"
    let parts = absolute.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    return JournalLocation(
      path: absolute, folder: folder.isEmpty ? "/" : folder, backups: "\(absolute).backups",
      ownsFolder: false)
  }

  /// True for a file that the person named, and not their own journal.
  package var isNamed: Bool { !ownsFolder }

  /// The write-ahead log and its index, which SQLite keeps beside the file.
  var companions: [String] { ["\(path)-wal", "\(path)-shm"] }

  /// The path of a file kept beside the journal, such as `journal.damaged-2026-11-19.sqlite`.
  func beside(_ word: String, on day: CalendarDay, number: Int) -> String {
    let stem = path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path
    return "\(stem).\(word)-\(day)\(number == 0 ? "" : "-\(number)").sqlite"
  }
}
