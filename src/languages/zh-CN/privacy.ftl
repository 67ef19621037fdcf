### 个人信息：涉及何人、用于何处、在哪里可见。

privacy = 个人信息
privacy-lead = 下表列出本期已有且实际读取的每一列：涉及何人、处理目的、在何处可见。未被读取的列不作任何处理，宜从文件中删去。
privacy-derived = 据此算出的数值、得分、评级、名次、计划和建议，凡页面或下载文件中指名到人的，同样属于该成员的个人信息。周期封存时，封存文件夹旁另存一个文件，供后续周期使用：内含该周期的客户，以及 360° 评价中由谁评价了谁（不含评分）；该文件从不公布。
privacy-caption = 个人信息清单
privacy-columns = 列
privacy-about = 涉及何人
privacy-content = 内容
privacy-purpose = 处理目的
privacy-shown = 可见范围
privacy-whole-files = 全文
privacy-columns-of = { $table }（{ $columns }）
privacy-no-personal-data = 另外读取、但不属于个人信息的列：{ $columns }。
privacy-kept-until = 本周期按配置保存至{ $day }。超过期限的会予以提示，不会自行删除。
privacy-kept-unstated = 配置中没有规定保存期限，本周期保存至何时未作说明。

privacy-about-member = 成员本人
privacy-about-colleague = 经办人：上级、负责人、批准人、面谈人等
privacy-about-rater = 评价人
privacy-about-client = 客户
privacy-about-team = 团队全体人员（不对应到个人）

privacy-content-id = 人员编号
privacy-content-name = 姓名
privacy-content-id-or-name = 人员编号或姓名（按原文）
privacy-content-employment = 任职情况
privacy-content-group = 公平性检查所用的分组
privacy-content-event = 工作或来件的事项与时间
privacy-content-result = 工作结果
privacy-content-judgement = 他人的评价或判断
privacy-content-pay = 薪酬
privacy-content-words = 文字说明（按原文）
privacy-content-business = 客户与业务情况
privacy-content-organisation = 组织信息

privacy-sensitivity-none = 非个人信息
privacy-sensitivity-personal = 个人信息
privacy-sensitivity-by-content = 视填写内容，可能为敏感个人信息
privacy-sensitivity-sensitive = 按敏感个人信息处理

privacy-purpose-naming = 区分人员并显示其称谓
privacy-purpose-attribution = 确定记录归属何人及其当日所在团队
privacy-purpose-measuring = 计算指标
privacy-purpose-assessing = 360度评估
privacy-purpose-fairness = 检查各分组是否受到同等对待
privacy-purpose-adjusting = 经批准的得分与评级调整
privacy-purpose-planning = 改进计划及其跟进
privacy-purpose-training = 培训计划
privacy-purpose-talking = 面谈与会议
privacy-purpose-rewarding = 奖金、调薪、晋升与绩效改进计划
privacy-purpose-reviewing = 风险、人才、协作、文化与关怀方面的回顾
privacy-purpose-appealing = 了解申诉的处理情况
privacy-purpose-checking = 查找重复的记录
privacy-purpose-unused = 无：仅读取并检查格式，随后舍弃；别处不需要的，宜不填写

privacy-shown-everywhere = 指名到该人的各页面、搜索、下载文件及文件名
privacy-shown-as-it-stands = 按原文列于本期页面和下载文件
privacy-shown-results = 仅见于结果应用页和 results.csv
privacy-shown-talent = 人才页
privacy-shown-evidence = 本人数值的由来，并逐行列于 evidence.csv
privacy-shown-values = 仅体现在计算结果中
privacy-shown-groups = 仅见于不少于{ $members }人的群体数据
privacy-shown-protected = 仅见于不少于{ $number }名评价人的平均分（上级和自评除外）
privacy-shown-nowhere = 不出现在任何页面和下载文件中

