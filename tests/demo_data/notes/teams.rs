//! Notes on the teams.

use super::Pair;

pub const TEAMS: [Pair; 18] = [
    (
        "2024-Q3",
        "teams/T-EAST",
        "The key accounts came through the transfer well; purchasing departments mainly asked about contract parties and invoices. \
One portfolio weighs on the team's complaint handling. The gap is known, and the plan is with the adviser.",
        "重点客户平稳过渡，采购方主要关心合同主体变更和开票事宜。投诉处理指标受一名顾问名下客户拖累，问题已查明，改进计划已落实到人。",
    ),
    (
        "2024-Q3",
        "teams/T-NORTH",
        "Files and response times are in good order. Too many invitations are declined because joint days fall on plant days; from the \
next quarter on they will be fixed with the whole team.",
        "档案和响应都比较规范。集体活动常与现场日程冲突，缺席较多；下季度起，活动日期由全组共同商定。",
    ),
    (
        "2024-Q3",
        "teams/T-SOUTH",
        "Continuity in person: the lead called most of his clients on the first day after the transfer. The clients thank him for it.",
        "人没有变，客户就安心。转让次日，组长便给名下大部分客户打了电话，客户也领这份情。",
    ),
    (
        "2024-Q3",
        "teams/T-INTL",
        "Clients abroad took little notice of the transfer. New bank details caused questions for a few weeks.",
        "海外客户对转让反应平淡，只有收款账户变更在最初几周引来一些询问。",
    ),
    (
        "2024-Q4",
        "teams/T-SOUTH",
        "A strong quarter: clients are content and hardly anybody left. Much of this rests on the lead, whose own portfolio is more than twice \
as large as that of any other lead. A second contact for each of these clients would be prudent.",
        "本季度表现突出：客户满意，几乎没有流失。但成绩很大程度上系于组长一人，其名下客户是其他组长的两倍以上。建议为这些客户逐一配备第二联系人。",
    ),
    (
        "2024-Q4",
        "teams/T-INTL",
        "Nothing remarkable, which is good news abroad. Participation goes a little up and down from quarter to quarter; with this number of \
invitations that means nothing.",
        "海外客户一切平稳。活动参与度各季度略有起伏，以目前的邀请次数来看，不足以说明任何问题。",
    ),
    (
        "2025-Q1",
        "teams/T-SOUTH",
        "The lead left on 28 February. His clients were divided among the six advisers within a day, which was quick, perhaps too quick: \
several heard of it by e-mail only. Satisfaction dropped at once. No talks took place in March, since nobody was there to hold them.

> Watch the clients that the former lead brought through the transfer.",
        "原组长二月二十八日离任，名下客户一天之内分给六位顾问。速度很快，也许太快了：部分客户只收到一封邮件。满意度随即下滑。\
三月份无人主持绩效面谈。

> 请重点关注原组长名下的转让前客户。",
    ),
    (
        "2025-Q1",
        "teams/T-EAST",
        "Oliver Brandow left on 14 March; his clients know their new contacts, introduced in joint calls before his last day. 罗子骞 has \
finished complaint handling and client conversation, and is coached by 顾承泽.",
        "Oliver Brandow 三月十四日离任，离任前已通过三方通话向客户逐一介绍新对接人。罗子骞完成“投诉处理”和“客户沟通”两门课程，由顾承泽带教。",
    ),
    (
        "2025-Q2",
        "teams/T-SOUTH",
        "The losses that we feared are here. Contacts who had gone and offers from competitors are the reasons named most often. \
Response to complaints has slowed down too, as the handover costs the advisers many evenings.

何敏之 took over on 1 April. Agreed with her:

1. a personal visit to each client of the former lead, key clients first;
2. one answer to questions on renewal terms, not six;
3. a weekly look at open complaints.",
        "担心的流失还是发生了，最常见的原因是联系人离开和竞争对手介入。交接工作占去顾问大量时间，加班明显增多，投诉响应也慢了下来。

何敏之四月一日到任，已确定：

1. 原组长名下客户逐户走访，重点客户优先；
2. 续约条款统一口径答复；
3. 每周检视未结投诉。",
    ),
    (
        "2025-Q2",
        "teams/T-NORTH",
        "白晓岚 left for T-EAST in May; her clients stay in the north with four colleagues, apart from a few who asked to go with her. Participation \
has come a long way since the transfer.",
        "白晓岚五月调往华东大客户组，除少数客户要求继续由其服务外，其余由组内四位同事承接。转让以来，本组活动参与度提高显著。",
    ),
    (
        "2025-Q2",
        "teams/T-EAST",
        "A good quarter. 白晓岚 brings experience with industrial clients and takes over part of the portfolio that became too large in March. \
罗子骞's results have changed beyond what chance would do.",
        "本季度成绩良好。白晓岚熟悉工业客户，接手了三月以来偏重的部分客户。罗子骞的改变已超出偶然波动。",
    ),
    (
        "2025-Q2",
        "teams/T-INTL",
        "Steady. 叶景澄 has few clients and fewer survey answers; please do not read his satisfaction figure as a judgement. It is suppressed for a reason.",
        "总体平稳。叶景澄客户少、问卷更少，其满意度样本不足，不宜据此评价，系统不予显示是有道理的。",
    ),
    (
        "2025-Q3",
        "teams/T-SOUTH",
        "A second hard quarter. The losses are by no means confined to the former lead's clients, so his leaving is not the whole \
story: the team was stretched. Lukas Meierhof joined on 14 July and took two clients from each adviser.",
        "又是艰难的一个季度。流失远不限于原负责人名下的客户，可见原因不只是负责人离任，团队负荷也过重。\
Lukas Meierhof 七月十四日入职，从每位顾问处各接手两家客户。",
    ),
    (
        "2025-Q3",
        "teams/T-NORTH",
        "The team is small now and still keeps its files best. The lead is known to rate strictly; compare his scores with those of other raters \
before using them.",
        "本组人数减少，但客户档案仍是最规范的。组长评分一向偏严，使用其评分前请与其他评价者对照。",
    ),
    (
        "2025-Q4",
        "teams/T-SOUTH",
        "The team has found its feet. Hardly any client left this quarter, complaints are answered in time again, and members come to joint days. \
What remains is a smaller portfolio and a habit to keep: two contacts for each key client.",
        "团队重新站稳了脚跟：本季度流失寥寥，投诉响应恢复正常，集体活动也重新热闹起来。留下的是变小的客户群，\
以及一个要坚持的习惯——重点客户双联系人。",
    ),
    (
        "2025-Q4",
        "teams/T-EAST",
        "The best satisfaction of the four teams. 罗子骞, who needed help a year ago, now explains complaint handling to new colleagues.",
        "满意度居四组之首。一年前还需要帮助的罗子骞，如今在给新同事讲投诉处理。",
    ),
    (
        "2025-Q4",
        "teams/T-NORTH",
        "No client lost this quarter. The next step is to pass on how the team keeps its files.",
        "本季度客户零流失。下一步是把档案管理的做法推广到其他组。",
    ),
    (
        "2025-Q4",
        "teams/T-INTL",
        "Stable in all respects. Participation is where it has always been; the pages rightly call its movements noise.",
        "各方面保持稳定。活动参与度一如既往，页面将其起伏标为正常波动，是恰当的。",
    ),
];
