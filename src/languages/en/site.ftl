### site: what the pages say. Numbers, dates and names arrive written.

## Numbers, money and dates

number-percent = { $number }%
number-percentage-points = { $number }{"\u00A0"}pp
number-hours = { $number }{"\u00A0"}h
number-days = { $number }{"\u00A0"}days
range-signed = { $low } to { $high }
money-ten-thousand = { $number }
money-hundred-million = { $number }
currency-CNY = CN¥
currency-USD = US$
currency-EUR = €
currency-GBP = £
currency-HKD = HK$
date = { $day }{"\u00A0"}{ $month }{"\u00A0"}{ $year }
period = { $first } – { $last }
period-one-year = { $first-day }{"\u00A0"}{ $first-month } – { $last-day }{"\u00A0"}{ $last-month }{"\u00A0"}{ $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
theme-change = Change colours
theme-label = Colours:
theme-system = automatic
theme-light = light
theme-dark = dark
list-separator = ,{" "}
label-value = { $label }: { $value }

## Around every page

skip-to-content = Skip to the content
navigation = Pages of the report
paper-navigation = Back, and other languages
language = Language
breadcrumb = You are here
provisional = provisional
cycle-provisional = { $cycle } (provisional)
foot-intervals = Ranges are { $level } confidence intervals. A difference inside them is not called a change, and a rank is printed as the range that they allow.
page-index = All cycles
page-overview = Overview
page-trends = Trends
page-improvement = Improvement plan
page-training = Training plan
page-data = Data
page-method = Method

## Columns and labels

score = Score
rating = Rating
rank = Rank
rank-among-members = Rank among members
rank-among-teams = Rank among teams
rank-note = range that the data allows
change = Since the last cycle
change-none = no change
change-nothing-before = No earlier cycle to compare with.
coverage = Coverage
coverage-note = share of the weight that had data
dimensions = Dimensions
dimension-coverage = { $coverage } of its weight had data
scorecard = Scorecard
scorecard-lead = Each value earns points on its indicator’s scale; points times weight is its contribution to the score.
method-link = How the numbers are made
points-of = { $points } points
no-weight = carries no weight
model-weight = { $weight } in the model
column-dimension = Dimension
column-indicator = Indicator
column-value = Value
column-target = Target
column-bullet = On the scale
column-n = Sample
column-interval = Interval
column-points = Points
scored-from = from { $value }, shrunken
column-weight = Weight
column-contribution = Contribution
column-change = Change
column-trend = Trend
column-cycle = Cycle
column-days = Days
column-state = State
column-member = Member
column-team = Team
column-client = Client
column-reason = Reason
column-revenue-at-start = Revenue at the start
column-members = Members
column-others = Others
column-gap = Own view against theirs
column-planned-in = Planned in
column-before = Then
column-now = Now
column-outcome = Outcome
column-action-state = Action
column-rows = Rows
sum-computed = Sum of the contributions
sum-adjustments = Adjustments
sum-rounding = Each contribution is rounded by itself, so those shown need not add up. The score is rounded once, from the exact sum.
sum-rounding-adjustments = Sum, adjustments and score are each rounded from their exact values, so those shown differ by 0.1.
grade = grade { $grade }
joined-on = joined { $day }
manager = reports to { $name }
data-of-chart = Data of this chart
trend = Trend
trend-all-indicators = Every indicator over all cycles
notes = Notes

## Missing values

no-data = no data
no-score = no score
no-data-not-part = not part of this cycle
no-data-no-table = the cycle has no table { $table }
no-data-no-table-at-start = the first part of the cycle has no table { $table }, so nobody knows with what it began
no-data-no-table-at-end = the last part of the cycle has no table { $table }, so nobody knows how it ended
no-data-no-rows = no row in { $table }.csv counts here
no-data-not-measured-then = the cycle was sealed before this was measured in this way
no-data-no-transfer-date = the configuration names no transfer date
no-data-not-estimable = the sample does not allow an estimate
not-part-of-cycle = not part of this cycle
withheld = withheld
withheld-reason = { $count ->
    [one] fewer than { $number } rater
   *[other] fewer than { $number } raters
}
withheld-note = { $count ->
    [one] A relation is withheld where fewer than { $number } rater, or too few different ones since an earlier cycle, stand behind it, so that nobody can be recognised. It is in no total either. Self and superior are known anyway and always shown.
   *[other] A relation is withheld where fewer than { $number } raters stand behind it, or where so few of them changed since an earlier cycle that comparing the two would show what they said. It is in no total either. Self and superior are known anyway and always shown.
}
too-few-answers = too few answers ({ $n } of { $minimum })
too-few-clients = too few clients ({ $n } of { $minimum })
too-few-complaints = too few complaints ({ $n } of { $minimum })
too-few-invitations = too few invitations ({ $n } of { $minimum })
too-few-files = too few files ({ $n } of { $minimum })
too-few-raters = too few raters ({ $n } of { $minimum })
too-few-rows = too few rows ({ $n } of { $minimum })
sample-answers = { $count ->
    [one] { $number } answer
   *[other] { $number } answers
}
sample-clients = { $count ->
    [one] { $number } client
   *[other] { $number } clients
}
sample-complaints = { $count ->
    [one] { $number } complaint
   *[other] { $number } complaints
}
sample-invitations = { $count ->
    [one] { $number } invitation
   *[other] { $number } invitations
}
sample-files = { $count ->
    [one] { $number } file
   *[other] { $number } files
}
sample-raters = { $count ->
    [one] { $number } rater
   *[other] { $number } raters
}
sample-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}

