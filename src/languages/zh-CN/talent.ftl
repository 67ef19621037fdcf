### 人才：团队能否持续运转。

review-talent = 团队能否持续运转？
review-more-rows = 另有{ $number }行未在此列出。
review-group-too-small = 人数过少，不作说明
talent-audience = 本页涉及个人，仅供团队负责人、人力资源部和业务负责人使用，请勿转发。潜力是评定人的判断，而非测量结果。

## 九宫格

talent-grid = 绩效与潜力
talent-grid-lead = 绩效为本期得分及其区间，潜力由了解其工作的人评定。靠近分界线的点也可能属于另一侧：横线表示得分波动所及的范围，表格列出每个位置的把握程度。
talent-grid-caption = 每名成员的位置；编号与图中一致
talent-grid-none = 尚不了解谁能承担更多：可提供 potential 表（member_id、potential，1至5）。
talent-grid-nobody = 本期没有既有得分又有潜力评定的成员。
talent-without-potential = { $number }名成员的潜力尚未评定。
talent-without-score = { $number }名成员有潜力评定，但本期没有得分。
talent-score-below = 得分低于{ $high }
talent-score-between = { $low }至{ $high }以下
talent-score-from = { $low }及以上
talent-potential-from = 潜力{ $low }–5
talent-potential-between = 居中
talent-potential-up-to = 潜力1–{ $high }
talent-point = { $name }：得分{ $score }，潜力{ $potential }
talent-potential = 潜力
talent-readiness = 可承担更多的时间
talent-readiness-now = 现已具备
talent-readiness-one-year = 一年内
talent-readiness-two-years = 两年内
talent-readiness-unknown = 未注明时间
talent-place-column = 绩效；潜力
talent-place = { $performance }；{ $potential }
talent-performance-low = 待提升
talent-performance-middle = 稳健
talent-performance-high = 突出
talent-potential-low = 适合现岗
talent-potential-middle = 可承担稍多
talent-potential-high = 可承担更多
talent-certainty = 把握程度
talent-certainty-unknown = 无法判断
talent-also = 绩效也可能是

## 继任

talent-succession = 继任安排
talent-succession-none = 是否已有继任人选尚不清楚：可提供 successors 表（position、holder_id、successor_id、readiness）。
talent-succession-caption = 表中所列岗位、团队负责人以及仅一人担任的岗位；尚无人选的在前
talent-positions = 岗位数
talent-positions-bare = 尚无人选
talent-positions-single = 仅有一名人选
talent-positions-ready = 可随时接任
talent-position = 岗位
talent-position-lead = 团队负责人
talent-position-vacant = 空缺
talent-holder = 在任者
talent-origin = 列入原因
talent-origin-stated = 表中所列
talent-origin-lead = 负责一个团队
talent-origin-only-holder = 仅一人担任此岗位
talent-successors = 继任人选
talent-successor = { $name }（{ $when }）
talent-successor-several = { $name }（{ $when }；同时是{ $number }个岗位的人选）
talent-successor-gone = 已离任
talent-cover = 覆盖情况
talent-cover-none = 尚无人选
talent-cover-gone = { $count ->
    [1] 唯一人选已离任
   *[other] { $number }名人选均已离任
}
talent-cover-one = 一人
talent-cover-several = 多人

## 技能

talent-skills = 技能覆盖与单点依赖
talent-skills-lead = 在已知水平的成员中，达到工作要求水平的人数。若某项技能较可能只依赖一人，则注明其姓名和把握程度。
talent-skills-caption = 各团队各项技能达到要求水平的人数
talent-skills-none = 本期没有成员技能的数据：可在 scorebook.toml 中配置技能及其指标，或提供 skills 表。
talent-skill = 技能
talent-all = 全体
talent-able-of-known = { $known }人中{ $able }人
talent-only = 仅{ $name }（把握程度{ $certainty }）

## 成长

talent-growth = 成员成长
talent-growth-cycles = { $count ->
    [1] 只有本期得分可比。
   *[other] 共{ $number }个周期的得分可比。有四个及以上得分时，变化为每周期的变化幅度，得分越可靠权重越大；不足四个时，为最近得分减首个得分。只有在这么多成员中偶然很难出现的变化，才称为成长或下降。
}
talent-growth-teams = 各团队的成长情况
talent-growth-members = 每名成员的得分
talent-growth-growing = 成长
talent-growth-steady = 平稳
talent-growth-falling = 下降
talent-growth-one-of-many = 平稳：单看较突出，但在这么多成员中可能出于偶然
talent-growth-first = 首个得分
talent-growth-reading = 判断
talent-growth-per-cycle = 每周期{ $change }
talent-growth-none = 成员有两个周期的得分后才能看出成长。

## 流动

talent-turnover = 入职、离职与调动
talent-turnover-caption = 各团队人员流动
talent-turnover-none = 本期成员表中没有成员。
talent-headcount = 平均人数
talent-joined = 入职
talent-left = 离职
talent-moved = 团队间调动
talent-moved-in = 调入
talent-moved-out = 调出
talent-turnover-rate = 年离职率
talent-turnover-basis = { $count ->
    [1] 本期离职{ $left }人，合{ $years }人年
   *[other] 最近{ $number }个周期离职{ $left }人，合{ $years }人年
}
talent-inherited = { $since }的成员中有{ $seen }人在转让前入职，其中{ $number }人仍在职：{ $share }（{ $interval }）。

## 计算方法

method-talent = 团队与人才
method-talent-grid = 业绩即综合得分：低于{ $low }分、{ $low }分至{ $high }分以下、{ $high }分及以上。潜力为1至5的主观评定：{ $least }及以下、居中、{ $most }及以上。位置的把握程度，是按正态分布计算的、得分落在该档内的概率。
method-talent-growth = 成长为可比得分的斜率，按各期得分的精确程度加权；若某期得分没有区间，则取全部两两斜率的中位数（Theil，1950；Sen，1968）。不足四个周期时，比较首末两期。全体成员作为一族判断：被称为上升或下降者中，因偶然所致的比例不超过{ $alpha }（Benjamini 与 Hochberg，1995）。
method-talent-turnover = 离职率为最近十二个月内每人年的离职人数，采用计数的精确区间（Garwood，1936）；整个区间高于每年{ $limit }时列为发现。某项技能由一人独力支撑的可能性超过一半时，才指出该人。
