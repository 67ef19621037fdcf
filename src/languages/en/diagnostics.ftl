### Faults and warnings: the message under the code in lower case, and how to mend it under `.help`.
### The facts that each may name stand beside its code in src/diagnostics/code.rs.

diagnostic-error = error
diagnostic-warning = warning
diagnostic-note = note
diagnostic-help = help
diagnostic-nearest = Did you mean “{ $nearest }”?{" "}
diagnostic-left-out = { $count } more of { $code } in { $table }; check --format json lists every one
diagnostic-places-more = and { $count } more
diagnostic-group = { $title }: { $count } in { $table }
diagnostic-group-column = { $title }: { $count } in the column “{ $column }” of { $table }
diagnostic-group-same = { $message } ({ $count } times)
diagnostic-zeros = A spreadsheet takes such an id for a number and drops its zeros: format the column as text and enter the ids again.{" "}
diagnostic-sheet = { $file }, sheet “{ $sheet }”
diagnostic-sheet-cell = { $file }, sheet “{ $sheet }”, { $cell }
diagnostic-sheet-row = { $file }, sheet “{ $sheet }”, row { $row }
diagnostic-more = and { $count } more { $code } in this file
diagnostic-sum = { $errors ->
    [0] No errors
    [one] { $errors } error
   *[other] { $errors } errors
}, { $warnings ->
    [0] no warnings
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}.

## 01 The folder

sb0101 = The data folder has no cycle
    .help = Put the tables of each cycle into a folder of its own, named after the cycle: cycles/2025-Q1/members.csv. “scorebook new” writes an example.
sb0102 = There is no such data folder
    .help = Name the folder that holds “cycles” with --data.
sb0103 = This cannot be read: { system-reason }
    .help = Check that the file is there, that you may read it, and that no other program has it locked.
sb0104 = The table “{ $table }” stands in two files; the other is { $other }
    .help = Keep one of the two files.
sb0105 = The cycle { $cycle } has no members table
    .help = Add members.csv with the columns member_id, name and team_id: it says who is appraised.
sb0106 = The cycle { $cycle } has no table besides its people, so there is nothing to measure
    .help = Add at least one table with results, such as surveys.csv or complaints.csv.
sb0107 = “{ $name }” is not understood and was not read
    .help = Tables belong into the folder of their cycle, such as cycles/2025-Q1/members.csv. A cycle’s folder holds cycle.toml, tables as .csv files or workbooks (.xlsx, .xls, .ods), and notes/overview.md, notes/teams/<id>.md and notes/members/<id>.md; beside the folder cycles only scorebook.toml and the actions_library, as .csv or a workbook, are read.
sb0108 = The workbook “{ $name }” is of a format that cannot be read
    .help = Save it as an Excel workbook (.xlsx), or each sheet as CSV UTF-8 under the name of its table.
sb0109 = The days of the cycle “{ $cycle }” are not known
    .help = Name the folder like 2025-03, 2025-Q1 or 2025, or state kind (month, quarter or year), first_day and last_day in its cycle.toml.
sb0110 = The cycles { $cycle } and { $other } are both a { $kind } and share days
    .help = Correct first_day and last_day so that cycles of one kind do not overlap, or take one of the two away.
sb0111 = No measure uses the table “{ $table }”
    .help = If it should count, correct its name, or add an indicator that reads it to scorebook.toml.
sb0112 = This note is about the { $kind ->
    [team] team
   *[other] member
} “{ $id }”, whom this cycle does not have
    .help = Name the file after an id of the { $kind ->
    [team] teams
   *[other] members
} table.
sb0113 = There are two notes about the same in one language; the other is { $other }
    .help = Join the two files into one. A name without .en or .zh-CN is in the first language of the site.
sb0114 = “{ $part }” is a { $part_kind ->
    [month] month
    [quarter] quarter
   *[year] year
} and cannot be a part of { $cycle }, which is a { $kind ->
    [month] month
    [quarter] quarter
   *[year] year
}
    .help = A part is shorter than the whole: months make a quarter, months or quarters make a year. No cycle can be a part of itself, not even by way of others.
sb0115 = “{ $part }” is a { $part_kind ->
    [month] month
    [quarter] quarter
   *[year] year
} and “{ $other }” a { $other_kind ->
    [month] month
    [quarter] quarter
   *[year] year
}
    .help = List parts of one kind. A year of quarters may have quarters that are themselves made of months.
sb0116 = The parts “{ $part }” and “{ $other }” share days, whose events would count twice
    .help = Take one of the two out of the list, or correct its first_day and last_day.
sb0117 = The part “{ $part }” ({ $part_first } to { $part_last }) lies outside of the cycle ({ $first } to { $last })
    .help = Correct first_day and last_day, or take them out: the days are then those of the parts.
sb0118 = The cycle { $cycle } is said to be closed, but its part “{ $part }” is still open
    .help = Take the state out: a cycle is open as long as one of its parts is.
sb0119 = The table “{ $table }” cannot stand in { $cycle }, which takes its rows from its parts
    .help = Move the rows to the part that their day lies in. A cycle with parts may have tables of its own only for what is decided or asked once for the whole of it: actions, adjustments, assessments, measures, pay, safeguards, skills, and notes.
sb0120 = No part of { $cycle } has the days from { $first } to { $last }; nothing is counted for them
    .help = Add the part that these days lie in, if there is one.
sb0121 = { $count } { $count ->
    [one] value stands alone and is
   *[other] values stand alone and are
} left out of { $cycle }: a part’s value is not that of the whole
    .help = Fill in numerator and denominator so that they can be pooled, or give { $cycle } a measures table of its own.
sb0122 = { $part }, a part of { $cycle }, has no table “{ $table }”; nothing is counted for its days
    .help = { $table ->
    [clients] Add clients.csv to { $part }. Without the table of its first or last part, { $cycle } has no retention or expansion, since nobody knows with which clients it began, or which it lost.
   *[other] Add { $table }.csv to { $part }; its header alone says that nothing happened. Without it, whoever was there in { $part } only has no data in counts and sums, rather than zero.
}

## 02 The configuration
sb0123 = The name of this note holds characters that nobody sees, such as zero-width spaces; it is read without them
    .help = Rename the file: delete its name up to the ending and type it again.
