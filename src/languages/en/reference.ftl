### Pages to look things up in: data and method.
### `$number` is a count as it is written, `$count` chooses the form.

## Data

data-lead = What was read for this cycle, what of it counts, and which numbers rest on it.
data-files = Files
data-files-caption = Files of this cycle, with rows read and rows counted
data-file = File
data-table = Table
data-read = Read
data-counted = Counted
data-not-counted = Not counted, and why
data-feeds = Feeds
data-feeds-nothing = no indicator
data-format = { $encoding }, { $separator ->
    [semicolon] semicolon-separated
    [tab] tab-separated
   *[comma] comma-separated
}
data-reading = { $column }: “{ $found }” is read as { $read } ({ $count ->
    [one] one cell
   *[other] { $number } cells
} written so)
data-kilobytes = { $size } KB
data-megabytes = { $size } MB
data-all-counted = Where no reason stands, all rows can be used; the filter of a measure may leave some out.
data-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
data-reason-outside-cycle = { $count ->
    [one] { $number } row lies
   *[other] { $number } rows lie
} outside the cycle’s days
data-reason-no-member = { $count ->
    [one] { $number } row belongs
   *[other] { $number } rows belong
} to no member: neither the row nor the clients table names one
data-reason-no-value = { $count ->
    [one] { $number } row carries
   *[other] { $number } rows carry
} no value to count
data-use-people = who is appraised, and in which team
data-use-teams = names and leads of the teams
data-use-actions = follow-up of the last plan
data-use-adjustments = adjustments of scores and ratings
data-use-goals = goals on 1:1 sheets
data-use-appeals = supervision of the appraisal
data-use-talent = team and talent
data-use-care = care for people and places
data-use-talks = log of talks, 1:1 sheets and meeting packs
data-use-ownership = whose an event is
data-missing = Tables that are missing
data-missing-lead = These tables are not in the cycle’s folder. Their indicators have no data: that is not a zero, and their weight is not scored.
data-missing-none = Every table that the model asks for is there.
data-missing-caption = Tables that are missing, and the indicators without data for it
data-indicators = Indicators without data
data-coverage = Members covered per indicator
data-coverage-lead = How many of the { $members } members have a value, too small a sample, or nothing to measure.
data-coverage-caption = Members with a value, with too few rows and without data, per indicator
data-indicator = Indicator
data-sample = Sample
data-with-value = With a value
data-too-few = Too few
data-no-data = No data
data-minimum = Smallest sample
data-downloads = Downloads
data-downloads-lead = What the pages of this cycle show, unrounded: shares run from 0 to 1. As one workbook to read and filter, and as CSV in UTF-8 for programs. Texts that begin with =, +, - or @ are never run as formulas: in the workbook they are plain texts, in CSV an apostrophe stands before them; datapackage.json describes every column (Frictionless Data Package).
data-download-workbook = the tables below in one workbook, a sheet each, with what every column means; without evidence.csv (very many rows) and results.csv (pay)
data-download-measurements = every indicator of every subject: value, interval, sample, points, weight
data-download-scores = score, interval, coverage, rating and rank range of every subject
data-download-comparisons = teams and members against their peers: observed and shrunken values, what chance allows, changes with p values
data-download-improvement = every plan item, with what became of the last plan’s items
data-download-causes = how the rows behind each plan item are spread, and what stands out
data-download-training = every enrolment, and every need without a course
data-download-findings = what the review found, ranked: stake, certainty, evidence, owner
data-download-matrices = every indicator by segment, category of complaints and kind of activity, each against all others
data-download-network = which teams work together: meetings, activities, thanks
data-download-watch-list = the clients to watch, by name: warnings, likelihood of a loss, revenue, owner
data-download-evidence = what each row of the source files adds to each indicator, so that every value can be recomputed
data-download-package = what each column means

## Method

