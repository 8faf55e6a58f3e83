import Foundation
import Kiosk

// Does one thing a kiosk does, again and again, and tells of each time once it is done; for tests
// that kill it or run several of it.
//
//   KioskWriter count FOLDER [TIMES]      counts visits
//   KioskWriter guess FOLDER TIMES        tries a wrong PIN

let arguments = CommandLine.arguments
guard arguments.count > 2 else { exit(64) }
var configuration = KioskConfiguration()
configuration.stateFolder = arguments[2]
let services = KioskServices(configuration)
let times = arguments.count > 3 ? Int(arguments[3]) ?? 0 : Int.max

func tell(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func guess() -> String {
  var pin = PIN()
  for digit in "9081726354" { pin.append(digit) }
  return switch services.verify(pin: pin) {
  case .right: "right"
  case .wrong: "wrong"
  case .wait: "wait"
  case .unavailable(let trouble): "\(trouble)"
  }
}

for _ in 0..<times {
  switch arguments[1] {
  case "count": tell(services.count(.visit).map { "\($0)" } ?? "counted")
  case "guess": tell(guess())
  default: exit(64)
  }
}
