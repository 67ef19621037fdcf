### risk: clients that may be lost.

review-risk = Which clients may we lose, and who notices?
risk-none = There is no clients table that reaches to the end of the cycle. Put one row per client into clients.csv, with owner_id, acquired_on and lost_on; revenue and revenue_at_start say what is at stake.

## Clients left behind

risk-left-behind = Clients whose owner has left
risk-left-behind-lead = They are still clients, but nobody who works here looks after them. The largest revenue stands first.
risk-left-behind-none = Every client has an owner who is still here.
risk-owner-left = Was looked after by
risk-last-day = Last day

## Outlook

risk-outlook = What may be lost in the next cycle
risk-outlook-none = Nobody was a client before this cycle began, so no loss could be seen yet. The next cycle can tell.
risk-held = Clients held
risk-expected-losses = Losses expected
risk-expected-losses-note = clients
risk-expected-loss = Revenue expected to be lost
risk-expected-share = { $share } of revenue
risk-endangered = Clearly more likely than usual
risk-endangered-note = more than twice the usual odds
risk-interval-note = The intervals say where the total falls if the likelihoods are right. That the likelihoods themselves may be wrong is not in them.
risk-basis-later-cycles = Likelihoods come from points that were fitted on earlier cycles: what was seen of clients at the end of each, and who was lost in the next. Usually { $usual } of clients are lost in a cycle. How well the points foretold losses stands below.
risk-basis-within-cycle = Likelihoods come from points that were fitted on this cycle alone: how long somebody had been a client when it began, what they paid and their segment, and who was lost within it ({ $usual } of them). Early warnings earn nothing until a later cycle shows what they mean.
risk-basis-too-few = { $count ->
    [0] No loss tells yet what the warnings mean
    [one] One loss is too few to tell what the warnings mean
   *[other] { $number } losses are too few to tell what the warnings mean
} (it takes { $needed }). Until then the points are those of the settings. They spread the usual share of losses, { $usual }, over the clients; nobody has tested whether they are right.
risk-basis-not-judged = There are enough losses to fit points, but not enough to fit them on one part and judge them on another. Until then the points are those of the settings. They spread the usual share of losses, { $usual }, over the clients; nobody has tested whether they are right.
risk-basis-not-better = Points fitted on earlier losses did not foretell later ones better than the usual share of losses ({ $usual }) does. So the points are those of the settings, and the watch list ranks by revenue and by them. Take it as a list of clients to look at, not as a forecast.
risk-by-team = By team
risk-teams-caption = What is expected to be lost in the next cycle, by team

## Watch list

risk-watch = Watch list
risk-watch-lead = { $count ->
    [0] No client is more likely to leave than usual.
    [one] One client is more likely to leave than usual.
   *[other] { $number } clients to look at first: those who are clearly more likely to leave than usual, then those who are more likely at all, each by expected loss.
}
risk-warnings = Warnings
risk-owner = Owner
risk-nobody = nobody
risk-last-contact = Last contact
risk-not-known = not known
risk-revenue = Revenue
risk-likelihood = Likelihood
risk-points = Points
risk-likelihood-low = Low
risk-likelihood-low-meaning = the usual odds or less
risk-likelihood-medium = Medium
risk-likelihood-medium-meaning = more, up to twice the usual odds
risk-likelihood-high = High
risk-likelihood-high-meaning = two to four times the usual odds
risk-likelihood-very-high = Very high
risk-likelihood-very-high-meaning = more than four times the usual odds

## Matrix

risk-matrix = Likelihood and revenue
risk-matrix-lead = How many clients are how likely to leave, by what they bring; below it the revenue expected to be lost. The darker a field, the more of the expected loss lies in it.
risk-matrix-caption = Clients by likelihood of leaving and by revenue
risk-matrix-clients = { $count ->
    [one] 1 client
   *[other] { $number } clients
}
risk-quarter-1 = Lowest quarter by revenue
risk-quarter-2 = Second quarter
risk-quarter-3 = Third quarter
risk-quarter-4 = Highest quarter by revenue
risk-quarter-unknown = Revenue not stated

## Signals

