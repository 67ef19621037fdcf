### results: bonus, raises, promotions, recognition, performance plans.

page-results = Results
data-download-results = Bonus, raises, promotions, recognition and performance plans, with pay
results-confidential = This page and results.csv hold pay. Nothing else in the report does. Pass the folder on only to those who may see pay; for everybody else delete results.html, results.zh-CN.html and data/results.csv first.
results-no-pay-table = This cycle has no pay table (pay.csv), so bonus and raises are left out. Promotion, recognition and performance plans need none.
results-money-elsewhere = Bonus and raises have no part in this kind of cycle; the rules below say where they belong.
results-people-elsewhere = Promotions and performance plans have no part in this kind of cycle; the rules below say where they belong.
results-kind-month = months
results-kind-quarter = quarters
results-kind-year = years
results-lead = What the ratings of this cycle mean by the stated rules. Everything here is a proposal with its reason; people decide.
results-semicolon = ;{" "}

results-none-pay = No row in the pay table.
results-none-factor = The factor of this rating is zero.
results-none-range = No pay range: neither the pay table nor the grade states one.
results-none-left = Left within the cycle; a raise is for the time after it.
results-none-rating = No rating. { $reason }

## Bonus

results-bonus = Bonus pool
results-pool = Pool
results-shared = Shared out
results-difference = Difference
results-difference-exact = the shares add up to the pool
results-difference-left = see the remark
results-bonus-members = { $count ->
    [one] one member
   *[other] { $number } members
}
results-bonus-bound = { $count ->
    [0] nobody
    [one] one member, { $sum }
   *[other] { $number } members, { $sum }
}
results-bonus-no-limit = none stated
results-at-cap-label = At the cap
results-at-floor-label = At the floor
results-bonus-left-unit = { $left } is less than the unit of { $unit } and stays in the pool.
results-bonus-left-cap = { $left } stays in the pool: everybody who takes part is at the cap.
results-bonus-short = The floors cost { $short } more than the pool. Each share is the same part of its floor.
results-at-cap = at the cap
results-at-floor = at the floor
results-member = Member
results-team = Team
results-rating = Rating
results-base = Base pay per year
results-presence = Days present
results-factor = Factor
results-weight = Weight
results-share = Share
results-of-earned = Of base pay by presence
results-why = Reason
results-bonus-caption = Each member’s share of the pool
results-sum = Sum
results-formula = How the share of { $member } was made
results-formula-weight = Weight: { $factor } × { $base } × { $presence } = { $weight }
results-formula-open = Shared by weight: { $pool } − { $cap } at the cap − { $floor } at the floor = { $open }
results-formula-share = Share: { $open } × { $weight } ÷ { $weights } = { $exact }, which is { $amount } after rounding by largest remainders
results-what-if = If the pool were larger or smaller
results-what-if-change = Change of the pool
results-what-if-caption = Mean share per rating, by size of the pool
results-what-if-stated = as stated
results-what-if-cap = { $number } of { $of } at the cap
results-what-if-left = Left over
results-what-if-short = floors short by { $short }

## Merit matrix

results-merit = Raises: the merit matrix
results-merit-base = Base pay in the matrix
results-budget = Budget
results-budget-note = { $share } of base pay
results-spent = Raises
results-unspent = Left of the budget
results-lump-sums = Of which lump sums
results-merit-proof = No other matrix within these rules uses the budget better, weighted by rating, by more than { $gap }.
results-merit-too-small = No raise is proposed: the least raises that the matrix allows cost { $least }, more than the budget of { $budget }.
results-merit-nobody = Nobody has a rating, base pay and a pay range, so there is nobody to raise.
results-merit-not-solved = The solver found no matrix. No raise is proposed.
results-matrix-caption = Raise chosen in each cell, and the limits that it may move in
results-quarter-1 = lowest quarter
results-quarter-2 = second quarter
results-quarter-3 = third quarter
results-quarter-4 = highest quarter
results-below-range = below the range
results-above-range = above the range
results-limits = limits { $limits }
results-cell-members = { $count ->
    [one] one member, { $cost }
   *[other] { $number } members, { $cost }
}
results-cell-nobody = nobody
results-range = Pay range
results-compa = Compa-ratio
results-place = Place in the range
results-raise = Raise
results-added = Into base pay
results-lump = Lump sum
results-merit-caption = Proposal for each member
results-merit-reason = { $rating }, { $position }: { $raise }
results-merit-reason-lump = { $rating }, { $position }: { $raise }. Base pay stops at the top of the range, { $top }; the rest is a lump sum.
results-merit-no-raise = no raise proposed

