### 风险：可能流失的客户。

review-risk = 哪些客户可能流失，谁来关注？
risk-none = 没有截至期末的客户表。请在 clients.csv 中每户填写一行，包括 owner_id、acquired_on 和 lost_on；填写 revenue 和 revenue_at_start 后可看到涉及的收入。

## 负责人已离任的客户

risk-left-behind = 负责人已离任的客户
risk-left-behind-lead = 这些客户仍在合作，但在职人员中无人负责。按收入从高到低排列。
risk-left-behind-none = 每家客户都有在职的负责人。
risk-owner-left = 原负责人
risk-last-day = 最后在岗日

## 展望

risk-outlook = 下一周期可能流失多少
risk-outlook-none = 本期开始前没有任何客户，尚无从观察流失。下一周期即可判断。
risk-held = 在管客户
risk-expected-losses = 预计流失
risk-expected-losses-note = 家客户
risk-expected-loss = 预计流失收入
risk-expected-share = 占收入的{ $share }
risk-endangered = 明显高于平常
risk-endangered-note = 流失几率超过平常的两倍
risk-interval-note = 区间表示在流失概率正确的前提下合计值的范围；概率本身可能有偏差，未计入区间。
risk-basis-later-cycles = 流失概率来自依据以往周期拟合的评分：各期末观察到的情况，以及下一期实际流失的客户。平常每期有{ $usual }的客户流失。评分的预测效果见下文。
risk-basis-within-cycle = 流失概率来自仅依据本期拟合的评分：期初时客户的合作年限、收入和客户类别，以及本期内流失的客户（占{ $usual }）。各项预警在后续周期显示其意义之前不计分。
risk-basis-too-few = { $count ->
    [0] 尚无流失可用来说明各项预警的意义
   *[other] 仅有{ $number }次流失，不足以说明各项预警的意义
}（需要{ $needed }次）。在此之前采用配置中的评分，将平常的流失比例（{ $usual }）分摊到各客户；其正确性尚未检验。
risk-basis-not-judged = 流失次数足以拟合评分，但不足以用一部分拟合、另一部分检验。在此之前采用配置中的评分，将平常的流失比例（{ $usual }）分摊到各客户；其正确性尚未检验。
risk-basis-not-better = 依据以往流失拟合的评分，对后来流失的预测并不优于平常的流失比例（{ $usual }）。因此采用配置中的评分，观察名单按收入和该评分排序。请将其视为需要关注的客户清单，而非预测。
risk-by-team = 各团队
risk-teams-caption = 各团队下一周期预计流失

## 观察名单

risk-watch = 观察名单
risk-watch-lead = { $count ->
    [0] 没有客户的流失可能性高于平常。
   *[other] 应优先关注的{ $number }家客户：先列流失可能性明显高于平常者，再列高于平常者，各按预计损失排序。
}
risk-warnings = 预警
risk-owner = 负责人
risk-nobody = 无人负责
risk-last-contact = 最近接触
risk-not-known = 未知
risk-revenue = 收入
risk-likelihood = 流失可能性
risk-points = 评分
risk-likelihood-low = 低
risk-likelihood-low-meaning = 不高于平常几率
risk-likelihood-medium = 中
risk-likelihood-medium-meaning = 高于平常，不超过两倍
risk-likelihood-high = 高
risk-likelihood-high-meaning = 平常几率的两到四倍
risk-likelihood-very-high = 很高
risk-likelihood-very-high-meaning = 超过平常几率的四倍

## 矩阵

risk-matrix = 可能性与收入
risk-matrix-lead = 按客户收入列出不同流失可能性的客户数，其下为预计流失的收入。颜色越深，所占的预计损失越大。
risk-matrix-caption = 按流失可能性和收入划分的客户
risk-matrix-clients = { $number }家
risk-quarter-1 = 收入最低的四分之一
risk-quarter-2 = 收入次低的四分之一
risk-quarter-3 = 收入次高的四分之一
risk-quarter-4 = 收入最高的四分之一
risk-quarter-unknown = 未填收入

## 预警信号

