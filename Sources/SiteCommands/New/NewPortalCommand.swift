import ArgumentParser

/// `sitegen new portal`: settings, registers and a word of welcome.
struct NewPortalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "portal", abstract: "Begin a portal in an empty folder.",
    discussion: "Then add organisations with 'sitegen new district' and 'sitegen new community', and build.")

  @Argument(help: ArgumentHelp("The portal's folder; it is made if it is not there.", valueName: "folder"))
  var folder = "."

  @Option(help: "The portal's title.")
  var title = "基层政务公开标准化规范化专栏"

  func run() throws {
    var portal = PortalFolder()
    portal.source = folder
    try portal.write([
      ("sitegen.yml", settings), ("content/index.md", Self.welcome),
      ("content/channels.yml", StarterRegisters.channels),
      ("content/laws.yml", StarterRegisters.laws),
    ])
  }

  private var settings: String {
    """
    title: \(yamlText(title))
    # 门户发布后的完整网址，以 / 结尾。没有它就没有 sitemap.xml，订阅源里的网址也不完整。
    base_url:
    description:
    host:
      name:
      address:
      phone:
    identifiers:
      # 网站标识码十位，加引号
      site_id_code:
      icp:
      police:

    """
  }

  private static let welcome = """
    按地区找社区，按目录找事项，按事项看公开信息。

    """
}

/// A text as a YAML value: in quotes where it could be read as anything else.
func yamlText(_ text: String) -> String {
  let isPlain =
    text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    && text.unicodeScalars.first?.properties.numericType == nil
    && !["true", "false", "null", "yes", "no"].contains(text)
  if isPlain, !text.isEmpty { return text }
  var quoted = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": quoted += "\\" + String(scalar)
    case "\n": quoted += "\\n"
    default: quoted.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
  }
  return "\"\(quoted)\""
}
