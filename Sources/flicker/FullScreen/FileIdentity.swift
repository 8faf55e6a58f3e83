import Foundation

/// Which file lies at a path: another one of the same name is not the same.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// nil where there is none. Costs one look at the file system.
  init?(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    device = info.st_dev
    number = info.st_ino
  }
}
