### 数字的由来：代入数字的各指标公式、所用规则，以及 `scorebook explain` 的文字。

## 代入数字的公式

made-csat = { $denominator }份答卷中有{ $numerator }份为4分或5分
made-nps = （推荐者{ $promoters }份 − 贬损者{ $detractors }份）÷ 答卷{ $n }份 × 100
made-customer_effort = { $denominator }份答卷中有{ $numerator }份为5至7分
made-client_retention = 期初在管客户{ $denominator }家，留存{ $numerator }家
made-gross_revenue_retention = 期初收入{ $denominator }，现保有{ $numerator }（不计增长）
made-net_revenue_retention = 期初收入{ $denominator }，现有收入{ $numerator }（含增长）
made-transfer_retention = 自转让起跟踪承接客户{ $n }家：流失{ $events }家，仍在管{ $censored }家
made-client_survival = 跟踪客户{ $n }家，为期{ $at }个月：流失{ $events }家，仍在管{ $censored }家
made-client_expansion = 新增客户{ $numerator }家 ÷ 期初在管客户{ $denominator }家
made-revenue_expansion = 新增客户收入{ $numerator } ÷ 期初收入{ $denominator }
made-response_sla = { $denominator }件投诉中有{ $numerator }件按时响应
made-resolution_sla = { $denominator }件投诉中有{ $numerator }件按时办结
made-resolution_time = { $n }件投诉中半数办结所需时长：已办结{ $events }件，未结{ $censored }件
made-reopen_rate = 已办结的{ $denominator }件投诉中有{ $numerator }件重开
made-participation = 受邀{ $denominator }次，参加{ $numerator }次
made-coverage = { $denominator }家客户中有{ $numerator }家至少触达一次
made-completeness = 抽查档案{ $n }份，应填{ $denominator }项，已填{ $numerator }项
made-validity = 抽查档案{ $n }份，已填{ $denominator }项，有效{ $numerator }项
made-timeliness = { $denominator }份档案中有{ $numerator }份更新及时
made-assessment = 各关系均分 × 权重：（{ $parts }）÷ { $total } = { $value }
made-assessment-one = 仅一种关系可以显示：{ $parts }
made-assessment-all = 按关系权重加权平均，评价人{ $n }名
made-ready_made = { $numerator } ÷ { $denominator }，由其他系统计算
made-stated = 由其他系统计算，按原值采用
made-count = { $numerator }条记录 ÷ { $denominator }人
made-distinct = 每人的不同值合计{ $numerator }个 ÷ { $denominator }人
made-sum = 合计{ $numerator } ÷ { $denominator }人
made-count-one = 记录{ $numerator }条
made-distinct-one = 不同值{ $numerator }个
made-sum-one = { $n }条记录合计{ $numerator }
made-mean = { $n }条记录的平均值
made-median = { $n }条记录的中位数
made-share = { $denominator }条记录中有{ $numerator }条符合条件
made-ratio = { $numerator } ÷ { $denominator }，共{ $n }条记录
made-rows = 由{ $n }条记录计算

## 数字的由来

explain-scale = 计分区间：{ $scale }

## 命令

explain-cycle = 考核周期{ $cycle }，{ $days }
explain-sealed = 封存的数字（修订版 { $revision }），按当时的设置解释{ $rows ->
        [true] {""}
       *[false] 。计算依据现已变化（{ $what }），故不列出原始记录；当时的记录见 { $file }
    }
explain-score = 总分{ $score }分
explain-score-interval = 总分{ $score }分（{ $interval }）
explain-no-score = 无总分
explain-rule-coverage = 有数据的权重占{ $coverage }；评级要求不低于{ $minimum }
explain-rule-reweighted = 无数据部分的权重分摊给其余指标
explain-rule-interval = 区间的置信水平为{ $level }，由各指标区间按权重合成
explain-rule-sum = 贡献分合计{ $computed }，调整{ $adjustments }，总分{ $score }
explain-rule-band = { $score }分对应{ $rating }，该档自{ $from }分起
explain-rule-rating = 评级：{ $rating }
explain-rule-rank = 名次：{ $rank }
explain-dimension = { $name }：{ $points }分，占总分{ $weight }
explain-dimension-weightless = { $name }：不计权重
explain-dimension-none = { $name }：无数据，占总分{ $weight }
explain-weightless = { $value }，不计权重
explain-rule-weightless = 不计权重：只显示，不计分
explain-indicator = { $name }：{ $calculation }
explain-rule-minimum = 样本量{ $n }，至少需要{ $minimum }
explain-rule-value = 指标值{ $value }（{ $interval }）。{ $method }
explain-rule-value-alone = 指标值{ $value }，无区间
explain-rule-value-no-variation = 指标值{ $value }，无区间：{ $sample }全部相同，无从判断可信程度
explain-rule-shrunken = 按{ $value }计分：本模型采用收缩估计值计分，数据越少，估计值越靠近总体均值
explain-rule-points = 得分{ $points }（{ $interval }）
explain-rule-weight = 模型权重{ $weight }，因无数据部分的权重分摊，此处为{ $effective }
explain-relation-withheld = { $relation }：评价人过少，不予显示
explain-relation = { $relation }：均分{ $mean }，评价人{ $raters }名，权重{ $weight }
explain-rows = { $number }条记录
explain-heads = { $rows }，按{ $number }人平均
explain-rows-against = { $rows }，其中{ $against }条拉低本项：
explain-rows-none-against = { $rows }，没有拉低本项的记录
explain-rows-more = 另有{ $number }条拉低本项；全部记录见下载文件 evidence.csv，或使用 --format json
cli-help-explain = 说明总分的由来，直至源文件中的记录。
    .usage = scorebook explain <周期> <对象> [指标] [选项]
    .after =
        使用 json 时输出一个对象，含全部数字（不舍入）和全部记录；字段说明见 README。

        示例：
          scorebook explain 2025-Q4 M001
          scorebook explain 2025-Q4 team:T-EAST satisfaction --format json

        退出码：0 完成（允许有警告），1 输入有错误，2 用法错误或名称不存在
cli-argument-explained_cycle = 考核周期，例如 2025-Q4
cli-argument-subject = 成员、团队编号或 `organisation`；重名时写 `member:X`、`team:X`、`organisation:`
cli-argument-indicator = 单项指标的编号 [默认：全部]
cli-explain-unknown-subject = 周期 { $cycle } 中没有成员或团队 `{ $name }`
cli-explain-unknown-indicator = 没有指标 `{ $name }`
cli-explain-unknown-cycle = 没有周期 `{ $name }`
cli-explain-ambiguous = `{ $name }` 在此有多种含义，请写明其一：{ $known }
cli-explain-known = 现有：{ $known }
cli-explain-more = ，另有 { $count } 项
cli-explain-faults = { $data } 中有{ $errors }个错误，无法说明
