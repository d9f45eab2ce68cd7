# The words that components carry themselves.

ui-breadcrumb = 現在の場所
ui-button-busy = 実行中
ui-copy-done = コピーしました
ui-copy-failed = ブラウザーがここでのコピーを許可していません。テキストを選択してコピーしてください。
ui-dialog-close = 閉じる
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
       *[other] { $count } 個の項目を変更してください
    }
ui-field-optional = 任意
ui-file-drop-chosen = 選択したファイル
ui-pager-previous = 前へ
ui-pager-next = 次へ
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = { $total } 行中 { $from }～{ $to } 行
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = { $from }～{ $to } 行
ui-palette-title = コマンド
ui-palette-search = コマンドを検索
ui-palette-empty = この語を含むコマンドはありません
ui-palette-move = 選択
ui-palette-run = 実行
ui-palette-leave = 閉じる
ui-password-show = 入力内容を表示
# $done: how many are done, $total: how many there are
ui-progress-of = { $total } 件中 { $done } 件
# $done: how many are done
ui-progress-done = これまでに { $done } 件
ui-skeleton = 読み込み中
ui-table-sort = この列で並べ替え
ui-toast-region = お知らせ
ui-toast-dismiss = 閉じる
