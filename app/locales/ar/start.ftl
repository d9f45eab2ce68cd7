# The start page.

start-eyebrow = للمحاسبين والمراقبين الماليين والمهندسين
start-title = مجموعتان من السجلات، وتفسير لكل فرق.
start-lede = يطابق Tieout كشف حساب مصرفي مع دفتر الأستاذ، أو أي قائمتين، حتى آخر فلس. ويبيّن لماذا تتطابق السجلات، ولماذا لا يتطابق غيرها، وما الخلل في السجلات نفسها.
start-features = ما الذي يفعله
start-match-title = يطابق ما ينتمي بعضه إلى بعض
start-match-words = مبالغ متساوية، وهوامش تفاوت، ونطاقات تواريخ، وأسماء متشابهة، ومجموع عدة سجلات مقابل سجل واحد.
start-explain-title = يفسّر كل إجابة
start-explain-words = لكل مطابقة أدلتها، ولكل سجل مفتوح أقرب مرشّح والشرط الذي لم يتحقق.
start-review-title = مراجعة بسرعة لوحة المفاتيح
start-review-words = القبول والرفض والربط والتراجع بمفتاح واحد. ويُسجَّل كل قرار: من اتخذه، ومتى، ولماذا.

start-setup-title = لم يُعَدَّ هذا الموقع بعد
start-setup-words = طبع الخادم رابطًا عند بدئه، وهو أيضًا في الملف setup-link في مجلد البيانات. يقود إلى صفحة أول حساب.
# $command: what to type on the server's machine
start-setup-command = رابط جديد: { $command }

sign-in-title = تسجيل الدخول
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-button = تسجيل الدخول

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
