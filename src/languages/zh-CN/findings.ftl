### 发现：复盘所见与建议。

findings = 需要采取行动的事项
findings-lead = 从本期数据的全部发现中选出的最重要事项，依据其涉及的范围、把握程度以及所属主题的权重排序。
findings-none = 本期数据中没有突出到需要采取行动的事项。
findings-more-alike = 另有{ $number }项同类发现。
findings-rest = 优先级较低的发现
finding-do = 行动
finding-owner = 负责人
finding-weight = { $stake }，把握程度{ $certainty }：优先级{ $priority }（满分100）
finding-nearly-sure = 超过{ $least }
finding-stake-revenue = 涉及{ $share }的收入
finding-stake-clients = 涉及{ $share }的客户
finding-stake-members = 涉及{ $share }的成员
finding-stake-weight = 涉及总分的{ $share }
finding-stake-effort = 涉及计划工时的{ $share }
finding-stake-target = 与目标相差{ $share }
finding-owner-head = 业务负责人
finding-owner-human-resources = 人力资源部
finding-owner-analyst = 数据准备人员
finding-owner-lead = { $team }负责人
navigation-plans = 计划
navigation-review = 复盘
navigation-numbers = 数据
concern-supervision = 考核监督
concern-risk = 风险
concern-strategy = 战略
concern-culture = 文化
concern-talent = 团队与人才
concern-collaboration = 协作与创新
concern-care = 关怀

## 种类

