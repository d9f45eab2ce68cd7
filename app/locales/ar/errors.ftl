# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.
# \u2066 and \u2069 around a command, a key or a path keep it in its own order within Arabic text.

error-auth-invalid-credentials = البريد الإلكتروني أو كلمة المرور غير صحيحة
    .detail = لا يوجد حساب يطابق هذا البريد الإلكتروني مع كلمة المرور هذه.
    .hint = تحقق من كليهما وحاول مرة أخرى.

error-auth-sign-in-required = لم تسجّل الدخول
    .detail = لا يمكن رؤية هذا أو فعله إلا لمن سجّل الدخول.
    .hint = سجّل الدخول وحاول مرة أخرى. لم يتغير شيء.

error-project-no-access = ليس لديك حق الوصول إلى هذا المشروع
    .detail = المشروع يخص أشخاصًا آخرين، أو أنه غير موجود.
    .hint = تحقق من العنوان، أو اطلب حق الوصول من أحد مالكي المشروع.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = الملف يتجاوز الحد { $limit }
    .detail = الملف أكبر مما يقبله هذا الموقع. لم يُحفظ منه شيء.
    .hint = ارفع ملفًا أصغر، أو اطلب من مسؤول النظام رفع الحد.

error-request-not-found = لا يوجد شيء في هذا العنوان
    .detail = نُقلت الصفحة أو أُزيلت، أو أن في العنوان خطأً كتابيًا.
    .hint = تحقق من العنوان، أو انتقل إلى صفحة البداية.

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = { $method } لا تعمل هنا
    .detail = العنوان موجود، لكنه لا يقبل الطريقة { $method }.
    .hint = استخدم إحدى الطرق المذكورة في الترويسة Allow.

error-request-path-malformed = تعذّرت قراءة جزء من العنوان
    .detail = جزء من العنوان ليس بالشكل المتوقع.
    .hint = قارن العنوان بوصف واجهة برمجة التطبيقات (API).

error-request-query-malformed = تعذّرت قراءة جزء العنوان الواقع بعد علامة الاستفهام
    .detail = هناك مُعامل ناقص أو غير معروف أو ليس بالشكل المتوقع.
    .hint = قارن المُعاملات بوصف واجهة برمجة التطبيقات (API).

error-request-malformed = تعذّرت قراءة الطلب
    .detail = ما وصل ليس طلبًا وفق بروتوكول HTTP. لم يُنفَّذ شيء.
    .hint = تحقق من البرنامج الذي أرسله.

# $header: the name of the header
error-request-header-malformed = تعذّرت قراءة الترويسة { $header }
    .detail = الترويسة { $header } ليست بالشكل المتوقع. لم يُنفَّذ شيء.
    .hint = صحّح الترويسة، أو احذفها حيث تكون اختيارية.

error-request-headers-too-large = الترويسات أطول من اللازم
    .detail = مجموع ترويسات الطلب أطول مما يقرؤه الخادم.
    .hint = احذف الترويسات أو ملفات تعريف الارتباط غير اللازمة وحاول مرة أخرى.

# $line, $column: where reading stopped
error-request-json-malformed = محتوى الطلب ليس بصيغة JSON
    .detail = توقفت القراءة عند السطر { $line }، العمود { $column }. لم يُنفَّذ شيء.
    .hint = صحّح المحتوى وأرسله مرة أخرى.

error-request-form-malformed = تعذّرت قراءة النموذج
    .detail = محتوى الطلب ليس نموذجًا. لم يُنفَّذ شيء.
    .hint = أرسل النموذج مرة أخرى من الصفحة.

error-request-body-unreadable = انقطع محتوى الطلب
    .detail = انتهى الاتصال قبل وصول المحتوى كاملًا. لم يُنفَّذ شيء.
    .hint = أرسل الطلب مرة أخرى.

# $expected: a media type, such as application/json
error-request-content-type = محتوى الطلب من نوع غير المتوقع
    .detail = هذا العنوان يقرأ { $expected }.
    .hint = أرسل محتوى من النوع { $expected } مع ترويسة Content-Type مطابقة.

