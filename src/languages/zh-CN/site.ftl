### site：页面文字。数字、日期和名称传入时已按本语言写好。

## 数字、金额和日期

number-percent = { $number }%
number-percentage-points = { $number }{"\u2060"}个百分点
number-hours = { $number }{"\u2060"}小时
number-days = { $number }{"\u2060"}天
range-signed = { $low } 至 { $high }
money-ten-thousand = { $number }{"\u2060"}万
money-hundred-million = { $number }{"\u2060"}亿
currency-CNY = ¥
currency-USD = US$
currency-EUR = €
currency-GBP = £
currency-HKD = HK$
date = { $year }{"\u2060"}年{"\u2060"}{ $month }{"\u2060"}{ $day }{"\u2060"}日
period = { $first }至{ $last }
period-one-year = { $year }{"\u2060"}年{"\u2060"}{ $first-month }{"\u2060"}{ $first-day }{"\u2060"}日至{ $last-month }{"\u2060"}{ $last-day }{"\u2060"}日
month-1 = 1{"\u2060"}月
month-2 = 2{"\u2060"}月
month-3 = 3{"\u2060"}月
month-4 = 4{"\u2060"}月
month-5 = 5{"\u2060"}月
month-6 = 6{"\u2060"}月
month-7 = 7{"\u2060"}月
month-8 = 8{"\u2060"}月
month-9 = 9{"\u2060"}月
month-10 = 10{"\u2060"}月
month-11 = 11{"\u2060"}月
month-12 = 12{"\u2060"}月
theme-change = 切换配色
theme-label = 配色：
theme-system = 自动
theme-light = 浅色
theme-dark = 深色
list-separator = 、
label-value = { $label }：{ $value }

## 页面框架

skip-to-content = 跳到正文
navigation = 报告页面
paper-navigation = 返回与语言
language = 语言
breadcrumb = 当前位置
provisional = 数据暂定
cycle-provisional = { $cycle }（数据暂定）
foot-intervals = 区间均为{ $level }置信区间。区间以内的差异不视为变化，排名以数据所能支持的名次范围列示。
page-index = 全部考核周期
page-overview = 总览
page-trends = 趋势
page-improvement = 改进计划
page-training = 培训计划
page-data = 数据来源
page-method = 计算方法

## 表头和标签

score = 综合得分
rating = 评级
rank = 名次
rank-among-members = 成员排名
rank-among-teams = 团队排名
rank-note = 数据所能支持的名次范围
change = 较上一周期
change-none = 无变化
change-nothing-before = 没有可比的上一周期。
coverage = 数据覆盖率
coverage-note = 有数据的指标权重占比
dimensions = 考核维度
dimension-coverage = 其权重的{ $coverage }有数据
scorecard = 绩效计分卡
scorecard-lead = 各指标值按其计分标准折算为分数，分数乘以权重即为对综合得分的贡献。
method-link = 查看计算方法
points-of = { $points }分
no-weight = 不计权重
model-weight = 模型权重{ $weight }
column-dimension = 维度
column-indicator = 指标
column-value = 实际值
column-target = 目标值
column-bullet = 计分区间
column-n = 样本量
column-interval = 置信区间
column-points = 得分
scored-from = 按收缩估计{ $value }计
column-weight = 权重
column-contribution = 贡献分
column-change = 变化
column-trend = 走势
column-cycle = 考核周期
column-days = 起止日期
column-state = 状态
column-member = 成员
column-team = 团队
column-client = 客户
column-reason = 原因
column-revenue-at-start = 期初收入
column-members = 人数
column-others = 他评均分
column-gap = 自评与他评之差
column-planned-in = 制定周期
column-before = 当时
column-now = 本期
column-outcome = 结果
column-action-state = 措施进展
column-rows = 行数
sum-computed = 贡献分合计
sum-adjustments = 调整分
sum-rounding = 各项贡献分分别四舍五入，表中所列之和可能与综合得分略有出入；综合得分由精确合计一次舍入得出。
sum-rounding-adjustments = 合计、调整分与综合得分分别由精确值四舍五入，表中所列相差0.1。
grade = 职级{ $grade }
joined-on = { $day }入职
manager = 上级：{ $name }
data-of-chart = 图表数据
trend = 得分趋势
trend-all-indicators = 查看各指标历期趋势
notes = 备注

