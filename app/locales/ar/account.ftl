# Somebody's own account.

account-title = حسابك
account-lede = ما يراه الآخرون منك، وكيف يبدو Tieout لك وبأي لغة يخاطبك.
account-address = العنوان
account-as-browser = كما في المتصفح
account-save = حفظ
news-profile-saved = حُفظ
person-theme = المظهر
person-time-zone-hint = تظهر التواريخ والأوقات بحسب هذا المكان.

security-title = الأمان
security-lede = كيف يُحمى حسابك، وأين سُجّل الدخول به.
password-title = كلمة المرور
password-lede = عند تغييرها يُسجَّل خروج كل متصفح آخر.
password-none = تسجل الدخول عبر خدمة أخرى، لذلك ليس لهذا الحساب كلمة مرور.
password-current = كلمة المرور الحالية
password-change = تغيير كلمة المرور
news-password-changed = تغيرت كلمة المرور، وسُجّل خروج كل متصفح آخر.

second-factor-title = العامل الثاني
second-factor-lede = رمز من هاتفك يُطلب بعد كلمة المرور. يمنع من عرف كلمة مرورك من الدخول.
second-factor-on = مفعّل
second-factor-off = غير مفعّل
second-factor-begin = إعداد
second-factor-disable = إيقاف
news-second-factor-off = العامل الثاني غير مفعّل.
# $count (number): how many codes were not used yet
recovery-left =
    { $count ->
        [one] بقي رمز استرداد واحد.
       *[other] رموز الاسترداد الباقية: { $count }.
    }
recovery-make = إنشاء رموز استرداد جديدة
recovery-title = رموز الاسترداد
recovery-lede = يصلح كل رمز مرة واحدة إذا فقدت تطبيق المصادقة. تظهر الآن فقط: احفظها حيث تحفظ كلمات المرور.
recovery-copy = نسخ الكل
recovery-kept = حفظتها
recovery-gone = سبق عرض هذه الرموز
recovery-gone-hint = لا تُحفظ بصيغة مقروءة. أنشئ رموزًا جديدة إن لم تحفظها.

enrol-title = إعداد العامل الثاني
enrol-lede = تحتاج إلى تطبيق مصادقة على هاتفك.
enrol-scan = امسح الصورة
enrol-scan-hint = أضف حسابًا في التطبيق ووجّه الكاميرا إلى هنا.
enrol-picture = صورة تحمل مفتاح تطبيق المصادقة
enrol-by-hand = أو اكتب هذا المفتاح في التطبيق:
enrol-copy = نسخ المفتاح
enrol-open = فتح التطبيق على هذا الجهاز
enrol-prove = أدخل الرمز الذي يعرضه التطبيق
enrol-send = تفعيل
enrol-cancel = العودة دون تفعيل

sessions-title = المتصفحات المسجّل دخولها
sessions-lede = سجّل خروج ما لا تعرفه، ثم غيّر كلمة المرور.
sessions-end-others = تسجيل الخروج من كل مكان آخر
news-sessions-ended = سُجّل الخروج.
session-address = عنوان الشبكة
session-seen = آخر ظهور
session-began = سُجّل الدخول
session-this = هذا المتصفح
session-end = تسجيل الخروج

connection-title = تسجيل الدخول عبر خدمة أخرى
# $name: اسم مزوّد الهوية
connection-lede = يمكنك تسجيل الدخول عبر { $name } بدلًا من كلمة المرور.
connection-on = حسابك مرتبط بـ { $name }.
connection-begin = الربط بـ { $name }
