# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.
# \u2066 and \u2069 around a command, a key or a path keep it in its own order within Arabic text.

error-auth-invalid-credentials = البريد الإلكتروني أو كلمة المرور غير صحيحة
    .detail = لا يوجد حساب يطابق هذا البريد الإلكتروني مع كلمة المرور هذه.
    .hint = تحقق من كليهما وحاول مرة أخرى.

error-auth-sign-in-required = لم تسجّل الدخول
    .detail = لا يمكن رؤية هذا أو فعله إلا لمن سجّل الدخول.
    .hint = سجّل الدخول وحاول مرة أخرى. لم يتغير شيء.

# $permission (text): the permission that is missing
error-auth-permission-missing = دورك لا يسمح بهذا
    .detail = يتطلب ذلك الإذن «{ $permission }».
    .hint = اطلب من مالك المشروع أو من مشرف دورًا آخر.

# $scope (text): the scope that is missing
error-auth-scope-missing = هذا الرمز لا يسمح بهذا
    .detail = ينقصه النطاق «{ $scope }».
    .hint = استخدم رمزًا له هذا النطاق.

error-auth-token-refused = الرمز غير مقبول
    .detail = الرمز مجهول أو انتهت صلاحيته أو أُلغي.
    .hint = أنشئ رمزًا جديدًا واستخدمه كاملًا.

error-auth-person-required = لا يستطيع ذلك إلا شخص سجّل الدخول
    .detail = لا تصلح الرموز لهذا.
    .hint = سجّل الدخول باستخدام متصفح.

error-auth-confirmation-required = أدخل كلمة المرور مرة أخرى
    .detail = مرّت أكثر من خمس دقائق على آخر إدخال لها.
    .hint = أكّد كلمة المرور ثم أعد الخطوة.

# $address (text): the address the request came from
error-auth-address-refused = شبكتك غير مسموح بها هنا
    .detail = الطلبات الواردة من { $address } غير مقبولة.
    .hint = استخدم شبكة مسموحًا بها، أو اطلب من مالك أو مشرف السماح بهذه الشبكة.

error-auth-too-many-attempts = محاولات كثيرة جدًا
    .detail = وردت كلمات مرور خاطئة كثيرة على التوالي. لم يُفحص شيء هذه المرة.
    .hint = انتظر قليلًا ثم حاول مجددًا. المتصفح الذي سجّلت الدخول به من قبل لا تعيقه محاولات الآخرين.

error-auth-code-refused = الرمز غير مطابق
    .detail = إنه خاطئ أو قديم جدًا أو استُخدم من قبل.
    .hint = انتظر الرمز التالي في تطبيق المصادقة، أو استخدم رمز استرداد.

error-auth-too-many-tries = رموز خاطئة كثيرة
    .detail = لمنع التخمين، هناك مهلة قبل الرمز التالي.
    .hint = انتظر ثم حاول مرة أخرى، أو استخدم رمز استرداد: فهي تعمل دائمًا.

error-second-factor-on = العامل الثاني مفعّل بالفعل
    .detail = لم يتغير شيء.
    .hint = عطّله أولًا لإعداده من جديد.

error-second-factor-off = العامل الثاني معطّل
    .detail = لم يتغير شيء.
    .hint = ابدأ بإعداده في صفحة الأمان لحسابك.

error-link-ended = لم يعد هذا الرابط يعمل
    .detail = استُخدم من قبل أو انتهت مدته أو حلّ محله رابط أحدث.
    .hint = اطلب رابطًا جديدًا.

error-oidc-off = لا يمكن تسجيل الدخول هنا عبر مزوّد آخر
    .detail = لم يُضبط أي مزوّد لهذا الموقع.
    .hint = سجّل الدخول ببريدك الإلكتروني وكلمة المرور.

error-oidc-unreachable = مزوّد تسجيل الدخول لا يستجيب
    .detail = لم يتغير شيء.
    .hint = حاول مرة أخرى بعد لحظات، أو سجّل الدخول ببريدك الإلكتروني وكلمة المرور.

error-oidc-refused = لم يؤكد مزوّد تسجيل الدخول هويتك
    .detail = أُلغي تسجيل الدخول هناك أو رُفض.
    .hint = حاول مرة أخرى، أو سجّل الدخول ببريدك الإلكتروني وكلمة المرور.