risk-signals = 早期预警
risk-signals-lead = 期末最后一天观察到的情况；以及在以往期末出现该情况的客户中，下一期有多少流失，与未出现者比较。
risk-signals-no-history = 期末最后一天观察到的情况。各项预警的意义要看此后的流失，后续周期才能显示。
risk-signal = 预警
risk-now = 当前客户
risk-of-told = 可判断{ $told }家
risk-lost-with = 出现者的流失
risk-lost-without = 未出现者的流失
risk-lost-of = { $share }（{ $all }家中{ $lost }家）
risk-lift = 与未出现者相比
risk-times = { $times }倍
risk-lift-more = 流失更多
risk-lift-less = 流失更少
risk-lift-open = 未见差异
risk-lift-none = 尚无法判断
risk-untold = 补充以下数据可了解更多：
risk-signal-satisfaction = 满意度低或下降
risk-signal-satisfaction-meaning = 最近一次评分不高于2分（5分制）或6分（10分制），或明显低于上一次
risk-signal-satisfaction-needs = surveys.csv 填写 client_id 和 csat 或 nps，可看出满意度下降。
risk-signal-open_complaint = 投诉未结
risk-signal-open_complaint-meaning = 已超时限，或属最严重级别
risk-signal-open_complaint-needs = complaints.csv 填写 client_id，可看出未结投诉。
risk-signal-no_contact = 久未接触
risk-signal-no_contact-meaning = 已有{ $silent }天以上没有与客户的活动
risk-signal-no_contact-needs = activities.csv 填写 client_id，且覆盖配置要求的天数，可看出无人接触的客户。
risk-signal-stale_file = 档案过期
risk-signal-stale_file-meaning = 最近更新距检查超过{ $stale }天
risk-signal-stale_file-needs = records.csv 填写 updated_on，可看出过期的档案。
risk-signal-revenue_fell = 收入下降
risk-signal-revenue_fell-meaning = 本期降幅超过{ $fall }
risk-signal-revenue_fell-needs = clients.csv 填写 revenue_at_start 和 revenue，可看出收入下降。
risk-signal-owner_left = 负责人已离任
risk-signal-owner_left-meaning = 且无人接手
risk-signal-owner_left-needs = clients.csv 填写 owner_id，可看出负责人离任的客户。
risk-signal-owner_changed = 更换负责人
risk-signal-owner_changed-meaning = 本期内转由他人负责
risk-signal-owner_changed-needs = handovers.csv 或紧接本期之前的周期，可看出负责人变更。
risk-signal-owner_overloaded = 负责人客户过多
risk-signal-owner_overloaded-meaning = 超过配置上限，或明显多于其他负责人
risk-signal-owner_overloaded-needs = 至少三名负责人，或在配置中填写 clients_per_owner，才能判断谁的客户过多。
risk-signal-anniversary = 周年临近
risk-signal-anniversary-meaning = 交割（此后新增的客户为建立合作）的周年日在{ $near }天之内：合同往往在此时重新审视
risk-signal-anniversary-needs = clients.csv 填写 acquired_on，可看出周年日。

## 控制措施

risk-controls = 针对预警的措施
risk-controls-none = 没有表格说明针对预警采取了哪些措施。请在 controls.csv 中每项措施填写一行：control_id、signal、control（做什么）、owner_id、checked_on 和 state。
risk-control = 措施
risk-checked = 最近检查
risk-never-checked = 从未检查
risk-state = 状态
risk-clients-now = 当前涉及客户
risk-control-in_place = 已落实
risk-control-partly = 部分落实
risk-control-missing = 未落实

## 评分

risk-score = 评分如何得出
risk-score-base = 没有任何评分的客户，一个周期内流失的概率为{ $share }；每增加10分，流失几率翻一番。
risk-score-terms = 计分项
risk-term-quarter = { $quarter }
risk-term-segment = 客户类别：{ $segment }
risk-tenure-under-one = 合作不足一年
risk-tenure-one-to-two = 合作一至两年
risk-tenure-two-to-four = 合作两至四年
risk-tenure-four-or-more = 合作四年以上
risk-judged = 预测效果如何
risk-judged-better = 评分对流失的预测优于平常的流失比例。
risk-judged-not-better = 拟合的评分未能证明优于平常的流失比例，因此未采用。
risk-judged-later = 以{ $cycles }的{ $clients }家客户（每期各计一次）中的{ $number }次流失检验，每期仅用此前各期拟合的评分。
risk-judged-half = 用一半客户（隔户选取）拟合，以另一半{ $clients }家客户中的{ $number }次流失检验。
risk-area = 区分能力
risk-area-note = 任取一家流失客户和一家留存客户，评分能区分二者的概率；0.5为随机，1为总能区分
risk-skill = 优于平常比例
risk-brier = 均方误差{ $brier }
risk-slope = 校准斜率
risk-slope-note = 1为准确；小于1表示概率过于极端，大于1表示概率过于接近
risk-calibration = 校准
risk-calibration-caption = 按流失可能性由低到高分组：预计与实际流失
risk-calibration-lead = 每个点代表一组客户：横轴为预计，纵轴为实际及其区间。落在线上表示二者一致。
risk-group-clients = 客户数
risk-group-expected = 预计
risk-group-observed = 实际流失

