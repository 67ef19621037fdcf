a-colleague = a colleague
too-few-people = too few people
too-few-people-reason = { $count ->
    [one] it would tell of fewer than { $number } person
   *[other] it would tell of fewer than { $number } people
}
basis-like-others = what others who began at about the same value gained within one cycle
adjustment-reason-withheld = the reason is not given here

## Sites for readers of their own

audience-home = Start
audience-home-member = Your own appraisals. These pages are made for you alone.
audience-home-team = The appraisals of your team and its members. Please keep these pages to yourself: they are about people.
audience-home-public = How the organisation is doing. No page here tells of a single person or team.
audience-organisation = Organisation
audience-own = My page
audience-team = My team
audience-pages = Pages
audience-rule = { $count ->
    [one] A value is given only where it tells of at least { $number } person whose numbers you do not know yet.
   *[other] A value is given only where it tells of at least { $number } people whose numbers you do not know yet.
}
audience-left-out = { $count ->
    [one] One indicator is left out: too few people stand behind it.
   *[other] { $number } indicators are left out: too few people stand behind them.
}
audience-score-left-out = The score and the dimensions are left out as well: the missing values could be worked out from them.
