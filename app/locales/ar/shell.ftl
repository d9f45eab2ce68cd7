# The frame around every page.

shell-skip = الانتقال إلى المحتوى
shell-home = { "\u200F" }Tieout، صفحة البداية
shell-navigation = التنقل الرئيسي
nav-start = البداية
nav-status = الحالة
nav-design = المكوّنات
nav-projects = المشاريع
nav-admin = الإدارة
nav-sign-in = تسجيل الدخول
nav-account = الحساب
nav-security = الأمان
nav-tokens = الرموز
nav-sign-out = تسجيل الخروج
shell-account = حسابك
shell-commands = الأوامر
shell-language = اللغة
shell-theme = المظهر
theme-system = مثل الجهاز
theme-light = فاتح
theme-dark = داكن
shell-tagline = طابِق أي مجموعتين من السجلات، مع تفسير كل إجابة.
# $build: a short name of the running version
shell-build = الإصدار { $build }

failure-go-to-start = الانتقال إلى صفحة البداية
failure-see-status = عرض الحالة
failure-code = الرمز
failure-request = الطلب
failure-copy = نسخ الرمز ومعرّف الطلب
