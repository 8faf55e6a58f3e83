import Foundation
import Testing

@testable import Journal

@Suite struct CalendarDayTests {
  @Test func everyDayFollowsTheOneBefore() throws {
    var year = 1900
    var month = 1
    var number = 1
    var strange: [CalendarDay] = []
    for serial in CalendarDay.first.serial...CalendarDay.last.serial {
      let day = CalendarDay(serial: serial)
      let isRight =
        day.date == (year, month, number) && CalendarDay(year: year, month: month, day: number) == day
        && CalendarDay(day.description) == day
      if !isRight { strange.append(day) }
      number += 1
      if number > CalendarDay.length(ofMonth: month, in: year) { (month, number) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(strange == [])
    #expect(year == 2200)
  }

  @Test func knownDays() throws {
    #expect(CalendarDay(serial: 0).description == "1970-01-01")
    #expect(CalendarDay("2026-11-20")?.weekday == 5)
    #expect(CalendarDay("1969-12-28")?.weekday == 7)
    #expect(CalendarDay("2000-02-29") != nil)
    #expect(CalendarDay("1900-02-29") == nil)
  }

  @Test(arguments: [
    "", "2026-1-01", "2026-13-01", "2026-00-10", "2026-02-30", "1899-12-31", "2200-01-01", "2026-11-19 ",
    "+026-01-01", "2026-11-19-1", "２０２６-11-19", "20261119", "2026--1-01",
  ])
  func refusesWhatIsNoDay(text: String) { #expect(CalendarDay(text) == nil) }

  @Test func stopsAtTheEnds() {
    #expect(CalendarDay.first.adding(days: .min) == .first)
    #expect(CalendarDay.last.adding(days: .max) == .last)
    #expect(CalendarDay(serial: .max) == .last)
    #expect(CalendarDay.first.days(until: .last) == 109_572)
  }
}

@Suite struct MomentTests {
  @Test func keepsTheDayThatWasLived() throws {
    let zone = try #require(TimeZone(identifier: "Pacific/Auckland"))
    let moment = Moment(Date(timeIntervalSince1970: 1_763_550_000), in: zone)
    #expect(moment.description == "2025-11-20T00:00:00.000+13:00")
    #expect(moment.day.description == "2025-11-20")
    #expect(moment.secondOfDay == 0)
  }

  @Test func readsBackWhatItWrites() throws {
    var random = SeededRandom(7)
    for _ in 0..<2000 {
      let moment = Moment(
        milliseconds: Int64.random(in: -2_200_000_000_000...7_000_000_000_000, using: &random),
        zone: "Europe/Lisbon", offset: Int.random(in: -64_800...64_800, using: &random))
      #expect(Moment(moment.description, zone: moment.zone) == moment)
    }
  }

  @Test(arguments: [
    "2026-11-19", "2026-11-19T24:00Z", "2026-11-19T08:60Z", "2026-11-19T08:00", "2026-11-19T08:00:00.5Z",
    "2026-11-19T08:00:61Z", "T08:00Z", "2026-11-19T08:00+1", "2026-11-19T08:00:00Z1", "",
  ])
  func refusesWhatIsNoTime(text: String) { #expect(Moment(text, zone: "UTC") == nil) }

  @Test func extremesDoNotTrap() {
    for number in [Int64.min, .max, 0] {
      for offset in [Int.min, .max, 0] {
        let moment = Moment(milliseconds: number, offset: offset)
        #expect((CalendarDay.first...CalendarDay.last).contains(moment.day))
        #expect((0..<86_400).contains(moment.secondOfDay))
        #expect(!moment.description.isEmpty)
      }
    }
    #expect(Moment(Date(timeIntervalSince1970: .infinity), in: .gmt).day == .last)
  }
}
