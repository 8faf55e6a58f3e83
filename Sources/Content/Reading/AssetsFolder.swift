/// The folder that holds everything the program says and shows.
public struct AssetsFolder: Equatable, Sendable {
  /// Its path, as found.
  public let path: String

  /// No folder with content was found.
  public struct NotFound: Error, Equatable, Sendable {
    /// The folders that were looked in, in that order.
    public let looked: [String]
  }

  /// Takes a folder as it is, without looking whether content lies in it.
  public init(path: String) {
    self.path = path
  }

  /// Finds the content.
  ///
  /// - Parameters:
  ///   - override: a folder the person named; nothing else is tried then.
  ///   - executable: the path the program was started by; used where the system does not tell its
  ///     real place.
  /// - Throws: ``NotFound`` with the folders that were looked in.
  public static func locate(override: String?, executable: String) throws(NotFound) -> AssetsFolder {
    let candidates =
      if let override { [override] } else { places(beside: realExecutable(startedAs: executable)) }
    for candidate in candidates where FileSystem.isFolder(candidate + "/languages") {
      return AssetsFolder(path: candidate)
    }
    throw NotFound(looked: candidates)
  }

  /// Where content may lie for a program at this path: as built, unpacked, or installed.
  static func places(beside executable: String) -> [String] {
    let folder = parent(of: executable)
    return [
      folder + "/flicker_Content.resources/Assets",
      folder + "/Assets",
      (folder == "/" ? "" : parent(of: folder)) + "/share/flicker/Assets",
    ]
  }

  /// `/proc/self/exe` names this very program; a test that asks about another path still gets that one.
  private static func realExecutable(startedAs executable: String) -> String {
    if executable.contains("/"), let real = FileSystem.resolved(executable) { return real }
    return FileSystem.resolved("/proc/self/exe") ?? executable
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension AssetsFolder {
  /// The text of a file inside the folder; what is wrong goes to the log.
  func text(of file: String, log: FindingLog) -> String? {
    do throws(FileSystem.Failure) {
      return try FileSystem.text(of: path + "/" + file)
    } catch {
      let (problem, remedy) = Self.words(for: error)
      log.add(file, 0, problem, remedy)
      return nil
    }
  }

  /// The visible names inside a folder of the content, sorted.
  func names(in folder: String) -> [String] {
    FileSystem.names(in: path + "/" + folder)
  }

  /// Whether such a folder is there.
  func hasFolder(_ folder: String) -> Bool {
    FileSystem.isFolder(path + "/" + folder)
  }

  /// Whether such a file is there, whatever it holds.
  func hasFile(_ file: String) -> Bool {
    let parts = file.split(separator: "/")
    return names(in: parts.dropLast().joined(separator: "/")).contains { $0[...] == parts.last }
  }

  private static func words(for failure: FileSystem.Failure) -> (problem: String, remedy: String) {
    switch failure {
    case .missing: ("the file is missing", "write it, with the same keys as in languages/en")
    case .notAFile: ("this is no ordinary file", "put a text file there")
    case .tooLarge: ("the file is larger than 8 MB", "split or shorten it")
    case .notText: ("the file is not UTF-8 text", "save it as UTF-8")
    case .unreadable: ("the file cannot be read", "check its permissions")
    }
  }
}
