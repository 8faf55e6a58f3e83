import Foundation
import Journal
import Triage

// Writes entries without end, or as many as asked for, and tells of each one once it is saved.
//
//   JournalWriter FILE [COUNT]
//
// Each line of its output is the id of an episode, or the day of a check-in with its number.

let arguments = CommandLine.arguments
guard arguments.count > 1 else { exit(64) }
let count = arguments.count > 2 ? Int(arguments[2]) ?? 0 : Int.max

func tell(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

do {
  let clock: @Sendable () -> Moment = { Moment(Date(), in: .gmt) }
  let location = JournalLocation.file(arguments[1], current: "/")
  guard case .ready(let store) = try JournalStore.open(at: location, clock: clock) else { exit(65) }
  tell("open")
  var number = 0
  while number < count {
    let episode = Episode(began: clock(), regions: [.chin], note: "entry \(number)")
    try store.save(episode)
    tell(episode.id.uuidString)
    if number % 3 == 0 {
      var checkIn = CheckIn(day: clock().day, entered: clock())
      checkIn.times = .value(number % 100_000)
      try store.save(checkIn)
      tell("check-in")
    }
    number += 1
  }
  try store.close()
} catch {
  tell("error \(error)")
  exit(1)
}