sb0124 = “{ $name }” is not read: the settings must be called { $meant }
    .help = Rename the file to { $meant }, in small letters. Windows hides the ending .txt: in its Explorer, show file name extensions and take it off.
sb0130 = This file changed while the data folder was being read; nothing was made of it
    .help = Wait until whoever writes it (an export, an office program, a synchronising folder) is done, then run the command again.
sb0131 = This link leads to { $target }, out of the data folder; it was not followed
    .help = Put a copy of what it leads to in its place. Links within the data folder are followed.
sb0132 = This link leads to { $target }, in a circle
    .help = Remove the link, or let it lead to a file.
sb0133 = This link leads to the folder { $target }; links to folders are followed for cycles and their notes only
    .help = Put a copy of the folder in its place.
sb0134 = This folder lies too deep: { $limit } folders below the data folder are read
    .help = Move its files up, or move it out of the data folder.
sb0135 = This file is too large: at most { $limit } are read
    .help = Export what belongs to the cycle only, or see whether this is the file that you mean.
sb0136 = { $how ->
        [size] This logo is too large: it lies in the style sheet of every folder, so at most { $limit } KB are taken
        [png] This file is not a PNG picture
       *[svg] This file is not an SVG drawing
    }
    .help = Save the logo as SVG, or as a PNG of a few hundred pixels, and call it logo.svg or logo.png.
sb0137 = There are two logos; the other is { $other }
    .help = Keep one of the two files.
sb0138 = No page is made from a template called “{ $name }”
    .help = A template in the folder templates takes the place of Scorebook's own of the same name, such as member.html or base.html.
sb0140 = { $how ->
        [missing] This file of a sealed cycle is missing
        [later] This file was sealed by a later version of Scorebook, which this one cannot read
        [moved] This manifest is that of another cycle or revision than its folder is named after
        [added] This file lies in the folder of a sealed cycle, but was not sealed with it
       *[other] This file of a sealed cycle is not as it was sealed
    }
    .help = { $how ->
        [missing] Put it back from a copy, such as an archive or a backup of the folder, and compare with “scorebook verify”. Nothing is published as long as a seal is broken.
        [later] Use that version, or a newer one.
        [moved] Move the folder back to the name that it was sealed under.
        [added] Move it out of the folder: a sealed folder holds what was sealed and nothing else.
       *[other] Somebody has changed it since. Put the sealed file back from a copy, such as an archive or a backup of the folder, and compare with “scorebook verify”. Nothing is published as long as a seal is broken.
    }
sb0141 = { $cycle } is sealed; this input has changed since
    .help = The sealed figures stay as they are. If the change corrects them, state the cycle again with “scorebook restate { $cycle } --reason …”; if it was a mistake, put the sealed file back.
sb0142 = { $cycle } is sealed; this input is gone since
    .help = The sealed figures stay as they are and need it no more. It is needed only to compute the cycle again, to restate it or to prove it with “scorebook verify --recompute”.
sb0143 = { $cycle } is sealed; this input has come since
    .help = The sealed figures stay as they are. If it belongs to the cycle, state the cycle again with “scorebook restate { $cycle } --reason …”; if not, move it away.
sb0144 = { $cycle } is sealed; { $count ->
        [one] a rule
       *[other] { $count } rules
    } in force differ{ $count ->
        [one] s
       *[other] {""}
    } now: { $keys }
    .help = The sealed figures stay as they are; new cycles go by the rules of today. Where a definition differs so much that values do not compare, say so with “definition_changes”.
sb0145 = { $cycle } is sealed; { $count ->
        [one] a name differs
       *[other] { $count } names differ
    } now: { $names }
    .help = The sealed pages keep the names of their time. There is nothing to do.
sb0146 = { $cycle } takes its rows from { $part }, whose tables are gone: a seal holds figures, not rows
    .help = Put the folder cycles/{ $part } back, or seal { $cycle } before the tables of its parts are removed.
sb0147 = { $what ->
        [raters] Nothing tells any more who gave the 360° scores of { $cycle }: later means of the same people, which could be compared with those shown there, are withheld
        [clients] Nothing tells any more which clients { $cycle } ended with: whether one is missing from the next cycle’s table is not checked
       *[both] Nothing tells any more which clients { $cycle } ended with, nor who gave its 360° scores: whether a client is missing from the next cycle’s table is not checked, and later means that could be compared with those shown there are withheld
    }
    .help = Put the folder cycles/{ $cycle } back as it was when the cycle was sealed. Then “scorebook restate { $cycle } --reason …” keeps what is needed beside the seal, and the tables may go again.
sb0148 = { $cycle } was sealed after { $earlier }, revision { $then }, which has been stated again from other inputs since (revision { $now })
    .help = The sealed figures stay as they are: changes and plans compare with revision { $then }. If they should compare with revision { $now }, state the cycle again with “scorebook restate { $cycle } --reason …”.
sb0149 = { $cycle } is sealed with the name or id of somebody who is in forgotten.toml
    .help = The pages of { $cycle } still show them. State the cycle again with the pseudonym: run “scorebook forget” for the member once more, or “scorebook restate { $cycle } --reason …”.
sb0150 = No rule reads the table “{ $table }”
    .help = State { $rules } in scorebook.toml, or take the table out. scorebook new --preset full writes them with comments.
sb0160 = Cycle { $cycle } ended on { $last } and was to be kept until { $until }; the review of { $day } is later
    .help = Decide whether it is still needed. Move its folder out of the data folder, or set a longer retention in [privacy] where there is a reason for it; nothing is deleted by itself.

