# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = ここにファイルをドロップするか選択
upload-drop-version = 新しいファイルをここにドロップするか選択
upload-waiting = 順番待ち
upload-sending = 送信中
upload-interrupted = 中断しました。まもなく再試行します
upload-checking = 届いた内容を確認中
upload-read = 読み取り済み
upload-unread = 読み取れませんでした
upload-open = ソースを開く
upload-show-list = 読み取った内容を含む一覧を表示
upload-cancelled = 中止しました
upload-cancel = 中止
upload-retry = もう一度試す
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $size } のうち { $sent }
# $rate (text): how much, such as 3 MB
upload-rate = 毎秒 { $rate }
# $time (text): a duration, such as 2 minutes
job-time-left = 残り約 { $time }
job-waiting = 処理待ち
job-cancel = 中止
job-asking = サーバーからの知らせが届かないため、このページが二秒ごとに確認しています。