error-oidc-untrusted = لا يمكن الوثوق برد مزوّد تسجيل الدخول
    .detail = فشل التحقق من توقيعه أو وقته أو مرسله أو متلقيه، فلم يُستخدم.
    .hint = حاول مرة أخرى. إن تكرر ذلك فأخبر الإدارة.

error-oidc-lost = لم يبدأ تسجيل الدخول هذا هنا
    .detail = بدأ في متصفح آخر أو قبل أكثر من عشر دقائق، أو انتهى بالفعل.
    .hint = ابدأ من جديد من صفحة تسجيل الدخول.

error-oidc-no-account = لا يوجد حساب مرتبط بتسجيل الدخول هذا
    .detail = لا تُربط الحسابات أبدًا بعنوان البريد الإلكتروني وحده.
    .hint = سجّل الدخول بكلمة المرور واربطه في صفحة الأمان لحسابك، أو اطلب دعوة من الإدارة.

error-oidc-connected-elsewhere = تسجيل الدخول هذا يخص حسابًا آخر
    .detail = لم يتغير شيء.
    .hint = سجّل الدخول إلى الحساب الآخر، أو استخدم تسجيل دخول آخر.

error-project-archived = هذا المشروع مؤرشف
    .detail = يمكن قراءته ولا يمكن تغييره.
    .hint = اطلب من أحد المالكين إخراجه من الأرشيف.

error-project-last-owner = يحتاج المشروع إلى مالك
    .detail = من دون هذا الشخص لن يستطيع أحد إدارة المشروع. لم يتغير شيء.
    .hint = اجعل عضوًا آخر مالكًا أولًا.

error-project-has-owner = لهذا المشروع مالك
    .detail = لا يُعيَّن مالك من الخارج إلا لمشروع بلا مالك.
    .hint = اطلب من أحد مالكي المشروع دعوة هذا الشخص.

error-member-exists = هذا الشخص عضو بالفعل
    .detail = لم يتغير شيء.
    .hint = غيّر الدور في قائمة الأعضاء.

error-invitation-ended = لم تعد هذه الدعوة سارية
    .detail = استُخدمت أو أُلغيت، أو انتهت صلاحيتها.
    .hint = اطلب دعوة جديدة من أحد مالكي المشروع.

# $email (text): the address that was invited
error-invitation-other-address = هذه الدعوة لعنوان آخر
    .detail = أُنشئت للعنوان { $email }.
    .hint = سجّل الدخول بذلك العنوان، أو اطلب دعوة إلى عنوانك.

error-object-not-found = هذا غير موجود هنا
    .detail = أُزيل، أو أن العنوان غير صحيح.
    .hint = عُد إلى القائمة واختر من جديد.

error-object-changed-meanwhile = غيّر شخص آخر هذا في هذه الأثناء
    .detail = لم يُحفظ تغييرك كي لا يضيع تغيير الآخر.
    .hint = أعد التحميل وانظر ما تغيّر ثم حاول مرة أخرى.

# $line (number): the line of the audit
error-audit-broken = جرى العبث بالسجل عند السطر { $line }
    .detail = هذا السطر ليس كما كُتب، أو أُزيلت أسطر قبله أو أُضيفت أو نُقلت.
    .hint = قارن قاعدة البيانات بنسخة احتياطية سابقة، واعرف من يستطيع الكتابة فيها.

# $line (number): the line of the audit
error-audit-cut-off = ينتهي السجل قبل أوانه
    .detail = آخر سطر كُتب هو السطر { $line }، وهناك أسطر ناقصة في النهاية.
    .hint = قارن قاعدة البيانات بنسخة احتياطية سابقة، واعرف من يستطيع الكتابة فيها.

error-token-two-live = هناك رمزان من هذا النوع قيد الاستخدام
    .detail = ما زال الرمز السابق يعمل كي تتمكن البرامج من التبديل.
    .hint = ألغِ الرمز السابق ثم أنشئ رمزًا جديدًا.

error-project-no-access = ليس لديك حق الوصول إلى هذا المشروع
    .detail = المشروع يخص أشخاصًا آخرين، أو أنه غير موجود.
    .hint = تحقق من العنوان، أو اطلب حق الوصول من أحد مالكي المشروع.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = الملف يتجاوز الحد { $limit }
    .detail = الملف أكبر مما يقبله هذا الموقع. لم يُحفظ منه شيء.
    .hint = ارفع ملفًا أصغر، أو اطلب من مسؤول النظام رفع الحد.

