import Content
import ViewModels

extension SearchIndex {
  /// What the program's search looks in: everything to read, and the commands that a search may lead to.
  init(of learn: Learn, _ clinical: ClinicalContent, _ plan: PlanContent, _ texts: ScreenTexts) {
    self.init(
      SearchEntry.all(
        learn: learn, clinical: clinical, plan: plan, texts: texts,
        isCommandWanted: ProgramModel.isSearchable))
  }
}
