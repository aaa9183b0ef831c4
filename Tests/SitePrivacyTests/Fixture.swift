import Foundation

func fixture(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
