import Glibc

/// The kernel's view of a process, as text files.
enum ProcFile {
  /// The whole file; nil when it is not there or not for us.
  static func text(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// The number behind `name:` in a file of such lines; nil when there is none.
  static func number(_ name: String, in text: String) -> Int? {
    field(name, in: text).flatMap { Int($0) }
  }

  /// The first word behind `name:` in a file of such lines.
  static func field(_ name: String, in text: String) -> Substring? {
    for line in text.split(separator: "\n") where line.hasPrefix(name + ":") {
      return line.dropFirst(name.count + 1).split(whereSeparator: { $0 == "\t" || $0 == " " }).first
    }
    return nil
  }

  /// The numbers of a process's threads, in order.
  static func threads(of process: Int32) -> [Int32] {
    guard let folder = opendir("/proc/\(process)/task") else { return [] }
    defer { closedir(folder) }
    var threads: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let number = Int32(name) { threads.append(number) }
    }
    return threads.sorted()
  }

  /// A process and everything it started that is still its descendant.
  static func family(of process: Int32) -> [Int32] {
    var family = [process]
    var next = 0
    while next < family.count {
      let member = family[next]
      next += 1
      for thread in threads(of: member) {
        let children = text("/proc/\(member)/task/\(thread)/children") ?? ""
        for child in children.split(separator: " ").compactMap({ Int32($0) })
        where !family.contains(child) {
          family.append(child)
        }
      }
    }
    return family
  }

  /// What a descriptor of a process stands for, such as `/dev/pts/3`; nil when it cannot be told.
  static func target(of descriptor: Int32, in process: Int32) -> String? {
    target(ofLink: "/proc/\(process)/fd/\(descriptor)")
  }

  /// What a symbolic link says; nil when it cannot be read.
  static func target(ofLink path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
