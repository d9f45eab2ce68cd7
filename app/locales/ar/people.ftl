# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = بعنوان حسابك وكلمة مروره.
sign-in-forgot = هل نسيت كلمة المرور؟
# $name: اسم مزوّد الهوية
sign-in-elsewhere = تسجيل الدخول عبر { $name }

code-title = أدخل الرمز
code-lede = يطلب حسابك إثباتًا ثانيًا على أنك صاحبه.
code-label = الرمز
code-hint = ستة أرقام من تطبيق المصادقة لديك.
code-recovery = استخدام رمز استرداد بدلًا منه
code-recovery-label = رمز الاسترداد
code-recovery-hint = أحد الرموز التي حفظتها عند تفعيل العامل الثاني. يصلح كل رمز مرة واحدة.
code-send = متابعة
code-back = تسجيل الدخول بحساب آخر

confirm-title = أدخل كلمة المرور مرة أخرى
confirm-lede = الخطوة التالية مهمة لأمان حسابك أو حسابات غيرك. تسري كلمة المرور بعدها خمس دقائق.
confirm-password = كلمة المرور
confirm-send = متابعة

reset-title = تعيين كلمة مرور جديدة
reset-lede = أدخل عنوان حسابك. ستصل إليه رسالة تتضمن رابطًا.
reset-send = إرسال الرابط
reset-back = العودة إلى تسجيل الدخول
reset-sent = افتح بريدك
reset-sent-hint = إن كان للعنوان حساب هنا، فالرابط في الطريق. يصلح مرة واحدة خلال ساعة.
reset-new-title = اختر كلمة مرور جديدة
reset-new-lede = يُسجَّل خروج كل متصفح مفتوح بهذا الحساب.
reset-new-send = حفظ وتسجيل الدخول

password-new = كلمة المرور الجديدة
password-choose = كلمة المرور
password-hint = 12 حرفًا على الأقل. بضع كلمات لا رابط بينها سهلة التذكر وصعبة التخمين.
password-strength-weak = سهلة التخمين
password-strength-fair = ليست سهلة التخمين
password-strength-good = صعبة التخمين جدًا
person-name = الاسم
person-name-hint = كما يراك الآخرون.
person-language = اللغة
person-time-zone = المنطقة الزمنية

join-title = حسابك
# $email (text): the address of the person
join-lede = دُعيت بالعنوان { $email }. اختر اسمًا وكلمة مرور للبدء.
join-send = إنشاء الحساب

setup-title = إعداد Tieout
setup-lede = تنشئ هنا أول حساب، وهو يدير الموقع. تصلح هذه الصفحة مرة واحدة.
setup-you = أنت
setup-site = هذا الموقع
setup-site-hint = ما يسري حين لا يختار أحد غيره. يمكنك تغييره لاحقًا.
setup-send = الإعداد وتسجيل الدخول