## Changes, ranks and ratings

change-better = better
change-worse = worse
change-within-noise = within the noise
change-better-since = Better than in { $since }: { $way ->
    [down] lower
   *[up] higher
} by { $amount }, more than the noise explains.
change-worse-since = Worse than in { $since }: { $way ->
    [down] lower
   *[up] higher
} by { $amount }, more than the noise explains.
change-within-noise-since = No change beyond the noise since { $since }.
change-one-of-many = within the noise of many comparisons
change-one-of-many-since = Taken alone, the difference from { $since } would be more than noise. Among so many comparisons chance makes some as large as this, so it is not called a change.
no-variation = no interval: all { $sample } say the same
weight-without-interval = { $share } of the weight has no interval, so the true range is wider.
change-not-comparable = not comparable
change-not-comparable-since = Not compared with { $since }: what is counted changed in between.
change-same-clients = follows the same clients
change-same-clients-since = Not compared with { $since } as if two samples: both follow the same clients, and what was lost stays lost.
rank-of-members = { $number }
rank-of-teams = { $number }
rank-exact = { $rank } of { $of }
rank-range = { $low }–{ $high } of { $of }
rating-with-id = { $id } { $name }
rating-unrated = { $name }. { $reason }
no-rating = no rating
no-rating-no-score = No indicator had data.
no-rating-coverage = Only { $coverage } of the weight had data; the policy asks for { $minimum }.
no-rating-parts-missing = The policy asks for every indicator, and some had no data.
no-rating-presence = Here on { $days } of the cycle’s { $of } days; a rating asks for { $minimum } of them. The team counts everything all the same.

## Gates and adjustments

rulings = What else shaped the rating
coverage-rests-on = The score rests on { $coverage } of the model’s weight: { $missing }.
coverage-too-low = Only { $coverage } of the model’s weight had data, less than the { $minimum } that the policy asks for, so there is no rating: { $missing }.
coverage-parts-missing = There is no score, because the policy asks for every indicator and { $coverage } of the weight had data: { $missing }.
coverage-no-data = no data for { $names }
coverage-too-few = too small a sample for { $names }
coverage-withheld = too few raters to show { $names }
coverage-more = { $count ->
    [one] { $names } and { $number } more
   *[other] { $names } and { $number } more
}
mark-capped = capped
mark-decided = decided
gate-below = { $indicator } was { $value }, below the limit of { $limit }: the rating is capped at { $to }, by its score it would have been { $from }. Why the rule exists: { $reason }
gate-above = { $indicator } was { $value }, above the limit of { $limit }: the rating is capped at { $to }, by its score it would have been { $from }. Why the rule exists: { $reason }
gate-below-same = { $indicator } was { $value }, below the limit of { $limit }, so the rating may be at most { $cap }; at { $to } it is not changed by that. Why the rule exists: { $reason }
gate-above-same = { $indicator } was { $value }, above the limit of { $limit }, so the rating may be at most { $cap }; at { $to } it is not changed by that. Why the rule exists: { $reason }
adjustment-points = By decision the score changed by { $change } points, from { $from } to { $to }: { $reason } (approved by { $approved-by }; { $place })
adjustment-points-rating = By decision the score changed by { $change } points, from { $from } to { $to }, and the rating from { $before } to { $after }: { $reason } (approved by { $approved-by }; { $place })
adjustment-points-same = By decision the score changed by { $change } points, from { $from } to { $to }; the rating of { $after } would have been the same without: { $reason } (approved by { $approved-by }; { $place })
adjustment-points-alone = { $change } points were decided, but there is no score to add them to: { $reason } (approved by { $approved-by }; { $place })
adjustment-rating = The rating was set to { $change } by decision; by score and rules it would be { $by-rule }: { $reason } (approved by { $approved-by }; { $place })
adjustment-rating-alone = A rating of { $change } was decided, but there is no score that would allow a rating: { $reason } (approved by { $approved-by }; { $place })

