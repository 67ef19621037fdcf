### 终端文字：帮助、用法错误以及各命令的输出。

## 帮助

cli-help-usage = 用法：
cli-help-commands = 命令：
cli-help-arguments = 参数：
cli-help-options = 选项：

cli-help-scorebook = 根据各考核周期的数据文件，生成绩效计分卡、改进计划和培训计划，以网页形式呈现。
    .usage = scorebook [选项] [命令]
    .after =
        示例（不带命令时，将 data 文件夹生成到 site 文件夹）：
          scorebook new my-data
          scorebook check --data my-data
          scorebook build --data my-data --out my-site

        退出码：0 完成（可有警告），1 数据有误，2 用法有误，3 无法读取或写入
cli-help-new = 新建起步文件夹：带注释的 scorebook.toml、一个周期的示例数据表、中英文说明。
    .usage = scorebook new <DIR> [选项]
    .after =
        其中的 README.zh-CN.md 逐列说明哪张表用于哪项指标。
        core：客户成果和360度评价；full：另含面谈、目标、培训、建议等。

        示例：
          scorebook new my-data --preset full

        退出码：0 完成，2 用法有误或文件夹非空，3 无法写入
cli-help-check = 检查数据有哪些问题、每项指标有多少数据可用。
    .usage = scorebook check [选项]
    .after =
        逐项列出各指标所用数据表的行数，以及能得出数值的成员数。
        json 格式每行一个对象，字段说明见 README。

        示例：
          scorebook check --data my-data --write-marked to-mend

        退出码：0 完成（可有警告），1 数据有误，2 用法有误，3 无法读取或写入
cli-help-fix = 复制数据文件夹，并修正其中只有一种改法的问题；原文件夹保持不变。
    .usage = scorebook fix <DIR> --out <DIR>
    .after =
        修正编码、分隔符、表头、只有一种读法的日期和数字、编号中的隐形字符、空行和空列。
        工作簿原样复制。其余须由人处理的问题会逐条列出。

        示例：
          scorebook fix my-data --out my-data-mended

        退出码：0 完成（可有警告），1 仍有错误，2 用法有误，3 无法读取或写入
cli-help-build = 计算各考核周期并生成网站；数据有误时，原有网站保持不变。
    .usage = scorebook build [选项]
    .after =
        json 格式每行一个对象，字段说明见 README。

        示例：
          scorebook build --data my-data --out my-site --cycle 2025-Q4

        退出码：0 完成（可有警告），1 数据有误，2 用法有误，3 无法读取或写入

cli-help-seal = 封存一个已结束的周期：数字、页面以及每个文件的哈希值，此后不再改变。
    .usage = scorebook seal <CYCLE>… [选项]
    .after =
        封存后，生成网站时直接复制其页面，数字取自封存内容而不再取自数据表。
        可一次给出多个周期，依次封存，遇到无法封存的即停止。

        示例：
        {"  "}scorebook seal 2025-Q3 --note "10月20日经管理层审批"
cli-help-restate = 按现有数据表重述一个已封存的周期，原修订版保留。
    .usage = scorebook restate <CYCLE> --reason <TEXT> [选项]
    .after =
        两个修订版均逐字节保留、可供查阅，旧版由外部标注为已被取代。

        示例：
        {"  "}scorebook restate 2025-Q2 --reason "有12件投诉重复录入"
cli-help-explain-code = 说明诊断代码（如 SB0402）的含义，附示例和修正办法。
    .usage = scorebook explain-code [CODE]
    .after =
        不写代码时：列出全部代码。

        示例：
          scorebook explain-code SB0402

        退出码：0 完成，2 没有该代码
cli-argument-code = 诊断代码；不写则列出全部

cli-help-export = 汇集所持有的某成员的全部信息，供本人查阅、复制。
    .usage = scorebook export <MEMBER> --out <DIR> [OPTIONS]
    .after =
        包括各数据表中的相关记录（CSV）、计算结果（JSON）以及各语言的可读页面。
        他人姓名一律替换，不透露任何评价人的评分；未包含的内容及原因列于页面。

        示例：
          scorebook export M017 --data my-data --out for-M017

        退出码：0 完成，1 数据有错误，2 没有该成员，3 无法写入

