### improvement: plans, their items, and what became of the last plan.

plan-points-lost = costs { $points } points
plan-owner = owner { $owner }
plan-dates = from { $start }, to be checked on { $check }
plan-left = Left within the cycle: nothing is planned for the time after it.
plan-team-left = Nobody is in this team any more: nothing is planned for the time after the cycle.
plan-empty = No gap that the plan’s rules would act on.
basis-model-target = the model’s target, which lies within the noise of the value now
basis-half-way = half of the way to the model’s target; too few comparable values, or no gain among them, to say what is within reach
basis-own-best = the best value reached in an earlier cycle
follow-up-caption = What became of the last plan
follow-up-reached = ✓ target reached
follow-up-near = ≈ not reached, but within the noise of the target
follow-up-missed = ✗ target not reached
follow-up-unknown = not known: no value in this cycle
action-unreported = not reported
action-open = not begun
action-doing = under way
action-done = done
action-done-on = done on { $day }
action-dropped = given up

improvement-lead = { $count ->
    [one] One item
   *[other] { $number } items
} for the next cycle, each with its evidence, a target with its reason, and the days on which it is checked.
improvement-none = No gap that the plan’s rules would act on, so this cycle plans no item.
improvement-last = Of the last plan’s { $count ->
    [one] one item
   *[other] { $number } items
}: { $reached } reached the target, { $near } fell short within the noise, { $missed } fell short by more or without an interval, { $unknown } have no value now.
improvement-by-indicator = Where the items lie
improvement-by-indicator-caption = Items per indicator and the score points that their gaps cost, all plans together
improvement-teams-items = Teams
improvement-members-items = Members
improvement-team-plan = Team plan
plan-whole = The plan in full: causes, actions that were considered, what became of the last plan, the plans of the members
plan-no-action = No action was chosen; the reasons stand in the plan in full.
improvement-of-team = Improvement plan: { $team }
improvement-by-team = Plans by team
improvement-by-team-caption = Items of each team’s own plan and of its members’ plans. The name leads to all of them, with their evidence
improvement-members-plans = Members’ plans
improvement-team-last-column = Last plan
improvement-team-last = { $count ->
        [one] { $reached } of 1 item reached its target
       *[other] { $reached } of { $number } items reached their target
    }
improvement-plan = Plan
improvement-follow-up = What became of the last plan
improvement-caption = Plan items of { $team }
improvement-follow-up-caption = Items of the last plan of { $team }
improvement-gap = Gap
improvement-value = Now
improvement-target = Target
improvement-evidence = Evidence
improvement-against = { $sample }; { $count ->
    [one] { $number } row counts
   *[other] { $number } rows count
} against
improvement-actions = What to do
improvement-owner = Owner
improvement-dates = From, checked on
improvement-cost = Points lost
improvement-planned-value = Then
improvement-moved = Moved
improvement-outcome = Target reached?
improvement-state = State
improvement-nobody = nobody yet
