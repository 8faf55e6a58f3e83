import Triage

/// The table of the contract written down a second time, as plainly as possible, to compare with.
struct Oracle {
  var fired: Set<String> = []
  var tier = Tier.incomplete
  var complete = false
  var open: Set<String> = []

  static let everyone = """
    suddenLimbWeakness suddenSpeechTrouble suddenOneSidedNumbness suddenBalanceLoss suddenConfusion \
    newFacialWeakness suddenVisionLoss suddenDoubleVision jerkingSpreadToLimb rhythmicJerking awarenessLost \
    mouthTingling handCramp serotoninSigns acuteDystonia lockedJaw withdrawalSigns \
    suddenBreathingOrSwallowingTrouble continuous rapidSameSideSpread knownMS suddenHearingLoss \
    painfulConstantSpasm gradualFacialNumbness gradualWeakness progressiveSlurring choking tongueRipples \
    breathlessLyingFlat fatigableLidOrDoubleVision painfulRedEye faceRashOrEarBlisters otherNewNeuroSymptom \
    sameSideSpreadGradual browLifts presentInSleep earClicking bothEyesClamp lidClosesEachTime \
    gradualHearingChange faceLump otherBodyFlickers newMedicine longTermDopamineBlocker pastFacialPalsy \
    eyeRedOrDischarge alreadyAssessedUnchanged
    """.split(separator: " ").map(String.init)
  static let followUps = ["weaknessBuiltOverADay", "foreheadAffected", "weaknessOnlySymptom"]

  init(_ intake: Intake) {
    func given(_ id: String) -> Answer? { intake[FindingID(id)] }
    let pregnancy = intake.age == .infant ? Pregnancy.no : intake.pregnancy
    var applies = Set(Self.everyone)
    if pregnancy != nil && pregnancy != .no { applies.insert("preeclampsiaSigns") }
    if [.yes, .unsure].contains(given("newFacialWeakness")) { applies.formUnion(Self.followUps) }
    if intake.age == .child { applies.insert("suppressibleUrge") }

    open = applies.filter { given($0) == nil }
    if intake.regions.isEmpty { open.insert("regions") }
    if intake.age == nil { open.insert("age") }
    if intake.daysSinceOnset == nil { open.insert("daysSinceOnset") }
    if pregnancy == nil { open.insert("pregnancy") }
    if intake.headInjury == nil { open.insert("headInjury") }
    complete = open.isEmpty

    applies.insert("planFinishedNoChange")
    let surely = { (id: String) in applies.contains(id) && given(id) == .yes }
    let maybe = { (id: String) in applies.contains(id) && [.yes, .unsure].contains(given(id)) }
    let emergencies = Self.emergencies(intake, pregnancy, maybe: maybe, surely: surely)
    let urgent = Self.urgent(intake, pregnancy, maybe: maybe, surely: surely)
    let soon = Self.soon(intake, surely: surely, isU6: urgent.contains("U6"))
    fired = emergencies.union(urgent).union(soon)
    if fired.isEmpty && complete {
      fired = intake.age == .child && surely("suppressibleUrge") ? ["K1"] : ["C1"]
    }
    tier =
      !emergencies.isEmpty
      ? .emergency : !urgent.isEmpty ? .urgent : !soon.isEmpty ? .soon : complete ? .selfCare : .incomplete
  }

  static func emergencies(
    _ intake: Intake, _ pregnancy: Pregnancy?, maybe: (String) -> Bool, surely: (String) -> Bool
  ) -> Set<String> {
    var fired: Set<String> = []
    let strokeSigns = [
      "suddenLimbWeakness", "suddenSpeechTrouble", "suddenOneSidedNumbness", "suddenBalanceLoss",
      "suddenConfusion",
    ]
    if strokeSigns.contains(where: maybe) { fired.insert("E1") }
    if maybe("newFacialWeakness") && !followUps.allSatisfy(surely) { fired.insert("E2") }
    if maybe("suddenVisionLoss") || maybe("suddenDoubleVision") { fired.insert("E3") }
    if ["jerkingSpreadToLimb", "rhythmicJerking", "awarenessLost"].contains(where: maybe) {
      fired.insert("E4")
    }
    if intake.headInjury == .within14Days || intake.headInjury == .unsure { fired.insert("E5") }
    if maybe("mouthTingling") && maybe("handCramp") { fired.insert("E6") }
    if [.after20Weeks, .upTo6WeeksAfterBirth, .unsure].contains(pregnancy) && maybe("preeclampsiaSigns") {
      fired.insert("E7")
    }
    let drugSigns = [
      "serotoninSigns", "acuteDystonia", "lockedJaw", "withdrawalSigns", "suddenBreathingOrSwallowingTrouble",
    ]
    if drugSigns.contains(where: maybe) { fired.insert("E8") }
    let bulbar = ["progressiveSlurring", "choking", "tongueRipples"].contains(where: maybe)
    if bulbar && maybe("breathlessLyingFlat") { fired.insert("E9") }
    if maybe("suddenHearingLoss") && (maybe("newFacialWeakness") || maybe("suddenOneSidedNumbness")) {
      fired.insert("E10")
    }
    return fired
  }