cli-export-done = 已将 { $member } 的{ $rows }条记录写入 { $path }，共{ $files }个文件；涉及周期：{ $cycles }。
    交付前请通读 index.html：文字内容可能以程序无法识别的方式提到他人。
cli-export-not-empty = { $path } 不是空文件夹。请另指定新文件夹或空文件夹，以免一并交出他人的信息。

cli-help-forget = 自下次生成起，仅以化名显示某成员。
    .usage = scorebook forget <MEMBER> [OPTIONS]
    .after =
        写入 forgotten.toml，即编号与化名的对照表；含有该成员的已封存周期会以化名重述，旧修订版不再公布。
        不删除任何数据，并列出仍含有其姓名之处。团队和组织的各项数字保持不变。

        示例：
          scorebook forget M017 --data my-data

        退出码：0 完成，1 数据有错误，2 没有该成员，3 无法写入

cli-argument-member = 成员编号
cli-argument-pseudonym = 化名，可用字母、数字、- 和 _ [默认：下一个可用的 P-0001]
cli-forget-header = 以下人员仅以化名显示。Scorebook 读取数据时，以化名代替其编号和姓名。
    本文件即对照表：同时持有本文件和数据表的人可以还原其身份。请与网页分开保管，并限制可读人员。
    只要数据表中仍有该编号的记录，本文件就必须保留；一旦删除，下次生成将重新显示姓名。
    如需彻底去除，请在数据表中改用化名（或删除相关记录），再删除本文件及其副本和备份。
cli-forget-done = 自下次生成起，{ $member } 在下列周期的所有页面、下载文件和文件名中均显示为 { $pseudonym }：{ $cycles }。
    请现在重新生成：网站文件夹中现有的页面以及已分发的副本仍含有姓名。
cli-forget-left-out = 有关该成员的记录中，备注一律略去；其他文字提到其姓名的，以化名代替。
cli-forget-notes = 下列周期中关于该成员的说明已略去：{ $cycles }。
cli-forget-settings = 配置文件未作改动，其中下列文件提到该成员，请手工修改：{ $files }。
cli-forget-restated = 已以化名重述：{ $restated }。请保存新的根哈希，可用“scorebook verify { $data }”查看。
cli-forget-sealed = 含有该姓名的已封存修订版：{ $sealed }。封存内容以其字节自证，不能在其中替换。
    有了使用化名的新修订版之后，旧修订版不再公布；但在数据文件夹中的旧文件夹删除之前，姓名仍在其中，归档文件和副本也是如此。
    删除之后，当时公布的内容即无从证明。
cli-forget-not-restated = 这些周期在重述之前仍显示姓名：请不带 --no-restate 再运行“scorebook forget { $member }”。
cli-forget-unfinished = 对照表已写入，但仍有已封存的周期未能重述。请先处理上述问题，再运行一次“scorebook forget { $member }”，即从中断处继续。
cli-forget-drifted = 未作任何改动：{ $cycles } 的输入文件或规则在封存后有变化，此时重述，改变的将不只是姓名。
    请恢复输入文件，或先行重述这些周期，或使用 --no-restate 并自行重述。
forget-reason = 一名人员现以化名显示
cli-argument-no-restate = 不重述已封存的周期，其页面仍显示姓名
cli-forget-key = 对照表为 { $path }。它与数据表合在一起仍属个人信息：数据表中的编号和姓名未变。
cli-forget-unknown = 没有任何周期有成员“{ $member }”。
    .nearest = 没有任何周期有成员“{ $member }”。是否指“{ $nearest }”？