## Evidence

evidence = How each number was made
evidence-of = How each number was made: { $name }
evidence-link = The points of each indicator lead to the formula with its numbers and to the rows that counted against.
evidence-lead = The first line of each indicator reads: value → points × weight = contribution to the score. Below it stand the formula with its numbers, the part of the scale that was used, and the rows that counted against.
evidence-download = Every row: evidence.csv
evidence-scale = Scale:
evidence-rows = { $count ->
    [one] { $number } row counted against
   *[other] { $number } rows counted against
}
evidence-more = { $count ->
    [one] and { $number } more row in evidence.csv
   *[other] and { $number } more rows in evidence.csv
}
evidence-line = line { $line }
evidence-empty = No indicator has a value.
fact-answer = answered { $score } of { $out-of }
fact-client-lost = client lost
fact-client-lost-reason = client lost: { $reason }
fact-revenue-fell = revenue fell from { $from } to { $to }
fact-late = took { $hours }, the limit was { $limit }
fact-still-open = still open at the end of the cycle, past the limit of { $limit }
fact-reopened = opened again after it was resolved
fact-not-attended = invited, did not attend
fact-not-attended-kind = invited to { $kind }, did not attend
fact-no-contact = no contact in the cycle
fact-fields-missing = { $number } of { $required } required fields empty
fact-fields-invalid = { $number } of { $filled } filled fields not valid
fact-stale-since = not updated since { $day }
fact-stale = never updated
fact-condition-not-met = does not meet the condition
fact-condition-met = meets the condition

## 360° assessment

assessment = 360° feedback
assessment-empty = No 360° assessment in this cycle.
relation-self = Self
relation-superior = Superior
relation-peer = Colleagues
relation-client = Clients
relation-report = Reports
relation-together = Others together
gap-higher = more generous than the others
gap-lower = more critical than the others
gap-alike = within the noise
gap-unknown = too few raters to tell
assessment-note = Small figures are the interval and the number of raters. The interval says what other raters of the same kind could have said.
assessment-team = Means over all raters of the team’s members. Only what a member’s own page may show is in them.
agreement-same = { $word ->
    [superior] Superiors
   *[other] { $relation }
} agree with one another.
agreement-roughly = { $word ->
    [superior] Superiors
   *[other] { $relation }
} largely agree with one another.
agreement-differ = { $word ->
    [superior] Superiors
   *[other] { $relation }
} differ in their views. Talk about it before you conclude anything from the mean.
raters = The raters
reliability-lead = Reliability says how well the means of a relation tell members apart: 1 where all differences lie between members, 0 where they lie between raters only. Where it is poor, do not compare members by these means.
reliability-caption = Reliability by relation
reliability-poor = poor
reliability-moderate = moderate
reliability-good = good
reliability-excellent = excellent
reliability-between = { $low } to { $high }
column-relation = Relation
column-members-rated = Members rated
column-reliability-single = One rater
column-reliability-mean = Mean of raters
column-meaning = What it means
column-severity = Severity
severity = Severe and lenient raters
severity-lead = Each rater is held against the others who rated the same people. Only superiors, who are known anyway, are named.
severity-none = Too few raters have rated the same people for severity to be told from what people are like.
severity-estimated = { $count ->
    [one] { $number } of { $raters } raters has rated at least three people together with others, so that severity can be estimated.
   *[other] { $number } of { $raters } raters have rated at least three people together with others, so that severity can be estimated.
}
severity-spread = They differ by a standard deviation of { $spread } scale steps, chance taken off.
severity-no-spread = They differ no more than by chance.
severity-nobody = Nobody stands out beyond the noise.
severity-stand-out = { $count ->
    [one] { $number } rater stands out beyond the noise (lenient: { $lenient }, severe: { $severe }).
   *[other] { $number } raters stand out beyond the noise (lenient: { $lenient }, severe: { $severe }).
}
severity-observed-counts = Scores count as they were given: { $observed }. With severity taken off it would be { $corrected }, and no member’s value would move by more than about { $largest }.
severity-corrected-counts = Scores count with severity taken off: { $corrected }. As given it would be { $observed }; no member’s value moved by more than about { $largest }.
severity-superiors = Superiors by name
severity-lenient = more lenient than others
severity-severe = more severe than others
severity-within-noise = within the noise

