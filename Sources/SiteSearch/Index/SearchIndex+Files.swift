import SiteFormats
import SiteModel

/// What stands in the files of the index.
extension SearchIndex {
  /// A file of the index, or with all others a part of the only one: an object of JSON.
  struct Part: Sendable {
    var path: String
    /// It is what the index before has.
    var isAsBefore = false
    /// The overview tells a reader how large those with terms are.
    var hasTerms = false
    var make: @Sendable (SearchIndex) -> [UInt8]
  }

  private var termParts: [Part] {
    switch terms {
    case .all(let terms):
      var files = [[Int]](repeating: [], count: layout.termFiles)
      for (number, term) in terms.enumerated() where layout.termFiles > 0 {
        files[term.term.file(of: layout.termFiles)].append(number)
      }
      return files.enumerated().map { file, numbers in
        Part(path: SearchFiles.terms(file), hasTerms: true) { _ in IndexedTerm.file(of: numbers.map { terms[$0] }) }
      }
    case .edited(let edits):
      return (0..<layout.termFiles).map { file in
        Part(path: SearchFiles.terms(file), isAsBefore: edits.files[file] == nil, hasTerms: true) { _ in
          edits.files[file] ?? []
        }
      }
    }
  }

  /// The largest come first, so that no thread waits for them in the end.
  var parts: [Part] {
    var parts = [
      Part(path: SearchFiles.facets) { index in
        var json = JSONWriter()
        json.object { json in index.facets.write(to: &json) }
        return json.bytes
      },
      Part(path: SearchFiles.names) { index in
        var json = JSONWriter()
        json.object { json in index.names.write(to: &json) }
        return json.bytes
      },
    ]
    parts += termParts
    // Of a small portal all members are there, even if nothing stands in them.
    parts += (0..<max(layout.lineFiles.fileCount, layout.isSingle ? 1 : 0)).map { file in
      Part(path: SearchFiles.lines(file)) { index in index.lineFile(file) }
    }
    let pageStarts = stride(from: 0, to: collection.texts.count, by: layout.pagesPerFile)
    var changed: Set<Int>?
    if case .edited = terms { changed = collection.changedPages.map { Set($0.map { $0 / layout.pagesPerFile }) } }
    parts += pageStarts.enumerated().map { file, start in
      Part(path: SearchFiles.pages(file), isAsBefore: changed.map { !$0.contains(file) } ?? false) { index in
        index.pageFile(from: start)
      }
    }
    return parts
  }

  private func lineFile(_ file: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("lines")
      json.array { json in
        for number in layout.lineFiles.lines(ofFile: file, count: shared.lines.count) {
          json.array { json in
            json.string(collection.texts.lines.text(of: Int(shared.lines[number])))
            json.string(String(decoding: pagesOfLines[number], as: UTF8.self))
          }
        }
      }
    }
    return json.bytes
  }

  private func pageFile(from start: Int) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("pages")
      json.array { json in
        for number in start..<min(start + layout.pagesPerFile, collection.texts.count) {
          json.array { json in write(page: number, to: &json) }
        }
      }
    }
    return json.bytes
  }

  private func write(page number: Int, to json: inout JSONWriter) {
    let texts = collection.texts
    json.string(collection.url(of: number))
    json.string(texts.title(of: number))
    if let date = collection.date(of: number) { json.string(date.description) } else { json.null() }
    if let name = collection.organisationName(of: number) { json.string(name) } else { json.null() }
    let lines = texts.lines(of: number)
    let sharedLines = lines.lazy.map { self.shared.number[Int($0)] }.filter { $0 >= 0 }.sorted()
    json.string(String(decoding: NumberList.write(sharedLines), as: UTF8.self))
    json.array { json in
      for line in lines where shared.number[Int(line)] < 0 { json.string(texts.lines.text(of: Int(line))) }
    }
  }

  /// Traditional characters, each followed by its simplified form.
  static var folding: [UInt8] {
    var json = JSONWriter()
    json.object { json in json.member("pairs", TraditionalCharacters.text) }
    return json.bytes
  }

  /// Files of terms that have so many bytes are told of.
  private static let largeTermFile = 4_096

  /// The size of a large file as a character: the number n of the character says (4 + n mod 4) · 2^(n div 4) KiB, rounded
  /// down.
  private static func character(ofSize bytes: Int) -> UInt8 {
    let size = bytes >> 10
    let exponent = max(0, Int.bitWidth - size.leadingZeroBitCount - 3)
    return ListAlphabet.characters[min(4 * exponent + size >> exponent - 4, 91)]
  }

  /// - Parameters:
  ///   - termFileSizes: in bytes.
  ///   - content: everything else, in a small portal.
  func overview(
    _ generation: Fingerprint, termFileSizes: [Int] = [], content: [UInt8]? = nil
  ) -> [UInt8] {
    let numbering = collection.numbering
    var json = JSONWriter()
    json.object { json in
      json.member("version", 3)
      json.member("generation", generation.hexadecimal)
      json.key("pages")
      json.object { json in
        json.member("count", collection.texts.count)
        json.member("perFile", layout.pagesPerFile)
      }
      json.key("lines")
      json.object { json in
        json.member("count", shared.lines.count)
        json.key("tiers")
        json.array { json in
          for tier in layout.lineFiles.tiers {
            json.array { json in
              json.number(tier.start)
              json.number(tier.perFile)
            }
          }
        }
      }
      json.key("terms")
      json.object { json in
        json.member("files", layout.termFiles)
        // Most files are about as large as they should be; of the others a reader has to know.
        let large = termFileSizes.indices.filter { termFileSizes[$0] >= Self.largeTermFile }
        let sizes = large.map { Self.character(ofSize: termFileSizes[$0]) }
        json.member("large", String(decoding: NumberList.write(large.map { Int32($0) }), as: UTF8.self))
        json.member("sizes", String(decoding: sizes, as: UTF8.self))
      }
      json.key("kinds")
      json.array { json in
        for (kind, start) in numbering.starts {
          json.array { json in
            json.string(kind.rawValue)
            json.number(start)
          }
        }
      }
      json.key("years")
      json.array { json in
        for (year, start) in numbering.years {
          json.array { json in
            json.string(String(year))
            json.number(start)
          }
        }
      }
    }
    guard let content else { return json.bytes }
    return json.bytes.dropLast() + Array(",\"content\":".utf8) + content + Array("}".utf8)
  }
}

extension Fingerprint {
  /// Sixteen digits.
  fileprivate var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
