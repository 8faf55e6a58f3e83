/// The screen texts that the program asks for by name.
///
/// Each is a line of `screens.yaml` in every language. Titles of commands are lines of that file
/// too, as `command.<id>`; see ``ScreenTexts/title(ofCommand:)``.
public enum TextKey: String, CaseIterable, Sendable {
  case programName = "program.name"

  case faceTitle = "face.title"
  case faceYourLeft = "face.yourLeft"
  case faceYourRight = "face.yourRight"
  case facePicked = "face.picked"
  case facePickedNothing = "face.picked.nothing"
  case faceStart = "face.start"
  case faceLoading = "face.loading"
  case faceNoMatch = "face.noMatch"
  case faceHalfMiddle = "face.half.middle"
  case faceClearNothing = "face.clear.nothing"

  case checklistTitle = "checklist.title"
  case checklistNone = "checklist.none"
  case checklistNoneNotHere = "checklist.none.notHere"
  case checklistStillOpen = "checklist.stillOpen"
  case checklistDaysEmpty = "checklist.days.empty"
  case checklistDaysTooMany = "checklist.days.tooMany"
  case checklistMore = "checklist.more"
  case checklistReviewTitle = "checklist.review.title"
  case checklistReviewLead = "checklist.review.lead"
  case checklistAtLeast = "checklist.atLeast"
  case checklistWhy = "checklist.why"
  case answerYes = "answer.yes"
  case answerNo = "answer.no"
  case answerUnsure = "answer.unsure"

  case emergencyTitle = "emergency.title"
  case emergencyBecause = "emergency.because"
  case emergencyBanner = "emergency.banner"

  case habitsTitle = "habits.title"
  case habitsLead = "habits.lead"
  case habitsUnknown = "habits.unknown"
  case habitsOutOfRange = "habits.outOfRange"

  case resultTitle = "result.title"
  case resultNotReviewed = "result.notReviewed"
  case resultAtLeast = "result.atLeast"
  case resultWhy = "result.why"
  case resultSteps = "result.steps"
  case resultUnanswered = "result.unanswered"
  case resultWorthFindingOut = "result.worthFindingOut"
  case resultAskAbout = "result.askAbout"
  case resultUncertain = "result.uncertain"
  case resultWatchFor = "result.watchFor"
  case resultGetHelp = "result.getHelp"
  case resultCourse = "result.course"
  case resultPage = "result.page"

  case sourcesTitle = "sources.title"
  case sourcesNone = "sources.none"
  case sourcesLookedUp = "sources.lookedUp"
  case sourcesFromMemory = "sources.fromMemory"

  case helpTitle = "help.title"
  case helpTyping = "help.typing"
  case quitTitle = "quit.title"
  case quitQuestion = "quit.question"
  case tooSmall = "window.tooSmall"
}
