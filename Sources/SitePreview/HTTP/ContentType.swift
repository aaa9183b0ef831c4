/// The media type of a file by its name, as static hosts say it.
package func contentType(of path: String) -> String {
  let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
  let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
  return types[ending] ?? "application/octet-stream"
}

private let types = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
  "json": "application/json", "xml": "application/xml; charset=utf-8", "txt": "text/plain; charset=utf-8",
  "csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8", "svg": "image/svg+xml",
  "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
  "avif": "image/avif", "ico": "image/x-icon", "bmp": "image/bmp", "tif": "image/tiff", "tiff": "image/tiff",
  "woff": "font/woff", "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf",
  "mp3": "audio/mpeg", "wav": "audio/wav", "mp4": "video/mp4", "webm": "video/webm",
  "pdf": "application/pdf", "zip": "application/zip", "doc": "application/msword", "xls": "application/vnd.ms-excel",
  "ppt": "application/vnd.ms-powerpoint", "rtf": "application/rtf", "ofd": "application/ofd",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  "wps": "application/vnd.ms-works", "et": "application/vnd.ms-excel",
]
