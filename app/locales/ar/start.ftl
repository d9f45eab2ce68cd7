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

sign-in-title = تسجيل الدخول
sign-in-email = البريد الإلكتروني
sign-in-password = كلمة المرور
sign-in-button = تسجيل الدخول
# $command: what to type on the server's machine
sign-in-no-account = ليس لديك حساب بعد؟ ينشئ مشغّل هذا الخادم حسابًا بواسطة { $command }
sign-in-as = سجّلت الدخول باسم
sign-out-button = تسجيل الخروج

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
