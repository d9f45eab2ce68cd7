# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = ブラウザーで { $address } を開いてください。
# $folder: the path of a folder
cli-serve-folder = すべては { $folder } に保存されます
cli-serve-stop = 停止するには Ctrl+C を押します。
# 起動時に一度だけ表示
cli-serve-mail-console = メールサーバー（smtp_host）が設定されていないため、手紙はここに表示されます。

# $from, $to (numbers): versions of the database
cli-migrate-current = データベースはバージョン { $to } です。必要な作業はありません。
cli-migrate-behind = データベースはバージョン { $from } ですが、このプログラムにはバージョン { $to } が必要です。tieout migrate を実行してください。
cli-migrate-migrated = データベースをバージョン { $from } からバージョン { $to } に移行しました。

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = { $address } のサーバーは動作しています。

# The first word of a line of the examination
cli-doctor-state-ok = 正常
cli-doctor-state-note = 注意
cli-doctor-state-problem = 問題

cli-doctor-configuration-ok = すべての設定が使えます。

# $folder: the path of a folder
cli-doctor-data-folder-ok = { $folder } でファイルの読み書きができます。
cli-doctor-data-folder-new = データフォルダー { $folder } はまだありません。
    .hint = 最初の起動時に作成されます。
cli-doctor-data-folder-open = このコンピューターの他のユーザーがデータフォルダー { $folder } を開けます。
    .hint = 意図したものでない場合: chmod 700 { $folder }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = ファイル用の空き容量は { $free } です。
cli-doctor-free-space-low = ファイル用の空き容量は { $free } しかありませんが、アップロード一回の上限は { $limit } です。
    .hint = ディスクの空きを増やすか、別の data_dir を選んでください。

# $bucket: the name of the bucket
cli-doctor-object-store-ok = バケット { $bucket } にファイルを保存できます。
cli-doctor-object-store-failed = バケット { $bucket } にファイルを保存できません。
    .hint = s3_endpoint、s3_region、s3_bucket、s3_access_key、s3_secret_key と、バケットの有無を確認してください。それまでは何もアップロードできません。
cli-doctor-scanner-ok = スキャナーは応答しています。
cli-doctor-scanner-failed = スキャナーが応答しないか、応答が正しくありません。
    .hint = scanner を確認してください。それまではすべてのアップロードが拒否されます。

cli-doctor-database-ok = データベースは応答しています。
# $file: the path of a file
cli-doctor-database-new = データベース { $file } はまだありません。
    .hint = 最初の起動時に作成されます。

# $version (number): of the database
cli-doctor-schema-ok = データベースにこのプログラムのテーブルがあります (バージョン { $version })。
# $database, $program (numbers): versions
cli-doctor-schema-behind = データベースはバージョン { $database } ですが、このプログラムにはバージョン { $program } が必要です。
    .hint = 次の起動時に移行されます。tieout migrate ですぐに移行できます。

cli-doctor-journal-ok = データベースの読み取りと書き込みは互いを待ちません。
cli-doctor-journal-other = データベースに先行書き込みログがないため、読み取りが書き込みを待ちます。
    .hint = 次の起動時に設定されます。変わらない場合、データフォルダーはネットワークドライブにあります。ローカルディスクか PostgreSQL を使ってください。

cli-doctor-jobs-ok = 5 分を超えて待っているジョブはありません。
# $count (数): ジョブの数
cli-doctor-jobs-late =
    { $count ->
       *[other] { $count } 件のジョブ
    }が 5 分を超えて待っています。
    .hint = tieout worker でワーカーを起動するか、tieout serve の worker を true にしてください。動作中のワーカーのログも確認してください。

cli-doctor-secrets-set = シークレットは設定されています。
# $file: the path of a file
cli-doctor-secrets-stored = シークレット { $file } を読めるのは所有者だけです。
cli-doctor-secrets-new = シークレット { $file } はまだありません。
    .hint = 最初の起動時に作成されます。
