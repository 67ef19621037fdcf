### talks: the log of talks, the sheet of a 1:1, the pack of a team's meeting.

sentence-separator = {" "}
page-conversations = Talks
page-sheet = 1:1 sheet
page-meeting = Meeting pack

## Log of talks

talks-lead = { $count ->
    [one] One talk was
   *[other] { $number } talks were
} due or held in this cycle: { $held } held by { $last }, { $overdue } overdue.
talks-no-table = This cycle has no table of talks, so nobody can say which were due or held. A table named talks (member_id, due_on, held_on, with_id, kind) would tell.
talks-overdue = Overdue talks
talks-overdue-lead = Talks that were due and not held by { $last }, the most overdue first. Days are calendar days from the day on which the talk was due to the last day of the cycle.
talks-overdue-none = No talk was overdue at the end of the cycle.
talks-by-team = By team
talks-by-team-lead = A member is counted in the team in which the cycle ended for them.
talks-member = Member
talks-due = Due or held
talks-due-on = Due on
talks-held = Held
talks-open = Overdue
talks-days = Days overdue
talks-with = With
talks-kind = Kind
talks-nobody = not named
talks-sheets-lead = One page of paper per member, to be printed before the talk.
talk-kind-one-on-one = 1:1
talk-kind-check-in = check-in
talk-kind-review = review
talk-kind-development = development
talk-member-none = No talk was due or held in this cycle.
talk-member = { $count ->
    [one] One talk was
   *[other] { $number } talks were
} due or held in this cycle.
talk-member-all-held = { $count ->
    [one] It was held
   *[other] All were held
} by { $last }.
talk-member-held = { $count ->
    [0] None had taken place by { $last }.
    [one] One had taken place by { $last }.
   *[other] { $number } had taken place by { $last }.
}
talk-member-overdue = { $count ->
    [one] One is overdue, by { $days }
   *[other] { $number } are overdue, by up to { $days }
}: { $list }.
talk-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
talk-due-with = { $kind } with { $with }, due on { $day }
talk-due = { $kind }, due on { $day }
talk-kind-unnamed = talk

## Sheet

