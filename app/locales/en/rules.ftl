# What rules that nobody wrote rest on, line by line
cli-suggest-title = No rules were given. These were found in the files; ruleset.toml has them.

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = { $left } (left) is compared with { $right } (right), kind: { $kind }. { $because }

# $percent (number): a share
cli-suggest-because-values = { $percent } % of the rows have a value that is on both sides.
cli-suggest-because-words = { $percent } % of the words are on both sides.
cli-suggest-because-days = Both sides cover { $percent } % of the days.
cli-suggest-because-name = Both are called the same.
cli-suggest-opposite = Signs are opposite: what is positive on one side is negative on the other.

# $column: a column without a counterpart
cli-suggest-alone-left = { $column } (left) has no counterpart and is not compared.
cli-suggest-alone-right = { $column } (right) has no counterpart and is not compared.

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = The pass { $pass } looks at pairs that have one of these in common: { $keys }.

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = the same { $column }
cli-suggest-key-near = nearly the same { $column }

# $before, $after (numbers): days
cli-suggest-key-days = { $column } from { $before } days before to { $after } days after
cli-suggest-key-words = a rare word of { $column }
cli-suggest-key-beginning = the beginning of { $column }
cli-suggest-key-reference = a reference in { $column }

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}Up to { $most } rows on the left whose { $column } adds up to that of one on the right are matched with it.
cli-suggest-splits = {"  "}Up to { $most } rows on the right whose { $column } adds up to that of one on the left are matched with it.

# $points: such as -3.210
cli-suggest-base = {"  "}Every pair starts with { $points } points.

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column }: the same gives { $same } points, something else { $other }.
cli-suggest-weight-amount = {"  "}{ $column }: equal to the cent gives { $same } points, far apart { $other }.
cli-suggest-weight-day = {"  "}{ $column }: the same day gives { $same } points, a week later { $other }.

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}Matches are accepted as long as { $percent } % of them are expected to be right: from a lead of { $points } points on.
cli-suggest-accept-nothing = {"  "}Matches would be accepted as long as { $percent } % of them are expected to be right; so far none is that sure.

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}From { $points } points on a match is accepted, from { $review } on it is worth a look.

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = Accepted without a look: { $accepted } matches with { $percent } % of all rows; { $wrong } of the matches are expected to be wrong.

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file }: { $groups } groups of rows are one thing written several times; { $duplicates } of { $rows } rows are duplicates.
cli-duplicates-none = { $file }: none of { $rows } rows is a duplicate.
cli-duplicates-review = Pairs to look at: { $review }
