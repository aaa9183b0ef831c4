import ArgumentParser
import SiteModel

/// What the kinds of organisation have in common: a folder below `content/`, and a name.
struct OrganisationOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Its folder below content/: lower-case letters, digits and '-', for example xishan/kaiyuan.", valueName: "path"))
  var path: String

  @Option(help: "Its name, for example 凯苑社区.")
  var name: String

  @OptionGroup var portal: PortalFolder

  func validate() throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && slug(of: String($0)) == $0 && !$0.contains(".") && !$0.contains("_") })
    else {
      throw ValidationError("'\(path)' cannot be part of an address: use lower-case letters a–z, digits and '-'.")
    }
  }

  func write(_ level: Organisation.Level, catalog: String? = nil) throws {
    var files = [("content/\(path)/\(level.rawValue).yml", "name: \(yamlText(name))\ndescription:\n")]
    if let catalog { files.append(("content/\(path)/catalog.csv", catalog)) }
    try portal.write(files.map { (path: $0.0, text: $0.1) })
  }

  /// A catalog with every column and one item to begin with.
  var starterCatalog: String {
    let headings = CatalogColumn.allCases.filter { $0 != .code && $0 != .domain && $0 != .third }.map(\.rawValue)
    let row = [
      "1", "基本信息", "社区简介", "名称、概况、办公地址、联系方式", "—",
      "\"《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）\"",
      "信息形成或者变更之日起20个工作日内", name, "\"☐ 政府网站\n☑ 社区/企事业单位/村公示栏（电子屏）\"", "全社会", "主动公开", "社区",
    ]
    return headings.joined(separator: ",") + "\n" + row.joined(separator: ",") + "\n"
  }
}

struct NewDistrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "district", abstract: "Begin a county or district (县级).")
  @OptionGroup var organisation: OrganisationOptions
  func run() throws { try organisation.write(.district) }
}

struct NewStreetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "street", abstract: "Begin a street or township (乡级).")
  @OptionGroup var organisation: OrganisationOptions
  func run() throws { try organisation.write(.street) }
}

struct NewCommunityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "community", abstract: "Begin a community or village (社区、村) with a catalog of one item.")
  @OptionGroup var organisation: OrganisationOptions

  @Flag(help: "Without a catalog of its own: it follows its district's.")
  var followsDistrict = false

  func run() throws { try organisation.write(.community, catalog: followsDistrict ? nil : organisation.starterCatalog) }
}

struct NewDepartmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "department", abstract: "Begin a department (部门、单位).")
  @OptionGroup var organisation: OrganisationOptions
  func run() throws { try organisation.write(.department) }
}