sb0201 = This is not valid TOML: { $reason ->
    [unquoted-text] this is no number, day, true or false, and a text must stand in straight quotation marks, "like this"
    [text-open] a text does not end: its second quotation mark is missing
    [character] a character stands here that cannot be seen and must not be there
    [escape] a backslash begins a sign that does not exist; between single quotation marks it is a plain character
    [line-end] a carriage return stands here without a line feed
    [key-twice] the key or table stands here for the second time
    [value-extended] the key is given more keys, but it has a value already
    [list-open] a list is not closed: a “]” is missing
    [list-comma] a comma is missing between two elements of a list
    [extra-comma] there is a comma too many
    [equals-in-list] an “=” stands within a list, where a “]” or a comma may be missing before it
    [braces-open] a “{"{"}” is not closed: a “{"}"}” is missing
    [braces-comma] a comma is missing between two pairs in braces
    [braces-pair] between braces belong pairs such as en = "Name", with commas between them
    [head] the name of a table is not closed, or empty: it is written as [name], that of an element of a list as [[name]]
    [no-value] there is no value after the “=”
    [no-equals] there is no “=” between a key and its value
    [extra-equals] there is an “=” too many
    [not-opened] a bracket or brace is closed here that was not opened
    [key] the key must consist of the letters a to z, digits, “-” and “_”, or stand in quotation marks
    [more-on-line] the line goes on after its value, or a bracket is closed that was not opened
    [number] the number is not written as TOML asks: digits with a point before the decimals, no zero in front
    [date] the day or time does not exist, or is not written as 2025-03-31 and 09:30:00
    [true-or-false] yes and no are written as true and false
    [too-deep] brackets stand within brackets too many times
   *[unknown] it cannot be read from line { $at_line }, column { $at_column } on
}
    .help = Text stands in quotation marks, lists in square brackets, and each key once in its table.
sb0202 = “{ $key }” is not a key of “{ $table }”
    .help = Correct the key or take it out; a key that is not read would change nothing.
sb0203 = “{ $table }” lacks the key “{ $key }”
    .help = Add “{ $key } = …” to “{ $table }”.
sb0204 = “{ $key }” should be { $expected ->
    [text] text in quotation marks
    [localized] text, or a table of text by language
    [number] a number
    [integer] a whole number
    [boolean] true or false
    [date] a date
    [time] a time of day
    [duration] a length of time as text
    [list] a list in square brackets
    [pair] a pair of numbers
    [condition] a condition in quotation marks, or a table of conditions
   *[table] a table
}, but is { $found ->
    [string] text
    [integer] a whole number
    [float] a decimal number
    [boolean] true or false
    [datetime] a date or time
    [array] a list
   *[table] a table
}
    .help = Write it like this: { $expected ->
    [text] "retention"
    [localized] "Retention" or {"{"} en = "Retention", zh-CN = "留存" {"}"}
    [number] 0.85
    [integer] 3
    [boolean] true
    [date] 2025-03-01
    [time] "09:00"
    [duration] "8h"
    [list] ["a", "b"]
    [pair] [0.85, 90]
    [condition] "hours >= 2"
   *[table] {"{"} key = value {"}"}, or a [section] of its own
}
sb0205 = “{ $key }” is { $found }, which is not within { $low } to { $high }
    .help = Choose a value from { $low } to { $high }.
sb0206 = “{ $found }” is not a value of “{ $key }”
    .help = Use one of: { $allowed }.
sb0207 = “{ $id }” stands twice in { $list }
    .help = Rename or take out one of the two.
sb0208 = There is no { $kind ->
    [indicator] indicator
    [dimension] dimension
    [cycle] cycle
    [rating] rating
    [cycle] cycle
    [course] course
   *[skill] skill
} with the id “{ $id }”
    .help = Define it, or name one that is defined.
sb0209 = “{ $key }” is empty
    .help = Add an element, or take the key out to keep the default.
sb0210 = “{ $key }” has no text
    .help = Fill it in, or take the key out.
sb0211 = The scale’s value { $value } does not follow { $previous }
    .help = Order the pairs by their first number, each larger than the one before.
sb0212 = The scale has too few pairs; it needs { $needed }
    .help = Write pairs of value and points: scale = [[0.5, 0], [0.85, 90]]. One pair is enough with scale_shape = "steps".
sb0213 = “{ $found }” is not a length of time for “{ $key }”
    .help = Use a number and a unit: "60s", "90m", "8h", "2d". A day is 24 hours, or one working day where working hours are set.
sb0214 = “{ $key }” is not a date of the calendar: { $found }
    .help = Write it as year, month, day: 2025-03-01.
sb0215 = “{ $key }” is not a time of day: { $found }
    .help = Write hours and minutes: "09:00".
sb0216 = “{ $found }” is not a time zone
    .help = Use a name of the IANA time zone database, such as "Asia/Shanghai" or "Europe/Berlin".
sb0217 = “{ $found }” is not a currency code
    .help = Use the three capital letters of ISO 4217, such as "CNY" or "EUR".
sb0218 = “{ $found }” is not a language of the site
    .help = Use "en" or "zh-CN".
sb0219 = “{ $key }” means nothing for the measure “{ $measure }”
    .help = Take the key out, or choose the measure that it belongs to.
sb0220 = { $end_key } ({ $end }) is not after { $start_key } ({ $start })
    .help = Correct one of the two.
sb0221 = All weights of { $list } are zero
    .help = Give at least one of them a weight above zero, or there is nothing to make a score of.
sb0222 = The weights of { $list } add up to { $sum }, not to 100
    .help = Scores are right all the same, since weights count relative to their sum. Make them add up to 100 so that a weight reads as a share.
sb0223 = No indicator belongs to the dimension “{ $dimension }”
    .help = Add an indicator with this dimension, or take the dimension out.
sb0224 = A gate needs exactly one of “below” and “above”
    .help = Write “below = 0.8” for values that must not be lower, or “above = 0.2” for values that must not be higher.
sb0226 = “{ $key }” is { $found }, which is not a finite number
    .help = Write a number such as 0.85.
sb0227 = “{ $key }” is { $found }, but the values of “{ $indicator }” run from { $low } to { $high }
    .help = { $meant ->
    [none] Write a number that the indicator can have.
   *[other] A share is written as a part of one: { $found }% is { $meant }.
}
sb0228 = The points of the scale go to { $points } after { $previous }: they rise and fall
    .help = Points rise all along, or fall all along, so that a change can be called better or worse. Where a middle value is the best, measure the distance from it: value = "abs(hours - 40)".
sb0229 = “{ $key }” is { $found }, which is { $percent }% of a share such as “{ $indicator }”
    .help = If { $found }% is meant, write { $meant }.
sb0230 = The data is said to be revised on { $on }, before { $state ->
    [open] the first day of the cycle ({ $first })
   *[closed] the last day of the cycle ({ $last })
}
    .help = A revision comes after the cycle was first published: not before its last day, or, while its state is "open", not before its first. Correct the day.
sb0240 = “{ $key }” is { $found }, which is not an exact number
    .help = Write digits with a point and at most { $places } decimals, such as 120000.00 or "0.125".