# $limit (size): the largest allowed body
error-request-too-large = الطلب أكبر من { $limit }
    .detail = يقبل هذا العنوان { $limit } على الأكثر في المرة الواحدة. لم يُنفَّذ شيء.
    .hint = أرسل كمية أقل في المرة الواحدة.

error-request-timeout = استغرق الطلب وقتًا أطول من اللازم
    .detail = لم يصل الطلب، أو لم تمكن الإجابة عنه، في الوقت المسموح به.
    .hint = حاول مرة أخرى. إذا تكرر ذلك كثيرًا فأبلغ مسؤول النظام.

error-request-cross-site = جاء الطلب من موقع آخر
    .detail = لا تُقبل التغييرات إلا من صفحات هذا الموقع. لم يتغير شيء.
    .hint = افتح هذا الموقع مباشرة وحاول مرة أخرى. لمسؤولي النظام: تحققوا من ضبط العنوان العام (URL).

error-request-rate-limited = طلبات أكثر من اللازم
    .detail = وردت في وقت قصير طلبات أكثر مما يسمح به هذا الموقع.
    .hint = انتظر قليلًا وحاول مرة أخرى.

error-request-fields = هناك حقول تحتاج إلى تصحيح
    .detail = لم يُحفظ شيء.
    .hint = صحّح الحقول المذكورة وأرسل النموذج مرة أخرى.

error-field-required = هذا الحقل مطلوب
    .detail = ليست له قيمة.
    .hint = أدخل قيمة.

# $field: the name of the field
error-field-unknown = لا يوجد حقل باسم { $field }
    .detail = تُرفض الحقول غير المعروفة حتى لا يمر خطأ كتابي دون ملاحظة.
    .hint = احذف الحقل أو صحّح اسمه.

error-field-type = القيمة من نوع غير المتوقع
    .detail = أُرسل نص بدل عدد مثلًا.
    .hint = قارن القيمة بوصف واجهة برمجة التطبيقات (API).

# $allowed: the values to choose from, separated by commas
error-field-choice = القيمة ليست من الخيارات
    .detail = يمكن أن تكون واحدة من: { $allowed }.
    .hint = اختر واحدة من هذه القيم.

error-field-email = هذا ليس عنوان بريد إلكتروني
    .detail = يتكون العنوان من اسم وعلامة @ ونطاق، مثل { "\u2066" }ann@example.com{ "\u2069" }.
    .hint = صحّح العنوان.

# $min (number): the fewest characters
error-field-too-short =
    { $min ->
        [zero] استخدم { $min } حرف على الأقل
        [one] استخدم حرفًا واحدًا على الأقل
        [two] استخدم حرفين على الأقل
        [few] استخدم { $min } أحرف على الأقل
        [many] استخدم { $min } حرفًا على الأقل
       *[other] استخدم { $min } حرف على الأقل
    }
    .detail = القيمة أقصر من اللازم.
    .hint = اجعلها أطول.

# $max (number): the most characters
error-field-too-long =
    { $max ->
        [zero] استخدم { $max } حرف على الأكثر
        [one] استخدم حرفًا واحدًا على الأكثر
        [two] استخدم حرفين على الأكثر
        [few] استخدم { $max } أحرف على الأكثر
        [many] استخدم { $max } حرفًا على الأكثر
       *[other] استخدم { $max } حرف على الأكثر
    }
    .detail = القيمة أطول من اللازم.
    .hint = اجعلها أقصر.

error-account-exists = لعنوان البريد الإلكتروني هذا حساب بالفعل
    .detail = لم يتغير شيء.
    .hint = سجّل الدخول به، أو استخدم عنوانًا آخر.

error-client-unreachable = تعذّر الوصول إلى الخادم
    .detail = لم يصل الطلب، أو ضاع الرد. ما أدخلته ما زال هنا.
    .hint = تحقق من الاتصال وحاول مرة أخرى.