method-lead = Every number of this cycle follows from the tables and the rules on this page. They come from the configuration that the pages were built with.
definitions-of = How it is measured: { $dimension }
definitions-lead = A click on a name leads to what is counted, how sure it is, where the formula comes from, and the scale.
definitions-none = No indicator belongs to this dimension.
method-contents = On this page
method-steps = From rows to a rating
method-step-count = Count
method-step-count-text = Rows within the cycle’s days are counted for the member whom the row names or, where it names none, for the owner of its client, and for the team that this member was in on that day: a client’s day is the first of the cycle or, if it was won later, the day it was won. 360° scores and values from other systems go to the team at the end of the cycle. A team’s value pools its rows; it is not the mean of its members’ values.
method-step-measure = Measure
method-step-measure-text = Each value comes with its sample and an interval at { $confidence }. Below the indicator’s smallest sample no value is shown or scored.
method-step-score = Score
method-step-score-text = A value earns points on the indicator’s scale.
method-step-weigh = Weigh
method-step-weigh-reweight = A dimension is the weighted mean of its indicators that have data, the total that of its dimensions. Where data is missing the others fill its weight; the share of the weight that had data stands beside the score as its coverage.
method-step-weigh-no-score = A dimension is the weighted mean of its indicators, the total that of its dimensions. Where a weighted indicator has no data there is no score.
method-step-certainty = Say how sure
method-step-certainty-text = Each indicator’s interval is mapped through its scale; the distances to its ends are combined in quadrature by weight (Zou and Donner 2008), which takes the indicators as independent. A part without an interval is taken as exact; the share of the weight that has none stands beside the score. Rows that are all the same have no interval: their variance of zero is no certainty. Revenue that was kept or lost as a whole, and recommendation answers of one kind alone, have Wilson’s interval on their number instead. Intervals of means and ratios end where their values cannot be.
method-step-adjust = Adjust
method-step-adjust-text = Decided adjustments in points are added, each with its reason and who approved it.
method-step-rate = Rate
method-step-rate-text = The unrounded score falls into a band, unless the coverage is below { $minimum }. Gates may cap the rating; a decided rating comes last. Each is named on the page that it changes.
method-step-compare = Compare
method-step-compare-text = A rank stands with the range that the noise leaves open. A change is called a change only when its interval at { $confidence } leaves zero out, and it still stands out among all changes looked at together.

method-indicator-weight = { $weight } of the total
method-definition = What it is
method-formula = Formula
method-certainty = Interval
method-source = Source
method-table = Table
method-minimum = Smallest sample
method-target = Target
method-target-none = none
method-target-cycle = { $target } in this cycle (otherwise { $usual })
method-weight = Weight
method-direction = Good is
method-direction-higher = more
method-direction-lower = less
method-scale = Scale
method-scale-caption = Points by value: { $indicator }
method-scale-linear = Straight lines between these values, flat outside them.
method-scale-steps-higher = Steps: a value earns the points of the last line that it reaches.
method-scale-steps-lower = Steps: a value earns the points of the first line that it does not exceed.
method-scale-value = Value
method-scale-points = Points

method-measure-csat = The share of satisfaction answers of 4 or 5 on the scale from 1 to 5 (top-2-box).
    .formula = answers of 4 or 5 ÷ answers
    .source = Morgan and Rego 2006, Marketing Science 25
method-measure-nps = How many more would recommend us than would not: promoters answer 9 or 10, detractors 0 to 6, on the scale from 0 to 10. In points from −100 to 100.
    .formula = 100 × (promoters − detractors) ÷ answers
    .source = Reichheld 2003, Harvard Business Review 81
method-measure-customer_effort = The share of answers of 5 to 7 on the scale from 1 (hard) to 7 (easy).
    .formula = answers of 5 to 7 ÷ answers
    .source = Dixon, Toman and DeLisi 2013, The Effortless Experience (customer effort score 2.0)
method-measure-client_retention = Of the clients held on the first day, the share not lost by the last day. Clients won in the cycle do not count.
    .formula = (held on the first day − lost of these) ÷ held on the first day
    .source = Farris and others 2010, Marketing Metrics
method-measure-gross_revenue_retention = Revenue kept from the clients held on the first day. Growth of one client does not make up for another’s loss; a lost client brings nothing, one whose revenue is not stated is left out.
    .formula = Σ min(revenue now, revenue at the start) ÷ Σ revenue at the start
    .source = usual definition of the trade
method-measure-net_revenue_retention = Revenue now of the clients held on the first day, growth included, against their revenue at the start.
    .formula = Σ revenue now ÷ Σ revenue at the start
    .source = usual definition of the trade
