import Content
import FaceMap
import Journal
import ViewModels

extension World {
  /// What there is from the beginning on; questions, plan and articles come later.
  ///
  /// - Throws: `Failure` where the content cannot be used.
  init(_ library: ContentLibrary, _ options: Start, clock: Timekeeper) throws {
    let interface: InterfaceContent
    do {
      interface = try library.loadInterface()
    } catch {
      throw Failure(error)
    }
    do {
      self.init(
        interface: interface, now: clock.now, face: try FaceDrawing(svg: interface.faceDrawing),
        emergencyNumber: EmergencyNumbers.beforeLoading, hasMotion: !options.reducesMotion)
    } catch {
      throw Failure(.badData, "face/face.svg: \(printable("\(error)"))")
    }
    isClockSet = clock.isSet
  }
}
