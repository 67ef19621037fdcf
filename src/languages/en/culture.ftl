### culture: whether the values are lived, and words that pages of the review share.

review-culture = Do we live the values?
review-share = Share
review-kind = Kind
review-no-kind = no kind stated
review-everybody = Everybody
review-too-few = too few to say
review-team-too-small = too few members to be shown by itself
review-teams-too-small = { $count ->
    [one] One team is not shown by itself: it has fewer than { $minimum } members.
   *[other] { $number } teams are not shown by themselves, so that nothing can be worked out about one with fewer than { $minimum } members.
}
review-over-cycles = Over the cycles
review-recognition-none = No thanks are written down yet: the table recognition (member_id, given_on, from_id, kind, reason) fills this part.

culture-behaviours = What others see
culture-behaviours-lead = Values show in what people do. Each row is one behaviour as it is seen in everybody together, with how sure that is, the target, and whether it changed by more than chance. Nobody can be picked out of it.
culture-behaviours-none = No indicator measures behaviour yet: the table assessments (ratee_id, rater_id, relation, dimension, score) and an indicator that reads it fill this part. [review.culture] may name other indicators.
culture-behaviour = Behaviour
culture-standing = Against the target
culture-target-reached = reached
culture-target-open = cannot be told apart from it
culture-target-short = room to grow
culture-profiles = How each team is seen
culture-profiles-lead = A team’s value in each behaviour. A mark stands only where a team differs from the other teams together by more than chance explains, with all the comparisons of this table taken into account. A mark is a reason to talk, not a verdict.
culture-profiles-trend = The small line is the cycles so far; its numbers stand on the team’s trend page.
culture-profiles-alike = No team differs that much.
culture-mark-above = ▲ more than in the other teams ({ $others })
culture-mark-below = ▽ room to grow; other teams { $others }
culture-gaps = How teams see themselves
culture-gaps-lead = What a team’s members say of themselves less what others say of them. Words stand only where the difference is larger than its own noise; among so many, a few may be chance.
culture-gaps-alike = Nowhere is it.
culture-gap-higher = rates itself higher than others do
culture-gap-lower = rates itself lower than others do
culture-team-building = Taking part in team building
culture-team-building-lead = Invitations to what the data calls { $kinds }, and how many were followed, by the team of the day. The thin upright marks the share that is asked for, { $wanted }. Why somebody stayed away is not known and not asked here.
culture-team-building-none = No team building is in this cycle’s data: the table activities (activity_id, member_id, held_on, kind, attended) fills this part, with { $kinds } as its kind.
culture-invited = Invited
culture-came = Came
culture-honours = Honours by rule
culture-honours-lead = Who stands out by a rule that was stated beforehand and holds for everybody; the reason stands beside each name.
culture-honours-none = No rule of recognition holds for this kind of cycle: [[results.recognition]] in scorebook.toml states one.
culture-thanks = Thanks
culture-thanks-lead = { $count ->
    [0] Nobody has written down any thanks in this cycle yet.
    [one] Once somebody was thanked in this cycle.
   *[other] { $number } times somebody was thanked in this cycle; the latest stand first.
}
method-culture = Culture
method-culture-profiles = A team’s value in a behaviour is compared with the mean of the other teams, weighted by their raters: z = difference / √(s² + Σ(wⱼ/Σw)²sⱼ²). All teams and behaviours are one family, in which the share of false marks is held to { $alpha } (Benjamini and Hochberg 1995). Withheld relations are in none of it.
method-culture-small = Nothing is said of a team with fewer than { $minimum } members. Where it could be worked out from the whole and the other teams, the next smallest team is left out as well. Shares have Wilson’s interval, and none is stated of fewer than { $minimum } cases.
method-between-cycles = Small groups are hidden within a cycle. Between cycles, and between a year and its quarters, that has a limit: where a team is shown in both and one person joined or left in between, the difference of two counts (ideas, meetings, contributions, hours) can be read as that person’s. 360° scores are withheld where a difference from anything shown before would tell of a few raters. Answers to the staff survey carry no name and are given anew each time, so a difference holds the new answers of everybody.
