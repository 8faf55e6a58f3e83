import Glibc

/// Where the built program is, for tests that run it.
public enum ProductLocation {
  /// The program's path.
  ///
  /// In order: FLICKER_BINARY from the environment; beside the running tests or their bundle or
  /// above them; the package's debug build. Throws with all places tried.
  public static var flicker: String {
    get throws(ProductMissing) { try find("flicker", variable: "FLICKER_BINARY") }
  }

  /// The path of the small program that crashes on purpose.
  public static var crashProbe: String {
    get throws(ProductMissing) { try find("CrashProbe", variable: "FLICKER_CRASH_PROBE") }
  }

  static func find(_ name: String, variable: String) throws(ProductMissing) -> String {
    // What was asked for by name is used or missed, never replaced.
    if let named = getenv(variable).map({ String(cString: $0) }), !named.isEmpty {
      guard isProgram(named) else { throw ProductMissing(name: name, tried: [named]) }
      return named
    }
    let starts = [ProcFile.target(ofLink: "/proc/self/exe")] + CommandLine.arguments.map { $0 }
    var tried: [String] = []
    for start in starts.compactMap({ $0 }) where start.hasPrefix("/") {
      for folder in foldersAbove(start).prefix(4) { tried.append(folder + "/" + name) }
    }
    for folder in foldersAbove(#filePath) where access(folder + "/Package.swift", R_OK) == 0 {
      tried += [folder + "/.build/debug/" + name, folder + "/.build/release/" + name]
    }
    guard let found = tried.first(where: isProgram) else {
      throw ProductMissing(name: name, tried: tried)
    }
    return found
  }

  /// The folder of a file, the folder above it, and so on.
  private static func foldersAbove(_ path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if !rest.isEmpty { folders.append(String(rest)) }
    }
    return folders
  }

  private static func isProgram(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }
}

/// A program that is not built.
public struct ProductMissing: Error, CustomStringConvertible {
  /// The program's name.
  public let name: String
  /// Where it was looked for.
  public let tried: [String]
  /// One line for each place.
  public var description: String {
    "no \(name) to run; looked for\n  " + tried.joined(separator: "\n  ")
  }
}
