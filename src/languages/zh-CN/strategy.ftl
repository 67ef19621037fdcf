### 战略：表现突出的客户分类与流程、收入流失、战略目标。

review-strategy = 我们应当改变什么？

## 对照表

matrix-segment = 按客户分类看各项指标
matrix-segment-lead = 各类客户的指标值。▲ 优于、▼ 劣于其他各类客户的总体水平，且差异超出偶然波动。
matrix-segment-empty = 此处应按客户分类列出指标，需要 clients.csv 的 segment（客户分类）列中至少有两种取值。
matrix-category = 按投诉类别看处理情况
matrix-category-lead = 各类投诉的处理情况。▲ 优于、▼ 劣于其他类别的总体水平，且差异超出偶然波动。
matrix-category-empty = 此处应按类别列出投诉处理情况，需要 complaints.csv 的 category（类别）列中至少有两种取值。
matrix-kind = 按活动类型看参与情况
matrix-kind-lead = 各类活动的参与情况。▲ 优于、▼ 劣于其他类型的总体水平，且差异超出偶然波动。
matrix-kind-empty = 此处应按类型列出活动参与情况，需要 activities.csv 的 kind（类型）列中至少有两种取值。
matrix-cell = { $interval }，样本量{ $n }
matrix-cell-no-interval = 样本量{ $n }
matrix-cell-better = ▲ 较好：{ $difference }
matrix-cell-worse = ▼ 较差：{ $difference }
matrix-cell-few = 样本不足：{ $n }
matrix-compared = { $count ->
    [0] 共对{ $compared }个数值作了比较，没有超出偶然波动的差异。
   *[other] 共对{ $compared }个数值作了比较，已考虑多重比较的影响，其中{ $number }个差异超出偶然波动。
}
matrix-dash = 短横线表示样本不足。最多列出八组，取数量最多者。

## 收入流失

losses = 流失的收入与什么有关
losses-sentence = 期初在管客户{ $clients }户中流失{ $lost }户，随之流失收入{ $revenue }，占期初收入{ $all }的{ $share }。
losses-sentence-clients = 期初在管客户{ $clients }户中流失{ $lost }户。clients.csv 没有 revenue_at_start（期初收入）列，无法计算流失的收入。
losses-none = 期初在管的{ $clients }户客户无一流失。
losses-empty = 此处应说明收入流失的情况：本期没有覆盖全期的 clients.csv。
factors-caption = 期初在管客户按共同特征分组，与其余客户比较
factor-column = 客户群
factor-column-lost = 流失户数
factor-column-share = 流失率
factor-column-others = 其余客户流失率
factor-column-difference = 差异
factor-column-of-loss = 占流失收入
factor-column-of-revenue = 占全部收入
factor-lost = { $clients }户中{ $lost }户
factor-verdict-worse = 流失率偏高
factor-verdict-better = 流失率偏低
factor-verdict-within_noise = 在正常波动之内
factor-verdict-one_of_many = 仅单项超出波动
factor-nearly-all = 超过{ $share }
factor-segment = “{ $segment }”类客户
factor-origin = 转让时承接的客户
factor-owner-change = 本期更换过负责人
factor-complaint = 本期有过投诉
factor-late-complaint = 投诉响应或解决超时
factors-note = 交接和投诉只计流失之前发生的。考虑多重比较后差异仍超出偶然波动的，标注“流失率偏高”；“仅单项超出波动”指单独看超出波动，综合多项比较则不然。与流失同时出现的情况不一定是流失的原因。不足五户的客户群不列出。
reasons-caption = 客户流失原因，按收入由高到低

## 战略目标

objectives = 战略目标进展如何
objectives-lead = 每个目标及支撑它的指标：所占权重、当前水平、年初以来的进展，以及预计所处的区间。
objectives-empty = 此处应列出战略目标：scorebook.toml 尚未设置 [[objectives]]。
objectives-note = 预计区间依据历期数值的平均变化及其波动推算，至少需要连续四期、口径一致的数值，并非承诺。只会下降的指标不作预计；若计入波动后仍低于目标值，则予以说明。
area-market = 市场
area-brand = 品牌
area-results = 业绩
objective-state = 占全部目标的{ $weight } · 已达成{ $reached }
objective-state-unknown = 占全部目标的{ $weight } · 尚无可与目标值对照的数值
objective-column-way = 年初以来
objective-column-forecast = 预计
course-reached-now = 已达成
course-begins = 尚未达成
course-kept = 已达成，{ $since }时即已达成
course-lost-again = { $since }曾达成（{ $first }），目前未达成
course-reached = 已达成；{ $since }时为{ $first }
course-on-the-way = 自{ $since }（{ $first }）以来已完成{ $way }的进程
course-no-nearer = 与{ $since }（{ $first }）相比没有更接近目标
forecast-range = 到{ $day }为{ $range }
forecast-too-early = 暂无法预计，还需{ $number }期数据
forecast-falls = 只会下降
outlook-missed-for-good = 已低于目标值，无法再达到
forecast-none = 不作预计
outlook-reached = 整个区间均达到目标值
outlook-open = 目标值在区间之内
outlook-missed = 整个区间均未达到目标值

