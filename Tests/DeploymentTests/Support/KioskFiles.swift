import Kiosk

/// A configuration and a PIN in a folder, so that a kiosk can start with them.
struct KioskFiles {
  /// What the first page says.
  static let attract = "Press any key"

  let configuration: String

  init(in folder: TestFolder) throws {
    let state = folder.file("state")
    configuration = try folder.write("stateFolder: \(state)\n", to: "kiosk.yaml")
    var settings = KioskConfiguration()
    settings.stateFolder = state
    var pin = PIN()
    for digit in "4826" { pin.append(digit) }
    try KioskServices(settings).setPIN(pin)
  }
}
