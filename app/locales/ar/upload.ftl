# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = أفلت الملفات هنا أو اخترها
upload-drop-version = أفلت الملف الأحدث هنا أو اختره
upload-waiting = ينتظر دوره
upload-sending = يُرسل
upload-interrupted = انقطع، سيُعاد بعد لحظة
upload-checking = يُتحقق مما وصل
upload-read = قُرئ
upload-unread = تعذرت القراءة
upload-open = فتح المصدر
upload-show-list = عرض القائمة بما تمت قراءته
upload-cancelled = أُوقف
upload-cancel = إيقاف
upload-retry = إعادة المحاولة
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $sent } من { $size }
# $rate (text): how much, such as 3 MB
upload-rate = { $rate } في الثانية
# $time (text): a duration, such as 2 minutes
job-time-left = يبقى نحو { $time }
job-waiting = ينتظر منفّذًا
job-cancel = إيقاف
job-asking = لا تصل أخبار الخادم: تسأل هذه الصفحة كل ثانيتين.
