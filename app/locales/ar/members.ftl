# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = يرى كل شيء ويصدّر النتائج.
role-reviewer-means = ويقرّر أيضًا بشأن المطابقات.
role-editor-means = ويرفع أيضًا المصادر ويكتب مجموعات القواعد ويشغّل المهام.
role-owner-means = يُسمح له بكل شيء، بما في ذلك الأعضاء والمشروع نفسه.
roles-show = ما يُسمح به لكل دور
roles-caption = صلاحيات كل دور
roles-permission = الصلاحية
roles-yes = نعم
roles-no = لا
permission-project-view = رؤية المشروع وكل ما فيه
permission-project-edit = تغيير الاسم والوصف والإعدادات
permission-project-delete = أرشفة المشروع وحذفه واستعادته
permission-members-manage = دعوة الأعضاء وإزالتهم وتغيير أدوارهم
permission-tokens-manage = رؤية رموز المشروع وإلغاؤها
permission-audit-view = قراءة من فعل ماذا
permission-sources-edit = رفع المصادر وتغييرها وحذفها
permission-rulesets-edit = كتابة مجموعات القواعد
permission-jobs-run = تشغيل المهام وإلغاؤها
permission-decisions-make = القبول والرفض والربط والتعليق
permission-exports-make = تصدير النتائج
members-title = الأعضاء
members-lede = من ينتمي إلى هذا المشروع وما يُسمح له به فيه.
members-filters = البحث عن أعضاء
members-filter-search = الاسم أو العنوان
# $count: how many members the project has
members-caption =
    { $count ->
        [zero] لا أعضاء
        [one] عضو واحد
        [two] عضوان
        [few] { $count } أعضاء
        [many] { $count } عضوًا
       *[other] { $count } عضو
    }
members-name = العضو
members-role = الدور
# $name: the member
members-role-of = دور { $name }
members-role-save = تغيير
members-joined = منذ
members-you = أنت
members-disabled = الحساب معطّل
members-none = لا يوجد عضو مطابق
members-none-sentence = لا يوجد في هذا المشروع عضو يطابق هذه المرشحات.
members-transfer-open = نقل الملكية…
# $name: the member who becomes owner
members-transfer-question = نقل هذا المشروع إلى { $name }؟
members-transfer-explains = يصبح ذلك الشخص مالكًا وتصبح أنت محرّرًا. هو وحده من يستطيع إعادة المشروع.
members-transfer = نقل الملكية
members-remove-open = إزالة…
# $name: the member
members-remove-question = إزالة { $name } من هذا المشروع؟
members-remove-explains = يفقد الوصول فورًا، وتبقى قراراته. للعودة يحتاج إلى دعوة جديدة.
members-remove = إزالة
members-leave-open = مغادرة هذا المشروع…
# $name: the project
members-leave-question = مغادرة { $name }؟
members-leave-explains = تفقد الوصول فورًا. للعودة تحتاج إلى دعوة جديدة.
members-leave = مغادرة
members-invite = دعوة شخص
members-invite-email = البريد الإلكتروني
members-invite-hint = يصل الشخص رابط صالح لسبعة أيام، ويظهر هنا أيضًا مرة واحدة.
members-invite-send = دعوة
invitations-caption = الدعوات
invitations-email = البريد الإلكتروني
invitations-state = الحالة
invitations-open = مفتوحة
invitations-accepted = مقبولة
invitations-revoked = مسحوبة
invitations-expired = منتهية
invitations-by = الداعي
invitations-ends = تنتهي
invitations-revoke = سحب
# $project: the name of the project
invitation-title = دعوة إلى { $project }
# $name: who invited
invitation-lede = { $name } يدعوك للانضمام إلى هذا المشروع.
invitation-may = ما يُسمح لك به
invitation-accept = الانضمام إلى المشروع
invitation-signed-out = سجّل الدخول للقبول، أو أنشئ حسابًا بهذه الدعوة.
invitation-join = إنشاء حساب
invitation-sign-in = تسجيل الدخول
# $email: the address of the account that is signed in
invitation-other-address = سجّلت الدخول بالعنوان { $email }. الدعوة موجّهة إلى عنوان آخر.
settings-title = الإعدادات
settings-lede = ما يسري في هذا المشروع وما يؤول إليه.
settings-archived = هذا المشروع مؤرشف: يمكن قراءته ولا يمكن تغييره.
settings-general = في هذا المشروع
settings-name = الاسم
settings-description = الوصف
settings-time-zone = المنطقة الزمنية
settings-currency = العملة
settings-upload-limit = أكبر ملف
settings-upload-limit-hint = مثل 100MB. الفراغ يعني كما في الموقع كله.
settings-retention = أيام الاحتفاظ بالمصادر والنتائج
# $most: the largest number of days
settings-retention-hint = من 1 إلى { $most }. الفراغ يعني دائمًا.
settings-networks = الشبكات المسموح لها
settings-networks-hint = واحدة في كل سطر، مثل ⁦10.0.0.0/8⁩ أو ⁦2001:db8::/32⁩. الفراغ يسمح للأعضاء من كل مكان. يجب أن يكون عنوانك بينها.
settings-save = حفظ
settings-archive = أرشفة المشروع
settings-archive-explains = المشروع المؤرشف يُقرأ ولا يُغيَّر، ويمكن إخراجه من الأرشيف.
settings-unarchive = إخراج من الأرشيف
settings-unarchive-explains = يصبح المشروع قابلًا للتغيير من جديد.
settings-delete = حذف المشروع
settings-delete-explains = لن يتمكن أحد من فتحه بعد ذلك. يمكن لمالك استعادته خلال سبعة أيام، ثم يزول بكل ما فيه.
# $name: the name of the project
settings-delete-name = اكتب اسم المشروع، { $name }، للتأكيد
