/// The family names that nearly everybody in China has: what tells a name from another two or three characters.
enum Surname {
  /// How many characters of a family name begin at an index: 2 for 欧阳, 0 if there is none.
  static func length(in line: TextLine, at index: Int) -> Int {
    if double.match(in: line, at: index) != nil { return 2 }
    return single.contains(line[index]) ? 1 : 0
  }

  private static let single = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭\
    陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍\
    庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华\
    喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和\
    仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉\
    伊仝区郜海阎肇干展牧普茶刀思线杞罕鲜拔丰奎禄矣撒纳沐木
    """.unicodeScalars.map(\.value))

  private static let double = WordList(
    "欧阳 司马 上官 诸葛 尉迟 皇甫 令狐 慕容 司徒 端木 东方 南宫 夏侯 公孙 宇文 长孙 独孤 轩辕 百里 呼延 澹台 申屠 太史")
}