## 缺失值

no-data = 无数据
no-score = 暂无得分
no-data-not-part = 未参加本期考核
no-data-no-table = 本期没有{ $table }表
no-data-no-table-at-start = 本期第一段没有{ $table }表，期初情况无从得知
no-data-no-table-at-end = 本期最后一段没有{ $table }表，期末情况无从得知
no-data-no-rows = { $table }.csv 中没有计入此处的记录
no-data-not-measured-then = 该周期封存时尚未采用此指标或此计量单位
no-data-no-transfer-date = 配置中未填写转让日期
no-data-not-estimable = 现有样本无法估计
not-part-of-cycle = 未参加本期考核
withheld = 不予显示
withheld-reason = 评价人不足{ $number }人
withheld-note = 评价人不足{ $number }人，或与此前某期相比只换了极少数人、两期一比便可推知其评分的评价关系，不予显示，以免识别出个人；它也不计入任何合计。自评和上级评分本就具名，始终显示。
too-few-answers = 答卷过少（{ $n }份，至少{ $minimum }份）
too-few-clients = 客户过少（{ $n }户，至少{ $minimum }户）
too-few-complaints = 投诉过少（{ $n }件，至少{ $minimum }件）
too-few-invitations = 受邀次数过少（{ $n }次，至少{ $minimum }次）
too-few-files = 抽查档案过少（{ $n }份，至少{ $minimum }份）
too-few-raters = 评价人过少（{ $n }人，至少{ $minimum }人）
too-few-rows = 记录过少（{ $n }条，至少{ $minimum }条）
sample-answers = { $number }份答卷
sample-clients = { $number }户客户
sample-complaints = { $number }件投诉
sample-invitations = { $number }次受邀
sample-files = { $number }份档案
sample-raters = { $number }人
sample-rows = { $number }条记录

## 变化、名次和评级

change-better = 改善
change-worse = 下滑
change-within-noise = 误差范围内
change-better-since = 较{ $since }{ $way ->
    [down] 降低{ $amount }（改善）
   *[up] 提高{ $amount }
}，超出误差范围。
change-worse-since = 较{ $since }{ $way ->
    [up] 上升{ $amount }（变差）
   *[down] 下降{ $amount }
}，超出误差范围。
change-within-noise-since = 较{ $since }无超出误差范围的变化。
change-one-of-many = 多项比较的误差范围内
change-one-of-many-since = 单独看，与{ $since }的差异超出误差范围；但同时比较的项目很多，偶然也会出现这样大的差异，因此不认定为变化。
no-variation = 无区间：{ $sample }全部相同
weight-without-interval = 权重的{ $share }没有区间，实际范围更宽。
change-not-comparable = 不可比
change-same-clients = 跟踪同一批客户
change-same-clients-since = 与{ $since }跟踪同一批客户，已流失的不会恢复，不作为两个独立样本比较。
change-not-comparable-since = 与{ $since }不可比：其间统计口径已变更。
rank-of-members = { $number }人
rank-of-teams = { $number }个团队
rank-exact = 第{ $rank }名（共{ $of }）
rank-range = 第{ $low }–{ $high }名（共{ $of }）
rating-with-id = { $id } { $name }
rating-unrated = { $name }。{ $reason }
no-rating = 暂不评级
no-rating-no-score = 没有任何指标有数据。
no-rating-coverage = 有数据的权重仅{ $coverage }，制度要求不低于{ $minimum }。
no-rating-parts-missing = 制度要求全部指标有数据，目前部分指标缺失。
no-rating-presence = 本周期共 { $of } 天，在岗 { $days } 天；制度要求在岗不低于{ $minimum }方可评级。相关数据仍计入团队。

