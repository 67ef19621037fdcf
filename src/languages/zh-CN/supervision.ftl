### 考核监督：考核本身是否公正、可靠。

review-supervision = 本次考核是否公正可靠？
supervision-brief = 概要
supervision-correlation = { $value }，区间{ $low }至{ $high }
supervision-less-than = 不足{ $share }
supervision-fewer-than = 不足{ $number }人
supervision-of-all = { $part }/{ $all }
supervision-not-told = 无法判断
supervision-share = 占比

supervision-groups-question = 各群体的评级机会是否均等？
supervision-spread-question = 评级能否区分绩效差异？
supervision-raters-question = 360度评价的尺度是否一致？
supervision-indicators-question = 指标反映的是绩效还是偶然？
supervision-foresight-question = 上期评级是否有预见性？
supervision-appeals-question = 申诉是否得到及时受理？
supervision-rows-question = 数据是否完整？

## 群体

supervision-groups = 群体比较
supervision-impact-lead = 某群体的入选率不足最高群体的五分之四时，应进一步核查（《雇员选拔程序统一指南》1978年版第4D节）。费舍尔精确检验给出仅凭偶然出现同等或更大差异的概率，并按群体数校正（Holm法）。不足{ $number }人的群体一律不予显示，也不提供可供推算的数字。
supervision-impact-rated = 评为{ $band }（{ $name }）及以上
supervision-impact-promotion = 已具备晋升条件者（以晋升规则所涉人员为基数）
supervision-impact-caption = 各群体与入选率最高群体的比较
supervision-group = 群体
supervision-selected = 入选
supervision-of = 人数
supervision-rate = 入选率
supervision-ratio = 与最高入选率之比
supervision-difference = 差值
supervision-effect = 效应量（Cohen h）
supervision-chance = 偶然概率
supervision-impact-reference = 入选率最高
supervision-impact-within = 不低于五分之四
supervision-impact-within-sure = 不低于五分之四，但差异超出偶然
supervision-impact-below = 低于五分之四，可能出于偶然
supervision-impact-below-sure = 低于五分之四，且超出偶然
supervision-impact-left-out = { $count ->
    [one] 有一个群体人数过少，未予显示。
   *[other] 有{ $number }个群体未予显示：其中至少一个人数过少，其余一并隐去，以免被推算出来。
}
supervision-impact-no-bands = 没有可供比较的评级。
supervision-impact-no-groups = 无法判断：成员表未注明群体。可在“group”列填写，例如人员来源。
supervision-impact-one-group = 无法判断：成员表“group”列所填均为同一群体。
supervision-impact-too-small = 无法判断：达到{ $number }人且有结果的群体不足两个。
supervision-impact-nobody = 无人入选，无从比较。
supervision-impact-none = 各群体获评较高等级的比例均不低于最高群体的五分之四。
supervision-impact-unsure = 低于最高入选率五分之四的群体：{ $groups }。因人数较少，可能出于偶然，既不能证明存在问题，也不能排除。
supervision-impact-adverse = 否。入选率不足最高群体五分之四且超出偶然的群体：{ $groups }。

## 得分