sb0241 = A measure cannot read the pay table
    .help = Measures stand on every page, pay on the results page alone. Take the indicator out.
sb0242 = “{ $key }” means nothing for the rule “{ $rule }”
    .help = Take the key out, or choose the rule that it belongs to: clients and days go with longest_without_loss, dimension with targets_met.
sb0243 = No multiple of the step { $step } lies between { $low } and { $high }
    .help = Write the smaller limit first, and leave room for a multiple of the step.
sb0244 = The row of { $rating } has { $found } cells; it needs { $needed }
    .help = Write one pair of limits per quarter of the pay range, the lowest quarter first.
sb0245 = The most that { $rating } may get in quarter { $position } is less than the least of { $other } in quarter { $other_position }
    .help = A better rating and a lower place in the range never get less: raise this upper limit, or lower the other’s lower limit.
sb0246 = “{ $key }” is { $found }, below “{ $other }” with { $least }
    .help = Raise it, or lower the other: a better rating never has the smaller factor, and a limit never lies below the one under it.
sb0247 = This promotion has no condition
    .help = State at least one of: rating, months_in_grade, no_gate, coverage, indicators.
sb0248 = Raises are stated for { $other }, but none for { $rating } above it
    .help = Add a row for { $rating }: a rating without a row gets no raise, and a better rating never gets less.
sb0260 = “{ $found }” has no meaning here; expected was { $expected ->
    [value] a column, a number, a text, a date or a function
    [operator] an operator such as =, and, or, +; or the end
    [close] a comma or a closing parenthesis
    [list] a list in parentheses
    [filled] “empty” or “filled”
    [in] “in”
    [text] a name or a text that is not empty
   *[sense] a column, a value, an operator or a parenthesis
}
    .help = { $expected ->
    [text] Whether a cell has something in it is asked with “is filled” or “is empty”.
    [operator] A column whose name has spaces or signs in it stands in backquotes: `days off`. Join conditions with “and” or “or”.
   *[other] Texts stand in single quotes: status = 'adopted'. The README lists what an expression may hold.
}
sb0261 = The quote { $quote } is opened here and never closed
    .help = Close it. A quote within a text is written twice.
sb0262 = There is no function “{ $found }”
    .help = These are the functions: { $known }. A column takes no parentheses.
sb0263 = The function “{ $function }” does not take { $count ->
    [0] empty parentheses
    [one] { $count } value
   *[other] { $count } values
}
    .help = It is written like this: { $usage }
sb0264 = “{ $part }” is { $found ->
    [number] a number
    [text] a text
    [date] a date
   *[truth] a condition
}, where { $expected ->
    [number] a number
    [text] a text
    [date] a date
    [ordered] a number or a date
   *[truth] a condition
} is needed
    .help = { $expected ->
    [number] A number stands without quotes; the days between two dates are days(from, to).
    [text] A text stands in single quotes; to look for a number in a column of texts, quote it: '7'.
    [date] A date is written like this, without quotes: 2025-03-31
    [ordered] Texts and conditions can be compared with = and <> only.
   *[truth] A condition compares something: hours >= 2, status = 'adopted', note is filled.
}
sb0265 = The column “{ $column }” is read as { $second ->
    [number] a number
    [text] a text
    [date] a date
   *[truth] yes or no
} here and as { $first ->
    [number] a number
    [text] a text
    [date] a date
   *[truth] yes or no
} elsewhere in the expression
    .help = A column has one type in an expression. Compare numbers with numbers (passed = 1) and texts with texts (passed = '1').
sb0266 = The parts of this expression lie more than { $limit } deep in one another
    .help = Say it with fewer parentheses, or prepare a column with the result.
sb0267 = This expression is longer than { $limit } characters
    .help = Say it shorter, or prepare a column with the result.
sb0268 = The expression ends where { $expected ->
    [value] a column, a number, a text, a date or a function
    [close] a comma or a closing parenthesis
    [list] a list in parentheses
    [filled] “empty” or “filled”
   *[in] “in”
} is expected
    .help = Write what is missing, or take out what asks for it.
sb0269 = The numbers of “{ $key }” could become too large, or too near to zero, to be computed with
    .help = Cells reach from 10⁻¹⁵ to 10¹⁵. Multiply or divide by fewer of them, or prepare a column with the result.
sb0270 = { $table } has no column “{ $column }”
    .help = Correct the name here, or add the column to the table.
sb0280 = Nothing reads a table “{ $table }”
    .help = Under [tables], name a table of the data contract or one that a declared measure reads.
sb0281 = The table “{ $table }” has no column “{ $column }”
    .help = Name a column of the data contract, or one that a declared measure reads; the export’s own heading goes behind the equals sign.
sb0282 = “{ $found }” is said to be “{ $first }” and “{ $second }”
    .help = It can be one of them only. Take the other line out.
sb0283 = The settings hold characters that nobody sees, such as zero-width spaces; they are read without them ({ $count } in all)
    .help = Take them out: delete the text around this place and type it again. Text that was copied from a web page or a chat often has them.
sb0284 = { $given ->
        [true] An audience of the kind “{ $kind }” never sees { $key }
       *[false] An audience of the kind “{ $kind }” always sees { $key }
    }
    .help = { $given ->
        [true] Take the line out. Pay and findings stand in the site of the kind "everything" alone; the README says what each kind may see.
       *[false] Take the line out, or choose a kind that sees less.
    }
sb0285 = “{ $found }” cannot be the name of an audience
    .help = Use lower-case letters, digits, "-" and "_": the name becomes part of a folder's name.
sb0286 = “{ $found }” is not a colour
    .help = Write six hexadecimal digits after a number sign, such as "#1d5d8c".
sb0295 = “{ $found }” is no length of time for which cycles are kept
    .help = Write a number of years or months for { $key }, such as "3 years" or "18 months", up to 100 years.

sb0250 = The session ends ({ $to }) before it begins ({ $from })
    .help = Correct “from” or “to”; a session of one day needs no “to”.
sb0251 = The prerequisites of “{ $course }” lead back to “{ $course }” itself
    .help = Take one course out of the circle: nobody could ever take the first one.
sb0252 = “{ $key }” is { $found }, below zero
    .help = Write the amount without a minus; what costs nothing is 0.

## 03 Tables

