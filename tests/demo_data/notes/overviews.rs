//! The overview of each cycle.

use super::Pair;

pub const OVERVIEWS: [Pair; 6] = [
    (
        "2024-Q3",
        "overview",
        "This is the first quarter under the new owner. The order of business was simple: nobody on the client's side should have to ask who \
is in charge now. Every inherited client kept the adviser they knew, and no team lost more clients than in an ordinary quarter.

What needs work:

- **Participation in T-NORTH.** Long distances and a calendar full of plant visits; the team will move its joint days.
- **Complaints at one adviser in T-EAST.** Answers come late, and it shows in the survey. A plan has been agreed.
- **Handover dossiers.** Many are still waiting for the client's confirmation.",
        "本季度是企业转让后的第一个考核周期。工作重点只有一条：不让客户操心“现在找谁”。转让前的客户全部由原顾问继续对接，\
各组客户流失均处于正常水平。

需要改进的方面：

- **华北组活动参与度。** 路途远、现场拜访集中，小组将调整集体活动的日期。
- **华东大客户组一名顾问的投诉处理。** 响应偏慢，满意度也受影响，改进计划已与本人确认。
- **交接档案。** 仍有不少档案等待客户确认。",
    ),
    (
        "2024-Q4",
        "overview",
        "A quiet quarter for the client base: losses stayed low in all four teams. T-NORTH's new meeting days are working and more \
members turn up.

Satisfaction in T-EAST is held down by one portfolio. The lead has booked the complaint-handling course for the next quarter and coaches \
in the meantime. Before drawing conclusions about smaller movements elsewhere, look at the intervals: most of them are within the noise.",
        "本季度客户基础平稳，四个组的流失都不多。华北组调整活动日期后，参加的人明显多了。

华东大客户组的满意度主要受一名顾问名下客户的影响，组长已为其预订下季度的投诉处理课程，期间先行辅导。\
其他指标的小幅涨跌请先看区间再下结论，大多属于正常波动。",
    ),
    (
        "2025-Q1",
        "overview",
        "Two departures mark this quarter. **梁启铭**, who built up T-SOUTH, left at the end of February; **Oliver Brandow** of T-EAST left in \
mid-March. Their clients were handed to colleagues the day after. The lead's post in T-SOUTH was vacant in March, with 黎婉晴 running the daily business.

Retention has not suffered so far. Satisfaction in T-SOUTH has, and that is the earlier signal: several clients ask who decides now. We treat \
the former lead's portfolio as at risk for the next two quarters.

罗子骞 completed both courses of the plan. Whether they help is to be judged next quarter, not now.",
        "本季度有两位同事离任：华南组负责人**梁启铭**于二月底离开，华东大客户组 **Oliver Brandow** 于三月中旬离开，名下客户均于次日交接。\
三月份华南组负责人岗位空缺，日常工作由黎婉晴主持。

目前客户保持尚未受到影响，但华南组满意度已经下滑，这是更早的预警信号：多位客户在问“以后谁拍板”。\
今后两个季度，原负责人名下的客户一律按风险客户管理。

罗子骞已完成改进计划中的两门课程，效果如何，下季度再评价。",
    ),
    (
        "2025-Q2",
        "overview",
        "T-SOUTH is losing inherited clients, far more than any other team and beyond what chance explains. The reasons recorded are plain: the \
contact they trusted has gone, and competitors knew it. **何敏之** has led the team since 1 April; her first task is to see the clients of the former lead herself.

On the bright side, 罗子骞's clients answer differently after the training, and his complaints are answered in time. 白晓岚 moved from \
T-NORTH to T-EAST in mid-May; her results are shown with the team she was in on the day.",
        "华南组转让前客户流失明显高于其他各组，已超出正常波动。登记的原因很清楚：信任的联系人离开了，竞争对手也知道这一点。\
**何敏之**自四月一日起任组长，首要任务是亲自拜访原负责人名下的客户。

好的一面：罗子骞参加培训后，客户评价和投诉响应都有了实质变化。白晓岚五月中旬由华北组调入华东大客户组，\
其业绩按事件发生当日所在小组归属。",
    ),
    (
        "2025-Q3",
        "overview",
        "T-SOUTH's losses continue for a second quarter, and satisfaction there has not recovered yet. The visits by the new lead are \
going on, a duty roster for complaints is in place since August, and **Lukas Meierhof** joined the team in July to relieve the others. The remaining \
teams keep their clients as usual.

The decision for the next quarter: no new campaigns in T-SOUTH until every inherited client knows their contact.",
        "华南组客户流失已持续两个季度，满意度尚未恢复。新组长的走访仍在进行，八月起实行投诉值班，\
**Lukas Meierhof** 七月入职，分担组内压力。其他各组客户保持正常。

下季度决定：在每一位转让前客户都清楚自己的对接人之前，华南组不再开展新的营销活动。",
    ),
    (
        "2025-Q4",
        "overview",
        "T-SOUTH has steadied: losses are back at the level of the other teams, and satisfaction is on its way. The clients who left will \
not come back by themselves; the plan for winning some of them again belongs to next year.

One and a half years after the transfer, the lesson is about dependence on single people. Every key client is to have a second contact in our \
house, and a lead's portfolio is to be smaller than it was in T-SOUTH. The cycle stays open until the review talks have been held.",
        "华南组已经稳住：流失回落到其他各组的水平，满意度正在回升。已经流失的客户不会自己回来，赢回方案列入明年计划。

转让一年半以来最重要的教训，是对个别人的依赖。今后重点客户在我方须有第二联系人，组长名下的客户数量也不宜再像当初的华南组那样集中。\
绩效面谈全部完成后，本周期方可关闭。",
    ),
];
