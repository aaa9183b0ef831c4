import SiteModel

/// The files of the preview itself. They stand where no portal has anything, and in no build.
enum PreviewFiles {
  static let script = "__sitegen/preview.js"
  static let events = "__sitegen/events"

  /// - Returns: `nil` if the path is the portal's.
  static func response(to path: String) -> HTTPResponse? {
    guard path == script else { return nil }
    var response = HTTPResponse(.ok, body: PackageResources.preview_js)
    response["Content-Type"] = contentType(of: path)
    response["ETag"] = "\"\(Fingerprint(of: response.body).hexadecimal)\""
    return response
  }
}
