### 错误与警告：以小写代码为键给出说明，`.help` 给出修正办法。
### 每条说明可用的事实见 src/diagnostics/code.rs 中该代码旁的列表。

diagnostic-error = 错误
diagnostic-warning = 警告
diagnostic-note = 说明
diagnostic-help = 修正
diagnostic-nearest = 是否应为“{ $nearest }”？
diagnostic-left-out = { $table } 中另有 { $count } 条 { $code }；用 check --format json 可列出全部
diagnostic-places-more = 另有 { $count } 处
diagnostic-group = { $title }：{ $table } 中共 { $count } 处
diagnostic-group-column = { $title }：{ $table } 的“{ $column }”列中共 { $count } 处
diagnostic-group-same = { $message }（共 { $count } 处）
diagnostic-zeros = 电子表格会把这类编号当作数字，丢掉前面的 0：请将该列设为文本格式后重新填写。
diagnostic-sheet = { $file }，工作表“{ $sheet }”
diagnostic-sheet-cell = { $file }，工作表“{ $sheet }”，{ $cell }
diagnostic-sheet-row = { $file }，工作表“{ $sheet }”，第 { $row } 行
diagnostic-more = 本文件中另有 { $count } 条 { $code }
diagnostic-sum = { $errors ->
    [0] 没有错误
   *[other] { $errors } 处错误
}，{ $warnings ->
    [0] 没有警告
   *[other] { $warnings } 条警告
}。

## 01 数据文件夹

sb0101 = 数据文件夹中没有任何考核周期
    .help = 每个考核周期的数据表放在以该周期命名的文件夹中，例如 cycles/2025-Q1/members.csv。运行“scorebook new”可生成示例。
sb0102 = 数据文件夹不存在
    .help = 用 --data 指定包含“cycles”的文件夹。
sb0103 = 无法读取：{ system-reason }
    .help = 请确认文件存在、您有读取权限，且未被其他程序占用。
sb0104 = 数据表“{ $table }”有两个文件，另一个是 { $other }
    .help = 只保留其中一个文件。
sb0105 = 考核周期 { $cycle } 缺少成员表
    .help = 添加 members.csv，包含 member_id（成员编号）、name（姓名）、team_id（团队编号）三列，用以说明考核对象。
sb0106 = 考核周期 { $cycle } 除人员信息外没有其他数据表，无从考核
    .help = 至少添加一张业务数据表，例如 surveys.csv 或 complaints.csv。
sb0107 = 无法识别“{ $name }”，未予读取
    .help = 数据表须放在所属周期的文件夹中，例如 cycles/2025-Q1/members.csv。周期文件夹中可放 cycle.toml、数据表（.csv 文件或 .xlsx、.xls、.ods 工作簿），以及 notes/overview.md、notes/teams/<编号>.md、notes/members/<编号>.md；cycles 文件夹之外只读取 scorebook.toml 和措施库 actions_library（.csv 或工作簿）。
sb0108 = 无法读取工作簿“{ $name }”的格式
    .help = 请另存为 Excel 工作簿（.xlsx），或将各工作表分别另存为 CSV UTF-8，以对应的数据表命名。
sb0109 = 无法确定考核周期“{ $cycle }”的起止日期
    .help = 将文件夹命名为 2025-03、2025-Q1 或 2025 的形式，或在其 cycle.toml 中写明 kind（month、quarter 或 year）、first_day、last_day。
sb0110 = 考核周期 { $cycle } 与 { $other } 同为{ $kind ->
    [month] 月度
    [quarter] 季度
   *[year] 年度
}周期，且日期重叠
    .help = 修改 first_day 和 last_day，使同类周期互不重叠，或移除其中一个。
sb0111 = 没有任何指标使用数据表“{ $table }”
    .help = 如需计入考核，请更正表名，或在 scorebook.toml 中添加读取该表的指标。
sb0112 = 该说明所针对的{ $kind ->
    [team] 团队
   *[other] 成员
}“{ $id }”不在本周期内
    .help = 文件名应为{ $kind ->
    [team] 团队表
   *[other] 成员表
}中的编号。
sb0113 = 同一对象在同一语言下有两份说明，另一份是 { $other }
    .help = 将两个文件合并为一个。文件名中不含 .en 或 .zh-CN 的，视为站点的首选语言。
sb0114 = “{ $part }”是{ $part_kind ->
    [month] 月度
    [quarter] 季度
   *[year] 年度
}周期，不能作为{ $kind ->
    [month] 月度
    [quarter] 季度
   *[year] 年度
}周期 { $cycle } 的组成部分
    .help = 组成部分必须比整体短：月度合成季度，月度或季度合成年度。任何周期都不能直接或间接包含自身。
sb0115 = “{ $part }”是{ $part_kind ->
    [month] 月度
    [quarter] 季度
   *[year] 年度
}周期，而“{ $other }”是{ $other_kind ->
    [month] 月度
    [quarter] 季度
   *[year] 年度
}周期
    .help = 所列组成部分应为同一类周期。由季度合成的年度，其中的季度可以再由月度合成。
sb0116 = 组成部分“{ $part }”与“{ $other }”日期重叠，其间的数据会重复计入
    .help = 从列表中去掉其中一个，或更正其 first_day 和 last_day。
sb0117 = 组成部分“{ $part }”（{ $part_first } 至 { $part_last }）超出了本周期（{ $first } 至 { $last }）
    .help = 更正 first_day 和 last_day，或将其删除：删除后以各组成部分的日期为准。
sb0118 = 周期 { $cycle } 标为已结束，但其组成部分“{ $part }”仍在进行
    .help = 删除 state 即可：只要有一个组成部分在进行，整个周期就算在进行。
sb0119 = 周期 { $cycle } 的数据来自其组成部分，不能另有数据表“{ $table }”
    .help = 将各行移至其日期所属的组成部分。由其他周期合成的周期，只能自带针对整个周期统一决定或统一评价的数据：actions、adjustments、assessments、measures、pay、safeguards、skills 以及说明（notes）。
sb0120 = 周期 { $cycle } 的各组成部分均不含 { $first } 至 { $last }，这些日期没有数据计入
    .help = 如有包含这些日期的周期，请将其列入 parts。
sb0121 = 有 { $count } 个数值没有分子和分母，未计入 { $cycle }：局部的数值不等于整体的数值
    .help = 填写分子和分母以便合并计算，或为 { $cycle } 单独提供 measures 表。
sb0122 = { $cycle } 的组成部分 { $part } 没有“{ $table }”表，其日期内没有数据计入
    .help = { $table ->
    [clients] 请为 { $part } 补充 clients.csv。第一个或最后一个组成部分没有客户表时，无从得知期初有哪些客户、流失了哪些客户，{ $cycle } 的留存与拓展类指标均为无数据。
   *[other] 请为 { $part } 补充 { $table }.csv；确无发生的，只保留表头即可。缺少该表时，仅在 { $part } 期间在岗的成员，其次数与合计为无数据，而不是零。
}