error-client-version-skew = هناك إصدار جديد جاهز
    .detail = هذه الصفحة من إصدار غير إصدار الخادم.
    .hint = أعد تحميل الصفحة لتتابع بالإصدار الجديد.
    .action = إعادة التحميل

error-system-stopping = يُعاد تشغيل الخادم
    .detail = لا يقبل الخادم عملًا جديدًا أثناء توقفه. لم يتغير شيء.
    .hint = حاول مرة أخرى بعد بضع ثوانٍ.

error-system-not-ready = الخادم غير جاهز
    .detail = جزء واحد على الأقل مما يحتاج إليه لا يعمل.
    .hint = انظر صفحة الحالة لمعرفة هذا الجزء.

error-system-internal = حدث فشل من جانبنا
    .detail = سُجّل الفشل. ما حفظته من قبل لم يتغير.
    .hint = حاول مرة أخرى. إذا تكرر ذلك فأبلغ عن الرمز ومعرّف الطلب.

error-database-unavailable = قاعدة البيانات لا تجيب
    .detail = لم يتغير شيء.
    .hint = حاول مرة أخرى بعد قليل. لمسؤولي النظام: تحققوا من أن قاعدة البيانات تعمل ويمكن الوصول إليها.

error-database-busy = قاعدة البيانات مشغولة
    .detail = يشغلها عمل آخر في هذه اللحظة. لم يتغير شيء.
    .hint = حاول مرة أخرى بعد قليل.

# $database, $program (numbers): schema versions
error-database-newer = قاعدة البيانات أحدث من هذا البرنامج
    .detail = إصدار قاعدة البيانات { $database }؛ وهذا البرنامج يعرف الإصدارات حتى { $program }.
    .hint = شغّل البرنامج الأحدث من جديد، أو استعد نسخة احتياطية سابقة للترقية.

# $version (number): the migration
error-database-migration-changed = تغيّر الترحيل { $version } بعد تطبيقه
    .detail = أنشأت قاعدةَ البيانات نسخةٌ أخرى من هذا البرنامج. لم يتغير شيء.
    .hint = استخدم البرنامج الذي أنشأ قاعدة البيانات هذه.

# $version (number): the migration
error-database-migration-failed = فشل الترحيل { $version }
    .detail = بقيت قاعدة البيانات كما كانت.
    .hint = انظر السجل لمعرفة السبب، وعالجه، ثم نفّذ الترحيل مرة أخرى.

error-database-url = تعذّرت قراءة عنوان قاعدة البيانات
    .detail = يجب أن يبدأ بـ { "\u2066" }sqlite:{ "\u2069" } أو { "\u2066" }postgres:{ "\u2069" }.
    .hint = صحّح الإعداد { "\u2066" }database_url{ "\u2069" }.

error-files-unavailable = تتعذر كتابة الملفات أو قراءتها
    .detail = مخزن الملفات لا يستجيب كما ينبغي. لم يتغير شيء.
    .hint = حاول مرة أخرى بعد قليل. لمسؤولي النظام: تحققوا من المساحة الحرة وأذونات مجلد البيانات.

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = لا يوجد إعداد باسم { $key }
    .detail = وهو محدد هنا: { $origin }.
    .hint = صحّح الاسم أو احذفه. جميع الإعدادات مذكورة في { "\u2066" }docs/configuration.md{ "\u2069" }.

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = قيمة الإعداد { $key } لا يمكن استخدامها
    .detail = وهي محددة هنا: { $origin }. قيمة صالحة: { $expected }.
    .hint = صحّح القيمة. جميع الإعدادات مذكورة في { "\u2066" }docs/configuration.md{ "\u2069" }.

# $key, $other: names of settings
error-config-conflict = الإعدادان { $key } و{ $other } متناقضان
    .detail = لا يمكن أن يسري كلاهما في الوقت نفسه.
    .hint = غيّر أحدهما. جميع الإعدادات مذكورة في { "\u2066" }docs/configuration.md{ "\u2069" }.