## 否决项和调整

rulings = 影响评级的其他因素
coverage-rests-on = 综合得分依据模型中{ $coverage }的权重得出：{ $missing }。
coverage-too-low = 模型中仅{ $coverage }的权重有数据，低于制度要求的{ $minimum }，因此不予评级：{ $missing }。
coverage-parts-missing = 制度要求全部指标有数据，目前有数据的权重为{ $coverage }，因此没有综合得分：{ $missing }。
coverage-no-data = { $names }无数据
coverage-too-few = { $names }样本过少
coverage-withheld = { $names }因评价人过少不予显示
coverage-more = { $names }及另外{ $number }项
mark-capped = 受限
mark-decided = 经决定
gate-below = { $indicator }为{ $value }，低于{ $limit }的底线：评级以{ $to }为上限，按得分原应为{ $from }。设立理由：{ $reason }
gate-above = { $indicator }为{ $value }，高于{ $limit }的上限：评级以{ $to }为上限，按得分原应为{ $from }。设立理由：{ $reason }
gate-below-same = { $indicator }为{ $value }，低于{ $limit }的底线，评级最高为{ $cap }；现评级为{ $to }，不受影响。设立理由：{ $reason }
gate-above-same = { $indicator }为{ $value }，高于{ $limit }的上限，评级最高为{ $cap }；现评级为{ $to }，不受影响。设立理由：{ $reason }
adjustment-points = 经决定，综合得分调整{ $change }分，由{ $from }变为{ $to }：{ $reason }（批准人：{ $approved-by }；{ $place }）
adjustment-points-rating = 经决定，综合得分调整{ $change }分，由{ $from }变为{ $to }，评级相应由{ $before }变为{ $after }：{ $reason }（批准人：{ $approved-by }；{ $place }）
adjustment-points-same = 经决定，综合得分调整{ $change }分，由{ $from }变为{ $to }；不作调整评级也为{ $after }：{ $reason }（批准人：{ $approved-by }；{ $place }）
adjustment-points-alone = 经决定加减{ $change }分，但没有可供调整的综合得分：{ $reason }（批准人：{ $approved-by }；{ $place }）
adjustment-rating = 经决定，评级定为{ $change }，按得分和规则应为{ $by-rule }：{ $reason }（批准人：{ $approved-by }；{ $place }）
adjustment-rating-alone = 经决定评级定为{ $change }，但没有可供评级的综合得分：{ $reason }（批准人：{ $approved-by }；{ $place }）

## 扣分依据

evidence = 各项数字的由来
evidence-of = 各项数字的由来：{ $name }
evidence-link = 点击各指标的得分，可查看代入数字的公式和拉低该项的记录。
evidence-lead = 各指标首行依次为：指标值 → 得分 × 权重 = 对总分的贡献。其下为代入数字的公式、所用的计分区间，以及拉低本项的记录。
evidence-download = 全部记录：evidence.csv
evidence-scale = 计分区间：
evidence-rows = { $number }条拉低本项的记录
evidence-more = 另有{ $number }条，见 evidence.csv
evidence-line = 第{ $line }行
evidence-empty = 各项指标均无数值。
fact-answer = 评{ $score }分（满分{ $out-of }分）
fact-client-lost = 客户流失
fact-client-lost-reason = 客户流失，原因：{ $reason }
fact-revenue-fell = 收入由{ $from }降至{ $to }
fact-late = 用时{ $hours }，时限{ $limit }
fact-still-open = 期末仍未办结，已超过{ $limit }时限
fact-reopened = 办结后重新打开
fact-not-attended = 受邀未参加
fact-not-attended-kind = 受邀未参加（{ $kind }）
fact-no-contact = 本期无接触
fact-fields-missing = 应填{ $required }项，缺{ $number }项
fact-fields-invalid = 已填{ $filled }项，{ $number }项无效
fact-stale-since = 自{ $day }起未更新
fact-stale = 从未更新
fact-condition-not-met = 不满足条件
fact-condition-met = 满足条件

## 360度评估