cli-forget-already = “{ $member }”此前已改用化名 { $pseudonym }，见 { $path }。
cli-forget-refused = “{ $pseudonym }”不能用作化名：只能用字母、数字、- 和 _，最多64个字符，且不得与任何人的编号相同。
cli-forget-failed = 无法写入 { $path }：{ system-reason }
cli-forget-faults = 数据文件夹有错误，请先改正，以便找全该成员的记录。

cli-argument-folder = 要新建的文件夹，须不存在或为空
cli-argument-preset = 起步模型：core 或 full [默认：core]
cli-argument-xlsx = 将周期的数据表写成一个可填写的工作簿 cycle.xlsx
cli-argument-mended_data = 数据文件夹，保持不变
cli-argument-fix-out = 副本的文件夹；须为新建或空文件夹
cli-argument-data = 数据文件夹 [默认：data]
cli-argument-write-marked = 存放标出错误单元格的 XLSX 数据表，须为新文件夹或空文件夹
cli-argument-out = 网站文件夹，整体替换 [默认：site]
cli-argument-cycle = 要生成的周期，如 2025-Q4，可多次给出 [默认：全部]
cli-argument-sealed_cycle = 要封存的周期，如 2025-Q3，须已结束
cli-argument-restated_cycle = 要重述的已封存周期
cli-argument-note = 随封存内容保留的备注
cli-argument-reason = 重述的原因，对每位读者可见
cli-argument-audience = 改为这类读者生成站点，如 member，可多次给出
cli-argument-single-file = 另将每位成员的页面合成一个文件，便于用电子邮件发送
cli-argument-all-audiences = 为所有读者生成站点
cli-argument-format = 消息格式：text 或 json [默认：text]
cli-argument-warnings-as-errors = 将警告视为错误
cli-argument-language = 终端语言：en 或 zh-CN [默认：随系统]
cli-argument-help = 显示本帮助
cli-argument-version = 显示版本

## 用法错误

cli-error = 错误：
cli-output-lost =
    输出未能全部写出：{ system-reason }
    {"  "}已写出的内容不完整；请清理磁盘空间，或将输出写到别处
system-reason =
    { $reason ->
        [disk-full] 磁盘已满
        [quota-exceeded] 磁盘配额已用完
        [file-too-large] 文件超过允许的大小
        [read-only] 该位置为只读，不能写入
        [permission-denied] 没有权限
        [not-found] 找不到
        [no-file] 它是管道或设备，不是文件
        [links-in-circle] 链接形成循环
        [not-a-folder] 应为文件夹的位置是一个文件
        [is-a-folder] 应为文件的位置是一个文件夹
        [already-exists] 已存在同名文件或文件夹
        [name-too-long] 名称过长，或含有不允许的字符
        [in-use] 正被占用
        [timed-out] 等待响应超时
        [out-of-memory] 内存不足
       *[other] { $reason }
    }
cli-usage-unknown-argument = 没有选项 { $name }
cli-usage-unknown-command = 没有命令 { $name }
cli-usage-missing = 缺少 { $name }
cli-usage-repeated = { $name } 只能给出一次
cli-usage-no-value = { $name } 需要一个值
cli-usage-value = { $value } 不是 { $name } 的有效值，可用的值：{ $expected }
cli-usage-bad-value = { $value } 不是 { $name } 的有效值
cli-usage-did-you-mean = {"  "}是否想输入 { $name }？
cli-usage-help = {"  "}用法见 scorebook --help

## new

cli-new-done =
    已在 { $folder } 写入 { $files } 个文件。示例可直接生成网站。
    如何换成自己的数据、哪张表用于哪项指标，见其中的 README.zh-CN.md。
    接下来：
      scorebook check --data { $folder }
      scorebook build --data { $folder } --out { $site }
cli-new-not-empty =
    { $folder } 不是空文件夹，其中内容未作改动
    {"  "}请换一个尚不存在的文件夹，或先清空此文件夹
cli-new-failed =
    无法写入 { $folder }：{ system-reason }
    {"  "}请确认可在该位置新建文件夹，且磁盘空间充足

## check