# $key: the name of the setting; $path: the file
error-config-file-unreadable = تعذّرت قراءة الملف { $path }
    .detail = يحدده الإعداد { $key }.
    .hint = تحقق من وجود الملف ومن أن هذا البرنامج مخوَّل بقراءته.

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = ملف الإعدادات { $path } ليس بصيغة TOML
    .detail = توقفت القراءة عند السطر { $line }.
    .hint = صحّح الملف عند هذا السطر.

# $key: the name of the setting
error-config-secret-missing = السر { $key } غير محدد
    .detail = في بيئة الإنتاج لا يبدأ البرنامج إلا بأسراره الخاصة.
    .hint = حدّد { $key }، أو حدّد { "\u2066" }{ $key }_FILE{ "\u2069" } بمسار ملف يحتوي عليه: 32 بايتًا عشوائيًا على الأقل، مثلًا من: { "\u2066" }openssl rand -base64 48{ "\u2069" }

# $key: the name of the setting
error-config-secret-weak = السر { $key } سهل التخمين
    .detail = إنه أقصر من 32 بايتًا، أو مثال معروف، أو يستطيع مستخدمون آخرون لهذا الجهاز قراءته.
    .hint = استخدم 32 بايتًا عشوائيًا على الأقل، مثلًا من: { "\u2066" }openssl rand -base64 48{ "\u2069" }. وإذا كان في ملف فلا تسمح بقراءته إلا لمستخدم هذا البرنامج.

# $path: the folder
error-config-data-folder = لا يمكن استخدام مجلد البيانات { $path }
    .detail = يحتاج البرنامج إلى إنشاء ملفات فيه وكتابتها وقراءتها.
    .hint = تحقق من وجود المجلد ومن أنه مملوك للمستخدم الذي يشغّل البرنامج، أو اختر مجلدًا آخر بواسطة { "\u2066" }data_dir{ "\u2069" }.

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = يستمع برنامج آخر على { $address }
    .detail = لا يمكن لبرنامجين الاستماع على العنوان نفسه.
    .hint = أوقف البرنامج الآخر، أو اختر عنوانًا آخر، مثل { "\u2066" }--address 127.0.0.1:3001{ "\u2069" }

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = لا يستطيع البرنامج الاستماع على { $address }
    .detail = ليس لهذا الجهاز هذا العنوان، أو أن المنفذ يتطلب صلاحيات أعلى.
    .hint = اختر عنوانًا آخر، مثل { "\u2066" }--address 127.0.0.1:3000{ "\u2069" }

# $argument: the word on the command line
error-cli-argument = في سطر الأوامر كلمة غير مفهومة: { $argument }
    .detail = لم يُنفَّذ شيء.
    .hint = انظر { "\u2066" }--help{ "\u2069" } لمعرفة ما يمكن استخدامه.

# $argument: what is missing
error-cli-argument-missing = ينقص سطر الأوامر { $argument }
    .detail = لم يُنفَّذ شيء.
    .hint = انظر { "\u2066" }--help{ "\u2069" } لمعرفة ما يلزم.

# $address: such as 127.0.0.1:3000
error-cli-no-answer = لا يجيب أي خادم على { $address }
    .detail = إنه لا يعمل، أو ما زال يبدأ، أو يستمع في مكان آخر.
    .hint = شغّله، أو تحقق من العنوان.

# $count (number): how many findings
error-cli-doctor = { $count ->
        [zero] لا توجد ملاحظات تجب معالجتها
        [one] ملاحظة واحدة تجب معالجتها
        [two] ملاحظتان تجب معالجتهما
        [few] { $count } ملاحظات تجب معالجتها
        [many] { $count } ملاحظة تجب معالجتها
       *[other] { $count } ملاحظة تجب معالجتها
    }
    .detail = وهي مذكورة أعلاه، ومع كل منها ما يجب فعله.
    .hint = عالجها ونفّذ الفحص مرة أخرى.

# A code that this version does not know. $code: the code
error-unknown = حدث فشل
    .detail = هذا الإصدار لا يعرف الرمز { $code }.
    .hint = أعد تحميل الصفحة. إذا تكرر ذلك فأبلغ عن الرمز ومعرّف الطلب.