risk-signals = Early warnings
risk-signals-lead = What was seen of clients on the last day of the cycle; and of those who showed it at the end of an earlier cycle, how many were lost in the next, against those who did not.
risk-signals-no-history = What was seen of clients on the last day of the cycle. What each warning means, later cycles will show: it takes who was lost afterwards.
risk-signal = Warning
risk-now = Clients now
risk-of-told = of { $told }
risk-lost-with = Lost with it
risk-lost-without = Lost without it
risk-lost-of = { $share } ({ $lost } of { $all })
risk-lift = Against those without
risk-times = { $times } times
risk-lift-more = lost more often
risk-lift-less = lost less often
risk-lift-open = no difference shown
risk-lift-none = cannot be told yet
risk-untold = What would tell more:
risk-signal-satisfaction = Low or falling satisfaction
risk-signal-satisfaction-meaning = last answer at most 2 of 5, or at most 6 of 10, or clearly lower than the one before
risk-signal-satisfaction-needs = surveys.csv with client_id and csat or nps tells of falling satisfaction.
risk-signal-open_complaint = Open complaint
risk-signal-open_complaint-meaning = past its limit, or of the severest kind
risk-signal-open_complaint-needs = complaints.csv with client_id tells of open complaints.
risk-signal-no_contact = No contact
risk-signal-no_contact-meaning = no activity with the client for { $silent } days or longer
risk-signal-no_contact-needs = activities.csv with client_id, over as many days as the settings ask for, tells of clients nobody meets.
risk-signal-stale_file = File out of date
risk-signal-stale_file-meaning = last updated more than { $stale } days before its audit
risk-signal-stale_file-needs = records.csv with updated_on tells of files out of date.
risk-signal-revenue_fell = Revenue fell
risk-signal-revenue_fell-meaning = by more than { $fall } over the cycle
risk-signal-revenue_fell-needs = revenue_at_start and revenue in clients.csv tell of falling revenue.
risk-signal-owner_left = Owner has left
risk-signal-owner_left-meaning = and nobody has taken over
risk-signal-owner_left-needs = owner_id in clients.csv tells of owners who have left.
risk-signal-owner_changed = Owner changed
risk-signal-owner_changed-meaning = the client came to somebody else within the cycle
risk-signal-owner_changed-needs = handovers.csv, or a cycle right before this one, tells of changes of owner.
risk-signal-owner_overloaded = Owner has too many clients
risk-signal-owner_overloaded-meaning = against the limit of the settings or the other owners
risk-signal-owner_overloaded-needs = Three owners, or clients_per_owner in the settings, tell who has too many clients.
risk-signal-anniversary = Anniversary is near
risk-signal-anniversary-meaning = of the transfer, or of the first day for clients won since, within { $near } days: contracts are often reviewed then
risk-signal-anniversary-needs = acquired_on in clients.csv tells of anniversaries.

## Controls

risk-controls = What is done about warnings
risk-controls-none = No table says what is done about warnings. Put one row per control into controls.csv: control_id, signal, control (what is done), owner_id, checked_on and state.
risk-control = Control
risk-checked = Last checked
risk-never-checked = never
risk-state = State
risk-clients-now = Clients with it now
risk-control-in_place = in place
risk-control-partly = partly in place
risk-control-missing = missing

## Score

risk-score = How the points are made
risk-score-base = A client without any points leaves within a cycle with a probability of { $share }; every ten points double the odds.
risk-score-terms = What earns points
risk-term-quarter = { $quarter }
risk-term-segment = Segment { $segment }
risk-tenure-under-one = Client for less than a year
risk-tenure-one-to-two = Client for one to two years
risk-tenure-two-to-four = Client for two to four years
risk-tenure-four-or-more = Client for four years or longer
risk-judged = How well they foretold losses
risk-judged-better = The points foretold losses better than the usual share of losses does.
risk-judged-not-better = The fitted points were not shown to foretell losses better than the usual share of losses does. They are not in use.
risk-judged-later = { $count ->
    [one] Judged on the one loss among { $clients } clients in { $cycles } (each counted once a cycle), each cycle by points that were fitted on the cycles before it alone.
   *[other] Judged on { $number } losses among { $clients } clients in { $cycles } (each counted once a cycle), each cycle by points that were fitted on the cycles before it alone.
}
risk-judged-half = { $count ->
    [one] Fitted on every other client, and judged on the one loss among the { $clients } others.
   *[other] Fitted on every other client, and judged on the { $number } losses among the { $clients } others.
}
risk-area = Discrimination
risk-area-note = how often, of a client who was lost and one who stayed, the points told them apart; 0.5 is chance, 1 is always
risk-skill = Better than the usual share by
risk-brier = mean squared error { $brier }
risk-slope = Slope of calibration
risk-slope-note = 1 is right; below it likelihoods are too extreme, above it too much alike
risk-calibration = Calibration
risk-calibration-caption = Clients from the least to the most likely to leave: expected and observed losses
risk-calibration-lead = Each dot is a group of clients: across what was expected, upwards what came, with its interval. On the line the two agree.
risk-group-clients = Clients
risk-group-expected = Expected
risk-group-observed = Lost

