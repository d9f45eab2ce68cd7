# What rules that nobody wrote rest on, line by line
cli-suggest-title = لم تُعطَ قواعد. استُخرجت هذه من الملفات، وهي في ruleset.toml.

# $left, $right: columns; $kind: what they hold, such as Money; $because: a sentence that says why they belong together
cli-suggest-pair = تُقارن { $left } (اليسار) مع { $right } (اليمين)، النوع: { $kind }. { $because }

# $percent (number): a share
cli-suggest-because-values = في { $percent } % من الصفوف قيمة موجودة في الجانبين.
cli-suggest-because-words = { $percent } % من الكلمات موجودة في الجانبين.
cli-suggest-because-days = يغطي الجانبان { $percent } % من الأيام.
cli-suggest-because-name = لكليهما الاسم نفسه.
cli-suggest-opposite = الإشارات متعاكسة: ما هو موجب في جانب سالب في الآخر.

# $column: a column without a counterpart
cli-suggest-alone-left = { $column } (اليسار) بلا مقابل ولا تُقارن.
cli-suggest-alone-right = { $column } (اليمين) بلا مقابل ولا تُقارن.

# $pass: the name of a step of the ruleset; $keys: what pairs have in common, such as "the same amount + a rare word of name; the same reference"
cli-suggest-pass = تنظر الخطوة { $pass } في الأزواج التي تشترك في أحد هذه: { $keys }.

# $column: the name of a pair of columns; these stand inside a list
cli-suggest-key-equal = القيمة نفسها في { $column }
cli-suggest-key-near = قيمة قريبة جدًا في { $column }

# $before, $after (numbers): days
cli-suggest-key-days = { $column } من { $before } أيام قبل إلى { $after } أيام بعد
cli-suggest-key-words = كلمة نادرة في { $column }
cli-suggest-key-beginning = بداية { $column }
cli-suggest-key-reference = مرجع في { $column }

# $most (number): how many rows; $column: the name of a pair of columns of amounts
cli-suggest-sums = {"  "}يُطابَق حتى { $most } صفوف من اليسار مع صف واحد من اليمين إذا كان مجموع { $column } فيها يساوي ما فيه.
cli-suggest-splits = {"  "}يُطابَق حتى { $most } صفوف من اليمين مع صف واحد من اليسار إذا كان مجموع { $column } فيها يساوي ما فيه.

# $points: such as -3.210
cli-suggest-base = {"  "}يبدأ كل زوج بعدد { $points } من النقاط.

# $column: the name of a pair of columns; $same, $other: points such as 4.210
cli-suggest-weight-text = {"  "}{ $column }: القيمة نفسها تعطي { $same } نقطة، وغيرها { $other }.
cli-suggest-weight-amount = {"  "}{ $column }: التساوي حتى السنت يعطي { $same } نقطة، والبعد الكبير { $other }.
cli-suggest-weight-day = {"  "}{ $column }: اليوم نفسه يعطي { $same } نقطة، وبعد أسبوع { $other }.

# $percent: such as 99.5; $points: how much better a match has to be than anything else
cli-suggest-accept-precision = {"  "}تُقبل المطابقات ما دام يُتوقع أن { $percent } % منها صحيحة: بدءًا من تقدّم قدره { $points } نقطة.
cli-suggest-accept-nothing = {"  "}كانت المطابقات ستُقبل ما دام يُتوقع أن { $percent } % منها صحيحة؛ ولا واحدة بهذا القدر من اليقين حتى الآن.

# $points, $review: points from which on a match counts, and from which on it is worth a look
cli-suggest-accept-points = {"  "}تُقبل المطابقة بدءًا من { $points } نقطة، وتستحق النظر بدءًا من { $review }.

# $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong; $percent: the share of all rows in them, such as 93.1
cli-match-band = المقبول دون مراجعة: { $accepted } مطابقة فيها { $percent } % من كل الصفوف؛ يُتوقع أن { $wrong } منها خاطئة.

# $file: the path of a file; $rows, $groups, $duplicates, $review (numbers)
cli-duplicates-found = { $file }: مجموعات الصفوف التي هي شيء واحد مكتوب عدة مرات: { $groups }؛ الصفوف المكررة: { $duplicates } من { $rows }.
cli-duplicates-none = { $file }: لا صف مكررًا بين { $rows } صفوف.
cli-duplicates-review = أزواج للمراجعة: { $review }
