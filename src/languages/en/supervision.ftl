### supervision: whether the appraisal itself is fair and sound.

review-supervision = Is this appraisal fair and sound?
supervision-brief = In brief
supervision-correlation = { $value }, between { $low } and { $high }
supervision-less-than = under { $share }
supervision-fewer-than = fewer than { $number }
supervision-of-all = { $part } of { $all }
supervision-not-told = cannot be told
supervision-share = Share

supervision-groups-question = Are groups rated alike?
supervision-spread-question = Do ratings tell people apart?
supervision-raters-question = Do 360° raters use one yardstick?
supervision-indicators-question = Do the indicators measure people, or chance?
supervision-foresight-question = Did the last ratings foretell anything?
supervision-appeals-question = Are appeals heard, and in time?
supervision-rows-question = Is the data whole?

## Groups

supervision-groups = Groups against each other
supervision-impact-lead = A group selected at less than four fifths of the highest rate deserves a closer look (Uniform Guidelines 1978, section 4D). Fisher’s exact test says how often chance alone makes a difference at least as large, adjusted for the number of groups (Holm). Nothing is said of groups of fewer than { $number } people, and nothing from which they could be worked out.
supervision-impact-rated = Rated { $band } ({ $name }) or better
supervision-impact-promotion = Ready for promotion, of those whom a rule looks at
supervision-impact-caption = Each group against the one with the highest rate
supervision-group = Group
supervision-selected = Selected
supervision-of = Of
supervision-rate = Rate
supervision-ratio = Of the highest rate
supervision-difference = Difference
supervision-effect = Effect (Cohen’s h)
supervision-chance = By chance
supervision-impact-reference = the highest rate
supervision-impact-within = within four fifths
supervision-impact-within-sure = within four fifths, yet more than chance explains
supervision-impact-below = below four fifths; chance may explain it
supervision-impact-below-sure = below four fifths, and more than chance explains
supervision-impact-left-out = { $count ->
    [one] One group is left out because it is too small.
   *[other] { $number } groups are left out: at least one is too small, and the others keep it from being worked out.
}
supervision-impact-no-bands = There are no ratings by which groups could be compared.
supervision-impact-no-groups = Cannot be told: the members table states no groups. Its column “group” is the place for them, such as where people come from.
supervision-impact-one-group = Cannot be told: all members state the same group in the column “group” of the members table.
supervision-impact-too-small = Cannot be told: fewer than two groups have at least { $number } people with an outcome.
supervision-impact-nobody = Nobody was selected, so there is nothing to compare.
supervision-impact-none = No group is rated high at less than four fifths of the highest rate.
supervision-impact-unsure = Below four fifths of the highest rate: { $groups }. With so few people chance may explain it; it proves nothing, and it clears nothing.
supervision-impact-adverse = No. Rated high at less than four fifths of the highest rate, which is more than chance explains: { $groups }.

## Scores

supervision-spread = Scores and ratings
supervision-bands-caption = Members by rating
supervision-spread-none = Nobody is rated in this cycle.
supervision-spread-crowded = Hardly: { $share } of those rated are in one band, { $band }.
supervision-spread-wide = { $count ->
    [one] One of { $all } bands is used; it holds { $share } of those rated ({ $band }).
   *[other] Yes: { $number } of { $all } bands are used, and no more than { $share } of those rated are in one of them ({ $band }).
}
supervision-spread-moments = The mean score is { $mean }, the standard deviation between members { $deviation } points.
supervision-spread-tied = { $count ->
   *[other] { $number } members share their score, to one decimal, with somebody else.
}
supervision-spread-unrated = { $count ->
    [one] One member has no rating.
   *[other] { $number } members have no rating.
}
supervision-adjustments-none = No score or rating was changed by decision.
supervision-adjustments-one-approver = { $count ->
    [one] One score or rating was changed by decision (points added: { $up }, taken off: { $down }, rating set: { $ratings }).
   *[other] { $number } scores and ratings were changed by decision (points added: { $up }, taken off: { $down }, rating set: { $ratings }), all approved by one person.
}
supervision-adjustments = { $count ->
   *[other] { $number } scores and ratings were changed by decision (points added: { $up }, taken off: { $down }, rating set: { $ratings }). { $approvers } people approved them; the one who approved most approved { $most }.
}
supervision-teams = Teams against all others
supervision-teams-lead = A higher mean may be better work or a milder hand. Most of a score rests on counted events; a lead’s own hand shows in 360° scores as a superior and in decided changes alone.
supervision-teams-caption = Scores of the members by team
supervision-range = Lowest–highest
supervision-median = Median
supervision-against-others = Mean against all others
supervision-teams-higher = higher than the others, beyond the noise
supervision-teams-lower = lower than the others, beyond the noise
supervision-teams-noise = within the noise, all teams considered
supervision-teams-alone = cannot be told