## 02 配置
sb0123 = 该说明文件的名称中含有看不见的字符（如零宽字符），读取时已去除
    .help = 请重新输入文件名。
sb0124 = 未读取“{ $name }”：设置文件必须名为 { $meant }
    .help = 请将文件改名为 { $meant }（小写）。Windows 默认隐藏扩展名 .txt：请在资源管理器中勾选显示“文件扩展名”，再去掉 .txt。
sb0130 = 读取数据文件夹期间此文件被改动，因此未使用任何数据
    .help = 请等写入它的程序（导出、办公软件或同步盘）完成后，重新运行命令。
sb0131 = 此链接指向数据文件夹之外的 { $target }，未予读取
    .help = 请用其所指内容的副本替换此链接。指向数据文件夹内部的链接可以使用。
sb0132 = 此链接指向 { $target }，形成循环
    .help = 请删除此链接，或让它指向一个文件。
sb0133 = 此链接指向文件夹 { $target }；只有周期文件夹和其中的 notes 可以是文件夹链接
    .help = 请用该文件夹的副本替换此链接。
sb0134 = 此文件夹层级过深：数据文件夹之下最多读取 { $limit } 层
    .help = 请将其中的文件移到上层，或将此文件夹移出数据文件夹。
sb0135 = 此文件过大：最多读取 { $limit }
    .help = 请只导出属于本周期的数据，或确认是否放错了文件。
sb0136 = { $how ->
        [size] 标志文件过大：它会写入每个文件夹的样式表，因此不得超过 { $limit } KB
        [png] 此文件不是 PNG 图片
       *[svg] 此文件不是 SVG 矢量图
    }
    .help = 请将标志存为 SVG，或几百像素的 PNG，文件名为 logo.svg 或 logo.png。
sb0137 = 有两个标志文件，另一个是 { $other }
    .help = 只保留其中一个文件。
sb0138 = 没有页面使用名为“{ $name }”的模板
    .help = templates 文件夹中的模板替换 Scorebook 的同名模板，例如 member.html 或 base.html。
sb0140 = { $how ->
        [missing] 已封存周期的此文件缺失
        [later] 此文件由更新版本的 Scorebook 封存，当前版本无法读取
        [moved] 此清单属于另一个周期或修订版，与所在文件夹的名称不符
        [added] 此文件位于已封存周期的文件夹中，但封存时并不存在
       *[other] 已封存周期的此文件与封存时不一致
    }
    .help = { $how ->
        [missing] 请从副本（如归档文件或文件夹的备份）中恢复该文件，并用“scorebook verify”核对。封存内容不完整时，不会发布任何页面。
        [later] 请使用该版本或更新的版本。
        [moved] 请将文件夹改回封存时的名称。
        [added] 请将其移出该文件夹：封存的文件夹只能包含封存时的文件。
       *[other] 该文件在封存后被改动。请从副本（如归档文件或文件夹的备份）中恢复，并用“scorebook verify”核对。封存内容不完整时，不会发布任何页面。
    }
sb0141 = 周期 { $cycle } 已封存，此输入文件在封存后发生了变化
    .help = 已封存的数字保持不变。如属更正，请用“scorebook restate { $cycle } --reason …”重述该周期；如属误改，请恢复封存时的文件。
sb0142 = 周期 { $cycle } 已封存，此输入文件现已不存在
    .help = 已封存的数字保持不变，也不再需要该文件。只有重新计算、重述该周期，或用“scorebook verify --recompute”验证时才需要它。
sb0143 = 周期 { $cycle } 已封存，此输入文件是封存后新增的
    .help = 已封存的数字保持不变。如该文件属于此周期，请用“scorebook restate { $cycle } --reason …”重述；否则请将其移走。
sb0144 = 周期 { $cycle } 已封存，现行规则中有 { $count } 项与封存时不同：{ $keys }
    .help = 已封存的数字保持不变，新的周期按现行规则计算。如某项定义变化较大、前后数值不可比，请在“definition_changes”中注明。
sb0145 = 周期 { $cycle } 已封存，现有 { $count } 个名称与封存时不同：{ $names }
    .help = 已封存的页面保留当时的名称，无需处理。
sb0146 = 周期 { $cycle } 的数据来自 { $part }，但后者的数据表已不存在：封存的是计算结果，不是原始记录
    .help = 请恢复文件夹 cycles/{ $part }；今后请先封存 { $cycle }，再移走其组成部分的数据表。
sb0147 = { $what ->
        [raters] 已无法得知周期 { $cycle } 的 360° 评分出自何人：之后对同一人员的评分均值若可与该周期已公布的均值对照，一律不予显示
        [clients] 已无法得知周期 { $cycle } 期末有哪些客户：不再检查下一周期的客户表是否遗漏客户
       *[both] 已无法得知周期 { $cycle } 期末有哪些客户，也无法得知其 360° 评分出自何人：不再检查下一周期的客户表是否遗漏客户；之后可与该周期已公布均值对照的评分均值，一律不予显示
    }
    .help = 请将文件夹 cycles/{ $cycle } 恢复为封存时的内容，再运行“scorebook restate { $cycle } --reason …”：所需信息会保存在封存文件夹旁，此后可再移走数据表。
sb0148 = 周期 { $cycle } 封存时以 { $earlier } 的第 { $then } 修订版为依据，而后者此后因输入变化已重述为第 { $now } 修订版
    .help = 封存的数字保持不变：变化和计划仍与第 { $then } 修订版比较。如应与第 { $now } 修订版比较，请运行“scorebook restate { $cycle } --reason …”重述该周期。
sb0149 = 周期 { $cycle } 的封存内容含有 forgotten.toml 中某人的姓名或编号
    .help = { $cycle } 的页面仍显示该人员。请以化名重述该周期：对该成员再运行一次 scorebook forget，或运行“scorebook restate { $cycle } --reason …”。
sb0150 = 没有规则使用数据表“{ $table }”
    .help = 请在 scorebook.toml 中写明 { $rules }，或删除该表。scorebook new --preset full 会写出带注释的规则。
sb0160 = 周期 { $cycle } 于 { $last } 结束，保存期限至 { $until }，截至 { $day } 已超期
    .help = 请判断是否仍有必要保存：不再需要的，将其文件夹移出数据文件夹；确有理由的，在 [privacy] 中延长 retention。程序不会自行删除任何数据。

