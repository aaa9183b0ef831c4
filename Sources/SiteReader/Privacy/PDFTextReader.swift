package import SiteDiagnostics

/// Reads the text layer of PDF files: a value of a closure, so that a test needs no program.
package struct PDFTextReader: Sendable {
  let read: @Sendable ([UInt8]) -> Reading

  package init(_ read: @escaping @Sendable ([UInt8]) -> Reading) { self.read = read }

  package enum Reading: Sendable {
    /// The pages, a form feed behind each.
    case text(String)
    /// The program is not installed.
    case noProgram
    case failed(Wording)
  }

  /// `pdftotext` of poppler-utils. PDF is a format of its own world, in which a parser meets hostile files: so it is a
  /// program apart, which gets the bytes and nothing else, and half a minute.
  package static let poppler = PDFTextReader { bytes in
    switch runFilter(
      ["pdftotext", "-q", "-enc", "UTF-8", "/dev/stdin", "-"], input: bytes, seconds: 30, limit: 32 << 20)
    {
    case .notFound: return .noProgram
    case .output(let text): return .text(String(decoding: text, as: UTF8.self))
    case .failed: return .failed(Wording("it is damaged or locked by a password", "文件损坏或者有密码"))
    case .tookTooLong: return .failed(Wording("reading it takes too long", "读取时间过长"))
    }
  }
}
