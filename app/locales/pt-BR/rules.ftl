# What rules that nobody wrote rest on, line by line
cli-suggest-title = Nenhuma regra foi dada. Estas foram encontradas nos arquivos; estão em ruleset.toml.

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = { $left } (esquerda) é comparado com { $right } (direita), tipo: { $kind }. { $because }

# $percent (number): a share
cli-suggest-because-values = { $percent } % das linhas têm um valor que está nos dois lados.
cli-suggest-because-words = { $percent } % das palavras estão nos dois lados.
cli-suggest-because-days = Os dois lados cobrem { $percent } % dos dias.
cli-suggest-because-name = As duas têm o mesmo nome.
cli-suggest-opposite = Os sinais são opostos: o que é positivo de um lado é negativo do outro.

# $column: a column without a counterpart
cli-suggest-alone-left = { $column } (esquerda) não tem par e não é comparado.
cli-suggest-alone-right = { $column } (direita) não tem par e não é comparado.

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = O passo { $pass } examina os pares que têm em comum um destes pontos: { $keys }.

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = o mesmo { $column }
cli-suggest-key-near = quase o mesmo { $column }

# $before, $after (numbers): days
cli-suggest-key-days = { $column } de { $before } dias antes até { $after } dias depois
cli-suggest-key-words = uma palavra rara de { $column }
cli-suggest-key-beginning = o início de { $column }
cli-suggest-key-reference = uma referência em { $column }

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}Até { $most } linhas da esquerda cujo { $column } soma o de uma linha da direita são associadas a ela.
cli-suggest-splits = {"  "}Até { $most } linhas da direita cujo { $column } soma o de uma linha da esquerda são associadas a ela.

# $points: such as -3.210
cli-suggest-base = {"  "}Cada par começa com { $points } pontos.

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column }: igual dá { $same } pontos, diferente { $other }.
cli-suggest-weight-amount = {"  "}{ $column }: igual até o centavo dá { $same } pontos, muito distante { $other }.
cli-suggest-weight-day = {"  "}{ $column }: o mesmo dia dá { $same } pontos, uma semana depois { $other }.

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}As correspondências são aceitas enquanto se espera que { $percent } % delas estejam certas: a partir de uma vantagem de { $points } pontos.
cli-suggest-accept-nothing = {"  "}As correspondências seriam aceitas enquanto se espera que { $percent } % delas estejam certas; por ora nenhuma é tão segura.

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}A partir de { $points } pontos uma correspondência é aceita; a partir de { $review } vale uma olhada.

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = Aceitas sem revisão: { $accepted } correspondências com { $percent } % de todas as linhas; espera-se que { $wrong } delas estejam erradas.

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file }: grupos de linhas que são a mesma coisa escrita várias vezes: { $groups }; duplicadas: { $duplicates } de { $rows } linhas.
cli-duplicates-none = { $file }: nenhuma das { $rows } linhas é duplicada.
cli-duplicates-review = Pares a revisar: { $review }