sb0201 = 不是有效的 TOML：{ $reason ->
    [unquoted-text] 这不是数字、日期，也不是 true 或 false；如果是文本，必须放在英文直引号中，如 "文本"
    [text-open] 文本没有结束，缺少后引号
    [character] 此处有一个看不见、也不应出现的字符
    [escape] 反斜杠后面不是有效的转义符；放在英文单引号中时，反斜杠就是普通字符
    [line-end] 此处的回车符后面缺少换行符
    [key-twice] 这个键或表在此处重复出现
    [value-extended] 该键已经有值，不能再为它添加下级的键
    [list-open] 列表没有结束，缺少“]”
    [list-comma] 列表的两个元素之间缺少逗号
    [extra-comma] 多了一个逗号
    [equals-in-list] 列表中出现了“=”，前面可能缺少“]”或逗号
    [braces-open] “{"{"}”没有结束，缺少“{"}"}”
    [braces-comma] 花括号中的两项之间缺少逗号
    [braces-pair] 花括号中应为 en = "名称" 这样的键和值，各项之间用逗号分隔
    [head] 表名没有结束或为空：表写作 [name]，列表中的一项写作 [[name]]
    [no-value] “=”后面没有值
    [no-equals] 键与值之间没有“=”
    [extra-equals] 多了一个“=”
    [not-opened] 此处的右括号没有对应的左括号
    [key] 键只能由英文字母、数字、“-”和“_”组成，否则须加引号
    [more-on-line] 值的后面还有其他内容，或者右括号没有对应的左括号
    [number] 数字的写法不符合 TOML 的要求：只写数字，小数用点号，前面不加零
    [date] 日期或时间不存在，或没有写成 2025-03-31、09:30:00 的形式
    [true-or-false] “是”“否”须写作 true、false
    [too-deep] 括号嵌套的层数过多
   *[unknown] 从第 { $at_line } 行第 { $at_column } 列起无法读取
}
    .help = 文本须加引号，列表须用方括号，同一个表中每个键只能出现一次。
sb0202 = “{ $table }”中没有“{ $key }”这个键
    .help = 请更正或删除该键；无法识别的键不会起任何作用。
sb0203 = “{ $table }”缺少键“{ $key }”
    .help = 请在“{ $table }”中添加“{ $key } = …”。
sb0204 = “{ $key }”应为{ $expected ->
    [text] 带引号的文本
    [localized] 文本，或按语言给出文本的表
    [number] 数字
    [integer] 整数
    [boolean] true 或 false
    [date] 日期
    [time] 时刻
    [duration] 以文本表示的时长
    [list] 方括号列表
    [pair] 一对数字
    [condition] 带引号的条件，或条件表
   *[table] 表
}，实为{ $found ->
    [string] 文本
    [integer] 整数
    [float] 小数
    [boolean] 真假值
    [datetime] 日期或时间
    [array] 列表
   *[table] 表
}
    .help = 正确写法示例：{ $expected ->
    [text] "retention"
    [localized] "留存" 或 {"{"} en = "Retention", zh-CN = "留存" {"}"}
    [number] 0.85
    [integer] 3
    [boolean] true
    [date] 2025-03-01
    [time] "09:00"
    [duration] "8h"
    [list] ["a", "b"]
    [pair] [0.85, 90]
    [condition] "hours >= 2"
   *[table] {"{"} 键 = 值 {"}"}，或单独的 [节]
}
sb0205 = “{ $key }”为 { $found }，不在 { $low } 至 { $high } 之间
    .help = 请取 { $low } 至 { $high } 之间的值。
sb0206 = “{ $found }”不是“{ $key }”的可选值
    .help = 可选值：{ $allowed }。
sb0207 = “{ $id }”在 { $list } 中重复出现
    .help = 重命名或删除其中一个。
sb0208 = 没有编号为“{ $id }”的{ $kind ->
    [indicator] 指标
    [dimension] 维度
    [cycle] 周期
    [rating] 等级
    [cycle] 周期
    [course] 课程
   *[skill] 技能
}
    .help = 请先定义，或改用已定义的编号。
sb0209 = “{ $key }”为空
    .help = 至少添加一项，或删除该键以沿用默认值。
sb0210 = “{ $key }”没有内容
    .help = 请填写内容，或删除该键。
sb0211 = 评分标度的取值 { $value } 未大于前一个取值 { $previous }
    .help = 各数对须按第一个数字从小到大排列且不得重复。
sb0212 = 评分标度的数对太少，至少需要 { $needed } 对
    .help = 按“取值、得分”成对书写：scale = [[0.5, 0], [0.85, 90]]。设为 scale_shape = "steps" 时一对即可。
sb0213 = “{ $key }”的“{ $found }”不是有效时长
    .help = 用数字加单位表示："60s"、"90m"、"8h"、"2d"。一天为 24 小时；设置了工作时间的，一天为一个工作日。
sb0214 = “{ $key }”不是有效日期：{ $found }
    .help = 按年月日书写：2025-03-01。
sb0215 = “{ $key }”不是有效时刻：{ $found }
    .help = 按时分书写："09:00"。
sb0216 = “{ $found }”不是有效时区
    .help = 使用 IANA 时区名称，例如 "Asia/Shanghai"。
sb0217 = “{ $found }”不是有效的货币代码
    .help = 使用 ISO 4217 的三位大写字母代码，例如 "CNY"。
sb0218 = 站点不支持语言“{ $found }”
    .help = 请使用 "zh-CN" 或 "en"。
sb0219 = “{ $key }”不适用于指标算法“{ $measure }”
    .help = 删除该键，或改用与之对应的算法。
sb0220 = { $end_key }（{ $end }）不晚于 { $start_key }（{ $start }）
    .help = 请更正其中之一。
sb0221 = { $list } 的权重全部为零
    .help = 至少给其中一项大于零的权重，否则无法计算得分。
sb0222 = { $list } 的权重合计为 { $sum }，不是 100
    .help = 权重按占合计的比例计算，得分不受影响；调整为合计 100 后，权重可直接读作百分比。
sb0223 = 维度“{ $dimension }”下没有任何指标
    .help = 为该维度添加指标，或删除该维度。
sb0224 = 否决规则须且只须写明“below”和“above”之一
    .help = 不得低于某值写“below = 0.8”，不得高于某值写“above = 0.2”。
sb0226 = “{ $key }”为 { $found }，不是有限数值
    .help = 请写成数字，例如 0.85。
sb0227 = “{ $key }”为 { $found }，而“{ $indicator }”的取值范围是 { $low } 至 { $high }
    .help = { $meant ->
    [none] 请填写该指标可能取到的数值。
   *[other] 比率以 1 为整体书写：{ $found }% 应写作 { $meant }。
}
sb0228 = 评分标度的得分在 { $previous } 之后变为 { $points }，有升有降
    .help = 得分须一路上升或一路下降，才能判断变化是好是坏。若居中的数值最好，请计算与它的距离：value = "abs(hours - 40)"。
sb0229 = “{ $key }”为 { $found }，对“{ $indicator }”这样的比率而言就是 { $percent }%
    .help = 若本意是 { $found }%，请写作 { $meant }。
sb0230 = 数据修订日期 { $on } 早于{ $state ->
    [open] 周期的第一天（{ $first }）
   *[closed] 周期的最后一天（{ $last }）
}
    .help = 修订发生在周期首次发布之后：不早于周期最后一天；状态为 "open" 时，不早于第一天。请更正日期。