error-upload-empty = الملف فارغ
    .detail = ليس فيه أي محتوى. لم يُحفظ شيء.
    .hint = اختر الملف من جديد. إن كان فارغًا هناك أيضًا فأعد كتابته.

error-upload-no-file = لا يوجد ملف فيما أُرسل
    .detail = ليس في النموذج جزء فيه ملف.
    .hint = أرسل الملف في جزء له اسم ملف، أو بوصفه المحتوى كله مع اسمه في العنوان.

error-upload-several-files = أرسل ملفًا واحدًا في كل مرة
    .detail = في النموذج أكثر من ملف. لم يُحفظ شيء.
    .hint = أرسل كل ملف في طلب مستقل.

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = لا مكان لهذا الملف في المشروع
    .detail = يمكن أن يشغل كل ما فيه { $limit } في المجموع. تشغل ملفاته { $files }، ويشغل ما قُرئ منها { $tables }. لم يُحفظ شيء جديد.
    .hint = احذف ملفات لم يُصنع منها أي مصدر، أو مصادر غير لازمة: لا تشغل أي مساحة بعد زوالها نهائيًا بعد 7 أيام. أو اطلب من مسؤول النظام مساحة أكبر.

error-upload-site-full = لا مكان لهذا الملف في هذا الموقع
    .detail = يشغل محتوى كل المشاريع كل المساحة المسموح بها. لم يُحفظ شيء جديد.
    .hint = احذف الملفات والمصادر غير اللازمة، أو اطلب من مسؤول النظام مساحة أكبر.

error-upload-stalled = توقف الرفع
    .detail = لم يصل شيء آخر مدة أطول من اللازم. لم يُحفظ شيء من الملف.
    .hint = تحقق من الاتصال وارفع الملف مرة أخرى.

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = الحجم ليس كما أُعلن
    .detail = أُعلن { $expected } ووُجد { $found }. لم يُحفظ شيء من ذلك.
    .hint = أعد الإرسال كاملًا. إن تغير الملف أثناء ذلك فابدأ رفعًا جديدًا.

error-upload-other-content = المحتوى لا يطابق مجموع التحقق
    .detail = تغير في الطريق، أو أن مجموع التحقق لشيء آخر. لم يُحفظ شيء من ذلك.
    .hint = احسب مجموع التحقق من جديد وأعد الإرسال.

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = ليس في الرفع جزء رقمه { $number }
    .detail = عدد الأجزاء { $count }، ويبدأ العد من 0.
    .hint = احسب الأرقام من حجم الملف وحجم الأجزاء.

# $number: the number of the piece
error-upload-chunk-differs = الجزء { $number } موجود هنا بمحتوى آخر
    .detail = بقي الجزء الموجود كما هو.
    .hint = إن تغير الملف أثناء ذلك فابدأ رفعًا جديدًا.

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = لم يصل الملف كاملًا
    .detail = عدد الأجزاء الناقصة: { $missing }، وأولها رقم { $number }.
    .hint = أرسلها ثم أكمل الرفع من جديد.

# $finding (text): what the scanner calls it
error-upload-harmful = رفض الفاحص الملف
    .detail = وجد فيه { $finding }. لم يُحفظ شيء من الملف.
    .hint = تحقق من مصدر الملف. إن ظننت أنه خطأ فأخبر مسؤول النظام.

error-upload-scanner-unavailable = لا يمكن فحص الملفات الآن
    .detail = الفاحص الذي يمر به كل ملف لا يستجيب. لم يُحفظ شيء من الملف.
    .hint = حاول مرة أخرى بعد قليل. إن تكرر ذلك فأخبر مسؤول النظام.

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

error-request-key-reused = هذا المفتاح يخص طلبًا آخر
    .detail = أُرسل المفتاح Idempotency-Key من قبل بمحتوى آخر. لم يتغير شيء.
    .hint = استخدم مفتاحًا جديدًا لطلب جديد.

error-request-in-progress = لم ينتهِ الطلب الأول بهذا المفتاح
    .detail = لا يزال قيد التنفيذ، أو توقف الخادم في منتصفه.
    .hint = انتظر واسأل مرة أخرى بالمفتاح نفسه، أو انظر هل تم التغيير.

