### talent: whether the team can carry on.

review-talent = Can the team carry on?
review-more-rows = { $count ->
    [one] One more row is left out here.
   *[other] { $number } more rows are left out here.
}
review-group-too-small = the group is too small to say anything of it
talent-audience = This page names people and is meant for team leads, human resources and the head of the business. Please do not pass it on. What it says of potential is a judgement, not a measurement.

## Grid

talent-grid = Performance and potential
talent-grid-lead = Performance is the score of this cycle with its interval; potential is what somebody who knows the work judged. A point near a line may as well belong on the other side of it: the bar shows how far the score’s noise reaches, the table how sure each place is.
talent-grid-caption = Where each member stands; the numbers are those in the figure
talent-grid-none = Who could do more is not known: the table potential would tell, with the columns member_id and potential (1 to 5).
talent-grid-nobody = Nobody has both a score and a judged potential in this cycle.
talent-without-potential = { $count ->
    [one] The potential of one member has not been judged.
   *[other] The potential of { $number } members has not been judged.
}
talent-without-score = { $count ->
    [one] One member has a judged potential, but no score in this cycle.
   *[other] { $number } members have a judged potential, but no score in this cycle.
}
talent-score-below = Score below { $high }
talent-score-between = { $low } to below { $high }
talent-score-from = { $low } and above
talent-potential-from = Potential { $low }–5
talent-potential-between = between
talent-potential-up-to = Potential 1–{ $high }
talent-point = { $name }: score { $score }, potential { $potential }
talent-potential = Potential
talent-readiness = Ready for more
talent-readiness-now = now
talent-readiness-one-year = within a year
talent-readiness-two-years = within two years
talent-readiness-unknown = time not stated
talent-place-column = Performance; potential
talent-place = { $performance }; { $potential }
talent-performance-low = developing
talent-performance-middle = solid
talent-performance-high = strong
talent-potential-low = for the present work
talent-potential-middle = for somewhat more
talent-potential-high = for much more
talent-certainty = How sure
talent-certainty-unknown = not known
talent-also = Performance could also be

## Succession

talent-succession = Successors
talent-succession-none = Whether successors are named is not known: the table successors would tell, with the columns position, holder_id, successor_id and readiness.
talent-succession-caption = Positions of the table, leads of teams, and roles that one member alone has; those without anybody first
talent-positions = Positions
talent-positions-bare = Nobody to follow
talent-positions-single = One person to follow
talent-positions-ready = Could be taken over at once
talent-position = Position
talent-position-lead = Team lead
talent-position-vacant = vacant
talent-holder = Held by
talent-origin = Listed because
talent-origin-stated = it is in the table
talent-origin-lead = it leads a team
talent-origin-only-holder = nobody else has this role
talent-successors = Could follow
talent-successor = { $name } ({ $when })
talent-successor-several = { $name } ({ $when }; named for { $number } positions)
talent-successor-gone = has left
talent-cover = Cover
talent-cover-none = nobody named
talent-cover-gone = { $count ->
    [one] the only one named has left
   *[other] all { $number } named have left
}
talent-cover-one = one person
talent-cover-several = several people

## Skills

talent-skills = Skills, and whom they rest on
talent-skills-lead = How many members are at the level that their work asks for, of those whose level is known. A skill that rests on one person is named where that is more likely than not, with how sure it is.
talent-skills-caption = Members at the level wanted, by skill and team
talent-skills-none = Nobody’s skills are known in this cycle: name skills and their indicators in scorebook.toml, or add the table skills.
talent-skill = Skill
talent-all = Everybody
talent-able-of-known = { $able } of { $known }
talent-only = only { $name } ({ $certainty } sure)

## Growth

talent-growth = Growth of each member
talent-growth-cycles = { $count ->
    [one] Only this cycle’s scores compare.
   *[other] Scores of { $number } cycles that compare. From four scores on, the change is the slope per cycle, in which a score counts by how well it is known; with fewer, the latest score less the first. Growing and falling are said only of what chance would hardly bring about among so many members.
}
talent-growth-teams = How many grew, by team
talent-growth-members = Every member’s scores
talent-growth-growing = growing
talent-growth-steady = steady
talent-growth-falling = falling
talent-growth-one-of-many = steady: it would stand out alone, but not among so many
talent-growth-first = First score
talent-growth-reading = Reading
talent-growth-per-cycle = { $change } per cycle
talent-growth-none = Growth shows from the second cycle on in which a member has a score.

## Turnover

talent-turnover = Who came, left and moved
talent-turnover-caption = Comings and goings by team
talent-turnover-none = Nobody is in the members table of this cycle.
talent-headcount = Members on average
talent-joined = Joined
talent-left = Left
talent-moved = Moved between teams
talent-moved-in = Came from another team
talent-moved-out = Went to another team
talent-turnover-rate = Leavers a year, per member
talent-turnover-basis = { $count ->
    [one] { $left } left in this cycle, over { $years } person-years
   *[other] { $left } left in the last { $number } cycles, over { $years } person-years
}
talent-inherited = { $count ->
    [one] Of the { $seen } members of { $since } who had joined before the transfer, one is still here: { $share } ({ $interval }).
   *[other] Of the { $seen } members of { $since } who had joined before the transfer, { $number } are still here: { $share } ({ $interval }).
}

## Method

method-talent = Team and talent
method-talent-grid = Performance is the score: below { $low }, up to { $high }, and from there on. Potential is a judgement from 1 to 5: up to { $least }, between, and from { $most } on. How sure a place is: the probability that a score with this interval lies within the third, by the normal distribution.
method-talent-growth = Growth is the slope of the scores that compare, weighted by how well each is known; where a score has no interval, the middle slope of all pairs (Theil 1950, Sen 1968). With fewer than four cycles the first and the last are compared. All members are one family: of those called growing or falling at most { $alpha } are so by chance (Benjamini and Hochberg 1995).
method-talent-turnover = Turnover is leavers per person-year over the last twelve months, with the exact interval for counts (Garwood 1936). It is a finding where the whole interval lies above { $limit } a year. A skill hangs on one person where that is more likely than not.
