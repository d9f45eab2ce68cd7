# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = المصادر
section-source-overview = نظرة عامة
section-source-records = السجلات
section-source-issues = الملاحظات
section-source-columns = الأعمدة
section-source-reading = القراءة

sources-title = المصادر
sources-lede = مجموعات سجلات للمطابقة، كل منها مقروءة من ملف.
sources-bring = إدخال ملفات
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV أو Excel أو ODS أو JSON أو Parquet أو OFX أو QIF أو MT940 أو BAI2 أو CAMT، وأيضًا داخل gzip أو zip. { $limit } كحد أقصى لكل ملف.
sources-bring-scripts = يحتاج إدخال الملفات في المتصفح إلى البرامج النصية. وبدونها تقوم واجهة البرمجة وسطر الأوامر بالأمر نفسه.
sources-room = مساحة هذا المشروع
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $taken } مستخدمة من { $limit }
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = الملفات { $files }، والجداول المنشأة منها { $tables }
sources-search = البحث في المصادر
sources-states = أي المصادر
sources-in-use = قيد الاستخدام
sources-deleted = محذوفة
sources-none = لا توجد مصادر بعد
sources-none-hint = أفلت أعلاه كشف حساب بنكي ودفتر أستاذ، أو جرّب أولًا بملفات نموذجية.
sources-not-found = لا يوجد مصدر مطابق
sources-not-found-hint = ابحث عن كلمات أخرى أو بين المصادر قيد الاستخدام.

source-lede = ما قُرئ من ملفه وما لم يُقرأ.
source-name = الاسم
source-state = الحالة
source-format = التنسيق
source-file = الملف
source-records = السجلات
source-rejected = صفوف موضوعة جانبًا
source-issues = الملاحظات
source-changed = آخر تغيير
source-brought = أُدخل
source-about = عن هذا المصدر
source-sample = نموذج
source-state-importing = تُقرأ
source-state-held = ينتظر قرارًا
source-state-ready = جاهز
source-state-failed = لم يُقرأ
source-importing = يُقرأ الملف الآن
source-importing-hint = أعد تحميل الصفحة لمعرفة التقدم. يستمر العمل عند إغلاق الصفحة.
# $count (number): how many rows could not be read
source-held =
    { $count ->
        [one] تعذرت قراءة صف واحد
        [two] تعذرت قراءة صفين
        [few] تعذرت قراءة { $count } صفوف
       *[other] تعذرت قراءة { $count } صفًا
    }
source-held-file = تعذرت قراءة جزء من الملف
# $count (number): how many records were read
source-held-hint = عدد السجلات المقروءة: { $count }. تابع بها، أو صحّح طريقة قراءة الملف، أو أدخل ملفًا مُصلَحًا. لا يضيع شيء: الصفوف الموضوعة جانبًا محفوظة ويمكن تنزيلها.
# $count (number): how many records were read
source-go-on = المتابعة بالسجلات المقروءة ({ $count })
source-correct = تصحيح طريقة القراءة
source-see-issues = عرض الصفوف والأسباب
source-cancelled = أُوقفت قراءة الملف
source-failed-hint = الملف نفسه محفوظ. أدخل ملفًا آخر أدناه، أو صحّح طريقة قراءة هذا الملف.
# $count (number): how many records there are
source-first-rows = أول السجلات من أصل { $count }
# $count (number): how many rows were set aside
source-rejected-rows = أول الصفوف الموضوعة جانبًا من أصل { $count }، كما هي في الملف
source-new-version = إدخال ملف أحدث
source-new-version-hint = يصبح الإصدار التالي. وتبقى الإصدارات السابقة.
source-rename = اسم المصدر
source-rename-save = حفظ الاسم
source-delete-open = حذف هذا المصدر …
# $name (text): what the source is called
source-delete-question = حذف «{ $name }»؟
source-delete-explains = يمكن استعادته خلال سبعة أيام. بعد ذلك يُحذف نهائيًا.
source-delete = حذف المصدر
source-restore = استعادة
sample-add = جرّب بملفات نموذجية
sample-remove = إزالة الملفات النموذجية
versions-caption = الإصدارات
version-number = الإصدار

statements-caption = الكشوف في الملف
statement-number = الكشف
statement-opening = الرصيد الافتتاحي
statement-entries = القيود
statement-sum = مجموع القيود
statement-closing = الرصيد الختامي
statement-check = التحقق
statement-adds-up = متوازن
statement-does-not = غير متوازن
statement-unknown = لا رصيد مذكور

