/// Where the files of this repository lie.
package enum Repository {
  /// The path of a file or folder, given from the top of the repository.
  package static func path(_ inside: String) -> String {
    let folders = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return folders.joined(separator: "/") + "/" + inside
  }
}