## Trends

title-trends-of = Trends: { $name }
trend-of-team = Team
trend-of-member = Member
trend-no-data = No data in any cycle yet.
trend-one-cycle = Data in one cycle only; a trend needs two.
chart-shown = { $shown }. { $measure }
chart-score-title = Score over the cycles
chart-score-subtitle = Points, 0–100, with { $level } interval; gaps where there was no score
chart-transfer = transfer
chart-redefined = counted differently
reading-routine = Routine variation between cycles: { $limits }. No cycle signals anything else.
reading-signals = Routine variation between cycles: { $limits }. Signals of something else: { $signals }.
signal-above = { $cycle } lies above it
signal-below = { $cycle } lies below it
signal-run-above = { $length } cycles in a row above the mean, { $first } to { $last }
signal-run-below = { $length } cycles in a row below the mean, { $first } to { $last }
signal-jump-up = an unusual step up in { $cycle }
signal-jump-down = an unusual step down in { $cycle }
reading-rises = Rises: { $slope } per cycle ({ $interval }); unlikely to be chance (p { $p }).
reading-falls = Falls: { $slope } per cycle ({ $interval }); unlikely to be chance (p { $p }).
reading-no-trend = No clear trend: { $slope } per cycle ({ $interval }), which chance can explain.
reading-one-of-many = { $slope } per cycle ({ $interval }) would be a trend by itself (p { $p }). Among the indicators of one page chance makes some so steep, so it is not called one.
reading-too-few = Too few cycles to read a trend: { $found } with a value, { $needed } are needed.
reading-too-few-since = Too few cycles to read a trend: { $found } with a value since { $since }, { $needed } are needed.
reading-looks-back = Each cycle counts from the same day, so that the value can hardly do but fall: no trend is tested.
reading-transfer-differs = After the transfer { $after } (mean of { $cycles-after } cycles), before it { $before } ({ $cycles-before }): { $difference } ({ $interval }), more than the spread between cycles explains. The comparison does not say that the transfer is the cause.
reading-transfer-alike = After the transfer { $after } (mean of { $cycles-after } cycles), before it { $before } ({ $cycles-before }): { $difference } ({ $interval }). The spread between cycles explains that much.
reading-transfer-unknown = Before and after the transfer cannot be compared: that takes at least two cycles on each side whose values differ.
reading-redefined = Counted differently from { $since } on: { $reason } The line is broken there, and the sentences below are about the cycles since.
reading-score-broken = { $indicator } is counted differently from { $since } on, and with it the score: { $reason } The line is broken there.
reading-score-bears = { $indicator } is counted differently from { $since } on: { $reason } The configuration declares that scores still compare.
revision-note = * { $cycle } was revised on { $day }: { $reason }
revision-notice = The data of this cycle was revised on { $day }: { $reason }
transfer-before = The company changed hands on { $day }, before the first cycle shown.
transfer-marked = The company changed hands on { $day }; charts mark the cycle.
transfer-after = The company changes hands on { $day }, after the last cycle shown.
cycles-month = Months
cycles-quarter = Quarters
cycles-year = Years

clause-separator = ;{" "}
reweighted = Indicators without data carry no weight; theirs falls to the others in proportion.
mark = { $label } { $value }
weight-note = share of the total score
organisation = Organisation
members = Members
teams = Teams
indicators = Indicators
count-members = { $count ->
    [one] { $number } member
   *[other] { $number } members
}
count-teams = { $count ->
    [one] { $number } team
   *[other] { $number } teams
}
count-cycles = { $count ->
    [one] { $number } cycle
   *[other] { $number } cycles
}

## Comparing

