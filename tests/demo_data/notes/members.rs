//! Notes on a few members, as their leads write them after the review talk.

use super::Pair;

pub const MEMBERS: [Pair; 11] = [
    (
        "2024-Q3",
        "members/M004",
        "Knows the products well and means well. Complaints are put off because the first call is feared. Agreed: ask for help on the same day, \
review two calls a week with the lead, a seat in the next complaint-handling course.",
        "产品熟、态度好，但怕打第一个电话，投诉容易拖。面谈商定：当天求助，每周与主管复盘两通电话，优先参加下一期投诉处理课程。",
    ),
    (
        "2025-Q1",
        "members/M004",
        "Both courses passed. He already opens calls differently. The figures of this quarter still show the old way of working; give it time.",
        "两门课程均已通过，通话开场已有变化。本季度数据反映的仍是以前的做法，请给他一点时间。",
    ),
    (
        "2025-Q2",
        "members/M004",
        "A different picture. Complaints are answered in time, and clients say so. Keep going: the aim is now to stay there.",
        "面貌一新。投诉按时响应，客户也看在眼里。接下来的目标是保持住。",
    ),
    (
        "2025-Q4",
        "members/M004",
        "Three good quarters in a row. He passes on what he has learnt to new colleagues; we should talk about the next step in his career.",
        "连续三个季度表现良好，并向新同事传授经验。可以谈谈下一步的职业发展了。",
    ),
    (
        "2025-Q1",
        "members/M010",
        "Ran the team in March without being asked twice. To be relieved as soon as the post is filled, and to be \
thanked in public.",
        "三月份主动挑起全组日常工作。新组长到任后应尽快为其减负，并公开表扬。",
    ),
    (
        "2025-Q2",
        "members/M020",
        "Moved to T-EAST on 16 May at her own wish. What happened up to the day before counts for T-NORTH, the rest for T-EAST. With a new portfolio, the \
first months are for getting to know it.",
        "五月十六日应本人意愿调入华东大客户组。调动前的业绩计入华北组，之后计入华东大客户组。新接手的客户，头几个月以熟悉情况为主。",
    ),
    (
        "2025-Q2",
        "members/M029",
        "First quarter as lead of T-SOUTH. The losses were on the way before she came; what counts is that the clients have met her.",
        "任华南组组长的第一个季度。流失在其到任前已成定势，眼下最要紧的是让客户见到人。",
    ),
    (
        "2024-Q4",
        "members/M026",
        "Small portfolio, few survey answers. We judge his work by visits and files and leave the satisfaction figure aside until there is enough of it.",
        "客户少、问卷少。在样本足够之前，以拜访和档案质量评价其工作，满意度暂不采用。",
    ),
    (
        "2025-Q3",
        "members/M026",
        "Still too few answers for a statement. We will ask more of his clients next year rather than guess.",
        "问卷仍然不足以下结论。明年扩大调查面，而不是靠猜。",
    ),
    (
        "2025-Q3",
        "members/M030",
        "Good start in a difficult quarter. The first part-quarter is not to be compared with a full one.",
        "在困难的季度里有一个好的开始。首个不完整季度不宜与完整季度相比。",
    ),
    (
        "2025-Q3",
        "members/M028",
        "The weekly check of replies did not help and has been dropped. He has passed client conversation instead; effects are to be looked at next quarter.",
        "每周检查回复的办法效果不大，已停止，改为参加“客户沟通”课程并已通过，下季度再看效果。",
    ),
];
