import Glibc
import SiteDiagnostics

/// The characters of a text file: UTF-8, UTF-16 with or without a mark, or GB18030 (GBK, GB2312), as older programs in
/// China write it.
func decodeText(_ bytes: [UInt8], path: String) -> Diagnosed<String> {
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return decodeUTF8(bytes[3...], path) }
  if bytes.starts(with: [0xFF, 0xFE]) {
    return Diagnosed(utf16(bytes[2...], isLittleEndian: true), note("UTF-16", path))
  }
  if bytes.starts(with: [0xFE, 0xFF]) {
    return Diagnosed(utf16(bytes[2...], isLittleEndian: false), note("UTF-16", path))
  }
  if let isLittleEndian = byteOrderOfUTF16(bytes) {
    return Diagnosed(utf16(bytes[...], isLittleEndian: isLittleEndian), note("UTF-16", path))
  }
  if let text = String(validating: bytes, as: UTF8.self) { return Diagnosed(text) }
  if let converted = convert(bytes, from: "GB18030") {
    return Diagnosed(String(decoding: converted, as: UTF8.self), note("GB18030", path))
  }
  return decodeUTF8(bytes[...], path)
}

private func note(_ encoding: String, _ path: String) -> [Diagnostic] {
  [
    Diagnostic(
      .importEncoding, Wording("the text is \(encoding) and was converted", "文字是 \(encoding) 编码，已转换"),
      at: .file(path: path))
  ]
}

/// What is no UTF-8 becomes U+FFFD and is reported once.
private func decodeUTF8(_ bytes: ArraySlice<UInt8>, _ path: String) -> Diagnosed<String> {
  if let text = String(validating: bytes, as: UTF8.self) { return Diagnosed(text) }
  let text = String(decoding: bytes, as: UTF8.self)
  let line = text.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count { $0 == "\n" } + 1
  let count = text.unicodeScalars.count { $0 == "\u{FFFD}" }
  return Diagnosed(
    text,
    [
      Diagnostic(
        .importInvalidBytes,
        Wording(
          "the text is UTF-8, UTF-16 or GB18030, and \(count) bytes of it are none of them",
          "文字应是 UTF-8、UTF-16 或 GB18030，有 \(count) 处都不是"),
        at: .text(path: path, range: SourceRange(line: line, column: 1, length: 0)),
        help: Wording("save the file as UTF-8 in the program that it comes from", "在原来的程序里把文件另存为 UTF-8"))
    ])
}

private func utf16(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> String {
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
    units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    index += 2
  }
  return String(decoding: units, as: UTF16.self)
}

/// Line feeds, tabs and digits have a zero beside them in UTF-16, and texts of one byte a character have no zeros.
private func byteOrderOfUTF16(_ bytes: [UInt8]) -> Bool? {
  guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
  var (evenZeros, oddZeros) = (0, 0)
  for (index, byte) in bytes.prefix(8192).enumerated() where byte == 0 {
    if index.isMultiple(of: 2) { evenZeros += 1 } else { oddZeros += 1 }
  }
  if oddZeros > 4, evenZeros * 8 < oddZeros { return true }
  if evenZeros > 4, oddZeros * 8 < evenZeros { return false }
  return nil
}

/// Converts by the C library; `nil` if a byte fits nowhere.
private func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  // Two bytes become three at most, four become four.
  var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
  var (inputLeft, outputLeft) = (input.count, output.count)
  let failed = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (next, place) = (input.baseAddress, output.baseAddress)
      return iconv(converter, &next, &inputLeft, &place, &outputLeft) == -1
    }
  }
  guard !failed, inputLeft == 0 else { return nil }
  return output.dropLast(outputLeft).map { UInt8(bitPattern: $0) }
}