## 上期预警

risk-warned = 上期预警的结果
risk-warned-lead = { $count ->
    [0] { $cycle }观察名单上的{ $listed }家客户，本期均未流失。
   *[other] { $cycle }观察名单上的{ $listed }家客户，本期流失{ $number }家（涉及收入{ $revenue }）。
}
risk-warned-found = 在{ $held }家客户的{ $lost }次流失中，名单命中{ $number }次；随机抽取同样长度的名单约命中{ $chance }次。
risk-warned-no-chance = 优于随机（仅凭偶然的概率为{ $likely }）。
risk-warned-chance = 命中数未超出偶然所能解释的范围（仅凭偶然的概率为{ $likely }）。
risk-warned-no-losses = 没有流失，无法评价名单。
risk-warned-none = 紧接本期之前的周期未预警任何客户，或没有这样的周期。本期预警的结果将在下一周期说明。
risk-lost-on = 流失日期

## 依赖

risk-dependence = 对少数客户和人员的依赖
risk-concentration-none = 未填写收入。在 clients.csv 中填写 revenue 列，可看出对少数客户和个别人员的依赖程度。
risk-index = 集中度（赫芬达尔—赫希曼指数）
risk-index-short = 集中度
risk-effective = 相当于全部收入来自{ $effective }家规模相同的客户，实际为{ $clients }家
risk-gini = 不均衡程度（基尼系数）
risk-gini-note = 0表示收入均等，1表示全部来自一家
risk-largest = { $count ->
    [1] 最大的一家客户
   *[other] 最大的{ $number }家客户
}
risk-largest-note = 占全部收入
risk-largest-client = 最大客户
risk-largest-share = 所占比例
risk-concentration-teams = 各团队集中度
risk-owners = 各负责人的收入
risk-owners-caption = 收入最高的负责人
risk-owners-more = 另有{ $number }名负责人有客户。
risk-owner-clients = 客户数
risk-owner-share = 占全部收入
risk-owner-of-team = 占团队收入
risk-single-contact = { $count ->
    [0] 接触过两次以上的{ $met }家客户，均由多人接触。
   *[other] 接触过两次以上的{ $met }家客户中，有{ $number }家每次都由同一人接触（涉及收入{ $revenue }）。
}

## 方法页

method-risk = 可能流失的客户
method-risk-signals = 每期最后一天逐户查看各项早期预警。缺少相应表格、或表中未涉及该客户的预警，视为无法判断，绝不当作没有出现。
method-risk-fit = 各项预警的意义由以往周期的流失得出：某期末出现了什么，下一期谁流失。采用带岭惩罚的逻辑回归（Hoerl 与 Kennard，1970；le Cessie 与 van Houwelingen，1992），对预警、合作年限、收入四分位和客户类别加权；系数化为整数评分，每10分使流失几率翻一番。页面上的结果均由整数评分算出，任何人都可核对。
method-risk-judge = 评分用未参与拟合的流失来检验：每期仅用此前各期拟合的评分；只有一个周期时，用一半客户拟合、另一半检验。页面列出曲线下面积及Newcombe（2006）区间、相对于平常流失比例的Brier得分（1950），以及分组校准（Wilson区间）和Cox校准线（1958）。不优于平常比例的评分不予采用，改用配置中的评分。
method-risk-loss = 预计流失收入为概率与收入乘积之和；区间假定各户流失相互独立（方差为Σp(1−p)r²）。出现预警者流失的倍数为两个比例之比，采用Katz等（1978）区间。集中度为赫芬达尔—赫希曼指数，即收入占比的平方和；其倒数为同等集中程度下规模相同的客户数。上期观察名单是否优于随机，用Fisher精确检验判断。
