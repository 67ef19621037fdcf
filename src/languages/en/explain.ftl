### How a number was made: each measure's formula with its numbers filled in, the rules applied, and the words of `scorebook explain`.

## Formulas with their numbers

made-csat = { $count ->
    [one] { $numerator } of { $denominator } answer was 4 or 5
   *[other] { $numerator } of { $denominator } answers were 4 or 5
}
made-nps = { $count ->
    [one] ({ $promoters } promoters − { $detractors } detractors) ÷ { $n } answer × 100
   *[other] ({ $promoters } promoters − { $detractors } detractors) ÷ { $n } answers × 100
}
made-customer_effort = { $count ->
    [one] { $numerator } of { $denominator } answer was 5, 6 or 7
   *[other] { $numerator } of { $denominator } answers were 5, 6 or 7
}
made-client_retention = { $count ->
    [one] { $numerator } of { $denominator } client held on the first day was kept
   *[other] { $numerator } of { $denominator } clients held on the first day were kept
}
made-gross_revenue_retention = { $numerator } kept, growth left out, of { $denominator } at the start
made-net_revenue_retention = { $numerator } now, growth included, against { $denominator } at the start
made-transfer_retention = { $count ->
    [one] { $n } inherited client followed from the transfer: { $events } lost, { $censored } still held
   *[other] { $n } inherited clients followed from the transfer: { $events } lost, { $censored } still held
}
made-client_survival = { $count ->
    [one] { $n } client followed for { $at } months: { $events } lost, { $censored } still held
   *[other] { $n } clients followed for { $at } months: { $events } lost, { $censored } still held
}
made-client_expansion = { $numerator } new clients ÷ { $denominator } held on the first day
made-revenue_expansion = { $numerator } from new clients ÷ { $denominator } at the start
made-response_sla = { $count ->
    [one] { $numerator } of { $denominator } complaint was answered in time
   *[other] { $numerator } of { $denominator } complaints were answered in time
}
made-resolution_sla = { $count ->
    [one] { $numerator } of { $denominator } complaint was resolved in time
   *[other] { $numerator } of { $denominator } complaints were resolved in time
}
made-resolution_time = { $count ->
    [one] time by which half of { $n } complaint was resolved: { $events } is, { $censored } still open
   *[other] time by which half of { $n } complaints were resolved: { $events } are, { $censored } still open
}
made-reopen_rate = { $count ->
    [one] { $numerator } of { $denominator } resolved complaint was opened again
   *[other] { $numerator } of { $denominator } resolved complaints were opened again
}
made-participation = { $count ->
    [one] { $numerator } of { $denominator } invitation was followed
   *[other] { $numerator } of { $denominator } invitations were followed
}
made-coverage = { $count ->
    [one] { $numerator } of { $denominator } client had at least one contact
   *[other] { $numerator } of { $denominator } clients had at least one contact
}
made-completeness = { $count ->
    [one] { $numerator } of { $denominator } required fields were filled, in { $n } file
   *[other] { $numerator } of { $denominator } required fields were filled, in { $n } files
}
made-validity = { $count ->
    [one] { $numerator } of { $denominator } filled fields were valid, in { $n } file
   *[other] { $numerator } of { $denominator } filled fields were valid, in { $n } files
}
made-timeliness = { $count ->
    [one] { $numerator } of { $denominator } file was up to date
   *[other] { $numerator } of { $denominator } files were up to date
}
made-assessment = mean of each relation × its weight: ({ $parts }) ÷ { $total } = { $value }
made-assessment-one = one relation may be shown: { $parts }
made-assessment-all = { $count ->
    [one] weighted mean over the relations; { $n } rater
   *[other] weighted mean over the relations; { $n } raters
}
made-ready_made = { $numerator } ÷ { $denominator }, computed elsewhere
made-stated = computed elsewhere and taken as it stands
made-count = { $count ->
    [one] { $numerator } row ÷ { $denominator } people
   *[other] { $numerator } rows ÷ { $denominator } people
}
made-distinct = each person’s different values, together { $numerator } ÷ { $denominator } people
made-sum = total of { $numerator } ÷ { $denominator } people
made-count-one = number of rows: { $numerator }
made-distinct-one = number of different values: { $numerator }
made-sum-one = { $count ->
    [one] total of { $n } row: { $numerator }
   *[other] total of { $n } rows: { $numerator }
}
made-mean = { $count ->
    [one] mean of { $n } row
   *[other] mean of { $n } rows
}
made-median = { $count ->
    [one] middle value of { $n } row
   *[other] middle value of { $n } rows
}
made-share = { $count ->
    [one] { $numerator } of { $denominator } row meets the condition
   *[other] { $numerator } of { $denominator } rows meet the condition
}
made-ratio = { $count ->
    [one] { $numerator } ÷ { $denominator }, over { $n } row
   *[other] { $numerator } ÷ { $denominator }, over { $n } rows
}
made-rows = { $count ->
    [one] computed from { $n } row
   *[other] computed from { $n } rows
}

