### 发现：复盘所见与建议。

findings = 需要采取行动的事项
findings-lead = 从本期数据的全部发现中选出的最重要事项，依据其涉及的范围、把握程度以及所属主题的权重排序。
findings-none = 本期数据中没有突出到需要采取行动的事项。
findings-more-alike = 另有{ $number }项同类发现。
finding-do = 行动
finding-owner = 负责人
finding-weight = { $stake }，把握程度{ $certainty }：优先级{ $priority }（满分100）
finding-stake-revenue = 涉及{ $share }的收入
finding-stake-clients = 涉及{ $share }的客户
finding-stake-members = 涉及{ $share }的成员
finding-stake-weight = 涉及总分的{ $share }
finding-stake-effort = 涉及计划工时的{ $share }
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

finding-clients-left-behind = { $team }有{ $clients }家客户仍挂在已离任人员名下（涉及收入{ $revenue }）。
finding-clients-left-behind-action = 本周内逐户指定新的负责人，并当面完成介绍。
finding-indicator-fell = { $indicator }现为{ $value }，较{ $since }变化{ $change }，超出偶然波动。
finding-indicator-fell-action = 查看该指标页面上的原因，确定一项工作方式的改变。
finding-action-has-not-worked = 行动“{ $action }”在{ $tried }个尝试者中未见成效。
finding-action-has-not-worked-action = 将其移出行动库，或先修改其要求再让人尝试。
