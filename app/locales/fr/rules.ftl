# What rules that nobody wrote rest on, line by line
cli-suggest-title = Aucune règle n’a été donnée. Celles-ci viennent des fichiers ; elles sont dans ruleset.toml.

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = { $left } (gauche) est comparé à { $right } (droite), type : { $kind }. { $because }

# $percent (number): a share
cli-suggest-because-values = { $percent } % des lignes ont une valeur présente des deux côtés.
cli-suggest-because-words = { $percent } % des mots sont présents des deux côtés.
cli-suggest-because-days = { $percent } % des jours sont couverts des deux côtés.
cli-suggest-because-name = Les deux portent le même nom.
cli-suggest-opposite = Les signes sont opposés : ce qui est positif d’un côté est négatif de l’autre.

# $column: a column without a counterpart
cli-suggest-alone-left = { $column } (gauche) n’a pas d’équivalent et n’est pas comparé.
cli-suggest-alone-right = { $column } (droite) n’a pas d’équivalent et n’est pas comparé.

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = L’étape { $pass } examine les paires qui ont en commun l’un de ces points : { $keys }.

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = même { $column }
cli-suggest-key-near = presque même { $column }

# $before, $after (numbers): days
cli-suggest-key-days = { $column } de { $before } jours avant à { $after } jours après
cli-suggest-key-words = un mot rare de { $column }
cli-suggest-key-beginning = le début de { $column }
cli-suggest-key-reference = une référence dans { $column }

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}Jusqu’à { $most } lignes à gauche dont { $column } s’additionne à celui d’une ligne à droite lui sont associées.
cli-suggest-splits = {"  "}Jusqu’à { $most } lignes à droite dont { $column } s’additionne à celui d’une ligne à gauche lui sont associées.

# $points: such as -3.210
cli-suggest-base = {"  "}Chaque paire commence avec { $points } points.

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column } : identique donne { $same } points, différent { $other }.
cli-suggest-weight-amount = {"  "}{ $column } : égal au centime donne { $same } points, très éloigné { $other }.
cli-suggest-weight-day = {"  "}{ $column } : le même jour donne { $same } points, une semaine plus tard { $other }.

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}Les correspondances sont acceptées tant que { $percent } % d’entre elles devraient être justes : à partir d’une avance de { $points } points.
cli-suggest-accept-nothing = {"  "}Les correspondances seraient acceptées tant que { $percent } % d’entre elles devraient être justes ; pour l’instant aucune n’est aussi sûre.

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}À partir de { $points } points une correspondance est acceptée, à partir de { $review } elle mérite un regard.

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = Acceptées sans vérification : { $accepted } correspondances avec { $percent } % de toutes les lignes ; { $wrong } d’entre elles devraient être fausses.

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file } : groupes de lignes qui sont une même chose écrite plusieurs fois : { $groups } ; doublons : { $duplicates } sur { $rows } lignes.
cli-duplicates-none = { $file } : aucune des { $rows } lignes n’est un doublon.
cli-duplicates-review = Paires à vérifier : { $review }
