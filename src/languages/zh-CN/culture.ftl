### 文化：价值观是否落到行动上，以及各复盘页面共用的词句。

review-culture = 我们是否践行了价值观？
review-share = 占比
review-kind = 类型
review-no-kind = 未注明类型
review-everybody = 全体
review-too-few = 数量太少，不作判断
review-team-too-small = 人数较少，不单独列示
review-teams-too-small = 有{ $number }个团队不单独列示，以免推算出不足{ $minimum }人的团队的情况。
review-over-cycles = 历期变化
review-recognition-none = 尚无感谢记录：填写数据表 recognition（member_id、given_on、from_id、kind、reason）后，此处即可显示。

culture-behaviours = 他人眼中的行为
culture-behaviours-lead = 价值观体现在行为上。每行是一种行为的全员整体情况，并列出把握程度、目标以及变化是否超出偶然波动。从中看不出任何个人。
culture-behaviours-none = 目前没有衡量行为的指标：填写数据表 assessments（ratee_id、rater_id、relation、dimension、score）并设置读取该表的指标后，此处即可显示。也可在 [review.culture] 中指定其他指标。
culture-behaviour = 行为
culture-standing = 与目标相比
culture-target-reached = 已达到
culture-target-open = 与目标无显著差异
culture-target-short = 有提升空间
culture-profiles = 各团队的行为画像
culture-profiles-lead = 各团队在每种行为上的数值。只有当某团队与其他团队整体的差异超出偶然波动（已考虑本表全部比较）时，才加以标注。标注是交流的由头，不是结论。
culture-profiles-trend = 小折线为历期走势，具体数值见团队趋势页。
culture-profiles-alike = 目前没有团队达到这种差异。
culture-mark-above = ▲ 高于其他团队（{ $others }）
culture-mark-below = ▽ 有提升空间；其他团队为{ $others }
culture-gaps = 团队如何看待自己
culture-gaps-lead = 团队成员的自评减去他评。只有差异超出其自身误差范围时才作文字说明；比较项较多，其中少数可能出于偶然。
culture-gaps-alike = 目前没有这样的差异。
culture-gap-higher = 自评高于他评
culture-gap-lower = 自评低于他评
culture-team-building = 团队建设参与情况
culture-team-building-lead = 数据中类型为{ $kinds }的活动邀请及实际参加情况，按活动当日所在团队统计。细竖线为期望的参与率{ $wanted }。未参加的原因无从得知，此处也不追问。
culture-team-building-none = 本期数据中没有团队建设活动：填写数据表 activities（activity_id、member_id、held_on、kind、attended），类型写作{ $kinds }，此处即可显示。
culture-invited = 受邀人次
culture-came = 参加人次
culture-honours = 按规则产生的荣誉
culture-honours-lead = 按事先公布、人人适用的规则产生，理由列于姓名之后。
culture-honours-none = 此类周期没有适用的表彰规则，可在 scorebook.toml 的 [[results.recognition]] 中设置。
culture-thanks = 感谢
culture-thanks-lead = { $count ->
    [0] 本期尚无感谢记录。
   *[other] 本期共有{ $number }次感谢，按日期由近及远排列。
}
method-culture = 文化
method-culture-profiles = 团队在某种行为上的数值，与其他团队按评价人数加权的平均值比较：z = 差值 / √(s² + Σ(wⱼ/Σw)²sⱼ²)。所有团队和行为作为一族比较，误标比例控制在{ $alpha }以内（Benjamini 与 Hochberg，1995）。不予显示的评价关系不参与计算。
method-culture-small = 不足{ $minimum }人的团队不单独列示；若可由总体与其他团队推算得出，则次小的团队也不列示。占比采用 Wilson 区间，不足{ $minimum }例的不给出占比。
method-between-cycles = 小群体的隐藏以单个周期为限。跨周期或年度与其各季度对照时仍有局限：若某团队在两期均有列示，其间仅一人加入或离开，则两期计数（建议、会议、分享、时数）之差可能被视为该人的数据。360度评分若与此前公布的任何数值相减会暴露少数评价人，则不予公布。员工调查不记名且每次重新作答，两期之差包含所有人的新答案。
