### 两个周期、两个修订版或两套设置之间有何不同，原因何在：用于终端和页面。

difference-title = 差异：{ $before } → { $after }
difference-kind-cycles = 比较的是两个周期，数据各不相同，差异中总有一部分是误差；只有超出误差范围的，才称为改善或下降。
difference-kind-revisions = 比较的是同一周期的两个修订版：数据经过更正，或规则在事后作了调整。两者之间没有误差可言。
difference-kind-what-if = 同一批数据，两套设置。两者之间没有误差可言，所有差异都来自设置。
difference-none = 没有差异。
difference-same = 不变
difference-from-to = { $from } → { $to }
difference-part-separator = ；
difference-no-value = 无
difference-stated = 已设置
difference-not-stated = 未设置

difference-findings = 主要结论
difference-finding-no-rating = 前后都在的{ $members }名成员，评级均无变化。
difference-finding-ratings = { $members }名成员中有{ $number }人评级不同：上升{ $up }人，下降{ $down }人。
difference-finding-gained = 有{ $number }名成员此前没有评级，现在有了评级。
difference-finding-lost = 有{ $number }名成员此前有评级，现在没有评级。
difference-finding-scores =
    { $count ->
        [0] 所有成员的得分都没有变化。
       *[other] { $members }名成员中有{ $number }人得分不同，最多相差{ $largest }分。
    }
difference-finding-outside =
    { $count ->
        [0] 前后都在的{ $members }名成员，得分变化均在误差范围内。
       *[other] { $members }名成员中有{ $number }人的得分变化超出误差范围：改善{ $better }人，下降{ $worse }人。
    }
difference-finding-within = 其中{ $number }人的评级虽有不同，得分变化却在误差范围内：得分处于分数线附近，或一票否决的情况有变。
difference-finding-generator = 两者由不同版本的程序计算：{ $before }与{ $after }。版本之间统计方法的不同，会表现为指标值的差异。

difference-settings = 不同的设置
difference-files = 不同的文件（按计入的行数）
difference-people = 加入、离开与调动
difference-people-joined = 加入（{ $number }人）：{ $names }
difference-people-left = 离开（{ $number }人）：{ $names }
difference-people-moved = 换了团队（{ $number }人）：{ $names }
difference-people-renamed = 名称有变：{ $names }
difference-moved = { $name }（{ $way }）
difference-teams-new = 新增团队（{ $number }个）：{ $names }
difference-teams-gone = 不再存在的团队（{ $number }个）：{ $names }

difference-heading-organisation = 整个组织
difference-heading-teams = 有差异的团队，受影响大的在前（{ $number }个）
difference-heading-members = 有差异的成员，受影响大的在前（{ $number }人）

difference-column-setting = 设置
difference-column-file = 文件
difference-column-name = 名称
difference-column-before = 之前
difference-column-after = 之后
difference-column-change = 差值
difference-column-figure = 之前 ○ 与之后 ●
difference-column-causes = 差值的构成（分）
difference-column-group = 群体
difference-column-members = 人数
difference-column-up = 上升
difference-column-down = 下降
difference-column-mean = 平均
difference-more = 更多：指标值、计划与结果
difference-adds-up = 各项原因之和等于表中得分的差值。○ 为之前，● 为之后；同一表内各行共用坐标轴。

difference-groups = 谁得益，谁受损
difference-groups-lead = 只统计前后都在的成员。人数过少的群体不予披露，由此可以反推的群体也不披露。
difference-by-team = 按团队：评级上升与下降的人数，得分的平均差值
difference-by-grade = 按职级：评级上升与下降的人数，得分的平均差值
difference-by-group = 按公平性检查的群体：评级上升与下降的人数，得分的平均差值
difference-groups-left-out = 有{ $number }个群体未列出：不足{ $minimum }人的群体不予披露，可据以反推的群体也不披露。
difference-fairness-apart = 请核查：{ $group }的{ $members }人中有{ $down }人评级下降，其他群体的{ $others }人中有{ $others-down }人；单凭偶然很少会相差这么多（Fisher精确检验，经Holm校正，p = { $p }）。
difference-fairness-alike = { $group }：{ $members }人中有{ $down }人评级下降，其他群体的{ $others }人中有{ $others-down }人；不足以说明群体之间有差别（Fisher精确检验，经Holm校正，p = { $p }）。

difference-cause-of = { $cause }：{ $indicator }
difference-cause-rest = 其余{ $number }项合计
difference-cause-several = 多项指标
difference-cause-data = 指标值
difference-cause-counting = 统计口径
difference-cause-data-or-counting = 指标值或统计口径
difference-cause-weights = 权重
difference-cause-scales = 计分标准
difference-cause-estimate = 计分所用的估计值
difference-cause-missing-parts = 数据缺失时的规则
difference-cause-bands = 评级分数线
difference-cause-gates = 一票否决
difference-cause-minimums = 最低覆盖率或在岗时间
difference-cause-adjustments = 经批准的调整
difference-cause-generator = 程序版本

difference-way-up = 上升
difference-way-down = 下降
difference-way-gained = 新获评级
difference-way-lost = 不再评级
difference-way-other = 评级体系不同
difference-rating-by = { $way }，因{ $causes }
difference-rating-share = { $cause }（{ $share }）
difference-gates-closed = 新触发一票否决：{ $indicators }
difference-gates-opened = 不再触发一票否决：{ $indicators }

