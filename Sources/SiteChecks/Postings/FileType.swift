import SiteDiagnostics

/// What a file is by the bytes with which it begins.
enum FileType: Hashable {
  case pdf, zip, compound, rtf, html, png, jpeg, gif, bmp, webp, tiff, rar, sevenZip, gzip, mp3, mp4, wave, program,
    script
  /// Text of any kind.
  case text

  /// `nil` if the bytes say nothing.
  init?(_ opening: [UInt8]) {
    // Two letters may begin a text, too.
    let isText = !opening.contains { $0 < 0x09 || $0 > 0x0D && $0 < 0x20 && $0 != 0x1B }
    if let known = Self.signatures.first(where: { opening.starts(with: $0.bytes) }),
      !isText || known.bytes.count > 2 || known.type == .script
    {
      self = known.type
      if self == .wave, opening.count >= 12 {
        guard
          let inner = [(Array("WAVE".utf8), FileType.wave), (Array("WEBP".utf8), .webp)].first(where: {
            opening[8..<12].elementsEqual($0.0)
          })
        else { return nil }
        self = inner.1
      }
      return
    }
    if opening.count >= 12, opening[4..<8].elementsEqual("ftyp".utf8) {
      self = .mp4
    } else if Self.beginsHTML(opening) {
      self = .html
    } else if opening.firstRange(ofPDF: 1024) {
      self = .pdf
    } else if isText {
      self = .text
    } else {
      return nil
    }
  }

  /// The types that a file of an ending may be; `nil` if the ending says nothing that can be checked.
  static func expected(ofEnding ending: String) -> Set<FileType>? {
    switch ending {
    case "pdf": [.pdf]
    case "docx", "xlsx", "pptx", "ofd", "odt", "ods", "odp", "zip", "epub": [.zip]
    // WPS writes the same container.
    case "doc", "xls", "ppt", "wps", "et", "dps": [.compound]
    case "rtf": [.rtf]
    case "png": [.png]
    case "jpg", "jpeg": [.jpeg]
    case "gif": [.gif]
    case "bmp": [.bmp]
    case "webp": [.webp]
    case "tif", "tiff": [.tiff]
    case "rar": [.rar]
    case "7z": [.sevenZip]
    case "gz", "tgz": [.gzip]
    case "mp4", "m4v", "m4a", "mov": [.mp4]
    case "csv", "tsv", "txt": [.text]
    case "html", "htm": [.html, .text]
    default: nil
    }
  }

  var wording: Wording {
    switch self {
    case .pdf: Wording("a PDF", "PDF文件")
    case .zip: Wording("a zip container (such as .docx or .xlsx)", "压缩容器（如.docx、.xlsx）")
    case .compound: Wording("an old Office file (such as .doc or .xls)", "旧版Office文件（如.doc、.xls）")
    case .rtf: Wording("an RTF text", "RTF文件")
    case .html: Wording("a web page", "网页文件")
    case .png: Wording("a PNG picture", "PNG图片")
    case .jpeg: Wording("a JPEG picture", "JPEG图片")
    case .gif: Wording("a GIF picture", "GIF图片")
    case .bmp: Wording("a BMP picture", "BMP图片")
    case .webp: Wording("a WebP picture", "WebP图片")
    case .tiff: Wording("a TIFF picture", "TIFF图片")
    case .rar: Wording("a RAR archive", "RAR压缩文件")
    case .sevenZip: Wording("a 7z archive", "7z压缩文件")
    case .gzip: Wording("a gzip archive", "gzip压缩文件")
    case .mp3: Wording("an MP3 recording", "MP3音频")
    case .mp4: Wording("an MP4 video", "MP4视频")
    case .wave: Wording("a WAV recording", "WAV音频")
    case .program: Wording("a program", "可执行文件")
    case .script: Wording("a script", "脚本")
    case .text: Wording("plain text", "纯文本")
    }
  }
}

extension FileType {
  private static let signatures: [(bytes: [UInt8], type: FileType)] = [
    (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound), (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif), (Array("BM".utf8), .bmp),
    ([0x49, 0x49, 0x2A, 0x00], .tiff), ([0x4D, 0x4D, 0x00, 0x2A], .tiff), (Array("Rar!".utf8), .rar),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), ([0x1F, 0x8B], .gzip), (Array("ID3".utf8), .mp3),
    (Array("RIFF".utf8), .wave), ([0x4D, 0x5A], .program), ([0x7F, 0x45, 0x4C, 0x46], .program),
    ([0xCF, 0xFA, 0xED, 0xFE], .program), ([0xFE, 0xED, 0xFA], .program), (Array("#!".utf8), .script),
  ]

  private static func beginsHTML(_ opening: [UInt8]) -> Bool {
    let start = opening.starts(with: [0xEF, 0xBB, 0xBF]) ? opening.dropFirst(3) : opening[...]
    let text = start.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.prefix(16).map { $0 | 0x20 }
    return text.starts(with: "<!doctype html".utf8.map { $0 | 0x20 }) || text.starts(with: "<html".utf8)
  }
}

extension [UInt8] {
  /// Some programs write a few bytes before the mark of a PDF.
  fileprivate func firstRange(ofPDF limit: Int) -> Bool {
    let mark = Array("%PDF-".utf8)
    guard count >= mark.count else { return false }
    return indices.prefix(Swift.min(limit, count - mark.count + 1)).contains {
      self[$0] == mark[0] && self[$0...].starts(with: mark)
    }
  }
}
