### results：奖金、调薪、晋升、表彰与绩效改进计划。

page-results = 结果运用
data-download-results = 奖金、调薪、晋升、表彰与绩效改进计划（含薪酬）
results-confidential = 本页与 results.csv 含薪酬数据，报告其他页面均不含。请仅将整个文件夹交给有权查看薪酬的人员；交给其他人之前，请先删除 results.html、results.zh-CN.html 和 data/results.csv。
results-no-pay-table = 本周期没有薪酬表（pay.csv），因此不计算奖金和调薪；晋升、表彰和绩效改进计划不需要薪酬表。
results-money-elsewhere = 本类周期不涉及奖金与调薪，适用周期见下方规则。
results-people-elsewhere = 本类周期不涉及晋升与绩效改进计划，适用周期见下方规则。
results-kind-month = 月度
results-kind-quarter = 季度
results-kind-year = 年度
results-lead = 按既定规则，本周期评级对应的结果运用。此处均为附理由的建议，最终由人决定。
results-semicolon = ；

results-none-pay = 薪酬表中无此人记录。
results-none-factor = 该评级的系数为零。
results-none-range = 无薪酬区间：薪酬表与职级均未给出。
results-none-left = 本周期内已离任；调薪只适用于周期之后。
results-none-rating = 无评级。{ $reason }

## 奖金

results-bonus = 奖金池
results-pool = 奖金池总额
results-shared = 已分配
results-difference = 差额
results-difference-exact = 各人奖金之和等于奖金池
results-difference-left = 见下方说明
results-bonus-members = { $number }人
results-bonus-bound = { $count ->
    [0] 无
   *[other] { $number }人，合计{ $sum }
}
results-bonus-no-limit = 未设定
results-at-cap-label = 达到封顶
results-at-floor-label = 保底
results-bonus-left-unit = 余{ $left }，不足最小单位{ $unit }，留在奖金池内。
results-bonus-left-cap = 余{ $left }留在奖金池内：参与分配的人员均已封顶。
results-bonus-short = 保底合计超出奖金池{ $short }，各人按保底额的同一比例发放。
results-at-cap = 封顶
results-at-floor = 保底
results-member = 成员
results-team = 团队
results-rating = 评级
results-base = 年基本薪酬
results-presence = 在岗天数
results-factor = 系数
results-weight = 权数
results-share = 奖金
results-of-earned = 占按在岗折算的年基本薪酬
results-why = 说明
results-bonus-caption = 各成员所得奖金
results-sum = 合计
results-formula = { $member }的奖金如何得出
results-formula-weight = 权数：{ $factor } × { $base } × { $presence } = { $weight }
results-formula-open = 按权数分配的部分：{ $pool } − 封顶{ $cap } − 保底{ $floor } = { $open }
results-formula-share = 奖金：{ $open } × { $weight } ÷ { $weights } = { $exact }，按最大余数法取整后为{ $amount }
results-what-if = 奖金池增减时的结果
results-what-if-change = 奖金池变化
results-what-if-caption = 不同奖金池规模下各评级的人均奖金
results-what-if-stated = 现定总额
results-what-if-cap = { $of }人中{ $number }人封顶
results-what-if-left = 未分配
results-what-if-short = 保底缺口{ $short }

## 调薪矩阵

