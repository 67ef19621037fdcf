### Scorebook 写出的工作簿：标出错误的数据表、下载、模板。

## 标出错误的数据表

marked-sheet = 问题清单
marked-title = { $file } 中需要修正之处
marked-legend-error = 红底粗体：错误。修正之前，该表不能使用。
marked-legend-warning = 黄底斜体：警告。该表照常使用，请确认是否符合实际。
marked-legend-note = 标出的单元格带有批注，说明问题所在和修正办法；下列各项可点击跳转到相应单元格。其他内容未作任何改动，均为文件中的原文。
marked-legend-send = 请在数据来源处修正后重新导出；也可在工作表“{ $sheet }”中修正，再以 { $file } 的文件名另存为“CSV UTF-8”。
marked-legend-send-sheet = 请在 { $file } 的原工作表中修正；此处按读取的内容逐行列出。
marked-column-severity = 程度
marked-column-code = 代码
marked-column-cell = 单元格
marked-column-line = 行号
marked-column-message = 问题
marked-column-help = 修正办法
marked-whole = 整张表
marked-note-help = 修正：{ $help }
marked-done = { $tables ->
    [0] 没有可以标出错误位置的数据表，{ $folder } 中未写入任何文件。
   *[other] 已将 { $tables } 张有问题的数据表写入 { $folder }，错误单元格均已标出。
}
marked-unread = { $file } 无法作为数据表读取，因此无法标出单元格。
marked-not-empty =
    { $folder } 不是空文件夹，其中内容未作改动
    {"  "}请用 --write-marked 指定尚不存在的文件夹，或先清空此文件夹
marked-within-data =
    { $folder } 在数据文件夹之内，会被当作数据读取
    {"  "}请用 --write-marked 指定数据文件夹以外的位置
marked-failed =
    无法将标出错误的数据表写入 { $folder }：{ system-reason }
    {"  "}请确认可在该位置新建文件夹，且磁盘空间充足

## 下载

download-workbook-sheet = 说明
download-workbook-title = { $cycle } 下载数据
download-workbook-lead = 本周期各页面所示数据，数值未经四舍五入，仅显示时保留若干位小数。以下逐一说明各表及各列的含义；表名和列名与CSV文件一致。
download-workbook-texts = 本工作簿不含任何公式。以“=1+1”之类开头的内容一律为文本。
download-workbook-left-out = 以下两个文件与工作簿放在同一文件夹，但不在其中：evidence.csv 中每条源数据对每项指标各占一行，数量庞大，不便阅读；results.csv 含有薪酬，单独存放，工作簿便可转交他人。
download-workbook-table = 数据表
download-workbook-column = 列
download-workbook-means = 含义

## 模板

template-sheet = 说明 Read me
template-title = 如何填写本工作簿
template-fill = 每个工作表是一张数据表，其中的数据为示例：请全部删除，保留表头，填入自己的数据。没有的表，请删除整个工作表；相应指标显示“无数据”，不会按零计算。
template-required = 橙黄色的列必须保留。将鼠标停在列名上，可查看该列的含义。各列顺序不限，也可以另加其他列。
template-lists = 用词固定的列可从下拉列表中选择。前 5,000 行的日期、时间和数字在输入时即检查；更多的行同样会被读取。
template-ids = 编号列为文本格式，007 不会变成 7。粘贴时请选择“只粘贴数值（文本）”。
template-check = 填好后运行“scorebook check”：逐一指出错误所在的工作表和单元格，并说明如何修正。
template-passed-over = 读取工作簿时会略过本页，可以保留。
template-note-required = 必须保留此列。
template-table-members = 考核对象及其所在团队。唯一始终必需的表。
template-table-teams = 团队及其名称、负责人。
template-table-clients = 周期结束时的全部客户，含已流失的客户。
template-table-handovers = 本周期内在成员之间移交的客户。
template-table-surveys = 客户答卷，每份一行。
template-table-complaints = 投诉及其回复、办结时间。
template-table-activities = 成员受邀参加的活动及出席情况。
template-table-records = 客户档案的检查记录。
template-table-assessments = 360度评价：每位评价人对每个维度一行。
template-table-measures = 在别处算好的数值。
template-table-actions = 上一周期计划事项的落实情况。
template-table-adjustments = 已批准的分数或等级调整，附理由和批准人。
template-table-talks = 应进行或已进行的面谈。
template-table-goals = 成员目标及其进度。
template-table-meetings = 会议及参加人员。
template-table-shared_knowledge = 成员与同事分享的知识。
template-table-ideas = 成员提出的建议及处理情况。
template-table-recognition = 成员受到的致谢与表彰。
template-table-appeals = 对考核决定的申诉。
template-table-controls = 客户出现预警信号时采取的措施。
template-table-pay = 基本薪酬，仅用于结果运用页面。单独成一个工作簿，其他工作簿便可交由他人填写。
template-table-safeguards = 提出绩效改进计划之前已完成的程序。
template-table-training = 成员学习过的课程。
template-table-skills = 成员技能的评定。
template-table-potential = 成员的发展潜力，由了解其工作的人评定。
template-table-successors = 关键岗位的可能继任者。
template-table-overtime = 成员每周的加班情况。
template-table-volunteering = 志愿服务，不含姓名。
template-table-environment = 用纸、用电等环境指标的读数。
template-table-staff_survey = 员工答卷，不含姓名。