  static func urgent(
    _ intake: Intake, _ pregnancy: Pregnancy?, maybe: (String) -> Bool, surely: (String) -> Bool
  ) -> Set<String> {
    var fired: Set<String> = []
    let beyond = intake.regions.contains { !$0.rawValue.hasPrefix("eyelid") }
    if maybe("newFacialWeakness") && followUps.allSatisfy(surely) { fired.insert("U1") }
    if maybe("continuous") || maybe("rapidSameSideSpread") || maybe("knownMS") && beyond {
      fired.insert("U2")
    }
    if maybe("suddenHearingLoss") { fired.insert("U3") }
    if maybe("painfulConstantSpasm") { fired.insert("U4") }
    let slow = [
      "gradualFacialNumbness", "gradualWeakness", "progressiveSlurring", "choking", "tongueRipples",
      "fatigableLidOrDoubleVision",
    ]
    if slow.contains(where: maybe) { fired.insert("U5") }
    let left = intake.regions.contains { $0.rawValue.hasSuffix("-left") }
    let right = intake.regions.contains { $0.rawValue.hasSuffix("-right") }
    let moreThanAFlicker = beyond || maybe("lidClosesEachTime") || maybe("sameSideSpreadGradual")
    if intake.age == .infant
      || intake.age == .child && left != right && !surely("suppressibleUrge") && moreThanAFlicker
    {
      fired.insert("U6")
    }
    if ["painfulRedEye", "faceRashOrEarBlisters", "otherNewNeuroSymptom"].contains(where: maybe) {
      fired.insert("U7")
    }
    if intake.headInjury == .within90Days { fired.insert("U8") }
    let recent = intake.daysSinceOnset?.days.map { $0 <= 7 } ?? true
    if [.after20Weeks, .upTo6WeeksAfterBirth].contains(pregnancy) && beyond && recent { fired.insert("U9") }
    if maybe("mouthTingling") != maybe("handCramp") { fired.insert("U10") }
    return fired
  }

  static func soon(_ intake: Intake, surely: (String) -> Bool, isU6: Bool) -> Set<String> {
    var fired: Set<String> = []
    if let days = intake.daysSinceOnset?.days, days > 14, !surely("alreadyAssessedUnchanged") {
      fired.insert("S1")
    }
    let pattern = [
      "sameSideSpreadGradual", "browLifts", "presentInSleep", "earClicking", "gradualHearingChange",
      "faceLump",
    ]
    if pattern.contains(where: surely) { fired.insert("S2") }
    if surely("bothEyesClamp") || surely("lidClosesEachTime") { fired.insert("S3") }
    if surely("otherBodyFlickers") || !surely("suppressibleUrge") && isManyPlaces(intake.regions) {
      fired.insert("S4")
    }
    if surely("newMedicine") || surely("longTermDopamineBlocker") { fired.insert("S5") }
    if surely("pastFacialPalsy") { fired.insert("S6") }
    if surely("planFinishedNoChange") || surely("eyeRedOrDischarge") { fired.insert("S7") }
    if surely("knownMS") { fired.insert("S9") }
    if intake.age == .child && !surely("suppressibleUrge") && !isU6 { fired.insert("S8") }
    return fired
  }

  /// Every pair of places that touch, spelt out for both sides.
  static let touching: Set<Set<String>> = {
    var pairs: Set<Set<String>> = [["lips", "chin"]]
    for side in ["-left", "-right"] {
      pairs.insert(["brow" + side, "lids" + side])
      pairs.insert(["lids" + side, "cheek" + side])
      pairs.insert(["cheek" + side, "nostril" + side])
      pairs.insert(["cheek" + side, "mouth" + side])
      pairs.insert(["cheek" + side, "chin"])
      pairs.insert(["nostril" + side, "mouth" + side])
      pairs.insert(["nostril" + side, "lips"])
      pairs.insert(["mouth" + side, "lips"])
      pairs.insert(["mouth" + side, "chin"])
    }
    return pairs
  }()

  static func isManyPlaces(_ regions: RegionSet) -> Bool {
    let places = Set(
      regions.map { region in
        switch region {
        case .eyelidUpperLeft, .eyelidLowerLeft: "lids-left"
        case .eyelidUpperRight, .eyelidLowerRight: "lids-right"
        default: region.rawValue
        }
      })
    return places.count > 2 || places.count == 2 && !touching.contains(places)
  }
}