sb0240 = “{ $key }”为 { $found }，不是精确数值
    .help = 请写成带小数点的数字，最多 { $places } 位小数，例如 120000.00 或 "0.125"。
sb0241 = 指标不能读取薪酬表
    .help = 指标会出现在各个页面，薪酬只出现在结果运用页面。请删除该指标。
sb0242 = “{ $key }”对规则“{ $rule }”没有意义
    .help = 请删除该项，或改用对应的规则：clients 和 days 用于 longest_without_loss，dimension 用于 targets_met。
sb0243 = { $low } 与 { $high } 之间没有步长 { $step } 的整数倍
    .help = 先写较小的限值，并留出步长整数倍的余地。
sb0244 = { $rating } 一行有 { $found } 个单元格，应为 { $needed } 个
    .help = 薪酬区间每四分之一写一对限值，最低四分之一在前。
sb0245 = { $rating } 在第 { $position } 个四分之一的上限，低于 { $other } 在第 { $other_position } 个四分之一的下限
    .help = 评级更高、区间位置更低者的幅度不得更低：请提高此上限，或降低对方的下限。
sb0246 = “{ $key }”为 { $found }，低于“{ $other }”的 { $least }
    .help = 请提高此值或降低对方：更好的评级系数不得更小，上限不得低于下限。
sb0247 = 该晋升规则没有任何条件
    .help = 请至少写明一项：rating、months_in_grade、no_gate、coverage、indicators。
sb0248 = { $other } 写有加薪幅度，而高于它的 { $rating } 没有
    .help = 请为 { $rating } 添加一行：没有写明的评级不加薪，而评级更高者的幅度不得更低。
sb0260 = 此处不应出现“{ $found }”，应为{ $expected ->
    [value] 列名、数字、文本、日期或函数
    [operator] =、and、or、+ 等运算符，或表达式结束
    [close] 逗号或右括号
    [list] 括号中的列表
    [filled] empty 或 filled
    [in] in
    [text] 非空的列名或文本
   *[sense] 列名、值、运算符或括号
}
    .help = { $expected ->
    [text] 判断单元格是否有内容，请用 is filled 或 is empty。
    [operator] 列名含空格或符号时，用反引号括起，如 `days off`；多个条件用 and 或 or 连接。
   *[other] 文本用单引号括起，如 status = 'adopted'。表达式的写法见 README。
}
sb0261 = 引号 { $quote } 在此开始，但没有结束
    .help = 请补上结束的引号；文本中的引号须连写两次。
sb0262 = 没有名为“{ $found }”的函数
    .help = 可用的函数：{ $known }。列名后不带括号。
sb0263 = 函数“{ $function }”不接受 { $count } 个参数
    .help = 写法：{ $usage }
sb0264 = “{ $part }”是{ $found ->
    [number] 数字
    [text] 文本
    [date] 日期
   *[truth] 条件
}，此处应为{ $expected ->
    [number] 数字
    [text] 文本
    [date] 日期
    [ordered] 数字或日期
   *[truth] 条件
}
    .help = { $expected ->
    [number] 数字不加引号；两个日期相差的天数写作 days(起, 止)。
    [text] 文本用单引号括起；要在文本列中查找数字，请写成 '7'。
    [date] 日期不加引号，写作 2025-03-31。
    [ordered] 文本和条件只能用 = 和 <> 比较。
   *[truth] 条件须作出判断，如 hours >= 2、status = 'adopted'、note is filled。
}
sb0265 = 列“{ $column }”在此处按{ $second ->
    [number] 数字
    [text] 文本
    [date] 日期
   *[truth] 是否
}读取，在表达式的其他位置却按{ $first ->
    [number] 数字
    [text] 文本
    [date] 日期
   *[truth] 是否
}读取
    .help = 同一表达式中，一列只有一种类型：数字与数字比较（passed = 1），文本与文本比较（passed = '1'）。
sb0266 = 表达式的嵌套超过 { $limit } 层
    .help = 请减少括号，或在表中预先算出结果列。
sb0267 = 表达式超过 { $limit } 个字符
    .help = 请写得更短，或在表中预先算出结果列。
sb0268 = 表达式到此结束，但还缺少{ $expected ->
    [value] 列名、数字、文本、日期或函数
    [close] 逗号或右括号
    [list] 括号中的列表
    [filled] empty 或 filled
   *[in] in
}
    .help = 请补全，或删去多余的部分。
sb0269 = “{ $key }”的数值可能过大或过于接近零，无法计算
    .help = 单元格数值的绝对值在 10⁻¹⁵ 至 10¹⁵ 之间。请减少相乘或相除的项，或事先准备好结果列。
sb0270 = { $table } 中没有“{ $column }”列
    .help = 请在此更正列名，或在该表中添加此列。
sb0280 = 没有任何计算会读取数据表“{ $table }”
    .help = [tables] 之下应写标准数据表的名称，或自定义指标所读取的表名。
sb0281 = 数据表“{ $table }”没有“{ $column }”这一列
    .help = 等号前应写标准列名，或自定义指标所读取的列名；导出文件自己的表头写在等号后面。
sb0282 = “{ $found }”既对应“{ $first }”，又对应“{ $second }”
    .help = 只能对应其中一个，请删除另一行。
sb0283 = 设置中含有看不见的字符（如零宽字符），读取时已去除（共 { $count } 个）
    .help = 请删除此处前后的文字后重新输入；从网页或聊天工具中复制的文字常带有这类字符。
sb0284 = { $given ->
        [true] 类型为“{ $kind }”的读者不得看到 { $key }
       *[false] 类型为“{ $kind }”的读者必定看到 { $key }
    }
    .help = { $given ->
        [true] 请删除此行。薪酬和发现只出现在类型为 "everything" 的站点中；各类型可以看到什么，见 README。
       *[false] 请删除此行，或改用所见较少的类型。
    }
sb0285 = “{ $found }”不能用作读者的名称
    .help = 请只用小写英文字母、数字、"-" 和 "_"：名称将成为文件夹名的一部分。
sb0286 = “{ $found }”不是颜色
    .help = 请写井号加六位十六进制数字，例如 "#1d5d8c"。
sb0295 = “{ $found }”不是有效的保存期限
    .help = { $key } 请写年数或月数，例如 "3 years"（3年）或 "18 months"（18个月），最长100年。

sb0250 = 课程场次的结束日期（{ $to }）早于开始日期（{ $from }）
    .help = 请更正“from”或“to”；只有一天的场次不需要“to”。
sb0251 = 课程“{ $course }”的先修课程又回到了它自己
    .help = 请去掉循环中的一门先修课程，否则谁也无法开始学习。
sb0252 = “{ $key }”为{ $found }，小于零
    .help = 金额不带负号；免费填0。

## 03 数据表

