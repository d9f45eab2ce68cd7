# The command line. Failures are in errors.ftl.
# \u2066 and \u2069 around a command, a key or a path keep it in its own order within Arabic text.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = افتح { $address } في متصفح.
# $folder: the path of a folder
cli-serve-folder = كل شيء محفوظ في { $folder }
cli-serve-stop = يوقفه { "\u2066" }Ctrl+C{ "\u2069" }.
# تقال مرة عند البدء
cli-serve-mail-console = تظهر الرسائل هنا، لأنه لم يُضبط خادم بريد (smtp_host).

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

# $bucket: the name of the bucket
cli-doctor-object-store-ok = يمكن حفظ الملفات في الحاوية { $bucket }.
cli-doctor-object-store-failed = لا يمكن حفظ الملفات في الحاوية { $bucket }.
    .hint = تحققوا من s3_endpoint وs3_region وs3_bucket وs3_access_key وs3_secret_key، ومن وجود الحاوية. وحتى ذلك الحين لا يمكن رفع شيء.
cli-doctor-scanner-ok = الفاحص يستجيب.
cli-doctor-scanner-failed = الفاحص لا يستجيب، أو لا يستجيب كما ينبغي.
    .hint = تحققوا من scanner. وحتى ذلك الحين يُرفض كل رفع.

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

cli-doctor-jobs-ok = لا تنتظر أي مهمة أكثر من خمس دقائق.
# $count (عدد): عدد المهام
cli-doctor-jobs-late =
    { $count ->
        [zero] لا تنتظر أي مهمة
        [one] تنتظر مهمة واحدة
        [two] تنتظر مهمتان
        [few] تنتظر { $count } مهام
        [many] تنتظر { $count } مهمة
       *[other] تنتظر { $count } مهمة
    } منذ أكثر من خمس دقائق.
    .hint = ابدأ عاملًا بالأمر { "\u2066" }tieout worker{ "\u2069" }، أو اضبط worker على true للأمر { "\u2066" }tieout serve{ "\u2069" }. اطّلع على سجل العامل الذي يعمل.

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

# $server: مثل smtp.example.com:587
cli-doctor-mail-smtp-ok = خادم البريد { $server } يستجيب.
cli-doctor-mail-smtp-failed = خادم البريد { $server } لا يستجيب أو يرفض المستخدم.
    .hint = تحقق من smtp_host وsmtp_port وsmtp_security وsmtp_user وsmtp_password. وحتى ذلك الحين تنتظر الرسائل.
# $folder: مسار مجلد
cli-doctor-mail-folder = لا تُرسل الرسائل: تصير كل رسالة ملفًا في { $folder }.
    .hint = اضبط smtp_host لإرسالها. ويمكن أيضًا نسخ الدعوات من الصفحة.
cli-doctor-mail-unset = لا تُرسل الرسائل: تظهر في طرفية الخادم أو توضع، حيث لا طرفية، في { $folder }.
    .hint = اضبط smtp_host لإرسالها. ويمكن أيضًا نسخ الدعوات من الصفحة.
cli-doctor-mail-console = لا تُرسل الرسائل: تظهر في طرفية الخادم.
    .hint = اضبط smtp_host لإرسالها. ويمكن أيضًا نسخ الدعوات من الصفحة.
# $sender: مثل Tieout <tieout@localhost>
cli-doctor-mail-sender-local = تأتي الرسائل من { $sender }، وهو عنوان لا يمكن لأحد الرد عليه.
    .hint = اضبط mail_from على عنوان لك؛ فكثير من خوادم البريد ترفض غيره.

# $provider: عنوان مزوّد الهوية
cli-doctor-oidc-ok = مزوّد الهوية { $provider } يستجيب.
cli-doctor-oidc-failed = مزوّد الهوية { $provider } لا يستجيب كما ينبغي.
    .hint = تحقق من oidc_issuer: يجب أن يكون تمامًا ما يكتبه المزوّد بوصفه "issuer" في /.well-known/openid-configuration.

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

# $email: whose token it is. $id: what the token is named by
cli-token-created = أُنشئ رمز لـ { $email } (المعرّف { $id }). لا يُعرض إلا الآن:
cli-token-revoked = لم يعد الرمز يعمل.

# $lines (number): how many lines the audit has
cli-audit-verified = { $lines ->
        [zero] السجل كامل: لا أسطر فيه.
        [one] السجل كامل: سطر واحد كما كُتب.
        [two] السجل كامل: سطران كما كُتبا.
        [few] السجل كامل: { $lines } أسطر كما كُتبت.
        [many] السجل كامل: { $lines } سطرًا كما كُتبت.
       *[other] السجل كامل: { $lines } سطر كما كُتبت.
    }

# $email: the address of an account
cli-reset-password-done = لدى { $email } كلمة مرور أخرى وسُجّل خروجه من كل مكان.