# $days (number): age
cli-doctor-secrets-old = シークレット { $file } は作成から { $days } 日たっています。
    .hint = 更新するには、プログラムを停止してファイルを削除します。次の起動時に新しいものが作成されます。全員がもう一度サインインする必要があります。

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = 製品には { $url } でアクセスできます。
cli-doctor-public-url-plain = 製品には { $url } で、暗号化なしでアクセスされます。
    .hint = https に対応するプロキシを前に置き、そのアドレスを public_url に設定してください。
cli-doctor-public-url-missing = 本番環境が public_url なしで動作しています。
    .hint = 利用者が開くアドレスを public_url に設定してください。例: https://tieout.example.com
cli-doctor-public-url-local = 製品にアクセスできるのはこのコンピューターだけです。
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = 製品は他のコンピューターからアクセスできる { $address } で待ち受けていますが、public_url が設定されていません。
    .hint = 利用者が開くアドレスを public_url に設定するか、127.0.0.1 だけで待ち受けてください。

# $server: smtp.example.com:587 など
cli-doctor-mail-smtp-ok = メールサーバー { $server } は応答しています。
cli-doctor-mail-smtp-failed = メールサーバー { $server } が応答しないか、ユーザーを拒否しています。
    .hint = smtp_host、smtp_port、smtp_security、smtp_user、smtp_password を確認してください。それまで手紙は待たされます。
# $folder: フォルダーのパス
cli-doctor-mail-folder = 手紙は送られず、{ $folder } にファイルとして置かれます。
    .hint = 送るには smtp_host を設定してください。招待はページからもコピーできます。
cli-doctor-mail-unset = 手紙は送られません。サーバーの端末に表示されるか、端末がなければ { $folder } に置かれます。
    .hint = 送るには smtp_host を設定してください。招待はページからもコピーできます。
cli-doctor-mail-console = 手紙は送られず、サーバーの端末に表示されます。
    .hint = 送るには smtp_host を設定してください。招待はページからもコピーできます。
# $sender: Tieout <tieout@localhost> など
cli-doctor-mail-sender-local = 手紙の差出人は { $sender } で、誰も返信できない宛先です。
    .hint = mail_from を自分のアドレスにしてください。多くのメールサーバーは他を拒否します。

# $provider: ID プロバイダーのアドレス
cli-doctor-oidc-ok = ID プロバイダー { $provider } は応答しています。
cli-doctor-oidc-failed = ID プロバイダー { $provider } が正しく応答しません。
    .hint = oidc_issuer を確認してください。プロバイダーが /.well-known/openid-configuration で「issuer」として示すものと完全に同じでなければなりません。

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
       *[other] { $count } 個のプロキシのアドレスまたはネットワークを信頼しています。
    }
cli-doctor-trusted-proxies-none = 信頼するプロキシはなく、想定もされていません。
cli-doctor-trusted-proxies-missing = 公開アドレスは https で始まるため、プログラムの前にプロキシがありますが、信頼するプロキシが設定されていません。
    .hint = そのアドレスを trusted_proxies に設定してください。設定しないと、すべての呼び出し元が一つに見え、同じ回数制限を共有します。
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = trusted_proxies の { $network } はすべての相手を信頼します。
    .hint = 使用するプロキシのアドレスだけを指定してください。このままでは、呼び出し元が他人になりすますことができます。

# Asked on a terminal; what is typed is not shown
cli-create-user-password = パスワード (12 文字以上):{" "}
# $email: the address of the new account
cli-create-user-done = { $email } でサインインできます。

# $email: whose token it is. $id: what the token is named by
cli-token-created = { $email } のトークンを作成しました（ID { $id }）。表示されるのは今回だけです：
cli-token-revoked = トークンは無効になりました。

# $lines (number): how many lines the audit has
cli-audit-verified = 監査記録は完全です。{ $lines } 行すべてが書き込まれたとおりです。