sheet-of = 1:1 sheet
sheet-back = Full page of { $name }
sheet-score = Score { $points }
sheet-score-interval = Score { $points } (between { $low } and { $high })
sheet-headline = { $score } · { $rating }.
sheet-rating = rating { $rating }
sheet-no-rating = no rating
sheet-no-score = No score in this cycle. { $reason }
sheet-strengths = Strengths
sheet-strength-target = { $indicator }: { $value } ({ $interval }), all of the range better than the target of { $target }; { $sample }.
sheet-strength-organisation = { $indicator }: { $value } ({ $interval }), all of the range better than the organisation’s { $organisation }; { $sample }.
sheet-nearest-target = Strongest within the noise: { $indicator }, { $value } ({ $interval }) against the target of { $target }; { $sample }.
sheet-nearest-organisation = Strongest within the noise: { $indicator }, { $value } ({ $interval }) against the organisation’s { $organisation }; { $sample }.
sheet-looked-at = { $count ->
    [one] That much may be chance.
   *[other] Of { $number } indicators looked at, one may lead by that much through chance alone.
}
sheet-strengths-ask = Figures say little about what { $name } is good at: ask.
sheet-strengths-none = No indicator that can be compared is better than its target or the organisation’s value. That says little about what { $name } is good at: ask.
sheet-strengths-fewer = { $count ->
    [one] Only this one is
   *[other] Only these { $number } are
} certain; what else looks good may be chance.
sheet-gaps = Gaps that matter most
sheet-gap = { $indicator }: { $value }, short of { $target }; costs { $points } points of the score ({ $evidence }).
sheet-gaps-elsewhere = See the plan of the last part.
sheet-gaps-no-data = Without a score there are no gaps to show.
sheet-last-plan = What became of the last plan
sheet-last-plan-none = No item of a last plan to follow up.
sheet-item = Item
sheet-then-now = Then → now
sheet-wanted = Wanted
sheet-outcome = Outcome
sheet-state = Reported
sheet-no-value = no value
judged-worked = worked
judged-did-not-work = did not work
judged-cannot-tell = cannot tell yet: { $reason }
judged-within-noise = within the noise
judged-not-reported = nothing reported
judged-not-carried-out = not carried out
judged-no-value = no value now
judged-redefined = counted differently since
judged-too-few-pairs = too few to compare with
sheet-plan = Proposed plan
sheet-plan-none = Nothing is proposed.
sheet-do = First step
sheet-no-step = no action chosen
sheet-owner = Owner
sheet-check = First check
sheet-more = { $count ->
    [one] One more is
   *[other] { $number } more are
} on the full page.
sheet-views = Own and superior’s view, 1 to 5
sheet-views-none = The questionnaire has no dimension that both { $name } and the superior scored.
sheet-dimension = Dimension
sheet-own = Self
sheet-superior = Superior
sheet-apart = Apart
sheet-views-more = { $count ->
    [one] One dimension more, where the two are nearer to each other, is
   *[other] { $number } dimensions more, where the two are nearer to each other, are
} on the full page.
sheet-goals = Goals
sheet-goals-more = { $count ->
    [one] One goal more stands
   *[other] { $number } goals more stand
} in the goals table.
sheet-goal-reached = { $goal }: reached on { $day }
sheet-goal-due = { $goal }: { $progress } of it, due on { $day }
sheet-goal-progress = { $goal }: { $progress } of it
sheet-goal-unknown = { $goal }: progress not reported
sheet-talks = Talks
sheet-talks-none = This cycle has no record of talks.
sheet-questions = Questions worth asking
sheet-notes = Agreed
sheet-sign-member = { $name }, date
sheet-sign-lead = Lead, date

question-handover = { $count ->
    [one] Who is the right one to take over the client still in your name
   *[other] Who are the right ones to take over the { $number } clients still in your name
}, and what must they know before the first call?
question-leaving = What should we do differently for whoever follows you?
question-joined = You joined in this cycle: what surprised you, and what do you still lack to do this work well?
question-moved = You changed teams in this cycle: what came along well, and what got lost on the way?
question-no-figures = There is no score for this cycle: what did you work on, and where could that be seen?
question-fell = { $indicator } got worse by more than chance explains: what changed around you since the last cycle?
question-done-without-effect = What was planned for { $indicator } is done and the target still is out of reach: what did we misread?
question-plan-missed = { $indicator } did not reach what we planned: what stood in the way, and would you choose the same step again?
question-self-higher = You see more in { $dimension } than the others do: which situations do you have in mind, and what could make it visible?
question-self-lower = Others see more in { $dimension } than you do: what do they see that you do not count?
question-talks-missed = { $count ->
    [one] A talk that was due had not taken place by the end of the cycle
   *[other] Talks that were due had not taken place by the end of the cycle ({ $number })
}: what kept us from it, and when do we catch up?
question-goal-behind = “{ $goal }” was due on { $day } and is not reached: is it still the right goal, and what would it take?
question-rose = { $indicator } got better by more than chance explains: what did you do, and who else should know?
question-plan-reached = { $indicator } reached what we planned: what made the difference?
question-strong = { $indicator } stands out by more than chance explains: how do you do it, and what of it could the team take over?
question-support = What do you need from me, and what should I stop doing?
question-direction = What would you like to be able to do in a year that you cannot do today?

## Meeting pack