# $link: an address to open in a browser
cli-setup-link = لا أحد يستطيع تسجيل الدخول بعد. افتح هذا الرابط خلال يوم: { $link }
cli-setup-not-needed = لهذا الموقع مدير بالفعل؛ لا حاجة إلى رابط.

# What is said of an account in a list, separated by commas
cli-admin-state-admin = مدير
cli-admin-state-disabled = معطّل
cli-admin-state-second-factor = عامل ثانٍ

cli-doctor-first-admin-ignored = يُتجاهل admin_email وadmin_password: للموقع مدير بالفعل.
    .hint = احذف الإعدادين والملف الذي يحوي كلمة المرور.
# $email: the address of an account
cli-doctor-first-admin-configured = ينشئ التشغيل التالي حساب { $email } الذي يدير الموقع.
cli-doctor-first-admin-ok = للموقع مدير.
cli-doctor-first-admin-missing = لا أحد يستطيع تسجيل الدخول بعد.
    .hint = يكتب التشغيل التالي رابط إعداد في السجل وفي الملف setup-link داخل مجلد البيانات؛ وينشئ الأمر tieout setup-link رابطًا آخر.

cli-networks-cleared = يمكن أن تأتي الطلبات من أي شبكة من جديد.
cli-networks-open = يمكن أن تأتي الطلبات من أي شبكة بالفعل. لم يتغير شيء.
# $project: the id of a project
cli-networks-project-cleared = يمكن أن تأتي الطلبات إلى المشروع { $project } من أي شبكة من جديد.

cli-doctor-networks-open = يمكن أن تأتي الطلبات من أي شبكة.
# $networks: networks, separated by commas
cli-doctor-networks-limited = لا تأتي الطلبات إلا من هذه الشبكات: { $networks }.
    .hint = من مُنع من الدخول يُسمح له من جديد بالأمر { "\u2066" }tieout networks clear{ "\u2069" }.

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = المطابقات المقبولة: { $matched }، مع فرق: { $difference }، للمراجعة: { $review }، ملتبسة: { $ambiguous }.
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
        [zero] لا توجد مجموعات غير محسومة.
        [one] مجموعة واحدة من الصفوف تتوافق بالتساوي فلا يُرجَّح أي زوج منها؛ وهي في الملف “undecided”.
        [two] مجموعتان من الصفوف تتوافقان بالتساوي فلا يُرجَّح أي زوج منهما؛ وهما في الملف “undecided”.
        [few] { $sets } مجموعات من الصفوف تتوافق بالتساوي فلا يُرجَّح أي زوج منها؛ وهي في الملف “undecided”.
        [many] { $sets } مجموعة من الصفوف تتوافق بالتساوي فلا يُرجَّح أي زوج منها؛ وهي في الملف “undecided”.
       *[other] { $sets } مجموعة من الصفوف تتوافق بالتساوي فلا يُرجَّح أي زوج منها؛ وهي في الملف “undecided”.
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file }: الصفوف { $rows }، المطابقة { $matched }، غير المطابقة { $unmatched }.
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column }: المجموع { $total }، المطابق { $matched }، غير المطابق { $unmatched }.
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file }: عدد الصفوف التي يلغي بعضها بعضًا هو { $rows }.
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass }: قُبلت { $accepted }، ويُتوقع أن يكون منها { $wrong } خطأ.
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass }: عدد قوائم المرشحين الطويلة جدًا التي تُركت هو { $lists }؛ ويذكر summary.json عدد { $rows } من الصفوف.
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass }: توقف البحث عن المجاميع في { $rows } من الصفوف.
# $folder: the path of a folder
cli-match-written = النتائج في { $folder }

# What is being done, before a bar that fills
cli-match-step-read = قراءة الملفات
cli-match-step-profile = التعرف على محتوى الأعمدة
cli-match-step-candidates = البحث عن المرشحين
cli-match-step-score = تقييم المرشحين
cli-match-step-assign = اختيار أفضل المطابقات
cli-match-step-group = البحث عن المجاميع
cli-match-step-write = كتابة النتائج

