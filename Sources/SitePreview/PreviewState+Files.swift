import Glibc
import SiteBuild
import SiteModel
import SiteReader
import SiteRenderer

extension PreviewState.Portal {
  /// The path of `base_url`, below which the portal is served: `/jczwgk/`.
  var root: String { pathOfURL(site.site.portal.baseURL ?? "") }

  /// What a static host gives.
  ///
  /// - Parameters:
  ///   - path: from the server's root, without its first `/`.
  ///   - source: the portal's folder.
  /// - Throws: `ReadError` if a source cannot be read.
  func file(at path: String, state: PreviewState, source: String) throws -> HTTPResponse {
    guard ("/" + path).hasPrefix(root) else {
      return path.isEmpty || "/" + path + "/" == root ? redirect(to: root) : try notFound()
    }
    let path = String(("/" + path).dropFirst(root.count))
    if let page = try shownPage(at: path) { return page.response(.ok) }
    if path.hasPrefix("search/") {
      if let bytes = state.portal(where: { $0.searchFiles != nil })?.searchFiles?[path] { return response(bytes, path) }
    } else if !path.hasSuffix("/"), !path.isEmpty {
      switch site.otherFile(at: path) {
      case .bytes(let bytes): return response(bytes, path)
      case .copy(let file): if let bytes = try bytesInside(source, file) { return response(bytes, path) }
      case nil: break
      }
      if try site.page(at: path + "/index.html") != nil { return redirect(to: root + path.percentEncoded + "/") }
    }
    return try notFound()
  }

  /// The page at a path below the portal's root, that of a folder for `xishan/`; `nil` if there is none.
  func shownPage(at path: String) throws -> ShownPage? {
    let isFolder = path.isEmpty || path.hasSuffix("/")
    return try site.page(at: isFolder ? path + "index.html" : path).map { ShownPage($0, of: self) }
  }

  private func notFound() throws -> HTTPResponse { ShownPage(try site.notFoundPage(), of: self).response(.notFound) }

  private func redirect(to address: String) -> HTTPResponse {
    var response = HTTPResponse(.found)
    response["Location"] = address
    return response
  }

  private func response(_ bytes: [UInt8], _ path: String) -> HTTPResponse {
    var response = HTTPResponse(.ok, body: bytes)
    response["Content-Type"] = contentType(of: path)
    response["ETag"] = "\"\(Fingerprint(of: bytes).hexadecimal)\""
    return response
  }
}

/// A file of the portal's folder; `nil` if a link leads out of it.
private func bytesInside(_ folder: String, _ file: String) throws(ReadError) -> [UInt8]? {
  guard let root = realPath(folder), let path = realPath(folder + "/" + file), path.hasPrefix(root + "/") else {
    return nil
  }
  return try readFile(path)
}

private func realPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

extension Fingerprint {
  var hexadecimal: String { String(value, radix: 16) }
}

extension String {
  /// For an address: what is neither a letter, a digit nor one of a few signs as `%E4`.
  var percentEncoded: String {
    utf8.map { byte in
      let isPlain =
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
        || "/-._~".utf8.contains(byte)
      return isPlain
        ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