method-measure-transfer_retention = Of the clients inherited when the company changed hands, the share still held at the end of the cycle. The clock starts at the transfer.
    .formula = Π (1 − lost ÷ still held) over the days on which an inherited client was lost
    .source = Kaplan and Meier 1958, Journal of the American Statistical Association 53
method-measure-client_survival = The share of clients still held { $months } months after they became clients, or after the transfer where they were clients before. Clients who are not watched that long yet count for as long as they were; past the longest observation the share stays as it was last.
    .formula = Π (1 − lost ÷ still held) over the months since each client’s start
    .source = Kaplan and Meier 1958, Journal of the American Statistical Association 53
method-measure-client_expansion = Clients won in the cycle, against the clients held on the first day.
    .formula = new clients ÷ clients held on the first day
    .source = usual definition of the trade
method-measure-revenue_expansion = Revenue of the clients won in the cycle, against the revenue at the start of those held then.
    .formula = Σ revenue of new clients ÷ Σ revenue at the start
    .source = usual definition of the trade
method-measure-response_sla = The share of complaints with a first response within the limit for their severity. Unanswered past the limit at the end of the cycle counts as missed; unanswered within it is not counted yet. What came after the end does not enter, so a later export gives the same numbers.
    .formula = answered within the limit ÷ complaints decided
    .source = usual definition of the trade
method-measure-resolution_sla = The share of complaints resolved within the limit for their severity. Open past the limit at the end of the cycle counts as missed; open within it is not counted yet.
    .formula = resolved within the limit ÷ complaints decided
    .source = usual definition of the trade
method-measure-resolution_time = The time by which half of the complaints are resolved. Complaints still open count for as long as they have been open; they are not dropped.
    .formula = first time at which the share still open is ½ or less
    .source = Kaplan and Meier 1958, Journal of the American Statistical Association 53
method-measure-reopen_rate = Complaints that were opened again after they were resolved, among those resolved by the end of the cycle.
    .formula = opened again ÷ resolved
    .source = usual definition of the trade
method-measure-participation = Activities attended among those that the member was invited to.
    .formula = attended ÷ invited
    .source = own definition
method-measure-coverage = Clients with at least one attended activity in the cycle, among the clients owned: those held on the first day or won since, lost ones included. Whose activity it was does not matter.
    .formula = clients with a contact ÷ clients owned
    .source = own definition
method-measure-completeness = Fields that are filled among those required, over the client files that were audited.
    .formula = Σ fields filled ÷ Σ fields required
    .source = completeness as in ISO/IEC 25012
method-measure-validity = Fields that are valid among those filled, over the client files that were audited.
    .formula = Σ fields valid ÷ Σ fields filled
    .source = accuracy as in ISO/IEC 25012
method-measure-timeliness = Client files updated within { $days } days before their audit, among those audited. A file whose last update is not known counts as stale, unless no audit of the cycle knows one.
    .formula = files updated in time ÷ files audited
    .source = currentness as in ISO/IEC 25012
method-measure-assessment = The mean score from 1 to 5 over every dimension of the 360° questionnaire: one mean per relation and dimension, then over dimensions, then weighted by relation over the relations that may be shown.
    .formula = Σ weight of relation × mean of its raters ÷ Σ weight of relation
    .source = own definition; weights and threshold under “360° rules”
method-measure-assessment-dimension = The mean score from 1 to 5 on the dimension “{ $dimension }” of the 360° questionnaire: one mean per relation, then weighted by relation over the relations that may be shown.
method-measure-ready_made = A value that another system computed and the measures table states. The organisation, and a team without a row of its own, pool their members’ numerators and denominators, where every row has them.
    .formula = as the other system computes it
    .source = the measures table
method-measure-declared-count = Rows of the table “{ $table }” per member. Whoever moved within the cycle is a member of each of their teams.
    .formula = rows ÷ members
method-measure-declared-distinct = Different values of what stands below, in the rows of the table “{ $table }”, per member: each member’s own different values are counted, for a team and the organisation those of all members together, over the number of members. Whoever moved within the cycle is a member of each of their teams.
    .formula = different values ÷ members
method-measure-declared-sum = Sum of the value below over the rows of the table “{ $table }”, per member. Whoever moved within the cycle is a member of each of their teams.
    .formula = Σ value ÷ members
method-measure-declared-mean = Mean of the value below over the rows of the table “{ $table }” where it is not empty.
    .formula = Σ value ÷ rows
