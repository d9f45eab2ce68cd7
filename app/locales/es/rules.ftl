# What rules that nobody wrote rest on, line by line
cli-suggest-title = No se indicaron reglas. Estas se hallaron en los archivos; están en ruleset.toml.

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = { $left } (izquierda) se compara con { $right } (derecha), tipo: { $kind }. { $because }

# $percent (number): a share
cli-suggest-because-values = El { $percent } % de las filas tiene un valor que está en ambos lados.
cli-suggest-because-words = El { $percent } % de las palabras está en ambos lados.
cli-suggest-because-days = Ambos lados cubren el { $percent } % de los días.
cli-suggest-because-name = Ambas se llaman igual.
cli-suggest-opposite = Los signos son opuestos: lo que es positivo en un lado es negativo en el otro.

# $column: a column without a counterpart
cli-suggest-alone-left = { $column } (izquierda) no tiene pareja y no se compara.
cli-suggest-alone-right = { $column } (derecha) no tiene pareja y no se compara.

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = El paso { $pass } examina los pares que tienen en común algo de esto: { $keys }.

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = el mismo { $column }
cli-suggest-key-near = casi el mismo { $column }

# $before, $after (numbers): days
cli-suggest-key-days = { $column } desde { $before } días antes hasta { $after } días después
cli-suggest-key-words = una palabra rara de { $column }
cli-suggest-key-beginning = el comienzo de { $column }
cli-suggest-key-reference = una referencia en { $column }

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}Hasta { $most } filas de la izquierda cuyo { $column } suma el de una fila de la derecha se emparejan con ella.
cli-suggest-splits = {"  "}Hasta { $most } filas de la derecha cuyo { $column } suma el de una fila de la izquierda se emparejan con ella.

# $points: such as -3.210
cli-suggest-base = {"  "}Cada par empieza con { $points } puntos.

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column }: igual da { $same } puntos, distinto { $other }.
cli-suggest-weight-amount = {"  "}{ $column }: igual al céntimo da { $same } puntos, muy lejos { $other }.
cli-suggest-weight-day = {"  "}{ $column }: el mismo día da { $same } puntos, una semana después { $other }.

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}Las coincidencias se aceptan mientras se espere que el { $percent } % sea correcto: desde una ventaja de { $points } puntos.
cli-suggest-accept-nothing = {"  "}Las coincidencias se aceptarían mientras se espere que el { $percent } % sea correcto; por ahora ninguna es tan segura.

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}Desde { $points } puntos una coincidencia se acepta; desde { $review } merece una mirada.

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = Aceptadas sin revisar: { $accepted } coincidencias con el { $percent } % de todas las filas; se espera que { $wrong } de ellas sean erróneas.

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file }: grupos de filas que son lo mismo escrito varias veces: { $groups }; duplicados: { $duplicates } de { $rows } filas.
cli-duplicates-none = { $file }: ninguna de las { $rows } filas es un duplicado.
cli-duplicates-review = Pares por revisar: { $review }
