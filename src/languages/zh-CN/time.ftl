### 由其他周期合成的周期、多段任职、无人负责的客户。

cycle-pools = 合成自
stay-rows = { $days } 天，{ $number } 行数据计入此段
vacated = 暂无负责人的客户
vacated-lead = 原负责人已离岗，尚无人接手。离岗之后，这些客户的情况只计入团队。请逐一商定新的负责人，并填入客户表。
column-former-owner = 原负责人
column-until = 负责至
column-segment = 分层
column-revenue = 收入
method-time = 调动、入职、离岗与客户交接
method-time-move = 数据按发生当天所在的团队计入。调动过的成员，在各团队任职期间的数据分别计入各团队；客户计入负责人接手当天所在的团队。
method-time-handover-start = 客户的各项数据计入当天的负责人。客户是否留存，计入周期第一天的负责人，即使期末已由他人负责。
method-time-handover-end = 客户的各项数据计入当天的负责人。客户是否留存，计入期末的负责人；已流失的，计入流失当天的负责人。
method-time-leaver = 成员离岗后无人接手的客户，其后的情况只计入该成员离岗前所在的团队；离岗之后的流失不计入本人的留存率。
method-time-presence = 在岗天数不足周期天数{ $minimum }的成员不予评级：时间太短，不足以评价。其工作数据仍计入团队。
method-time-parts = 本周期由其他周期合成：每个数值均由全部原始数据重新计算，而非各周期数值的平均。期间流失后又挽回的客户视为留存。调整以针对本周期作出的为准，不沿用各组成周期的调整。
data-use-handovers = 确定客户在某一天由谁负责
data-of-parts = 本周期的数据来自以下周期：
index-several-kinds = 长短周期采用相同的计分标准，但一年内流失的客户和累计的数量自然多于一个季度：请只与同类周期比较，各页面也是如此。
