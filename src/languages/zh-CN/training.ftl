### training：课程、席位与未安排的培训需求。

training-empty = 未安排课程。
training-reason = { $skill }：针对{ $gaps }（影响得分{ $points }分）
training-need = 针对{ $gaps }（影响得分{ $points }分）
uncovered = 尚未安排的培训需求
uncovered-no-course = 没有对应课程
uncovered-no-seat = 名额已分配给需求更大的成员
uncovered-no-hours = 个人培训学时已用完
uncovered-already-taken = 以前周期已参加过该课程

course-lead = 已安排{ $number }人次，涉及{ $members-number }名成员，共{ $hours }；每人上限{ $limit }。
course-none = 本期没有安排培训。
course-none-configured = 配置中没有课程，因此所有培训需求均列在下方。课程在scorebook.toml的[[courses]]中设置。
course-by-course = 课程
course-seats = 名额{ $seats }个，已用{ $used }个
course-skills = 培养技能：{ $skills }
course-nobody = 无人参加。
course-caption = “{ $course }”的参加人员
course-member = 成员
course-team = 团队
course-reason = 安排理由
course-also = 同时提升{ $skill }：{ $gaps }（影响得分{ $points }分）
course-uncovered = 未安排课程的需求
course-uncovered-caption = 未安排课程的需求，按需求大小排列
course-uncovered-none = 所有需求均已安排。
course-skill = 技能
course-need = 需求
course-obstacle = 未安排的原因
course-hours = 每人培训学时
course-hours-caption = 每名成员已安排的学时
course-hours-booked = 已安排
course-hours-left = 剩余
course-courses = 课程