records-title = السجلات
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $matching } من { $total } صفًا.
record-row = الصف
records-filters = مرشحات السجلات
records-search = البحث في كل الأعمدة
records-column = العمود
records-test = الشرط
records-value = القيمة
records-rows = الصفوف
records-rows-good = المقروءة
records-rows-rejected = الموضوعة جانبًا
filter-test-is = يساوي
filter-test-is-not = لا يساوي
filter-test-contains = يحتوي
filter-test-from = من
filter-test-to = حتى
filter-test-missing = بلا قيمة
filter-test-present = له قيمة
records-export = تنزيل كل السجلات بصيغة
records-none = لا سجل مطابق
records-none-hint = خفّف مرشحًا أو ابحث عن كلمات أخرى.
records-not-yet = لا سجلات بعد
records-not-yet-hint = تظهر هنا بعد قراءة الملف.
value-yes = نعم
value-no = لا
value-none = بلا قيمة

issues-title = الملاحظات
issues-lede = ما المشكلة وفي أي صف. لا يُحذف شيء أو يُغيَّر دون سطر هنا.
issues-kinds = أنواع الملاحظات
issues-all = الكل
issues-download = تنزيل الصفوف الموضوعة جانبًا بصيغة CSV
issues-none = لا ملاحظات
issues-none-hint = قُرئ كل صف كما هو.
issue-line = سطر الملف
issue-column = العمود
issue-reason = السبب
issue-value = القيمة في الملف
issue-expected = المتوقع

columns-title = الأعمدة
columns-lede = ما يحتويه كل عمود.
columns-none = لا يُعرف شيء عن الأعمدة بعد
columns-none-hint = يُحصى ذلك عند قراءة الملف.
column-filled = المملوء
column-distinct = القيم المختلفة
column-least = الأصغر
column-most = الأكبر
column-sum = المجموع
column-frequent = القيم الأكثر تكرارًا
column-spread = توزيع القيم

reading-title = كيف يُقرأ الملف
reading-lede = ما عُرف عن الملف، ولماذا.
reading-none = لا يُعرف شيء عن الملف بعد
reading-none-hint = يُعرف ذلك عند القراءة.
reading-found = ما عُرف
reading-part = عن
reading-finding = النتيجة
# $number (number): which line of the file
reading-line = السطر { $number }
reading-no-names = لا يوجد
# $count (number): how many lines follow the last record
reading-lines =
    { $count ->
        [zero] لا أسطر
        [one] سطر واحد
        [two] سطران
        [few] { $count } أسطر
        [many] { $count } سطرًا
       *[other] { $count } سطر
    }
reading-because = لماذا
reading-example = مثال
reading-doubtful = يحتاج نظرة
reading-correct = التصحيح
reading-correct-hint = يُقرأ الملف مجددًا كما تقول، بوصفه الإصدار التالي. وتُقرأ الملفات ذات الأعمدة نفسها هكذا من الآن فصاعدًا.
reading-again = قراءة الملف مجددًا
reading-columns = أعمدة الملف
reading-header = في الملف
reading-name = الاسم هنا
reading-kind = يحتوي
# $column (text): the name of the column in the file
reading-kind-of = ما يحتويه { $column }
# $column (text): the name of the column in the file
reading-name-of = اسم { $column } هنا
layout-header-line = سطر أسماء الأعمدة
layout-header-line-hint = 0 إذا لم تكن للأعمدة أسماء.
layout-first-line = أول سطر فيه سجل
layout-footer-lines = أسطر بعد آخر سجل
delimiter-comma = فاصلة
delimiter-semicolon = فاصلة منقوطة
delimiter-tab = علامة جدولة
delimiter-bar = خط عمودي
delimiter-space = مسافة
delimiter-colon = نقطتان
quote-double = علامات اقتباس مزدوجة "…"
quote-single = علامات اقتباس مفردة '…'
quote-none = لا شيء
decimal-point = نقطة: 1,234.50
decimal-comma = فاصلة: 1.234,50
dates-ymd = سنة، شهر، يوم
dates-dmy = يوم، شهر، سنة
dates-mdy = شهر، يوم، سنة
amount-own = كما هي الأعمدة
amount-debit-credit = عمود للخارج وعمود للداخل
amount-marked = مبلغ مع علامة مثل C أو D
amount-first = الخارج، أو المبلغ
amount-second = الداخل، أو العلامة
amount-no-column = لا عمود

news-source-read-again = يُقرأ الملف مجددًا.
news-source-goes-on = المصدر جاهز.
news-source-renamed = حُفظ الاسم.
news-source-deleted = حُذف. يمكن استعادته خلال سبعة أيام.
news-source-restored = استُعيد.
news-sample-added = تُقرأ الملفات النموذجية.
news-sample-removed = أُزيلت الملفات النموذجية.
