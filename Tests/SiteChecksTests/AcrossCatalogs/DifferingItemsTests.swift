import SiteDiagnostics
import SiteModel
import Testing

struct DifferingItemsTests {
  /// Communities 一社区, 二社区 … of one district, each with a row of its own.
  private func portal(_ rows: [CatalogColumn: String]...) -> CheckedPortal {
    var portal = CheckedPortal([:])
    for (index, row) in rows.enumerated() {
      let name = ["一", "二", "三", "四", "五"][index] + "社区"
      let folder = "content/xishan/c\(index)"
      portal.write("name: \(name)\n", to: folder + "/community.yml")
      portal.write(catalog: [[.bodies: name + "居委会"].merging(row) { $1 }], to: folder + "/catalog.csv")
    }
    return portal
  }

  @Test func tellsAnOutlierWhatMostHave() async throws {
    let portal = portal([:], [:], [.timeLimit: "信息形成之日起10个工作日内"])
    let found = try await portal.diagnostics()
    #expect(
      found.map { "\($0.code.id) \($0.place?.path ?? "")" } == ["across/limit-differs content/xishan/c2/catalog.csv"])
    #expect(found.first?.message.english == "the time limit is '10个工作日内'; in 3 of 4 communities it is '20个工作日内'")
  }

  @Test func tellsADifferenceWithoutMajorityOnce() async throws {
    let portal = portal([:], [.timeLimit: "信息形成之日起10个工作日内"], [.timeLimit: "信息形成之日起10个工作日内"])
    let found = try await portal.diagnostics()
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.notes.count == 1)
  }

  @Test func comparesBodiesWithoutTheirPlace() async throws {
    let portal = portal([:], [:], [.bodies: "三社区工作站"])
    #expect(
      try await portal.faults("across/body-differs") == ["三社区工作站: the body is '工作站'; in 3 of 4 communities it is '居委会'"]
    )
  }

  @Test func comparesTheLawsNotTheirWording() async throws {
    let same = portal([:], [:], [.bases: "《政府信息公开条例》"])
    #expect(try await same.codes() == [])
    let other = portal([:], [:], [.bases: "《社会救助暂行办法》"])
    #expect(try await other.codes() == ["across/bases-differ"])
  }

  @Test func readsLimitsBeforeItComparesThem() async throws {
    let portal = portal([:], [:], [.timeLimit: "信息形成或者变更之日起20个工作日内予以公开"])
    #expect(try await portal.codes() == [])
  }

  @Test func leavesOtherDistrictsAlone() async throws {
    var portal = portal([:], [:])
    portal.write("name: 五华区\n", to: "content/wuhua/district.yml")
    portal.write("name: 莲花社区\n", to: "content/wuhua/lianhua/community.yml")
    portal.write(
      catalog: [[.timeLimit: "信息形成之日起10个工作日内", .bodies: "莲花社区居委会"]], to: "content/wuhua/lianhua/catalog.csv")
    #expect(try await portal.codes() == [])
  }
}