## Raters

supervision-raters = Raters of the 360° assessment
supervision-raters-lead = Only scores that may be shown count, and nothing is said of any single rater here. What each superior’s severity is, who is known anyway, stands on the pages of the 360° indicators.
supervision-raters-no-table = Cannot be told: the cycle has no 360° assessment (table assessments).
supervision-raters-alike = Nobody stands out as lenient or severe beyond the noise; raters differ by a standard deviation of { $spread } steps of the scale.
supervision-raters-some = { $count ->
    [one] Mostly: one rater stands out as lenient or severe; all differ by a standard deviation of { $spread } steps of the scale.
   *[other] Mostly: { $number } raters stand out as lenient or severe; all differ by a standard deviation of { $spread } steps of the scale.
}
supervision-raters-wide = { $count ->
    [one] No: raters differ in severity by a standard deviation of { $spread } steps of the scale, and one stands out.
   *[other] No: raters differ in severity by a standard deviation of { $spread } steps of the scale, and { $number } stand out.
}
supervision-agreement-title = Agreement and reliability
supervision-agreement-caption = By relation: whether raters of one person agree, and whether their means tell people apart
supervision-agreement = Raters of one person see
supervision-agreement-same = the same picture
supervision-agreement-roughly = roughly the same
supervision-agreement-differ = different pictures
supervision-reliability = Reliability of means, lowest–highest dimension
supervision-habits = How the scale is used
supervision-habits-lead = Leniency shows as many top scores, central tendency as many scores in the middle with a small spread, a halo as everything said of a person moving together: 1 where the dimensions of an answer are always alike, 0 where they have nothing in common.
supervision-habits-caption = All scores that may be shown, by relation; shares to whole percent
supervision-raters-count = Raters
supervision-habits-top = Top score
supervision-habits-middle = Middle
supervision-habits-low = Lowest two
supervision-habits-deviation = Standard deviation
supervision-habits-same = Answers with one score for everything
supervision-habits-together = Dimensions move together
supervision-habits-raters = { $count ->
   *[other] { $number } raters have rated at least { $least } people. Of these, { $same } always give a person one score for everything, { $top } give the top score four times in five or more, and { $middle } the middle.
}

## Indicators