## How this number was made

explain-scale = Scale: { $scale }

## The command

explain-cycle = Cycle { $cycle }, { $days }
explain-sealed = As it was sealed (revision { $revision }), under the settings of then{ $rows ->
        [true] {""}
       *[false] . What it was computed from differs now ({ $what }), so no rows are shown: those of then are in { $file }
    }
explain-score = Score { $score } points
explain-score-interval = Score { $score } points ({ $interval })
explain-no-score = No score
explain-rule-coverage = { $coverage } of the weight had data; a rating needs { $minimum }
explain-rule-reweighted = Parts without data gave their weight to the others
explain-rule-interval = The interval holds at { $level }: those of the indicators, combined by weight
explain-rule-sum = Sum of the contributions { $computed }, adjustments { $adjustments }, score { $score }
explain-rule-band = { $score } points earn { $rating }, which begins at { $from }
explain-rule-rating = Rating: { $rating }
explain-rule-rank = Rank: { $rank }
explain-dimension = { $name }: { $points } points, { $weight } of the score
explain-dimension-weightless = { $name }: carries no weight
explain-dimension-none = { $name }: no data, { $weight } of the score
explain-weightless = { $value }, carries no weight
explain-rule-weightless = Carries no weight: shown, not scored
explain-indicator = { $name }: { $calculation }
explain-rule-minimum = Sample { $n }; at least { $minimum } needed
explain-rule-value = Value { $value } ({ $interval }). { $method }
explain-rule-value-alone = Value { $value }, without an interval
explain-rule-value-no-variation = Value { $value }, without an interval: all { $sample } say the same, so they cannot say how sure the value is
explain-rule-shrunken = Scored as { $value }: the policy scores estimates drawn towards the mean of all, the more the less data there are
explain-rule-points = Points { $points } ({ $interval })
explain-rule-weight = Weight { $weight } in the model, { $effective } here, since parts without data gave theirs
explain-relation-withheld = { $relation }: withheld, too few raters
explain-relation = { $relation }: mean { $mean }, { $count ->
    [one] { $raters } rater
   *[other] { $raters } raters
}, weight { $weight }
explain-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
explain-heads = { $count ->
    [one] { $rows } and { $number } person to divide by
   *[other] { $rows } and { $number } people to divide by
}
explain-rows-against = { $rows }, of which { $against } counted against:
explain-rows-none-against = { $rows }, none counted against
explain-rows-more = { $number } more counted against; every row is in the download evidence.csv and in --format json
cli-help-explain = Shows how a score was made, down to the rows of the source files.
    .usage = scorebook explain <CYCLE> <SUBJECT> [INDICATOR] [OPTIONS]
    .after =
        With json: one object with every number in full precision and every row; the README lists the fields.

        Examples:
          scorebook explain 2025-Q4 M001
          scorebook explain 2025-Q4 team:T-EAST satisfaction --format json

        Exit codes: 0 done (warnings allowed), 1 errors in the input, 2 wrong usage or an unknown name
cli-argument-explained_cycle = Cycle, such as 2025-Q4
cli-argument-subject = Member or team id, or `organisation`; `member:X`, `team:X`, `organisation:` say which
cli-argument-indicator = Id of one indicator [default: all]
cli-explain-unknown-subject = cycle { $cycle } has no member or team `{ $name }`
cli-explain-unknown-indicator = there is no indicator `{ $name }`
cli-explain-unknown-cycle = there is no cycle `{ $name }`
cli-explain-ambiguous = `{ $name }` stands for more than one here; write one of: { $known }
cli-explain-known = There are: { $known }
cli-explain-more = {" "}and { $count } more
cli-explain-faults = { $errors ->
    [one] one error
   *[other] { $errors } errors
} in { $data }; nothing can be explained
