/// A time limit (公开时限): when an item has to be published and how long it stays, as read from a catalog's free text.
package struct TimeLimit: Hashable, Sendable {
  /// The cell's text.
  package var original: String
  /// What was understood, in the order of the text.
  package var clauses: [Clause]
  /// Words that were not understood, joined by a space; empty if all were.
  package var remainder: String

  package init(original: String, clauses: [Clause] = [], remainder: String = "") {
    self.original = original
    self.clauses = clauses
    self.remainder = remainder
  }

  package var rules: [Rule] { clauses.map(\.rule) }

  /// A rule and what it applies to.
  package struct Clause: Hashable, Sendable {
    package var rule: Rule
    /// The part of the item that is meant, where the text names one: `初审对象名单` of `初审对象名单公示7个工作日`.
    package var subject: String?

    package init(_ rule: Rule, subject: String? = nil) {
      self.rule = rule
      self.subject = subject
    }
  }

  /// One demand. A text often has several: `10个工作日内，公示7个工作日`.
  package enum Rule: Hashable, Sendable {
    /// Published within a span: `信息形成或者变更之日起20个工作日内`. The trigger's day is not counted.
    ///
    /// - Source: 政府信息公开条例 (国务院令第711号) art. 26.
    case deadline(TimeSpan, trigger: Trigger)
    /// Published on the trigger's day: `当天`, `即时`, `实时`.
    case atOnce(Immediacy, trigger: Trigger)
    /// Published soon, with no day that could be held against it: `及时公开`. Not auditable.
    case vague(String, trigger: Trigger)
    /// `同上`: the rules of the row above. See `TimeLimit.following(_:)`.
    case sameAsAbove
    /// A notice period (公示期): `公示7个工作日`, `不少于15日`. It stays up so long; its end can be computed.
    case noticePeriod(TimeSpan, isMinimum: Bool, trigger: Trigger)
    /// `长期公开`: never expires.
    case permanent
    /// One posting is expected in each period: `每季度`, `按照会计记账周期`, `年末`.
    case recurrence(Recurrence)
    /// `法律法规另有规定的从其规定`: information for the reader, demands nothing.
    case exception(String)
  }

  /// What starts the clock.
  package enum Trigger: Hashable, Sendable {
    /// `信息形成或者变更之日起`.
    case formedOrChanged
    case formed
    case changed
    /// `获取信息之日起`.
    case obtained
    /// `制定或获取信息之日起`.
    case formedOrObtained
    /// Another event, in the text's words: `收到申请`.
    case other(String)
    case unstated
  }

  package enum Immediacy: String, Hashable, Sendable {
    /// 当天、当日.
    case sameDay = "当天"
    /// 即时、立即.
    case immediate = "即时"
    case realTime = "实时"
  }
}

/// A length of time as law counts it.
package struct TimeSpan: Hashable, Sendable {
  package var count: Int
  package var unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  package enum Unit: String, Hashable, Sendable {
    case workingDays = "个工作日"
    /// 日、天、自然日.
    case calendarDays = "日"
    case weeks = "周"
    case months = "个月"
    case years = "年"
  }
}

/// How often something has to be published.
package struct Recurrence: Hashable, Sendable {
  /// More than one where the text leaves a choice: `每月或每季度`.
  package var periods: [Period]
  /// The day within the period, in the text's words: `10日前`.
  package var dueBy: String?

  package init(_ periods: [Period], dueBy: String? = nil) {
    self.periods = periods
    self.dueBy = dueBy
  }

  package enum Period: String, Hashable, Sendable {
    case daily = "每日"
    case weekly = "每周"
    case monthly = "每月"
    case quarterly = "每季度"
    case halfYearly = "每半年"
    case yearly = "每年"
    case accountingPeriod = "按会计记账周期"
    case yearEnd = "年末"
  }
}