assessment = 360度反馈
assessment-empty = 本期没有360度评估。
relation-self = 自评
relation-superior = 上级
relation-peer = 同事
relation-client = 客户
relation-report = 下属
relation-together = 其他人合计
gap-higher = 自评高于他评
gap-lower = 自评低于他评
gap-alike = 差异在误差范围内
gap-unknown = 评价人太少，无法判断
assessment-note = 小字为置信区间和评价人数。区间表示若换一批同类评价人，结果可能落在的范围。
assessment-team = 团队成员全部评价人的平均分，只包含成员个人页面上可以显示的内容。
agreement-same = { $relation }之间看法一致。
agreement-roughly = { $relation }之间看法大致相同。
agreement-differ = { $relation }之间看法不一，请先沟通，再对平均分下结论。
raters = 评价人情况
reliability-lead = 信度表示某类评价人的平均分能在多大程度上区分成员：差异全部来自成员之间为1，全部来自评价人之间为0。信度较低时，不宜据此比较成员。
reliability-caption = 各评价关系的信度
reliability-poor = 较低
reliability-moderate = 中等
reliability-good = 良好
reliability-excellent = 优秀
reliability-between = { $low }至{ $high }
column-relation = 评价关系
column-members-rated = 被评人数
column-reliability-single = 单人评分
column-reliability-mean = 多人平均
column-meaning = 含义
column-severity = 宽严程度
severity = 评分偏严与偏宽
severity-lead = 每名评价人都与评价过同一批人的其他人比较。只有本就具名的上级会列出姓名。
severity-none = 评价过同一批人的评价人太少，无法把评分宽严与被评人本身的差异区分开。
severity-estimated = { $raters }名评价人中，有{ $number }人与他人共同评价过至少3人，可以估计其宽严程度。
severity-spread = 扣除偶然因素后，评价人宽严程度的标准差为{ $spread }分。
severity-no-spread = 评价人之间的宽严差异不超出偶然范围。
severity-nobody = 没有人的宽严程度超出误差范围。
severity-stand-out = 有{ $number }人超出误差范围（偏宽{ $lenient }人，偏严{ $severe }人）。
severity-observed-counts = 评分按原样计入：{ $observed }。扣除宽严影响后为{ $corrected }，任何成员的分值变动均不超过约{ $largest }。
severity-corrected-counts = 评分已扣除宽严影响：{ $corrected }。按原样计为{ $observed }；任何成员的分值变动均不超过约{ $largest }。
severity-superiors = 各位上级的宽严程度
severity-lenient = 比他人偏宽
severity-severe = 比他人偏严
severity-within-noise = 在误差范围内

## 趋势

