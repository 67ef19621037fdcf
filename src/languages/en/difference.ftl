### What differs between two cycles, revisions or settings, and why: for the terminal and for the page.

difference-title = What differs: { $before } → { $after }
difference-kind-cycles = Two cycles, each with rows of its own. Part of every difference is noise; better and worse are said only where the noise does not explain it.
difference-kind-revisions = Two revisions of one cycle: rows were mended, or rules were changed afterwards. There is no noise between the two.
difference-kind-what-if = The same rows under two settings. There is no noise between the two: whatever differs comes from the settings.
difference-none = Nothing differs.
difference-same = the same
difference-from-to = { $from } → { $to }
difference-part-separator = {"; "}
difference-no-value = none
difference-stated = stated
difference-not-stated = not stated

difference-findings = What was found
difference-finding-no-rating = No rating of the { $members } members on both sides differs.
difference-finding-ratings =
    { $count ->
        [one] 1 of { $members } members gets another rating
       *[other] { $number } of { $members } members get another rating
    }: { $up } a better one, { $down } a worse one.
difference-finding-gained =
    { $count ->
        [one] 1 member has a rating now and had none before.
       *[other] { $number } members have a rating now and had none before.
    }
difference-finding-lost =
    { $count ->
        [one] 1 member had a rating and has none now.
       *[other] { $number } members had a rating and have none now.
    }
difference-finding-scores =
    { $count ->
        [0] No member’s score differs.
        [one] 1 member’s score differs, by { $largest } points.
       *[other] { $number } of { $members } members’ scores differ, by { $largest } points at most.
    }
difference-finding-outside =
    { $count ->
        [0] No member’s score changed beyond the noise ({ $members } on both sides).
       *[other] { $number } of { $members } members’ scores changed beyond the noise: { $better } for the better, { $worse } for the worse.
    }
difference-finding-within =
    { $count ->
        [one] 1 of the ratings differs although the score did not leave the noise: the score lies near the edge of a band, or a gate closed or opened.
       *[other] { $number } of the ratings differ although the scores did not leave the noise: they lie near the edge of a band, or a gate closed or opened.
    }
difference-finding-generator = The two were computed by different versions of the program: { $before } and { $after }. What these count differently shows as a value that differs.

difference-settings = Settings that differ
difference-files = Files that differ, by rows that count
difference-people = Joined, left, moved
difference-people-joined = Joined ({ $number }): { $names }
difference-people-left = Left ({ $number }): { $names }
difference-people-moved = In another team ({ $number }): { $names }
difference-people-renamed = Under another name: { $names }
difference-moved = { $name } ({ $way })
difference-teams-new = New teams ({ $number }): { $names }
difference-teams-gone = Teams that are gone ({ $number }): { $names }

difference-heading-organisation = The organisation
difference-heading-teams = Teams that differ, the most affected first ({ $number })
difference-heading-members = Members who differ, the most affected first ({ $number })

difference-column-setting = Setting
difference-column-file = File
difference-column-name = Name
difference-column-before = Before
difference-column-after = After
difference-column-change = Difference
difference-column-figure = Before ○ and after ●
difference-column-causes = What it is made of, in points
difference-column-group = Group
difference-column-members = Members
difference-column-up = Better
difference-column-down = Worse
difference-column-mean = Mean
difference-more = More: values, plans, results
difference-adds-up = The causes add up to the difference of the scores as they are written. ○ stands before, ● after; all rows of a table have the same axis.

difference-groups = Who gains and who loses
difference-groups-lead = Members on both sides. Groups too small to be told of are left out, and with them any from which those could be worked out.
difference-by-team = By team: ratings that are better and worse, mean difference of the scores
difference-by-grade = By grade: ratings that are better and worse, mean difference of the scores
difference-by-group = By group for fairness checks: better and worse ratings, mean difference
difference-groups-left-out =
    { $count ->
        [one] 1 group is left out: groups of fewer than { $minimum } members are not told of.
       *[other] { $number } groups are left out: groups of fewer than { $minimum } members are not told of, nor what they could be worked out from.
    }
difference-fairness-apart = Look into this: in { $group } the ratings of { $down } of { $members } fall, among the others { $others-down } of { $others }; chance alone rarely makes them differ so (p = { $p } by Fisher’s exact test, adjusted after Holm).
difference-fairness-alike = { $group }: the ratings of { $down } of { $members } fall, among the others { $others-down } of { $others }; this does not show a difference between the groups (p = { $p } by Fisher’s exact test, adjusted after Holm).

difference-cause-of = { $cause }: { $indicator }
difference-cause-rest =
    { $count ->
        [one] one more
       *[other] { $number } more together
    }
difference-cause-several = several at once
difference-cause-data = value
difference-cause-counting = way of counting
difference-cause-data-or-counting = value or way of counting
difference-cause-weights = weight
difference-cause-scales = scale
difference-cause-estimate = which estimate is scored
difference-cause-missing-parts = rule for missing parts
difference-cause-bands = rating bands
difference-cause-gates = gates
difference-cause-minimums = least coverage or presence
difference-cause-adjustments = decided adjustments
difference-cause-generator = version of the program

