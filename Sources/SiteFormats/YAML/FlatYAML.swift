import SiteDiagnostics
import SiteValues

func parseFlatYAML(_ text: String, path: String, firstLine: Int) -> Diagnosed<Value?>? { nil }