title-trends-of = { $name }：历期趋势
trend-of-team = 团队
trend-of-member = 成员
trend-no-data = 各期均无数据。
trend-one-cycle = 仅一个周期有数据，至少两个周期才能看趋势。
chart-shown = { $shown }。{ $measure }
chart-score-title = 历期综合得分
chart-score-subtitle = 分数（0–100），含{ $level }置信区间；无得分的周期留空
chart-transfer = 企业转让
chart-redefined = 口径变更
reading-routine = 各周期间的正常波动范围：{ $limits }。没有周期显示异常。
reading-signals = 各周期间的正常波动范围：{ $limits }。超出正常波动的信号：{ $signals }。
signal-above = { $cycle }高于该范围
signal-below = { $cycle }低于该范围
signal-run-above = { $first }至{ $last }连续{ $length }个周期高于均值
signal-run-below = { $first }至{ $last }连续{ $length }个周期低于均值
signal-jump-up = { $cycle }较前一周期异常上升
signal-jump-down = { $cycle }较前一周期异常下降
reading-rises = 呈上升趋势：每周期{ $slope }（{ $interval }），不太可能出于偶然（p { $p }）。
reading-falls = 呈下降趋势：每周期{ $slope }（{ $interval }），不太可能出于偶然（p { $p }）。
reading-no-trend = 未见明确趋势：每周期{ $slope }（{ $interval }），可由偶然波动解释。
reading-one-of-many = 单独看，每周期{ $slope }（{ $interval }）可视为趋势（p { $p }）；但同一页有多项指标，偶然也会出现这样的斜率，因此不认定为趋势。
reading-too-few = 周期过少，无法判断趋势：有数值的周期{ $found }个，至少需要{ $needed }个。
reading-too-few-since = 周期过少，无法判断趋势：{ $since }起有数值的周期{ $found }个，至少需要{ $needed }个。
reading-looks-back = 各周期均从同一天起累计，数值几乎只会下降，因此不作趋势检验。
reading-transfer-differs = 转让后{ $after }（{ $cycles-after }个周期的均值），转让前{ $before }（{ $cycles-before }个周期）：相差{ $difference }（{ $interval }），超出周期间的正常波动。这一比较不说明原因就是转让。
reading-transfer-alike = 转让后{ $after }（{ $cycles-after }个周期的均值），转让前{ $before }（{ $cycles-before }个周期）：相差{ $difference }（{ $interval }），周期间的正常波动足以解释。
reading-transfer-unknown = 转让前后无法比较：前后各需至少两个周期，且数值有波动。
reading-redefined = 自{ $since }起统计口径变更：{ $reason }折线在此断开，以下说明仅针对变更之后的周期。
reading-score-broken = 自{ $since }起，{ $indicator }的统计口径变更，综合得分随之变更：{ $reason }折线在此断开。
reading-score-bears = 自{ $since }起，{ $indicator }的统计口径变更：{ $reason }按配置，变更前后的综合得分仍可比较。
revision-note = * { $cycle }的数据于{ $day }修订：{ $reason }
revision-notice = 本周期数据已于{ $day }修订：{ $reason }
transfer-before = 企业于{ $day }转让，早于图中首个周期。
transfer-marked = 企业于{ $day }转让，图中已标出所在周期。
transfer-after = 企业将于{ $day }转让，晚于图中最后一个周期。
cycles-month = 月度
cycles-quarter = 季度
cycles-year = 年度

clause-separator = ；
reweighted = 无数据的指标不计权重，其权重按比例分摊到其他指标。
mark = { $label } { $value }
weight-note = 占综合得分的比重
organisation = 全公司
members = 成员
teams = 团队
indicators = 各项指标
count-members = { $number }名成员
count-teams = { $number }个团队
count-cycles = { $number }个周期

## 比较

comparison-members = 成员得分及置信区间，按得分排列
comparison-teams = 团队得分及置信区间，按得分排列
comparison-note = 圆点为得分，横线为置信区间。横线重叠时，数据不足以区分先后，名次以可能的范围列示。
comparison-note-organisation = 圆点为得分，横线为置信区间，虚线为全公司得分{ $score }（由全部记录合并计算，并非所列得分的平均）。横线重叠时，数据不足以区分先后，名次以可能的范围列示。

## 团队

team-size = { $number }名成员
team-lead = 负责人：
team-pooled = 团队指标值由全体成员的业务记录汇总计算，并非成员指标值的平均。
team-standout = 优势与短板
team-standout-lead = 仅列示置信区间与全公司不重叠的维度。
team-strengths = 高于全公司水平
team-weaknesses = 低于全公司水平
team-strengths-none = 无超出误差范围的优势。
team-weaknesses-none = 无超出误差范围的短板。
team-no-difference = 各维度与全公司均无超出误差范围的差异。
team-strength = { $dimension }：{ $points }分（{ $interval }），全公司{ $organisation }分（{ $organisation-interval }）。
team-weakness = { $dimension }：{ $points }分（{ $interval }），全公司{ $organisation }分（{ $organisation-interval }）。

## 总览

