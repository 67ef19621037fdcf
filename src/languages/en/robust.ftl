### robust: how robust ratings and rankings are.

robust = How robust is this rating?
robust-more = More on weights, indicators and neighbours
rating-near = within the noise of { $ratings }
robust-one-band = Anywhere within the interval of the score, { $interval }, the rating is { $ratings }.
robust-bands = The interval of the score, { $interval }, covers { $ratings }: on this data each of them is possible.
robust-bands-gates = { $count ->
    [one] The rule { $rules } may apply or not, since its limit lies within the interval of its indicator; together with the interval of the score, { $interval }, this leaves { $ratings }: on this data each of them is possible.
   *[other] The rules { $rules } may apply or not, since their limits lie within the intervals of their indicators; together with the interval of the score, { $interval }, this leaves { $ratings }: on this data each of them is possible.
}
robust-rule = “{ $rule }”
robust-no-interval = The score has no interval, so the data does not say how far chance could move it.
robust-decided = The rating was decided, whatever the score; by score and rules it would be { $by-rule }. Weights and intervals do not change it.
robust-weights = The smallest change of weights that would change the rating: { $share } of the weight moved from { $from } to { $to }. It would then be { $rating }.
robust-weights-other = The smallest change of weights in the other direction: { $share } of the weight moved from { $from } to { $to }. The rating would then be { $rating }.
robust-weights-edge = The score stands exactly on the edge to { $rating }: any change of weights at its cost would lead there.
robust-weights-none = No weighting of the indicators that have data would change the rating.
robust-weights-gate = No weighting would raise the rating: a rule caps it at { $rating }.
robust-whole = { $name }
robust-part = { $name } ({ $share })
robust-less-than = less than { $share }
robust-ends = { $count ->
    [one] One indicator would change the rating if it alone stood at an end of its interval: { $list }.
   *[other] { $number } indicators would each change the rating if they alone stood at an end of their interval: { $list }.
}
robust-ends-many = { $number } indicators would each change the rating if they alone stood at an end of their interval; they are listed below.
robust-ends-list = At an end of their interval these would change the rating: { $list }.
robust-end = { $rating } at { $value }
robust-ends-none = No indicator alone, at either end of its interval, would change the rating.
robust-ranks = Under { $weightings } plausible weightings, each dimension’s weight up to { $reach } above or below the model’s, the rank of the scores as they stand runs from { $low } to { $high } of { $of }. Noise is left aside here.
robust-rank-one = Under { $weightings } plausible weightings, each dimension’s weight up to { $reach } above or below the model’s, the rank of the scores as they stand is always { $low } of { $of }. Noise is left aside here.
robust-above = The next one up stays ahead in { $share } of these weightings.
robust-below = The next one down does not overtake in { $share } of these weightings.
order-pairs = { $count ->
    [one] The order under other weights: the pair keeps its order in at least { $share } of { $weightings } plausible weightings in { $steady } case of { $number }. Each dimension’s weight varies by up to { $reach }.
   *[other] The order under other weights: { $steady } of { $number } pairs keep their order in at least { $share } of { $weightings } plausible weightings. Each dimension’s weight varies by up to { $reach }.
}
order-neighbours = { $count ->
    [one] The order under other weights: { $steady } of { $number } pair of neighbours keeps its order in at least { $share } of { $weightings } plausible weightings. Each dimension’s weight varies by up to { $reach }.
   *[other] The order under other weights: { $steady } of { $number } pairs of neighbours keep their order in at least { $share } of { $weightings } plausible weightings. Each dimension’s weight varies by up to { $reach }.
}
order-more = Pair by pair
order-caption = Share of the weightings in which the one on the left does not fall behind the one above (by number)
order-caption-neighbours = Share of the weightings in which neighbours in the ranking keep their order
order-ahead = Ahead
order-behind = Next
order-kept = Keeps its order
data-download-sensitivity = What would change a rating or a rank: smallest changes of weights, ends of intervals, pairs under other weights
method-comparing-robust = Robustness: the smallest change of weights that would change a rating is found exactly, moving weight between indicators that have data, from those with the fewest points to the one with the most (or the other way round). Ratings within the noise are those that the interval of the score reaches; where the limit of a gate lies within the interval of its indicator, with the gate closed and with it open. Ranks and pairs are tried under { $weightings } weightings of a fixed, evenly spread set (Halton 1960), each dimension’s weight up to { $reach } above or below the model’s (after Saisana, Saltelli and Tarantola 2005).