error-request-fields = هناك حقول تحتاج إلى تصحيح
    .detail = لم يُحفظ شيء.
    .hint = صحّح الحقول المذكورة وحاول مرة أخرى.

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

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = أدخل رقمًا من { $min } إلى { $max }
    .detail = القيمة ليست رقمًا في هذا النطاق.
    .hint = صحّحها ثم حاول مرة أخرى.

error-field-password-common = كلمة المرور هذه من أول ما يجرّبه الآخرون
    .detail = تقوم على كلمة شائعة أو صف من المفاتيح أو تكرار.
    .hint = اختر غيرها. بضع كلمات لا صلة بينها يسهل تذكّرها.

# $word: the word
error-field-password-personal = كلمة المرور هذه مبنية على «{ $word }»
    .detail = يعرف الآخرون هذا عنك أو عن هذا المنتج.
    .hint = اختر غيرها مما لا صلة له بذلك.

error-field-password-wrong = هذه ليست كلمة مرورك
    .detail = إنها ليست كلمة مرور هذا الحساب. لم يتغير شيء.
    .hint = تحقّق منها وأدخلها مرة أخرى.

error-field-time-zone = هذه المنطقة الزمنية غير معروفة
    .detail = للمنطقة الزمنية اسم مثل Europe/Berlin.
    .hint = اختر واحدة من القائمة.

error-field-currency = هذه العملة غير معروفة
    .detail = للعملة رمز من ثلاثة أحرف مثل EUR.
    .hint = اختر واحدة من القائمة.

error-field-size = هذا ليس حجمًا
    .detail = الحجم عدد صحيح مع وحدة، مثل { "\u2066" }512KB{ "\u2069" } أو { "\u2066" }100MB{ "\u2069" } أو { "\u2066" }2GB{ "\u2069" }.
    .hint = صحّحه ثم حاول مرة أخرى.

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = أكبر حجم هنا هو { $limit }
    .detail = لا يسمح الموقع بأكثر من ذلك.
    .hint = أدخل حجمًا أصغر.

# $network (text): what was typed
error-field-network = «{ $network }» ليس شبكة
    .detail = الشبكة عنوان، أو عنوان وطول، مثل { "\u2066" }203.0.113.0/24{ "\u2069" } أو { "\u2066" }2001:db8::/32{ "\u2069" }.
    .hint = افصل بين الشبكات بفواصل.

# $address (text): the address the request came from
error-field-locks-out = ستمنعك هذه القائمة من الدخول
    .detail = لا تحتوي على { $address }، وهو العنوان الذي تستخدمه.
    .hint = أضف عنوانك أو شبكته إلى القائمة.

error-field-not-the-name = هذا ليس الاسم
    .detail = ما كتبته ليس اسم المشروع. لم يتغير شيء.
    .hint = اكتب الاسم كما يظهر تمامًا.

error-account-exists = لعنوان البريد الإلكتروني هذا حساب بالفعل
    .detail = لم يتغير شيء.
    .hint = سجّل الدخول به، أو استخدم عنوانًا آخر.

error-account-last-admin = لا أحد غيرك يدير هذا الموقع
    .detail = من دون مدير لا يستطيع أحد دعوة أشخاص أو تغيير الإعدادات. لم يتغير شيء.
    .hint = اجعل شخصًا آخر مديرًا أولًا.

error-setup-link-refused = رابط الإعداد هذا لم يعد يعمل
    .detail = استُخدم من قبل، أو مضى عليه أكثر من يوم، أو أن للموقع مديرًا بالفعل.
    .hint = إذا لم يكن أحد قادرًا على تسجيل الدخول بعد، ينشئ مشغّل الخادم رابطًا جديدًا بالأمر: tieout setup-link

# $line, $column: where reading stopped
error-ruleset-malformed = تتعذر قراءة مجموعة القواعد
    .detail = توقفت القراءة عند السطر { $line }، العمود { $column }.
    .hint = صحّح مجموعة القواعد في هذا الموضع.

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = إصدار مجموعة القواعد هو { $version }
    .detail = يقرأ هذا البرنامج الإصدار { $known }.
    .hint = اجعل version يساوي { $known }، أو استخدم برنامجًا يقرأ هذا الإصدار.

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = الاسم { $name } موجود مرتين
    .detail = يجب أن تختلف الأسماء لأن أجزاء أخرى من مجموعة القواعد تشير إليها.
    .hint = أعطِ أحدهما اسمًا آخر.