privacy-terms = 用语
privacy-term-personal = 个人信息（personal data）
privacy-term-personal-text = 与已识别或者可识别的自然人有关的各种信息（《个人信息保护法》第四条；GDPR 第4条第1项）。作为客户的企业不是自然人，其联系人是自然人。
privacy-term-sensitive = 敏感个人信息
privacy-term-sensitive-text = 一旦泄露或者非法使用，容易导致自然人的人格尊严受到侵害或者人身、财产安全受到危害的个人信息（《个人信息保护法》第二十八条）。处理时须有特定的目的和充分的必要性，并采取严格保护措施；基于同意处理的，应当取得单独同意（第二十九条）。收入明细在此按敏感个人信息处理。GDPR 第9条以列举方式规定特殊类别，薪酬不在其列；分组和文字说明视内容可能属于其列。
privacy-term-purpose = 处理目的
privacy-term-purpose-text = 处理个人信息应当具有明确、合理的目的，并限于实现处理目的的最小范围（《个人信息保护法》第六条；GDPR 第5条第1款(b)、(c)项）。本页如实列出程序对每一列的用途；组织能否这样处理、依据为何，由组织自行确定。
privacy-term-retention = 保存期限
privacy-term-retention-text = 应当为实现处理目的所必要的最短时间（《个人信息保护法》第十九条；GDPR 第5条第1款(e)项）。程序不会自行删除任何数据。
privacy-term-pseudonym = 去标识化与匿名化
privacy-term-pseudonym-text = 去标识化，是指个人信息经过处理，在不借助额外信息（如对照表）的情况下无法识别特定自然人（《个人信息保护法》第七十三条第三项；GDPR 第4条第5项称 pseudonymisation），处理后仍属个人信息。匿名化，是指经过处理无法识别特定自然人且不能复原（第七十三条第四项；GDPR 序言第26段），匿名化后的信息不再是个人信息。以编号代替姓名属于去标识化。人数足够的群体数据意在达到匿名，但法律并未规定多少人即为足够。
privacy-term-decisions = 自动化决策
privacy-term-decisions-text = 得分、评级和建议是以计算方式评价个人（《个人信息保护法》第七十三条第二项；GDPR 第4条第4项称 profiling）。它们只为决定提供依据，决定由人作出，并应能予以说明（《个人信息保护法》第二十四条；GDPR 第22条），因此每个数字都列明由来。
privacy-term-rights = 个人的权利：查阅、复制、删除
privacy-term-rights-text = 个人有权查阅、复制其个人信息（《个人信息保护法》第四十五条；GDPR 第15条）；处理目的已实现或保存期限已届满等情形下，应当予以删除（第四十七条；GDPR 第17条）。scorebook forget 在新生成的页面中对成员作去标识化处理，这不等同于删除，未处理之处在运行时逐项列明。
privacy-no-advice = 《个人信息保护法》即《中华人民共和国个人信息保护法》，自2021年11月1日起施行；GDPR 即欧盟条例（EU）2016/679。本节仅说明程序的做法，不构成法律意见。

## 供本人查阅、复制的副本

export-other = （他人）
export-left-out = （略：属他人信息）
export-title = 所持有的 { $member } 的信息
export-lead = 本副本汇集 Scorebook 在各周期持有和算出的某一成员的个人信息，应该成员的请求提供（《个人信息保护法》第四十五条；GDPR 第15条）。文件名和行号均指数据文件夹中的文件。
export-has = 本文件夹的内容
export-has-tables = tables/：各数据表中涉及该成员、计入该成员或以其他身份提到该成员的记录，按原文列出，并注明文件和行号。
export-has-record = record.json：各周期的计算结果，包括指标值、得分卡、改进计划、培训、面谈、结果应用、回顾中提到该成员的条目以及说明。
export-has-page = 本页：各项得分的由来，其后为记录原文。
export-without = 未包含的内容及原因
export-without-others = 他人的编号和姓名：本副本只供一人使用，列中或文字中提到他人之处均已替换；仅提到该成员而属于他人的记录，只列事项和时间，其余略去。
export-without-raters = 他人对该成员的单份360度评分：评价人得到过保密承诺，其评分不向任何人透露。达到人数要求的平均分见计算结果。该成员给出的评分已列入，但不注明评价的是谁。
export-without-groups = 团队和组织的数据：属于群体信息。
export-without-revisions = 已封存周期的旧修订版，以及此前生成或分发的网站：其内容为当时所公布的内容。
export-without-elsewhere = 数据文件夹以外保存的信息，例如数据表所来自的业务系统，以及 Scorebook 无法识别的列。
export-rows-of = { $table }：{ $file }
export-line = 行
