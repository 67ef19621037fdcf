### strategy: segments and processes that stand apart, lost revenue, objectives.

review-strategy = What should we change?

## Matrices

matrix-segment = Indicators by segment of clients
matrix-segment-lead = Each segment's value. ▲ better and ▼ worse than in all other segments together, by more than chance explains.
matrix-segment-empty = Indicators by segment would stand here. They need clients.csv with at least two segments in its column segment.
matrix-category = Complaints by category
matrix-category-lead = How complaints of each category are handled. ▲ better and ▼ worse than those of all other categories together, by more than chance explains.
matrix-category-empty = Complaints by category would stand here. They need complaints.csv with at least two categories in its column category.
matrix-kind = Activities by kind
matrix-kind-lead = How invitations to each kind of activity are followed. ▲ better and ▼ worse than for all other kinds together, by more than chance explains.
matrix-kind-empty = Activities by kind would stand here. They need activities.csv with at least two kinds in its column kind.
matrix-cell = { $interval }, sample { $n }
matrix-cell-no-interval = sample { $n }
matrix-cell-better = ▲ better: { $difference }
matrix-cell-worse = ▼ worse: { $difference }
matrix-cell-few = too few: { $n }
matrix-compared = { $count ->
    [0] { $compared } values were compared with the others; none stands apart by more than chance explains.
    [one] { $compared } values were compared with the others; one stands apart by more than chance explains, so many comparisons allowed for.
   *[other] { $compared } values were compared with the others; { $number } stand apart by more than chance explains, so many comparisons allowed for.
}
matrix-dash = A dash: too few rows for a value. At most eight groups are shown, the most frequent ones.

## Lost revenue

losses = What lost revenue went with
losses-sentence = { $lost } of { $clients } clients held at the start were lost, and with them { $revenue } of { $all } of revenue ({ $share }).
losses-sentence-clients = { $lost } of { $clients } clients held at the start were lost. What they were worth is not known: clients.csv states no revenue_at_start.
losses-none = None of the { $clients } clients held at the start was lost.
losses-empty = What lost revenue went with would stand here: the cycle has no clients.csv from its first day to its last.
factors-caption = Clients held at the start by what they have in common, against all others
factor-column = Clients
factor-column-lost = Lost
factor-column-share = Share lost
factor-column-others = Share of the others
factor-column-difference = Difference
factor-column-of-loss = Of revenue lost
factor-column-of-revenue = Of all revenue
factor-lost = { $lost } of { $clients }
factor-verdict-worse = lost more often
factor-verdict-better = lost less often
factor-verdict-within_noise = within the noise
factor-verdict-one_of_many = beyond the noise only by itself
factor-nearly-all = over { $share }
factor-segment = Segment “{ $segment }”
factor-origin = Taken over at the transfer
factor-owner-change = Passed to another owner in the cycle
factor-complaint = Complained in the cycle
factor-late-complaint = Complaint answered or resolved late
factors-note = Handovers and complaints count where they came before the loss. “Lost more often” stands where chance does not explain the difference, so many comparisons allowed for; “beyond the noise only by itself” would be more than chance if it were the only comparison. What goes with a loss need not be its cause. Groups of fewer than five clients are left out.
reasons-caption = Why clients left, the largest revenue first

## Objectives

objectives = How far our objectives are
objectives-lead = Each objective with the indicators that carry it: how much each counts in it, where it stands, the way since the year began, and the range in which it will lie.
objectives-empty = Objectives would stand here: scorebook.toml states no [[objectives]].
objectives-note = The range carries the values of the cycles so far on: it takes their mean change and how much their changes vary. It needs four cycles in a row that are counted alike, and it is no promise. A value that can only fall is not foretold; where it already lies short of its target, noise allowed for, that is said.
area-market = Market
area-brand = Brand
area-results = Results
objective-state = { $weight } of all objectives · { $reached } of it reached
objective-state-unknown = { $weight } of all objectives · no value with a target yet
objective-column-way = Since the year began
objective-column-forecast = To be expected
course-reached-now = reached
course-begins = not reached yet
course-kept = reached, as it was in { $since }
course-lost-again = reached in { $since } ({ $first }), no longer
course-reached = reached since; { $first } in { $since }
course-on-the-way = { $way } of the way since { $since } ({ $first })
course-no-nearer = no nearer than in { $since } ({ $first })
forecast-range = { $range } by { $day }
forecast-too-early = { $count ->
    [one] cannot be told yet: one more cycle is needed
   *[other] cannot be told yet: { $number } more cycles are needed
}
forecast-falls = can only fall
outlook-missed-for-good = already short of the target, for good
forecast-none = not foretold
outlook-reached = all of it reaches the target
outlook-open = the target lies within it
outlook-missed = none of it reaches the target

