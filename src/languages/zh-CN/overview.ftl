### 概览：本期要点、收入变化的来龙去脉，以及承接客户的留存。

headline-kept = { $count ->
    [0] 期初在管客户{ $held }户，保住{ $kept }户（{ $share }），无新增客户。
   *[other] 期初在管客户{ $held }户，保住{ $kept }户（{ $share }），新增{ $number }户。
}
headline-revenue-up = 收入由{ $from }升至{ $to }，增长{ $change }。
headline-revenue-down = 收入由{ $from }降至{ $to }，下降{ $change }。
headline-revenue-same = 收入维持在{ $to }。
headline-real = 与{ $since }相比，在误差范围之外，{ $better }，{ $worse }。
headline-better = { $count ->
    [0] 没有指标改善
   *[other] { $number }项指标改善
}
headline-worse = { $count ->
    [0] 没有指标下滑
   *[other] { $number }项指标下滑
}
headline-nothing-real = 与{ $since }相比，各项指标均无超出误差范围的变化。
kept-since-transfer = { $day }转让时承接的{ $clients }户客户中，目前仍在合作的有{ $held }户，占{ $share }（置信区间{ $interval }）。
kept-since-transfer-all-alike = { $day }转让时承接的{ $clients }户客户中，目前仍在合作的有{ $held }户，占{ $share }。

## 收入

bridge = 收入是怎样变化的
column-step = 项目
column-clients = 客户数
column-waterfall = 逐项变化
bridge-lost = 流失客户
bridge-shrunk = 留存客户中收入减少
bridge-grown = 留存客户中收入增加
bridge-won = 新增且仍在合作
bridge-one-sided = 仅有期初或现有收入数据
bridge-cut = 为看清各项变化，条形从{ $low }而非零开始。
bridge-none = 此处应显示收入变化：clients.csv 没有 revenue_at_start（期初收入）和 revenue（现有收入）两列数据。

## 承接客户

curve = 承接客户的留存情况
curve-reading = 线为每月末仍在合作的客户占比，阴影为置信区间；横轴为转让后的月数。
curve-months = 转让后月数
curve-held = 仍在合作
curve-share = 占比
curve-no-transfer-date = 此处应显示承接客户的留存情况：scorebook.toml 尚未填写 transfer_date（转让日期）。
curve-too-few = 转让时承接的客户不足五户，数量太少，无法绘制曲线。

## 行动方向

where-to-act = 从哪里着手
where-to-act-lead = 各团队按得分由高到低排列，具体改进内容见各自的计划。
where-to-act-links = 进一步了解：
