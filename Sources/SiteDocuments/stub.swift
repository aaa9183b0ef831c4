import SiteDiagnostics

func parseHTML(_ bytes: [UInt8], path: String) -> Diagnosed<Document> { Diagnosed(Document(path: path, format: .html)) }
func parseOfficeArchive(_ bytes: [UInt8], path: String) -> Diagnosed<Document?> { Diagnosed(nil) }
