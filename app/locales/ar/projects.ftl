# Projects: the list, a new one, one at a glance.

projects-title = المشاريع
projects-lede = ما تجري مطابقته، ومع من.
projects-new = مشروع جديد
projects-search = البحث في المشاريع
projects-states = أي المشاريع
projects-active = النشطة
projects-archived = المؤرشفة
projects-deleted = المحذوفة
projects-none = لا مشاريع بعد
projects-none-hint = يضم المشروع السجلات المراد مطابقتها ومن يعملون عليها.
projects-not-found = لا مشروع يطابق
projects-not-found-hint = ابحث بكلمات أخرى، أو بين كل مشاريعك.
projects-all = عرض الكل

project-name = الاسم
project-name-hint = مثل الحساب أو الفترة التي تُطابَق.
project-description = الوصف
project-time-zone = المنطقة الزمنية
project-currency = العملة
project-as-site = كما في إعداد الموقع
project-new-title = مشروع جديد
project-new-lede = تصبح مالكه ويمكنك دعوة آخرين.
project-create = إنشاء المشروع
project-new-cancel = العودة إلى المشاريع

# $count (number): how many people belong to the project
project-members-count =
    { $count ->
        [zero] لا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $count } أعضاء
        [many] { $count } عضوًا
       *[other] { $count } عضو
    }
project-created = أُنشئ
project-deleted-on = حُذف
project-archived = مؤرشف
project-archived-hint = يمكن قراءته. يستطيع المالك إخراجه من الأرشيف في صفحة الإعدادات.
project-restore = استعادة
news-project-deleted = حُذف. يمكن استعادته خلال سبعة أيام.
news-project-restored = استُعيد.
news-project-left = غادرت المشروع.
news-project-created = المشروع جاهز.
news-project-joined = أصبحت عضوًا في هذا المشروع.

project-about = عن هذا المشروع
project-your-role = دورك
project-members = الأعضاء
project-next = ما يمكنك فعله هنا
next-sources = إدخال السجلات
next-sources-hint = أفلت كشف حساب أو دفتر أستاذ أو أي ملف آخر، وشاهد ما قُرئ.
next-invite = دعوة آخرين
next-invite-hint = بالبريد أو برابط ترسله بنفسك.
next-members = معرفة من يعمل هنا
next-members-hint = الأعضاء وما يُسمح به لكل منهم.
next-settings = ضبط الإعدادات
next-settings-hint = الاسم والعملة والمنطقة الزمنية وحد الرفع ومن أين يمكن الوصول إليه.
next-tokens = متابعة البرامج
next-tokens-hint = الرموز التي تعمل بها البرامج في هذا المشروع.

project-sample-name = نموذج
