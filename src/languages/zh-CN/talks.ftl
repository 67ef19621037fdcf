### talks：面谈记录、绩效面谈提纲、团队会议材料。

sentence-separator = {""}
page-conversations = 绩效面谈
page-sheet = 面谈提纲
page-meeting = 会议材料

## 面谈记录

talks-lead = 本期应进行或已进行的面谈共{ $number }次：截至{ $last }已进行{ $held }次，逾期未谈{ $overdue }次。
talks-no-table = 本期没有面谈表，无从得知哪些面谈应当进行、哪些已经进行。请提供名为 talks 的数据表（member_id、due_on、held_on、with_id、kind）。
talks-overdue = 逾期未谈
talks-overdue-lead = 截至{ $last }应谈而未谈的面谈，逾期最久者在前。天数为应谈日至期末的自然日。
talks-overdue-none = 期末没有逾期的面谈。
talks-by-team = 各团队情况
talks-by-team-lead = 成员计入其期末所在的团队。
talks-member = 成员
talks-due = 应谈或已谈
talks-due-on = 应谈日期
talks-held = 已谈
talks-open = 逾期
talks-days = 逾期天数
talks-with = 面谈人
talks-kind = 类型
talks-nobody = 未注明
talks-sheets-lead = 每人一页，面谈前打印。
talk-kind-one-on-one = 一对一面谈
talk-kind-check-in = 进展沟通
talk-kind-review = 绩效回顾
talk-kind-development = 发展面谈
talk-member-none = 本期没有应进行或已进行的面谈。
talk-member = 本期应进行或已进行的面谈共{ $number }次。
talk-member-all-held = 截至{ $last }均已进行。
talk-member-held = { $count ->
    [0] 截至{ $last }尚未进行。
   *[other] 截至{ $last }已进行{ $number }次。
}
talk-member-overdue = { $count ->
    [1] 逾期1次（{ $days }）
   *[other] 逾期{ $number }次，最长{ $days }
}：{ $list }。
talk-days = { $number }天
talk-due-with = 与{ $with }的{ $kind }（应于{ $day }进行）
talk-due = { $kind }（应于{ $day }进行）
talk-kind-unnamed = 面谈

## 面谈提纲