## Warnings of the last cycle

risk-warned = What became of the last warnings
risk-warned-lead = { $count ->
    [0] None of the { $listed } clients on the watch list of { $cycle } were lost in this cycle.
    [one] One of the { $listed } clients on the watch list of { $cycle } was lost in this cycle ({ $revenue } of revenue).
   *[other] { $number } of the { $listed } clients on the watch list of { $cycle } were lost in this cycle ({ $revenue } of revenue).
}
risk-warned-found = The list held { $number } of the { $lost } losses among { $held } clients; a list as long drawn by lot would have held about { $chance }.
risk-warned-no-chance = That is better than chance (probability by chance alone { $likely }).
risk-warned-chance = That is no better than chance can explain (probability by chance alone { $likely }).
risk-warned-no-losses = Without a loss nothing can be said of the list.
risk-warned-none = The cycle right before this one warned of nobody, or there is none. What becomes of this cycle's warnings the next one will say.
risk-lost-on = Lost on

## Dependence

risk-dependence = How much depends on few
risk-concentration-none = Revenue is not stated. The column revenue in clients.csv tells how much depends on few clients and on one person.
risk-index = Concentration (Herfindahl–Hirschman)
risk-index-short = Concentration
risk-effective = as if { $effective } equal clients brought all revenue, instead of { $clients }
risk-gini = Inequality (Gini)
risk-gini-note = 0: all bring the same, 1: one brings all
risk-largest = { $count ->
    [one] The largest client
   *[other] The { $number } largest clients
}
risk-largest-note = of all revenue
risk-largest-client = Largest client
risk-largest-share = Its share
risk-concentration-teams = Concentration by team
risk-owners = Revenue by owner
risk-owners-caption = Owners with the largest revenue
risk-owners-more = { $count ->
    [one] One more owner has clients.
   *[other] { $number } more owners have clients.
}
risk-owner-clients = Clients
risk-owner-share = Of all revenue
risk-owner-of-team = Of the team's revenue
risk-single-contact = { $count ->
    [0] Each of the { $met } clients who were met more than once was met by several people.
    [one] Of the { $met } clients who were met more than once, one was met by one and the same person each time ({ $revenue } of revenue).
   *[other] Of the { $met } clients who were met more than once, { $number } were met by one and the same person each time ({ $revenue } of revenue).
}

## Method page

method-risk = Clients that may be lost
method-risk-signals = On the last day of a cycle each client is looked at for early warnings. A warning whose table is missing, or about which the table says nothing of the client, is not told; it never counts as absent.
method-risk-fit = What the warnings mean is learned from the losses of earlier cycles: who showed what at the end of one cycle, and who was lost in the next. A logistic regression with a ridge penalty (Hoerl & Kennard 1970; le Cessie & van Houwelingen 1992) weighs the warnings, the time as a client, the quarter by revenue and the segment; its coefficients become whole points, ten of which double the odds. What is shown is computed from the whole points, so that anybody can check it.
method-risk-judge = Points are judged on losses that they were not fitted on: every cycle by points from the cycles before it alone; where there is only one cycle, one half of the clients by the other. Shown are the area under the curve with the interval of Newcombe (2006), Brier's score (1950) against stating the usual share of losses, and calibration in groups with Wilson's intervals and by Cox's line (1958). Points that are not better than the usual share are not used: then those of the settings stand.
method-risk-loss = The revenue expected to be lost is the sum of probability × revenue; its interval takes the losses as independent (variance Σ p (1 − p) r²). How much more often those with a warning were lost is a ratio of shares with the interval of Katz et al. (1978). Concentration is the Herfindahl–Hirschman index, the sum of squared shares of revenue; its inverse is the number of equal clients that would be as concentrated. Whether the last watch list did better than chance is Fisher's exact test.
