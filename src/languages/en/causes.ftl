### causes: what a gap is expected to bring, what objectives need, and where the losses lie.

item-gain = Of { $lost } points lost, { $gain } are expected to be within reach: { $certainty } certain that the value falls short × { $control } in their own hands.
item-within-reach = { $gain } within reach
item-problem = from the gap
item-goal = from an objective
goal-needs = The objective “{ $objective }” needs { $rows } ({ $value } now, { $target } wanted); the share of this plan is { $share }.
goal-needs-open = The objective “{ $objective }” needs { $rows } ({ $value } now, { $target } wanted); the share of this plan is { $share }. Not assigned to any member: { $open }, in the rows of people who have left or moved to another team, or who have too few rows for a value.
goal-unassigned = The objective “{ $objective }” needs { $rows } (“{ $indicator }”: { $value } now, { $target } wanted). Not assigned to any team: { $open }, in the rows of teams that nobody is in any more, in rows of no team, or in those of teams with too few rows for a value.
goal-rows-csat = { $count ->
    [one] 1 more favourable answer
   *[other] { $number } more favourable answers
}
goal-rows-customer_effort = { $count ->
    [one] 1 more favourable answer
   *[other] { $number } more favourable answers
}
goal-rows-client_retention = { $count ->
    [one] 1 more client kept
   *[other] { $number } more clients kept
}
goal-rows-client_expansion = { $count ->
    [one] 1 more client won
   *[other] { $number } more clients won
}
goal-rows-response_sla = { $count ->
    [one] 1 more complaint answered in time
   *[other] { $number } more complaints answered in time
}
goal-rows-resolution_sla = { $count ->
    [one] 1 more complaint resolved in time
   *[other] { $number } more complaints resolved in time
}
goal-rows-reopen_rate = { $count ->
    [one] 1 complaint fewer opened again
   *[other] { $number } complaints fewer opened again
}
goal-rows-participation = { $count ->
    [one] 1 more invitation followed
   *[other] { $number } more invitations followed
}
goal-rows-coverage = { $count ->
    [one] 1 more client contacted
   *[other] { $number } more clients contacted
}
goal-rows-completeness = { $count ->
    [one] 1 more field filled
   *[other] { $number } more fields filled
}
goal-rows-validity = { $count ->
    [one] 1 more valid field
   *[other] { $number } more valid fields
}
goal-rows-timeliness = { $count ->
    [one] 1 more file up to date
   *[other] { $number } more files up to date
}
goal-rows-more = { $count ->
    [one] 1 more row that counts for it
   *[other] { $number } more rows that count for it
}
goal-rows-fewer = { $count ->
    [one] 1 row fewer that counts against it
   *[other] { $number } rows fewer that count against it
}
basis-peers = { $gained } of the { $peers } colleagues who began nearest ({ $range }) gained { $gain } or more within one cycle; part of such a gain comes by itself, since who starts low by chance tends to move back
basis-peers-teams = { $gained } of the { $peers } teams that began nearest ({ $range }) gained { $gain } or more within one cycle; part of such a gain comes by itself, since who starts low by chance tends to move back
basis-reached-before = the model’s target, which was reached before
basis-next-step = the model’s target, which the next step reaches
basis-beyond-noise = the least change ({ $least }) that a sample of this size can tell from chance
basis-objective = what the objective needs from this plan
causes = Where the losses lie
cause-none = No cause stands out: the losses are spread like everybody’s.
cause-named = Stands out: { $attribute } “{ $value }”, { $number } of { $all } rows against ({ $share }); in the rest of the organisation { $elsewhere }.
cause-few = Too few rows to look for a cause.
cause-named-client = Stands out: client “{ $value }”, { $number } of { $all } rows against ({ $share }), more than by its part of all rows.
cause-named-field = Stands out: the missing field “{ $value }”, { $number } of { $all } missing fields ({ $share }); in the rest of the organisation { $elsewhere }.
cause-caption = Rows against by { $attribute }
cause-against = Against
cause-share = Share
cause-cumulative = Added up
cause-elsewhere = Elsewhere
cause-stands-out = stands out
cause-not-stated = not stated
cause-rest = { $count ->
    [one] one other value
   *[other] { $number } other values
}
cause-by-client = client
cause-by-segment = client segment
cause-by-origin = origin of the client
cause-by-category = category
cause-by-severity = severity
cause-by-kind = kind of activity
cause-by-loss_reason = reason for leaving
cause-by-missing_field = missing field
cause-by-weekday = day of the week
cause-by-hours = time of day
cause-origin-inherited = taken over at the transfer
cause-origin-since = won since the transfer
cause-weekday-mon = Monday
cause-weekday-tue = Tuesday
cause-weekday-wed = Wednesday
cause-weekday-thu = Thursday
cause-weekday-fri = Friday
cause-weekday-sat = Saturday
cause-weekday-sun = Sunday
method-control = Control
method-control-each = members { $member }, teams { $team }
method-gain = A gap’s expected gain is the points it costs × how certain it is that the value falls short of the target (normal approximation on the interval’s scale; 50% without an interval) × the share that the subject controls. Plans take the largest expected gains first.
method-target-next = Target of an item: the model’s where it lies within the noise of the value now or was reached before. Else the better of the own best and what { $share } of comparable colleagues gained or more within one cycle: those up to 24 who began nearest, within the value’s interval, at least 8. Where they are fewer, half of the way, or the own best beyond it. At least the change that the sample can tell from chance (√2 × the interval’s reach), and never past the model’s target.
method-causes = A cause is named where its share of the rows against is beyond chance both against the rest of the organisation’s rows against and against the subject’s own other rows (Fisher’s exact test, one-sided, the larger p value), adjusted over all values of all plans of the cycle (Benjamini and Hochberg). Fewer than 3 rows name none; 360° scores never do.
method-goals = An objective’s shortfall is counted in rows and divided among teams, then among their members, in proportion to the rows that each is short of the objective’s target. Nobody is asked for more rows than they are short of themselves. What lies in the rows of those who have left or moved on stays with the team, and what lies in those of a team that nobody is in any more stays with the organisation; the plans say how much. Only shares that are counted from rows are divided.