results-merit = 调薪矩阵
results-merit-base = 参与调薪的基本薪酬总额
results-budget = 调薪预算
results-budget-note = 占基本薪酬的{ $share }
results-spent = 调薪总额
results-unspent = 预算结余
results-lump-sums = 其中一次性发放
results-merit-proof = 在这些规则之内，按评级加权的预算使用效果，其他任何矩阵至多只能再高{ $gap }。
results-merit-too-small = 不提出调薪建议：矩阵要求的最低调薪合计{ $least }，超过预算{ $budget }。
results-merit-nobody = 没有同时具备评级、基本薪酬和薪酬区间的人员，无人可调薪。
results-merit-not-solved = 求解器未找到可行矩阵，不提出调薪建议。
results-matrix-caption = 各单元格选定的调薪幅度及其上下限
results-quarter-1 = 区间最低四分之一
results-quarter-2 = 区间第二个四分之一
results-quarter-3 = 区间第三个四分之一
results-quarter-4 = 区间最高四分之一
results-below-range = 低于区间下限
results-above-range = 高于区间上限
results-limits = 范围{ $limits }
results-cell-members = { $number }人，{ $cost }
results-cell-nobody = 无人
results-range = 薪酬区间
results-compa = 薪酬比率
results-place = 区间位置
results-raise = 调薪幅度
results-added = 计入基本薪酬
results-lump = 一次性发放
results-merit-caption = 各成员调薪建议
results-merit-reason = { $rating }，{ $position }：{ $raise }
results-merit-reason-lump = { $rating }，{ $position }：{ $raise }。基本薪酬以区间上限{ $top }为止，其余一次性发放。
results-merit-no-raise = 不提出调薪建议

## 晋升

results-promotion = 晋升资格
results-step = { $from }晋升{ $to }
results-promotion-nobody = 本周期末没有{ $from }职级的成员。
results-promotion-summary = { $all }{ $near }
results-promotion-all = { $count ->
    [0] 无人满足晋升{ $to }的全部条件。
   *[other] { $number }人满足晋升{ $to }的全部条件。
}
results-promotion-near = { $count ->
    [0] 无人仅差一项。
   *[other] 仅差一项的有{ $number }人。
}
results-promotion-caption = { $from }职级成员，满足条件多者在前
results-promotion-outcome = 结论
results-conditions = 条件
results-promotion-proposed = 建议晋升{ $to }
results-promotion-one-missing = 差一项：{ $what }
results-condition-rating = 评级
results-condition-months = 任职时间
results-condition-gate = 未触发一票否决
results-condition-coverage = 数据覆盖
results-promotion-met = { $of }项条件满足{ $met }项
results-met = 满足
results-not-met = 未满足
results-check-in = { $cycle }：{ $what }
results-check-rating = { $count ->
    [1] 评级不低于{ $needed }（{ $found }）
   *[other] 连续{ $number }个周期评级不低于{ $needed }（{ $found }）
}
results-months = { $number }个月
results-check-months = 任现职级至少{ $needed }：已{ $found }（自{ $since }起）
results-check-months-seen = 任现职级至少{ $needed }：数据可见{ $found }（自{ $since }起），未填写grade_since
results-check-months-unknown = 任现职级至少{ $needed }：起始日期不详
results-check-no-gate = { $count ->
    [1] 本周期未触发一票否决
   *[other] 所看的{ $number }个周期均未触发一票否决
}
results-check-gate = 触发一票否决（{ $closed }）
results-check-coverage = 得分覆盖权重至少{ $needed }：{ $found }
results-check-indicator = { $name }不劣于{ $needed }：实际{ $found }
results-check-indicator-none = { $name }不劣于{ $needed }：无数值

## 表彰

results-recognition = 表彰
results-improved = 得分较{ $since }变化{ $points }分（区间{ $range }），与全部成员的变化一并比较仍超出误差范围
results-improved-plain = 得分较{ $since }变化{ $points }分，与全部成员的变化一并比较仍超出误差范围
results-no-loss = 自{ $since }起连续{ $number }天未流失客户，现有{ $clients }
results-clients = { $number }户客户
results-targets = 全部达标：{ $indicators }
results-nobody-improved = 无：没有得分提升超出误差范围。
results-nobody-longest = 无：就现有数据，没有成员同时满足在管客户数与无流失天数的要求。
results-nobody-targets = 无：没有成员全部达标。
results-too-many = 无突出者：{ $number }人并列。

## 绩效改进计划