## Promotion

results-promotion = Promotion
results-step = { $from } to { $to }
results-promotion-nobody = Nobody is in grade { $from } at the end of this cycle.
results-promotion-summary = { $all } { $near }
results-promotion-all = { $count ->
    [0] Nobody meets every condition for { $to }.
    [one] One member meets every condition for { $to }.
   *[other] { $number } members meet every condition for { $to }.
}
results-promotion-near = { $count ->
    [0] Nobody misses just one.
    [one] One misses just one.
   *[other] { $number } miss just one.
}
results-promotion-caption = Members in grade { $from }, those who meet most conditions first
results-promotion-outcome = Outcome
results-conditions = Conditions
results-promotion-proposed = Proposed: step to { $to }
results-promotion-one-missing = One condition missing: { $what }
results-condition-rating = rating
results-condition-months = time in the grade
results-condition-gate = no gate closed
results-condition-coverage = coverage
results-promotion-met = { $met } of { $of } conditions met
results-met = met
results-not-met = not met
results-check-in = { $what } ({ $cycle })
results-check-rating = { $count ->
    [one] Rating { $needed } or better: { $found }
   *[other] Rating { $needed } or better in each of { $number } cycles: { $found }
}
results-months = { $count ->
    [one] one month
   *[other] { $number } months
}
results-check-months = At least { $needed } in the grade: { $found }, since { $since }
results-check-months-seen = At least { $needed } in the grade: { $found } seen here, since { $since }; grade_since is not stated
results-check-months-unknown = At least { $needed } in the grade: not known since when
results-check-no-gate = { $count ->
    [one] No gate closed in this cycle
   *[other] No gate closed in any of the { $number } cycles looked at
}
results-check-gate = A gate closed: { $closed }
results-check-coverage = Score on at least { $needed } of the weight: { $found }
results-check-indicator = { $name } at { $needed } or better: { $found }
results-check-indicator-none = { $name } at { $needed } or better: no value

## Recognition

results-recognition = Recognition
results-improved = Score { $points } points since { $since } (range { $range }), more than chance explains among the changes of all members
results-improved-plain = Score { $points } points since { $since }, more than chance explains among the changes of all members
results-no-loss = { $count ->
    [one] One day without losing a client, since { $since }; holds { $clients }
   *[other] { $number } days without losing a client, since { $since }; holds { $clients }
}
results-clients = { $count ->
    [one] one client
   *[other] { $number } clients
}
results-targets = Every target reached: { $indicators }
results-nobody-improved = Nobody: no score rose beyond the noise.
results-nobody-longest = Nobody, as far as the data says: holding enough clients and long enough without losing one.
results-nobody-targets = Nobody reached every target.
results-too-many = Nobody stands out: { $number } members come out alike.

## Performance plans

