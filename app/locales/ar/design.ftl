# The gallery of components. Not there in production; the words are samples.
# \u2066 and \u2069 around a command, a key or a path keep it in its own order within Arabic text.

design-title = المكوّنات
design-lede = كل جزء من الواجهة في كل حالة، بألوان هذه الصفحة واتجاهها.
design-contents = الأجزاء
design-section-palette = الألوان
design-section-type = الخط
design-section-spaces = المسافات
design-section-icons = الأيقونات
design-section-actions = الأزرار والقوائم
design-section-forms = الحقول
design-section-choices = الخيارات
design-section-records = السجلات
design-section-states = الحالات
design-section-windows = فوق الصفحة
design-section-charts = الرسوم البيانية
design-section-formats = الأرقام والمبالغ والتواريخ
design-section-long-text = النص الطويل والكتابة من اليمين إلى اليسار

design-palette-words = الأزرق هو الجانب الأيسر، والبرتقالي هو الجانب الأيمن وما يختلف. ولا يقف لون وحده: كلمة أو أيقونة تقول الشيء نفسه.
design-type-sample = { "\u2066" }1,204.50{ "\u2069" } يتفق مع { "\u2066" }1,204.50{ "\u2069" }

design-accept = قبول
design-reject = رفض
design-undo = تراجع
design-delete = حذف
design-link = عرض الكل
design-filter = تصفية
design-small = صغير
design-medium = متوسط
design-large = كبير
design-copy = نسخ
design-keys = الأوامر
design-save = حفظ
design-cancel = إلغاء
design-off = متوقف
design-hover = أشِر هنا
design-tooltip = كلمة إضافية عن الزر
design-menu = الإجراءات
design-order = الفرز حسب
design-date = التاريخ
design-amount = المبلغ

design-name = الاسم
design-name-hint = كما يظهر في القوائم.
design-name-missing = أدخل اسمًا
design-currency = العملة
design-note = ملاحظة
design-read-only = للقراءة فقط
design-drop = أفلت الملفات هنا أو اخترها
design-drop-hint = { "\u200F" }CSV أو XLSX، حتى 10 م.ب لكل ملف

design-accents = تجاهل علامات التشكيل
design-case = تجاهل حالة الأحرف
design-case-hint = «Café» و«CAFÉ» متماثلتان.
design-alerts = أخبرني عند انتهاء مهمة
design-single-keys = المفاتيح المفردة
design-exact = مطابق تمامًا
design-near = ضمن هامش تفاوت
design-near-hint = حتى 0.50 أو 1 في المئة.
design-sum = مجموع عدة سجلات
design-amount-rule = المبالغ متطابقة
design-density = الصفوف
design-dense = متقاربة
design-roomy = متباعدة
design-view = العرض
design-columns = الأعمدة
design-chart = رسم بياني

design-projects = المشاريع
design-project = إقفال مارس
design-records = السجلات
design-pages = صفحات السجلات
design-pages-open = صفحات السجلات دون مجموع
design-left-rows = صفوف الجانب الأيسر
design-left-note = كشف حساب مصرفي
design-matched = مطابق
design-matched-note = متوازن حتى آخر فلس
design-open = غير مطابق
design-difference = فرق
design-choose = اختيار
# $record: the reference of a record, such as INV-1042
design-choose-record = اختيار { $record }
design-reference = المرجع
design-party = الطرف
design-state = الحالة
design-total = الإجمالي
design-ambiguous = ملتبس
design-incident = حالة شاذة
design-new = جديد
design-left-only = الجانب الأيسر فقط

design-phase-matching = جارية المطابقة
design-phase-reading = جارية قراءة الملف
design-rate = 52,000 صف في الثانية
design-time-left = بقيت 8 ثوانٍ
design-empty-title = لا توجد مصادر بعد
design-empty-sentence = ارفع ملفين لتحصل على أول نتيجة.
design-empty-action = رفع الملفات
design-notice = غُيّرت مجموعة القواعد اليوم
design-notice-good = الجانبان متطابقان
design-notice-warning = 96 سجلًا ملتبسًا
design-notice-more = عدة مرشّحين مناسبون بالقدر نفسه.
design-notice-danger = توقفت المهمة
design-card = إقفال مارس
design-card-words = كشف حساب مصرفي مقابل دفتر الأستاذ، 12,480 صفًا.
design-views = عن هذه المطابقة
design-evidence = الأدلة
design-history = السجل الزمني
design-comments = التعليقات
design-evidence-words = المبلغ متساوٍ؛ والتاريخ متأخر يومين؛ والمرجع يحتوي على { "\u2066" }INV-1042{ "\u2069" }.
design-history-words = طُوبق في المرحلة الثانية، وقُبل في 5 مارس.
design-comments-words = لا توجد تعليقات.
design-why = لماذا هذه المطابقة
design-why-not = لماذا ليست غيرها

design-open-dialog = فتح مربع حوار
design-dialog-title = إعادة تسمية المصدر
design-toast = خبر جيد
design-toast-good = قُبلت 12 مطابقة
design-toast-failure = فشل
design-toast-danger = لم يُحفظ القرار
design-open-palette = فتح الأوامر

design-chart-passes = المطابق في كل مرحلة
design-chart-passes-note = معظم السجلات متطابقة تمامًا.
design-chart-states = السجلات حسب الحالة
design-chart-middle = 74{ "\u200E" }%{ "\u200E" }
design-chart-parts = نصيب كل حالة
design-chart-days = السجلات غير المطابقة حسب اليوم
design-chart-days-note = من 721 إلى 169 في ثمانية أيام.
design-chart-score = كيف تتكوّن الدرجة
design-chart-score-note = مجموع الأعمدة يساوي الدرجة.
design-score = الدرجة
design-sparkline = غير مطابق
# $day: the number of the day
design-day = اليوم { $day }

design-long-title = نص طويل
design-long-sentence = جملة تحتاج إلى مساحة أكبر مما خُصص لها في الصفحة، كما يحدث كثيرًا في الترجمات
design-rtl-title = من اليمين إلى اليسار
design-rtl-words = تشير الأسهم إلى الاتجاه الآخر؛ أما الأرقام والمراجع فلا.