sb0301 = 文件编码不是 UTF-8{ $encoding ->
    [unknown] {""}
    [ZIP] ，而是 ZIP 压缩包或工作簿
    [XLS] ，而是旧版 Excel 工作簿
   *[other] ，可能是 { $encoding }
}
    .help = 请另存为 UTF-8：在 Excel 中选择“CSV UTF-8（逗号分隔）”，在 WPS 或文本编辑器中将编码选为 UTF-8。
sb0302 = 数据表“{ $table }”缺少“{ $column }”列
    .help = 添加该列，或将对应的列改名为“{ $column }”（中文表头用“{ $heading }”）。
    .nearest = 是否就是“{ $nearest }”这一列？
sb0303 = 有两列都表示“{ $column }”，前一列是“{ $first }”
    .help = 重命名或删除其中一列。
sb0304 = 单元格之间用“{ $separator }”分隔；可以读取的分隔符只有逗号、分号和制表符
    .help = 导出时请以逗号分隔单元格。
sb0305 = 文件没有表头
    .help = 第一行须为列名。没有数据的表不必提供文件。
sb0306 = 该行有 { $found } 个单元格，表头只有 { $expected } 个
    .help = 单元格内的逗号会将其拆开：含逗号的单元格须加双引号。
sb0307 = 该行只有 { $found } 个单元格，表头有 { $expected } 个
    .help = 补齐缺少的逗号。单元格内的换行会将一行拆开：含换行的单元格须加双引号。
sb0308 = 该单元格以双引号开始而没有结束
    .help = 请补上结尾的双引号，或删去开头的双引号；若双引号是内容的一部分，请写成 { $meant }
sb0309 = 数据表“{ $table }”没有 { $columns } 中的任何一列
    .help = 至少添加其中一列。
sb0310 = 数据表“{ $table }”只有表头，没有数据
    .help = 请填入数据，或移除该文件：没有的表按“无数据”处理。
sb0311 = 此处的字节不是有效的 { $encoding } 编码：{ $bytes }
    .help = 此处之前的内容可按 { $encoding } 读取。请在生成该文件的程序中改正此处，并另存为“CSV UTF-8”；若文件不完整，或由两种编码拼接而成，请重新导出。
sb0312 = 该文件按两种编码都能读出，无法判断应按哪一种读取：按 { $first } 为“{ $first_reading }”，按 { $second } 为“{ $second_reading }”
    .help = 请另存为“CSV UTF-8”，或将列名写成中文表头，程序即可据此判断编码。
sb0313 = 该文件按 { $encoding } 读取，但其中的文字过少或过于生僻，不足以确认
    .help = 请在页面上核对姓名等文字：如有乱码，请将文件另存为“CSV UTF-8”；如无误，另存后也不再提示。
sb0314 = 按 { $encoding } 编码读取，单元格之间以{ $separator ->
    [semicolon] 分号
    [tab] 制表符
   *[comma] 逗号
}分隔
    .help = 内容无误则无需处理；如有乱码，请另存为“CSV UTF-8”。
sb0315 = 表头既可按{ $separator ->
    [semicolon] 分号
    [tab] 制表符
   *[comma] 逗号
}拆分，也可按{ $other ->
    [semicolon] 分号
    [tab] 制表符
   *[comma] 逗号
}拆分；现按前者读取
    .help = 列名中含有分隔符的，请为该列名加双引号；也可在文件第一行写明分隔符，例如 sep=;
sb0316 = 列名之间用的是全角“{ $separator }”，不能用来分隔单元格
    .help = 请将用于分隔的全角标点改为半角逗号“,”（文字内容中的不必改），或在 Excel、WPS 中另存为“CSV UTF-8”。
sb0317 = 单元格结尾的双引号之后还有文字：{ $found }
    .help = 请将整个单元格放在双引号内，其中的双引号写两次：{ $meant }
sb0318 = 该列没有表头，其内容不会读取（有内容的单元格：{ $count } 个）
    .help = 请为该列补上表头，或清空这些单元格。
sb0319 = “{ $column }”的编号中含有看不见的字符（如零宽字符、不间断空格），读取时已去除（涉及 { $count } 个单元格）
    .help = 请在数据来源处清除这些字符；从网页或聊天工具中复制的编号常带有它们。
sb0320 = 未读取“{ $heading }”列：它似乎是带单位的“{ $column }”
    .help = 如金额以组织所用货币的基本单位计（不是千元、万元），请改名为“{ $column }”；否则请先换算。也可在 scorebook.toml 的 [tables.<表名>.columns] 中指定对应的列。
sb0330 = 该工作簿设有打开密码，无法读取
    .help = 请用密码打开，在“文件 > 信息 > 保护工作簿 > 用密码进行加密”中清空密码（WPS：文件 > 文档加密 > 密码加密），再保存。
sb0331 = 该工作簿已损坏：{ $part ->
    [ZIP] 无法解开文件包
    [OLE] 无法打开其容器
   *[other] 其中的“{ $part }”无法读取
}
    .help = 请用 Excel 或 WPS 打开（可能会自动修复）后重新保存，或重新获取该文件。传输或保存中断的文件常会如此。
sb0332 = 该文件名为工作簿，实际不是：{ $found ->
    [nothing] 文件是空的
    [text] 它是纯文本（如 CSV）
    [html] 它是含表格的网页（HTML）
    [xml] 它是 XML 电子表格 2003
    [word] 它是文字文档
    [slides] 它是演示文稿
    [pdf] 它是 PDF 文档
    [zip] 它是压缩包，其中没有工作簿
   *[other] 无法识别其类型
}
    .help = { $found ->
    [nothing] 请重新导出该表。
    [text] 请将文件扩展名改为 .csv。
    [html] 请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）或 CSV UTF-8。
    [xml] 请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx）或 CSV UTF-8。
   *[other] 请将数据表另存为 Excel 工作簿（.xlsx）或 CSV UTF-8，并将该文件移出文件夹。
}
sb0333 = 该工作簿超出上限：{ $what ->
    [expanded] 展开后达 { $found } MiB，上限为 { $limit } MiB
    [ratio] 展开后为原大小的 { $found } 倍，上限为 { $limit } 倍
    [sheets] 共有 { $found } 个工作表，上限为 { $limit } 个
    [spread] 单元格相距过远，所需内存远超其内容
   *[text] 单个工作表的文字超过 { $limit } MiB
}
    .help = { $what ->
    [sheets] 请将含数据表的工作表单独存为一个工作簿。
   *[other] 请将表中内容复制到新工作簿，或另存为 CSV UTF-8。来历不明的此类文件可能是恶意制作的。
}
sb0334 = 无法确定哪个工作表是“{ $table }”表：{ $sheets }
    .help = 请将其中一个工作表命名为“{ $table }”，或在该工作簿中只保留一个有内容的工作表。
sb0335 = 以下工作表不是数据表，未读取：{ $sheets }
    .help = 无须处理。以数据表命名的工作表都会读取。