supervision-spread = 得分与评级
supervision-bands-caption = 各等级人数
supervision-spread-none = 本期无人获得评级。
supervision-spread-crowded = 区分度较低：{ $share }的人员集中在{ $band }等级。
supervision-spread-wide = { $count ->
    [one] 共{ $all }个等级，仅用到1个，{ $share }的人员在{ $band }等级。
   *[other] 能：{ $all }个等级中用到{ $number }个，人数最多的{ $band }等级占{ $share }。
}
supervision-spread-moments = 平均得分{ $mean }分，成员间标准差{ $deviation }分。
supervision-spread-tied = 有{ $number }人的得分（保留一位小数）与他人相同。
supervision-spread-unrated = 有{ $number }人未获评级。
supervision-adjustments-none = 没有经决定调整的得分或评级。
supervision-adjustments-one-approver = { $count ->
    [1] 经决定调整得分或评级1项（加分{ $up }项，减分{ $down }项，直接定级{ $ratings }项）。
   *[other] 经决定调整得分或评级{ $number }项（加分{ $up }项，减分{ $down }项，直接定级{ $ratings }项），均由同一人批准。
}
supervision-adjustments = 经决定调整得分或评级{ $number }项（加分{ $up }项，减分{ $down }项，直接定级{ $ratings }项），由{ $approvers }人批准，其中一人批准最多，共{ $most }项。
supervision-teams = 各团队与其他成员的比较
supervision-teams-lead = 均分偏高，可能是业绩更好，也可能是尺度偏宽。得分主要依据客观记录；团队负责人的主观尺度只体现在其作为上级的360度评分和经决定的调整中。
supervision-teams-caption = 各团队成员得分
supervision-range = 最低–最高
supervision-median = 中位数
supervision-against-others = 均分与其他成员之差
supervision-teams-higher = 高于其他成员，超出波动
supervision-teams-lower = 低于其他成员，超出波动
supervision-teams-noise = 综合各团队考虑，在波动范围内
supervision-teams-alone = 无法判断

## 评价人

supervision-raters = 360度评价人
supervision-raters-lead = 只统计可以公开的评分，此处不涉及任何一位评价人。上级的宽严程度本就可知，列于360度指标页面。
supervision-raters-no-table = 无法判断：本期没有360度评价（assessments表）。
supervision-raters-alike = 没有人的宽严程度超出波动；评价人之间的标准差为{ $spread }级。
supervision-raters-some = 大体一致：有{ $number }人明显偏宽或偏严，评价人之间的标准差为{ $spread }级。
supervision-raters-wide = 不一致：评价人宽严程度的标准差达{ $spread }级，其中{ $number }人明显偏离。
supervision-agreement-title = 一致性与信度
supervision-agreement-caption = 按关系：评价同一人时看法是否一致，均值能否区分不同的人
supervision-agreement = 评价同一人时
supervision-agreement-same = 看法一致
supervision-agreement-roughly = 看法大体一致
supervision-agreement-differ = 看法不一
supervision-reliability = 均值信度（各维度最低–最高）
supervision-habits = 评分习惯
supervision-habits-lead = 最高分偏多是宽松倾向，中间分偏多且离散小是趋中倾向，对一个人的各方面评价同升同降则是光环效应：一份答卷的各维度总是一致时为1，毫无关联时为0。
supervision-habits-caption = 全部可公开的评分，按关系统计，占比取整百分数
supervision-raters-count = 评价人数
supervision-habits-top = 最高分
supervision-habits-middle = 中间分
supervision-habits-low = 最低两级
supervision-habits-deviation = 标准差
supervision-habits-same = 各维度同分的答卷
supervision-habits-together = 各维度同升同降
supervision-habits-raters = 有{ $number }人评价过至少{ $least }人，其中{ $same }人总是对一个人的各维度给同一分数，{ $top }人有八成以上给最高分，{ $middle }人有八成以上给中间分。

## 指标