difference-way-up = higher
difference-way-down = lower
difference-way-gained = rated now
difference-way-lost = no longer rated
difference-way-other = another band
difference-rating-by = { $way }, by { $causes }
difference-rating-share = { $cause } { $share }
difference-gates-closed = gate closed now: { $indicators }
difference-gates-opened = gate no longer closed: { $indicators }

difference-rank = { $rank } of { $of }
difference-rank-line = Rank { $ranks }
difference-unranked = not ranked
difference-rank-within = each within the range that the noise leaves to the other
difference-rank-moved = places lost (+) or gained (−): own score { $own }, scores of others { $others }, who is ranked { $membership }

difference-value = { $indicator }: { $from } → { $to } ({ $n-from } → { $n-to })
difference-item-came = Plan: new item { $indicator }, target { $to } (behind it: { $behind })
difference-item-went = Plan: no longer { $indicator }, target was { $from } (behind it: { $behind })
difference-item-changed = Plan: { $indicator }, target { $from } → { $to } (behind it: { $behind })
difference-item-other-actions = Plan: { $indicator }, other actions (behind it: { $behind })
difference-behind-value = value
difference-behind-weight = weight
difference-behind-scale = scale
difference-behind-target = target of the model
difference-behind-rules = rules of plans
difference-behind-library = actions to choose from
difference-behind-objectives = objectives
difference-behind-others = other gaps, comparable subjects or earlier cycles
difference-course-came = Training: new course { $course }
difference-course-went = Training: no longer { $course }

difference-result = { $name }: { $from } → { $to }
difference-kind-of-promotion = Promotion
difference-kind-of-recognition = Recognition
difference-kind-of-bonus = Bonus
difference-kind-of-raise = Raise
difference-kind-of-lump-sum = Lump sum
difference-kind-of-performance-plan = Performance plan
difference-result-ready = ready
difference-result-not-ready = not ready
difference-result-found = found
difference-result-proposed = proposed
difference-result-safeguard-missing = a safeguard is missing

difference-reading = How to read this
difference-method = A score is worked out from the same measurements for every combination of earlier and later states of values, weights, scales and rules. Each cause gets the mean of what it adds over all orders of the causes (Shapley 1953), so that no cause comes first and all of them add up. Values that gain or lose their place in the score are taken in all their orders too (Owen 1977). The shares of a rating’s causes say in how many of the orders each one tips the rating (Shapley and Shubik 1954). What stands behind a plan’s item is what differs of all that the plan looked at, not how much each of it did.

## In the terminal

cli-help-diff = Says what differs between two cycles, revisions or settings, and why.
    .usage = scorebook diff <A> <B> | scorebook diff <A> --with <FILE>
    .after =
        A and B: cycles (2025-Q2) or revisions of a sealed one (2025-Q2@1). With a file: the same rows
        under other settings, a whole scorebook.toml or only the tables that differ.

        Example:
          scorebook diff 2025-Q3 --with next-year.toml --page what-if.html

        Exit codes: 0 done, 1 errors in the input, 2 wrong usage, 3 could not write
cli-argument-compared_cycle = Cycle, or revision of a sealed one, to compare
cli-argument-compared_with = The other one
cli-argument-with = Settings to try on the rows of A
cli-argument-page = File for a page to open or send; other languages beside it
cli-argument-pay = Tell of bonus, raises and performance plans too
difference-drift = { $cycle } is sealed, and something has changed since: { $what }. Both sides are computed from what is there now, so that the settings alone make the difference; neither shows the sealed figures.

cli-diff-faults =
    { $errors ->
        [one] nothing was compared: mend the error above first
       *[other] nothing was compared: mend the errors above first
    }
    {"  "}see `scorebook check --data { $data }`
cli-diff-unknown-revision =
    there is no sealed revision `{ $name }`
    {"  "}`scorebook seal` makes revision 1 of a cycle, `scorebook restate` the next
cli-diff-revision-with-settings =
    settings cannot be tried on the sealed revision `{ $name }`: its rows are not kept
    {"  "}name the cycle without its revision
cli-diff-tables-gone =
    { $name } is sealed and its tables are gone: a seal holds figures, not rows
    {"  "}put the folder cycles/{ $name } back to try settings on its rows
cli-diff-one-of =
    name what A is compared with: a second cycle, or other settings by --with, not both
    {"  "}see `scorebook diff --help`
cli-diff-not-comparable =
    { $one } and { $other } do not compare: they share days, or one is longer than the other
    {"  "}name two cycles of one kind, such as two quarters
cli-diff-page = Written: { $file }
cli-diff-more =
    { $count ->
        [one] and 1 more (--page and --format json have all)
       *[other] and { $count } more (--page and --format json have all)
    }
cli-diff-subject = { $name } ({ $of })
cli-diff-part = { $points } { $indicator }
cli-diff-score = Score { $before } → { $after } ({ $change })
cli-diff-rating = Rating { $rating }