supervision-indicators = What each indicator contributes
supervision-indicators-lead = Signal is the share of the differences between members that is more than chance (I² of Higgins & Thompson); with its interval. Half against half says whether one half of the rows, by clients, orders members as the other does, stepped up to all rows (Spearman and Brown). Against last cycle is the rank correlation of members’ values then and now. Advice is given only where at least ten members have a value.
supervision-indicators-caption = Scored indicators, in the order of the model
supervision-indicators-none = No scored indicator has a value for anybody in this cycle.
supervision-indicators-cannot-tell = Cannot be told: too few members have values.
supervision-indicators-answer = { $count ->
    [0] None of the { $all } scored indicators asks for a change.
    [one] One of the { $all } scored indicators asks for a change; { $chance } of the score rests on differences that are mostly chance.
   *[other] { $number } of the { $all } scored indicators ask for a change; { $chance } of the score rests on differences that are mostly chance.
}
supervision-with-value = Members with a value
supervision-at-most = With all points
supervision-signal = Signal
supervision-halves = Half against half
supervision-months = Month by month
supervision-months-title = One month against the others
supervision-months-lead = The one-way intraclass correlation is 1 where every month says the same of a member and 0 where one month says nothing of the next; months in which everybody did better or worse count as unlike as well. Below 0.5 a month’s value is more chance than person. It needs ten members with a value in every month. What is a state that lasts, such as clients kept, has no value of a single month; 360° scores and values computed elsewhere come once a cycle.
supervision-months-caption = Members with a value in every whole month of the cycle
supervision-months-number = Months
supervision-months-members = Members
supervision-months-single = One month
supervision-months-all = All months together
supervision-months-words = In words
supervision-month-little = one month says little
supervision-month-open = one month may or may not repeat
supervision-month-repeats = a month’s value repeats
supervision-month-figure = { $value } ({ $interval })
supervision-stability = Against last cycle
supervision-advice = Advice
supervision-advice-keep = keep
supervision-advice-lower-weight = mostly chance: lower the weight
supervision-advice-measure-more = may be chance: measure more, or raise the minimum sample
supervision-advice-sharpen-scale = most have all points: sharpen the scale
supervision-advice-drop-one = orders people as another one does: one is enough
supervision-advice-cannot-tell = cannot be told
supervision-pairs = Indicators that say the same
supervision-pairs-none = No two scored indicators order the members alike (rank correlation from 0.9, at least 0.7 allowing for the noise).
supervision-pair = { $one } and { $other }: rank correlation { $correlation }.

## Foresight

supervision-foresight = Whether the last ratings foretold anything
supervision-foresight-lead = An appraisal that works says something about what comes next. A rank correlation is 1 where those who scored higher always kept more of their clients, 0 where the one has nothing to do with the other.
supervision-foresight-first = Cannot be told yet: this is the first cycle of its kind.
supervision-foresight-too-few = Cannot be told: fewer than ten members had a score last time and at least five clients at the start of this cycle (table clients).
supervision-foresight-foretold = Yes: those who scored higher kept more of their clients in the cycle that followed (rank correlation { $correlation }).
supervision-foresight-foretold-weakly = Weakly: those who scored higher kept somewhat more of their clients in the cycle that followed (rank correlation { $correlation }).
supervision-foresight-reversed = No: those who scored higher kept fewer of their clients in the cycle that followed (rank correlation { $correlation }).
supervision-foresight-nothing = Hardly: scores said little or nothing about the clients kept in the cycle that followed (rank correlation { $correlation }).
supervision-foresight-cannot-tell = The data cannot tell: scores may or may not have said something about the clients kept since (rank correlation { $correlation }).
supervision-foresight-clients = { $count ->
   *[other] Scores of { $since } against the share of clients kept since: rank correlation { $correlation }, of { $number } members with at least five clients.
}
supervision-foresight-so-far = { $count ->
   *[other] Over all { $number } pairs of cycles so far: { $correlation }.
}
supervision-foresight-kept = Members rated { $band } or better in { $since } have since kept { $high } of { $high_clients } clients, the others { $low } of { $low_clients }: a difference of { $difference } ({ $interval }), beyond the noise.
supervision-foresight-kept-noise = Members rated { $band } or better in { $since } have since kept { $high } of { $high_clients } clients, the others { $low } of { $low_clients }: a difference of { $difference } ({ $interval }), within the noise.
supervision-foresight-scores = { $count ->
   *[other] Scores of { $since } against scores now: rank correlation { $correlation }, of { $number } members.
}

## Appeals