# $column: the name of a column pair
error-ruleset-column = لا يوجد زوج أعمدة باسم { $column }
    .detail = لا يمكن هنا إلا ذكر الأزواج المدرجة تحت columns.
    .hint = صحّح الاسم، أو أضف الزوج إلى columns.

# $column: the name of a column pair
error-ruleset-kind = هذا لا يناسب محتوى { $column }
    .detail = يمكن أن تكون المبالغ ضمن حد، والتواريخ ضمن أيام، والنصوص متشابهة.
    .hint = اختر شرطًا يناسب نوع العمود، أو صحّح النوع.

error-ruleset-currency = هذه ليست عملة
    .detail = تُكتب العملة بثلاثة أحرف لاتينية كبيرة، مثل EUR.
    .hint = صحّح الرمز.

error-ruleset-review-above-accept = درجة المراجعة أعلى من درجة القبول
    .detail = ستُحتسب المطابقة قبل أن تستحق النظر.
    .hint = اخفض review، أو ارفع accept.

error-ruleset-negative = يجب أن يكون العدد 0 أو أكثر
    .detail = تُكتب الحدود دون إشارة.
    .hint = أزل الإشارة.

error-ruleset-sums-unused = الخطوة تطابق واحدًا بواحد وفيها مجاميع
    .detail = تحتاج المجاميع إلى جانب فيه عدة سجلات.
    .hint = غيّر cardinality، أو أزل sums.

# $most (number): columns
error-ruleset-too-many-columns = تقرن مجموعة القواعد أكثر من { $most } عمودًا
    .detail = لا يمكن وزن أعمدة أكثر من ذلك معًا.
    .hint = احذف الأعمدة التي تدل أقل من غيرها على الصفوف المترابطة.

# $column: the header of a column; $path: the file
error-ruleset-header-missing = لا يحتوي الملف { $path } على العمود { $column }
    .detail = تذكره مجموعة القواعد.
    .hint = اختر الملف الذي وُضعت له مجموعة القواعد، أو صحّح المجموعة.

# $column: the header of a column; $path: the file
error-ruleset-value-kind = يحتوي العمود { $column } في { $path } على غير ما تقوله مجموعة القواعد
    .detail = لا يمكن قراءة قيمه بالنوع الذي تحدده مجموعة القواعد.
    .hint = صحّح النوع في مجموعة القواعد أو القيم في الملف.

# $path: the file
error-file-unreadable = تتعذر قراءة الملف { $path }
    .detail = الملف غير موجود، أو لا يُسمح لهذا البرنامج بقراءته.
    .hint = تحقق من المسار والأذونات.

# $path: the file or folder
error-file-unwritable = تتعذر كتابة الملف { $path }
    .detail = المجلد غير موجود، أو ممتلئ، أو لا يُسمح لهذا البرنامج بالكتابة فيه.
    .hint = اختر مجلدًا آخر، أو وفّر مساحة.

# $path: the file
error-file-empty = لا يحتوي الملف { $path } على أعمدة
    .detail = يجب أن يحتوي سطره الأول على أسماء الأعمدة.
    .hint = تحقق من أنه الملف الصحيح.

# $path: the file; $column: the name of a column
error-file-column-twice = في الملف { $path } عمودان باسم { $column }
    .detail = تُميَّز الأعمدة بأسمائها.
    .hint = أعطِ أحدهما اسمًا آخر.

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = الصف { $row } في { $path } لا يوافق الأعمدة
    .detail = القيم: { $found }، والأعمدة: { $expected }.
    .hint = صحّح الصف.

# $path: the file; $row: the row
error-file-quote-open = قيمة بين علامتي اقتباس في الصف { $row } من { $path } بلا نهاية
    .detail = علامة الاقتباس الختامية مفقودة.
    .hint = صحّح الصف.

# $path: the file; $row: the row
error-file-not-text = الصف { $row } في { $path } ليس نصًا بترميز UTF-8
    .detail = لا يمكن قراءة بعض محارفه.
    .hint = احفظ الملف بترميز UTF-8.

# $path: the file
error-file-damaged = الملف { $path } تالف
    .detail = يبدأ كملف Parquet ولا يمكن قراءته على هذا النحو.
    .hint = أنشئ الملف من جديد.

