# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = نص مفصول بعلامات (CSV)
file-format-xlsx = مصنف Excel
file-format-xls = مصنف Excel قديم
file-format-ods = جدول بيانات OpenDocument
file-format-json = JSON
file-format-json-lines = أسطر JSON
file-format-parquet = Parquet
file-format-fixed-width = نص في أعمدة ثابتة العرض
file-format-ofx = كشف OFX أو QFX
file-format-qif = كشف QIF
file-format-mt940 = كشف MT940 أو MT942
file-format-bai2 = تقرير BAI2
file-format-camt = رسالة CAMT (ISO 20022)

# What a file came wrapped in
file-packing-gzip = مضغوط بـ gzip
file-packing-zip = في أرشيف zip

# What a column holds
column-kind-text = نص
column-kind-money = مبلغ
column-kind-number = عدد
column-kind-date = تاريخ
column-kind-date-time = تاريخ ووقت
column-kind-reference = مرجع
column-kind-boolean = نعم أو لا

# What a part of a layout is about
layout-part-format = الصيغة
layout-part-packing = التغليف
layout-part-encoding = الأحرف
layout-part-delimiter = بين القيم
layout-part-quote = حول القيم
layout-part-header = أسماء الأعمدة
layout-part-footer = بعد آخر سجل
layout-part-sheet = الورقة أو الملف
layout-part-decimal = الكسور العشرية
layout-part-dates = التواريخ
layout-part-amount = المبالغ
layout-part-column = العمود

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = تدل على ذلك أول بايتات الملف.
layout-because-byte-order-mark = تدل على ذلك علامة في بداية الملف.
layout-because-all-bytes-fit = بهذه الطريقة يكون لكل بايتات الملف معنى.
layout-because-plain-words = تنتج عن ذلك كلمات يكتبها الناس.
layout-because-same-width = بهذه الطريقة يتساوى عدد القيم في { $count } من { $total } من الأسطر.
layout-because-wrapped = قيم محاطة به: { $count }.
layout-because-other-kind-below = القيم التي تحته من نوع آخر.
layout-because-known-names = { $count } من { $total } من الأسماء أسماء أعمدة معتادة.
layout-because-other-shape = أسطر خارج الجدول لها شكل آخر: { $count }.
layout-because-only-one = هو الوحيد الذي فيه سجلات.
layout-because-most-records = فيه أكثر السجلات.
layout-because-only-reading = { $count } من { $total } من القيم لا تُقرأ بطريقة أخرى.
layout-because-usual-reading = يمكن قراءة القيم بعدة طرق؛ هذه أكثرها شيوعًا.
layout-because-all-values = كل القيم من هذا النوع: { $total }.
layout-because-most-values = { $count } من { $total } من القيم من هذا النوع؛ والباقي مذكور في القائمة.
layout-because-column-name = يدل على ذلك اسم العمود.
layout-because-unnamed = لا يسمّي الملف هذا العمود، لذلك سُمّي بموضعه.
layout-because-prescribed = تفرضه الصيغة.
layout-because-chosen = اختاره شخص ما.
layout-because-remembered = قُرئت ملفات بالأعمدة نفسها بهذه الطريقة من قبل.
layout-because-gone = اختار شخص ما شيئًا لهذا العمود؛ لم يعد في الملف هذا العمود عند قراءته بهذه الطريقة.

# What is the matter with a row or a file
issue-value-not-number = ليس عددًا
issue-value-not-date = ليس تاريخًا
issue-value-not-boolean = لا نعم ولا لا
issue-value-too-many-digits = أرقام أكثر مما يمكن حفظه بدقة
issue-value-both-signs = مدين ودائن في الصف نفسه
issue-value-not-marker = لا مدين ولا دائن
issue-value-not-text = بعض البايتات ليست أحرفًا
issue-value-cell-error = الخلية فيها خطأ من جدول البيانات
issue-row-too-few-values = قيم أقل من الأعمدة
issue-row-too-many-values = قيم أكثر من الأعمدة
issue-row-quote-open = علامة اقتباس فُتحت ولم تُغلق
issue-row-unreadable = تعذّرت قراءة الصف
issue-row-repeated = مطابق لصف سابق؛ يُحتفظ بكليهما
issue-statement-balance-off = الرصيد الافتتاحي والقيود لا يساويان الرصيد الختامي
issue-statement-control-total-off = مجموع الضبط لا يطابق القيود
issue-statement-gap = ينقص كشف قبل هذا الكشف
issue-statement-twice = الكشف موجود مرتين
issue-statement-overlap = يغطي الكشف أيامًا من كشف سابق
issue-file-cut-off = ينتهي الملف قبل أوانه
issue-file-not-read = جزء من الملف من نوع لا يُقرأ

# Columns of the table of rows that were set aside
rejects-reason = السبب

# What the sample files are called
sample-bank-name = مثال: حساب بنكي
sample-ledger-name = مثال: دفتر الأستاذ

# What a file of records says of itself
export-notes = ملاحظات
export-count = صفوف هذا الملف
export-sum = المجموع:
export-cut = قيم مقتطعة، مميزة بالأصفر: لا تتسع الخلية لأكثر من 32767 حرفًا. وبجانب كل خلية عدد أحرف القيمة
export-total = الصفوف الموجودة
export-source = المصدر
export-file = الملف
export-filter = التصفية
export-sort = الترتيب حسب
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }، الأكبر أولًا
export-at = تاريخ الإنشاء
export-by = أنشأه
records-rows-all = الكل

# The columns of banks' files, which do not name them
statement-column-account = الحساب
statement-column-statement = كشف الحساب
statement-column-currency = العملة
statement-column-booking-date = تاريخ القيد
statement-column-value-date = تاريخ الاستحقاق
statement-column-amount = المبلغ
statement-column-reference = المرجع
statement-column-end-to-end = المرجع من طرف إلى طرف
statement-column-transaction = مرجع المعاملة
statement-column-instruction = مرجع التعليمات
statement-column-bank-reference = مرجع البنك
statement-column-entry-reference = مرجع القيد
statement-column-mandate = التفويض
statement-column-cheque = الشيك
statement-column-counterparty = الطرف المقابل
statement-column-counterparty-account = حساب الطرف المقابل
statement-column-counterparty-bank = بنك الطرف المقابل
statement-column-purpose = الغرض
statement-column-note = ملاحظة
statement-column-code = الرمز
statement-column-status = الحالة
statement-column-reversal = قيد عكسي
statement-column-batch = الدفعة المجمعة
statement-column-original-amount = المبلغ الأصلي
statement-column-original-currency = العملة الأصلية
statement-column-charges = الرسوم
statement-column-security = الورقة المالية
statement-column-units = الوحدات
statement-column-price = السعر