cli-readiness-rows = 行数
cli-readiness-members = 有数值的成员
cli-readiness-table = 数据表
cli-readiness-indicator = 指标
cli-check-ready =
    { $warnings ->
        [0] 没有错误，没有警告，可以生成。
       *[other] 可以生成，但有 { $warnings } 条警告（见上），请确认是否符合预期。
    }
cli-check-cannot-read =
    { $data } 未能完整读取，原因不在数据本身：请按以上说明处理，再重新检查。
cli-check-faults =
    { $errors ->
        [0] { $data } 尚不能生成：警告按错误处理。
       *[other] { $data } 尚不能生成：请先修正以上错误，再重新检查。
    }

## build

cli-stage-read = 正在读取数据表
cli-stage-measure = 正在计算指标与得分
cli-stage-render = 正在生成网站

cli-build-waiting = 另一个生成任务正在写入 { $out }，等待其完成，最多 { $seconds } 秒。

cli-build-done = 网站已生成。
cli-summary-cycles = 考核周期
cli-summary-rows = 数据行数
cli-summary-members = 成员
cli-summary-teams = 团队
cli-summary-pages = 页面
cli-summary-files = （{ $files } 个文件，{ $megabytes } MB）
cli-summary-warnings = 警告
cli-summary-seconds = 用时（秒）
cli-summary-open = 打开

cli-build-cannot-read =
    { $data } 未能完整读取，原因不在数据本身（见上）；未生成任何内容，{ $out } 保持原样
cli-build-faults =
    { $data }：{ $errors ->
        [0] { $warnings } 条警告按错误处理
       *[other] { $errors } 处错误
    }；未生成任何内容，{ $out } 保持原样
cli-build-unknown-cycle =
    { $data } 中没有周期 { $cycle }
    {"  "}已有周期：{ $known }
cli-build-audience = 读者 { $audience }：
cli-build-unknown-audience =
    { $data } 中没有名为 `{ $audience }` 的读者
    {"  "}现有读者：{ $known }
cli-build-cannot-write = 网站未能写入 { $out }：{ $reason }

publish-not-ours = { $folder } 不是 Scorebook 生成的文件夹：其中有 { $found }
    .help = 请用 --out 指定空文件夹或新文件夹，或先移走这些文件；网站文件夹会被整体替换
publish-holds-input = 不能用网站替换 { $folder }：数据文件夹 { $input } 在其中
    .help = 请用 --out 指定数据文件夹以外的文件夹
publish-within-input = { $folder } 不能作为网站文件夹：下次生成时会被当作 { $input } 的数据读取
    .help = 请用 --out 指定数据文件夹以外的文件夹
publish-holds-home = { $folder } 是您的用户主目录或其上级文件夹，不会用网站替换
    .help = 请用 --out 指定其他文件夹
publish-busy = 已等待 { $seconds } 秒，另一个生成任务仍在写入 { $folder }
    .help = 请待其完成后重新生成；如已卡住，请结束该任务，或用 --out 指定其他文件夹
publish-not-a-folder = { $path } 不能作为网站文件夹
    .help = 请用 --out 指定一个文件夹，不存在时会自动创建
publish-bad-path = “{ $path }”不是网站内的路径
    .help = 这是 Scorebook 的缺陷，与数据无关，请附上本信息反馈
publish-collision = “{ $path }”与“{ $other }”不能同在一个网站：有的文件系统会视为同一文件
    .help = 这是 Scorebook 的缺陷，与数据无关，请附上本信息反馈
publish-no-texts = “{ $path }”缺少 { $language } 的文字
    .help = 这是 Scorebook 的缺陷，与数据无关，请附上本信息反馈
publish-templates = 无法读取模板：{ $message }
    .help = 这是 Scorebook 的缺陷，与数据无关，请附上本信息反馈
publish-render = 无法用 { $template } 生成“{ $path }”：{ $message }
    .help = 这是 Scorebook 的缺陷，与数据无关，请附上本信息反馈