# $email: the address of an account
cli-reset-password-done = { $email } のパスワードを変更し、すべてのブラウザーからサインアウトしました。

# $link: an address to open in a browser
cli-setup-link = まだ誰もサインインできません。1日以内に次のリンクを開いてください: { $link }
cli-setup-not-needed = このサイトにはすでに管理者がいるため、リンクは必要ありません。

# What is said of an account in a list, separated by commas
cli-admin-state-admin = 管理者
cli-admin-state-disabled = 無効
cli-admin-state-second-factor = 二要素認証

cli-doctor-first-admin-ignored = すでに管理者がいるため、admin_email と admin_password は使われません。
    .hint = 両方の設定と、パスワードのファイルを取り除いてください。
# $email: the address of an account
cli-doctor-first-admin-configured = 次回の起動時に、サイトを管理する { $email } のアカウントを作成します。
cli-doctor-first-admin-ok = サイトには管理者がいます。
cli-doctor-first-admin-missing = まだ誰もサインインできません。
    .hint = 次回の起動時に、初期設定リンクをログとデータフォルダーの setup-link ファイルに書き込みます。tieout setup-link で新しいリンクを作成できます。

cli-networks-cleared = 再びどのネットワークからのリクエストも受け付けます。
cli-networks-open = すでにどのネットワークからのリクエストも受け付けています。何も変更されていません。
# $project: the id of a project
cli-networks-project-cleared = プロジェクト { $project } へのリクエストを、再びどのネットワークからも受け付けます。

cli-doctor-networks-open = どのネットワークからのリクエストも受け付けます。
# $networks: networks, separated by commas
cli-doctor-networks-limited = 次のネットワークからのリクエストだけを受け付けます：{ $networks }。
    .hint = 締め出された方は、tieout networks clear で再びアクセスできます。

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = 承認された一致 { $matched } 件、差異あり { $difference } 件、要確認 { $review } 件、あいまい { $ambiguous } 件。
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
       *[other] 同じ程度に合い、どの組も確からしくない行の集まりが { $sets } 件あります。ファイル「undecided」に記載しています。
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file }: 全 { $rows } 行のうち一致 { $matched } 行、不一致 { $unmatched } 行。
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column }: 合計 { $total }、一致 { $matched }、不一致 { $unmatched }。
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file }: { $rows } 行が互いに打ち消し合います。
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass }: { $accepted } 件を承認、うち { $wrong } 件は誤りと見込まれます。
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass }: 候補の一覧 { $lists } 件は長すぎるため除外しました。summary.json に { $rows } 行を記載しています。
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass }: { $rows } 行で合計の探索を打ち切りました。
# $folder: the path of a folder
cli-match-written = 結果は { $folder } にあります

# What is being done, before a bar that fills
cli-match-step-read = ファイルを読み取り中
cli-match-step-profile = 列の内容を判別中
cli-match-step-candidates = 候補を検索中
cli-match-step-score = 候補を評価中
cli-match-step-assign = 最良の一致を選択中
cli-match-step-group = 合計を検索中
cli-match-step-write = 結果を書き込み中

