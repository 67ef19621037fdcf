### collaboration: who works with whom, ideas, shared knowledge, recognition.

review-collaboration = Do we work together and try new things?
collaboration-of = { $hits } of { $of }
collaboration-hits-of = { $hits } of { $of }
collaboration-both = { $first } and { $second }
collaboration-pair = { $first } – { $second }

collaboration-network = Which teams work together
collaboration-network-lead = A line joins two teams whose members met, or held an activity, with the other team; the more often, the wider. Counted are teams, never person with person.
collaboration-network-drawing = Network of teams
collaboration-network-measure = members at meetings and activities with the other team, both directions together
collaboration-network-caption = What is drawn, in numbers: what the first team’s members did with the second team, and the other way round
collaboration-network-no-table = The tables meetings (member_id, held_on, kind, partner_team_id) and activities (with partner_team_id) fill this part.
collaboration-network-few = Fewer than two teams are large enough to be shown by themselves, so there is no network to draw.
collaboration-pairs = Pairs of teams that worked together
collaboration-meetings-across = Meetings with another team
collaboration-of-meetings = { $hits } of { $of } times that a member met
collaboration-activities-joint = Activities with another team
collaboration-of-activities = { $hits } of { $of } activities
collaboration-teams = Teams
collaboration-at-meetings = At meetings
collaboration-at-activities = At activities
collaboration-worked = Worked together
collaboration-thanks = Thanks given
collaboration-pairs-more = { $count ->
    [one] One more pair worked together less often and is not listed.
   *[other] { $number } more pairs worked together less often and are not listed.
}
collaboration-apart-none = Every pair of teams did something together.
collaboration-apart = Without a meeting or an activity together in this cycle: { $pairs }{ $more }.
collaboration-apart-more = {" "}and { $number } more
collaboration-together = Meetings and activities across teams
collaboration-meetings = Meetings
collaboration-with-another = With another team
collaboration-meetings-caption = Times that members met, by the team of the day; the thin upright is everybody together
collaboration-meetings-none = No meetings are in this cycle’s data: the table meetings (member_id, held_on, kind, partner_team_id) fills this part.
collaboration-activities = Activities
collaboration-activities-caption = Activities by kind; the thin upright is all kinds together
collaboration-activities-none = No activities are in this cycle’s data: the table activities, with partner_team_id, fills this part.

collaboration-ideas = From idea to benefit
collaboration-ideas-caption = Ideas by the team that proposed them
collaboration-ideas-none = No ideas are in this cycle’s data: the table ideas (member_id, proposed_on, decided_on, status, benefit) fills this part.
collaboration-proposed = Ideas proposed
collaboration-decided = Decided
collaboration-adopted = Adopted
collaboration-of-decided = of those decided: { $share }
collaboration-benefit = Benefit a year
collaboration-benefit-of = { $count ->
    [one] stated for one of { $adopted } adopted
   *[other] stated for { $number } of { $adopted } adopted
}
collaboration-days = Days to a decision
collaboration-days-note = median; ideas still open are taken into account
collaboration-days-open = more than half are open
collaboration-days-from = { $low } or more
collaboration-waiting-column = Waiting too long
collaboration-waiting = { $count ->
    [one] By the last day of the cycle one idea had waited for a decision for longer than { $limit } days: { $longest }.
   *[other] By the last day of the cycle { $number } ideas had waited for a decision for longer than { $limit } days, the longest for { $longest }.
}
collaboration-waiting-none = No idea has waited for a decision for longer than { $limit } days.

collaboration-knowledge = Shared knowledge
collaboration-knowledge-kinds = What is used: contributions by kind, the most used first
collaboration-knowledge-teams = Contributions by team
collaboration-knowledge-none = No shared knowledge is in this cycle’s data: the table shared_knowledge (member_id, shared_on, kind, reused) fills this part.
collaboration-shared = Contributions
collaboration-shared-by = Members who shared
collaboration-of-members = { $hits } of { $of } members
collaboration-used = Used
collaboration-used-each = Used per contribution
collaboration-used-total = { $used } times in all, known for { $of } contributions
collaboration-unused = Never used
collaboration-of-contributions = { $hits } of { $of } contributions

collaboration-recognition = Recognition
collaboration-recognition-caption = Recognition by the receiver’s team; the thin upright is everybody together
collaboration-received = Thanks and awards
collaboration-received-by = Members who received any
collaboration-from-another = From another team
collaboration-of-thanks = { $hits } of { $of } whose giver’s team is known
collaboration-spread-chance = Half of it went to { $half } of { $members } members (Gini coefficient { $gini }), no more unevenly than chance alone would spread it.
collaboration-spread-uneven = Half of it went to { $half } of { $members } members (Gini coefficient { $gini }), more unevenly than chance alone would spread it.
collaboration-spread-unknown = Half of it went to { $half } of { $members } members (Gini coefficient { $gini }); there is too little of it to tell that from chance.

collaboration-trend-meetings = Meetings with another team
collaboration-trend-adopted = Ideas adopted, of those decided
collaboration-trend-recognised = Members who were recognised
collaboration-trend-subtitle = share of everybody, with its interval ({ $level })
method-collaboration = Collaboration and innovation
method-collaboration-network = Teams are joined by the times that a member was at a meeting or an activity with the other team; thanks are listed and join nobody. Persons are never joined. That a pair of teams did nothing together counts as sure as 1 − (1 − 1/pairs)ⁿ, the chance that n such times, spread alike over all pairs, would have reached it.
method-collaboration-ideas = Days to a decision are a median by Kaplan and Meier (1958); an idea without a decision counts as open until the last day of the cycle. Benefits are added exactly. An idea waits too long after { $days } days.
method-collaboration-spread = Whether recognition goes to few is tested with Fisher’s index of dispersion: Σ(x − e)²/e, where e is what each member’s days lead one to expect. Thanks to oneself do not count.