comparison-members = Members by score, with the interval of each
comparison-teams = Teams by score, with the interval of each
comparison-note = Dot: score; line: its interval. Where lines overlap, the data does not tell who is ahead; the rank is the range that it allows.
comparison-note-organisation = Dot: score; line: its interval; dashes: the score of the organisation, { $score }, from all of its rows taken together (no mean of the scores listed). Where lines overlap, the data does not tell who is ahead; the rank is the range that it allows.

## Team

team-size = { $count ->
    [one] { $number } member
   *[other] { $number } members
}
team-lead = led by
team-pooled = A team’s value pools its members’ events; it is not the mean of their values.
team-standout = Strengths and weaknesses
team-standout-lead = Dimensions in which the team’s interval and the organisation’s do not overlap.
team-strengths = Stronger than the organisation
team-weaknesses = Weaker than the organisation
team-strengths-none = None beyond the noise.
team-weaknesses-none = None beyond the noise.
team-no-difference = No difference from the organisation beyond the noise in any dimension.
team-strength = { $dimension }: { $points } points ({ $interval }), the organisation { $organisation } ({ $organisation-interval }).
team-weakness = { $dimension }: { $points } points ({ $interval }), the organisation { $organisation } ({ $organisation-interval }).

## Overview

title-overview = Overview { $cycle }
overview-people = { $members } in { $teams }
compared-with = compared with
notes-overview = Commentary
changed = What changed, and is more than noise
changed-better = Better
changed-worse = Worse
changed-nothing = Nothing beyond the noise.
changed-none = No indicator of the organisation changed beyond the noise since { $since }.
clients = Clients and revenue
clients-held = Clients at the start
clients-lost = of these lost
clients-acquired = Clients won
clients-none = The cycle has no clients table.
revenue-at-start = Revenue at the start
revenue-at-start-note = of the clients held then
revenue-lost = Revenue lost
revenue-lost-note = of the clients lost
revenue-now = Revenue now
revenue-now-note = of all clients
lost-clients = Clients lost in the cycle, the largest first
lost-clients-more = { $count ->
    [one] and { $number } more client
   *[other] and { $number } more clients
}
lost-clients-all = Their revenue comes to { $sum }, the revenue lost.
lost-clients-part = Those listed come to { $sum } of the { $total } of revenue lost.
lost-clients-rounded = Each amount is rounded by itself, so that those shown add up to slightly more or less.
lost-clients-unknown = { $count ->
    [one] One of them has no revenue at the start in the data and adds nothing.
   *[other] { $number } of them have no revenue at the start in the data and add nothing.
}
reason-unknown = not stated
ratings = Ratings
ratings-caption = How many members earned which rating
ratings-share = Share of the members
completeness = Completeness of the data
completeness-without = Indicators without a usable value for the organisation:
completeness-all = Every indicator has a usable value for the organisation.
completeness-link = What was read, what was not, and why

## Index and search

index-sub = Appraisal of the teams that keep client relationships.
index-transfer = The company changed hands on { $day }.
index-newest = The newest cycle:
index-trends = Trends over all cycles
index-empty = There is no cycle yet.
state-open = open, provisional
state-closed = closed
search = Find a member, a team, an indicator or a page of { $cycle }
search-none = Nothing by that name.
search-watched = Client that is watched
search-lost = Client that was lost
search-found = Found:
search-indicator = indicator

## Trends of the organisation

trends-lead = The organisation’s score and indicators over all cycles.
trends-earlier = { $count ->
    [one] The figures show one earlier cycle besides; the numbers are those of the last eight.
   *[other] The figures show { $number } earlier cycles besides; the numbers are those of the last eight.
}
trends-how-to-read = Line: value; band: its interval; dashed line: target. A gap means that a cycle had no usable data.
trends-subjects = Trends of teams and members
trend-cycles = Cycle by cycle

## Indicator

direction-higher = more is better
direction-lower = less is better
indicator-scale = From value to points
indicator-scale-caption = Points that a value earns, with the target and the organisation’s value marked
indicator-definition = Definition
indicator-table = Source table
indicator-minimum = Smallest sample
indicator-direction = Direction
indicator-pairs = Turning points of the scale
indicator-teams = Teams with their interval; dashes mark the organisation
indicator-distribution = Spread over the members
indicator-members = { $count ->
    [0] No member has a usable value.
    [one] { $number } member has a usable value.
   *[other] { $number } members have a usable value; each dot is one, its line the interval.
}
indicator-no-distribution = A spread needs at least two members with a usable value.
indicator-members-table = Every member’s value, the lowest first; neighbours whose intervals overlap are not told apart
indicator-history = Over the cycles