## Findings

finding-stake-objectives = Touches { $share } of the objectives
finding-segment-below = { $more-count ->
    [0] Clients of the segment “{ $group }” fare worse: { $indicator } is { $value } there, { $others } in the other segments.
    [one] Clients of the segment “{ $group }” fare worse: { $indicator } is { $value } there, { $others } in the other segments; one more indicator is worse there.
   *[other] Clients of the segment “{ $group }” fare worse: { $indicator } is { $value } there, { $others } in the other segments; { $more } more indicators are worse there.
}{ $money ->
    [yes] {" "}What lies beyond the usual concerns { $revenue } of revenue.
   *[no] {""}
}
finding-segment-below-action = { $library ->
    [yes] “{ $action }”, for this segment first.
   *[no] Ask five of these clients what they miss, and settle one change to how the segment is looked after.
}
finding-process-below = { $attribute ->
    [category] Complaints of the category “{ $group }” fare worse: { $indicator } is { $value } there, { $others } in the other categories.
   *[other] Activities of the kind “{ $group }” fare worse: { $indicator } is { $value } there, { $others } for the other kinds.
}{ $money ->
    [yes] {" "}What lies beyond the usual concerns { $revenue } of revenue.
   *[no] {""}
}
finding-process-below-action = { $library ->
    [yes] “{ $action }”, for these cases first.
   *[no] Go through the last ten cases with those who handled them, and settle one change to how the work is done.
}
finding-loss-driver = { $factor ->
    [segment] Clients of the segment “{ $value }” were lost more often than others: { $lost } of { $clients } ({ $share }, others { $others }).
    [origin] Clients taken over at the transfer were lost more often than those won since: { $lost } of { $clients } ({ $share }, others { $others }).
    [owner-change] Clients that passed to another owner were lost more often than others: { $lost } of { $clients } ({ $share }, others { $others }).
    [complaint] Clients that had complained were lost more often than others: { $lost } of { $clients } ({ $share }, others { $others }).
   *[other] Clients whose complaint was answered or resolved late were lost more often than others: { $lost } of { $clients } ({ $share }, others { $others }).
}{ $money ->
    [yes] {" "}With them went { $revenue } of revenue.
   *[no] {""}
}
finding-loss-driver-action = { $factor ->
    [segment] Call on the largest clients of this segment that are still here, and ask what would make them leave.
    [origin] Meet every client taken over before its next renewal, with the management.
    [owner-change] Hand clients over in person, and call each one a month after it was handed over.
    [complaint] Have the lead call every client that complained, within a week of the answer.
   *[other] Go through complaints past their limit every week until there are none.
}
finding-objective-out-of-reach = { $course ->
    [falls] “{ $objective }” asks for { $target } in { $indicator }. It stands at { $value } and can only fall: what is lost stays lost.
   *[range] “{ $objective }” asks for { $target } in { $indicator }; as things have gone, { $low } to { $high } is to be expected by { $day }.
}
finding-objective-out-of-reach-action = { $library ->
    [yes] “{ $action }”; or settle a target that is within reach.
    [falls] Settle a target that can be reached, such as how many of those who are left are to be kept.
   *[no] Decide what else is to be done for it, or settle a target that is within reach.
}

## How it is made

method-strategy-matrix = Segments and processes: each group of rows is compared with all other groups together, in the way in which an indicator is compared between cycles. All cells of a table are one family (Benjamini and Hochberg 1995). A finding names the indicator that concerns most revenue: that of the clients with a row against, as far as such rows are more frequent than elsewhere.
method-strategy-losses = Lost revenue: the share of clients lost among those with something in common is compared with that of the others (interval by Newcombe 1998, Fisher's exact test), all of them as one family.
method-strategy-forecast = Forecast of an objective's indicator: the last value carried on by the mean change per cycle, with a prediction interval from how much the changes vary (drift method; Hyndman and Athanasopoulos 2021), from four cycles on.