supervision-appeals = Appeals
supervision-appeals-no-table = Cannot be told: the cycle has no table appeals (columns filed_on, subject, decided_on, outcome).
supervision-appeals-none = No appeal was filed in this cycle.
supervision-appeals-few = Fewer than { $number } appeals were filed: too few to show without pointing at people.
supervision-appeals-undecided = { $count ->
   *[other] { $number } appeals were filed; none is decided yet.
}
supervision-appeals-answer = { $count ->
   *[other] { $number } appeals were filed. Of { $decided } decided, { $share } were upheld in full or in part.
}
supervision-appeals-caption = Appeals filed in the cycle, by subject; rare subjects stand together
supervision-appeals-subject = Subject
supervision-appeals-filed = Filed
supervision-appeals-upheld = Upheld
supervision-appeals-partly = In part
supervision-appeals-rejected = Rejected
supervision-appeals-withdrawn = Withdrawn
supervision-appeals-open = Open
supervision-appeals-share = Upheld, in full or in part
supervision-appeals-others = Other subjects
supervision-appeals-all = All
supervision-appeals-median-between = Half of the appeals are decided within { $days } ({ $low } to { $high }); open ones count for as long as they have been open.
supervision-appeals-median-from = Half of the appeals are decided within { $days } (at least { $low }); open ones count for as long as they have been open.
supervision-appeals-median = Half of the appeals are decided within { $days }; open ones count for as long as they have been open.
supervision-appeals-median-open = How long a decision takes cannot be told: too many appeals are still open.
supervision-appeals-in-time = { $count ->
    [one] Of those that could be followed so long, { $share } are decided within one day ({ $interval }).
   *[other] Of those that could be followed so long, { $share } are decided within { $number } days ({ $interval }).
}{" "}Decided so far: { $decided } of { $filed }; open: { $open }.
supervision-appeals-unstated = { $count ->
    [one] One decision has no outcome.
   *[other] { $number } decisions have no outcome.
}

## Rows

supervision-rows = The rows behind it
supervision-rows-lead = Every row that was read, and why some do not count. What each row is about stands on the data page.
supervision-rows-caption = By table
supervision-rows-whole = Yes: no table has more than { $limit } of its rows left out.
supervision-rows-many = { $count ->
    [one] Not quite: one table has more than { $limit } of its rows left out.
   *[other] Not quite: { $number } tables have more than { $limit } of their rows left out.
}
supervision-rows-outside = Dated outside
supervision-rows-without-member = Nobody’s
supervision-rows-without-value = Without a value
supervision-rows-left-out = Left out
supervision-rows-members = Members covered
supervision-rows-weight = Of the score

## Method

method-supervision = Supervision of the appraisal
method-supervision-groups = Groups: the rate of each group that members declare is held against the highest, by the four-fifths rule (Uniform Guidelines on Employee Selection Procedures 1978), Fisher’s exact test (1935, two-sided, adjusted after Holm 1979), Newcombe’s interval of the difference (1998) and Cohen’s h (1988). Selected is who is rated { $band } or better. Groups of fewer than { $minimum } are left out, and with a single one the next smallest.
method-supervision-indicators = Indicators: signal is I², the share of the differences between members that is more than chance, from Cochran’s Q with its test-based interval (Higgins and Thompson 2002); for shares from the dispersion of the funnel. Halves put every second client, with all its rows, against the others, and rows without a client by even and odd days; their rank correlation is stepped up after Spearman and Brown (1910). 360° scores and values computed elsewhere are not halved. Month by month, each in the month of its day, rows give members a value per whole month; the one-way intraclass correlation of those with a value in every month, ICC(1) for one month and ICC(1,k) for the mean of all, has its F interval (Shrout and Fleiss 1979; McGraw and Wong 1996, case 1), and 0.5 is the line below which Koo and Li (2016) call reliability poor. A month asks for its part of the minimum sample.
method-supervision-foresight = Rank correlations are Spearman’s (1904), ties sharing their rank, with Fisher’s transformation and the standard error of Bonett and Wright (2000); several cycles are put together by Fisher’s z weighted with n − 3. Below { $weak } a connection is called weak (Cohen 1988). Clients kept by those rated high and by the others are compared as clusters of their owners.
method-supervision-raters = Raters: only 360° scores that may be shown count, as whole cells of at least the anonymity threshold; shares are told to whole percent, for relations with at least { $minimum } raters and { $minimum } rated members. How far dimensions move together is the one-way intraclass correlation of answers, each dimension taken from its mean.
method-supervision-appeals = Appeals: the time until a decision is estimated after Kaplan and Meier (1958), open and withdrawn ones counting as waiting for as long as is known; shares have Wilson’s interval.
