# What rules that nobody wrote rest on, line by line
cli-suggest-title = ルールの指定がないため、ファイルから次のルールを求めました。ruleset.toml に書かれています。

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = { $left }(左)を{ $right }(右)と比べます。種類: { $kind }。{ $because }

# $percent (number): a share
cli-suggest-because-values = { $percent } % の行に、両側にある値があります。
cli-suggest-because-words = 単語の { $percent } % が両側にあります。
cli-suggest-because-days = 日付の { $percent } % が両側にあります。
cli-suggest-because-name = 名前が同じです。
cli-suggest-opposite = 符号が逆です。一方で正の金額は他方で負になります。

# $column: a column without a counterpart
cli-suggest-alone-left = { $column }(左)には対応する列がなく、比べません。
cli-suggest-alone-right = { $column }(右)には対応する列がなく、比べません。

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = 手順 { $pass } は、次のどれかが共通する組を調べます: { $keys }。

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = { $column } が同じ
cli-suggest-key-near = { $column } がほぼ同じ

# $before, $after (numbers): days
cli-suggest-key-days = { $column } が { $before } 日前から { $after } 日後まで
cli-suggest-key-words = { $column } の珍しい単語
cli-suggest-key-beginning = { $column } の先頭
cli-suggest-key-reference = { $column } の中の参照番号

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}{ $column } の合計が右の 1 行と等しくなる左の最大 { $most } 行を、その行と一致させます。
cli-suggest-splits = {"  "}{ $column } の合計が左の 1 行と等しくなる右の最大 { $most } 行を、その行と一致させます。

# $points: such as -3.210
cli-suggest-base = {"  "}どの組も { $points } 点から始まります。

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column }: 同じなら { $same } 点、違えば { $other } 点。
cli-suggest-weight-amount = {"  "}{ $column }: 1 銭まで同じなら { $same } 点、大きく違えば { $other } 点。
cli-suggest-weight-day = {"  "}{ $column }: 同じ日なら { $same } 点、1 週間後なら { $other } 点。

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}一致は、その { $percent } % が正しいと見込まれる限り承認されます: { $points } 点以上の差があるもの。
cli-suggest-accept-nothing = {"  "}一致は、その { $percent } % が正しいと見込まれる限り承認されますが、今のところそれほど確かなものはありません。

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}{ $points } 点以上の一致は承認され、{ $review } 点以上は確認する価値があります。

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = 確認なしで承認: { $accepted } 件、全行の { $percent } %。そのうち { $wrong } 件は誤りと見込まれます。

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file }: 同じものが何度も書かれた行のグループは { $groups } 件、全 { $rows } 行のうち重複は { $duplicates } 行。
cli-duplicates-none = { $file }: 全 { $rows } 行に重複はありません。
cli-duplicates-review = 確認する組: { $review }
