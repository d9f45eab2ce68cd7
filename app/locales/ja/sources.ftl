# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = ソース
section-source-overview = 概要
section-source-records = レコード
section-source-issues = 問題
section-source-columns = 列
section-source-reading = 読み取り方

sources-title = ソース
sources-lede = 照合するレコードの集まり。それぞれファイルから読み取られます。
sources-bring = ファイルを取り込む
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV、Excel、ODS、JSON、Parquet、OFX、QIF、MT940、BAI2、CAMT。gzip や zip でもかまいません。一つにつき { $limit } まで。
sources-bring-scripts = ブラウザーでの取り込みにはスクリプトが必要です。スクリプトがなくても API とコマンドラインで同じことができます。
sources-room = このプロジェクトの容量
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $limit } のうち { $taken } を使用
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = ファイル { $files }、それから作られた表 { $tables }
sources-search = ソースを検索
sources-states = 表示するソース
sources-in-use = 使用中
sources-deleted = 削除済み
sources-none = まだソースがありません
sources-none-hint = 上に銀行明細と元帳をドロップするか、まずサンプルファイルでお試しください。
sources-not-found = 該当するソースがありません
sources-not-found-hint = 別の語で探すか、使用中のソースから探してください。

source-lede = ファイルから読み取れたものと、読み取れなかったもの。
source-name = 名前
source-state = 状態
source-format = 形式
source-file = ファイル
source-records = レコード
source-rejected = 保留された行
source-issues = 問題
source-changed = 変更
source-brought = 取り込み
source-about = このソースについて
source-sample = サンプル
source-state-importing = 読み取り中
source-state-held = 判断待ち
source-state-ready = 準備完了
source-state-failed = 読み取れません
source-importing = ファイルを読み取っています
source-importing-hint = 進み具合は再読み込みで確認できます。ページを閉じても処理は続きます。
# $count (number): how many rows could not be read
source-held = { $count } 行を読み取れませんでした
source-held-file = ファイルの一部を読み取れませんでした
# $count (number): how many records were read
source-held-hint = { $count } 件のレコードを読み取りました。これで続けるか、読み取り方を直すか、直したファイルを取り込んでください。保留された行は残り、ダウンロードできます。
# $count (number): how many records were read
source-go-on = { $count } 件のレコードで続ける
source-correct = 読み取り方を直す
source-see-issues = 行と理由を見る
source-cancelled = ファイルの読み取りは中止されました
source-failed-hint = ファイルは残っています。下で別のファイルを取り込むか、読み取り方を直してください。
# $count (number): how many records there are
source-first-rows = { $count } 件のうち最初のレコード
# $count (number): how many rows were set aside
source-rejected-rows = 保留された { $count } 行のうち最初の行（ファイルのまま）
source-new-version = 新しいファイルを取り込む
source-new-version-hint = 次のバージョンになります。前のバージョンは残ります。
source-rename = ソースの名前
source-rename-save = 名前を保存
source-delete-open = このソースを削除 …
# $name (text): what the source is called
source-delete-question = 「{ $name }」を削除しますか？
source-delete-explains = 七日間は元に戻せます。その後は完全に削除されます。
source-delete = ソースを削除
source-restore = 元に戻す
sample-add = サンプルファイルで試す
sample-remove = サンプルファイルを取り除く
versions-caption = バージョン
version-number = バージョン

statements-caption = ファイル内の明細
statement-number = 明細
statement-opening = 期首残高
statement-entries = 明細行
statement-sum = 明細行の合計
statement-closing = 期末残高
statement-check = 検算
statement-adds-up = 一致
statement-does-not = 不一致
statement-unknown = 残高の記載なし

records-title = レコード
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $total } 行のうち { $matching } 行。
record-row = 行
records-filters = レコードの絞り込み
records-search = すべての列を検索
records-column = 列
records-test = 条件
records-value = 値
records-rows = 行の種類
records-rows-good = 読み取れた行
records-rows-rejected = 保留された行
filter-test-is = 等しい
filter-test-is-not = 等しくない
filter-test-contains = 含む
filter-test-from = 以上
filter-test-to = 以下
filter-test-missing = 値なし
filter-test-present = 値あり
records-export = すべてのレコードをダウンロード
records-none = 該当するレコードがありません
records-none-hint = 絞り込みをゆるめるか、別の語で探してください。
records-not-yet = まだレコードがありません
records-not-yet-hint = ファイルの読み取りが終わるとここに表示されます。
value-yes = はい
value-no = いいえ
value-none = 値なし

issues-title = 問題
issues-lede = どの行に何があるか。ここに記さずに捨てたり変えたりすることはありません。
issues-kinds = 問題の種類
issues-all = すべて
issues-download = 保留された行を CSV でダウンロード
issues-none = 問題はありません
issues-none-hint = すべての行がそのまま読み取られました。
issue-line = ファイルの行
issue-column = 列
issue-reason = 理由
issue-value = ファイル内の値
issue-expected = 期待される値

columns-title = 列
columns-lede = 各列の内容。
columns-none = 列についてはまだ何も分かっていません
columns-none-hint = ファイルの読み取り時に数えます。
column-filled = 値のある割合
column-distinct = 異なる値
column-least = 最小
column-most = 最大
column-sum = 合計
column-frequent = よく出る値
column-spread = 値の分布

reading-title = ファイルの読み取り方
reading-lede = ファイルについて分かったことと、その理由。
reading-none = ファイルについてはまだ何も分かっていません
reading-none-hint = 読み取り時に分かります。
reading-found = 分かったこと
reading-part = 対象
reading-finding = 結果
# $number (number): which line of the file
reading-line = { $number } 行目
reading-no-names = なし
# $count (number): how many lines follow the last record
reading-lines = { $count } 行
reading-because = 理由
reading-example = 例
reading-doubtful = 要確認
reading-correct = 直す
reading-correct-hint = 指定どおりに読み直し、次のバージョンにします。同じ列を持つファイルは以後そのように読み取ります。
reading-again = ファイルを読み直す
reading-columns = ファイルの列
reading-header = ファイルでの名前
reading-name = ここでの名前
reading-kind = 内容
# $column (text): the name of the column in the file
reading-kind-of = { $column } の内容
# $column (text): the name of the column in the file
reading-name-of = { $column } のここでの名前
layout-header-line = 列名のある行
layout-header-line-hint = 列名がなければ 0。
layout-first-line = 最初のレコードの行
layout-footer-lines = 最後のレコードより後の行数
delimiter-comma = カンマ
delimiter-semicolon = セミコロン
delimiter-tab = タブ
delimiter-bar = 縦棒
delimiter-space = 空白
delimiter-colon = コロン
quote-double = 二重引用符 "…"
quote-single = 一重引用符 '…'
quote-none = なし
decimal-point = ピリオド: 1,234.50
decimal-comma = カンマ: 1.234,50
dates-ymd = 年・月・日
dates-dmy = 日・月・年
dates-mdy = 月・日・年
amount-own = 列のまま
amount-debit-credit = 出金列と入金列
amount-marked = C や D の印が付く金額
amount-first = 出金列、または金額列
amount-second = 入金列、または印の列
amount-no-column = 列なし

news-source-read-again = ファイルを読み直しています。
news-source-goes-on = ソースの準備ができました。
news-source-renamed = 名前を保存しました。
news-source-deleted = 削除しました。七日間は元に戻せます。
news-source-restored = 元に戻しました。
news-sample-added = サンプルファイルを読み取っています。
news-sample-removed = サンプルファイルを取り除きました。