sb0301 = This file is not UTF-8{ $encoding ->
    [unknown] {""}
    [ZIP] , but a ZIP archive or a workbook
    [XLS] , but a workbook of an older Excel
   *[other] ; it looks like { $encoding }
}
    .help = Save it again as UTF-8: in Excel “CSV UTF-8 (comma delimited)”, in WPS or an editor choose UTF-8 as the encoding.
sb0302 = The table “{ $table }” lacks the column “{ $column }”
    .help = Add the column, or rename the one that holds it to “{ $column }” (in Chinese “{ $heading }”).
    .nearest = Is it the column “{ $nearest }”?{" "}
sb0303 = Two columns are called “{ $column }”; the first is “{ $first }”
    .help = Rename or take out one of the two.
sb0304 = The cells are separated by “{ $separator }”; only commas, semicolons and tabs are read
    .help = Export the table with commas between the cells.
sb0305 = The file has no header
    .help = The first line names the columns. A table without data needs no file.
sb0306 = This row has { $found } cells, the header { $expected }
    .help = A comma inside a cell splits it: put such a cell in quotation marks.
sb0307 = This row has only { $found } of { $expected } cells
    .help = Add the missing commas. A line break inside a cell splits the row: put such a cell in quotation marks.
sb0308 = A quotation mark opens this cell and nothing closes it
    .help = Close the cell with a quotation mark, or take this one out. If it belongs to the text, write the cell as { $meant }
sb0309 = The table “{ $table }” has none of the columns { $columns }
    .help = Add one of them at least.
sb0310 = The table “{ $table }” has a header but no rows
    .help = Fill it, or take the file out: a missing table counts as “no data”.
sb0311 = These bytes are not { $encoding }: { $bytes }
    .help = The text before them reads as { $encoding }. Correct this place in the program that wrote the file and save it as “CSV UTF-8”. A file that was cut off, or put together from two encodings, has to be exported again.
sb0312 = This file is text in two encodings, and nothing tells which is meant: { $first } gives “{ $first_reading }”, { $second } gives “{ $second_reading }”
    .help = Save it as “CSV UTF-8”, or give its columns their Chinese headings: they tell the encoding.
sb0313 = This file is read as { $encoding }, but its characters are too few or too rare to be sure of it
    .help = Look at the names in it on the pages. If they are wrong, save the file as “CSV UTF-8”; if they are right, saving it so ends this warning.
sb0314 = Read as { $encoding } with { $separator ->
    [semicolon] semicolons
    [tab] tabs
   *[comma] commas
} between the cells
    .help = There is nothing to do if its text is right. If characters come out wrong, save it as “CSV UTF-8”.
sb0315 = The header can be cut at { $separator ->
    [semicolon] semicolons
    [tab] tabs
   *[comma] commas
} or at { $other ->
    [semicolon] semicolons
    [tab] tabs
   *[comma] commas
}; it is cut at the former
    .help = Put a name that holds one of them in quotation marks, or say what separates the cells in a first line such as sep=;
sb0316 = The names of the columns are separated by the full-width “{ $separator }”, which separates no cells
    .help = Put the comma “,” in its place wherever it separates cells, not inside texts; or save the table from Excel or WPS as “CSV UTF-8”.
sb0317 = Text follows the closing quotation mark of this cell: { $found }
    .help = Put the whole cell in quotation marks and write those inside it twice: { $meant }
sb0318 = This column has no heading, so its cells are not read (cells with content: { $count })
    .help = Give the column a name in the header, or empty its cells.
sb0319 = Ids in “{ $column }” hold characters that nobody sees, such as zero-width or no-break spaces; they are read without them (cells: { $count })
    .help = Take the characters out where the ids come from. Ids that were copied from a web page or a chat often have them.
sb0320 = “{ $heading }” is not read: it looks like “{ $column }” with a unit behind it
    .help = Rename it to “{ $column }”, if its amounts are in the organisation’s currency, neither thousands nor ten thousands of it; else convert them first. A heading can also be mapped under [tables.<table>.columns] in scorebook.toml.
sb0330 = This workbook is protected with a password, so it cannot be read
    .help = Open it with the password, take the password off (File, Info, Protect Workbook, Encrypt with Password, and empty the field), and save it again.
sb0331 = This workbook is damaged: { $part ->
    [ZIP] its archive cannot be opened
    [OLE] its container cannot be opened
   *[other] the part “{ $part }” cannot be read
}
    .help = Open it with Excel or WPS, which may repair it, and save it again; or fetch the file anew. A copy that was cut off while it was sent or saved looks like this.
sb0332 = This is no workbook, whatever its name says: it { $found ->
    [nothing] is empty
    [text] is plain text, such as CSV
    [html] is a web page with a table (HTML)
    [xml] is an XML spreadsheet of 2003
    [word] is a text document
    [slides] is a presentation
    [pdf] is a PDF document
    [zip] is an archive without a workbook in it
   *[other] is of a kind that is not known
}
    .help = { $found ->
    [nothing] Export the table again.
    [text] Give the file the ending .csv.
    [html] Open it with Excel or WPS and save it as an Excel workbook (.xlsx) or as CSV UTF-8.
    [xml] Open it with Excel or WPS and save it as an Excel workbook (.xlsx) or as CSV UTF-8.
   *[other] Save the table as an Excel workbook (.xlsx) or as CSV UTF-8, and take this file out of the folder.
}
sb0333 = This workbook is larger than may be: { $what ->
    [expanded] it expands to { $found } MiB, and { $limit } MiB are allowed
    [ratio] it expands to { $found } times its size, and { $limit } times are allowed
    [sheets] it has { $found } sheets, and { $limit } are allowed
    [spread] its cells lie so far apart that it would take far more memory than they need
   *[text] a sheet holds more than { $limit } MiB of text
}
    .help = { $what ->
    [sheets] Keep the sheets with tables in a workbook of their own.
   *[other] Copy the cells of the table into a new workbook, or save the sheet as CSV UTF-8. A file that nobody in the organisation made may have been made to do harm.
}
sb0334 = Which of its sheets holds the table “{ $table }” is not clear: { $sheets }
    .help = Name one of the sheets “{ $table }”, or keep a single sheet with cells in this workbook.
sb0335 = These sheets were passed over, since they hold no table: { $sheets }
    .help = Nothing needs to be done. A sheet that is named after a table is read.
sb0336 = The header was found in row { $rows }; anything above it was not read
    .help = Nothing needs to be done. If this is not the header, delete the rows above the right one.
