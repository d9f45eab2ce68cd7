# The words that components carry themselves.

ui-breadcrumb = مكانك الحالي
ui-button-busy = قيد التنفيذ
ui-copy-done = تم النسخ
ui-copy-failed = لا يسمح المتصفح بالنسخ هنا. حدّد النص وانسخه.
ui-dialog-close = إغلاق
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
        [zero] لا توجد حقول تحتاج إلى تغيير
        [one] حقل واحد يحتاج إلى تغيير
        [two] حقلان يحتاجان إلى تغيير
        [few] { $count } حقول تحتاج إلى تغيير
        [many] { $count } حقلًا تحتاج إلى تغيير
       *[other] { $count } حقل تحتاج إلى تغيير
    }
ui-field-optional = اختياري
ui-file-drop-chosen = الملفات المختارة
ui-pager-previous = السابق
ui-pager-next = التالي
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = الصفوف من { $from } إلى { $to } من أصل { $total }
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = الصفوف من { $from } إلى { $to }
ui-palette-title = الأوامر
ui-palette-search = ابحث عن أمر
ui-palette-empty = لا يوجد أمر يحتوي على هذه الكلمات
ui-palette-move = اختيار
ui-palette-run = تنفيذ
ui-palette-leave = إغلاق
ui-password-show = إظهار ما كُتب
# $done: how many are done, $total: how many there are
ui-progress-of = { $done } من { $total }
# $done: how many are done
ui-progress-done = { $done } حتى الآن
ui-skeleton = جارٍ التحميل
ui-table-sort = الفرز حسب هذا العمود
ui-toast-region = الإشعارات
ui-toast-dismiss = إغلاق
