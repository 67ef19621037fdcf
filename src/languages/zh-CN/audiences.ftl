a-colleague = 一位同事
too-few-people = 未列出
too-few-people-reason = 单独来看，或与其他数值对照，涉及的人数不足{ $number }人
basis-like-others = 起点相近的其他人在一个周期内的提高幅度
adjustment-reason-withheld = 此处不说明理由

## 各类读者的站点

audience-home = 首页
audience-home-member = 这里是您本人的考核结果，这些页面只为您一人生成。
audience-home-team = 这里是您的团队及其成员的考核结果。内容涉及个人，请勿转给他人。
audience-home-public = 组织整体的情况。这里没有任何一页涉及某一个人或某一个团队。
audience-organisation = 组织整体
audience-own = 我的页面
audience-team = 我的团队
audience-pages = 页面
audience-rule = 只有在涉及至少{ $number }位您尚不知其数值的人时，才给出数值。
audience-left-out = 有{ $number }项指标未列出：单独来看，或与其他周期的数值对照，涉及的人数过少。
audience-score-of-told = 综合得分和各维度得分仅由此处列出的指标按权重比例计算。考核实际使用的得分还包括未列出的指标，两者可能略有出入。

single-file-title = 个人考核
single-file-top = 返回目录
single-file-left-out = 为便于邮件发送，本文件略去了以下周期的部分页面：{ $cycles }。完整页面见本人的文件夹。