sb0337 = { $sheet ->
    [hidden] The sheet is hidden, and was read all the same
   *[visible] { $columns ->
        [0] { $rows ->
            [one] One row is hidden, and was read all the same
           *[other] { $rows } rows are hidden, and were read all the same
        }
       *[other] { $rows ->
            [0] { $columns ->
                [one] One column is hidden, and was read all the same
               *[other] { $columns } columns are hidden, and were read all the same
            }
            [one] One row and { $columns ->
                [one] one column
               *[other] { $columns } columns
            } are hidden, and were read all the same
           *[other] { $rows } rows and { $columns ->
                [one] one column
               *[other] { $columns } columns
            } are hidden, and were read all the same
        }
    }
}
    .help = Nothing needs to be done if they count. Delete what should not count: hiding or filtering rows takes nothing out of the file.
sb0339 = The merged headings in rows { $first } to { $last } can be read in more than one way
    .help = Give every column one heading of its own, in one row, and merge no cells of the header.
sb0340 = “{ $column }” shows an error instead of a value: { $found }
    .help = Mend the formula or what it refers to, or enter the value itself; leave the cell empty if there is none.
sb0341 = The result of the formula in “{ $column }” is not in the file: it was never calculated
    .help = Open the workbook with Excel or WPS, let it calculate, and save it; programs that write workbooks leave formulas without results.
sb0342 = “{ $column }” is formatted as a date, but { $found } is no day of the calendar
    .help = Enter the date again. A small number, a negative one, or 60 (which would be 29 February 1900) is no date.
sb0343 = “{ $column }” holds a number of more digits than a spreadsheet keeps: { $found }
    .help = A spreadsheet keeps fifteen digits and puts zeros for the rest. Format the column as text and enter the number again from its source.
sb0344 = The cell of “{ $column }” in this row was merged with others ({ $cells }), so it is not clear whether the value holds for it
    .help = Split the merged cells and fill each row.
sb0350 = “{ $column }” is not written plainly everywhere: { $found } is read as { $read } (cells written in this way: { $count })
    .help = There is nothing to do if that is what is meant.
sb0351 = No file of the table “{ $table }” has the heading “{ $heading }”, which is said to be “{ $column }”
    .help = Look at the headings of the export: one may be spelt differently now. If the line is no longer needed, take it out.

## 04 Rows

sb0360 = The file has bytes of zero here, which no text has (how many: { $count })
    .help = A file that was not written to its end, because the disk was full or the computer stopped, is often filled up with them: export it again.
sb0361 = This file is not a table but { $kind ->
    [web_page] a web page
    [xml] XML
    [json] JSON
    [pdf] a PDF document
    [picture] a picture
    [rtf] a formatted text document
   *[archive] a packed archive
}
    .help = { $kind ->
    [web_page] A server that wants a new sign-in, or has met an error, answers with a page. Open the file in a browser to see what it says, then export the table again as CSV.
    [archive] Unpack it, and put the table that is in it into this folder.
   *[other] Export the table as CSV.
}
sb0362 = Every line stands in quotation marks as a whole, so that it is a single cell
    .help = Quotation marks belong around single cells, not around lines. Export the table again as CSV; if a text editor or a chat has added them, take out the first and the last of each line and write those that are doubled once.
sb0363 = This row is the header again; it is passed over
    .help = Several exports were probably put one after the other. If none of their rows is there twice, nothing needs to be done.
sb0364 = This row is one of totals: { $found }
    .help = Take the row out; Scorebook adds up by itself.
sb0390 = The header has { $found } cells; a table has at most { $limit } columns
    .help = Export the columns that the data contract names and those that your settings read.
sb0391 = The table has more than { $limit } rows; nothing after this row was read
    .help = Export the rows of the cycle only.
sb0392 = This cell holds { $found } characters; at most { $limit } are read, as many as a spreadsheet has room for
    .help = See whether a separator or a line end is missing, or a quotation mark is never closed. Shorten the text otherwise.
sb0393 = { $code } was found { $count ->
        [one] once more
       *[other] { $count } more times
    } in this file; these places are not listed
    .help = Mend those that are listed, then check again.
sb0401 = “{ $column }” is empty
    .help = Fill in the cell, or take the row out.
sb0402 = “{ $column }” is not a date: { $found }
    .help = Write a date of the calendar, best as 2025-03-01.
sb0403 = “{ $column }” is not a date with a time: { $found }
    .help = Write it as 2025-03-01T09:05 or 2025-03-01 09:05:30, with an offset such as +08:00 where it is not local time.
sb0404 = “{ $column }” has a date but no time of day: { $found }
    .help = Limits are counted in hours, so a complaint needs its times: 2025-03-01T09:05. Export the column as date and time; do not fill in midnight.
sb0405 = “{ $column }” is neither yes nor no: { $found }
    .help = Write 1 or 0, yes or no, true or false, 是 or 否.
sb0406 = “{ $column }” is not a whole number: { $found }
    .help = Write digits only, such as 4. Answers in words can be turned into points by scorebook.toml or cycle.toml: [tables.<table>.values.{ $column }] with a line for each word, such as "very satisfied" = "5".
sb0407 = “{ $column }” is not a number: { $found }
    .help = Write digits with a point before the decimals, such as 1234.50.
sb0408 = “{ $column }” can be read in two ways: { $found } is { $first } or { $second }
    .help = { $between ->
        [per_cent] Write the number that is meant, without the sign.
       *[decimal_mark] Does the mark in it part thousands, or stand before the decimals? Write it without thousands separators and with a decimal point. If all tables are written so, say how: write the two lines [reading] (or [tables.<table>.reading], for one table) and decimal_mark = "." (for 1,234.50) or "," (for 1.234,50) into scorebook.toml, or into cycle.toml for one cycle.
    }
sb0409 = “{ $column }” is { $found }, which is not within { $low } to { $high }
    .help = Correct the value; answers on another scale must be converted before they are exported.
sb0410 = “{ $column }” is below zero: { $found }
    .help = An amount is zero or more; book what is paid back or out against it before exporting.
sb0411 = “{ $column }” is “{ $found }”, which is not one of its words
    .help = Use one of: { $allowed }.
sb0412 = “{ $column }” names a member who is in no cycle: { $id }
    .help = Correct the id, or add the member to the members table.