# $path: the file; $column: the name of a column
error-file-column-kind = لا يمكن مقارنة العمود { $column } في { $path }
    .detail = يحتوي على قوائم أو بنى أو بايتات.
    .hint = احذف العمود، أو قسّمه إلى أعمدة عادية.

# $path: the file; $limit (number): the most rows
error-file-too-large = صفوف الملف { $path } أكثر من اللازم
    .detail = عدد الصفوف المسموح به في الملف: { $limit }.
    .hint = قسّمه إلى عدة ملفات.

# $path: the file; $row: the row
error-file-row = تتعذر قراءة الصف { $row } من { $path }
    .detail = إحدى الخلايا تحمل خطأ، أو أن الصف تالف.
    .hint = صحّح الصف.

# $path: the file
error-file-unknown-format = نوع الملف { $path } غير معروف
    .detail = ليس جدولًا ولا مصنفًا ولا JSON ولا Parquet ولا كشف حساب مصرفي تمكن قراءته هنا.
    .hint = احفظه بصيغة CSV أو XLSX، أو صدّره من جديد.

# $path: the file
error-file-other-format = الملف { $path } ليس كما يصفه تخطيطه
    .detail = محتواه من نوع آخر من الملفات.
    .hint = اطلب تحديد التخطيط من جديد.

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = ليس في { $path } جزء باسم { $part }
    .detail = أجزاؤه هي: { $parts }.
    .hint = اختر أحد هذه الأجزاء.

# $path: the file
error-file-nested-archive = { $path } أرشيف بداخله أرشيف آخر
    .detail = يُفتح أرشيف واحد، ولا تُفتح الأرشيفات التي بداخله.
    .hint = فك ضغطه، ثم ارفع الملف المقصود.

# $path: the file
error-file-encrypted = الملف { $path } مشفّر
    .detail = لا تمكن قراءته من دون كلمة مرور.
    .hint = احفظه من دون كلمة مرور.

# $path: the file
error-file-binary-workbook = { $path } مصنّف ثنائي (XLSB)
    .detail = لا تُقرأ المصنّفات من هذا النوع هنا.
    .hint = افتحه في البرنامج الذي أُنشئ به واحفظه بصيغة XLSX.

# $path: the file
error-file-doctype = في الملف { $path } تصريح DOCTYPE
    .detail = قد يجعل هذا التصريح المستند يحيل إلى ملفات أخرى أو يكبر بلا نهاية، ولذلك يُرفض.
    .hint = صدّر الملف من دون DOCTYPE.

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = الملف { $path } يتجاوز حدًا
    .detail = { $limit ->
        [inflated] عدد البايتات المسموح بخروجها من ملف مضغوط: { $most }.
        [ratio] عدد البايتات المسموح بخروجها من بايت مضغوط واحد: { $most }.
        [entries] عدد الملفات المسموح به في أرشيف: { $most }.
        [document] عدد البايتات المسموح به في ملف من هذا النوع: { $most }.
        [shared-texts] عدد البايتات المسموح به لنصوص المصنف: { $most }.
        [cells] عدد الخلايا المسموح به في الورقة: { $most }.
        [columns] عدد الأعمدة المسموح به في الجدول: { $most }.
        [depth] عدد مستويات التداخل المسموح به: { $most }.
        [value] عدد البايتات المسموح به للقيمة الواحدة: { $most }.
       *[other] الحد هو { $most }.
    }
    .hint = قسّم الملف إلى ملفات أصغر، أو استغنِ عما لا حاجة إليه.

# $path: the file; $column: the name of a column
error-file-layout-column = تخطيط { $path } يذكر العمود { $column }، وهو غير موجود
    .detail = كل عمود يذكره التخطيط يجب أن يكون في الملف.
    .hint = صحّح التخطيط، أو اطلب تحديده من جديد.

# $path: the file; $about: the part of the layout
error-file-layout = لا يمكن استخدام تخطيط { $path }
    .detail = جزؤه { $about } يناقض الأجزاء الأخرى.
    .hint = صحّح التخطيط، أو اطلب تحديده من جديد.

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = ليس في الملف { $path } صف رقمه { $row }
    .detail = صفوف بياناته مرقّمة من 1 إلى { $rows }.
    .hint = اختر أحد هذه الصفوف.