publish-leak =
    未为这些读者发布任何内容：“{ $path }”中含有其读者不得知悉的{ $kind ->
        [name] 他人姓名
        [id] 他人编号
        [pay] 薪酬金额
        [relation] 360°评价中某一类评价人的意见
       *[comment] 评语或备注
    }
    .help = 请在数据的文字（目标名称、流失原因、客户名称、文件名等）和 scorebook.toml 中查找；如确可让其知悉，请在 [audiences] 中放宽该读者的权限
publish-read = 无法读取 { $path }：{ system-reason }
    .help = 请确认文件夹可读写、磁盘有剩余空间
publish-create-folder = 无法创建文件夹 { $path }：{ system-reason }
    .help = 请确认文件夹可读写、磁盘有剩余空间
publish-write = 无法写入 { $path }：{ system-reason }
    .help = 请确认文件夹可读写、磁盘有剩余空间
publish-swap = 无法用新网站替换 { $path }：{ system-reason }
    .help = 请关闭正在使用网站文件的程序；文件夹须可写，且不能是挂载点

## 封存

cli-seal-done =
    周期 { $cycle } 已封存：修订版 { $revision }，{ $files } 个文件（{ $megabytes } MB），{ $inputs } 个输入文件。
    {"  "}文件夹  { $folder }
    {"  "}根哈希  { $root }
    请将根哈希保存在他人无法改动之处（如会议纪要）：它可以证明整个文件夹未被改动。
    接下来：
    {"  "}scorebook build --data { $data }
cli-seal-faults =
    { $data }：{ $errors ->
        [0] { $warnings } 条警告按错误处理
       *[other] { $errors } 处错误
    }，未封存任何内容
cli-seal-open =
    周期 { $cycle } 尚未结束，数据仍可能变化
    {"  "}请先在其 cycle.toml 中写明 state = "closed"；由其他周期合成的周期，须待各组成部分均已结束
cli-seal-already =
    周期 { $cycle } 已封存（修订版 { $revision }），封存内容不再改动
    {"  "}如需另行重述：scorebook restate { $cycle } --reason "…"
cli-restate-not-sealed =
    周期 { $cycle } 尚未封存，无从重述
    {"  "}如需封存：scorebook seal { $cycle }
cli-restate-tables-gone =
    { $data } 中已没有周期 { $cycle } 的数据表，无法重述
    {"  "}请恢复文件夹 cycles/{ $cycle }
cli-restate-no-reason =
    须写明原因：它对该周期的每位读者可见
    {"  "}例如 --reason "有12件投诉重复录入"
cli-seal-busy =
    另一个程序正在封存 { $data } 中的周期，未封存任何内容
    {"  "}请待其完成后重新运行命令
cli-seal-not-exact =
    周期 { $cycle } 中有数字无法精确保存，未封存任何内容
    {"  "}这是 Scorebook 的缺陷，请附上 `scorebook check` 的输出予以反馈
cli-seal-cannot-write = 周期 { $cycle } 未能封存：{ $reason }

## fix

fix-unreadable = 无法读取 { $data }（见上）；未写入 { $out }
fix-within-data = { $out } 位于数据文件夹内，会被当作数据读取；请指定其外的文件夹
fix-format = 原为 { $encoding } 编码、{ $separator ->
    [semicolon] 分号
    [tab] 制表符
   *[comma] 逗号
}分隔，现为 UTF-8 编码、逗号分隔
fix-headings = { $count } 个表头改用标准名称
fix-ids = { $count } 个编号去除了隐形字符或空格
fix-cells = { $count } 个日期或数字改为标准写法
fix-empty-rows = 略去 { $count } 个空行
fix-empty-columns = 略去末尾 { $count } 个空列
fix-invisible = 去除 { $count } 个隐形字符
fix-done = { $mended ->
    [0] 没有只有一种改法的问题。
   *[other] 已修正 { $mended } 个文件。
}已复制到 { $out }，共 { $files } 个文件
fix-nothing-left = 没有须由人处理的问题。
fix-left = 副本中须由人处理的问题：
