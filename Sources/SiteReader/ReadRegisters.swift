import SiteDiagnostics
import SiteModel
import SiteValues

func readLaws(from tree: SourceTree) throws(ReadError) -> Diagnosed<LawRegister> {
  var diagnostics: [Diagnostic] = []
  guard var reader = try tree.mapping(at: "content/laws.yml", &diagnostics) else {
    return Diagnosed(LawRegister(), diagnostics)
  }
  var names = RegisteredNames(path: reader.path)
  let laws = reader.list("laws", "法律") { $0.law(&names) }.compactMap { $0 }
  return Diagnosed(LawRegister(laws), diagnostics + reader.finish() + names.diagnostics)
}

func readChannels(from tree: SourceTree) throws(ReadError) -> Diagnosed<ChannelRegister> {
  var diagnostics: [Diagnostic] = []
  guard var reader = try tree.mapping(at: "content/channels.yml", &diagnostics) else {
    return Diagnosed(ChannelRegister(Channel.standard), diagnostics)
  }
  var names = RegisteredNames(path: reader.path)
  let channels = reader.list("channels", "渠道") { $0.channel(&names) }.compactMap { $0 }
  return Diagnosed(ChannelRegister(channels), diagnostics + reader.finish() + names.diagnostics)
}

func readDomains(from tree: SourceTree) throws(ReadError) -> Diagnosed<DomainRegister> {
  var diagnostics: [Diagnostic] = []
  guard var reader = try tree.mapping(at: "content/domains.yml", &diagnostics) else {
    return Diagnosed(DomainRegister(), diagnostics)
  }
  var names = RegisteredNames(path: reader.path)
  let register = DomainRegister(
    domains: reader.list("domains", "领域") { $0.domain(&names) }.compactMap { $0 },
    source: reader.text("source", "来源") ?? "", posting: reader.text("posting", "公开信息") ?? "",
    responsible: reader.text("responsible", "主体责任") ?? "")
  return Diagnosed(register, diagnostics + reader.finish() + names.diagnostics)
}

extension MappingReader {
  fileprivate mutating func law(_ names: inout RegisteredNames) -> Law? {
    let title = requiredText("title", "名称")
    let law = Law(
      slug: slug(of: text("slug") ?? title ?? ""), title: title ?? "", number: text("number", "文号"),
      issuer: text("issuer", "制定机关"), level: choice(["level", "效力级别"], of: LawLevel.self) ?? .local,
      issued: text("issued", "公布日期"), effective: text("effective", "施行日期"),
      status: choice(["status", "时效性"], of: LawStatus.self) ?? .unknown, note: text("note", "说明"),
      supersededBy: text("superseded_by", "被替代"), aliases: texts("aliases", "别名"), misnomers: texts("misnomers", "误名"),
      url: text("url", "网址"))
    guard title != nil else { return nil }
    names.add(law.title, slug: law.slug, at: range)
    return law
  }

  fileprivate mutating func channel(_ names: inout RegisteredNames) -> Channel? {
    let name = requiredText("name", "名称")
    let channel = Channel(
      name: name ?? "", slug: slug(of: text("slug") ?? name ?? ""), isStandard: flag("standard", "标准") ?? false,
      aliases: texts("aliases", "别名"), description: text("description", "说明") ?? "")
    guard name != nil else { return nil }
    names.add(channel.name, slug: channel.slug, at: range)
    return channel
  }

  fileprivate mutating func domain(_ names: inout RegisteredNames) -> Domain? {
    let name = requiredText("name", "名称")
    let domain = Domain(
      name: name ?? "", slug: slug(of: text("slug") ?? name ?? ""), row: integer("row", "序号"),
      guides: texts("guides", "指导责任"), categories: texts("categories", "事项类别"))
    guard name != nil else { return nil }
    names.add(domain.name, slug: domain.slug, at: range)
    return domain
  }
}

/// Finds two entries of one name or one slug.
private struct RegisteredNames {
  let path: String
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: SourceRange] = [:]

  init(path: String) { self.path = path }

  mutating func add(_ name: String, slug: String, at range: SourceRange) {
    if slug == "index" {
      diagnostics.append(
        Diagnostic(
          .repeatedName, Wording("the slug 'index' is the register's own", "网址名“index”是登记簿自己的"),
          at: .text(path: path, range: range),
          help: Wording("give the entry another", "给这一条换一个")))
    }
    for (key, words) in [
      ("name " + name, Wording("name '\(name)'", "名称“\(name)”")),
      ("slug " + slug, Wording("slug '\(slug)'", "网址名“\(slug)”")),
    ] {
      if let first = places[key] {
        diagnostics.append(
          Diagnostic(
            .repeatedName, Wording("two entries have the \(words.english)", "两条的\(words.chinese)相同"),
            at: .text(path: path, range: range),
            help: Wording("make them one entry, or give this one another", "合并成一条，或者给这一条换一个"),
            notes: [.init(Wording("the first is here", "前一条在这里"), at: .text(path: path, range: first))]))
        return
      }
      places[key] = range
    }
  }
}