sb0336 = 表头位于第 { $rows } 行，其上方的内容未读取
    .help = 无须处理。若表头有误，请删除正确表头上方的各行。
sb0337 = { $sheet ->
    [hidden] 该工作表已隐藏，仍照常读取
   *[visible] { $columns ->
        [0] 有 { $rows } 行已隐藏，仍照常读取
       *[other] { $rows ->
            [0] 有 { $columns } 列已隐藏，仍照常读取
           *[other] 有 { $rows } 行、{ $columns } 列已隐藏，仍照常读取
        }
    }
}
    .help = 如应计入则无须处理；不应计入的请删除。隐藏或筛选并不会将内容移出文件。
sb0339 = 第 { $first } 至 { $last } 行的合并表头有不止一种读法
    .help = 请为每一列在同一行中写明各自的表头，表头不要合并单元格。
sb0340 = “{ $column }”显示的是错误值而非数据：{ $found }
    .help = 请修正公式或其引用，或直接填写数值；没有数值则留空。
sb0341 = “{ $column }”中公式的结果不在文件中：该公式从未计算
    .help = 请用 Excel 或 WPS 打开工作簿，重新计算后保存。由程序生成的工作簿常只有公式而没有结果。
sb0342 = “{ $column }”设为日期格式，但 { $found } 不是日历中的日期
    .help = 请重新填写日期。过小的数、负数以及 60（即不存在的 1900 年 2 月 29 日）都不是日期。
sb0343 = “{ $column }”中的数字位数超过电子表格所能保留的位数：{ $found }
    .help = 电子表格只保留 15 位数字，其余变为 0。请将该列设为文本格式，并按原始资料重新填写。
sb0344 = 该行“{ $column }”的单元格与其他单元格合并（{ $cells }），无法确定该值是否适用于本行
    .help = 请取消合并，并逐行填写。
sb0350 = “{ $column }”中有非标准写法：{ $found } 读作 { $read }（此类写法的单元格：{ $count } 个）
    .help = 若读法正确，无须处理。
sb0351 = 数据表“{ $table }”的文件中没有“{ $heading }”这一表头（设置中它对应“{ $column }”）
    .help = 请核对导出文件的表头，写法可能已变；若不再需要，请删除这一行。

## 04 数据行

sb0360 = 文件从此处起含有值为零的字节（共 { $count } 个），文本中不会有这种字节
    .help = 磁盘已满或电脑中途停止时，文件没有写完，末尾常被零填满：请重新导出。
sb0361 = 该文件不是数据表，而是{ $kind ->
    [web_page] 网页
    [xml] XML 文件
    [json] JSON 文件
    [pdf] PDF 文件
    [picture] 图片
    [rtf] 带格式的文档
   *[archive] 压缩包
}
    .help = { $kind ->
    [web_page] 系统要求重新登录或出错时，常以网页代替数据。请用浏览器打开该文件查看提示，再将数据表重新导出为 CSV。
    [archive] 请解压后将其中的数据表放入本文件夹。
   *[other] 请将数据表导出为 CSV。
}
sb0362 = 每一行整行都放在双引号内，因此只成为一个单元格
    .help = 双引号应加在单元格两端，而不是整行两端。请重新导出为 CSV；若双引号由文本编辑器或聊天工具添加，请去掉每行首尾的双引号，并将连写两次的双引号改为一个。
sb0363 = 该行是重复的表头，已跳过
    .help = 可能是几次导出的内容首尾相接。如数据行没有重复，则无须处理。
sb0364 = 该行是合计行：{ $found }
    .help = 请删除该行；Scorebook 自行汇总。
sb0390 = 表头有 { $found } 个单元格，一张表最多 { $limit } 列
    .help = 请只导出数据约定中的列和配置中用到的列。
sb0391 = 数据表超过 { $limit } 行，此行之后未读取
    .help = 请只导出属于本周期的行。
sb0392 = 此单元格有 { $found } 个字符，最多读取 { $limit } 个（与电子表格的上限相同）
    .help = 请检查是否缺少分隔符或换行，或引号未闭合；否则请缩短文字。
sb0393 = 此文件中 { $code } 另有 { $count } 处，未逐一列出
    .help = 请先修正已列出的各处，再重新检查。
sb0401 = “{ $column }”为空
    .help = 请填写该单元格，或删除该行。
sb0402 = “{ $column }”不是有效日期：{ $found }
    .help = 请填写有效的日期，建议写作 2025-03-01。
sb0403 = “{ $column }”不是有效的日期时间：{ $found }
    .help = 写作 2025-03-01T09:05 或 2025-03-01 09:05:30；非本地时间须带时差，例如 +08:00。
sb0404 = “{ $column }”只有日期，没有时刻：{ $found }
    .help = 时限按小时计算，投诉须有具体时刻：2025-03-01T09:05。请将该列按日期时间导出，不要一律填零点。
sb0405 = “{ $column }”既不是“是”也不是“否”：{ $found }
    .help = 写作 1 或 0、是 或 否、yes 或 no、true 或 false。
sb0406 = “{ $column }”不是整数：{ $found }
    .help = 只写数字，例如 4。文字选项可在 scorebook.toml 或 cycle.toml 中对应为分值：在 [tables.<表名>.values.{ $column }] 下为每个选项写一行，如 "非常满意" = "5"。
sb0407 = “{ $column }”不是数字：{ $found }
    .help = 只写数字和小数点，例如 1234.50。
sb0408 = “{ $column }”有两种读法：{ $found } 可读作 { $first }，也可读作 { $second }
    .help = { $between ->
        [per_cent] 请写出要表达的数字，不带百分号。
       *[decimal_mark] 其中的符号是千位分隔符还是小数点？请去掉千位分隔符，并用“.”作小数点。若所有数据表都采用同一写法，可统一说明：在 scorebook.toml 中写 [reading]（只用于一张表的写 [tables.<表名>.reading]）和 decimal_mark = "."（即 1,234.50）或 ","（即 1.234,50）两行；只适用于一个周期的，写在该周期的 cycle.toml 中。
    }
sb0409 = “{ $column }”为 { $found }，不在 { $low } 至 { $high } 之间
    .help = 请更正数值；采用其他分制的答卷，须先换算再导出。
sb0410 = “{ $column }”为负数：{ $found }
    .help = 金额不得小于零；退款或支出请先冲减后再导出。
sb0411 = “{ $column }”中的“{ $found }”无法识别
    .help = 可选值：{ $allowed }。
sb0412 = “{ $column }”所指的成员不在任何周期内：{ $id }
    .help = 请更正编号，或在成员表中添加该成员。
sb0413 = “{ $column }”所指的成员不在本周期内：{ $id }
    .help = 该成员出现在周期 { $cycle } 中。请在本周期成员表中添加一行（已离开的填写 to），或更正编号。
sb0414 = 本周期没有团队“{ $id }”
    .help = 请更正“{ $column }”，或在团队表中添加该团队。
