### overview: the cycle in a few sentences, how revenue became what it is, and what is left of the clients taken over.

headline-kept = { $count ->
    [0] Of the { $held } clients held at the start, { $kept } were kept ({ $share }); none was won.
    [one] Of the { $held } clients held at the start, { $kept } were kept ({ $share }); one was won.
   *[other] Of the { $held } clients held at the start, { $kept } were kept ({ $share }); { $number } were won.
}
headline-revenue-up = Revenue rose from { $from } to { $to }, by { $change }.
headline-revenue-down = Revenue fell from { $from } to { $to }, by { $change }.
headline-revenue-same = Revenue stayed at { $to }.
headline-real = Compared with { $since }, { $better } and { $worse } beyond the noise.
headline-better = { $count ->
    [0] no indicator got better
    [one] one indicator got better
   *[other] { $number } indicators got better
}
headline-worse = { $count ->
    [0] none got worse
    [one] one got worse
   *[other] { $number } got worse
}
headline-nothing-real = Compared with { $since }, no indicator changed beyond the noise.
kept-since-transfer = Of the { $clients } clients taken over on { $day }, { $held } are still held: { $share }, with an interval of { $interval }.
kept-since-transfer-all-alike = Of the { $clients } clients taken over on { $day }, { $held } are still held: { $share }.

## Revenue

bridge = How revenue became what it is
column-step = Step
column-clients = Clients
column-waterfall = Step by step
bridge-lost = Clients lost
bridge-shrunk = Clients kept that pay less
bridge-grown = Clients kept that pay more
bridge-won = Clients won and still held
bridge-one-sided = Stated at the start or now alone
bridge-cut = The bars begin at { $low }, not at zero, so that the steps can be seen.
bridge-none = How revenue changed would stand here: clients.csv states no revenue_at_start and revenue.

## Clients taken over

curve = Clients taken over that are still held
curve-reading = Line: share still held at the end of each month; shade: its interval. Below: months since the transfer.
curve-months = Months since the transfer
curve-held = Still held
curve-share = Share
curve-no-transfer-date = How many of the clients taken over are still held would stand here: scorebook.toml names no transfer_date.
curve-too-few = Fewer than five clients were taken over at the transfer: too few for a curve.

## Where to act

where-to-act = Where to act
where-to-act-lead = Teams from the highest score to the lowest. What each is to change stands in its plan.
where-to-act-links = Looked at more closely:
