### training: courses, seats, and needs without one; skills, effects of courses, mentors.

training-empty = No course is booked.
training-reason = { $skill }: for { $gaps } ({ $points } points lost); level { $now }, wanted { $wanted }
training-reason-both = { $skill }: for { $gaps } ({ $points } points lost); assessed at level { $now }, wanted { $wanted }
training-reason-assessed = { $skill }: assessed at level { $now }, wanted { $wanted }
training-reason-part = { $reason }; the course leads { $share } of the way
training-mandatory = Mandatory for the role
training-prepares = To be passed before { $course }
training-need = for { $gaps } ({ $points } points lost); level { $now }, wanted { $wanted }
training-need-both = for { $gaps } ({ $points } points lost); assessed at level { $now }, wanted { $wanted }
training-need-assessed = assessed at level { $now }, wanted { $wanted }
uncovered = Needs without a course
uncovered-course = { $course }: { $reason }
uncovered-no-course = no course teaches it
uncovered-too-basic = no course leads beyond the level already reached
uncovered-already-taken = what leads further has been passed or booked already
uncovered-language = held in { $language }, which is not among the member’s languages
uncovered-prerequisite = { $course } must be passed first
uncovered-no-seat = no seat left: mandatory places come first, then what covers more need
uncovered-no-hours = { $by } more than the member’s hours allow
uncovered-over-budget = { $by } more than is left of the budget
uncovered-clash = on the same days as { $course }
uncovered-other-plan = seats, hours and money would do, but the whole plan covers more without it

course-lead = { $count ->
    [one] One seat
   *[other] { $number } seats
} booked for { $members ->
    [one] one member
   *[other] { $members-number } members
}, { $hours } in all; at most { $limit } per member.
course-mandatory = { $count ->
    [0] No mandatory seat could be given.
    [one] One mandatory seat is given, and no plan could give more.
   *[other] { $number } mandatory seats are given, and no plan could give more.
}
course-mandatory-bounded = { $count ->
    [0] No mandatory seat is given
    [one] One mandatory seat is given
   *[other] { $number } mandatory seats are given
}; no plan could give more than { $bound }.
course-quality-unlimited = The plan covers { $covered } of { $asked } points of need. Nobody is held back by others: each member has the courses that cover most of their need within their hours.
course-quality-exact = The plan covers { $covered } of { $asked } points of need. No other plan within seats, hours and budget covers more.
course-quality-bounded = The plan covers { $covered } of { $asked } points of need, at most { $gap } below the best possible plan.
course-budget = { $spent } of { $budget } are spent; { $left } are left.
course-spent = The seats cost { $spent }.
course-none = No seat is booked.
course-none-configured = The configuration names no course, so every need is listed below without one. Courses are stated under [[courses]] in scorebook.toml.
course-by-course = Courses
course-seats = { $used } of { $seats } seats, no date in the next cycle yet
course-session = { $days }: { $used } of { $seats } seats
course-undated = no date yet
language-chinese = Chinese
language-english = English
course-price = { $price } a seat
course-skills = Teaches: { $skills }
course-teaches = { $skill } to level { $level }
course-prerequisites = After: { $courses }
course-mandatory-for = Mandatory for: { $roles }
course-language = Language: { $language }
course-nobody = Nobody is enrolled.
course-caption = Enrolments in { $course }
course-member = Member
course-team = Team
course-course = Course
course-when = Days
course-reason = Why
course-missed = Mandatory courses without a seat
course-missed-caption = Members whose role has to take a course that they have no seat in
course-uncovered = Needs without a seat in a course
course-uncovered-largest = The { $largest } largest of { $number } needs without a course; each team’s page has those of its members
course-of-team = Training plan: { $team }
course-and-skills = Training plan and skills of the team
course-by-team = By team
course-by-team-caption = Seats and needs of each team’s members. The name leads to all of them
course-team-members = Members with a seat
course-team-uncovered = Needs without a seat
course-uncovered-caption = Needs without a course, the largest first
course-uncovered-none = Every need has a seat.
course-skill = Skill
course-need = Need
course-obstacle = Why there is no seat
course-hours = Hours per member
course-hours-caption = Booked hours per member
course-hours-booked = Booked
course-hours-left = Left
course-hours-price = Price
course-courses = Courses

## Skills

skill-heading = Skill matrix
skill-teams-caption = Levels from 0 to 4; “2.1 → 3.0” falls short of the level wanted
skill-members-caption = Levels from 0 to 4; “2.1 → 3.0” falls short of the level wanted
skill-teams-link = The matrix of a team’s members stands on the team’s page.
skill-short = { $now } → { $wanted }
skill-declared = * from an assessment of the skill; the others from the points of its indicators.
skill-area = Area
area-heading = Needs by team and area
area-caption = Points of need, and how much of them the plan covers
area-members = Members
area-needs = Needs
area-worth = Points of need
area-covered = Covered
area-professional = Professional
area-communication = Communication
area-teamwork = Teamwork

## What earlier courses did

effect-heading = Did earlier courses work?
effect-note = Who passed a course is compared with a member who did not take it and had nearly as many points on its indicators before; the gain is what participants improved beyond them. A gain is called outside the noise only where it stands out among all courses compared (false discovery control). Those who took a course were not chosen by lot: a gain may have other causes, and is no proof that the course worked.
effect-caption = Points before and after, over all cycles so far
effect-passed = Passed
effect-pairs = Pairs
effect-before = Points before
effect-change = Change
effect-others = Change of the others
effect-gain = Gain
effect-verdict = Verdict
effect-worked = The gain is outside the noise.
effect-worked-at = The gain is outside the noise, at { $price } per point gained.
effect-backfired = Participants fell behind those like them, outside the noise.
effect-one-of-many = Cannot tell: taken alone the gain would be outside the noise; among so many courses chance makes some as large.
effect-unclear = Cannot tell: the gain is within the noise.
effect-too-few = Too few to tell: fewer than { $number } pairs.
effect-alike = Cannot tell: all pairs differ alike.

## Mentors

mentor-heading = Who could help whom
mentor-caption = Proposed pairs, the largest need first
mentor-mentor = Mentor
mentor-mentee = Who is helped
mentor-reason = Mentor: level { $strong }, all of its range ({ $interval }) above the mean of { $mean }. Who is helped: level { $weak }, wanted { $wanted }.
