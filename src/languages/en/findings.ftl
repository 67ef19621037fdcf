### findings: what the review found, and what is proposed.

findings = What to act on
findings-lead = The findings that matter most, by how much of the whole each touches, how sure it is, and how much its concern weighs.
findings-none = Nothing in this cycle's data stands out enough to ask for action.
findings-more-alike = { $count ->
    [one] One more finding of this kind.
   *[other] { $number } more findings of this kind.
}
findings-rest = Findings of lower priority
finding-do = Do
finding-owner = Who
finding-weight = { $stake }, { $certainty } sure: priority { $priority } of 100
finding-nearly-sure = more than { $least }
finding-stake-revenue = Touches { $share } of revenue
finding-stake-clients = Touches { $share } of clients
finding-stake-members = Touches { $share } of members
finding-stake-weight = Touches { $share } of the score
finding-stake-effort = Touches { $share } of the hours planned
finding-stake-target = Is { $share } away from its target
finding-owner-head = Head of the business
finding-owner-human-resources = Human resources
finding-owner-analyst = Whoever prepares the data
finding-owner-lead = Lead of { $team }
navigation-plans = Plans
navigation-review = Review
navigation-numbers = Numbers
concern-supervision = Supervision
concern-risk = Risk
concern-strategy = Strategy
concern-culture = Culture
concern-talent = Team and talent
concern-collaboration = Collaboration
concern-care = Care

## Kinds