results-performance = Performance plans
results-performance-lead = { $count ->
    [0] Nobody’s score is certainly below the limit. No performance plan is proposed.
    [one] One member’s score is certainly below the limit.
   *[other] The scores of { $number } members are certainly below the limit.
}
results-performance-uncertain = { $count ->
    [one] One score below the limit is not counted here: it is not certainly below or not for long enough, it rests on too little, or the rating was raised by decision. Nothing follows from it.
   *[other] { $number } scores below the limit are not counted here: they are not certainly below or not for long enough, they rest on too little, or the rating was raised by decision. Nothing follows from them.
}
results-performance-caption = Members whose score is certainly below the limit
results-evidence = Evidence
results-safeguards = Safeguards
results-performance-evidence = { $cycle }: score between { $range }, limit { $limit }; { $coverage } of the weight had data that show how sure they are; present on { $presence } of the days
results-performance-proposed = Proposed: a performance plan. Every safeguard is met.
results-performance-held = Not proposed yet. To be done first: { $first }
results-safeguard-by = { $what }: { $day }, by { $by }
results-safeguard-done = { $what }: { $day }
results-safeguard-plan = { $what }: every item of the last plan is under way or done
results-safeguard-plan-missing = { $what }: the last plan has items without a report or not taken up, or there was none
results-safeguard-missing = { $what }: nothing recorded

## Rules

results-rules = The rules behind this page
results-rule-cycles = For cycles of this kind: { $kinds }.
results-rule-factor = { $rating } { $factor }
results-rule-weight = Weight = factor of the rating × base pay × days present ÷ days of the cycle. Factors: { $factors }. Without a rating there is no share.
results-rule-cap = Nobody gets more than { $cap } of the yearly base pay by presence (base pay per year × days present ÷ days of the cycle): of a whole year’s, however long the cycle is. What the cap takes goes to the others by weight, again and again until nobody is above it.
results-rule-floor = Whoever has a factor above zero gets at least { $floor } of the yearly base pay by presence; the others pay for it by weight.
results-rule-rounding = Shares are multiples of { $unit }. Units left by rounding down go to the largest remainders; of equal ones to the larger weight, then to the earlier member id.
results-rule-budget = All raises together cost at most { $budget } of the base pay of everybody in the matrix.
results-rule-grid = Each cell gets one raise, a multiple of { $step } within its limits. A better rating and a lower place in the range never get less.
results-rule-solved = Of all such matrices an integer program finds the one that uses most of the budget, each unit of money counted by the weight of its rating ({ $weights }) and a thousandth more per quarter lower in the range.
results-rule-lump = Compa-ratio = base pay ÷ middle of the range. Base pay never passes the top of the range: the rest of a raise is paid once, as a lump sum, and counts against the budget. Raises are rounded down to { $unit }.
results-rule-promotion = { $from } to { $to } (in { $kinds }): { $conditions }.
results-rule-rating = { $count ->
    [one] rating { $rating } or better
   *[other] rating { $rating } or better in each of the last { $number } cycles
}
results-rule-months = { $months } in the grade
results-rule-no-gate = no gate closed in the cycles looked at
results-rule-coverage = score on at least { $coverage } of the weight
results-rule-indicator = { $name } at its target or better
results-rule-indicator-at = { $name } at { $needed } or better
results-rule-ties = Ties share the recognition.
results-finds = { $finds } { $limit }
results-finds-improved = Whose score rose most since the last cycle, of those whose rise stands out among all changes of the cycle (false discovery rate).
results-finds-longest = { $count ->
    [one] Who has gone longest without losing a client, at least one day, and holds at least { $clients }.
   *[other] Who has gone longest without losing a client, at least { $number } days, and holds at least { $clients }.
}
results-finds-targets = Who reached the target of every indicator of “{ $dimension }”.
results-at-most = { $count ->
    [one] Where more than one comes out alike, nobody stands out.
   *[other] Where more than { $number } come out alike, nobody stands out.
}
results-rule-below = { $count ->
    [one] Looked at only where the whole interval of the score lies below { $rating }, on { $presence } of the days or more and data that show how sure they are for at least { $coverage } of the weight.
   *[other] Looked at only where the whole interval of the score lies below { $rating } in { $number } cycles on end, each on { $presence } of the days or more and data that show how sure they are for at least { $coverage } of the weight.
}
results-rule-safeguards = Never proposed before all of this is done: { $safeguards }.
