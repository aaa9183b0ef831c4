import ArgumentParser
package import SiteDiagnostics

/// `--language`, for every command that reports on content.
struct LanguageOptions: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: ArgumentHelp("The language of the messages: zh or en. (default: that of the environment)", valueName: "code"))
  var asked: Language?

  /// In which the command speaks.
  var language: Language { asked ?? .ofEnvironment }
}

extension Language: ExpressibleByArgument {
  /// The codes, and tags that begin with them: `zh-CN`, `zh_CN.UTF-8`.
  package init?(argument: String) {
    guard let language = Language.allCases.first(where: { $0.names(argument) }) else { return nil }
    self = language
  }
}

extension Language {
  /// As POSIX has it, the first variable that is set decides: Chinese if it names Chinese, else English.
  static var ofEnvironment: Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environmentVariable)
    return names.first { !$0.isEmpty }.map { Language.chinese.names($0) } == true ? .chinese : .english
  }

  /// Whether a tag of a locale is one of this language.
  private func names(_ tag: String) -> Bool {
    let tag = tag.lowercased()
    guard tag.hasPrefix(rawValue) else { return false }
    return tag.dropFirst(rawValue.count).first.map { "-_.@".contains($0) } ?? true
  }
}