difference-rank = 第{ $rank }名（共{ $of }名）
difference-rank-line = 名次：{ $ranks }
difference-unranked = 未排名
difference-rank-within = 两个名次都在对方的误差范围之内
difference-rank-moved = 名次后移（+）或前移（−）：自身得分{ $own }，他人得分{ $others }，参与排名的人员变动{ $membership }

difference-value = { $indicator }：{ $from } → { $to }（{ $n-from } → { $n-to }）
difference-item-came = 计划：新增项目“{ $indicator }”，目标{ $to }（变动之处：{ $behind }）
difference-item-went = 计划：不再包含“{ $indicator }”，原目标{ $from }（变动之处：{ $behind }）
difference-item-changed = 计划：“{ $indicator }”，目标{ $from } → { $to }（变动之处：{ $behind }）
difference-item-other-actions = 计划：“{ $indicator }”，行动不同（变动之处：{ $behind }）
difference-behind-value = 指标值
difference-behind-weight = 权重
difference-behind-scale = 计分标准
difference-behind-target = 模型目标
difference-behind-rules = 计划规则
difference-behind-library = 可选行动
difference-behind-objectives = 战略目标
difference-behind-others = 其他差距、可比对象或以往周期
difference-course-came = 培训：新增课程“{ $course }”
difference-course-went = 培训：不再安排“{ $course }”

difference-result = { $name }：{ $from } → { $to }
difference-kind-of-promotion = 晋升
difference-kind-of-recognition = 表彰
difference-kind-of-bonus = 奖金
difference-kind-of-raise = 加薪
difference-kind-of-lump-sum = 一次性发放
difference-kind-of-performance-plan = 绩效改进计划
difference-result-ready = 符合条件
difference-result-not-ready = 不符合条件
difference-result-found = 入选
difference-result-proposed = 建议实施
difference-result-safeguard-missing = 缺少前置保障

difference-reading = 如何阅读
difference-method = 对指标值、权重、计分标准和规则“之前”与“之后”的每一种组合，都用同一批测量值重新计算得分；每项原因得到的，是它在所有先后顺序中所增减分数的平均值（Shapley 1953），因此不偏重任何先后，各项之和恰好等于变化。新获或失去数据的指标会改变其他指标的权重，同样按所有顺序计算（Owen 1977）。评级原因后的百分比，是在所有顺序中由该原因促成评级改变的比例（Shapley、Shubik 1954）。计划项目的“变动之处”，只说明计划所依据的内容中哪些不同，并不表示各自影响的大小。

## 终端

cli-help-diff = 说明两个周期、两个修订版或两套设置之间有何不同，原因何在。
    .usage = scorebook diff <A> <B> | scorebook diff <A> --with <FILE>
    .after =
        A 和 B：周期（2025-Q2），或已封存周期的修订版（2025-Q2@1）。指定文件时：同一批数据按另一套
        设置计算，文件可以是完整的 scorebook.toml，也可以只含不同的部分。

        示例：
          scorebook diff 2025-Q3 --with next-year.toml --page what-if.html

        退出码：0 完成，1 输入有错误，2 用法有误，3 无法写入
cli-argument-compared_cycle = 要比较的周期，或已封存周期的修订版
cli-argument-compared_with = 另一个
cli-argument-with = 在 A 的数据上试用的设置
cli-argument-page = 供打开或发送的页面文件；其他语言的文件在旁边
cli-argument-pay = 也列出奖金、加薪和绩效改进计划
difference-drift = 周期 { $cycle } 已封存，而此后有所变化：{ $what }。两边均按现有内容计算，差异只来自设置；两边都不是封存的数字。

cli-diff-faults =
    未作比较：请先更正上面的{ $errors }处错误
    {"  "}详见 `scorebook check --data { $data }`
cli-diff-unknown-revision =
    没有已封存的修订版 `{ $name }`
    {"  "}`scorebook seal` 生成周期的第 1 个修订版，`scorebook restate` 生成下一个
cli-diff-revision-with-settings =
    无法在已封存的修订版 `{ $name }` 上试用设置：其中没有保存原始数据
    {"  "}请写不带修订版号的周期
cli-diff-tables-gone =
    { $name } 已封存，但其数据表已不存在：封存的是计算结果，不是原始记录
    {"  "}请先恢复文件夹 cycles/{ $name }，再用其数据试算
cli-diff-one-of =
    请写明 A 与什么比较：另一个周期，或用 --with 指定另一套设置，二者选一
    {"  "}参见 `scorebook diff --help`
cli-diff-not-comparable =
    { $one } 与 { $other } 不可比：两者日期重叠，或长短不同
    {"  "}请写两个同类周期，例如两个季度
cli-diff-page = 已写入：{ $file }
cli-diff-more = 另有{ $count }项（--page 和 --format json 列出全部）
cli-diff-subject = { $name }（{ $of }）
cli-diff-part = { $points } { $indicator }
cli-diff-score = 得分 { $before } → { $after }（{ $change }）
cli-diff-rating = 评级 { $rating }
