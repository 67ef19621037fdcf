### findings: what the review found, and what is proposed.

findings = What to act on
findings-lead = The findings that matter most of all that this cycle's data shows: by how much of the whole they touch, how sure they are, and how much weight their concern has.
findings-none = Nothing in this cycle's data stands out enough to ask for action.
findings-more-alike = { $count ->
    [one] One more finding of this kind.
   *[other] { $number } more findings of this kind.
}
finding-do = Do
finding-owner = Who
finding-weight = { $stake }, { $certainty } sure: priority { $priority } of 100
finding-stake-revenue = Touches { $share } of revenue
finding-stake-clients = Touches { $share } of clients
finding-stake-members = Touches { $share } of members
finding-stake-weight = Touches { $share } of the score
finding-stake-effort = Touches { $share } of the hours planned
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

finding-clients-left-behind = { $clients-count ->
    [one] One client of { $team } is still in the hands of somebody who has left ({ $revenue } of revenue).
   *[other] { $clients } clients of { $team } are still in the hands of somebody who has left ({ $revenue } of revenue).
}
finding-clients-left-behind-action = Name a new owner for each of them this week, and introduce the new owner in person.
finding-indicator-fell = { $indicator } is now at { $value }: { $change } since { $since }, which is more than chance explains.
finding-indicator-fell-action = Look at the causes on the indicator's page, and settle one change to how the work is done.
finding-action-has-not-worked = “{ $action }” has not worked for the { $tried } who tried it.
finding-action-has-not-worked-action = Take it out of the library, or change what it asks for before anybody tries it again.