method-measure-declared-weighted-mean = Mean of the value below over the rows of the table “{ $table }”, each row counting by its weight. Rows without a value, or with a weight of zero or less, do not count.
    .formula = Σ (weight × value) ÷ Σ weight
method-measure-declared-median = Median of the value below over the rows of the table “{ $table }” where it is not empty.
    .formula = middle value
method-measure-declared-share = Share of the rows of the table “{ $table }” that meet the condition below. Rows with empty cells that leave it open do not count.
    .formula = rows where it holds ÷ rows where it is known
method-measure-declared-ratio = Sum of one value over sum of another in the table “{ $table }”, over the rows that have both.
    .formula = Σ above the line ÷ Σ below the line
method-measure-declared-source = declared in scorebook.toml
method-measure-filter = Only rows that the filter below keeps.
method-part-distinct = Different values of
method-part-value = Value
method-part-weighted-by = Weight of a row
method-part-of = Condition
method-part-numerator = Above the line
method-part-denominator = Below the line
method-part-filter = Filter
method-seconds = { $count ->
    [one] { $number } second
   *[other] { $number } seconds
}
method-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
method-sentences = { $first } { $second }

method-interval-all-alike = all rows lie at one end of what is possible, where the usual variance is zero: Wilson’s interval on their number (Wilson 1927)
method-interval-wilson = Wilson’s score interval of a share (Wilson 1927)
method-interval-clustered = Wilson’s interval at the effective sample size, since the fields of one file go together (Kish 1965; Korn and Graubard 1998)
method-interval-net-promoter = normal interval from the variance of a difference of two shares of one sample (Rocks 2016); Wilson’s on the number of answers where all are of one kind
method-interval-ratio = Student’s interval of a ratio of two sums, each client or row taken as one observation (Cochran 1977, section 6.4), cut to the values that are possible; none from one alone, nor where all are the same
method-interval-survival = Greenwood’s variance on the log(−log) scale (Kalbfleisch and Prentice 2002); at 0 % and 100 %, where that variance is zero, Wilson’s interval on all clients observed
method-interval-median-survival = interval of the median of Brookmeyer and Crowley (1982); none where too few are resolved for both of its ends
method-interval-poisson = Garwood’s exact interval of a Poisson count (Garwood 1936)
method-interval-distinct = Garwood’s exact interval of a Poisson count (Garwood 1936), which errs on the wide side for different values
method-interval-compound-poisson = normal interval of a compound Poisson sum, its variance being the sum of the squared amounts; none without an arrival or where all amounts are zero
method-interval-raters = normal interval from the spread between raters of one member and relation, pooled over the organisation’s relations that are shown, its standard deviation rounded up to a tenth; with fewer than five relations that of answers given at random (Lindell, Brandt and Whitney 1999), which is no less
method-interval-student = Student’s interval of a mean (Student 1908), cut to the values that are possible; none where all rows are the same
method-interval-median = between two order statistics (Conover 1999); none where the sample is too small for the level
method-interval-ready-made = Wilson’s interval where the row states a share of whole things; otherwise none

