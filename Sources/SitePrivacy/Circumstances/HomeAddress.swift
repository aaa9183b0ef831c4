/// The address of a home with its room: 滇池路12号3栋2单元401室.
///
/// A building, and a unit of it (单元) or an estate of homes, and a room: an office has a floor instead. Addresses that the
/// line says are an office's are none.
func findHomeAddresses(in line: TextLine) -> [PersonalFact] {
  var found: [PersonalFact] = []
  var index = 0
  while index < line.count {
    guard let length = buildings.match(in: line, at: index), isNumbered(line, before: index) else {
      index += 1
      continue
    }
    let next = index + length
    guard let end = endOfRoom(in: line, from: next, isEstate: isEstate(line, before: index)) else {
      index = next
      continue
    }
    let start = startOfAddress(in: line, before: index)
    index = end
    guard !offices.isIn(line, max(0, start - 12)..<start), !offices.isIn(line, end..<min(line.count, end + 10)) else {
      continue
    }
    found.append(PersonalFact(.homeAddress, line.bytes(start..<end), masked: hiddenNumbers(line.text(start..<end))))
  }
  return found
}

/// 滇池路12号3栋2单元401室 → 滇池路**号*栋*单元***室.
func hiddenNumbers(_ address: String) -> String {
  String(
    String.UnicodeScalarView(address.unicodeScalars.map { $0.value.isDigit || numerals.contains($0.value) ? "*" : $0 }))
}

/// Whether a cell of a column of homes has a building and a room.
func hasRoom(_ cell: String) -> Bool {
  let line = TextLine(cell)
  var index = 0
  while index < line.count {
    if let length = buildings.match(in: line, at: index), isNumbered(line, before: index),
      endOfRoom(in: line, from: index + length, isEstate: true) != nil
    {
      return true
    }
    index += 1
  }
  return false
}

private func isNumbered(_ line: TextLine, before index: Int) -> Bool {
  let sign = line[index - 1]
  return sign.isDigit || numerals.contains(sign) || sign.isLetter
}

/// Behind the building: a unit and a room, or in an estate of homes a room alone.
private func endOfRoom(in line: TextLine, from start: Int, isEstate: Bool) -> Int? {
  var index = start
  func passNumber(_ count: ClosedRange<Int>) -> Bool {
    while line[index].isSpace || line[index] == 0x2D { index += 1 }
    let first = index
    while line[index].isDigit || line[index].isLetter || numerals.contains(line[index]) { index += 1 }
    return count.contains(index - first)
  }
  var hasUnit = false
  let mark = index
  if passNumber(1...3), let length = units.match(in: line, at: index) {
    index += length
    hasUnit = true
  } else {
    index = mark
  }
  if passFloor(line, &index) { hasUnit = hasUnit || isEstate }
  guard hasUnit || isEstate, passNumber(2...5), line[index - 1].isDigit || numerals.contains(line[index - 1]) else {
    return nil
  }
  if let length = rooms.match(in: line, at: index) { return index + length }
  return hasUnit && !line[index].isHan ? index : nil
}

private func passFloor(_ line: TextLine, _ index: inout Int) -> Bool {
  var end = index
  while line[end].isDigit || numerals.contains(line[end]) { end += 1 }
  guard end > index, let length = floors.match(in: line, at: end) else { return false }
  index = end + length
  return true
}

private func isEstate(_ line: TextLine, before index: Int) -> Bool { estates.isIn(line, max(0, index - 14)..<index) }

private func startOfAddress(in line: TextLine, before index: Int) -> Int {
  var start = index
  while start > 0, index - start < 40 {
    let sign = line[start - 1]
    guard sign.isHan || sign.isDigit || sign.isLetter || sign == 0x2D else { break }
    start -= 1
  }
  return start
}

private let numerals = Set("零〇一二三四五六七八九十".unicodeScalars.map(\.value))
private let buildings = WordList("栋 幢 号楼 座 # 号院")
private let units = WordList("单元 门 #")
private let floors = WordList("层 楼")
private let rooms = WordList("室 号房 房 号 户")
private let estates = WordList("小区 花园 家园 佳园 苑 公寓 新村 新居 名都 宿舍 公馆 嘉园 雅居 住宅 公租房 廉租房 保障房 安置房 家属院 里 府 城 湾 居 住")
private let offices = WordList(
  "办公 居委会 村委会 办事处 服务站 服务中心 工作站 中心 公司 商店 门店 店 工作室 值班 会议室 活动室 集合 医院 学校 派出所 党支部 法院 受理 窗口 地点 报名 现场 驿站 物业")