results-performance = 绩效改进计划（PIP）
results-performance-lead = { $count ->
    [0] 没有成员的得分确定低于界限，不建议启动绩效改进计划。
   *[other] { $number }人的得分确定低于界限。
}
results-performance-uncertain = { $number }人的得分虽低于界限，但不够确定、持续时间不够、依据不足，或评级已经决定上调，此处不作任何结论。
results-performance-caption = 得分确定低于界限的成员
results-evidence = 依据
results-safeguards = 前置程序
results-performance-evidence = { $cycle }：得分区间{ $range }，界限{ $limit }；有数据且可知其不确定程度的权重{ $coverage }；在岗天数{ $presence }
results-performance-proposed = 建议启动绩效改进计划，前置程序均已完成。
results-performance-held = 暂不建议。须先完成：{ $first }
results-safeguard-by = { $what }：{ $day }，{ $by }
results-safeguard-done = { $what }：{ $day }
results-safeguard-plan = { $what }：最近一期改进计划各项均已着手或完成
results-safeguard-plan-missing = { $what }：最近一期改进计划有未反馈或未着手的事项，或没有计划
results-safeguard-missing = { $what }：无记录

## 规则

results-rules = 本页所依据的规则
results-rule-cycles = 适用周期：{ $kinds }。
results-rule-factor = { $rating } { $factor }
results-rule-weight = 权数 = 评级系数 × 年基本薪酬 × 在岗天数 ÷ 周期天数。系数：{ $factors }。无评级者不参与分配。
results-rule-cap = 个人奖金不超过按在岗天数折算的年基本薪酬（年基本薪酬 × 在岗天数 ÷ 周期天数，不论周期长短均以全年薪酬为基数）的{ $cap }；封顶让出的部分按权数分给其他人，如此反复，直至无人超过。
results-rule-floor = 系数大于零者至少得到按在岗天数折算的年基本薪酬的{ $floor }，由其他人按权数分担。
results-rule-rounding = 奖金为{ $unit }的整数倍。向下取整余下的单位按最大余数依次分配；余数相同的，先给权数大者，再按成员编号先后。
results-rule-budget = 全部调薪合计不超过参与人员基本薪酬总额的{ $budget }。
results-rule-grid = 每个单元格取一个幅度，为{ $step }的整数倍且不越上下限；评级更高、区间位置更低者，幅度不低于其他人。
results-rule-solved = 在所有这样的矩阵中，由整数规划选出预算使用最充分的一个：每一元按评级权重计（{ $weights }），区间位置每低四分之一再多计千分之一。
results-rule-lump = 薪酬比率 = 基本薪酬 ÷ 区间中位值。基本薪酬不超过区间上限，超出部分一次性发放，并计入预算。调薪额向下取整到{ $unit }。
results-rule-promotion = { $from }晋升{ $to }（{ $kinds }）：{ $conditions }。
results-rule-rating = { $count ->
    [1] 评级不低于{ $rating }
   *[other] 近{ $number }个周期评级均不低于{ $rating }
}
results-rule-months = 任现职级满{ $months }
results-rule-no-gate = 所看周期内未触发一票否决
results-rule-coverage = 得分覆盖权重至少{ $coverage }
results-rule-indicator = { $name }达标
results-rule-indicator-at = { $name }不劣于{ $needed }
results-rule-ties = 并列者共享表彰。
results-finds = { $finds }{ $limit }
results-finds-improved = 较上一周期得分提升最多者，且其提升在本周期全部变化中突出（控制错误发现率）。
results-finds-longest = 连续未流失客户时间最长者，至少{ $number }天，且在管至少{ $clients }。
results-finds-targets = “{ $dimension }”各项指标全部达标者。
results-at-most = 并列超过{ $number }人时视为无突出者。
results-rule-below = { $count ->
    [1] 仅当得分的整个区间低于{ $rating }，且有数据且可知其不确定程度的权重不低于{ $coverage }、在岗天数不低于{ $presence }时才予考虑。
   *[other] 仅当得分的整个区间连续{ $number }个周期低于{ $rating }，且每个周期有数据且可知其不确定程度的权重不低于{ $coverage }、在岗天数不低于{ $presence }时才予考虑。
}
results-rule-safeguards = 以下各项全部完成之前不作建议：{ $safeguards }。