## 发现

finding-stake-objectives = 涉及战略目标的{ $share }
finding-segment-below = { $more-count ->
    [0] “{ $group }”类客户的情况较差：{ $indicator }为{ $value }，其他各类客户为{ $others }。
   *[other] “{ $group }”类客户的情况较差：{ $indicator }为{ $value }，其他各类客户为{ $others }；另有{ $more }项指标也较差。
}{ $money ->
    [yes] 超出正常水平的部分涉及收入{ $revenue }。
   *[no] {""}
}
finding-segment-below-action = { $library ->
    [yes] “{ $action }”，先从这类客户做起。
   *[no] 走访五户这类客户，了解他们的不满，并确定一项服务方式的改变。
}
finding-process-below = { $attribute ->
    [category] “{ $group }”类投诉的处理情况较差：{ $indicator }为{ $value }，其他类别为{ $others }。
   *[other] “{ $group }”类活动的情况较差：{ $indicator }为{ $value }，其他类型为{ $others }。
}{ $money ->
    [yes] 超出正常水平的部分涉及收入{ $revenue }。
   *[no] {""}
}
finding-process-below-action = { $library ->
    [yes] “{ $action }”，先从这类事项做起。
   *[no] 与经办人员一起复盘最近十例，确定一项流程改变。
}
finding-loss-driver = { $factor ->
    [segment] “{ $value }”类客户流失率偏高：{ $clients }户中流失{ $lost }户（{ $share }，其余客户{ $others }）。
    [origin] 转让时承接的客户流失率高于之后新增的客户：{ $clients }户中流失{ $lost }户（{ $share }，其余客户{ $others }）。
    [owner-change] 更换过负责人的客户流失率偏高：{ $clients }户中流失{ $lost }户（{ $share }，其余客户{ $others }）。
    [complaint] 有过投诉的客户流失率偏高：{ $clients }户中流失{ $lost }户（{ $share }，其余客户{ $others }）。
   *[other] 投诉响应或解决超时的客户流失率偏高：{ $clients }户中流失{ $lost }户（{ $share }，其余客户{ $others }）。
}{ $money ->
    [yes] 随之流失收入{ $revenue }。
   *[no] {""}
}
finding-loss-driver-action = { $factor ->
    [segment] 走访这类客户中仍在合作的大客户，了解哪些情况会促使他们离开。
    [origin] 由管理层在下次续约前与每户承接客户面谈一次。
    [owner-change] 当面完成客户交接，并在交接一个月后逐户回访。
    [complaint] 由团队负责人在答复后一周内回访每户投诉客户。
   *[other] 每周清理超时投诉，直至清零。
}
finding-objective-out-of-reach = { $course ->
    [falls] 目标“{ $objective }”要求{ $indicator }达到{ $target }；现为{ $value }，而这一指标只降不升。
   *[range] 目标“{ $objective }”要求{ $indicator }达到{ $target }；按目前走势，预计到{ $day }为{ $low }至{ $high }。
}
finding-objective-out-of-reach-action = { $library ->
    [yes] “{ $action }”；或另定一个可以达到的目标值。
    [falls] 另定一个可以达到的目标值，例如现有客户要守住多少。
   *[no] 决定还需采取哪些措施，或另定一个可以达到的目标值。
}

## 计算方法

method-strategy-matrix = 客户分类与流程：每组数据与其余各组的总体比较，方法与跨期比较相同；一张表中的全部比较作为一族控制错误发现率（Benjamini 和 Hochberg，1995）。发现中列出涉及收入最多的指标：取有不利记录的客户的收入，按不利记录高出其他组的比例折算。
method-strategy-losses = 收入流失：将具有共同特征的客户与其余客户的流失率相比较（区间用 Newcombe 1998 的方法，检验用费希尔精确检验），全部比较作为一族。
method-strategy-forecast = 战略目标指标的预计：以最近一期数值加上每期平均变化，并按变化的波动给出预测区间（漂移法；Hyndman 和 Athanasopoulos，2021），至少需要四期。
