# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = 稼働状況
status-lede = 現在動作しているものと、動作していない場合の影響を示します。
status-ready = 必要なものはすべて動作しています。
status-not-ready = 必要なものの一部が動作していません。影響は下に示します。

health-ok = 動作中
health-degraded = 遅延
health-failed = 停止

# For each check its name, and for each outcome what it means for people.
check-database = データベース
check-database-ok = データベースは応答しています。
check-database-degraded = データベースの応答が遅くなっています。ページの表示に普段より時間がかかります。
check-database-failed = データベースが応答しません。応答するまで、表示も保存もできません。以前に保存した内容は保たれています。

check-migrations = データベースのバージョン
check-migrations-ok = データベースは、このプログラムに必要なバージョンです。
check-migrations-degraded = データベースは古いバージョンですが、このプログラムで引き続き使えます。
check-migrations-failed = データベースがこのプログラムに必要なバージョンかどうか確認できません。データベースを移行するか、適合するプログラムを起動するまで、このサーバーはリクエストを受け付けません。

check-files = ファイル
check-files-ok = ファイルの書き込みと読み戻しができます。
check-files-degraded = ファイルの読み書きが遅くなっています。アップロードとエクスポートに普段より時間がかかります。
check-files-failed = ファイルの書き込み、または読み戻しができません。アップロード、結果、エクスポートは失敗します。すでに行った判断は保たれています。

check-worker = ワーカー
check-worker-ok = 直近の 1 分以内にワーカーから報告がありました。
check-worker-degraded = 1 分間、ワーカーから報告がありません。取り込みと照合は、ワーカーが動作するまで待機します。ページと判断は使えます。
check-worker-failed = データベースが応答しないため、ワーカーが動作しているかどうか分かりません。

check-jobs = ジョブ
check-jobs-ok = 必要以上に待っているジョブはありません。
check-jobs-degraded = ワーカーの処理が追いつかないか、動作しているワーカーがないため、ジョブが必要以上に待っています。ページと判断は使えます。
check-jobs-failed = データベースが応答しないため、待っているジョブがあるかどうか分かりません。
