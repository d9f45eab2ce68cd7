# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = الحالة
status-lede = ما الذي يعمل في هذه اللحظة، وما معنى ذلك حيث لا يعمل شيء ما.
status-ready = كل ما يلزم يعمل.
status-not-ready = شيء لازم لا يعمل. انظر أدناه لمعرفة معنى ذلك.

health-ok = يعمل
health-degraded = متأخر
health-failed = لا يعمل

# For each check its name, and for each outcome what it means for people.
check-database = قاعدة البيانات
check-database-ok = قاعدة البيانات تجيب.
check-database-degraded = تجيب قاعدة البيانات ببطء. تستغرق الصفحات وقتًا أطول من المعتاد.
check-database-failed = قاعدة البيانات لا تجيب. لا يمكن عرض شيء أو حفظه حتى تجيب. ما حُفظ من قبل باقٍ.

check-migrations = إصدار قاعدة البيانات
check-migrations-ok = إصدار قاعدة البيانات هو الذي يحتاج إليه هذا البرنامج.
check-migrations-degraded = إصدار قاعدة البيانات أقدم، لكن هذا البرنامج ما زال قادرًا على العمل معه.
check-migrations-failed = ليس مؤكدًا أن إصدار قاعدة البيانات هو الذي يحتاج إليه هذا البرنامج. لا يقبل هذا الخادم طلبات حتى تُرحَّل قاعدة البيانات أو يُشغَّل البرنامج المناسب.

check-files = الملفات
check-files-ok = يمكن كتابة الملفات وإعادة قراءتها.
check-files-degraded = تُكتب الملفات وتُقرأ ببطء. يستغرق الرفع والتصدير وقتًا أطول من المعتاد.
check-files-failed = تتعذر كتابة الملفات أو إعادة قراءتها. يفشل الرفع والتصدير وحفظ النتائج. القرارات المتخذة من قبل باقية.

check-worker = عامل المعالجة
check-worker-ok = أرسل عامل معالجة إشارة خلال الدقيقة الأخيرة.
check-worker-degraded = لم يرسل أي عامل معالجة إشارة منذ دقيقة. ينتظر الاستيراد والمطابقة حتى يعمل أحدها. الصفحات والقرارات تعمل.
check-worker-failed = لا يُعرف هل يعمل أي عامل معالجة، لأن قاعدة البيانات لا تجيب.

check-jobs = المهام
check-jobs-ok = لا تنتظر أي مهمة أطول مما ينبغي.
check-jobs-degraded = تنتظر مهام أطول مما ينبغي، لأن لدى عمال المعالجة أكثر مما يستطيعون، أو لأنه لا يعمل أي منهم. الصفحات والقرارات تعمل.
check-jobs-failed = لا يُعرف هل تنتظر أي مهام، لأن قاعدة البيانات لا تجيب.