sb0415 = 本周期客户表中没有客户“{ $id }”
    .help = 请更正“{ $column }”，或添加该客户；已流失的客户应保留在表中，并填写 lost_on。
sb0416 = “{ $id }”已在第 { $line } 行出现
    .help = 删除重复的行，或为其另设编号。
sb0417 = { $end_column }（{ $end }）早于 { $start_column }（{ $start }）
    .help = 请更正其中之一，两者可能填反了。
sb0418 = { $column }（{ $found }）大于 { $whole_column }（{ $whole }）
    .help = 请更正其中之一：部分不得大于整体。
sb0419 = 该行中“{ $id }”的任职日期与第 { $line } 行重叠
    .help = 用 from 和 to 写明该成员在各团队的起止日期；留空分别表示周期首日和末日。
sb0420 = “{ $ratee }”的自评由“{ $rater }”作出
    .help = 请更正评价人，或更正评价关系。
sb0421 = 该行须指明成员或团队，二者择一
    .help = member_id 与 team_id 只填其中一个。
sb0422 = 没有编号为“{ $id }”的指标
    .help = 请更正编号，或在 scorebook.toml 中添加该指标，并设 measure = "ready_made"。
sb0423 = 指标“{ $id }”按算法“{ $measure }”计算，不接受现成数值
    .help = 删除该行，或在 scorebook.toml 中将该指标设为 measure = "ready_made"。
sb0424 = 没有编号为“{ $id }”的等级
    .help = 请使用 scorebook.toml 中已定义的等级编号。
sb0425 = 客户“{ $client }”在上一周期的客户表中（{ $previous } 第 { $line } 行），本周期却没有
    .help = 已流失的客户应保留在表中，并填写 lost_on。如导出时不含流失客户，请写明如何理解：在数据文件夹的 scorebook.toml（没有则新建）中写入两行 [policy] 和 absent_clients = "lost"（视为流失；不予考虑则写 "unknown"）。
sb0426 = 客户“{ $client }”在 { $day } 交接了两次，另一行是第 { $line } 行
    .help = 只保留写明当天结束时负责人的那一行。
sb0427 = “{ $from }”不能移交客户“{ $client }”：自第 { $line } 行起，其负责人是“{ $owner }”
    .help = 更正 from_id 或两行的日期；from_id 留空表示此前的负责人。
sb0428 = 客户“{ $client }”最后移交给了“{ $to }”，但客户表第 { $line } 行所列负责人为“{ $owner }”
    .help = 客户表应列出周期结束时的负责人。请更正其中之一，或补充遗漏的交接记录。
sb0429 = 客户“{ $client }”被移交给“{ $owner }”，但该客户本来就由其负责
    .help = 请更正 from_id 或 to_id，或删除该行：并未发生任何移交。
sb0430 = 未计入：“{ $column }”为 { $day }，不在本周期（{ $first } 至 { $last }）内
    .help = 将该行移至其日期所属的周期，或更正日期。
sb0431 = 未计入：{ $columns } 均未填写
    .help = 至少填写其中一项，或删除该行。
sb0432 = 未计入：该行和客户表均未说明归属于谁
    .help = 请填写 member_id，或填写有负责人的客户的 client_id。
sb0433 = 负责人“{ $id }”是周期 { $cycle } 的成员，但不在本周期内；该客户只计入组织整体
    .help = 请填写客户的现任负责人，或在本周期成员表中添加该成员。
sb0434 = 客户“{ $client }”没有负责人，只计入组织整体
    .help = 请填写 owner_id（负责人编号）。
sb0435 = 团队负责人“{ $id }”不是本周期成员，页面上不显示负责人
    .help = 如该负责人也参加考核，请将其加入成员表；否则无须处理。
sb0436 = 客户“{ $client }”于 { $day } 流失，晚于本周期末日（{ $last }），本周期按未流失处理
    .help = 客户表反映周期末日的状态，该流失应计入其发生的周期。
sb0437 = 有 { $count } 行既未指明成员，其客户也没有负责人，只计入组织整体
    .help = 填写 member_id，或在客户表中填写 owner_id，方可计入成员和团队。
sb0438 = 上一周期的客户“{ $client }”（{ $previous } 第 { $line } 行）本周期没有出现，视为于 { $day } 流失
    .help = 依据配置 absent_clients = "lost"。将流失客户保留在表中并填写 lost_on，可记录准确的流失日期。
sb0439 = 上一周期的客户“{ $client }”（{ $previous } 第 { $line } 行）本周期没有出现，不予考虑
    .help = 依据配置 absent_clients = "unknown"：计算留存时不含该客户，结果可能偏高。请将流失客户保留在表中并填写 lost_on。
sb0440 = 数值为 { $found }，与分子 { $numerator }、分母 { $denominator } 不符
    .help = 请更正三者之一。成员页显示该数值；团队和全组织按分子、分母合并计算。
sb0441 = 数值为 { $found }，但该指标是占比
    .help = 占比请填 0 到 1 之间的数：85% 填 0.85。
sb0442 = { $member } 已于 { $day } 离岗，名下 { $clients } 家客户至今无人接手（收入 { $revenue }）
    .help = 在客户表中填写新负责人，并在 handovers 表中填写交接日期。在此之前，这些客户只计入团队，并列在团队页面上。
sb0443 = 客户“{ $client }”于 { $day } 移交给“{ $to }”，而后者已于 { $last } 离岗
    .help = 请填写现在的负责人，或更正移交日期，或更正成员表中的离岗日期。
sb0444 = 客户“{ $client }”于 { $day } 移交，但已于 { $lost } 流失
    .help = 该行不影响任何数字：流失计入当时的负责人。请更正其中一个日期，或删除该行。
sb0445 = 无法得知客户“{ $client }”在 { $day } 之前由谁负责：from_id 为空，上一周期也没有写明
    .help = 请填写 from_id。在此之前，该客户的事件只计入整个组织。
sb0446 = “{ $from }”移交了客户“{ $client }”，而上一周期末该客户由“{ $owner }”负责（{ $previous } 第 { $line } 行）
    .help = 按自本周期第一天起由“{ $from }”负责处理。请更正 from_id，或补充缺少的移交记录；from_id 留空表示上一周期的负责人。
sb0447 = “{ $column }”为 { $found }，比 10⁻¹⁵ 更接近零
    .help = 请写 0，或改用更小的单位导出该列。
sb0480 = “{ $id }”的面谈对象是其本人
    .help = 请在 with_id 中填写面谈的另一方，或将其留空。
sb0481 = 面谈于 { $held } 进行，早于本周期首日（{ $first }）
    .help = 该面谈按已进行计。请更正 held_on，或将该行移至面谈所属的周期。
sb0482 = 面谈于 { $held } 进行，晚于本周期末日（{ $last }）
    .help = 截至期末该面谈尚未进行，报表按此列示。如有误，请更正 held_on。

