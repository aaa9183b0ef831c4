import SiteDiagnostics
import SiteImport

extension Repair.Kind {
  /// As the report calls it; programs go by the raw value.
  var words: Wording {
    switch self {
    case .residue: Wording(rawValue, "清除残留标记")
    case .box: Wording(rawValue, "勾选框")
    case .tick: Wording(rawValue, "打勾")
    case .slid: Wording(rawValue, "错位的行")
    case .level: Wording(rawValue, "分类级别")
    case .filled: Wording(rawValue, "补上合并的格")
    case .ditto: Wording(rawValue, "同上")
    case .joined: Wording(rawValue, "接上跨页的行")
    case .split: Wording(rawValue, "分行")
    case .unwrapped: Wording(rawValue, "去掉换行")
    case .numbered: Wording(rawValue, "编号")
    case .wording: Wording(rawValue, "写法")
    }
  }
}

extension Repair.Certainty {
  var words: Wording {
    switch self {
    case .doubtful: Wording(rawValue, "存疑")
    case .likely: Wording(rawValue, "多半无误")
    case .certain: Wording(rawValue, "确定")
    }
  }
}

extension SetAside.Kind {
  var words: Wording {
    switch self {
    case .title: Wording(rawValue, "标题")
    case .heading: Wording(rawValue, "表头")
    case .repeatedTitle: Wording(rawValue, "重复的标题")
    case .repeatedHeading: Wording(rawValue, "重复的表头")
    case .pageNumber: Wording(rawValue, "页码")
    case .paragraph: Wording(rawValue, "段落")
    case .aside: Wording(rawValue, "页眉、注释等")
    case .unknownColumn: Wording(rawValue, "不认识的栏目")
    case .row: Wording(rawValue, "不是事项的行")
    case .cell: Wording(rawValue, "没有栏目的格")
    case .otherTable: Wording(rawValue, "别的表")
    }
  }
}