finding-adverse-impact = “{ $group }”中{ $rate }评为{ $band }及以上，“{ $reference }”为{ $highest }：仅为最高入选率的{ $ratio }，低于五分之四且超出偶然。
finding-adverse-impact-action = 查明差异来自哪些指标，是工作、客户还是衡量方式不同；在使用评级之前与工会或职工代表商定。
finding-indicator-without-signal = { $indicators-count ->
    [one] 指标{ $names }占总分的{ $weight }，成员间的差异基本出于偶然。
   *[other] 有{ $indicators }个指标（合计占总分的{ $weight }）在成员间的差异基本出于偶然，权重最大的是{ $names }。
}{ $monthly-count ->
    [0] {""}
   *[other] { $little-count ->
        [0] 其中{ $monthly }个可作逐月比较，尚无定论。
       *[other] 其中{ $monthly }个可作逐月比较，{ $little }个可以确定单月说明不了其他月份。
    }
}
finding-indicator-without-signal-action = 降低权重，延长考察时间，或只用于团队。
finding-indicator-at-ceiling = { $indicators-count ->
    [one] 半数以上成员在{ $names }上得满分，该指标占总分的{ $weight }。
   *[other] 有{ $indicators }个指标（合计占总分的{ $weight }）半数以上成员得满分，权重最大的是{ $names }。
}
finding-indicator-at-ceiling-action = 若并非有意如此，应提高满分要求，或将权重移到仍能区分绩效的指标。
finding-indicators-redundant = { $one }与{ $other }对成员的排序一致（等级相关系数{ $correlation }）。
finding-indicators-redundant-action = 保留其一，或让两者合用一份权重。
finding-ratings-foretell-nothing = { $cycles-count ->
    [one] 得分与随后一期的客户留存关系很小（等级相关系数{ $correlation }）。
   *[other] { $cycles }组相邻周期合并来看，得分与随后一期的客户留存关系很小（等级相关系数{ $correlation }）。
}
finding-ratings-foretell-nothing-action = 讨论得分中哪些内容应当带来客户留存，在下一周期之前把权重移过去。
finding-appeals-often-upheld = 已决定的{ $decided }件申诉中，{ $share }全部或部分成立。
finding-appeals-often-upheld-action = 与作出决定的人逐件复盘成立的申诉，明确评级告知前所需的依据。
finding-appeals-slow = { $filed }件申诉中只有{ $share }在{ $days }天内作出决定。
finding-appeals-slow-action = 明确由谁决定、何时决定，并告知每位申诉人目前进展。
finding-rater-severity-wide = 360度评价人宽严程度的标准差达{ $spread }级，对个人数值的影响最大可达{ $largest }。
finding-rater-severity-wide-action = 与评价人统一各级评分标准，或改按剔除宽严差异后的评分计分。
finding-raters-same-for-all = { $share }的360度答卷对一个人的各维度给了同一分数（{ $relation }）。
finding-raters-same-for-all-action = 要求每个维度举一例，并逐个维度提问。
finding-rows-left-out = { $table }的{ $all }行中有{ $rows }行未计入（{ $share }）。
finding-rows-left-out-action = 在数据页面查看原因，修正导出后重新生成。
finding-clients-left-behind = { $team }有{ $clients }家客户仍挂在已离任人员名下（涉及收入{ $revenue }）。
finding-clients-left-behind-action = 本周内逐户指定新的负责人，并当面完成介绍。
finding-revenue-at-risk = { $proven-count ->
    [0] 按配置中的评分，{ $team }有{ $clients }家客户的流失可能性明显高于平常（涉及收入{ $revenue }）；该团队全部客户中，预计下一周期{ $losses-count ->
        [0] 流失不到一家。
       *[other] 约流失{ $losses }家。
    }
   *[other] { $team }有{ $clients }家客户的流失可能性明显高于平常（涉及收入{ $revenue }）；该团队全部客户中，预计下一周期{ $losses-count ->
        [0] 流失不到一家。
       *[other] 约流失{ $losses }家。
    }
}
finding-revenue-at-risk-action = 本周逐户过一遍观察名单上的该团队客户：安排拜访，明确下一步和完成日期。
finding-silent-clients = { $team }最大的{ $of }家客户中，有{ $clients }家已{ $days }天以上没有接触记录（涉及收入{ $revenue }）。
finding-silent-clients-action = 四周内与每家客户约定拜访或通话；已接触但未登记的，补录活动记录。
finding-signal-without-control = { $clients }家客户出现“{ $signal }”预警（涉及收入{ $revenue }），目前没有落实的应对措施。
finding-signal-without-control-action = { $planned-count ->
    [1] 落实控制措施表中已列的“{ $control }”。
   *[other] 明确出现该预警时做什么、由谁负责、多久检查一次，并登记到控制措施表。
}
finding-revenue-concentrated = 仅{ $client }一家就占{ $team }收入的{ $share }，超过{ $limit }的上限。
finding-revenue-concentrated-action = 为该客户配备第二联系人，制定下次续约计划，并拓宽团队的客户面。
finding-key-person = { $team }{ $share }的收入（{ $revenue }）和{ $clients }家客户由{ $member }一人负责。
finding-key-person-action = 从收入最大的客户开始，为尚无其他联系人的客户逐户引入第二联系人，避免一人缺位影响客户关系。
finding-indicator-fell = { $indicator }现为{ $value }，较{ $since }变化{ $change }，超出偶然波动。
finding-indicator-fell-action = 查看该指标页面上的原因，确定一项工作方式的改变。
finding-action-has-not-worked = 行动“{ $action }”在{ $tried }个尝试者中未见成效。
finding-action-has-not-worked-action = 将其移出行动库，或先修改其要求再让人尝试。
finding-value-fell = 与{ $since }相比，“{ $indicator }”有所减弱：现为{ $value }，变化{ $change }，超出偶然波动。
finding-value-fell-action = 在提出更高要求之前，先到各团队了解是什么让它变难了，再商定一件能让它更容易做到的事。
finding-value-below-target = { $more-count ->
    [0] “{ $indicator }”有提升空间：现为{ $value }，目标为{ $target }，整个置信区间都未达到目标。
   *[other] “{ $indicator }”有提升空间：现为{ $value }，目标为{ $target }，整个置信区间都未达到目标；另有{ $more }项行为情况相同。
}
finding-value-below-target-action = 先选一项：共同描述它做得好时是什么样子，请做得好的同事讲讲做法，下期再看。
finding-team-profile-differs = { $more-count ->
    [0] 在{ $team }，他人看到的“{ $indicator }”少于其他团队：{ $value }，其他团队为{ $others }。
   *[other] 在{ $team }，他人看到的“{ $indicator }”少于其他团队：{ $value }，其他团队为{ $others }；另有{ $more }项行为情况类似。
}
finding-team-profile-differs-action = 在团队内交流，不点名：别处为什么容易做到，这里难在哪里，并选定一件事试行。
finding-team-building-low = { $of ->
    [team] { $team }：{ $invited }人次受邀参加团队建设，{ $attended }人次参加，期望参与率为{ $wanted }。
   *[organisation] 共有{ $invited }人次受邀参加团队建设，{ $attended }人次参加，期望参与率为{ $wanted }。
}
finding-team-building-low-action = 了解大家未能参加的原因：时间、形式还是工作负荷；下次活动请未能参加的同事一起选定。
finding-teams-not-connected = { $apart-count ->
    [1] { $pairs }对团队中，有1对没有共同的会议或活动：{ $one }与{ $other }。
   *[other] { $pairs }对团队中，有{ $apart }对没有共同的会议或活动，其中包括{ $one }与{ $other }。
}
finding-teams-not-connected-action = { $apart-count ->
    [1] 请双方选定一家都涉及的客户或一个案例，下期内碰头一次。
   *[other] 请这些团队两两选定一家双方都涉及的客户或一个案例，下期内碰头一次。
}
finding-ideas-waiting = 有{ $waiting }条建议等待答复超过{ $limit }天，最长已等待{ $longest }天。
finding-ideas-waiting-action = 两周内作出答复，并向提出人说明理由，不采纳的也要说明。
finding-knowledge-unused = 已分享的{ $shared }项案例、指引和讲座中，有{ $unused }项从未被使用。
finding-knowledge-unused-action = 了解同事们在找什么，把使用最多的内容放在最容易找到的地方；对分享者一并致谢。
finding-recognition-concentrated = 一半的感谢与表彰由{ $members }名成员中的{ $few }名获得，比随机分布更不均匀；{ $without }名成员未获得任何认可。
finding-recognition-concentrated-action = 团队会议开场留一分钟致谢，并留意那些不显眼的好工作。
finding-position-without-successor = { $ready-count ->
    [0] { $of }个岗位中有{ $positions }个没有在职的继任人选；目前没有岗位有人可随时接任。
   *[other] { $of }个岗位中有{ $positions }个没有在职的继任人选；{ $ready }个岗位已有可随时接任的人。
}
finding-position-without-successor-action = 逐个岗位商定继任人选、仍需培养的能力和完成时间。
finding-skill-single-holder = { $skills-count ->
    [1] { $team }只有一人的“{ $skill }”达到要求水平。
   *[other] { $team }有{ $skills }项技能各只有一人达到要求水平，其中包括“{ $skill }”。
}
finding-skill-single-holder-action = 安排另一名成员向其学习，并把只有一人掌握的做法写成文档。
finding-turnover-high = { $scope ->
    [everybody] 一年内有{ $left }人离职，离职率{ $rate }，高于{ $limit }的上限。
   *[team] { $team }一年内有{ $left }人离职，离职率{ $rate }，高于{ $limit }的上限。
}
finding-turnover-high-action = 分别向离职和在职人员了解去留原因，先解决被多次提到的那一个。
finding-overload = { $team }有{ $members }人的客户数明显多于团队一般水平，同时加班时间偏长。
finding-overload-action = { $clients-count ->
    [0] 团队内已无人有余力：共同商定哪些工作可以暂缓，并请其他团队支援或申请增补人手。
   *[other] 按关怀页面的建议，将{ $clients }家客户转给尚有余力的同事，并共同商定哪些工作可以暂缓。
}
finding-overtime-over-limit = { $team }有{ $members }人单月加班超过{ $limit }，超出法定上限。
finding-overtime-over-limit-action = 本月内将加班降至上限以下：明确哪些工作延后或转交，并对已发生的加班予以补偿或调休。
finding-workload-uneven = { $measure ->
    [clients] 客户最多的五分之一成员承担了{ $share }的客户（基尼系数{ $gini }）。
   *[overtime] 加班最多的五分之一成员承担了{ $share }的加班时数（基尼系数{ $gini }）。
}
finding-workload-uneven-action = 逐个团队梳理工作是如何分配到人的，在下一周期前重新安排。
finding-staff-survey-low = “{ $question }”：{ $answers }份作答中，{ $share }给出肯定评价。
finding-staff-survey-low-action = 向员工反馈听到的意见，请各团队说明最希望改变什么，并确定一项有完成日期的改进。
finding-environment-target-missed = { $teams-count ->
    [0] “{ $measure }”未达到目标。
   *[other] “{ $measure }”在{ $teams }个团队未达到目标。
}
finding-environment-target-missed-action = 查明主要来源，确定一项改进措施，下月再次测量。

## 计算方法

method-findings = 发现如何排序
method-findings-scale = 每项发现的优先级为0至100：100 × 其涉及范围的占比 × 把握程度 × 所属主题权重与最大权重之比。各类发现共用同一口径的总体：本期客户带来的收入（现有收入；期内流失的客户按期初收入；无收入数据时按客户数）、期末在职成员、总分权重、计划工时；环境指标则为读数与目标的差距。凡符合该项发现的对象即计入涉及范围，如无人联系的客户；进行群体比较的，只计超出其他群体比例的部分。流失的可能性体现在预计损失金额中，不计入涉及范围。把握程度：属于计数事实的为1；属于差异检验的为1 − p（多项比较时已调整；预警信号的区间不能排除无差异时取一半）；其余为页面所列的概率。总览展示每类发现中优先级最高的一项。
method-findings-weights = 各主题权重：{ $weights }。
method-findings-weight = { $concern } { $weight }