finding-adverse-impact = { $rate } of “{ $group }” are rated { $band } or better, of “{ $reference }” { $highest }: { $ratio } of the highest rate, below four fifths and more than chance explains.
finding-adverse-impact-action = Find out which indicators make the difference and whether the work, the clients or the measure differ; settle it with the works council before ratings are used.
finding-indicator-without-signal = { $indicators-count ->
    [one] One indicator, with { $weight } of the score, differs between members mostly by chance: { $names }.
   *[other] { $indicators } indicators, with { $weight } of the score, differ between members mostly by chance; the heaviest are { $names }.
}{ $monthly-count ->
    [0] {""}
    [one] { $little-count ->
        [0] {" "}For one of them months can be compared; they leave it open.
       *[other] {" "}For one of them months can be compared: one month says little of the others.
    }
   *[other] { $little-count ->
        [0] {" "}For { $monthly } of them months can be compared; they leave it open.
       *[other] {" "}For { $monthly } of them months can be compared: in { $little }, one month surely says little of the others.
    }
}
finding-indicator-without-signal-action = Lower their weights, measure them over a longer time, or use them for teams alone.
finding-indicator-at-ceiling = { $indicators-count ->
    [one] At least half of the members have all points of { $names }, which carries { $weight } of the score.
   *[other] At least half of the members have all points of { $indicators } indicators, with { $weight } of the score; the heaviest are { $names }.
}
finding-indicator-at-ceiling-action = Where that is not simply the aim, raise what the scale asks for the last points, or give the weight to indicators that still tell people apart.
finding-indicators-redundant = { $one } and { $other } order the members alike (rank correlation { $correlation }).
finding-indicators-redundant-action = Keep one of the two, or let them share one weight.
finding-ratings-foretell-nothing = { $cycles-count ->
    [one] Scores said little about the clients kept in the cycle that followed (rank correlation { $correlation }).
   *[other] Over { $cycles } pairs of cycles, scores said little about the clients kept in the cycle that followed (rank correlation { $correlation }).
}
finding-ratings-foretell-nothing-action = Ask what in the score should lead to clients staying, and move weight there before the next cycle.
finding-appeals-often-upheld = { $share } of { $decided } appeals decided were upheld in full or in part.
finding-appeals-often-upheld-action = Go through the upheld ones with those who decided, and settle what evidence a rating needs before it is told.
finding-appeals-slow = Only { $share } of { $filed } appeals are decided within { $days } days.
finding-appeals-slow-action = Name who decides and by when, and tell everybody whose appeal is open where it stands.
finding-rater-severity-wide = 360° raters differ in severity by a standard deviation of { $spread } steps of the scale; it moves the value of a member by up to { $largest }.
finding-rater-severity-wide-action = Agree with the raters what each step of the scale looks like, or count scores with severity taken off.
finding-raters-same-for-all = { $share } of the 360° answers about a person give every dimension the same score ({ $relation }).
finding-raters-same-for-all-action = Ask for an example with each dimension, and ask about one dimension at a time.
finding-rows-left-out = { $rows } of { $all } rows of { $table } are not counted ({ $share }).
finding-rows-left-out-action = Look on the data page for the reasons, mend the export, and build again.
finding-clients-left-behind = { $clients-count ->
    [one] One client of { $team } is still in the hands of somebody who has left ({ $revenue } of revenue).
   *[other] { $clients } clients of { $team } are still in the hands of somebody who has left ({ $revenue } of revenue).
}
finding-clients-left-behind-action = Name a new owner for each of them this week, and introduce the new owner in person.
finding-revenue-at-risk = { $clients-count ->
    [one] One client of { $team } is{ $proven-count ->
        [0] {", by the points of the settings,"}
       *[other] {""}
    } clearly more likely to leave than usual ({ $revenue } of revenue); { $losses-count ->
        [0] of all the team's clients fewer than one is expected to be lost in the next cycle.
        [one] of all the team's clients about one is expected to be lost in the next cycle.
       *[other] of all the team's clients about { $losses } are expected to be lost in the next cycle.
    }
   *[other] { $clients } clients of { $team } are{ $proven-count ->
        [0] {", by the points of the settings,"}
       *[other] {""}
    } clearly more likely to leave than usual ({ $revenue } of revenue); { $losses-count ->
        [0] of all the team's clients fewer than one is expected to be lost in the next cycle.
        [one] of all the team's clients about one is expected to be lost in the next cycle.
       *[other] of all the team's clients about { $losses } are expected to be lost in the next cycle.
    }
}
finding-revenue-at-risk-action = Go through the team's clients on the watch list this week: a visit, a named next step and a day for each.
finding-silent-clients = { $clients-count ->
    [one] One of the { $of } largest clients of { $team } has no contact on record for { $days } days or longer ({ $revenue } of revenue).
   *[other] { $clients } of the { $of } largest clients of { $team } have no contact on record for { $days } days or longer ({ $revenue } of revenue).
}
finding-silent-clients-action = Book a visit or a call with each of them within the next four weeks, and record contacts that took place but were not entered.
finding-signal-without-control = { $clients-count ->
    [one] One client shows the warning “{ $signal }” ({ $revenue } of revenue), and nothing is in place against it.
   *[other] { $clients } clients show the warning “{ $signal }” ({ $revenue } of revenue), and nothing is in place against it.
}
finding-signal-without-control-action = { $planned-count ->
    [one] Put into practice what the controls table plans: “{ $control }”.
   *[other] Settle what is done when this warning appears, who does it and how often it is checked, and enter it in the controls table.
}
finding-revenue-concentrated = { $client } alone brings { $share } of the revenue of { $team }; the limit is { $limit }.
finding-revenue-concentrated-action = Give this client a second contact and a plan for the next renewal, and widen the team's book.
finding-key-person = { $clients-count ->
    [one] One client and { $share } of the revenue of { $team } ({ $revenue }) are in the hands of { $member }.
   *[other] { $clients } clients and { $share } of the revenue of { $team } ({ $revenue }) are in the hands of { $member }.
}
finding-key-person-action = Introduce a second contact to each of these clients who knows nobody else here, the largest first, so that nobody's absence puts them at risk.
finding-indicator-fell = { $indicator } is now at { $value }: { $change } since { $since }, which is more than chance explains.
finding-indicator-fell-action = Look at the causes on the indicator's page, and settle one change to how the work is done.
finding-action-has-not-worked = “{ $action }” has not worked for the { $tried } who tried it.
finding-action-has-not-worked-action = Take it out of the library, or change what it asks for before anybody tries it again.
finding-value-fell = “{ $indicator }” is seen less than in { $since }: now { $value }, { $change }, which is more than chance explains.
finding-value-fell-action = Ask in the teams what has made it harder, before anybody asks for more of it, and settle one thing that would make it easier.
finding-value-below-target = { $more-count ->
    [0] “{ $indicator }” has room to grow: { $value }, where { $target } is the target, and all of its interval lies short of it.
    [one] “{ $indicator }” has room to grow: { $value }, where { $target } is the target, and all of its interval lies short of it. So has one more behaviour.
   *[other] “{ $indicator }” has room to grow: { $value }, where { $target } is the target, and all of its interval lies short of it. So have { $more } more behaviours.
}
finding-value-below-target-action = Begin with one: agree on what it looks like on a good day, let those who show it tell how, and look again next cycle.
finding-team-profile-differs = { $more-count ->
    [0] In { $team } others see less of “{ $indicator }” than in the other teams: { $value } against { $others }.
    [one] In { $team } others see less of “{ $indicator }” than in the other teams: { $value } against { $others }. One more behaviour is alike.
   *[other] In { $team } others see less of “{ $indicator }” than in the other teams: { $value } against { $others }. { $more } more behaviours are alike.
}
finding-team-profile-differs-action = Talk it over in the team without naming anybody: what makes it easy elsewhere, what makes it hard here, and one thing to try.
finding-team-building-low = { $of ->
    [team] { $team }: { $attended } of { $invited } invitations to team building were followed, where { $wanted } is asked for.
   *[organisation] { $attended } of { $invited } invitations to team building were followed, where { $wanted } is asked for.
}
finding-team-building-low-action = Ask what kept people away: the day, the form, the workload. Choose the next occasion together with those who could not come.
finding-teams-not-connected = { $apart-count ->
    [one] One of { $pairs } pairs of teams had no meeting and no activity together: { $one } and { $other }.
   *[other] { $apart } of { $pairs } pairs of teams had no meeting and no activity together, among them { $one } and { $other }.
}
finding-teams-not-connected-action = { $apart-count ->
    [one] Let the two pick one client or one case that concerns both, and meet about it once in the next cycle.
   *[other] Let each of these pairs pick one client or one case that concerns both, and meet about it once in the next cycle.
}
finding-ideas-waiting = { $waiting-count ->
    [one] One idea has waited for a decision for longer than { $limit } days: { $longest }.
   *[other] { $waiting } ideas have waited for a decision for longer than { $limit } days, the longest for { $longest }.
}
finding-ideas-waiting-action = Decide on them within two weeks, and tell those who proposed them why, also where the answer is no.
finding-knowledge-unused = { $unused } of { $shared } shared cases, guides and sessions have never been used.
finding-knowledge-unused-action = Ask what colleagues look for, put what is used most where it is found first, and thank those who shared all the same.
finding-recognition-concentrated = Half of all thanks and awards went to { $few } of { $members } members, more unevenly than chance would spread them; { $without } received none.
finding-recognition-concentrated-action = Open each team meeting with a minute for thanks, and look for good work that is done out of sight.
finding-position-without-successor = { $positions-count ->
    [one] For one of { $of } positions nobody here is named who could take it over; { $ready-count ->
        [0] for none could anybody at once.
        [one] for one somebody could at once.
       *[other] for { $ready } somebody could at once.
    }
   *[other] For { $positions } of { $of } positions nobody here is named who could take them over; { $ready-count ->
        [0] for none could anybody at once.
        [one] for one somebody could at once.
       *[other] for { $ready } somebody could at once.
    }
}
finding-position-without-successor-action = Settle for each who could follow, what they still need to learn, and by when.
finding-skill-single-holder = { $skills-count ->
    [one] In { $team } one member alone has { $skill } at the level wanted.
   *[other] In { $team } { $skills } skills rest on one member each, { $skill } among them.
}
finding-skill-single-holder-action = Let a second member learn it from the one who has it, and write down what only one knows.
finding-turnover-high = { $scope ->
    [everybody] { $left } members left within a year, a rate of { $rate }; the limit is { $limit }.
   *[team] { $left } members of { $team } left within a year, a rate of { $rate }; the limit is { $limit }.
}
finding-turnover-high-action = Ask those who left, and those who stay, what made the difference; mend the first cause that comes up twice.
finding-overload = { $members-count ->
    [one] One member of { $team } has many more clients than is usual there, and long overtime as well.
   *[other] { $members } members of { $team } have many more clients than is usual there, and long overtime as well.
}
finding-overload-action = { $clients-count ->
    [0] Nobody in the team has room: settle together what can wait, and ask another team or for another post.
    [one] Pass one client to a colleague who has room, as the page of care suggests, and settle together what can wait.
   *[other] Pass { $clients } clients to colleagues who have room, as the page of care suggests, and settle together what can wait.
}
finding-overtime-over-limit = { $members-count ->
    [one] One member of { $team } had more than { $limit } of overtime in a calendar month: more than the law allows.
   *[other] { $members } members of { $team } had more than { $limit } of overtime in a calendar month: more than the law allows.
}
finding-overtime-over-limit-action = Bring the hours below the limit this month: decide what is put off or handed over, and make up for the hours worked.
finding-workload-uneven = { $measure ->
    [clients] The fifth of members with the most clients looks after { $share } of them (Gini coefficient { $gini }).
   *[overtime] The fifth of members with the most overtime works { $share } of it (Gini coefficient { $gini }).
}
finding-workload-uneven-action = Look at how work comes to people, team by team, and share it out anew before the next cycle.
finding-staff-survey-low = “{ $question }”: { $share } of { $answers } answers are favourable.
finding-staff-survey-low-action = Tell the staff what was heard, ask the teams what would change it most, and settle one change with a date.
finding-environment-target-missed = { $teams-count ->
    [0] { $measure } misses its target.
    [one] { $measure } misses its target in one team.
   *[other] { $measure } misses its target in { $teams } teams.
}
finding-environment-target-missed-action = Find out where most of it comes from, agree on one change, and read it again next month.

## Method

method-findings = How findings are ranked
method-findings-scale = A finding’s priority, 0 to 100, is 100 × the share of the whole that it touches × how sure it is × the weight of its concern against the largest weight. There is one whole of each kind for all findings: what the cycle’s clients bring (now, or at its start where they were lost within it; without revenue, their number), the members still here on its last day, the weight of the score, the hours planned; for the environment it is how far a reading is from its target. Touched is whoever it holds of, such as the clients whom nobody met, and where groups are compared as many as are beyond what the others’ rate would give; how likely a loss is belongs to the amount that is expected to be lost, not to the share. How sure: 1 where facts are counted, 1 − p where a difference is tested (adjusted where many are compared; for warnings one half where the interval allows for no difference), else the probability that the page states. The overview shows the highest of each kind.
method-findings-weights = Weights of the concerns: { $weights }.
method-findings-weight = { $concern } { $weight }
