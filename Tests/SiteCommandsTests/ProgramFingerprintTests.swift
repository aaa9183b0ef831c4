import Foundation
import SiteFixtures
import Testing

@testable import SiteCommands

struct ProgramFingerprintTests {
  private let folder = TemporaryFolder()

  /// Without it, a cache of another build of the same version would be trusted.
  @Test func theProgramHasABuildID() throws {
    let id = buildID(ofProgram: Sitegen.program)
    #expect(id.count == 20)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Sitegen.program)))
    #expect(bytes.firstRange(of: id) != nil)
  }

  @Test func filesThatAreNoProgramsHaveNone() throws {
    #expect(buildID(ofProgram: folder.path + "/none").isEmpty)
    let program = Array(try Data(contentsOf: URL(fileURLWithPath: Sitegen.program)).prefix(70_000))
    for end in [0, 3, 40, 63, 64, 100] {
      try Data(program.prefix(end)).write(to: URL(fileURLWithPath: folder.path + "/cut"))
      #expect(buildID(ofProgram: folder.path + "/cut").isEmpty, "\(end)")
    }
    var random = SeededGenerator(seed: 20)
    for _ in 0..<300 {
      var damaged = program
      for _ in 0..<8 { damaged[Int.random(in: 6..<700, using: &random)] = .random(in: 0...255, using: &random) }
      try Data(damaged).write(to: URL(fileURLWithPath: folder.path + "/damaged"))
      #expect(buildID(ofProgram: folder.path + "/damaged").count < 70_000)
    }
  }
}
