### 关怀：是否善待员工与环境。

review-care = 我们是否善待员工与环境？
care-audience = 第一部分涉及个人，仅供团队负责人、人力资源部和业务负责人使用。负荷过重不是个人的过错，应由组织来解决。

## 工作负荷

care-workload = 工作负荷与均衡
care-workload-lead = 周期结束时每名成员承担的工作、分布是否均衡，以及谁负荷过重。
care-workload-none = 没有工作负荷的数据：可提供 clients、complaints 和 overtime 表。
care-missing-clients = 每名成员负责多少客户尚不清楚：可提供 clients 表。
care-missing-complaints = 每名成员处理多少投诉尚不清楚：可提供 complaints 表。
care-missing-overtime = 没有加班数据：可提供 overtime 表（member_id、week_of、hours）。
care-missing-weeks = 无法判断各月是否超过法定上限：可在 overtime 表中补充 week_of 列。
care-overloaded = 负荷过重的成员
care-over-limit = 加班超过法定上限的成员
care-rule-overload = 负荷过重：客户数超过所在团队中位数（不含负责人）的{ $times }倍，且每周加班超过{ $hours }。
care-rule-limit = 法定上限：每月加班{ $hours }。跨月的一周按天数分别计入两个月。
care-suggestions = 可以调整的安排
care-suggestion = { $team }：将{ $from }的{ $number }家客户转给{ $to }
care-spread-caption = 全周期在职且不负责团队的成员之间的负荷分布。基尼系数为0表示完全均等，接近1表示几乎由一人承担。
care-spread-unknown = 人数过少，或没有可分配的数量
care-measure = 项目
care-measure-clients = 客户数
care-measure-revenue = 客户收入
care-measure-complaints = 投诉
care-measure-overtime = 加班
care-gini = 基尼系数
care-top-fifth = 负荷最重的五分之一成员所占比例
care-members = 每名成员的负荷，有预警的在前
care-leads = 团队负责人
care-a-week = 每周加班
care-fullest-month = 加班最多的月份
care-month = { $year }年{ $month }：{ $hours }
care-warnings = 预警
care-warning-overload = 负荷过重
care-warning-limit = 超过法定上限

## 员工调查

care-survey = 员工怎么说
care-survey-lead = 1至5分，4分和5分为肯定评价。图中的细线是每道题应达到的比例。
care-survey-of = 以下为{ $cycle }的作答，即最近一次员工调查。此前各期的结果见各期页面；同一人先后作答若合并统计，会被算作两人。
care-survey-participation = { $share }的成员参加了调查。
care-survey-caption = 全体员工对每道题的作答
care-survey-teams = 各团队肯定评价的比例
care-survey-none = 尚未进行员工调查，或没有提供作答：可提供 staff_survey 表（team_id、question、score），不得含姓名。
care-survey-too-few = 每道题的作答都过少，不作说明。
care-survey-minimum = 作答不足{ $number }份的群体不显示，全部作答一致的群体以及可据以推算它们的群体也不显示。
care-survey-withheld = { $number }道题作答过少，未予显示。
care-survey-low = 低于应有水平
care-survey-better = 与{ $since }相比{ $difference }：改善
care-survey-worse = 与{ $since }相比{ $difference }：变差
care-survey-same = 与{ $since }相比{ $difference }：在正常波动之内
care-question = 题目
care-answers = 作答数
care-mean = 平均分
care-favourable = 肯定评价

## 志愿服务

care-volunteering = 志愿服务
care-volunteering-summary = 本期{ $number }名成员共投入{ $hours }志愿服务，占全体的{ $share }（{ $interval }）。
care-volunteering-few = 参与人数过少，给出数字会暴露是谁。
care-volunteering-none = 没有志愿服务记录：可提供 volunteering 表（member_id、held_on、hours、kind）。
care-volunteering-note = 志愿服务出于自愿：不列姓名，也不作比较。
care-volunteering-small = 以下类型参与人数过少，不单列时数：{ $kinds }。
care-volunteering-no-kind = 未注明类型
care-kind = 类型
care-hours = 时数

## 环境

care-environment = 环境
care-environment-none = 没有环境数据：可提供 environment 表（measured_on、measure、value、target）。
care-environment-caption = 各项指标最近一次读数与目标
care-last = 最近读数
care-met = 是否达标
care-target-met = 达标
care-target-missed = 未达标
care-at-most = 不高于{ $value }
care-at-least = 不低于{ $value }
care-with-unit = { $number } { $unit }
care-cycle-mean = 本期均值
care-cycle-before = 上期均值

## 计算方法

method-care = 关怀
method-care-load = 下列情形视为负荷过重：在管客户数超过团队中位数的{ $times }倍（不计负责人），且每周加班超过{ $week }；或一个自然月内加班超过{ $month }（《中华人民共和国劳动法》第四十一条规定的上限为36小时）。工作分布的均衡程度以基尼系数（1912）衡量，仅计全程在岗者，其区间按逐一剔除一人的方法估计（Yitzhaki，1991）；超过{ $uneven }，且剔除负荷最大的一人后仍超过的，列为发现。
method-care-survey = 4分和5分为正面回答，其占比采用 Wilson 区间；整个区间低于{ $limit }的问题列为发现。不足{ $minimum }份答卷的群体不予显示，可由其他数据推算得出的也不显示。
