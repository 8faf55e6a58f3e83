// swift-tools-version: 6.3
import PackageDescription

/// Swift 6 language mode comes with the tools version. A warning is an error, so none can settle in.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "flicker",
  products: [
    .library(name: "Triage", targets: ["Triage"]),
    .library(name: "Content", targets: ["Content"]),
    .executable(name: "flicker", targets: ["flicker"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Pure: no input or output, no terminal.
    .target(name: "Triage", swiftSettings: strict),
    .target(name: "FaceMap", swiftSettings: strict),
    .target(name: "Commands", swiftSettings: strict),
    .target(name: "Plan", dependencies: ["Triage"], swiftSettings: strict),

    // Its sources are under Sources/Content; the path is the package's root so that
    // Assets, which people edit who do not write Swift, can stay at the top level.
    .target(
      name: "Content",
      dependencies: ["Triage", "FaceMap", "Plan", "Yams"],
      path: ".",
      exclude: [
        "README.md", "Tests", "Sources/CCrypt", "Sources/CNcurses", "Sources/CPrivacy", "Sources/CQRCode",
        "Sources/CSpawn", "Sources/Commands", "Sources/Kiosk", "Sources/FaceMap", "Sources/flicker",
        "Sources/LineMode",
        "Sources/Journal", "Sources/NcursesTerminal", "Sources/Plan", "Sources/Screens", "Sources/TerminalUI",
        "Sources/Triage",
        "Sources/ViewModels",
      ],
      sources: ["Sources/Content"],
      resources: [.copy("Assets")],
      swiftSettings: strict),

    .target(
      name: "Journal",
      dependencies: ["Triage", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),

    // What a terminal in a waiting room needs besides the screens; libxcrypt and libqrencode.
    .target(
      name: "CCrypt", cSettings: [.define("_GNU_SOURCE")], linkerSettings: [.linkedLibrary("crypt")]),
    .target(name: "CQRCode", linkerSettings: [.linkedLibrary("qrencode")]),
    .target(name: "CSpawn", cSettings: [.define("_GNU_SOURCE")]),
    .target(name: "CPrivacy", cSettings: [.define("_GNU_SOURCE")]),
    .target(
      name: "Kiosk", dependencies: ["Content", "Triage", "CCrypt", "CQRCode", "CSpawn"], swiftSettings: strict
    ),

    .target(
      name: "ViewModels",
      dependencies: ["Triage", "FaceMap", "Content", "Commands", "Journal", "Kiosk", "Plan"],
      swiftSettings: strict),

    // The same view models without a screen: nothing of a terminal in it.
    .target(
      name: "LineMode",
      dependencies: ["ViewModels", "Content", "Commands", "Triage", "FaceMap", "Journal", "Plan"],
      swiftSettings: strict),

    .target(name: "TerminalUI", dependencies: ["Commands"], swiftSettings: strict),
    .target(
      name: "CNcurses",
      cSettings: [
        .define("_GNU_SOURCE"),
        .define("_XOPEN_SOURCE_EXTENDED"),
        .define("NCURSES_WIDECHAR", to: "1"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(
      name: "NcursesTerminal", dependencies: ["TerminalUI", "Commands", "CNcurses"],
      swiftSettings: strict),

    .target(
      name: "Screens",
      dependencies: [
        "ViewModels", "TerminalUI", "Content", "FaceMap", "Triage", "Commands", "Journal", "Kiosk", "Plan",
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "flicker",
      dependencies: [
        "Triage", "Content", "ViewModels", "Screens", "TerminalUI", "NcursesTerminal", "Commands", "FaceMap",
        "Journal", "Plan", "Kiosk", "CPrivacy", "LineMode",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // Packed relocations: each start touches 4 MB less memory. Only a root package may do this,
      // and only the program's target does, so that the libraries can still be used by others.
      linkerSettings: [
        .unsafeFlags(
          ["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
          .when(platforms: [.linux], configuration: .release))
      ]),

    .testTarget(
      name: "TriageTests", dependencies: ["Triage", "Yams"], resources: [.copy("Fixtures")],
      swiftSettings: strict),
    .testTarget(name: "PlanTests", dependencies: ["Plan", "Triage"], swiftSettings: strict),
    .testTarget(
      name: "FaceMapTests", dependencies: ["FaceMap"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "Plan", "Triage"], exclude: ["Fixtures"],
      swiftSettings: strict),
    // The real content and the program without a terminal, for tests of behaviour and looks.
    .target(
      name: "ProgramTesting",
      dependencies: [
        "Content", "Triage", "FaceMap", "Commands", "ViewModels", "Screens", "TerminalUI", "Journal", "Kiosk",
        "Plan",
      ],
      path: "Tests/ProgramTesting", swiftSettings: strict),
    .testTarget(
      name: "ViewModelsTests",
      dependencies: [
        "ProgramTesting", "ViewModels", "Screens", "Content", "Triage", "FaceMap", "Commands", "Journal",
        "Kiosk", "Plan", "TerminalUI",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "ProgramTesting", "Screens", "ViewModels", "TerminalUI", "Content", "Triage", "FaceMap", "Commands",
        "Journal", "Kiosk", "Plan",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LineModeTests",
      dependencies: [
        "ProgramTesting", "LineMode", "ViewModels", "Content", "Triage", "Commands", "Journal", "Plan",
      ],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI", "Commands"], swiftSettings: strict),
    .testTarget(
      name: "NcursesTerminalTests", dependencies: ["NcursesTerminal", "CNcurses", "TerminalUI", "Commands"],
      swiftSettings: strict),

    // A process that does nothing but write, for tests that kill it or run two of it.
    .executableTarget(
      name: "JournalWriter", dependencies: ["Journal"], path: "Tests/JournalWriter", swiftSettings: strict),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Journal", "JournalWriter", "Triage", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["Samples"], swiftSettings: strict),

    .executableTarget(
      name: "KioskWriter", dependencies: ["Kiosk"], path: "Tests/KioskWriter", swiftSettings: strict),
    .testTarget(
      name: "KioskTests", dependencies: ["Kiosk", "KioskWriter", "Content", "Triage"], swiftSettings: strict),

    // The manual page and the shells' completions, made from the program itself.
    .testTarget(
      name: "ManualTests",
      dependencies: [
        "ProgramTesting", "Screens", "ViewModels", "Content", "Triage", "Commands", "TerminalHarness",
        "flicker",
      ],
      swiftSettings: strict),
    // How a kiosk is installed: the unit, the machine around it, and a real sshd.
    .testTarget(
      name: "DeploymentTests", dependencies: ["Kiosk", "TerminalHarness", "flicker"],
      swiftSettings: strict),

    // A pseudo-terminal and a small terminal emulator, for tests that run the real program.
    .target(name: "CPty", path: "Tests/CPty", cSettings: [.define("_GNU_SOURCE")]),
    .target(
      name: "TerminalHarness", dependencies: ["CPty"], path: "Tests/TerminalHarness",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalHarnessTests", dependencies: ["TerminalHarness"], swiftSettings: strict),
    // Run by hand, see its --help; no part of the tests.
    .executableTarget(
      name: "flicker-bench",
      dependencies: [
        "TerminalHarness", "Journal", "Triage",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Benchmarks", swiftSettings: strict),
    // Ends in a trap on purpose, to see what becomes of the terminal and the message.
    .executableTarget(
      name: "CrashProbe", dependencies: ["NcursesTerminal", "TerminalUI"], path: "Tests/CrashProbe",
      swiftSettings: strict),
    .testTarget(
      name: "Journeys", dependencies: ["TerminalHarness", "flicker", "CrashProbe", "ProgramTesting"],
      swiftSettings: strict),
  ]
)
