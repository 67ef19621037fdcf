### Cycles made of others, stays in several teams, clients without an owner.

cycle-pools = put together from
stay-rows = { $days } days, { $count ->
    [one] { $number } dated row counts
   *[other] { $number } dated rows count
} here
member-left = Until { $day }. Clients whom nobody took over are judged here as they stood on that day, lost by then or not; what became of them later counts for the team alone.
vacated = Clients whom nobody looks after
vacated-lead = Whoever looked after them has left, and nobody has taken over. Since then what happens to them counts for the team alone. Agree on a new owner for each, and enter them in the clients table.
column-former-owner = Looked after by
column-until = Until
column-segment = Segment
column-revenue = Revenue
method-time = Moving, joining, leaving, handing over
method-time-move = What happens on a day counts for the team of that day. A member who moved counts in each team for the days spent there; a client counts for the team of its owner on the day on which it came to them.
method-time-handover-start = What happens to a client on a day counts for its owner of that day. Whether the client was kept counts for the owner on the first day of the cycle, even if somebody else looked after it at the end.
method-time-handover-end = What happens to a client on a day counts for its owner of that day. Whether the client was kept counts for the owner at the end of the cycle, or on the day on which it was lost.
method-time-leaver = Once a member has left and nobody has taken over, what happens to the client counts for the member’s last team alone. The member’s own retention judges each client as it stood on the member’s last day: lost by then or kept until then, whatever became of it later, its revenue unchanged where it was kept, and in survival estimates followed until then. To leave out later losses alone would keep only the clients that did well. The team and the organisation count what happened until the end.
method-time-presence = Who was in a team on less than { $minimum } of the cycle’s days gets no rating: the time is too short to judge somebody by. What they did counts for the team all the same.
method-time-parts = This cycle is put together from others: every value is computed from all of their rows, and is no average of their values. A client lost and won back in between counts as kept. Adjustments are those decided for this cycle, not those of its parts.
data-use-handovers = whose a client was on which day
data-of-parts = The rows are those of the cycles that this one is put together from:
scales-of-parts = The scales were set for cycles as short as { $first } to { $last }, which this one is put together from, and it is scored on them all the same. Over the longer time more clients are lost, and more is counted: compare this cycle with others of its length only, as the pages do.
plan-elsewhere = This cycle is put together from others and makes no plan of its own beside theirs: the plan in force is that of its last part,
index-sealed = sealed, revision { $revision }
index-seals = Since cycles were sealed, some of what they rest on has changed. Their figures and pages are those that were sealed.
index-seal-inputs = { $cycle }: { $count ->
        [one] an input has
       *[other] { $number } inputs have
    } changed ({ $list })
index-seal-gone = { $cycle }: { $count ->
        [one] an input is
       *[other] { $number } inputs are
    } gone ({ $list })
index-seal-new = { $cycle }: { $count ->
        [one] an input has
       *[other] { $number } inputs have
    } come that had no part in it ({ $list })
index-seal-rules = { $cycle }: { $count ->
        [one] a rule is not what it was
       *[other] { $number } rules are not what they were
    } ({ $list })
index-seal-earlier = { $cycle }: { $count ->
        [one] an earlier cycle has
       *[other] { $number } earlier cycles have
    } been stated again from other inputs ({ $list })
index-seal-names = { $cycle }: { $count ->
        [one] a name is
       *[other] { $number } names are
    } written differently in newer cycles ({ $list })
index-superseded = revision { $revision }, superseded
index-withdrawn = revision { $revision }, withdrawn
restated-note = * { $cycle } was stated again (revision { $revision }): { $reason }
    .unreasoned = * { $cycle } was stated again (revision { $revision })
restated-notice = This is revision { $revision } of a sealed cycle. It was stated again: { $reason }
    .unreasoned = This is revision { $revision } of a cycle that was stated again.
superseded-title = { $cycle }, revision { $revision } (superseded)
superseded-notice = This page belongs to revision { $revision } of { $cycle }, which revision { $newest } has replaced (reason: { $reason }).
superseded-withdrawn = Revision { $revision } of { $cycle } is no longer published: it names somebody who has since been given a pseudonym. Revision { $newest } has replaced it.
superseded-link = Go to the page that is valid now
superseded-changes = What changed
superseded-reason = Why the cycle was stated again: { $reason }
superseded-inputs = Input files that differ between the two: { $files }
index-several-kinds = Long and short cycles are scored on the same scales, but over a year more clients are lost, and more is counted, than over a quarter: compare a cycle with others of its length only, as the pages do.
