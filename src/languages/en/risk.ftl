### risk: clients that may be lost.

review-risk = Which clients may we lose, and who notices?
risk-left-behind = Clients whose owner has left
risk-left-behind-lead = They are still clients, but nobody who works here looks after them. The largest revenue stands first.
risk-left-behind-none = Every client has an owner who is still here.
risk-owner-left = Was looked after by
risk-last-day = Last day
