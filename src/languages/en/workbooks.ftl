### Workbooks that Scorebook writes: tables with their faults marked, downloads, templates.

## Marked tables

marked-sheet = Faults
marked-title = What is to be mended in { $file }
marked-legend-error = Red and bold: an error. The table cannot be used until it is mended.
marked-legend-warning = Yellow and italic: a warning. The table is used; please look whether it is as it should be.
marked-legend-note = A marked cell has a note that says what is wrong and how to mend it. Below, each entry leads to its cell. Nothing else was changed: every cell is the text that stands in the file.
marked-legend-send = Mend the data where they come from and export them again. Or mend the sheet “{ $sheet }” and save it as “CSV UTF-8” under the name of { $file }.
marked-legend-send-sheet = Mend the cells in the sheet of { $file } itself: here they stand as they were read, each row below the other.
marked-column-severity = How bad
marked-column-code = Code
marked-column-cell = Cell
marked-column-line = Line
marked-column-message = What is wrong
marked-column-help = How to mend it
marked-whole = whole table
marked-note-help = To mend: { $help }
marked-done = { $tables ->
    [0] No table has a fault with a place in it: nothing was written to { $folder }.
    [one] Wrote 1 faulty table with its cells marked to { $folder }.
   *[other] Wrote { $tables } faulty tables with their cells marked to { $folder }.
}
marked-unread = { $file } cannot be read as a table, so there are no cells to mark in it.
marked-not-empty =
    { $folder } is not empty, and nothing in it was touched
    {"  "}name a folder with --write-marked that does not exist yet, or empty this one first
marked-within-data =
    { $folder } lies in the data folder, where it would be read as data
    {"  "}name a folder with --write-marked outside of it
marked-failed =
    could not write the marked tables to { $folder }: { system-reason }
    {"  "}see that the folder can be created there and that the disk has room

## Downloads

download-workbook-sheet = Read me
download-workbook-title = Downloads of { $cycle }
download-workbook-lead = What the pages of this cycle show, unrounded; only the display is rounded. Below: what each table and each of its columns holds. The names are those of the CSV files.
download-workbook-texts = Nothing in this workbook is a formula. A text that begins like one, such as “=1+1”, is a text.
download-workbook-left-out = Two files lie beside the workbook and are not in it: evidence.csv, with a row for every source row and indicator, more than a person reads; and results.csv, which holds pay, so that the workbook can be passed on.
download-workbook-table = Table
download-workbook-column = Column
download-workbook-means = What it holds

## Templates

template-sheet = 说明 Read me
template-title = How to fill in this workbook
template-fill = Each sheet is a table. The rows are an example: delete them all, keep the header, and put your own in their place. Delete the sheets of tables that you do not have; their indicators then say “no data”, never zero.
template-required = Amber headings must be there. Rest the pointer on a heading to read what its column holds. Columns may stand in any order, and others may stand beside them.
template-lists = Columns with fixed words offer them in a list. Days, times and numbers are checked as you type in the first 5,000 rows; more rows are read as well.
template-ids = Columns of ids are text, so that 007 stays 007. Paste into them as text (values only).
template-check = Then run “scorebook check”: it names sheet and cell of every error, and how to mend it.
template-passed-over = This sheet is passed over when the workbook is read. You may keep it.
template-note-required = Must be there.
template-table-members = Who is appraised, in which team. The only table that is always needed.
template-table-teams = The teams, their names and leads.
template-table-clients = Every client as of the cycle’s end, lost ones included.
template-table-handovers = Clients that passed from one member to another within the cycle.
template-table-surveys = Answers of clients to a questionnaire, one row each.
template-table-complaints = Complaints with the times of answer and settlement.
template-table-activities = Invitations of members to activities, and who came.
template-table-records = Audits of clients’ files.
template-table-assessments = The 360° assessment: one row per rater and dimension.
template-table-measures = Values that were computed elsewhere.
template-table-actions = What became of the items of the last plan.
template-table-adjustments = Decided changes to a score or rating, with reason and approver.
template-table-talks = Talks with members that were due or held.
template-table-goals = Goals of members and how far they are.
template-table-meetings = Who was at which meeting.
template-table-shared_knowledge = What members shared with colleagues.
template-table-ideas = Ideas that members proposed, and what became of them.
template-table-recognition = Thanks and awards that members received.
template-table-appeals = Appeals against decisions of the appraisal.
template-table-controls = What is done when an early warning of a client appears.
template-table-pay = Base pay, for the results page alone. It is a workbook of its own, so that the other can be handed round.
template-table-safeguards = What was done before a performance plan may be proposed.
template-table-training = Courses that members took.
template-table-skills = Assessments of members’ skills.
template-table-potential = What members could do, as somebody who knows the work judges it.
template-table-successors = Who could follow the holders of positions.
template-table-overtime = Overtime of members, week by week.
template-table-volunteering = Voluntary work, without names.
template-table-environment = Readings of paper, electricity and the like.
template-table-staff_survey = Answers of staff, without names.
