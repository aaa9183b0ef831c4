/// The registers with which a portal begins: what nearly every catalog cites and names.
enum StarterRegisters {
  static let channels = """
    # 公开渠道和载体：标准目录的十三种。目录里另有的渠道接着往下写，同一渠道的别的叫法写进 aliases。
    channels:
      - {name: 政府网站, slug: government-website, standard: true}
      - {name: 政府公报, slug: government-gazette, standard: true}
      - {name: 两微一端, slug: weibo-wechat-app, standard: true}
      - {name: 发布会/听证会, slug: press-conferences-hearings, standard: true}
      - {name: 广播电视, slug: broadcasting, standard: true}
      - {name: 纸质媒体, slug: print-media, standard: true}
      - {name: 公开查阅点, slug: reading-points, standard: true}
      - {name: 政务服务中心, slug: service-centres, standard: true}
      - {name: 便民服务站, slug: service-stations, standard: true, aliases: [为民服务站]}
      - {name: 入户/现场, slug: door-to-door, standard: true}
      - {name: 社区/企事业单位/村公示栏（电子屏）, slug: notice-boards, standard: true}
      - {name: 精准推送, slug: targeted-delivery, standard: true}
      - {name: 其他, slug: others, standard: true}

    """

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
