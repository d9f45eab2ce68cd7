# What rules that nobody wrote rest on, line by line
cli-suggest-title = Es wurden keine Regeln angegeben. Diese ergaben sich aus den Dateien; sie stehen in ruleset.toml.

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = { $left } (links) wird mit { $right } (rechts) verglichen, Art: { $kind }. { $because }

# $percent (number): a share
cli-suggest-because-values = { $percent } % der Zeilen haben einen Wert, der auf beiden Seiten vorkommt.
cli-suggest-because-words = { $percent } % der Wörter kommen auf beiden Seiten vor.
cli-suggest-because-days = { $percent } % der Tage kommen auf beiden Seiten vor.
cli-suggest-because-name = Beide heißen gleich.
cli-suggest-opposite = Die Vorzeichen sind entgegengesetzt: Was auf einer Seite positiv ist, ist auf der anderen negativ.

# $column: a column without a counterpart
cli-suggest-alone-left = { $column } (links) hat kein Gegenstück und wird nicht verglichen.
cli-suggest-alone-right = { $column } (rechts) hat kein Gegenstück und wird nicht verglichen.

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = Der Durchgang { $pass } betrachtet Paare, die eines davon gemeinsam haben: { $keys }.

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = gleiches { $column }
cli-suggest-key-near = fast gleiches { $column }

# $before, $after (numbers): days
cli-suggest-key-days = { $column } von { $before } Tagen davor bis { $after } Tagen danach
cli-suggest-key-words = ein seltenes Wort in { $column }
cli-suggest-key-beginning = der Anfang von { $column }
cli-suggest-key-reference = eine Referenz in { $column }

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}Bis zu { $most } Zeilen links, deren { $column } zusammen das einer Zeile rechts ergibt, werden ihr zugeordnet.
cli-suggest-splits = {"  "}Bis zu { $most } Zeilen rechts, deren { $column } zusammen das einer Zeile links ergibt, werden ihr zugeordnet.

# $points: such as -3.210
cli-suggest-base = {"  "}Jedes Paar beginnt mit { $points } Punkten.

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column }: gleich gibt { $same } Punkte, anders { $other }.
cli-suggest-weight-amount = {"  "}{ $column }: auf den Cent gleich gibt { $same } Punkte, weit auseinander { $other }.
cli-suggest-weight-day = {"  "}{ $column }: derselbe Tag gibt { $same } Punkte, eine Woche später { $other }.

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}Zuordnungen werden angenommen, solange { $percent } % davon voraussichtlich richtig sind: ab einem Vorsprung von { $points } Punkten.
cli-suggest-accept-nothing = {"  "}Zuordnungen würden angenommen, solange { $percent } % davon voraussichtlich richtig sind; bisher ist keine so sicher.

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}Ab { $points } Punkten wird eine Zuordnung angenommen, ab { $review } lohnt sich ein Blick.

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = Ohne Prüfung angenommen: { $accepted } Zuordnungen mit { $percent } % aller Zeilen; { $wrong } der Zuordnungen sind voraussichtlich falsch.

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file }: { $groups } Gruppen von Zeilen sind mehrfach dasselbe; { $duplicates } von { $rows } Zeilen sind Dubletten.
cli-duplicates-none = { $file }: Keine von { $rows } Zeilen ist eine Dublette.
cli-duplicates-review = Zu prüfende Paare: { $review }
