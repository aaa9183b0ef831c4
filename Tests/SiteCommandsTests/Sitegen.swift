import Foundation
import SiteFixtures

/// A run of the built program.
struct Sitegen {
  var status: Int32
  var output: String
  var errors: String

  /// - Parameters:
  ///   - folder: the working folder.
  ///   - variables: of the environment, besides those of every run.
  init(
    _ arguments: [String], in folder: String = Repository.folder, variables: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    environment["COLUMNS"] = "80"
    environment["LC_ALL"] = "C.UTF-8"
    environment.merge(variables) { $1 }
    process.environment = environment
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Standard error is small enough for the pipe; standard output may not be, so it is read first.
    self.output = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    status = process.terminationStatus
  }

  /// The program is built beside the tests.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("sitegen").path
}
