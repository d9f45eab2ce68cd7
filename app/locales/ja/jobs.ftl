# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = 取り込み

job-state-queued = 待機中
job-state-running = 実行中
job-state-succeeded = 完了
job-state-failed = 失敗
job-state-cancelled = 停止

job-phase-sniffing = ファイルを調べています
job-phase-reading = 読み込んでいます
job-phase-storing = 保存しています
job-phase-profiling = 列の内容を集計しています
