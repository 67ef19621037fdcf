### care: whether people and places are treated well.

review-care = Do we treat people and places well?
care-audience = The first part names people and is meant for team leads, human resources and the head of the business. Nobody is at fault for carrying too much: it is for the organisation to mend.

## Workload

care-workload = Workload and its balance
care-workload-lead = What each member carries at the end of the cycle, how evenly it lies, and who carries too much.
care-workload-none = Nothing is known of the workload: the tables clients, complaints and overtime would tell.
care-missing-clients = How many clients each member looks after is not known: the table clients would tell.
care-missing-complaints = How many complaints each member handles is not known: the table complaints would tell.
care-missing-overtime = Overtime is not known: the table overtime would tell, with the columns member_id, week_of and hours.
care-missing-weeks = Whether a month is above the legal limit is not known: the column week_of of the table overtime would tell.
care-overloaded = Members who carry too much
care-over-limit = Members above the legal limit of overtime
care-rule-overload = Too much: more than { $times } times the middle number of clients of the team (leads left out), and more than { $hours } of overtime a week as well.
care-rule-limit = Legal limit: { $hours } of overtime in a calendar month. A week across two months counts for each by its days.
care-suggestions = What could be moved
care-suggestion = { $count ->
    [one] { $team }: one client from { $from } to { $to }
   *[other] { $team }: { $number } clients from { $from } to { $to }
}
care-spread-caption = How evenly the load lies on members who were there for the whole cycle and lead no team. Gini coefficient: 0 means all alike, close to 1 that one carries everything.
care-spread-unknown = too few members, or nothing to share out
care-measure = What
care-measure-clients = Clients
care-measure-revenue = Revenue of clients
care-measure-complaints = Complaints
care-measure-overtime = Overtime
care-gini = Gini coefficient
care-top-fifth = Share of the most loaded fifth
care-members = Every member’s load, warnings first
care-leads = leads the team
care-a-week = Overtime a week
care-fullest-month = Fullest month
care-month = { $hours } in { $month } { $year }
care-warnings = Warnings
care-warning-overload = carries too much
care-warning-limit = above the legal limit

## Staff survey

care-survey = What the staff say
care-survey-lead = Answers from 1 to 5; 4 and 5 are favourable. The thin line in each bar is the share that every question should have.
care-survey-of = These are the answers of { $cycle }, the last time the staff were asked. Those of earlier parts stand on their pages: whoever was asked twice would count as two people.
care-survey-participation = { $share } of the members answered.
care-survey-caption = Every question, with the answers of all
care-survey-teams = Share of favourable answers by team
care-survey-none = The staff have not been asked, or the answers are not here: the table staff_survey would tell, with the columns team_id, question and score, and without names.
care-survey-too-few = Too few answered any question to say something of it.
care-survey-minimum = { $count ->
    [one] Groups without answers are not shown.
   *[other] Groups with fewer than { $number } answers are not shown, nor those that all answered alike, nor any whose number would give them away.
}
care-survey-withheld = { $count ->
    [one] One question has too few answers to be shown.
   *[other] { $number } questions have too few answers to be shown.
}
care-survey-low = below what it should be
care-survey-better = { $difference } since { $since }: better
care-survey-worse = { $difference } since { $since }: worse
care-survey-same = { $difference } since { $since }: within the noise
care-question = Question
care-answers = Answers
care-mean = Mean
care-favourable = Favourable

## Voluntary work

care-volunteering = Voluntary work
care-volunteering-summary = { $count ->
    [one] One member gave { $hours } to others in this cycle.
   *[other] { $number } members gave { $hours } to others in this cycle: { $share } of all ({ $interval }).
}
care-volunteering-few = So few members took part that a number would say who they are.
care-volunteering-none = Voluntary work is not recorded: the table volunteering would tell, with the columns member_id, held_on, hours and kind.
care-volunteering-note = It is voluntary: nobody is named or compared.
care-volunteering-small = Too few people for a number by kind: { $kinds }.
care-volunteering-no-kind = no kind stated
care-kind = Kind
care-hours = Hours

## Environment

care-environment = Environment
care-environment-none = The environment is not measured: the table environment would tell, with the columns measured_on, measure, value and target.
care-environment-caption = The last reading of each measure against its target
care-last = Last reading
care-met = Target met
care-target-met = met
care-target-missed = missed
care-at-most = at most { $value }
care-at-least = at least { $value }
care-with-unit = { $number } { $unit }
care-cycle-mean = Mean of the cycle
care-cycle-before = Mean of the last cycle

## Method

method-care = Care
method-care-load = Somebody carries too much with more than { $times } times the middle number of clients of the team (leads left out) and more than { $week } of overtime a week as well, or with more than { $month } of overtime in a calendar month (the Labour Law of the People’s Republic of China allows 36 hours, article 41). How evenly work lies is told by Gini’s coefficient (1912) over those who were there all along, its interval by leaving out one member at a time (Yitzhaki 1991); above { $uneven }, and still so without the member who carries the most, it is a finding.
method-care-survey = Answers of 4 and 5 are favourable; their share has Wilson’s interval. A question is a finding where the whole interval lies below { $limit }. No group of fewer than { $minimum } answers is shown, nor one that could be worked out from the others.