# $row: the number of a row; $file: the path of a file
cli-explain-matched = الصف { $row } من { $file } مطابق.
cli-explain-difference = الصف { $row } من { $file } مطابق مع فرق.
cli-explain-review = للصف { $row } من { $file } مطابقة تحتاج مراجعة.
cli-explain-ambiguous = للصف { $row } من { $file } عدة مطابقات متساوية الجودة.
cli-explain-unmatched = الصف { $row } من { $file } غير مطابق.
# $other: another row of the same file
cli-explain-cancelled = الصف { $row } من { $file } والصف { $other } من الملف نفسه يلغي أحدهما الآخر.
cli-explain-nothing = لا يقترب منه أي صف في الملف الآخر.

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = الصف { $row } هو مطابقته: { $score } من النقاط في الخطوة { $pass }.
# $column: the name of a pair of columns
cli-explain-pair-failed = الصف { $row } ليس مطابقًا: شرط { $column } غير متحقق.
cli-explain-pair-no-candidate = لم يُقيَّم الصف { $row }: لا قاعدة في الخطوة { $pass } تجمعهما.
cli-explain-pair-below = الصف { $row } ليس مطابقًا: { $score } من النقاط في الخطوة { $pass }، والمطلوب { $needed }.
cli-explain-pair-other = للصف { $row } { $score } من النقاط في الخطوة { $pass }، وكانت مطابقة أخرى أفضل.
# $points: such as -3.210
cli-explain-base = {"  "}يبدأ كل زوج بـ { $points }
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column }: { $left } مع { $right } يعطيان { $points }
cli-explain-empty = لا شيء
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}من دونها تنقص نقاط كل المطابقات معًا بما لا يقل عن { $points }
cli-explain-needed = {"  "}تحتاج إلى مراجعة، فالمطابقات تُقبل ابتداءً من { $needed } من النقاط
cli-explain-certainty = {"  "}يُتوقع أن يكون { $wrong } % من المطابقات بهذه الدرجة من الثقة خاطئًا؛ ويُقبل ما يصل إلى { $most } %
cli-explain-certainty-none = {"  "}يُتوقع أن يكون { $wrong } % من المطابقات بهذه الدرجة من الثقة خاطئًا؛ والخطوة ليست واثقة بما يكفي من أي مطابقة
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = مطابقته مجموع: { $left } في { $leftfile } و{ $right } في { $rightfile }، بعدد { $score } من النقاط في الخطوة { $pass }.
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}الصف { $row } من { $file }: { $values }
cli-explain-answer-unique = {"  "}لا تعطي صفوف أخرى هذا المجموع
cli-explain-answer-listed = {"  "}يذكر صف واحد الصفوف الأخرى، وهي تعطي المجموع؛ لم تُجرَّب صفوف أخرى
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}عدد مجموعات الصفوف التي تعطي هذا المجموع { $sets }، وهذه هي الأرجح
cli-explain-answer-gave-up = {"  "}مجموعات الصفوف أكثر من أن تُجرَّب كلها؛ وُجدت هذه بين ما جُرِّب
# $points: such as -3.210
cli-explain-reason-share = {"  "}نسبة الصفوف التي هي مجاميع تعطي { $points }
cli-explain-reason-seldom = {"  "}ندرة أن تعطي مبالغ كهذه المجموع مصادفةً تعطي { $points }
cli-explain-reason-near = {"  "}القرب أكثر من صفوف أخرى يعطي { $points }
cli-explain-reason-named = {"  "}ذكر صفوف من المجموع يعطي { $points }
cli-explain-reason-names-others = {"  "}ذكر صفوف ليست في المجموع يعطي { $points }
cli-explain-reason-names-none = {"  "}عدم ذكر أي صف من المجموع يعطي { $points }
cli-explain-reason-others = {"  "}مجموعات أخرى من الصفوف تعطي المجموع نفسه تعطي { $points }
cli-explain-reason-alike = {"  "}صفوف أخرى تصلح بالقدر نفسه تعطي { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}تحتاج إلى مراجعة، فالمجاميع تُقبل ابتداءً من { $needed } من النقاط
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = في الخطوة { $pass }، عدد الصفوف التي قد تكون جزءًا من مجموع { $members }، ولا تعطيه أي مجموعة منها.
cli-explain-tried-some = في الخطوة { $pass }، عدد الصفوف التي قد تكون جزءًا من مجموع { $members }. تعطيه مجموعات منها عددها { $sets }، ولا واحدة منها مرجحة بما يكفي.
cli-explain-tried-gave-up = في الخطوة { $pass }، عدد الصفوف التي قد تكون جزءًا من مجموع { $members }: أكثر من أن تُجرَّب كل مجموعاتها.

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read = { $file }: { $format }، صفوف صالحة: { $records }، صفوف منحّاة: { $rejected }.
# $parts: their names, separated by commas
cli-import-parts = {"  "}الأوراق أو الملفات فيه: { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part }: { $because }
cli-import-doubt = {"  "}{ $part }: { $because } تحقق من ذلك: لا شيء في الملف يحسمه.
cli-import-columns = الأعمدة:
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column }: { $kind }، مملوءة { $filled }، مختلفة { $distinct }، { $min } … { $max }
cli-import-column-empty = {"  "}{ $column }: { $kind }، فارغ
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column }: { $kind }، مملوءة { $filled }، كلها { $value }
cli-import-issues = الملاحظات:
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}الصف { $row }، { $column }: { $reason } – { $value }
cli-import-issue-row = {"  "}الصف { $row }: { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}غير مذكورة: { $count }
# $rejected (number): rows that were set aside
cli-import-held = صفوف منحّاة: { $rejected }. لم يُكتب شيء؛ يتابع ‎--go-on‎ بالبقية.
# $file: the path of a file
cli-import-written = السجلات في { $file }
