# The audit: who did what, on the whole site and in a project.

audit-title = السجل
audit-lede = كل ما غيّر شيئًا على هذا الموقع: من ومتى ومن أين، قبل وبعد.
audit-project-lede = كل ما غيّر شيئًا في هذا المشروع: من ومتى ومن أين، قبل وبعد.
audit-filters = تصفية السجل
audit-filter-search = من أو ماذا
audit-filter-action = الإجراء
audit-filter-from = من
audit-filter-until = إلى
audit-export = تصدير بصيغة CSV
audit-check = فحص السلسلة
# $lines: how many lines the audit has
audit-chain-whole =
    { $lines ->
        [zero] السلسلة سليمة وليس فيها أسطر
        [one] السلسلة سليمة: سطرها الوحيد كما كُتب
        [two] السلسلة سليمة: السطران كما كُتبا
        [few] السلسلة سليمة: { $lines } أسطر كما كُتبت
        [many] السلسلة سليمة: { $lines } سطرًا كما كُتبت
       *[other] السلسلة سليمة: { $lines } سطر كما كُتبت
    }
audit-caption = ما حدث، الأحدث أولًا
audit-when = متى
audit-who = من
audit-what = ماذا
audit-subject = على ماذا
audit-details = التفاصيل
audit-show = عرض
audit-only-project = هذا المشروع فقط
audit-address = من العنوان
audit-request = الطلب
audit-subject-id = المعرّف
audit-place = الموضع في السلسلة
audit-none = لا شيء مطابق
audit-none-sentence = لا شيء مما حدث يطابق هذه المرشحات.
action-site-set-up = إعداد الموقع
action-settings-changed = تغيير إعدادات الموقع
action-account-created = إنشاء حساب
action-account-changed = تغيير حساب
action-account-admin-changed = تغيير صلاحيات مشرف
action-account-disabled = تعطيل حساب
action-account-enabled = تفعيل حساب
action-account-invited = دعوة إلى الموقع
action-password-changed = تغيير كلمة المرور
action-password-reset-requested = طلب كلمة مرور جديدة
action-second-factor-enabled = تشغيل الدخول بخطوتين
action-second-factor-disabled = إيقاف الدخول بخطوتين
action-recovery-codes-made = إنشاء رموز الاسترداد
action-recovery-codes-used = استخدام رمز استرداد
action-session-began = تسجيل دخول
action-session-refused = رفض تسجيل الدخول
action-session-ended = تسجيل خروج
action-session-all-ended = تسجيل الخروج من كل مكان آخر
action-identity-connected = ربط موفّر هوية
action-project-created = إنشاء مشروع
action-project-changed = تغيير مشروع
action-project-archived = أرشفة مشروع
action-project-unarchived = إخراج مشروع من الأرشيف
action-project-deleted = حذف مشروع
action-project-restored = استعادة مشروع
action-project-purged = إزالة مشروع نهائيًا
action-member-invited = دعوة إلى مشروع
action-invitation-revoked = سحب دعوة
action-member-joined = الانضمام إلى مشروع
action-member-role-changed = تغيير دور
action-member-removed = إزالة عضو
action-member-left = مغادرة مشروع
action-project-transferred = نقل ملكية مشروع
action-token-created = إنشاء رمز مميز
action-token-revoked = إلغاء رمز مميز
action-token-rotated = تجديد رمز مميز
action-file-uploaded = رُفع ملف
action-upload-begun = بدأ رفع ملف على أجزاء
action-upload-aborted = تُرك رفع ملف على أجزاء
action-file-deleted = حُذف ملف
action-job-cancelled = إيقاف مهمة
action-source-created = أُنشئ مصدر
action-source-version-added = إصدار جديد من مصدر
action-source-changed = عُدّل مصدر
action-source-accepted = المتابعة بالصفوف الجيدة
action-source-deleted = حُذف مصدر
action-source-restored = استُعيد مصدر
action-source-purged = أُزيل مصدر نهائيًا
action-export-made = صُدّرت سجلات
subject-site = الموقع
subject-account = الحساب
subject-session = الجلسة
subject-project = المشروع
subject-member = العضو
subject-invitation = الدعوة
subject-token = الرمز المميز
subject-file = ملف
subject-job = المهمة
subject-source = مصدر
actor-person = شخص
actor-program = برمز مميز
actor-operator = من سطر الأوامر
actor-anonymous = شخص لم يسجّل الدخول
actor-system = Tieout نفسه
