import SiteModel

/// The registers with which a portal begins: what nearly every catalog cites and names.
enum StarterRegisters {
  static var channels: String {
    let lines = Channel.standard.map { channel in
      let aliases = channel.aliases.isEmpty ? "" : ", aliases: [\(channel.aliases.joined(separator: ", "))]"
      return "  - {name: \(channel.name), slug: \(channel.slug), standard: true\(aliases)}\n"
    }
    return """
      # 公开渠道和载体：标准目录的十三种。目录里另有的渠道接着往下写，同一渠道的别的叫法写进 aliases。
      channels:

      """ + lines.joined()
  }

  static let laws = """
    # 公开依据：目录引用的法律、法规和政策文件。名称不带书名号，文号用〔〕。
    laws:
      - title: 中华人民共和国政府信息公开条例
        slug: open-government-information
        number: 国务院令第711号
        issuer: 国务院
        level: 行政法规
        status: 现行有效
        aliases: [政府信息公开条例]
      - title: 国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见
        slug: grassroots-disclosure-guidance
        number: 国办发〔2019〕54号
        issuer: 国务院办公厅
        level: 国务院文件
        status: 现行有效
      - title: 中华人民共和国城市居民委员会组织法
        slug: city-residents-committees
        level: 法律
        status: 已修订
        aliases: [城市居民委员会组织法]
      - title: 中华人民共和国村民委员会组织法
        slug: villagers-committees
        level: 法律
        status: 已修改
        aliases: [村民委员会组织法]

    """
}
