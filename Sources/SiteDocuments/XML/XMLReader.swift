import CXML2

/// Reads XML piece by piece, by libxml2: no entities but the five of XML, no network, no document type.
final class XMLReader {
  private let reader: xmlTextReaderPtr

  enum Event {
    /// `<name …>`; for `<name/>` an end follows at once.
    case start(String)
    case end(String)
    case text(String)
    case finished
  }

  enum Fault: Error {
    case malformed
    case documentType
    case tooDeep
  }

  /// An end that an empty element owes.
  private var pendingEnd: String?
  private var depth = 0
  private var names: [UnsafePointer<UInt8>: String] = [:]

  /// `bytes` stay where they are until the reader has gone.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    sitegen_silence_xml()
    guard let base = bytes.baseAddress, bytes.count < Int(Int32.max),
      let reader = base.withMemoryRebound(
        to: CChar.self, capacity: bytes.count,
        {
          xmlReaderForMemory(
            $0, Int32(bytes.count), nil, nil,
            Int32(
              XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOERROR.rawValue
                | XML_PARSE_NOWARNING.rawValue))
        })
    else { return nil }
    self.reader = reader
  }

  deinit { xmlFreeTextReader(reader) }

  func next() throws(Fault) -> Event {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    while true {
      let result = xmlTextReaderRead(reader)
      if result == 0 { return .finished }
      guard result == 1 else { throw .malformed }
      switch xmlReaderTypes(rawValue: UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
      case XML_READER_TYPE_ELEMENT:
        if xmlTextReaderDepth(reader) > Int32(DocumentLimits.depth) { throw .tooDeep }
        let name = localName()
        if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
        return .start(name)
      case XML_READER_TYPE_END_ELEMENT:
        return .end(localName())
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
        XML_READER_TYPE_WHITESPACE:
        guard let value = xmlTextReaderConstValue(reader) else { continue }
        return .text(String(cString: value))
      case XML_READER_TYPE_DOCUMENT_TYPE, XML_READER_TYPE_ENTITY_REFERENCE:
        throw .documentType
      default: continue
      }
    }
  }

  /// The attribute of the element that the last start named; `prefix:name` as the file has it.
  func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(reader, name) else { return nil }
    defer { sitegen_free_xml(value) }
    return String(cString: value)
  }

  /// Names are few and libxml2 keeps each once: the pointer stands for the name.
  private func localName() -> String {
    guard let pointer = xmlTextReaderConstLocalName(reader) else { return "" }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }
}
