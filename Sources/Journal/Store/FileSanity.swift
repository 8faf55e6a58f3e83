import Foundation

/// Looks at a path before SQLite does, and sees to it that nobody else can read it.
enum FileSanity {
  /// What was found at a journal's path.
  enum Finding: Equatable {
    /// A file that can be written, with its size in bytes.
    case writable(size: Int)
    /// A file that can only be read, with its size in bytes.
    case readable(size: Int)
    /// No file, and one can be made.
    case absent
    /// No file, and none can be made.
    case impossible
  }

  /// Looks at a journal's path.
  ///
  /// - Throws: `JournalError.refused` for what can never be a journal.
  static func look(at location: JournalLocation) throws -> Finding {
    guard let folder = info(location.folder) else {
      guard location.ownsFolder else { throw refused(location.folder, .noFolder) }
      return makeFolder(location.folder) ? .absent : .impossible
    }
    guard isFolder(folder) else { throw refused(location.folder, .folderNotAFolder) }
    if location.ownsFolder {
      guard folder.st_uid == geteuid() else { throw refused(location.folder, .ownedByAnother) }
      if folder.st_mode & 0o077 != 0 { chmod(location.folder, 0o700) }
    }
    let isFolderWritable = access(location.folder, W_OK | X_OK) == 0
    guard let file = info(location.path, followLink: false) else {
      return errno == EACCES
        ? .impossible : isFolderWritable ? .absent : .impossible
    }
    try check(file, location.path)
    let size = Int(file.st_size)
    guard isFolderWritable, access(location.path, W_OK) == 0 else {
      guard access(location.path, R_OK) == 0 else { throw refused(location.path, .forbidden) }
      return .readable(size: size)
    }
    guard file.st_uid == geteuid() else { throw refused(location.path, .ownedByAnother) }
    return .writable(size: size)
  }

  /// Closes a journal's files to others.
  static func closeToOthers(_ location: JournalLocation) {
    for path in [location.path] + location.companions {
      if let file = info(path, followLink: false), file.st_mode & 0o077 != 0 { chmod(path, 0o600) }
    }
  }

  /// Refuses what is no plain file.
  static func check(_ file: stat, _ path: String) throws {
    switch file.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw refused(path, .folder)
    case S_IFLNK: throw refused(path, .link)
    default: throw refused(path, .notAFile)
    }
  }

  /// Makes an empty file that only its owner can read. SQLite gives its companions the same mode.
  static func makeFile(_ path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    // A mask that takes the owner's own rights away would lock the person out.
    fchmod(descriptor, 0o600)
    close(descriptor)
  }

  /// Makes a folder and those above it, closed to others; false if that is not allowed.
  static func makeFolder(_ path: String) -> Bool {
    if makeOneFolder(path) { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return false }
    // Some places, such as /proc, say "no such file" though the folder above is there, so that this
    // must not go round and round.
    let above = String(path[..<slash])
    return (info(above) != nil || makeFolder(above)) && makeOneFolder(path)
  }

  private static func makeOneFolder(_ path: String) -> Bool {
    if mkdir(path, 0o700) == 0 {
      chmod(path, 0o700)
      return true
    }
    let problem = errno
    let isThere = problem == EEXIST && info(path).map(isFolder) ?? false
    errno = problem
    return isThere
  }

  /// Waits until a file's content is on the disk.
  static func sync(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Renames a file and waits until the folder knows it by its new name.
  static func move(_ path: String, to target: String, in folder: String) throws {
    guard rename(path, target) == 0 else { throw failure(path) }
    try sync(folder)
  }

  /// What the system says about a path.
  static func info(_ path: String, followLink: Bool = true) -> stat? {
    var buffer = stat()
    return (followLink ? stat(path, &buffer) : lstat(path, &buffer)) == 0 ? buffer : nil
  }

  /// The error behind `errno`.
  static func failure(_ path: String) -> JournalError {
    switch errno {
    case ENOSPC, EDQUOT: .full
    case EACCES, EPERM: .refused(path: path, because: .forbidden)
    case ENOENT: .refused(path: path, because: .missing)
    case EEXIST: .refused(path: path, because: .exists)
    case EROFS: .readOnly
    default: .inputOutput(String(cString: strerror(errno)))
    }
  }

  private static func isFolder(_ info: stat) -> Bool { info.st_mode & S_IFMT == S_IFDIR }

  static func refused(_ path: String, _ reason: JournalError.Refusal) -> JournalError {
    .refused(path: path, because: reason)
  }
}
