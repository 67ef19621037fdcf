### training: courses, seats, and needs without one.

training-empty = No course is booked.
training-reason = { $skill }: for { $gaps } ({ $points } points lost)
training-need = for { $gaps } ({ $points } points lost)
uncovered = Needs without a course
uncovered-no-course = no course teaches it
uncovered-no-seat = every seat went to a larger need
uncovered-no-hours = the hours per member are used up
uncovered-already-taken = course already taken in an earlier cycle

course-lead = { $count ->
    [one] One seat
   *[other] { $number } seats
} booked for { $members ->
    [one] one member
   *[other] { $members-number } members
}, { $hours } in all; at most { $limit } per member.
course-none = No seat is booked.
course-none-configured = The configuration names no course, so every need is listed below without one. Courses are stated under [[courses]] in scorebook.toml.
course-by-course = Courses
course-seats = { $used } of { $seats } seats
course-skills = Teaches: { $skills }
course-nobody = Nobody is enrolled.
course-caption = Enrolments in { $course }
course-member = Member
course-team = Team
course-reason = Why
course-also = Also { $skill }: { $gaps } ({ $points } points)
course-uncovered = Needs that no course covers
course-uncovered-caption = Needs without a course, the largest first
course-uncovered-none = Every need has a seat.
course-skill = Skill
course-need = Need
course-obstacle = Why there is no course
course-hours = Hours per member
course-hours-caption = Booked hours per member
course-hours-booked = Booked
course-hours-left = Left
course-courses = Courses
