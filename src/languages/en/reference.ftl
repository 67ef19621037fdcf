### Pages to look things up in: improvement, training, data and method.

data-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
