package import SiteDiagnostics

/// A place that discloses: a district, a street, a community or a department.
package struct Organisation: Sendable, Identifiable {
  /// The folder's path below `content/`, which is the path of its URL: `xishan/kaiyuan`.
  package let id: String
  package var level: Level
  package var name: String
  package var shortName = ""
  package var host = ""
  package var address = ""
  package var phone = ""
  package var hours = ""
  package var description = ""
  /// 行政区划代码.
  package var code = ""
  /// Its rank among its siblings; those without one follow, by folder name.
  package var order: Int?
  /// The words of its `index.md`.
  package var introduction: Prose?
  package var catalog: Catalog?
  /// The file that names the level, for diagnostics.
  package var place: Place
  /// Of the bytes of all files that describe it, its catalog included.
  package var fingerprint = Fingerprint.ofNothing

  package init(id: String, level: Level, name: String, place: Place) {
    self.id = id
    self.level = level
    self.name = name
    self.place = place
  }

  /// The levels of an organisation, named by the file in its folder.
  package enum Level: String, Sendable, CaseIterable {
    /// 县级: a county, a district, a county-level city.
    case district
    /// 乡级: a street, a township, a town.
    case street
    /// A community or a village (社区、村).
    case community
    /// A department (部门、单位) of a district.
    case department

    package var title: String {
      switch self {
      case .district: "县（市、区）"
      case .street: "街道（乡镇）"
      case .community: "社区（村）"
      case .department: "部门（单位）"
      }
    }
  }
}

/// Markdown that an author wrote, with its place: rendered where a page shows it.
package struct Prose: Sendable {
  package var text: String
  package var path: String
  /// The line of the file on which the text begins.
  package var firstLine: Int

  package init(text: String, path: String, firstLine: Int) {
    self.text = text
    self.path = path
    self.firstLine = firstLine
  }
}