sb0413 = “{ $column }” names a member whom this cycle does not have: { $id }
    .help = The cycle { $cycle } has this member. Add a row to this cycle’s members table (with “to” if they left), or correct the id.
sb0414 = There is no team “{ $id }” in this cycle
    .help = Correct “{ $column }”, or add the team to the teams table.
sb0415 = The clients table of this cycle has no client “{ $id }”
    .help = Correct “{ $column }”, or add the client; lost clients stay in the table, with lost_on.
sb0416 = “{ $id }” stands in line { $line } already
    .help = Take out the repeated row, or give it an id of its own.
sb0417 = { $end_column } ({ $end }) is before { $start_column } ({ $start })
    .help = Correct one of the two; they may be swapped.
sb0418 = { $column } ({ $found }) is more than { $whole_column } ({ $whole })
    .help = Correct one of the two: a part cannot exceed its whole.
sb0419 = The days of “{ $id }” in this row overlap with those in line { $line }
    .help = Say in “from” and “to” which days the member spent in each team; an empty “from” or “to” stands for the first or last day of the cycle.
sb0420 = A self-assessment of “{ $ratee }” is given by “{ $rater }”
    .help = Correct the rater, or the relation.
sb0421 = This row must name either a member or a team
    .help = Fill in exactly one of member_id and team_id.
sb0422 = There is no indicator “{ $id }”
    .help = Correct the id, or add the indicator to scorebook.toml with measure = "ready_made".
sb0423 = The indicator “{ $id }” is computed by its measure “{ $measure }” and takes no ready-made values
    .help = Take the row out, or set measure = "ready_made" for this indicator in scorebook.toml.
sb0424 = There is no rating “{ $id }”
    .help = Use the id of a rating in scorebook.toml.
sb0425 = The client “{ $client }” was in the last cycle’s table ({ $previous }, line { $line }) and is absent from this one
    .help = Lost clients stay in the table, with lost_on. If the export leaves them out, say how to read that: write the two lines [policy] and absent_clients = "lost" (or "unknown": leave them out) into the file scorebook.toml in the data folder.
sb0426 = The client “{ $client }” is handed over twice on { $day }; the other row is line { $line }
    .help = Keep the row that names the owner at the end of that day.
sb0427 = “{ $from }” cannot hand over the client “{ $client }”: since line { $line } its owner is “{ $owner }”
    .help = Correct from_id or the days of the two rows; left empty, from_id is the owner before.
sb0428 = The client “{ $client }” is handed over last to “{ $to }”, but line { $line } of the clients table names “{ $owner }” as its owner
    .help = The clients table names the owner at the end of the cycle. Correct one of the two, or add the handover that is missing.
sb0429 = The client “{ $client }” is handed over to “{ $owner }”, to whom it belongs already
    .help = Correct from_id or to_id, or take the row out: nothing changes hands.
sb0430 = Not counted: “{ $column }” is { $day }, outside of the cycle ({ $first } to { $last })
    .help = Move the row to the cycle that its day lies in, or correct the date.
sb0431 = Not counted: none of { $columns } is filled
    .help = Fill in one of them, or take the row out.
sb0432 = Not counted: neither this row nor the clients table says whose it is
    .help = Fill in member_id, or a client_id whose client has an owner.
sb0433 = The owner “{ $id }” is a member of the cycle { $cycle } but not of this one; the client counts for the organisation only
    .help = Name the client’s present owner, or add this member to the cycle’s members table.
sb0434 = The client “{ $client }” has no owner and counts for the organisation only
    .help = Fill in owner_id.
sb0435 = The team’s lead “{ $id }” is not a member of this cycle; the team is shown without a lead
    .help = If the lead is appraised, add them to the members table; if not, nothing needs to be done.
sb0436 = “{ $client }” was lost on { $day }, after the last day of the cycle ({ $last }); here the client counts as kept
    .help = The table tells the state on the cycle’s last day. The loss belongs into the cycle in which it happened.
sb0437 = { $count } { $count ->
    [one] row names
   *[other] rows name
} no member and no client with an owner: they count for the organisation only
    .help = Fill in member_id, or owner_id in the clients table, to have them count for members and teams.
sb0438 = The client “{ $client }” of the last cycle ({ $previous }, line { $line }) is absent here and counts as lost on { $day }
    .help = The policy absent_clients = "lost" says so. Keep lost clients in the table with lost_on to date the loss.
sb0439 = The client “{ $client }” of the last cycle ({ $previous }, line { $line }) is absent here and is left out
    .help = The policy absent_clients = "unknown" says so: retention is computed without this client, which may flatter it. Keep lost clients in the table with lost_on.
sb0440 = The value is { $found }, but its numerator and denominator are { $numerator } and { $denominator }
    .help = Correct one of the three. Members show the value; teams and the organisation pool numerators and denominators.
sb0441 = The value is { $found }, but the indicator is a share
    .help = Write a share as a number from 0 to 1: 85% is 0.85.
sb0442 = { $member } left on { $day }, and nobody has taken over { $clients ->
    [one] one client
   *[other] { $clients } clients
} (revenue { $revenue })
    .help = Name the new owner in the clients table, and the day in the handovers table. Until then these clients count for the team alone; its page lists them.
sb0443 = The client “{ $client }” is handed over on { $day } to “{ $to }”, who left on { $last }
    .help = Name who looks after the client now, or correct the day, or the last day in the members table.
sb0444 = The client “{ $client }” is handed over on { $day }, but was lost on { $lost }
    .help = The row changes no number: a loss counts for who owned the client then. Correct one of the two days, or take the row out.
sb0445 = Nobody knows whose the client “{ $client }” was until { $day }: from_id is empty, and the last cycle does not say either
    .help = Fill in from_id. Until then its events count for the organisation only.
sb0446 = “{ $from }” hands over the client “{ $client }”, which was “{ $owner }”’s at the end of the last cycle ({ $previous }, line { $line })
    .help = Taken as “{ $from }”’s from the first day of this cycle. Correct from_id, or add the handover that is missing; left empty, from_id is the owner of the last cycle.
sb0447 = “{ $column }” is { $found }, which is nearer to zero than 10⁻¹⁵
    .help = Write 0, or export the column in a smaller unit.
sb0480 = “{ $id }” is said to have had a talk with themselves
    .help = Put the other person in with_id, or leave it empty.
