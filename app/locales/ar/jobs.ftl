# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = استيراد

job-state-queued = في الانتظار
job-state-running = قيد التنفيذ
job-state-succeeded = تمت
job-state-failed = فشلت
job-state-cancelled = أُوقفت

job-phase-sniffing = فحص الملف
job-phase-reading = القراءة
job-phase-storing = الحفظ
job-phase-profiling = عدّ محتوى الأعمدة
