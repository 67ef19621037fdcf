a-colleague = a colleague
too-few-people = left out
too-few-people-reason = { $count ->
    [one] by itself or beside other values, it would tell of fewer than { $number } person
   *[other] by itself or beside other values, it would tell of fewer than { $number } people
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
    [one] One indicator is left out: by itself, or beside what other cycles tell, it would tell of too few people.
   *[other] { $number } indicators are left out: by themselves, or beside what other cycles tell, they would tell of too few people.
}
audience-score-of-told = Score and dimensions are made of the indicators that are told here, with their weights in proportion. The score that the appraisal works with also counts what is left out, and may differ a little.

single-file-title = Your appraisals
single-file-top = Back to the list of pages
single-file-left-out = To stay small enough for e-mail, this file leaves out some pages of: { $cycles }. All of them are in your folder.