title-overview = { $cycle }考核总览
overview-people = { $teams }，{ $members }
compared-with = 对比周期：
notes-overview = 点评
changed = 超出误差范围的变化
changed-better = 改善
changed-worse = 下滑
changed-nothing = 无超出误差范围的变化。
changed-none = 较{ $since }，全公司各项指标均无超出误差范围的变化。
clients = 客户与收入
clients-held = 期初在管客户
clients-lost = 其中流失
clients-acquired = 新增客户
clients-none = 本期没有客户表。
revenue-at-start = 期初收入
revenue-at-start-note = 期初在管客户
revenue-lost = 流失收入
revenue-lost-note = 流失客户的期初收入
revenue-now = 现有收入
revenue-now-note = 全部客户
lost-clients = 本期流失客户，按期初收入由高到低
lost-clients-more = 另有{ $number }户
lost-clients-all = 期初收入合计{ $sum }，即流失收入。
lost-clients-part = 所列客户合计{ $sum }，流失收入共{ $total }。
lost-clients-rounded = 各项金额分别取整，相加与合计略有出入。
lost-clients-unknown = 其中{ $number }户没有期初收入数据，未计入合计。
reason-unknown = 未注明
ratings = 评级分布
ratings-caption = 各评级人数
ratings-share = 人数占比
completeness = 数据完整性
completeness-without = 以下指标在全公司层面没有可用数值：
completeness-all = 各项指标在全公司层面均有可用数值。
completeness-link = 读取了哪些数据、哪些未计入及原因

## 首页和查找

index-sub = 客户关系维护团队绩效考核。
index-transfer = 企业于{ $day }完成转让。
index-newest = 最新考核周期：
index-trends = 查看历期趋势
index-empty = 尚无考核周期。
state-open = 进行中，数据暂定
state-closed = 已结束
search = 查找{ $cycle }的成员、团队、指标或页面（可用拼音或首字母）
search-none = 未找到相应内容。
search-watched = 观察名单中的客户
search-lost = 已流失客户
search-found = 找到：
search-indicator = 指标

## 公司趋势

trends-lead = 全公司历期综合得分和各项指标。
trends-earlier = 图中还包括更早的{ $number }个周期；数字只列最近8个周期。
trends-how-to-read = 实线为实际值，色带为置信区间，虚线为目标值；断开处表示该周期没有可用数据。
trends-subjects = 团队和成员趋势
trend-cycles = 历期结果

## 指标

direction-higher = 越高越好
direction-lower = 越低越好
indicator-scale = 计分标准
indicator-scale-caption = 实际值对应的得分，标出目标值和全公司实际值
indicator-definition = 指标口径
indicator-table = 数据来源表
indicator-minimum = 最小样本量
indicator-direction = 评价方向
indicator-pairs = 计分标准各节点
indicator-teams = 各团队数值及置信区间，虚线为全公司
indicator-distribution = 成员分布
indicator-members = { $count ->
    [0] 没有成员有可用数值。
   *[other] { $number }名成员有可用数值；每个圆点为一名成员，竖线为置信区间。
}
indicator-no-distribution = 至少两名成员有可用数值才能显示分布。
indicator-members-table = 各成员数值（由低到高；置信区间重叠者不分先后）
indicator-history = 历期走势

## 收缩估计与漏斗图