# $row: the number of a row; $file: the path of a file
cli-explain-matched = { $file } の { $row } 行目は一致しています。
cli-explain-difference = { $file } の { $row } 行目は差異ありで一致しています。
cli-explain-review = { $file } の { $row } 行目には確認が必要な一致があります。
cli-explain-ambiguous = { $file } の { $row } 行目には同じくらい良い一致が複数あります。
cli-explain-unmatched = { $file } の { $row } 行目は一致していません。
# $other: another row of the same file
cli-explain-cancelled = { $file } の { $row } 行目と同じファイルの { $other } 行目は互いに打ち消します。
cli-explain-nothing = もう一方のファイルに近い行はありません。

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = { $row } 行目が一致の相手です。パス { $pass } で { $score } 点。
# $column: the name of a pair of columns
cli-explain-pair-failed = { $row } 行目は一致しません。{ $column } の条件を満たしません。
cli-explain-pair-no-candidate = { $row } 行目は評価されませんでした。パス { $pass } に両者を結ぶルールがありません。
cli-explain-pair-below = { $row } 行目は一致しません。パス { $pass } で { $score } 点、必要なのは { $needed } 点です。
cli-explain-pair-other = { $row } 行目はパス { $pass } で { $score } 点ですが、別の一致のほうが良い結果でした。
# $points: such as -3.210
cli-explain-base = {"  "}どの組も { $points } から始まります
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column }: { $left } と { $right } で { $points }
cli-explain-empty = なし
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}この一致がなければ、すべての一致の合計は少なくとも { $points } 点下がります
cli-explain-needed = {"  "}一致は { $needed } 点から承認されるため、確認が必要です
cli-explain-certainty = {"  "}同じくらい確かな一致のうち { $wrong } % は誤りと見込まれます。{ $most } % までが承認されます
cli-explain-certainty-none = {"  "}同じくらい確かな一致のうち { $wrong } % は誤りと見込まれます。このパスで十分に確かな一致はありません
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = 一致は合計です。{ $leftfile } の { $left } と { $rightfile } の { $right }、パス { $pass } で { $score } 点。
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}{ $file } の { $row } 行目: { $values }
cli-explain-answer-unique = {"  "}この合計になる行はほかにありません
cli-explain-answer-listed = {"  "}1 つの行がほかの行を挙げていて、合計が合います。ほかの行は試していません
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}この合計になる行の組は { $sets } 通りあり、これが最も確からしい組です
cli-explain-answer-gave-up = {"  "}行の組が多すぎてすべては試せません。試した中で見つかった組です
# $points: such as -3.210
cli-explain-reason-share = {"  "}合計である行の割合で { $points }
cli-explain-reason-seldom = {"  "}偶然この合計になることの少なさで { $points }
cli-explain-reason-near = {"  "}ほかの行より近いことで { $points }
cli-explain-reason-named = {"  "}合計の行を挙げていることで { $points }
cli-explain-reason-names-others = {"  "}合計にない行を挙げていることで { $points }
cli-explain-reason-names-none = {"  "}合計の行を挙げていないことで { $points }
cli-explain-reason-others = {"  "}合計が合うほかの組があることで { $points }
cli-explain-reason-alike = {"  "}同じくらい合うほかの行があることで { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}合計は { $needed } 点から承認されるため、確認が必要です
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = パス { $pass } では { $members } 行が合計の候補ですが、合計が合う組はありません。
cli-explain-tried-some = パス { $pass } では { $members } 行が合計の候補です。{ $sets } 組の合計が合いますが、十分に確からしい組はありません。
cli-explain-tried-gave-up = パス { $pass } では { $members } 行が合計の候補です。多すぎてすべての組は試せません。

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read = { $file }: { $format }、使える行 { $records }、除外した行 { $rejected }。
# $parts: their names, separated by commas
cli-import-parts = {"  "}中のシートまたはファイル: { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part }: { $because }
cli-import-doubt = {"  "}{ $part }: { $because } 確認してください。ファイルの中に決め手がありません。
cli-import-columns = 列:
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column }: { $kind }、値あり { $filled }、異なる値 { $distinct }、{ $min } … { $max }
cli-import-column-empty = {"  "}{ $column }: { $kind }、空
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column }: { $kind }、値あり { $filled }、すべて { $value }
cli-import-issues = 問題点:
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}行 { $row }、{ $column }: { $reason } – { $value }
cli-import-issue-row = {"  "}行 { $row }: { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}未表示: { $count }
# $rejected (number): rows that were set aside
cli-import-held = 除外した行: { $rejected }。何も書き出していません。--go-on で残りを続けます。
# $file: the path of a file
cli-import-written = レコードは { $file } にあります