supervision-indicators = 各指标的作用
supervision-indicators-lead = 有效差异是成员间差异中超出偶然的部分所占比重（Higgins与Thompson的I²），并附区间；折半信度是按客户将数据行分成两半、各自对成员排序的一致程度，换算至全部数据（斯皮尔曼–布朗公式）；与上期比较是成员前后两期数值的等级相关系数。至少十人有数值时才给出建议。
supervision-indicators-caption = 计分指标，按模型顺序
supervision-indicators-none = 本期没有任何计分指标有数值。
supervision-indicators-cannot-tell = 无法判断：有数值的成员过少。
supervision-indicators-answer = { $count ->
    [0] { $all }个计分指标均无需调整。
   *[other] { $all }个计分指标中有{ $number }个需要调整；总分的{ $chance }建立在基本出于偶然的差异上。
}
supervision-with-value = 有数值的成员
supervision-at-most = 得满分
supervision-signal = 有效差异
supervision-halves = 折半信度
supervision-months = 逐月比较
supervision-months-title = 单月与其他月份的比较
supervision-months-lead = 单因素组内相关系数为1，表示每个月对成员的反映都相同；为0，表示一个月说明不了下一个月。所有人同升同降的月份也计为不一致。低于0.5时，单月数值更多出于偶然。至少须有十名成员每月都有数值。客户留存等属于持续状态，没有单月数值；360度评分和外部计算的数值每期只有一次。
supervision-months-caption = 周期内每个完整月份都有数值的成员
supervision-months-number = 月数
supervision-months-members = 人数
supervision-months-single = 单月
supervision-months-all = 各月均值
supervision-months-words = 说明
supervision-month-little = 单月说明不了什么
supervision-month-open = 单月能否代表其他月份尚不确定
supervision-month-repeats = 各月结果稳定
supervision-month-figure = { $value }（{ $interval }）
supervision-stability = 与上期比较
supervision-advice = 建议
supervision-advice-keep = 保留
supervision-advice-lower-weight = 基本出于偶然，宜降低权重
supervision-advice-measure-more = 可能出于偶然，宜增加采集或提高最低样本量
supervision-advice-sharpen-scale = 多数人得满分，宜细化评分标准
supervision-advice-drop-one = 排序与另一指标一致，保留其一即可
supervision-advice-cannot-tell = 无法判断
supervision-pairs = 内容重复的指标
supervision-pairs-none = 没有两个计分指标对成员的排序一致（等级相关系数达0.9，计入波动后不低于0.7）。
supervision-pair = { $one }与{ $other }：等级相关系数{ $correlation }。

## 预见性

supervision-foresight = 上期评级的预见性
supervision-foresight-lead = 有效的考核应当对后来的情况有所预示。得分较高者总能留住更多客户时，等级相关系数为1；两者毫无关系时为0。
supervision-foresight-first = 暂时无法判断：这是同类周期的第一期。
supervision-foresight-too-few = 无法判断：上期有得分、且本期期初至少有五户客户的成员不足十人（clients表）。
supervision-foresight-foretold = 有：得分较高者在随后一期留住了更多客户（等级相关系数{ $correlation }）。
supervision-foresight-foretold-weakly = 较弱：得分较高者在随后一期留住的客户略多（等级相关系数{ $correlation }）。
supervision-foresight-reversed = 没有：得分较高者在随后一期留住的客户反而更少（等级相关系数{ $correlation }）。
supervision-foresight-nothing = 几乎没有：得分与随后一期的客户留存关系很小（等级相关系数{ $correlation }）。
supervision-foresight-cannot-tell = 数据不足以判断得分与此后的客户留存有无关系（等级相关系数{ $correlation }）。
supervision-foresight-clients = { $since }得分与此后客户留存率的等级相关系数为{ $correlation }，涉及{ $number }名至少有五户客户的成员。
supervision-foresight-so-far = 迄今{ $number }组相邻周期合并计算：{ $correlation }。
supervision-foresight-kept = { $since }评为{ $band }及以上的成员此后留住了{ $high_clients }户客户中的{ $high }，其他成员留住了{ $low_clients }户中的{ $low }：相差{ $difference }（{ $interval }），超出波动。
supervision-foresight-kept-noise = { $since }评为{ $band }及以上的成员此后留住了{ $high_clients }户客户中的{ $high }，其他成员留住了{ $low_clients }户中的{ $low }：相差{ $difference }（{ $interval }），在波动范围内。
supervision-foresight-scores = { $since }得分与本期得分的等级相关系数为{ $correlation }，涉及{ $number }人。

## 申诉