error-match-stopped = أُوقفت المهمة
    .detail = لم يُحفظ شيء منها.
    .hint = ابدأها من جديد متى شئت.

error-match-nothing-to-compare = لا شيء مشترك بين الملفين
    .detail = لا يشبه أي عمود في جانب عمودًا في الجانب الآخر.
    .hint = تحقق من أنهما الملفان الصحيحان، أو اكتب مجموعة قواعد تسمّي الأعمدة.

# $column: the name of a column; $row: the row
error-match-amount-range = مبلغ في العمود { $column } كبير جدًا
    .detail = يقع في الصف { $row } وأرقامه أكثر مما يمكن جمعه بدقة.
    .hint = صحّح المبلغ.

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = لا تكفي ذاكرة بحجم { $limit } لهذين الملفين
    .detail = يلزم { $least } على الأقل، مع أن كل ما يمكن أن ينتظر على القرص ينتظر هناك.
    .hint = ارفع قيمة --memory إلى { $least } أو أكثر، أو طابق صفوفًا أقل في كل مرة.

error-job-ended = انتهت المهمة
    .detail = انتهت قبل أن يمكن إيقافها. نتيجتها معتمدة.
    .hint = اطّلع على النتيجة، واحذفها إن لم تكن مطلوبة.

error-job-stopped = أُوقفت المهمة
    .detail = لم يُحفظ شيء منها.
    .hint = ابدأها من جديد متى شئت.

# $attempts (number): how often it was begun
error-job-gave-up = تعذّر إنجاز المهمة
    .detail = انقطعت المحاولات، وعددها { $attempts }، لأن العامل توقف في منتصفها.
    .hint = جرّب ملفًا أصغر، أو راجع مسؤول النظام: سجل العامل يقول المزيد.

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

error-database-full = لم تبق مساحة لقاعدة البيانات
    .detail = قرصها ممتلئ. لم يتغير شيء.
    .hint = أبلغ مسؤول النظام. لمسؤولي النظام: وفّروا مساحة حيث تُحفظ قاعدة البيانات.

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

error-files-full = لم تعد هناك مساحة للملفات
    .detail = مخزن الملفات ممتلئ. لم يتغير شيء.
    .hint = أخبر مسؤول النظام. لمسؤولي النظام: أفسحوا مكانًا حيث تُحفظ الملفات.

error-files-damaged = تتعذر قراءة ملف محفوظ
    .detail = لم يعد موجودًا، أو ليس هو ما كُتب.
    .hint = أخبر مسؤول النظام. لمسؤولي النظام: استعيدوا الملف من نسخة احتياطية.

error-files-in-use = هناك مصدر مصنوع من هذا الملف
    .detail = يبقى الملف ما دام المصدر يحتاج إليه. لم يتغير شيء.
    .hint = احذف المصدر أولًا. يمكن حذف الملف بعد زوال المصدر نهائيًا.

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

error-field-name-twice = لعمودين الاسم نفسه
    .detail = تُميَّز الأعمدة بأسمائها.
    .hint = أعطِ كل عمود اسمًا خاصًا به.

error-upload-file-changed = تغيّر الملف أثناء الإرسال
    .detail = لم يعد المتصفح قادرًا على قراءته كما اختير.
    .hint = اختر الملف مرة أخرى.

error-source-importing = ملف هذا المصدر قيد القراءة
    .detail = ملف بعد ملف: لا يمكن بدء شيء آخر لهذا المصدر قبل أن ينتهي ذلك.
    .hint = انتظر حتى ينتهي، أو أوقفه.

error-source-not-held = لا حاجة إلى قرار بشأن هذا المصدر
    .detail = لا ينتظر أي صف من آخر إصدار قرارًا؛ ربما سبقك أحد.
    .hint = افتح المصدر من جديد لترى حالته.

error-source-not-read = لا توجد سجلات بعد
    .detail = ملف هذا الإصدار قيد القراءة، أو تعذّرت قراءته.
    .hint = انتظر حتى يُقرأ، أو افتح إصدارًا آخر.

# $minutes (number): how long reading may take
error-import-too-long = تستغرق قراءة الملف وقتًا أطول من اللازم
    .detail = أُوقفت القراءة بعد { $minutes } دقيقة. لم يُحتفظ بأي شيء منها.
    .hint = قسّم الملف، أو اطلب ممن يشغّل هذا الموقع رفع import_time_limit.