method-rating = Rating
method-rating-caption = Rating bands by score
method-rating-band = Rating
method-rating-from = From
method-rating-text = The highest band that the unrounded score reaches. There is no quota: the bands do not depend on how others score.
method-gates = Gates
method-gates-none = No gate is configured.
method-gates-caption = Rules that cap the rating
method-gate-condition = When
method-gate-below = { $indicator } below { $limit }
method-gate-above = { $indicator } above { $limit }
method-gate-cap = Best rating left
method-gate-reason = Why the rule exists
method-assessment = 360° rules
method-assessment-text = Scores of colleagues, clients and reports are used only from { $count ->
    [one] one rater
   *[other] { $number } raters
} per relation on; below that neither their mean nor their number nor their spread leaves the computation, for the member, the team or the organisation. The superior’s score and one’s own are known anyway. A relation that is withheld does not enter the total either.
method-assessment-withhold = Relations with too few raters are left out.
method-assessment-merge = Relations with too few raters are pooled as “others together” and shown if the pool reaches that number; its weight is the sum of theirs.
method-assessment-turnover = Where so few raters differ from those of any earlier cycle’s shown means that these together would tell what fewer than that number said, the relation is withheld. The price is a gap: it is shown again once the same raters as then answer, or enough different ones.
method-assessment-parts = A cycle made of parts pools what its parts show, so that a year less its quarters tells nothing new.
method-assessment-agreement = Agreement within a relation is r*wg, averaged over at least three dimensions (James, Demaree and Wolf 1984; Lindell, Brandt and Whitney 1999), from four raters on and in words alone: from 0.71 the same picture, from 0.51 roughly (LeBreton and Senter 2008). Reliability is ICC(1) and ICC(k) with unequal numbers of raters (Shrout and Fleiss 1979; Searle, Casella and McCulloch 1992), judged by its interval: from 0.5 moderate, 0.75 good, 0.9 excellent (Koo and Li 2016).
method-assessment-gap = One’s own view differs from that of the others where the interval of the difference leaves zero out. The noise is that of the others’ mean, and the rounding of the own answer to whole steps.
method-assessment-severity-shown = The severity of a rater is estimated against the others who rated the same people (additive model of ratee and rater by least squares, shrunken after DerSimonian and Laird 1986) and shown; scores count as they were given.
method-assessment-severity-corrected = The severity of a rater is estimated against the others who rated the same people (additive model of ratee and rater by least squares, shrunken after DerSimonian and Laird 1986). Scores count less what the means of whole relations tell of their raters’ severity (multiple membership model: Browne, Goldstein and Rasbash 2001): a correction from single scores would tell these to whoever works backwards.
method-assessment-proof = Tested as an attack: from all numbers of three cycles together, no score of a single anonymous rater, and no combination of the scores of fewer raters than that number, can be solved for, not even by someone who knows that everybody else answered as before. Raters compared, directly or through others, with fewer anonymous people than that number get no severity. Not covered: that a mean of 1 or 5 says that everybody gave that score, that a rater knows their own score, and what roughly rounded numbers (spread, reliability, a superior’s severity) narrow down.
method-relation-caption = Weight of each relation
method-relation = Relation
method-relation-protected = Anonymous
method-yes = yes
method-no = no
method-relation-self = self
method-relation-superior = superior
method-relation-peer = colleagues
method-relation-client = clients
method-relation-report = reports
method-limits = Limits for complaints
method-limits-caption = Limits by severity
method-limits-severity = Severity
method-limits-other = every other
method-limits-response = First response
method-limits-resolution = Resolution
method-limits-clock = Limits run around the clock.
method-limits-working = Limits run in working time: { $days }, { $from } to { $to }.
method-limits-holidays = Days off: { $days }.
method-limits-extra-days = Working days on days that would be off: { $days }.
method-weekday-1 = Monday
method-weekday-2 = Tuesday
method-weekday-3 = Wednesday
method-weekday-4 = Thursday
method-weekday-5 = Friday
method-weekday-6 = Saturday
method-weekday-7 = Sunday
method-comparing = Ranks and changes
method-comparing-ranks = Ranks: only subjects of one kind that have a rating are ranked, by their score before adjustments. The range holds every rank that the noise leaves open: 1 plus those certainly better, to all less those certainly worse; without an interval every rank is open. Where parts of a score have no interval, two are told apart only if they would be wherever those parts lay on their scales. Differences are tested pairwise, by the sides of the two intervals that face each other (Zou and Donner 2008), under Holm’s control of any false decision, after Mogstad, Romano, Shaikh and Wilhelm 2024.
method-comparing-changes = Changes: shares are compared by Newcombe’s method (Newcombe 1998), values with a standard error, such as means and ratios, by Welch’s (Welch 1947), medians, rates, curves and scores by their intervals, each side for itself (Zou and Donner 2008); where a sample does not vary, its noise is not known and nothing is called a change; the two cycles are taken as independent. What was kept since the transfer, or over so many months, follows the same clients in both: it is not compared. Intervals are those of each change by itself; among so many, chance alone would mark about { $chance } of those that did not move. So each has a p value that matches its interval (for shares by inverting Newcombe’s), and of the changes that are called changes at most { $chance } are expected to be false (Benjamini and Hochberg 1995), over all indicators of all members of the cycle, and likewise of all teams, of the organisation, and over the scores of each.
method-comparing-shrunken = Shrunken values: members are drawn towards the mean of all members, teams towards that of all teams, as far as the uncertainty of their own data says. Shares of independent trials by the beta-binomial model (Kleinman 1973) with Wilson’s interval at the trials of the subject and of the common mean together; other values by their standard errors (DerSimonian and Laird 1986, interval after Morris 1983), scores and values without one by the wider side of the interval. Their intervals are cut to the range that the subjects’ own intervals span. It takes at least four subjects with a usable value that differ by more than chance; else the observed values stand.
method-comparing-observed-scored = Points come from the observed values (policy estimate = "observed").
method-comparing-shrunken-scored = Points come from the shrunken values where there are any, else from the observed ones (policy estimate = "shrunken"). Gates, targets, plans and changes look at observed values.
method-comparing-funnel = Funnels: limits are exact binomial ones around the organisation’s pooled share, at 95% and 99.8% (Spiegelhalter 2005). A member is called outside what chance explains only where that holds among all members and share indicators of the cycle together (Benjamini and Hochberg 1995, at most { $chance } false). Where members differ more than chance as a whole, the page says so; the limits are not widened.
method-comparing-trends = Trends: control limits are those of an XmR chart (Wheeler 1993), slopes are Theil and Sen’s with Sen’s interval (1968), tested after Mann and Kendall: up to ten cycles without equal values by the exact distribution of all orders (Mann 1945; Kendall 1975), otherwise by its normal approximation with continuity correction; they take five cycles of one kind. A trend is called one only where it still stands out among all indicators of its page; the trend of the score is judged by itself. Before and after the transfer are compared by Welch’s method, each cycle being one value.
method-comparing-redefined = { $indicator } is counted differently from { $since } on: { $reason } Lines are broken there, and nothing is compared across it.
method-comparing-last = Compared with { $cycle }.
method-comparing-first = This is the first cycle of its kind, so there is nothing to compare with.
method-plans = Plans
method-plans-improvement = Improvement: an item answers a gap, an indicator with data that misses its target. Shares that can only fall, such as retention since the transfer, are left out: their lever is the retention of the cycle. Gaps are ordered by their expected gain; at most { $items } become items, and one more where an objective needs it.
method-plans-check = Items are checked { $days } days after the end of the cycle, or on the next working day, and on the last working day of the next cycle. An item keeps its id as long as plans in a row have its gap.
method-plans-training = Training: gaps ask for skills, skills for courses. A need weighs the points lost by how sure it is that the value falls short of its target; a declared assessment of the skill weighs { $points } points per missing level and stands before the indicators. Of all plans within seats, { $hours } per member and cycle, the budget, prerequisites and dates, the one is taken that fills the most mandatory seats and then covers the most need; nobody takes again what they have passed. Ties go to the member whose id comes first, then to the cheaper, the shorter and the earlier seat.
method-plans-training-proof = Up to { $columns } combinations of seats that could still improve it, the plan is solved exactly; beyond that the training page says by how much, at most, it falls short of the best one.
method-plans-training-effect = The effect of a course: who passed it is paired with a member who did not take it and whose points on its indicators differed by { $caliper } at most in the cycle before; compared are the changes of both up to the cycle in which it was completed, or the next one where that was in its second half. Below { $pairs } pairs nothing is told.
method-plans-training-mentors = Mentors: somebody whose interval in a skill lies above the mean of all members, and who needs nothing in it, is proposed for somebody who does; for { $mentees } members at most, nobody for their own superior or report.
method-clients-absent = Clients that vanish
method-clients-absent-fault = A client of the previous cycle’s table that is absent from this one without a date of loss stops the build.
method-clients-absent-lost = A client of the previous cycle’s table that is absent from this one without a date of loss counts as lost on the first day.
method-clients-absent-unknown = A client of the previous cycle’s table that is absent from this one without a date of loss is left out, and the build says so.
method-not-done = What is not done
method-not-done-impute = Nothing is filled in: missing data is missing, never zero and never a guess.
method-not-done-mix = Values are not adjusted for the mix of clients that a member looks after. Two members with different clients differ in more than their work.
method-not-done-cause = A change after a plan or a course does not prove that it was the cause.
method-not-done-quota = No rating is forced by a quota or a curve.
method-not-done-rounding = Rounding is for the eye alone: scores, bands and ranks use unrounded numbers, and so do the downloads. Parts that stand beside their total, such as contributions and weights, are rounded so that they add up to it (largest remainders); none moves by a whole unit of its last digit.
