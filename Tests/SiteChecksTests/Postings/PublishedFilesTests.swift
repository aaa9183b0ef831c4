import SiteChecks
import Testing

struct PublishedFilesTests {
  private func codes(_ name: String, _ opening: [UInt8], size: Int? = nil) -> [String] {
    faults(ofFile: "content/postings/" + name, size: size ?? opening.count, opening: opening).map(\.code.id)
  }

  private static let pdf = Array("%PDF-1.7\n".utf8)
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  private static let program: [UInt8] = [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00]

  @Test func refusesAnEmptyFile() { #expect(codes("名单.pdf", []) == ["file/empty"]) }

  @Test func refusesProgramsWhateverTheirNames() {
    #expect(codes("补贴名单.exe", Self.program) == ["file/executable"])
    #expect(codes("补贴名单.pdf", Self.program) == ["file/executable"])
    #expect(codes("补贴名单.xls", [0x7F, 0x45, 0x4C, 0x46, 0x02]) == ["file/executable"])
    #expect(codes("说明.txt", Array("#!/bin/sh\n".utf8)) == ["file/executable"])
    #expect(codes("打开.lnk", Array("L".utf8)) == ["file/executable"])
    #expect(codes("补贴名单.pdf.VBS", Array("x".utf8)) == ["file/executable"])
  }

  @Test func findsFilesOfAnotherTypeThanTheirNames() {
    #expect(codes("名单.pdf", Self.zip) == ["file/mismatching-type"])
    #expect(codes("名单.xls", Array("<html><table>".utf8)) == ["file/mismatching-type"])
    #expect(codes("名单.xls", Self.zip) == ["file/mismatching-type"])
    #expect(codes("名单.docx", Self.compound) == ["file/mismatching-type"])
    #expect(codes("照片.jpg", [0x89, 0x50, 0x4E, 0x47, 0x0D]) == ["file/mismatching-type"])
    #expect(codes("名单.csv", Self.zip) == ["file/mismatching-type"])
    #expect(codes("名单.pdf", Array("404 Not Found".utf8)) == ["file/mismatching-type"])
  }

  @Test func findsFilesThatCarryMacros() { #expect(codes("申请表.xlsm", Self.zip) == ["file/macros"]) }

  @Test func leavesFilesAloneThatAreWhatTheySay() {
    #expect(codes("名单.pdf", Self.pdf) == [])
    #expect(codes("名单.PDF", [0xEF, 0xBB, 0xBF] + Self.pdf) == [])
    #expect(codes("名单.docx", Self.zip) == [])
    #expect(codes("名单.wps", Self.compound) == [])
    #expect(codes("名单.csv", Array("BM编号,MZ民政\n1,2\n".utf8)) == [])
    #expect(codes("名单.csv", Array("MZ,户数\n".utf8)) == [])
    #expect(codes("照片.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0x00]) == [])
    #expect(codes("地图.dwg", [0x41, 0x43, 0x31, 0x00]) == [])
    #expect(codes("录像.mp4", [0, 0, 0, 0x20] + Array("ftypisom".utf8)) == [])
    #expect(codes("图.webp", Array("RIFF".utf8) + [0x24, 0, 0, 0] + Array("WEBPVP8 ".utf8)) == [])
  }
}
