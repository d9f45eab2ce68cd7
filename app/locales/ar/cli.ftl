# The command line. Failures are in errors.ftl.
# \u2066 and \u2069 around a command, a key or a path keep it in its own order within Arabic text.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = افتح { $address } في متصفح.
# $folder: the path of a folder
cli-serve-folder = كل شيء محفوظ في { $folder }
cli-serve-stop = يوقفه { "\u2066" }Ctrl+C{ "\u2069" }.

# $from, $to (numbers): versions of the database
cli-migrate-current = إصدار قاعدة البيانات { $to }. لا يلزم فعل شيء.
cli-migrate-behind = إصدار قاعدة البيانات { $from }، وهذا البرنامج يحتاج إلى الإصدار { $to }. نفّذ { "\u2066" }tieout migrate{ "\u2069" }.
cli-migrate-migrated = نُقلت قاعدة البيانات من الإصدار { $from } إلى الإصدار { $to }.

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = الخادم على { $address } يعمل.

# The first word of a line of the examination
cli-doctor-state-ok = سليم
cli-doctor-state-note = ملاحظة
cli-doctor-state-problem = مشكلة

cli-doctor-configuration-ok = جميع الإعدادات صالحة للاستخدام.

# $folder: the path of a folder
cli-doctor-data-folder-ok = يمكن كتابة الملفات وقراءتها في { $folder }.
cli-doctor-data-folder-new = مجلد البيانات { $folder } غير موجود بعد.
    .hint = ينشئه التشغيل الأول.
cli-doctor-data-folder-open = يستطيع مستخدمون آخرون لهذا الجهاز فتح مجلد البيانات { $folder }.
    .hint = إن لم يكن ذلك مقصودًا: { "\u2066" }chmod 700 { $folder }{ "\u2069" }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = المساحة الحرة للملفات { $free }.
cli-doctor-free-space-low = المساحة الحرة للملفات { $free } فقط، وقد يبلغ الملف المرفوع الواحد { $limit }.
    .hint = وفّر مساحة على القرص، أو اختر قيمة أخرى للإعداد { "\u2066" }data_dir{ "\u2069" }.

cli-doctor-database-ok = قاعدة البيانات تجيب.
# $file: the path of a file
cli-doctor-database-new = قاعدة البيانات { $file } غير موجودة بعد.
    .hint = ينشئها التشغيل الأول.

# $version (number): of the database
cli-doctor-schema-ok = في قاعدة البيانات جداول هذا البرنامج (الإصدار { $version }).
# $database, $program (numbers): versions
cli-doctor-schema-behind = إصدار قاعدة البيانات { $database }، وهذا البرنامج يحتاج إلى الإصدار { $program }.
    .hint = ينقلها التشغيل التالي إليه؛ وينقلها { "\u2066" }tieout migrate{ "\u2069" } الآن.

cli-doctor-journal-ok = القراءة والكتابة في قاعدة البيانات لا تنتظر إحداهما الأخرى.
cli-doctor-journal-other = ليس لقاعدة البيانات سجل كتابة مسبقة، ولذلك تنتظر القراءةُ الكتابة.
    .hint = يهيئه التشغيل التالي. فإن بقي الأمر كذلك فمجلد البيانات على محرك شبكة: استخدم قرصًا محليًا أو PostgreSQL.

cli-doctor-secrets-set = الأسرار محددة.
# $file: the path of a file
cli-doctor-secrets-stored = لا يستطيع قراءة السر { $file } إلا مالكه.
cli-doctor-secrets-new = السر { $file } غير موجود بعد.
    .hint = ينشئه التشغيل الأول.
# $days (number): age
cli-doctor-secrets-old =
    { $days ->
        [zero] عمر السر { $file } أقل من يوم.
        [one] عمر السر { $file } يوم واحد.
        [two] عمر السر { $file } يومان.
        [few] عمر السر { $file } { $days } أيام.
        [many] عمر السر { $file } { $days } يومًا.
       *[other] عمر السر { $file } { $days } يوم.
    }
    .hint = لتجديده أوقف البرنامج واحذف الملف؛ وينشئ التشغيل التالي سرًا آخر. وعلى الجميع تسجيل الدخول من جديد.

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = يمكن الوصول إلى المنتج عبر { $url }.
cli-doctor-public-url-plain = يمكن الوصول إلى المنتج عبر { $url } دون تشفير.
    .hint = ضع أمامه وكيلًا (proxy) يدعم https، واضبط { "\u2066" }public_url{ "\u2069" } على عنوانه.
cli-doctor-public-url-missing = تعمل بيئة الإنتاج دون { "\u2066" }public_url{ "\u2069" }.
    .hint = اضبط { "\u2066" }public_url{ "\u2069" } على العنوان الذي يفتحه الناس، مثل { "\u2066" }https://tieout.example.com{ "\u2069" }
cli-doctor-public-url-local = لا يصل إلى المنتج إلا هذا الجهاز.
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = يستمع المنتج على { $address }، وهو عنوان تستطيع أجهزة أخرى الوصول إليه، و{ "\u2066" }public_url{ "\u2069" } غير محدد.
    .hint = اضبط { "\u2066" }public_url{ "\u2069" } على العنوان الذي يفتحه الناس، أو استمع على { "\u2066" }127.0.0.1{ "\u2069" } فقط.

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
        [zero] لا يوجد عنوان وكيل أو شبكة موثوق بها.
        [one] عنوان وكيل أو شبكة واحدة موثوق بها.
        [two] عنوانا وكيل أو شبكتان موثوق بها.
        [few] { $count } عناوين وكلاء أو شبكات موثوق بها.
        [many] { $count } عنوان وكيل أو شبكة موثوق بها.
       *[other] { $count } عنوان وكيل أو شبكة موثوق بها.
    }
cli-doctor-trusted-proxies-none = لا يوجد وكيل موثوق به، ولا يُتوقع وجود وكيل.
cli-doctor-trusted-proxies-missing = يبدأ العنوان العام بـ https، فهناك وكيل أمام البرنامج، لكن لا يوجد وكيل موثوق به.
    .hint = اضبط { "\u2066" }trusted_proxies{ "\u2069" } على عنوانه. فمن دونه يبدو جميع المتصلين متصلًا واحدًا، ويشتركون في حد واحد لعدد الطلبات.
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = القيمة { $network } في { "\u2066" }trusted_proxies{ "\u2069" } تثق بالجميع.
    .hint = اذكر عناوين وكلائك فقط. ففي الوضع الحالي يستطيع أي متصل أن ينتحل هوية غيره.

# Asked on a terminal; what is typed is not shown
cli-create-user-password = كلمة المرور (12 حرفًا على الأقل):{" "}
# $email: the address of the new account
cli-create-user-done = يستطيع { $email } تسجيل الدخول.