supervision-appeals = 申诉
supervision-appeals-no-table = 无法判断：本期没有appeals表（列：filed_on、subject、decided_on、outcome）。
supervision-appeals-none = 本期没有申诉。
supervision-appeals-few = 申诉不足{ $number }件，为避免指向个人，不予显示。
supervision-appeals-undecided = 共有{ $number }件申诉，均未作出决定。
supervision-appeals-answer = 共有{ $number }件申诉；已决定的{ $decided }件中，{ $share }全部或部分成立。
supervision-appeals-caption = 本期提出的申诉，按事项统计；较少见的事项合并列示
supervision-appeals-subject = 事项
supervision-appeals-filed = 提出
supervision-appeals-upheld = 成立
supervision-appeals-partly = 部分成立
supervision-appeals-rejected = 驳回
supervision-appeals-withdrawn = 撤回
supervision-appeals-open = 未结
supervision-appeals-share = 全部或部分成立
supervision-appeals-others = 其他事项
supervision-appeals-all = 合计
supervision-appeals-median-between = 半数申诉在{ $days }内作出决定（{ $low }至{ $high }）；未结申诉按已等待的时间计入。
supervision-appeals-median-from = 半数申诉在{ $days }内作出决定（至少{ $low }）；未结申诉按已等待的时间计入。
supervision-appeals-median = 半数申诉在{ $days }内作出决定；未结申诉按已等待的时间计入。
supervision-appeals-median-open = 未结申诉过多，无法判断处理所需时间。
supervision-appeals-in-time = 在能够跟踪到相应期限的申诉中，{ $share }在{ $number }天内作出决定（{ $interval }）。目前{ $filed }件中已决定{ $decided }件，未结{ $open }件。
supervision-appeals-unstated = 有{ $number }项决定未注明结果。

## 数据

supervision-rows = 数据来源
supervision-rows-lead = 读取的全部数据行，以及部分行未计入的原因。各表的用途见数据页面。
supervision-rows-caption = 按数据表
supervision-rows-whole = 完整：没有任何数据表的未计入行超过{ $limit }。
supervision-rows-many = 不够完整：有{ $number }张数据表的未计入行超过{ $limit }。
supervision-rows-outside = 日期不在本期
supervision-rows-without-member = 无归属成员
supervision-rows-without-value = 无数值
supervision-rows-left-out = 未计入
supervision-rows-members = 覆盖成员
supervision-rows-weight = 占总分

## 方法

method-supervision = 考核监督
method-supervision-groups = 群体：将成员所填各群体的入选率与最高者比较，采用五分之四规则（《雇员选拔程序统一指南》，1978）、费舍尔精确检验（1935，双侧，经Holm 1979校正）、Newcombe差值区间（1998）和Cohen h（1988）。入选指评为{ $band }及以上。不足{ $minimum }人的群体不予显示；只有一个这样的群体时，次小的群体一并隐去。
method-supervision-indicators = 指标：有效差异即I²，是成员间差异中超出偶然的比重，由Cochran Q计算并附检验区间（Higgins与Thompson 2002）；占比类指标取自漏斗图的离散度。折半时每隔一户客户连同其全部数据行分到一边，不涉及客户的数据行按单双日划分，两半的等级相关经斯皮尔曼–布朗公式（1910）换算。360度评分和外部计算的数值不作折半。逐月比较时，数据行按日期归入各月，求出成员在每个完整月份的数值；对每月都有数值的成员计算单因素组内相关系数，单月为ICC(1)，各月均值为ICC(1,k)，并附F区间（Shrout与Fleiss 1979；McGraw与Wong 1996，情形1）；低于0.5视为信度较差（Koo与Li 2016）。每月所需样本为最低样本量按月均分。
method-supervision-foresight = 等级相关为斯皮尔曼系数（1904），同值取平均等级，区间用费舍尔变换及Bonett与Wright（2000）的标准误；多期合并时按n − 3对费舍尔z加权。低于{ $weak }视为关系较弱（Cohen 1988）。高评级者与其他成员的客户留存按负责人分群比较。
method-supervision-raters = 评价人：只统计可以公开的360度评分，以达到匿名人数下限的整组为单位；占比取整百分数，仅限评价人和被评价人均不少于{ $minimum }人的关系。各维度同升同降的程度为答卷的单因素组内相关系数，各维度先减去其均值。
method-supervision-appeals = 申诉：作出决定所需时间按Kaplan–Meier法（1958）估计，未结和撤回的申诉按已知的等待时间计入；占比附威尔逊区间。
