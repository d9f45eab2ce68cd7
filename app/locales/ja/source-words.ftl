# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = 区切りテキスト (CSV)
file-format-xlsx = Excel ブック
file-format-xls = 旧形式の Excel ブック
file-format-ods = OpenDocument スプレッドシート
file-format-json = JSON
file-format-json-lines = JSON Lines
file-format-parquet = Parquet
file-format-fixed-width = 固定幅テキスト
file-format-ofx = OFX または QFX の明細
file-format-qif = QIF の明細
file-format-mt940 = MT940 または MT942 の明細
file-format-bai2 = BAI2 レポート
file-format-camt = CAMT メッセージ (ISO 20022)

# What a file came wrapped in
file-packing-gzip = gzip で圧縮
file-packing-zip = zip アーカイブ内

# What a column holds
column-kind-text = テキスト
column-kind-money = 金額
column-kind-number = 数値
column-kind-date = 日付
column-kind-date-time = 日時
column-kind-reference = 参照番号
column-kind-boolean = はい・いいえ

# What a part of a layout is about
layout-part-format = 形式
layout-part-packing = 圧縮
layout-part-encoding = 文字コード
layout-part-delimiter = 値の区切り
layout-part-quote = 値の囲み
layout-part-header = 列の名前
layout-part-footer = 最後の行の後
layout-part-sheet = シートまたはファイル
layout-part-decimal = 小数点
layout-part-dates = 日付
layout-part-amount = 金額
layout-part-column = 列

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = ファイルの先頭のバイトが示しています。
layout-because-byte-order-mark = ファイル先頭の目印が示しています。
layout-because-all-bytes-fit = この読み方ですべてのバイトが意味を成します。
layout-because-plain-words = この読み方で普通の言葉になります。
layout-because-same-width = この読み方で { $total } 行中 { $count } 行の値の数が同じになります。
layout-because-wrapped = これで囲まれた値があります: { $count }。
layout-because-other-kind-below = 下の値は別の種類です。
layout-because-known-names = { $total } 個中 { $count } 個がよくある列名です。
layout-because-other-shape = 表の外の行は形が違います: { $count }。
layout-because-only-one = レコードがあるのはこれだけです。
layout-because-most-records = レコードが最も多いものです。
layout-because-only-reading = { $total } 個中 { $count } 個の値は他の読み方ができません。
layout-because-usual-reading = 値は何通りにも読めますが、これが最も一般的です。
layout-because-all-values = すべての値がこの種類です: { $total }。
layout-because-most-values = { $total } 個中 { $count } 個の値がこの種類です。残りは一覧にあります。
layout-because-column-name = 列の名前が示しています。
layout-because-unnamed = ファイルにこの列の名前がないため、位置で呼びます。
layout-because-prescribed = 形式で定められています。
layout-because-chosen = 人が選びました。
layout-because-remembered = 同じ列のファイルを以前この方法で読みました。
layout-because-gone = この列には人の指定がありましたが、この読み方ではファイルにその列はもうありません。

# What is the matter with a row or a file
issue-value-not-number = 数値ではありません
issue-value-not-date = 日付ではありません
issue-value-not-boolean = はいでもいいえでもありません
issue-value-too-many-digits = 正確に保持できる桁数を超えています
issue-value-both-signs = 同じ行に借方と貸方があります
issue-value-not-marker = 借方でも貸方でもありません
issue-value-not-text = 文字でないバイトがあります
issue-value-cell-error = セルに表計算のエラーがあります
issue-row-too-few-values = 値が列より少ない
issue-row-too-many-values = 値が列より多い
issue-row-quote-open = 引用符が閉じていません
issue-row-unreadable = 行を読み取れません
issue-row-repeated = 前の行と同じです。両方を残します
issue-statement-balance-off = 期首残高と明細の合計が期末残高と合いません
issue-statement-control-total-off = 検算用の合計が明細と合いません
issue-statement-gap = この明細の前の明細がありません
issue-statement-twice = 同じ明細が二つあります
issue-statement-overlap = 前の明細と日付が重なっています
issue-file-cut-off = ファイルが途中で終わっています
issue-file-not-read = 読み取らない種類の部分があります

# Columns of the table of rows that were set aside
rejects-reason = 理由

# What the sample files are called
sample-bank-name = サンプル: 銀行口座
sample-ledger-name = サンプル: 元帳

# What a file of records says of itself
export-notes = 注記
export-count = このファイルの行数
export-sum = 合計:
export-cut = 途中までの値（黄色の印）: セルに入るのは 32,767 文字までです。各セルの隣は値の文字数です
export-total = 全体の行数
export-source = ソース
export-file = ファイル
export-filter = フィルター
export-sort = 並べ替え
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }（大きい順）
export-at = 作成日時
export-by = 作成者
records-rows-all = すべての行

# The columns of banks' files, which do not name them
statement-column-account = 口座
statement-column-statement = 明細書
statement-column-currency = 通貨
statement-column-booking-date = 記帳日
statement-column-value-date = 起算日
statement-column-amount = 金額
statement-column-reference = 参照番号
statement-column-end-to-end = エンドツーエンド参照番号
statement-column-transaction = 取引参照番号
statement-column-instruction = 指図参照番号
statement-column-bank-reference = 銀行参照番号
statement-column-entry-reference = 記帳参照番号
statement-column-mandate = 口座振替委任
statement-column-cheque = 小切手
statement-column-counterparty = 取引相手
statement-column-counterparty-account = 取引相手の口座
statement-column-counterparty-bank = 取引相手の銀行
statement-column-purpose = 摘要
statement-column-note = 備考
statement-column-code = コード
statement-column-status = 状態
statement-column-reversal = 取消
statement-column-batch = 一括
statement-column-original-amount = 元の金額
statement-column-original-currency = 元の通貨
statement-column-charges = 手数料
statement-column-security = 証券
statement-column-units = 数量
statement-column-price = 単価