sheet-of = 绩效面谈提纲
sheet-back = { $name }的完整页面
sheet-score = 得分{ $points }
sheet-score-interval = 得分{ $points }（{ $low }至{ $high }）
sheet-headline = { $score } · { $rating }。
sheet-rating = 评级{ $rating }
sheet-no-rating = 未评级
sheet-no-score = 本期没有得分。{ $reason }
sheet-strengths = 突出之处
sheet-strength-target = { $indicator }：{ $value }（{ $interval }），整个区间均优于目标值{ $target }，依据{ $sample }。
sheet-strength-organisation = { $indicator }：{ $value }（{ $interval }），整个区间均优于全公司的{ $organisation }，依据{ $sample }。
sheet-nearest-target = 误差范围内最突出的是“{ $indicator }”：{ $value }（{ $interval }），目标值{ $target }，依据{ $sample }。
sheet-nearest-organisation = 误差范围内最突出的是“{ $indicator }”：{ $value }（{ $interval }），全公司{ $organisation }，依据{ $sample }。
sheet-looked-at = { $count ->
    [1] 这一差异可能出于偶然。
   *[other] 同时看{ $number }项指标时，其中一项领先这么多可能只是偶然。
}
sheet-strengths-ask = 数据难以说明{ $name }的长处，请当面了解。
sheet-strengths-none = 可比的指标中，没有哪项优于目标值或全公司水平。这并不说明{ $name }没有长处，请当面了解。
sheet-strengths-fewer = 可以确定的仅此{ $number }项，其余看似较好者可能出于偶然。
sheet-gaps = 最需关注的差距
sheet-gap = { $indicator }：{ $value }，未达{ $target }，影响得分{ $points }分（{ $evidence }）。
sheet-gaps-elsewhere = 见最后一个组成周期的计划。
sheet-gaps-no-data = 没有得分，无法列出差距。
sheet-last-plan = 上期计划的结果
sheet-last-plan-none = 没有需要跟踪的上期改进项。
sheet-item = 事项
sheet-then-now = 原值 → 现值
sheet-wanted = 目标
sheet-outcome = 结果
sheet-state = 填报状态
sheet-no-value = 无数值
judged-worked = 见效
judged-did-not-work = 未见效
judged-cannot-tell = 尚难判断：{ $reason }
judged-within-noise = 差异在误差范围内
judged-not-reported = 未上报
judged-not-carried-out = 未执行
judged-no-value = 本期无数值
judged-redefined = 统计口径已变更
judged-too-few-pairs = 可比数据太少
sheet-plan = 拟定的计划
sheet-plan-none = 没有拟定事项。
sheet-do = 第一步
sheet-no-step = 未选定措施
sheet-owner = 责任人
sheet-check = 首次检查
sheet-more = 另有{ $number }项，见完整页面。
sheet-views = 双方看法（1至5分）
sheet-views-none = 问卷中没有{ $name }自评与上级评分兼有的维度。
sheet-dimension = 维度
sheet-own = 自评
sheet-superior = 上级
sheet-apart = 相差
sheet-views-more = 另有{ $number }个维度双方看法更为接近，见完整页面。
sheet-goals = 个人目标
sheet-goals-more = 目标表中另有{ $number }项。
sheet-goal-reached = { $goal }：{ $day }达成
sheet-goal-due = { $goal }：完成{ $progress }，{ $day }到期
sheet-goal-progress = { $goal }：完成{ $progress }
sheet-goal-unknown = { $goal }：未填报进度
sheet-talks = 面谈情况
sheet-talks-none = 本期没有面谈记录。
sheet-questions = 值得一问
sheet-notes = 面谈记录与约定
sheet-sign-member = { $name }签字、日期
sheet-sign-lead = 上级签字、日期

question-handover = 您名下的{ $number }户客户由谁接手最合适？首次联系之前，接手人必须了解什么？
question-leaving = 对您的继任者，我们有哪些地方应当改进？
question-joined = 您在本期入职：有什么出乎意料？要做好这份工作，还缺少什么？
question-moved = 您在本期调换了团队：哪些衔接得好，哪些在过程中丢失了？
question-no-figures = 本期没有得分：您主要做了哪些工作？从哪里可以看到成果？
question-fell = “{ $indicator }”的下滑超出误差范围：与上期相比，您周围的情况有哪些变化？
question-done-without-effect = “{ $indicator }”的措施已经完成，目标仍未达到：我们当初对问题的判断哪里有偏差？
question-plan-missed = “{ $indicator }”没有达到计划目标：遇到了什么阻碍？如果重来，还会选择同样的做法吗？
question-self-higher = 在“{ $dimension }”上，您的自评高于他人的评价：您想到的是哪些情形？怎样能让大家也看到？
question-self-lower = 在“{ $dimension }”上，他人的评价高于您的自评：他们看到了哪些您没有算进去的东西？
question-talks-missed = 截至期末有{ $number }次应进行的面谈未进行：是什么耽搁了？什么时候补上？
question-goal-behind = “{ $goal }”应于{ $day }达成而尚未达成：这个目标是否仍然合适？还需要哪些条件？
question-rose = “{ $indicator }”的提升超出误差范围：您做了什么？还有谁应该知道？
question-plan-reached = “{ $indicator }”达到了计划目标：起作用的是什么？
question-strong = “{ $indicator }”的突出表现超出偶然：您是怎样做到的？哪些做法可以推广到团队？
question-support = 您需要我提供什么支持？我有哪些做法应当停止？
question-direction = 一年之后，您希望能做到哪些今天还做不到的事？

## 会议材料

