### training：课程、席位与未安排的培训需求；技能、课程效果、带教。

training-empty = 未安排课程。
training-reason = { $skill }：针对{ $gaps }（影响得分{ $points }分）；现有水平{ $now }，目标{ $wanted }
training-reason-both = { $skill }：针对{ $gaps }（影响得分{ $points }分）；评定水平{ $now }，目标{ $wanted }
training-reason-assessed = { $skill }：评定水平{ $now }，目标{ $wanted }
training-reason-part = { $reason }；课程可达成其中的{ $share }
training-mandatory = 岗位必修
training-prepares = 《{ $course }》的先修课程
training-need = 针对{ $gaps }（影响得分{ $points }分）；现有水平{ $now }，目标{ $wanted }
training-need-both = 针对{ $gaps }（影响得分{ $points }分）；评定水平{ $now }，目标{ $wanted }
training-need-assessed = 评定水平{ $now }，目标{ $wanted }
uncovered = 尚未安排的培训需求
uncovered-course = 《{ $course }》：{ $reason }
uncovered-no-course = 没有对应课程
uncovered-too-basic = 没有高于现有水平的课程
uncovered-already-taken = 可继续提升的课程均已通过或已安排
uncovered-language = 授课语言为{ $language }，不在该成员的语言之列
uncovered-prerequisite = 须先通过《{ $course }》
uncovered-no-seat = 名额已满：先安排必修人员，再安排满足需求更多者
uncovered-no-hours = 超出个人学时上限{ $by }
uncovered-over-budget = 超出剩余预算{ $by }
uncovered-clash = 与《{ $course }》日期冲突
uncovered-other-plan = 名额、学时和预算虽够，但不安排时整体效果更好

course-lead = 已安排{ $number }人次，涉及{ $members-number }名成员，共{ $hours }；每人上限{ $limit }。
course-mandatory = { $count ->
    [0] 未能安排任何必修名额。
   *[other] 已安排必修{ $number }人次，任何方案都不能更多。
}
course-mandatory-bounded = 已安排必修{ $number }人次；任何方案都不超过{ $bound }人次。
course-quality-unlimited = 本方案满足需求{ $asked }分中的{ $covered }分。成员之间没有名额或预算的竞争：在个人学时之内，每人都得到了满足其需求最多的课程。
course-quality-exact = 本方案满足需求{ $asked }分中的{ $covered }分。在名额、学时和预算之内，没有更好的方案。
course-quality-bounded = 本方案满足需求{ $asked }分中的{ $covered }分，与最佳方案的差距不超过{ $gap }。
course-budget = 预算{ $budget }，已用{ $spent }，剩余{ $left }。
course-spent = 培训费用共{ $spent }。
course-none = 本期没有安排培训。
course-none-configured = 配置中没有课程，因此所有培训需求均列在下方。课程在scorebook.toml的[[courses]]中设置。
course-by-course = 课程
course-seats = 名额{ $seats }个，已用{ $used }个，下一周期尚无日期
course-session = { $days }：名额{ $seats }个，已用{ $used }个
course-undated = 尚无日期
language-chinese = 中文
language-english = 英语
course-price = 每人{ $price }
course-skills = 培养技能：{ $skills }
course-teaches = { $skill }（至{ $level }级）
course-prerequisites = 先修课程：{ $courses }
course-mandatory-for = 必修岗位：{ $roles }
course-language = 授课语言：{ $language }
course-nobody = 无人参加。
course-caption = “{ $course }”的参加人员
course-member = 成员
course-team = 团队
course-course = 课程
course-when = 日期
course-reason = 安排理由
course-missed = 未能安排的必修课程
course-missed-caption = 岗位必修但未获名额的成员
course-uncovered = 未安排课程的需求
course-uncovered-largest = 共有 { $number } 项需求未安排课程，此处列出最大的 { $largest } 项；其余见各团队页面
course-of-team = 培训计划：{ $team }
course-and-skills = 本团队的培训计划与技能
course-by-team = 各团队情况
course-by-team-caption = 各团队成员的课程安排和未满足的需求。点击团队名称可查看明细
course-team-members = 已安排课程的成员
course-team-uncovered = 未安排课程的需求
course-uncovered-caption = 未安排课程的需求，按需求大小排列
course-uncovered-none = 所有需求均已安排。
course-skill = 技能
course-need = 需求
course-obstacle = 未安排的原因
course-hours = 每人培训学时
course-hours-caption = 每名成员已安排的学时
course-hours-booked = 已安排
course-hours-left = 剩余
course-hours-price = 费用
course-courses = 课程

## 技能

skill-heading = 技能矩阵
skill-teams-caption = 水平为0至4级；“2.1 → 3.0”表示低于目标水平
skill-members-caption = 水平为0至4级；“2.1 → 3.0”表示低于目标水平
skill-teams-link = 各团队成员的技能矩阵见团队页面。
skill-short = { $now } → { $wanted }
skill-declared = * 来自技能评定；其余由对应指标的得分推算。
skill-area = 类别
area-heading = 各团队培训需求
area-caption = 需求分值及方案满足的部分
area-members = 成员数
area-needs = 需求数
area-worth = 需求分值
area-covered = 已满足
area-professional = 专业技能
area-communication = 沟通能力
area-teamwork = 团队协作

## 以往课程的效果

effect-heading = 以往课程有效吗？
effect-note = 将通过课程的成员与未参加、且此前对应指标得分相近的成员配对比较；“净增”为参加者比对照者多提高的分数。只有在所有参与比较的课程中仍然突出（控制错误发现率）时，才认定净增超出误差范围。参加者并非随机选定，净增也可能另有原因，不能证明课程有效。
effect-caption = 截至本期各周期培训前后的得分
effect-passed = 通过人次
effect-pairs = 配对数
effect-before = 培训前得分
effect-change = 变化
effect-others = 对照者变化
effect-gain = 净增
effect-verdict = 结论
effect-worked = 净增超出误差范围。
effect-worked-at = 净增超出误差范围，每净增1分花费{ $price }。
effect-backfired = 参加者落后于情况相近者，且超出误差范围。
effect-one-of-many = 尚不能判断：单独看，净增超出误差范围；但同时比较的课程较多，偶然也会出现这样大的净增。
effect-unclear = 尚不能判断：净增在误差范围之内。
effect-too-few = 人数太少，不能判断：不足{ $number }对。
effect-alike = 不能判断：各对差异完全相同。

## 带教

mentor-heading = 带教建议
mentor-caption = 建议的带教组合，需求大者在前
mentor-mentor = 带教人
mentor-mentee = 被带教人
mentor-reason = 带教人水平{ $strong }，整个区间（{ $interval }）高于平均水平{ $mean }；被带教人水平{ $weak }，目标{ $wanted }。