## Shrunken estimates and funnels

column-shrunken = Shrunken
column-funnel = Against chance
column-limits-inner = Chance allows (95%)
column-limits-outer = Chance allows (99.8%)
shrunken-own = own data { $weight }
shrunken-towards-members = Shrunken: the value drawn towards { $centre }, the mean of all { $count } members, by as much as its uncertainty says; the less data of their own, the further (hollow diamond in a figure). It is the better guess of what lies behind a small sample; the observed value stays what was counted.
shrunken-towards-teams = Shrunken: the value drawn towards { $centre }, the mean of all { $count } teams, by as much as its uncertainty says; the less data of their own, the further (hollow diamond in a figure). It is the better guess of what lies behind a small sample; the observed value stays what was counted.
shrunken-alike-members = No shrunken values: the members differ by no more than chance explains, so there is no ground to tell them apart. The observed values stand.
shrunken-alike-teams = No shrunken values: the teams differ by no more than chance explains, so there is no ground to tell them apart. The observed values stand.
shrunken-too-few-members = No shrunken values: { $count } members with a usable value, { $needed } are needed. The observed values stand.
shrunken-too-few-teams = No shrunken values: { $count } teams with a usable value, { $needed } are needed. The observed values stand.
shrunken-not-estimable = No shrunken values: the noise of the values is not known. The observed values stand.
shrunken-scored = By policy, points come from the shrunken values where there are any; gates, targets and changes look at the observed ones.
funnel = What chance explains
funnel-caption = Every member’s share by the size of the sample
funnel-lead = Solid line: the organisation’s { $centre }. Chance alone keeps 95 of 100 members between the dashed lines and 998 of 1,000 between the dotted ones. A diamond with a name is outside what chance explains, also when all such comparisons of the cycle are taken together.
funnel-above = { $name }: { $value } of { $sample }, above what chance explains ({ $limits }).
funnel-below = { $name }: { $value } of { $sample }, below what chance explains ({ $limits }).
funnel-none = Nobody is outside what chance explains.
funnel-more = { $count ->
    [one] and { $number } more member, in the table
   *[other] and { $number } more members, in the table
}
funnel-overdispersed = As a whole the members differ more than chance makes them ({ $ratio } times as much): something that the sample sizes do not show is at work, such as different clients. To lie outside is then a reason to look, not a verdict.
funnel-within = within chance
funnel-by-chance = beyond 95%, as chance makes some
funnel-outside-above = above what chance explains
funnel-outside-below = below what chance explains
indicator-redefined = Counted differently since the last cycle, so that the two do not compare: { $reason }

## Tools that scripts add to tables, charts and the head of a page

tool-filter = Filter rows
tool-columns = Columns
tool-copy = Copy
tool-copy-title = Copy the rows that are shown, for a spreadsheet
tool-copied = Copied
tool-rows = { $first } of { $second } rows
tool-part = { $first } to { $second } of { $third }
tool-before = Earlier rows
tool-after = Later rows
tool-save-drawing = Save as a drawing
tool-save-picture = Save as a picture
tool-save-table = Save the data for a spreadsheet
tool-search = Search
tool-search-away = The search belongs to the whole site; this folder stands alone.

## What changed since the last cycle

page-changes = Changes
changes-title = What changed since { $cycle }
changes-lead = A change is called one where it is more than noise, and still stands out among all that were looked at. Ratings are compared as they stand.
changes-all = Teams, members and findings: all that changed since { $cycle }
changes-was = { $points } before
changes-teams = Score and rating of each team, before and after
changes-members = Members whose rating is another one, or whose score changed by more than noise
changes-steady = { $count ->
    [one] For one other member nothing changed by more than noise.
   *[other] For { $number } other members nothing changed by more than noise.
}
changes-before = Before
changes-after = After
changes-people = People
changes-joined = New: { $names }.
changes-gone = No longer there: { $names }.
changes-moved = { $name } went from { $from } to { $to }.
changes-new-findings = New findings
changes-no-new-findings = Nothing was found that was not found before.
changes-gone-findings = Not found any more
changes-plans = What became of the last plan

