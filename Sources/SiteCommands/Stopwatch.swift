import SiteDiagnostics
import Synchronization

/// Takes the time of the stages of a build.
final class Stopwatch: Sendable {
  /// Guards the laps: progress may be told from any thread.
  private let state: Mutex<State>

  private struct State: Sendable {
    let start: ContinuousClock.Instant
    var laps: [(stage: Wording, start: ContinuousClock.Instant)] = []
  }

  init() { state = Mutex(State(start: .now)) }

  /// A stage begins, unless it has begun already.
  func enter(_ stage: Wording) {
    state.withLock { state in
      if state.laps.last?.stage != stage { state.laps.append((stage, .now)) }
    }
  }

  /// Since the stage began that was entered last.
  var timeInStage: Duration { state.withLock { ($0.laps.last?.start ?? $0.start).duration(to: .now) } }

  func stop() -> Laps {
    let end = ContinuousClock.now
    return state.withLock { state in
      let ends = state.laps.dropFirst().map(\.start) + [end]
      return Laps(
        total: state.start.duration(to: end),
        stages: zip(state.laps, ends).map { (stage: $0.stage, duration: $0.start.duration(to: $1)) })
    }
  }
}

/// How long each stage took, and all of them.
struct Laps: Sendable {
  var total: Duration
  var stages: [(stage: Wording, duration: Duration)]

  /// A line a stage, times below each other.
  func inWords(in language: Language) -> String {
    let lines =
      stages.map { (stage: $0.stage[language], duration: $0.duration) } + [
        (stage: Wording("in all", "合计")[language], duration: total)
      ]
    let width = lines.map { displayWidth(of: $0.stage) }.max() ?? 0
    return lines.map { line in
      let gap = String(repeating: " ", count: width - displayWidth(of: line.stage))
      return "  \(line.stage)\(gap)  \(line.duration.inTenths)\n"
    }.joined()
  }
}