sb0481 = The talk was held on { $held }, before the cycle begins ({ $first })
    .help = It counts as held. Correct held_on, or move the row to the cycle that the talk belongs to.
sb0482 = The talk was held on { $held }, after the cycle’s last day ({ $last })
    .help = At the end of the cycle it was not held, and it is listed so. Correct held_on if that is wrong.

sb0490 = The control was last checked on { $day }, after the cycle’s last day ({ $last })
    .help = It is shown as it stands. Correct checked_on if that is wrong, or move the row to the cycle in which it was checked.

sb0449 = “missing” names { $named } fields, but { $counted } are missing by the counts of this row
    .help = The counts are used, the names for causes alone. Correct “missing” or the counts; part names with “;”.
sb0460 = “{ $found }” is no amount of pay for “{ $column }”
    .help = An amount is at most 1,000,000,000 and has at most four decimals.
sb0461 = There is no safeguard “{ $id }”
    .help = Use the id of a recorded safeguard of [results.performance_plan] in scorebook.toml.
sb0463 = The safeguard was done on { $day }, too long after the cycle to be part of its decision
    .help = It is not counted: what is done after { $last } belongs in the safeguards table of the next cycle. Correct done_on if that is wrong.
sb0454 = “{ $column }” is { $found }, which is no number with “{ $mark }” before the decimals
    .help = The setting decimal_mark = "{ $mark }" under [reading] says how numbers are written. If only some tables are written so, state it for these alone, under [tables.<table>.reading]. Correct the number otherwise.
sb0455 = “{ $column }” can be read in more than one way: { $found } is { $first } or { $second }
    .help = { $between ->
        [two_digit_years] Write the year with four digits. If all tables are written so, say how: write the lines [reading], date_order = "year-first" (or "day-first", "month-first") and two_digit_years_from = 1950 (for 1950 to 2049) into scorebook.toml, or into cycle.toml for one cycle.
        [serial_dates] A spreadsheet has written the number by which it counts days, and there are two counts. Format the column as a date there and save the table again; or write the two lines [reading] and serial_dates = "1900" (Excel and WPS on Windows) or "1904" into scorebook.toml, or into cycle.toml for one cycle.
        [midnight] 24:00 ends one day and begins the next. Write the day alone.
        [noon] Excel writes midnight so, and people noon. Write the hours from 0 to 23.
       *[date_order] Write the year first, as in 2025-03-01. If all tables are written so, say how: write the two lines [reading] (or [tables.<table>.reading], for one table) and date_order = "day-first" (or "month-first") into scorebook.toml, or into cycle.toml for one cycle.
    }
sb0456 = “{ $column }” is a date without { $missing ->
        [year] its year
        [month] month and day
       *[day] its day
    }: { $found }
    .help = Write year, month and day, best as 2025-03-01.
sb0457 = “{ $column }” is { $found }, which is no date { $order ->
        [month-first] with the month first
        [year-first] with the year first
       *[day-first] with the day first
    }
    .help = The setting date_order = "{ $order }" under [reading] says in which order dates are written. Correct this date; or, if the table mixes both orders, have it exported with the year first.
sb0458 = “{ $column }” is an amount in another currency than { $currency }: { $found }
    .help = Convert it before the table is exported. The organisation’s currency is stated in scorebook.toml.
sb0459 = “{ $column }” holds numbers in per cent, such as { $found }, and numbers without the sign (cells in per cent: { $count }, without: { $plain })
    .help = Whether 85 means 85% or a hundred times as much, nobody can tell. Write all of them in per cent, or none.
sb0464 = “{ $column }” can be read in two ways, since the table has a number such as { $other }: { $found } is { $first } or { $second } (cells written in this way: { $count })
    .help = Where a comma stands before the decimals, a point parts thousands. If that is so in the whole table, write the two lines [tables.<table>.reading] and decimal_mark = "," into scorebook.toml; else write all numbers in one way.
sb0465 = “{ $column }” has dates with the day first, such as { $other } (cells: { $other_count }), and dates with the month first, such as { $found } (cells: { $count })
    .help = Each has been read by the only order that gives a date. If two exports were put together, nothing needs to be done; else one may be a slip: write all dates as 2025-03-01.
sb0466 = Day and month of “{ $column }” may be swapped: dates such as { $found } (cells: { $count }) all lie on the 1st to 12th of a month, while texts such as { $other } (cells: { $other_count }) lie after the 12th
    .help = A spreadsheet that expects another order of day and month turns the dates that it can into wrong ones and leaves the others as text. Compare { $found } with its source. If it is swapped, export the table again with dates as 2025-03-01; if not, write all dates in one way.
sb0467 = The client “{ $client }” was kept, but its revenue now is empty; shares of kept revenue leave it out
    .help = Fill in the cell, with 0 where there was no revenue. Lost clients count with nothing, so that the share of kept revenue comes out too low while clients that were kept are left out.
sb0450 = There is no skill “{ $id }”
    .help = Use the id of a skill in scorebook.toml, or add the skill there.
sb0451 = There is no course “{ $id }”; the row tells plans nothing
    .help = Use the id of a course in scorebook.toml. Courses that are no longer held may stay there with seats = 0.
sb0462 = “{ $column }” is { $found }, below “{ $other }” with { $least }
    .help = A pay range rises from range_low over range_mid to range_high.

sb0501 = Line { $line } reports on the plan item “{ $action }”, which the last plan does not have
    .help = Copy the item’s id from the last cycle's improvement page or its improvement.csv.

sb0470 = The action “{ $id }” is stated in scorebook.toml as well
    .help = Keep it in one of the two places, or give one of them another id.
sb0471 = An item that is “{ $state }” was done on { $day }
    .help = Set the state to done, or leave done_on empty.
sb0472 = Done on { $day }, after the cycle’s last day ({ $last })
    .help = What was done later belongs in the next cycle’s actions table; the value of this cycle cannot show it.
sb0510 = Line { $line } says that “{ $action }” was done on { $day }, before its plan began ({ $start })
    .help = Correct done_on. What was done before the plan is in the value that the plan starts from.

sb0225 = There is no scorebook.toml, so the default model applies, without the indicators that need { $tables }: { $kept } are left
    .help = Add these tables to a cycle, or write a scorebook.toml that says what counts; `scorebook new` makes one to start from.