## Terms, and how sure a number is

page-glossary = Terms
glossary-lead = What the words on these pages mean, and how sure a number is.
glossary-terms = Terms
sure = How sure is this?
sure-why = A quarter is a sample. Another week, another client who happens to answer, and the value would have come out a little higher or lower, with nobody having worked any better or worse. The range beside a value says how far such chance reaches.
sure-example = { $indicator }, for example: { $value }, counted from { $rows }. With as many, chance alone moves the value within { $interval }. Whatever lies in this range fits the data.
sure-wide = A wide range means few rows. It is no fault of whoever it is about; it means that the number should not be leaned on yet.
sure-overlap = Two values whose ranges overlap widely cannot be told apart. That is why ranks are ranges, such as “4 to 11 of 27”.
sure-many = Where many numbers are compared at once, some stand out by chance. A change is called one only if it still stands out among all that were looked at.
sure-not = A range knows of chance alone. Rows that are missing, a question that was asked in another way, or clients who do not answer are not in it; the data page says what was read.
term-score = Score
    .meaning = The sum of points times weight over all indicators, from 0 to 100.
term-points = Points
    .meaning = What a value earns on the scale of its indicator, from 0 to 100. The scale stands on the indicator’s page.
term-indicator = Indicator
    .meaning = Something that is counted in the same way for everybody, such as the share of satisfied clients.
term-dimension = Dimension
    .meaning = Indicators that belong together, such as all about complaints. Its score is their weighted mean.
term-target = Target
    .meaning = The value that an indicator should reach. It earns the points that the scale gives it, not always 100.
term-weight = Weight
    .meaning = How much of the score an indicator makes up. Where an indicator has no data, its weight falls to the others in proportion.
term-contribution = Contribution
    .meaning = Points times weight: what an indicator adds to the score.
term-coverage = Coverage
    .meaning = The share of the weight that had data. Below a limit there is no rating, since too much is unknown.
term-sample = Sample
    .meaning = How many rows a value was counted from: answers, clients, complaints. Below the smallest sample no value is shown.
term-interval = Interval, range
    .meaning = The values that fit the data just as well, at the level that stands at the foot of each page. The fewer the rows, the wider it is.
term-noise = Noise
    .meaning = How far a value moves from one cycle to the next by chance alone.
term-change = Change
    .meaning = A difference to the last cycle that is more than noise, and still is among all differences looked at.
term-rating = Rating
    .meaning = The band that the score falls into. “Within the noise of” names other bands that the interval reaches.
term-rank = Rank
    .meaning = The places that the data allow, from the best to the worst. One place is named only where no other is possible.
term-shrunken = Shrunken estimate
    .meaning = A value drawn towards the mean of all, the more so the fewer its rows. It is the better guess where samples are small.
term-retention = Client retention
    .meaning = The share of the clients held on the first day who were not lost by the last.
term-revenue-retention = Gross and net revenue retention
    .meaning = What is left at the end of the revenue of the clients held at the start: gross without growth, net with it.
term-promoters = Net promoter score
    .meaning = The share who answer 9 or 10 to “would you recommend us”, less the share who answer 0 to 6, times 100: from −100 to +100.
term-assessment = 360° feedback
    .meaning = What superiors, peers, reports and clients say of a member’s conduct. Answers of few people are not shown, so that nobody can be known by them.
term-sealed = Sealed
    .meaning = Kept as it was when the cycle was closed, with a fingerprint of every file. What is restated later stands beside it.

## Hints for whoever opens a scorecard for the first time

hint-title = How to read this page
hint-score = The large number is the score, 0 to 100. What changed and what to do stand below it.
hint-range = The range beside a number is what chance allows. Where two ranges overlap, read little into the difference.
hint-points = A click on points leads to how they were made, down to the rows of the files.
hint-close = Understood

## Teams and members side by side

page-compare = Compare
compare-lead = Put teams or members side by side. Who is compared stands in the address of the page: copy it to share what you see.
compare-scripts = Comparing needs scripts, which this browser does not run. The pages of teams compare their members.
compare-these = Put members of this team side by side
compare-add = Add a team or member
compare-remove = Take out
compare-caption = Points with their ranges, 0 to 100
compare-apart = The scores of %1 and %2 differ by more than chance: their ranges share nothing.
compare-alike = The scores of %1 and %2 are not told apart by their ranges, which overlap.
