### actions: which actions a plan takes and why, what became of them, what actions achieve.

action-hours = { $count ->
    [one] { $number } hour
   *[other] { $number } hours
}
action-chosen = Expected to win { $gain } of { $of } points ({ $share }) for { $hours }; { $basis }.
action-basis-prior = no try of it can be judged yet
action-basis-tried = { $count ->
    [one] judged so far for one member or team
   *[other] judged so far for { $number } members and teams
}
action-answers = Answers the cause that stands out: { $cause }.
action-owner = Seen to by { $owner }.
action-steps = Steps
action-success = Done well when: { $success }
action-passed-over = { $count ->
    [one] One action considered and not chosen
   *[other] { $number } actions considered and not chosen
}
action-over-budget = Does not fit into the { $budget }: { $more } more needed.
action-outdone = The chosen ones are expected to win as much or more.
action-nothing-expected = It is not expected to win anything here.
action-has-not-worked = No useful effect so far: { $effect } score points ({ $interval }) where it was tried.
action-none = No action of the library answers this gap.
action-none-chosen = No action was chosen; the reasons stand with those considered.
plan-effort = The chosen actions take { $used } of the { $budget } that this plan has, and are expected to win { $gain } score points together.
plan-in-a-row = { $count ->
    [2] Second plan in a row with this gap, since { $since }.
    [3] Third plan in a row with this gap, since { $since }.
   *[other] In { $number } plans in a row, since { $since }.
}
plan-calendar = Check dates as a calendar (.ics)
judgement-column = Did it work?
judgement-worked = ✓ worked
judgement-did-not-work = ✗ did not work
judgement-cannot-tell = ? cannot tell yet
judgement-without-plan = Without a plan { $expected } ({ $interval }) was to be expected: from one cycle to the next others kept { $slope } of their distance from the mean ({ $count ->
    [one] one pair
   *[other] { $number } pairs
} of values). The value differs from that by { $beyond }; in score points the effect is { $points }.
judgement-within-noise = That is within the noise, and so is the effect that the target asked for.
judgement-too-small = Even at the best end of its range the effect stays below the { $asked } that the target asked for.
judgement-worse = The value is worse than was to be expected without a plan, noise allowed for.
judgement-nothing-asked = That is within the noise, and the target asked for no more than was to be expected without a plan.
judgement-not-carried-out = It was not carried out, so nothing can be said of its actions.
judgement-not-reported = Nobody reported whether it was carried out, so nothing can be said of its actions.
judgement-no-value = There is no value in this cycle.
judgement-redefined = It is counted differently since then.
judgement-too-few-pairs = { $found ->
    [0] There are no values of others to tell what would have happened without a plan; { $needed } pairs are needed.
    [one] There is one pair of others’ values to tell what would have happened without a plan; { $needed } are needed.
   *[other] There are { $found } pairs of others’ values to tell what would have happened without a plan; { $needed } are needed.
}
judgement-summary = Of { $count ->
    [one] one item
   *[other] { $number } items
}: { $worked } worked, { $failed } did not, { $unknown } cannot be judged yet (not carried out or not reported: { $idle }).
achievements = What our actions achieved
achievements-lead = Over all members, teams and cycles so far: how far values went beyond what was to be expected without a plan. Several effects of one member or team are averaged first, since they are not independent of each other; where an item had two actions its effect counts for both. Those who carried out a plan were not chosen by lot, so this is no proof.
achievements-caption = Effect of each action that was carried out, in score points, and the share of an item’s expected gain that it is expected to win from now on
achievements-action = Action
achievements-tried = Tried
achievements-tried-by = { $count ->
    [one] once
    [2] twice
   *[other] { $number } times
}; members and teams judged: { $subjects }
achievements-items = Items
achievements-items-of = { $worked } worked, { $failed } did not
achievements-effect = Effect
achievements-share = Expected share
achievements-verdict = What can be said
achievement-works = ✓ effect above zero so far, noise allowed for
achievement-has-not-worked = ✗ no useful effect so far: below { $useful } points, noise allowed for
achievement-uncertain = open: the data allows for no effect as well as for a useful one
achievement-too-few = too few to tell: members and teams judged: { $subjects }, needed: { $needed }
calendar-name = Check dates: { $team }, { $cycle }
calendar-summary = Check: { $indicator } ({ $name })
calendar-description = From { $value } to { $target }.
calendar-actions = Actions: { $actions }
calendar-owner = Owner: { $owner }
calendar-item = Plan item: { $item }
method-plans-actions = Actions: of those in the library that fit, a plan takes the set that is expected to win the most score points within { $member } for a member and { $team } for a team, at most { $most } for an item (an integer program; ties go to fewer hours, then to the library’s order). An action is expected to win { $share } of what its item may win as long as no try of it can be judged; what it has won since draws this share to itself, as if { $prior } had tried it before. One that answers a cause that stands out counts { $matched } times. Two actions of an item win 1 − (1 − a)(1 − b), and an action that serves several items takes its hours once.
method-plans-judged = Did it work: what was to be expected without a plan is told from pairs of values, then and now, of the other members (or teams), without those whose own plan for the indicator was carried out: mean + r × (value − mean), with r between 0 and 1 (regression to the mean: Galton 1886; Barnett, van der Pols and Dobson 2005), from { $pairs } pairs on, with its prediction interval. An item worked where the whole interval of the difference is on the good side of zero; it did not work where the interval holds no effect as large as the target asked for, or lies wholly on the bad side of zero; else, and where it was not carried out, it cannot be told.
method-plans-achieved = Actions: the effects of an action are averaged over the members and teams that tried it (Student’s interval), from { $tries } on. It has not worked where the upper end stays below { $useful } score points.
data-download-actions = what each action achieved over all members, teams and cycles so far