column-shrunken = 收缩估计
column-funnel = 与偶然波动相比
column-limits-inner = 偶然波动范围（95%）
column-limits-outer = 偶然波动范围（99.8%）
shrunken-own = 自身数据占{ $weight }
shrunken-towards-members = 收缩估计：按数值的不确定程度，将其向全部{ $count }名成员的均值{ $centre }靠拢；自身数据越少，靠拢越多（图中以空心菱形表示）。样本较小时，它更接近真实水平；观察值仍为实际统计结果。
shrunken-towards-teams = 收缩估计：按数值的不确定程度，将其向全部{ $count }个团队的均值{ $centre }靠拢；自身数据越少，靠拢越多（图中以空心菱形表示）。样本较小时，它更接近真实水平；观察值仍为实际统计结果。
shrunken-alike-members = 无收缩估计：成员之间的差异未超出偶然波动，没有依据加以区分，以观察值为准。
shrunken-alike-teams = 无收缩估计：团队之间的差异未超出偶然波动，没有依据加以区分，以观察值为准。
shrunken-too-few-members = 无收缩估计：有可用数值的成员{ $count }名，至少需要{ $needed }名，以观察值为准。
shrunken-too-few-teams = 无收缩估计：有可用数值的团队{ $count }个，至少需要{ $needed }个，以观察值为准。
shrunken-not-estimable = 无收缩估计：数值的误差未知，以观察值为准。
shrunken-scored = 按制度规定，有收缩估计的指标按收缩估计计分；否决项、目标和变化仍以观察值为准。
funnel = 偶然波动能解释多少
funnel-caption = 各成员的比率与样本量
funnel-lead = 实线为全公司{ $centre }。仅凭偶然波动，100名成员中有95名落在虚线之间，1,000名中有998名落在点线之间。标注姓名的菱形超出偶然波动能解释的范围，且已考虑本周期内同类比较的数量。
funnel-above = { $name }：{ $value }（{ $sample }），高于偶然波动能解释的范围（{ $limits }）。
funnel-below = { $name }：{ $value }（{ $sample }），低于偶然波动能解释的范围（{ $limits }）。
funnel-none = 没有成员超出偶然波动能解释的范围。
funnel-more = 另有{ $number }名成员，见数据表
funnel-overdispersed = 总体来看，成员之间的差异大于偶然波动（为其{ $ratio }倍）：除样本量外还有其他因素在起作用，例如客户构成不同。因此，超出范围只表示值得了解原因，并非定论。
funnel-within = 偶然波动范围内
funnel-by-chance = 超出95%范围，偶然也会出现
funnel-outside-above = 高于偶然波动
funnel-outside-below = 低于偶然波动
indicator-redefined = 自上一周期以来统计口径已变更，两期不可比：{ $reason }

## 脚本在表格、图表和页眉中加入的工具

tool-filter = 筛选行
tool-columns = 选择列
tool-copy = 复制
tool-copy-title = 复制当前显示的行，可粘贴到电子表格
tool-copied = 已复制
tool-rows = 显示{ $first }行，共{ $second }行
tool-part = 第{ $first }–{ $second }行，共{ $third }行
tool-before = 上一页
tool-after = 下一页
tool-save-drawing = 保存为矢量图
tool-save-picture = 保存为图片
tool-save-table = 保存数据（可用电子表格打开）
tool-search = 搜索
tool-search-away = 搜索功能属于完整站点；此文件夹为单独复制，无法使用。

## 较上一周期的变化

page-changes = 变化
changes-title = 较{ $cycle }的变化
changes-lead = 只有超出误差范围、并且在全部比较中仍然突出的差异才称为变化。评级按原样对比。
changes-all = 团队、成员和发现：较{ $cycle }的全部变化
changes-was = 上期为{ $points }
changes-teams = 各团队前后两期的得分与评级
changes-members = 评级有变，或得分变化超出误差范围的成员
changes-steady = 其余{ $number }名成员的变化均未超出误差范围。
changes-before = 上期
changes-after = 本期
changes-people = 人员
changes-joined = 新加入：{ $names }。
changes-gone = 不再参加考核：{ $names }。
changes-moved = { $name }由{ $from }调入{ $to }。
changes-new-findings = 新的发现
changes-no-new-findings = 没有上一周期未曾出现的发现。
changes-gone-findings = 不再出现的发现
changes-plans = 上期计划的结果

## 术语，以及数字的可信程度

page-glossary = 术语
glossary-lead = 本站用语的含义，以及一个数字有多可信。
glossary-terms = 术语
sure = 这个数字有多可信？
sure-why = 一个季度只是一个样本。换一周、换一位恰好作答的客户，数值就会略高或略低，而大家的工作并没有变好或变差。数值旁的区间说明了这种偶然波动的范围。
sure-example = 例如{ $indicator }：{ $value }，依据{ $rows }。在这样的样本量下，仅偶然因素就会使数值在{ $interval }之间波动；该区间内的数值都与数据相符。
sure-wide = 区间宽，说明数据少。这不是当事人的过错，只表示这个数字暂时不宜作为依据。
sure-overlap = 两个数值的区间大幅重叠，就分不出高下。所以名次写成范围，例如“第4–11名（共27人）”。
sure-many = 同时比较许多数字时，总有一些会偶然突出。只有在全部比较中仍然突出的差异，才称为变化。
sure-not = 区间只反映偶然波动。缺失的记录、提问方式的改变、不作答的客户都不在其中；读取了哪些数据，见数据来源页。
term-score = 综合得分
    .meaning = 各指标得分乘以权重之和，0至100分。
term-points = 得分
    .meaning = 指标值按计分标准折算的分数，0至100分。计分标准见指标页。
term-indicator = 指标
    .meaning = 对所有人按同一口径统计的项目，例如客户满意率。
term-dimension = 维度
    .meaning = 同类指标的组合，例如全部投诉类指标；维度得分为其加权平均。
term-target = 目标值
    .meaning = 指标应达到的数值。达到目标时按计分标准得分，不一定是100分。
term-weight = 权重
    .meaning = 指标占综合得分的比重。没有数据的指标，其权重按比例分给其他指标。
term-contribution = 贡献分
    .meaning = 得分乘以权重，即该指标计入综合得分的部分。
term-coverage = 数据覆盖率
    .meaning = 有数据的权重占比。低于下限时不予评级，因为未知部分过多。
term-sample = 样本量
    .meaning = 数值所依据的记录条数，例如答卷、客户、投诉。低于最小样本量时不显示数值。
term-interval = 置信区间
    .meaning = 与数据同样相符的数值范围，置信水平见页脚。记录越少，区间越宽。
term-noise = 误差范围
    .meaning = 仅因偶然因素，数值在各周期之间波动的幅度。
term-change = 变化
    .meaning = 与上一周期相比超出误差范围、且在全部比较中仍然突出的差异。
term-rating = 评级
    .meaning = 综合得分所在的档次。“误差范围内也可能为”列出区间触及的其他档次。
term-rank = 名次
    .meaning = 数据所能支持的名次范围，由高到低。只有别无可能时才写单一名次。
term-shrunken = 收缩估计
    .meaning = 向全体均值靠拢的估计值，记录越少靠拢越多；样本小时更接近真实水平。
term-retention = 客户留存率
    .meaning = 期初在管客户中，期末未流失的占比。
term-revenue-retention = 毛收入留存率与净收入留存率
    .meaning = 期初客户的收入到期末还剩多少：毛留存不计增长，净留存计入增长。
term-promoters = 净推荐值
    .meaning = 推荐意愿为9–10分的占比减去0–6分的占比，再乘以100，范围为−100至+100。
term-assessment = 360度反馈
    .meaning = 上级、同事、下属和客户对成员行为的评价。人数过少的评价不予显示，以免辨认出个人。
term-sealed = 已封存
    .meaning = 周期关闭时原样保存，并记录每个文件的指纹；之后的重述与原件并列保存。

## 首次打开计分卡时的提示

hint-title = 如何阅读本页
hint-score = 最大的数字是综合得分（0至100分）；其下是变化和应采取的行动。
hint-range = 数字旁的区间是偶然波动的范围；两个区间重叠时，不宜解读其差异。
hint-points = 点击得分，可查看其由来，直到文件中的每一行。
hint-close = 知道了

## 团队和成员并列对比

page-compare = 对比
compare-lead = 将团队或成员并列对比。对比对象写在网页地址中，复制地址即可分享。
compare-scripts = 对比需要运行脚本，而此浏览器不运行脚本。各团队页列有成员之间的对比。
compare-these = 并列对比本团队成员
compare-add = 添加团队或成员
compare-remove = 移除
compare-caption = 得分及其区间（0–100）
compare-apart = %1与%2的得分差异超出偶然范围：两者的区间没有重叠。
compare-alike = %1与%2的区间有重叠，仅凭区间分不出高下。