meeting-of = Meeting pack
meeting-back = Full page of { $name }
meeting-size = { $count ->
    [one] { $number } member
   *[other] { $number } members
} at the end of the cycle
meeting-lead = lead { $name }
meeting-no-lead = no lead named
meeting-agenda = Agenda
meeting-minutes = { $count ->
    [one] { $number } minute
   *[other] { $number } minutes
}
meeting-total = Together { $minutes }
meeting-topic-opening = Opening: what the meeting is to decide
meeting-topic-figures = Figures, and what changed
meeting-topic-clients = Clients lost or without an owner
meeting-topic-complaints = Complaints past their limit
meeting-topic-last-plan = What became of the last plan
meeting-topic-decisions = Decisions
meeting-topic-dates = Next dates
meeting-figures = Figures
meeting-changed = Changed by more than the noise
meeting-changed-none = No indicator changed by more than the noise since { $since }.
meeting-changed-first = There is no earlier cycle to compare with.
meeting-clients = Clients
meeting-lost-none = The team lost no client in this cycle.
meeting-lost-no-table = This cycle has no clients table.
meeting-lost = { $count ->
    [one] One client was lost:
   *[other] { $number } clients were lost, the largest first:
}
meeting-lost-client = { $client }, on { $day }, with { $owner }
meeting-lost-reason = reason: { $reason }
meeting-lost-revenue = { $revenue } a year at the start
meeting-lost-more = and { $count ->
    [one] one more
   *[other] { $number } more
}
meeting-complaints = Complaints past their limit
meeting-complaints-none = The indicators of this cycle show no complaint past its limit.
meeting-complaint = { $indicator }: { $count ->
    [one] one
   *[other] { $number }
} of { $sample } missed the limit.
meeting-open = { $count ->
    [one] One of the team’s complaints was still open past its limit at the end of the cycle:
   *[other] { $number } of the team’s complaints were still open past their limit at the end of the cycle, the most severe first:
}
meeting-open-complaint = Complaint
meeting-open-client = Client
meeting-open-severity = Severity
meeting-open-late = Past its limit
meeting-open-owner = With
meeting-open-days = { $count ->
    [0] less than a day
    [one] { $number } day
   *[other] { $number } days
}
meeting-open-working-days = { $count ->
    [0] less than a working day
    [one] { $number } working day
   *[other] { $number } working days
}
meeting-open-unanswered = no response yet
meeting-open-unknown = not stated
meeting-open-nobody = nobody since the owner left
meeting-open-more = { $count ->
    [one] One more is in the complaints table.
   *[other] { $number } more are in the complaints table.
}
meeting-last-plan = Last plan
meeting-plan-none = No item of a last team plan to follow up.
meeting-judged-members = { $count ->
    [one] The members’ own plans had one item
   *[other] The members’ own plans had { $number } items
}: { $worked } worked, { $failed } did not, { $unknown } cannot be told yet; { $idle } of these were not carried out, or not reported.
meeting-decisions = Decisions needed
meeting-decisions-none = Nothing has to be decided by rule; what the meeting decides goes here.
meeting-question = To be decided
meeting-decide = Decided
meeting-who = Who, by when
decision-assign-clients = Who takes over { $count ->
    [one] the client
   *[other] the { $number } clients
} that { $owner } looked after until leaving?
decision-close-complaints = { $count ->
    [one] Who closes the complaint that is open past its limit, and what do they need for it?
   *[other] Who closes the { $number } complaints that are open past their limit, and what do they need for it?
}
decision-name-owner = Who owns “{ $indicator }” in the team’s plan?
decision-catch-up-talks = When are the { $count ->
    [one] overdue talk
   *[other] { $number } overdue talks
} with { $members } held?
decision-members = { $count ->
    [one] one member
   *[other] { $number } members
}
decision-cover-need = How do { $members } learn “{ $skill }”, for which the plan has no seat in a course for them?
decision-continue-items = { $count ->
    [one] One item
   *[other] { $number } items
} of the last plans of the team and its members missed the target: continue, change or drop?
meeting-dates = Next dates
meeting-dates-checks = Plans are first checked on { $days }.
meeting-dates-none = No plan of the team or its members has a date.
meeting-sheets = 1:1 sheets and talks
meeting-held = { $held } of { $all } held
meeting-none-due = no talk due
meeting-overdue = overdue
meeting-no-talks = no talks table
