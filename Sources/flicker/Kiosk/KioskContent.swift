import Commands
import Content
import FaceMap
import Foundation
import Journal
import Kiosk
import NcursesTerminal
import Screens
import Synchronization
import TerminalUI
import ViewModels

/// The content of a kiosk in each of its languages. What the first page can do without is loaded behind it.
final class KioskContent: Sendable {
  /// Everything in one language; parts are nil until they have been loaded.
  struct Spoken: Sendable {
    var interface: InterfaceContent
    var clinical: ClinicalContent?
    var plan: PlanContent?
  }

  let theme: Theme
  let faces: FaceRasterCache
  let languages: [LanguageInfo]
  private let drawing: FaceDrawing
  private let libraries: [ContentLibrary]
  private let configuration: KioskConfiguration
  private let spoken: Mutex<[Spoken]>
  private let problem = Mutex<ContentProblem?>(nil)

  init(_ library: ContentLibrary, _ configuration: KioskConfiguration) throws(ContentProblem) {
    self.configuration = configuration
    let codes = configuration.languages.isEmpty ? [ContentLibrary.baseLanguage] : configuration.languages
    var libraries: [ContentLibrary] = []
    var interfaces: [InterfaceContent] = []
    for code in codes {
      let library = ContentLibrary(assets: library.assets, language: code)
      interfaces.append(try library.loadInterface())
      libraries.append(library)
    }
    self.libraries = libraries
    languages = interfaces.map(\.language)
    theme = configuration.theme == "mono" ? .mono : Theme(try library.loadTheme(named: configuration.theme))
    (drawing, faces) = try Self.face(interfaces[0])
    spoken = Mutex(interfaces.map { Spoken(interface: $0) })
  }

  private static func face(
    _ interface: InterfaceContent
  ) throws(ContentProblem) -> (FaceDrawing, FaceRasterCache) {
    do {
      let drawing = try FaceDrawing(svg: interface.faceDrawing)
      let handDrawn = try FaceRaster(ascii: interface.faceAscii, mask: interface.faceAsciiMask)
      return (drawing, FaceRasterCache(drawing: drawing, handDrawn: handDrawn))
    } catch {
      throw ContentProblem(findings: [
        ContentFinding(file: "face", line: 0, problem: "\(error)", remedy: "put the program's own file back")
      ])
    }
  }

  /// Loads the rest of every language; `waker` ends the terminal's wait each time something is there.
  func load(_ waker: Waker) {
    Thread.detachNewThread { [self] in
      do throws(ContentProblem) {
        for (index, library) in libraries.enumerated() {
          let clinical = try library.loadClinical()
          spoken.withLock { $0[index].clinical = clinical }
          waker.wake()
          guard configuration.exercises else { continue }
          let plan = try library.loadPlan()
          spoken.withLock { $0[index].plan = plan }
          waker.wake()
        }
      } catch {
        problem.withLock { $0 = error }
        waker.wake()
      }
    }
  }

  /// What has been loaded of the language with this place.
  ///
  /// - Throws: what is wrong with the content.
  func spoken(_ place: Int) throws(ContentProblem) -> Spoken {
    if let problem = problem.withLock({ $0 }) { throw problem }
    return spoken.withLock { $0[place] }
  }

  /// The world of a visit in that language.
  func world(_ place: Int) throws(ContentProblem) -> World {
    let spoken = try spoken(place)
    var number = EmergencyNumbers.beforeLoading
    if let numbers = spoken.clinical?.emergencyNumbers {
      // The configuration has been checked for it.
      number = (try? numbers.number(country: configuration.country, environment: [:])) ?? number
    }
    var world = World(
      interface: spoken.interface, clinical: spoken.clinical, plan: spoken.plan,
      now: Moment(Date(), in: .current), face: drawing, mode: .kiosk, emergencyNumber: number,
      hasMotion: !configuration.reducedMotion)
    world.reception = configuration.clinic.reception
    return world
  }
}