meeting-of = 团队绩效会议材料
meeting-back = { $name }的完整页面
meeting-size = 期末成员{ $number }人
meeting-lead = 负责人：{ $name }
meeting-no-lead = 未指定负责人
meeting-agenda = 议程
meeting-minutes = { $number }分钟
meeting-total = 共{ $minutes }
meeting-topic-opening = 开场：本次会议要决定什么
meeting-topic-figures = 数据及其变化
meeting-topic-clients = 流失客户与待接手客户
meeting-topic-complaints = 超时投诉
meeting-topic-last-plan = 上期计划的结果
meeting-topic-decisions = 需要决定的事项
meeting-topic-dates = 后续日程
meeting-figures = 数据
meeting-changed = 超出误差范围的变化
meeting-changed-none = 较{ $since }没有指标出现超出误差范围的变化。
meeting-changed-first = 没有可供比较的以往周期。
meeting-clients = 客户
meeting-lost-none = 本期团队没有流失客户。
meeting-lost-no-table = 本期没有客户表。
meeting-lost = { $count ->
    [1] 流失客户1户：
   *[other] 流失客户{ $number }户，收入最高者在前：
}
meeting-lost-client = { $client }（{ $day }流失，负责人{ $owner }）
meeting-lost-reason = 原因：{ $reason }
meeting-lost-revenue = 期初年收入{ $revenue }
meeting-lost-more = 另有{ $number }户
meeting-complaints = 超时投诉
meeting-complaints-none = 本期指标中没有超出时限的投诉。
meeting-complaint = { $indicator }：{ $sample }中有{ $number }件超出时限。
meeting-open = { $count ->
    [1] 期末仍未办结且已超时的投诉有1件：
   *[other] 期末仍未办结且已超时的投诉有{ $number }件，最严重者在前：
}
meeting-open-complaint = 投诉
meeting-open-client = 客户
meeting-open-severity = 严重程度
meeting-open-late = 超时
meeting-open-owner = 负责人
meeting-open-days = { $count ->
    [0] 不足一天
   *[other] { $number }天
}
meeting-open-working-days = { $count ->
    [0] 不足一个工作日
   *[other] { $number }个工作日
}
meeting-open-unanswered = 尚未答复
meeting-open-unknown = 未注明
meeting-open-nobody = 原负责人离开后无人接手
meeting-open-more = 另有{ $number }件，见投诉表。
meeting-last-plan = 上期计划
meeting-plan-none = 团队没有需要跟踪的上期改进项。
meeting-judged-members = 成员的个人计划共{ $number }项：{ $worked }项见效，{ $failed }项未见效，{ $unknown }项尚难判断，其中{ $idle }项未执行或未上报。
meeting-decisions = 需要决定的事项
meeting-decisions-none = 按规则没有必须决定的事项；会议决定记于此处。
meeting-question = 待决事项
meeting-decide = 决定
meeting-who = 责任人、期限
decision-assign-clients = { $owner }离岗前负责的{ $number }户客户由谁接手？
decision-close-complaints = 已超时而未办结的{ $number }件投诉由谁办结？需要什么支持？
decision-name-owner = 团队计划中“{ $indicator }”一项由谁负责？
decision-catch-up-talks = 与{ $members }的{ $number }次逾期面谈何时补上？
decision-members = { $number }名成员
decision-cover-need = { $members }需要“{ $skill }”，但培训计划中没有为其安排课程，如何解决？
decision-continue-items = 团队及成员上期计划中有{ $number }项未达目标：继续、调整还是取消？
meeting-dates = 后续日程
meeting-dates-checks = 改进计划首次检查日期：{ $days }。
meeting-dates-none = 团队及成员的改进计划均无日期。
meeting-sheets = 面谈提纲与面谈情况
meeting-held = 已谈{ $held }/{ $all }次
meeting-none-due = 无应谈面谈
meeting-overdue = 有逾期
meeting-no-talks = 无面谈表