sb0490 = 该措施的核查日期 { $day } 晚于本周期末日（{ $last }）
    .help = 报表按原样列示。如有误，请更正 checked_on，或将该行移到核查所在的周期。

sb0449 = missing 列出 { $named } 个字段，但按本行计数应缺 { $counted } 个
    .help = 指标按计数计算，字段名只用于分析原因。请更正 missing 或计数；字段名之间用“;”、“；”或“、”分隔。
sb0460 = “{ $found }”不能作为“{ $column }”的薪酬金额
    .help = 金额不超过1,000,000,000，小数不超过四位。
sb0461 = 没有编号为“{ $id }”的前置程序
    .help = 请使用 scorebook.toml 中 [results.performance_plan] 所列、须有记录的前置程序编号。
sb0463 = 前置程序于 { $day } 完成，距本周期结束过久，不能作为本期决定的依据
    .help = 该行不计。{ $last } 之后完成的应填入下一周期的 safeguards 表。如日期有误，请更正 done_on。
sb0454 = “{ $column }”为 { $found }，以“{ $mark }”作小数点时不是有效数字
    .help = 数字的写法由 [reading] 下的 decimal_mark = "{ $mark }" 规定。若只有部分数据表采用该写法，请改在 [tables.<表名>.reading] 下单独设定；否则请更正该数字。
sb0455 = “{ $column }”不止一种读法：{ $found } 可读作 { $first }，也可读作 { $second }
    .help = { $between ->
        [two_digit_years] 年份请写四位。若所有数据表都采用同一写法，可统一说明：在 scorebook.toml 中写 [reading]、date_order = "year-first"（或 "day-first"、"month-first"）和 two_digit_years_from = 1950（表示 1950 至 2049 年）三行；只适用于一个周期的，写在该周期的 cycle.toml 中。
        [serial_dates] 这是电子表格用来计日的序列号，而序列号有两种起点。请在电子表格中将该列设为日期格式后重新保存；或在 scorebook.toml 中写 [reading] 和 serial_dates = "1900"（Windows 版 Excel 和 WPS）或 "1904" 两行；只适用于一个周期的，写在该周期的 cycle.toml 中。
        [midnight] 24:00 既是当日的结束，也是次日的开始。请只写日期。
        [noon] Excel 以此表示零点，日常则常指中午。小时请用 0 至 23。
       *[date_order] 请把年份写在最前面，例如 2025-03-01。若所有数据表都采用同一写法，可统一说明：在 scorebook.toml 中写 [reading]（只用于一张表的写 [tables.<表名>.reading]）和 date_order = "day-first"（日在前）或 "month-first"（月在前）两行；只适用于一个周期的，写在该周期的 cycle.toml 中。
    }
sb0456 = “{ $column }”的日期不完整，缺少{ $missing ->
        [year] 年份
        [month] 月、日
       *[day] 日（几号）
    }：{ $found }
    .help = 请写全年、月、日，建议写作 2025-03-01。
sb0457 = “{ $column }”为 { $found }，按{ $order ->
        [month-first] 月在前
        [year-first] 年在前
       *[day-first] 日在前
    }的顺序不是有效日期
    .help = 日期的书写顺序由 [reading] 下的 date_order = "{ $order }" 规定。请更正该日期；若表中两种顺序混用，请按年月日的顺序重新导出。
sb0458 = “{ $column }”的金额不是以 { $currency } 计：{ $found }
    .help = 请先换算再导出。组织所用的货币在 scorebook.toml 中设定。
sb0459 = “{ $column }”中有的数字带百分号（如 { $found }），有的不带（带百分号的单元格：{ $count } 个，不带的：{ $plain } 个）
    .help = 无法判断 85 是指 85% 还是它的一百倍。请全部写百分号，或者全部不写。
sb0464 = “{ $column }”有两种读法，因为表中另有“{ $other }”这样的写法：{ $found } 可读作 { $first }，也可读作 { $second }（此类写法的单元格：{ $count } 个）
    .help = 以逗号作小数点的数字，其中的“.”往往是千位分隔符。如整张表都这样写，请在 scorebook.toml 中写 [tables.<表名>.reading] 和 decimal_mark = "," 两行；否则请统一写法。
sb0465 = “{ $column }”中的日期有的日在前，如 { $other }（{ $other_count } 个单元格），有的月在前，如 { $found }（{ $count } 个单元格）
    .help = 每个日期都只有一种读法成立，已按该读法读取。如由两份导出拼接而成，无须处理；否则可能有笔误，请统一写作 2025-03-01。
sb0466 = “{ $column }”的月和日可能颠倒：{ $found } 这样的日期（{ $count } 个单元格）全部在 1 至 12 日，而 { $other } 这样的文本（{ $other_count } 个单元格）全部在 12 日之后
    .help = 电子表格默认的月日顺序与数据不同时，能识别的日期会被换成错误的日期，识别不了的则留作文本。请将 { $found } 与来源核对：如已颠倒，请以 2025-03-01 的格式重新导出；如无误，请统一日期写法。
sb0467 = 客户“{ $client }”未流失，但本期收入为空，收入留存类指标不计该客户
    .help = 请填写该单元格，确无收入的填 0。流失客户按 0 计入，未流失的客户若缺收入，留存率就会偏低。
sb0450 = 没有技能“{ $id }”
    .help = 请使用scorebook.toml中的技能编号，或在其中添加该技能。
sb0451 = 没有课程“{ $id }”，培训计划无法使用此行
    .help = 请使用scorebook.toml中的课程编号；不再开设的课程可以保留，名额设为seats = 0。
sb0462 = “{ $column }”为 { $found }，低于“{ $other }”的 { $least }
    .help = 薪酬区间应从 range_low、range_mid 到 range_high 依次递增。

sb0501 = 第 { $line } 行填报的计划事项“{ $action }”不在上一周期的改进计划中
    .help = 请从上一周期的改进计划页面或 improvement.csv 中复制事项编号。

sb0470 = 措施“{ $id }”在 scorebook.toml 中也有定义
    .help = 请只在一处保留，或为其中之一另取编号。
sb0471 = 状态为“{ $state }”的事项填有完成日期 { $day }
    .help = 请将状态改为“已完成”，或将 done_on 留空。
sb0472 = 完成日期 { $day } 晚于本周期最后一天（{ $last }）
    .help = 之后完成的应填入下一周期的 actions 表；本周期的数值反映不出其效果。
sb0510 = 第 { $line } 行称“{ $action }”于 { $day } 完成，早于计划开始日（{ $start }）
    .help = 请更正 done_on。计划开始之前完成的，已包含在计划的起始数值中。

sb0225 = 没有 scorebook.toml，采用默认指标体系，但不含需要 { $tables } 的指标，余下 { $kept } 项
    .help = 请在周期文件夹中补充这些表，或编写 scorebook.toml 说明考核哪些指标；可用 scorebook new 生成样例。
