# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = メールアドレスまたはパスワードが違います
    .detail = このメールアドレスとパスワードの組み合わせに該当するアカウントはありません。
    .hint = 両方を確認して、もう一度お試しください。

error-auth-sign-in-required = サインアウトしています
    .detail = この操作や閲覧ができるのは、サインインしている方だけです。
    .hint = サインインしてもう一度お試しください。何も変更されていません。

# $permission (text): the permission that is missing
error-auth-permission-missing = 現在のロールではこの操作はできません
    .detail = 権限「{ $permission }」が必要です。
    .hint = プロジェクトのオーナーまたは管理者に別のロールを依頼してください。

# $scope (text): the scope that is missing
error-auth-scope-missing = このトークンではこの操作はできません
    .detail = スコープ「{ $scope }」がありません。
    .hint = このスコープを持つトークンを使用してください。

error-auth-token-refused = トークンを受け付けられません
    .detail = トークンが不明か、期限切れか、取り消されています。
    .hint = 新しいトークンを作成し、全体をそのまま使用してください。

error-auth-person-required = サインインした人だけが行える操作です
    .detail = トークンは使用できません。
    .hint = ブラウザーでサインインしてください。

error-auth-confirmation-required = パスワードをもう一度入力してください
    .detail = 前回の入力から5分以上たっています。
    .hint = パスワードを確認してから、もう一度操作してください。

# $address (text): the address the request came from
error-auth-address-refused = このネットワークからは利用できません
    .detail = { $address } からの要求は受け付けられません。
    .hint = 許可されたネットワークを使用するか、オーナーまたは管理者に許可を依頼してください。

error-auth-too-many-attempts = 試行回数が多すぎます
    .detail = 誤ったパスワードが続きました。今回は何も確認していません。
    .hint = しばらく待ってからもう一度お試しください。以前サインインしたブラウザーは、他人の試行の影響を受けません。

error-auth-code-refused = コードが一致しません
    .detail = 誤っているか、古すぎるか、すでに使われています。
    .hint = 認証アプリの次のコードを待つか、リカバリーコードを使ってください。

error-auth-too-many-tries = 誤ったコードが多すぎます
    .detail = 推測を防ぐため、次のコードまで待ち時間があります。
    .hint = 待ってからもう一度試すか、リカバリーコードを使ってください。リカバリーコードはいつでも使えます。

error-second-factor-on = 二要素認証はすでに有効です
    .detail = 何も変更されていません。
    .hint = 設定し直すには、先に無効にしてください。

error-second-factor-off = 二要素認証は無効です
    .detail = 何も変更されていません。
    .hint = アカウントのセキュリティページで設定を始めてください。

error-link-ended = このリンクはもう使えません
    .detail = すでに使われたか、期限が切れたか、新しいリンクに置き換えられました。
    .hint = 新しいリンクを求めてください。

error-oidc-off = ここでは他のプロバイダーでサインインできません
    .detail = このサイトには設定されていません。
    .hint = メールアドレスとパスワードでサインインしてください。

error-oidc-unreachable = サインインのプロバイダーが応答しません
    .detail = 何も変更されていません。
    .hint = しばらくしてもう一度試すか、メールアドレスとパスワードでサインインしてください。

error-oidc-refused = サインインのプロバイダーが本人確認をしませんでした
    .detail = プロバイダーでのサインインが中止されたか、拒否されました。
    .hint = もう一度試すか、メールアドレスとパスワードでサインインしてください。

error-oidc-untrusted = サインインのプロバイダーの応答を信頼できません
    .detail = 署名、時刻、発行者、宛先のいずれかの確認に失敗したため、使われませんでした。
    .hint = もう一度試してください。繰り返す場合は管理者に伝えてください。

error-oidc-lost = このサインインはここで始められたものではありません
    .detail = 別のブラウザーで始めたか、10 分以上前に始めたか、すでに終わっています。
    .hint = サインインページからやり直してください。

error-oidc-no-account = このサインインに結び付いたアカウントがありません
    .detail = メールアドレスだけでアカウントが結び付くことはありません。
    .hint = パスワードでサインインしてアカウントのセキュリティページで結び付けるか、管理者に招待を頼んでください。

error-oidc-connected-elsewhere = このサインインは別のアカウントのものです
    .detail = 何も変更されていません。
    .hint = そのアカウントにサインインするか、別のサインインを使ってください。

error-project-archived = このプロジェクトはアーカイブされています
    .detail = 閲覧はできますが、変更はできません。
    .hint = オーナーにアーカイブの解除を依頼してください。

error-project-last-owner = プロジェクトにはオーナーが必要です
    .detail = この方がいなくなると、プロジェクトを管理できる人がいなくなります。何も変更されていません。
    .hint = 先に別のメンバーをオーナーにしてください。

error-project-has-owner = このプロジェクトにはオーナーがいます
    .detail = 外部からオーナーを指名できるのは、オーナーのいないプロジェクトだけです。
    .hint = プロジェクトのオーナーに招待を依頼してください。

error-member-exists = この方はすでにメンバーです
    .detail = 何も変更されていません。
    .hint = メンバーの一覧でロールを変更してください。

error-invitation-ended = この招待は無効になっています
    .detail = 使用済み、取り消し済み、または期限切れです。
    .hint = プロジェクトのオーナーに新しい招待を依頼してください。

# $email (text): the address that was invited
error-invitation-other-address = この招待は別のアドレス宛てです
    .detail = { $email } 宛てに作成されました。
    .hint = そのアドレスでサインインするか、ご自分のアドレスへの招待を依頼してください。

error-object-not-found = ここにはありません
    .detail = 削除されたか、アドレスが正しくありません。
    .hint = 一覧に戻って、もう一度選択してください。

error-object-changed-meanwhile = その間に別の人が変更しました
    .detail = 相手の変更を失わないよう、今回の変更は保存されませんでした。
    .hint = 再読み込みして変更内容を確認し、もう一度試してください。

# $line (number): the line of the audit
error-audit-broken = 監査記録が { $line } 行目で改変されています
    .detail = この行が書き込まれた内容と異なるか、それより前の行が削除、追加、または移動されています。
    .hint = 以前のバックアップとデータベースを比較し、書き込める人を確認してください。

# $line (number): the line of the audit
error-audit-cut-off = 監査記録の末尾が欠けています
    .detail = 最後に書き込まれたのは { $line } 行目ですが、末尾の行がありません。
    .hint = 以前のバックアップとデータベースを比較し、書き込める人を確認してください。

error-token-two-live = このトークンはすでに2つ使用中です
    .detail = プログラムを切り替えられるよう、前のトークンもまだ有効です。
    .hint = 前のトークンを取り消してから、新しく作成してください。

error-project-no-access = このプロジェクトへのアクセス権がありません
    .detail = プロジェクトは他の方のものか、存在しません。
    .hint = アドレスを確認するか、プロジェクトの所有者にアクセス権を依頼してください。

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = ファイルが上限の { $limit } を超えています
    .detail = このサイトで受け付けられる大きさを超えています。ファイルの内容は保存されていません。
    .hint = より小さいファイルをアップロードするか、上限の引き上げを管理者に依頼してください。

error-upload-empty = ファイルが空です
    .detail = 内容がまったくありません。何も保存されていません。
    .hint = もう一度ファイルを選んでください。そこでも空の場合は、ファイルを作り直してください。

error-upload-no-file = 送られたものにファイルがありません
    .detail = フォームにファイルの部分がありません。
    .hint = ファイル名のある部分で送るか、名前をアドレスに入れて本文全体として送ってください。

error-upload-several-files = ファイルは 1 つずつ送ってください
    .detail = フォームに複数のファイルがあります。何も保存されていません。
    .hint = ファイルごとに別のリクエストで送ってください。

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = プロジェクトにこのファイルの空きがありません
    .detail = このプロジェクトの内容は合計 { $limit } までです。ファイルが { $files }、そこから読み取った内容が { $tables } を使っています。新しい内容は保存されていません。
    .hint = どのソースにも使われていないファイルか、不要なソースを削除してください。ソースは 7 日後に完全に消えた時点で容量が空きます。または管理者に容量の追加を依頼してください。

error-upload-site-full = このサイトにこのファイルの空きがありません
    .detail = すべてのプロジェクトの内容が上限まで使われています。新しい内容は保存されていません。
    .hint = 不要なファイルとソースを削除するか、管理者に容量の追加を依頼してください。

error-upload-stalled = アップロードが止まりました
    .detail = 長い間、続きが届きませんでした。ファイルの内容は保存されていません。
    .hint = 接続を確認して、もう一度アップロードしてください。

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = 大きさが事前の知らせと違います
    .detail = 知らされた大きさは { $expected }、実際は { $found } です。この内容は保存されていません。
    .hint = 全体をもう一度送ってください。ファイルが変わった場合は、新しくアップロードを始めてください。

error-upload-other-content = 内容がチェックサムと一致しません
    .detail = 途中で変わったか、別のもののチェックサムです。この内容は保存されていません。
    .hint = チェックサムを計算し直して、もう一度送ってください。

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = このアップロードに { $number } 番の部分はありません
    .detail = 部分は 0 から数えて { $count } 個です。
    .hint = ファイルの大きさと部分の大きさから番号を計算してください。

# $number: the number of the piece
error-upload-chunk-differs = { $number } 番の部分は別の内容ですでにあります
    .detail = すでにある部分はそのままです。
    .hint = ファイルが変わった場合は、新しくアップロードを始めてください。

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = ファイルがまだ全部届いていません
    .detail = 足りない部分: { $missing }。最初は { $number } 番です。
    .hint = 足りない部分を送ってから、もう一度アップロードを完了してください。

# $finding (text): what the scanner calls it
error-upload-harmful = ファイルはスキャナーに拒否されました
    .detail = { $finding } が見つかりました。ファイルの内容は保存されていません。
    .hint = ファイルの出所を確認してください。間違いと思われる場合は、管理者に知らせてください。

error-upload-scanner-unavailable = 現在、ファイルの検査ができません
    .detail = すべてのファイルを検査するスキャナーが応答しません。ファイルの内容は保存されていません。
    .hint = 少し待ってから、もう一度お試しください。繰り返す場合は、管理者に知らせてください。

error-request-not-found = このアドレスには何もありません
    .detail = ページが移動または削除されたか、アドレスに入力の誤りがあります。
    .hint = アドレスを確認するか、トップページに移動してください。

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = ここでは { $method } を使えません
    .detail = アドレスは存在しますが、メソッド { $method } は受け付けていません。
    .hint = Allow ヘッダーにあるメソッドを使ってください。

error-request-path-malformed = アドレスの一部を読み取れません
    .detail = アドレスの一部が想定された形式ではありません。
    .hint = API の説明と照らし合わせてアドレスを確認してください。

error-request-query-malformed = アドレスの疑問符より後ろの部分を読み取れません
    .detail = パラメーターが不足しているか、未知のものか、想定された形式ではありません。
    .hint = API の説明と照らし合わせてパラメーターを確認してください。

error-request-malformed = リクエストを読み取れません
    .detail = 届いたものは HTTP プロトコルのリクエストではありません。何も実行されていません。
    .hint = 送信元のプログラムを確認してください。

# $header: the name of the header
error-request-header-malformed = ヘッダー { $header } を読み取れません
    .detail = ヘッダー { $header } が想定された形式ではありません。何も実行されていません。
    .hint = ヘッダーを修正するか、任意の場合は省略してください。

error-request-headers-too-large = ヘッダーが長すぎます
    .detail = リクエストのヘッダーの合計が、サーバーの読み取れる長さを超えています。
    .hint = 不要なヘッダーや Cookie を取り除いて、もう一度お試しください。

# $line, $column: where reading stopped
error-request-json-malformed = リクエストの本文が JSON ではありません
    .detail = { $line } 行 { $column } 列で読み取りが止まりました。何も実行されていません。
    .hint = 本文を修正して、もう一度送信してください。

error-request-form-malformed = フォームを読み取れません
    .detail = リクエストの本文がフォームではありません。何も実行されていません。
    .hint = ページからフォームをもう一度送信してください。

error-request-body-unreadable = リクエストの本文が途中で切れました
    .detail = 本文がすべて届く前に接続が終了しました。何も実行されていません。
    .hint = リクエストをもう一度送信してください。

# $expected: a media type, such as application/json
error-request-content-type = リクエストの本文の種類が想定と異なります
    .detail = このアドレスは { $expected } を読み取ります。
    .hint = 種類が { $expected } の本文を、対応する Content-Type ヘッダーとともに送信してください。

# $limit (size): the largest allowed body
error-request-too-large = リクエストが { $limit } を超えています
    .detail = このアドレスが一度に受け付けるのは { $limit } までです。何も実行されていません。
    .hint = 一度に送る量を減らしてください。

error-request-timeout = リクエストに時間がかかりすぎました
    .detail = 定められた時間内にリクエストが届かなかったか、応答できませんでした。
    .hint = もう一度お試しください。たびたび起こる場合は管理者に知らせてください。

error-request-cross-site = リクエストが別のサイトから送られました
    .detail = 変更を受け付けるのは、このサイトのページからだけです。何も変更されていません。
    .hint = このサイトを直接開いて、もう一度お試しください。管理者の方は、公開 URL が設定されていることを確認してください。

error-request-rate-limited = リクエストが多すぎます
    .detail = 短い時間に、このサイトで許可されている数を超えるリクエストがありました。
    .hint = 少し待ってから、もう一度お試しください。

error-request-key-reused = このキーは別のリクエストのものです
    .detail = この Idempotency-Key は、別の内容ですでに送信されています。何も変更されていません。
    .hint = 新しいリクエストには新しいキーを使ってください。

error-request-in-progress = このキーの最初のリクエストは終わっていません
    .detail = まだ処理中か、途中でサーバーが停止しました。
    .hint = しばらく待って同じキーでもう一度問い合わせるか、変更されているか確認してください。

error-request-fields = 修正が必要な項目があります
    .detail = 何も保存されていません。
    .hint = 示された項目を修正して、もう一度お試しください。

error-field-required = この項目は必須です
    .detail = 値がありません。
    .hint = 値を入力してください。

# $field: the name of the field
error-field-unknown = { $field } という項目はありません
    .detail = 入力の誤りを見過ごさないように、未知の項目は受け付けません。
    .hint = 項目を取り除くか、名前を修正してください。

error-field-type = 値の種類が想定と異なります
    .detail = 数値の代わりに文字列が送られた、などです。
    .hint = API の説明と照らし合わせて値を確認してください。

# $allowed: the values to choose from, separated by commas
error-field-choice = 値が選択肢にありません
    .detail = 使える値: { $allowed }。
    .hint = この中から選んでください。

error-field-email = メールアドレスではありません
    .detail = メールアドレスは、ann@example.com のように、名前、@ 記号、ドメインからなります。
    .hint = アドレスを修正してください。

# $min (number): the fewest characters
error-field-too-short = { $min } 文字以上にしてください
    .detail = 値が短すぎます。
    .hint = 長くしてください。

# $max (number): the most characters
error-field-too-long = { $max } 文字以内にしてください
    .detail = 値が長すぎます。
    .hint = 短くしてください。

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = { $min } から { $max } までの数値を入力してください
    .detail = 値がこの範囲の数値ではありません。
    .hint = 修正して、もう一度お試しください。

error-field-password-common = このパスワードは他人が最初に試すものの一つです
    .detail = よくある単語、キーの並び、または繰り返しでできています。
    .hint = 別のものを選んでください。互いに関係のない単語をいくつか並べると覚えやすくなります。

# $word: the word
error-field-password-personal = このパスワードは「{ $word }」をもとにしています
    .detail = これはあなたやこの製品について他人が知っていることです。
    .hint = これと関係のない別のものを選んでください。

error-field-password-wrong = これはあなたのパスワードではありません
    .detail = このアカウントのパスワードではありません。何も変更されていません。
    .hint = 確認して、もう一度入力してください。

error-field-time-zone = このタイムゾーンは登録されていません
    .detail = タイムゾーンは Europe/Berlin のような名前です。
    .hint = 一覧から選んでください。

error-field-currency = この通貨は登録されていません
    .detail = 通貨は EUR のような3文字のコードです。
    .hint = 一覧から選んでください。

error-field-size = サイズではありません
    .detail = サイズは、512KB、100MB、2GB のように、整数と単位で表します。
    .hint = 修正して、もう一度お試しください。

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = ここでの最大サイズは { $limit } です
    .detail = サイトではこれより大きいサイズは許可されていません。
    .hint = より小さいサイズを入力してください。

# $network (text): what was typed
error-field-network = 「{ $network }」はネットワークではありません
    .detail = ネットワークは、アドレス、または 203.0.113.0/24 や 2001:db8::/32 のようなアドレスと長さです。
    .hint = 複数のネットワークはコンマで区切ってください。

# $address (text): the address the request came from
error-field-locks-out = この一覧ではあなたが締め出されます
    .detail = 現在お使いのアドレス { $address } が含まれていません。
    .hint = ご自分のアドレスまたはそのネットワークを一覧に追加してください。

error-field-not-the-name = 名前が違います
    .detail = 入力された内容はプロジェクトの名前ではありません。何も変更されていません。
    .hint = 表示されているとおりに名前を入力してください。

error-account-exists = このメールアドレスのアカウントはすでにあります
    .detail = 何も変更されていません。
    .hint = このアドレスでサインインするか、別のアドレスを使ってください。

error-account-last-admin = このサイトの管理者は他にいません
    .detail = 管理者がいないと、招待や設定の変更が誰にもできなくなります。何も変更されていません。
    .hint = 先に別の人を管理者にしてください。

error-setup-link-refused = この初期設定リンクは使えなくなりました
    .detail = 使用済みか、作成から1日を過ぎたか、すでに管理者がいます。
    .hint = まだ誰もサインインできない場合は、サーバーの運用者が tieout setup-link で新しいリンクを作成します。

# $line, $column: where reading stopped
error-ruleset-malformed = ルールセットを読み取れません
    .detail = { $line } 行 { $column } 列で読み取りが止まりました。
    .hint = その箇所を修正してください。

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = ルールセットのバージョンは { $version } です
    .detail = このプログラムが読み取れるのはバージョン { $known } です。
    .hint = version を { $known } にするか、このバージョンを読み取れるプログラムを使ってください。

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = 名前 { $name } が二つあります
    .detail = ルールセットの他の部分が名前で参照するため、名前は重複できません。
    .hint = どちらかの名前を変えてください。

# $column: the name of a column pair
error-ruleset-column = { $column } という列の組はありません
    .detail = ここで使えるのは columns に挙げた組だけです。
    .hint = 名前を直すか、その組を columns に加えてください。

# $column: the name of a column pair
error-ruleset-kind = { $column } の内容に合いません
    .detail = 金額は限度内、日付は日数以内、文字列は類似、という条件にできます。
    .hint = 列の種類に合う条件を選ぶか、種類を直してください。

error-ruleset-currency = 通貨ではありません
    .detail = 通貨は EUR のような大文字三文字で書きます。
    .hint = コードを直してください。

error-ruleset-review-above-accept = 確認の点数が承認の点数を上回っています
    .detail = 確認に値する前に一致と数えられてしまいます。
    .hint = review を下げるか、accept を上げてください。

error-ruleset-negative = 0 以上の数にしてください
    .detail = 限度は符号なしで書きます。
    .hint = 符号を取ってください。

error-ruleset-sums-unused = 一対一のパスに合計の指定があります
    .detail = 合計には複数のレコードを持つ側が必要です。
    .hint = cardinality を変えるか、sums を取り除いてください。

# $most (number): columns
error-ruleset-too-many-columns = ルールセットが { $most } 列を超えて対応付けています
    .detail = それより多くの列をまとめて評価することはできません。
    .hint = どの行が対応するかを最も示さない列を外してください。

# $column: the header of a column; $path: the file
error-ruleset-header-missing = ファイル { $path } に列 { $column } がありません
    .detail = ルールセットがこの列を指定しています。
    .hint = ルールセットに合うファイルを選ぶか、ルールセットを直してください。

# $column: the header of a column; $path: the file
error-ruleset-value-kind = { $path } の列 { $column } の内容がルールセットの指定と違います
    .detail = 値をルールセットが示す種類として読み取れません。
    .hint = ルールセットの種類かファイルの値を直してください。

# $path: the file
error-file-unreadable = ファイル { $path } を読み取れません
    .detail = 存在しないか、このプログラムに読み取りの権限がありません。
    .hint = パスと権限を確かめてください。

# $path: the file or folder
error-file-unwritable = ファイル { $path } に書き込めません
    .detail = フォルダーがないか、空きがないか、このプログラムに書き込みの権限がありません。
    .hint = 別のフォルダーを選ぶか、空きを作ってください。

# $path: the file
error-file-empty = ファイル { $path } に列がありません
    .detail = 最初の行に列の名前が必要です。
    .hint = 正しいファイルか確かめてください。

# $path: the file; $column: the name of a column
error-file-column-twice = ファイル { $path } に { $column } という列が二つあります
    .detail = 列は名前で区別します。
    .hint = どちらかの名前を変えてください。

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = { $path } の { $row } 行目が列に合いません
    .detail = 値は { $found } 個、列は { $expected } 個です。
    .hint = その行を直してください。

# $path: the file; $row: the row
error-file-quote-open = { $path } の { $row } 行目の引用符が閉じていません
    .detail = 閉じる引用符がありません。
    .hint = その行を直してください。

# $path: the file; $row: the row
error-file-not-text = { $path } の { $row } 行目は UTF-8 の文字列ではありません
    .detail = 読み取れない文字があります。
    .hint = UTF-8 で保存してください。

# $path: the file
error-file-damaged = ファイル { $path } は壊れています
    .detail = Parquet の形で始まりますが、読み取れません。
    .hint = ファイルを作り直してください。

# $path: the file; $column: the name of a column
error-file-column-kind = { $path } の列 { $column } は比べられません
    .detail = リスト、構造、バイト列を含んでいます。
    .hint = その列を外すか、普通の列に分けてください。

# $path: the file; $limit (number): the most rows
error-file-too-large = ファイル { $path } の行が多すぎます
    .detail = 一つのファイルは { $limit } 行までです。
    .hint = 複数のファイルに分けてください。

# $path: the file; $row: the row
error-file-row = { $path } の { $row } 行目を読み取れません
    .detail = セルにエラーがあるか、行が壊れています。
    .hint = その行を直してください。

# $path: the file
error-file-unknown-format = ファイル { $path } の種類が分かりません
    .detail = ここで読み取れる表、ブック、JSON、Parquet、銀行明細のどれでもありません。
    .hint = CSV か XLSX で保存するか、もう一度書き出してください。

# $path: the file
error-file-other-format = ファイル { $path } はレイアウトのとおりではありません
    .detail = 内容が別の種類のファイルです。
    .hint = レイアウトをもう一度調べさせてください。

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = { $path } に { $part } という部分はありません
    .detail = 含まれる部分: { $parts }
    .hint = この中から選んでください。

# $path: the file
error-file-nested-archive = { $path } は別の圧縮ファイルを含む圧縮ファイルです
    .detail = 圧縮ファイルは一つだけ開きます。その中の圧縮ファイルは開きません。
    .hint = 展開して、目的のファイルをアップロードしてください。

# $path: the file
error-file-encrypted = ファイル { $path } は暗号化されています
    .detail = パスワードなしでは読み取れません。
    .hint = パスワードなしで保存してください。

# $path: the file
error-file-binary-workbook = { $path } はバイナリ形式のブック（XLSB）です
    .detail = この形式のブックは読み取れません。
    .hint = 作成したソフトで開き、XLSX として保存してください。

# $path: the file
error-file-doctype = ファイル { $path } に DOCTYPE があります
    .detail = この宣言は、ほかのファイルを参照させたり、文書を際限なく大きくしたりできるため、受け付けません。
    .hint = DOCTYPE なしで書き出してください。

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = ファイル { $path } は制限を超えています
    .detail = { $limit ->
        [inflated] 圧縮ファイルから取り出せるのは { $most } バイトまでです。
        [ratio] 圧縮された 1 バイトから取り出せるのは { $most } バイトまでです。
        [entries] 圧縮ファイルに入れられるファイルは { $most } 個までです。
        [document] この種類のファイルは { $most } バイトまでです。
        [shared-texts] ブックの文字列は { $most } バイトまでです。
        [cells] 一つのシートは { $most } セルまでです。
        [columns] 一つの表は { $most } 列までです。
        [depth] 入れ子は { $most } 段までです。
        [value] 一つの値は { $most } バイトまでです。
       *[other] 制限は { $most } です。
    }
    .hint = ファイルを分けるか、不要な部分を除いてください。

# $path: the file; $column: the name of a column
error-file-layout-column = { $path } のレイアウトにある列 { $column } は見つかりません
    .detail = レイアウトに書かれた列は、すべてファイルにある必要があります。
    .hint = レイアウトを直すか、もう一度調べさせてください。

# $path: the file; $about: the part of the layout
error-file-layout = { $path } のレイアウトは使えません
    .detail = { $about } の部分がほかの部分と食い違っています。
    .hint = レイアウトを直すか、もう一度調べさせてください。

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = ファイル { $path } に { $row } 行目はありません
    .detail = データの行は 1 から { $rows } までです。
    .hint = その範囲の行を選んでください。

error-match-stopped = ジョブは停止されました
    .detail = 結果は何も残っていません。
    .hint = 準備ができたらもう一度始めてください。

error-match-nothing-to-compare = 二つのファイルに共通するものがありません
    .detail = 一方の列に似た列がもう一方にありません。
    .hint = 正しいファイルか確かめるか、列を指定するルールセットを書いてください。

# $column: the name of a column; $row: the row
error-match-amount-range = 列 { $column } の金額が大きすぎます
    .detail = { $row } 行目の金額は、正確に合計できる桁数を超えています。
    .hint = 金額を直してください。

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = メモリー { $limit } ではこれらのファイルを処理できません
    .detail = ディスクに置けるものをすべて置いても、少なくとも { $least } が必要です。
    .hint = --memory を { $least } 以上にするか、一度に照合する行を減らしてください。

error-job-ended = ジョブは終了しています
    .detail = 停止する前に終了しました。その結果は有効です。
    .hint = 結果を確認してください。不要であれば削除してください。

error-job-stopped = ジョブは停止されました
    .detail = 結果は何も残っていません。
    .hint = 準備ができたらもう一度始めてください。

# $attempts (number): how often it was begun
error-job-gave-up = ジョブを完了できませんでした
    .detail = ワーカーが途中で停止したため、{ $attempts } 回の試行が中断しました。
    .hint = より小さいファイルで試すか、管理者に連絡してください。詳しくはワーカーのログにあります。

error-client-unreachable = サーバーに接続できません
    .detail = リクエストが届かなかったか、応答が失われました。入力した内容は残っています。
    .hint = 接続を確認して、もう一度お試しください。

error-client-version-skew = 新しいバージョンがあります
    .detail = このページはサーバーとは別のバージョンのものです。
    .hint = 新しいバージョンで続けるには、ページを再読み込みしてください。
    .action = 再読み込み

error-system-stopping = サーバーを再起動しています
    .detail = 停止の間は新しい作業を受け付けません。何も変更されていません。
    .hint = 数秒後にもう一度お試しください。

error-system-not-ready = サーバーの準備ができていません
    .detail = 必要な部分のうち、少なくとも一つが動作していません。
    .hint = どの部分かは、稼働状況のページで確認できます。

error-system-internal = サーバー側で処理が失敗しました
    .detail = 失敗は記録されました。以前に保存した内容は変わっていません。
    .hint = もう一度お試しください。再び起こる場合は、コードとリクエスト ID を伝えてください。

error-database-unavailable = データベースが応答しません
    .detail = 何も変更されていません。
    .hint = 少し待ってから、もう一度お試しください。管理者の方は、データベースが動作していて接続できることを確認してください。

error-database-full = データベースの空き容量がありません
    .detail = ディスクがいっぱいです。何も変更されていません。
    .hint = 管理者に知らせてください。管理者の方は、データベースの保存先に空きを作ってください。

error-database-busy = データベースが使用中です
    .detail = 現在、別の作業がデータベースを使っています。何も変更されていません。
    .hint = 少し待ってから、もう一度お試しください。

# $database, $program (numbers): schema versions
error-database-newer = データベースがこのプログラムより新しいものです
    .detail = データベースはバージョン { $database } ですが、このプログラムが扱えるのはバージョン { $program } までです。
    .hint = 新しい方のプログラムを再び起動するか、更新前のバックアップを復元してください。

# $version (number): the migration
error-database-migration-changed = マイグレーション { $version } が適用後に変更されています
    .detail = データベースはこのプログラムの別の版で作られました。何も変更されていません。
    .hint = このデータベースを作ったプログラムを使ってください。

# $version (number): the migration
error-database-migration-failed = マイグレーション { $version } が失敗しました
    .detail = データベースは元のままです。
    .hint = ログで原因を確認して取り除き、マイグレーションをもう一度実行してください。

error-database-url = データベースのアドレスを読み取れません
    .detail = sqlite: または postgres: で始まる必要があります。
    .hint = 設定 database_url を修正してください。

error-files-unavailable = ファイルの読み書きができません
    .detail = ファイルの保管場所が正しく応答しません。何も変更されていません。
    .hint = 少し待ってから、もう一度お試しください。管理者の方は、データフォルダーの空き容量と権限を確認してください。

error-files-full = ファイルを保存する空きがありません
    .detail = ファイルの保管場所がいっぱいです。何も変更されていません。
    .hint = 管理者に知らせてください。管理者の方は、ファイルの保管場所に空きを作ってください。

error-files-damaged = 保存されたファイルを読めません
    .detail = なくなっているか、書き込んだときと内容が違います。
    .hint = 管理者に知らせてください。管理者の方は、バックアップからファイルを復元してください。

error-files-in-use = このファイルから作られたソースがあります
    .detail = ソースが必要とする間、ファイルは残ります。何も変更されていません。
    .hint = 先にソースを削除してください。ソースが完全になくなると、ファイルを削除できます。

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = { $key } という設定はありません
    .detail = 設定されている場所: { $origin }。
    .hint = 名前を修正するか、取り除いてください。すべての設定は docs/configuration.md にあります。

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = 設定 { $key } の値は使えません
    .detail = 設定されている場所: { $origin }。使える値の例: { $expected }。
    .hint = 値を修正してください。すべての設定は docs/configuration.md にあります。

# $key, $other: names of settings
error-config-conflict = 設定 { $key } と { $other } が矛盾しています
    .detail = 両方を同時に有効にすることはできません。
    .hint = どちらかを変更してください。すべての設定は docs/configuration.md にあります。

# $key: the name of the setting; $path: the file
error-config-file-unreadable = ファイル { $path } を読み取れません
    .detail = 設定 { $key } で指定されています。
    .hint = ファイルが存在し、このプログラムに読み取りの権限があることを確認してください。

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = 設定ファイル { $path } が TOML ではありません
    .detail = { $line } 行目で読み取りが止まりました。
    .hint = ファイルのその行を修正してください。

# $key: the name of the setting
error-config-secret-missing = シークレット { $key } が設定されていません
    .detail = 本番環境では、独自のシークレットがなければプログラムは起動しません。
    .hint = { $key } を設定するか、値を書いたファイルのパスを { $key }_FILE に設定してください。値は 32 バイト以上の乱数です。例: openssl rand -base64 48

# $key: the name of the setting
error-config-secret-weak = シークレット { $key } は推測されやすい値です
    .detail = 32 バイト未満か、よく知られた例か、このコンピューターの他のユーザーが読める状態です。
    .hint = 32 バイト以上の乱数を使ってください。例: openssl rand -base64 48。ファイルに置く場合は、このプログラムのユーザーだけが読めるようにしてください。

# $path: the folder
error-config-data-folder = データフォルダー { $path } を使えません
    .detail = プログラムはそこでファイルを作成し、読み書きする必要があります。
    .hint = フォルダーが存在し、プログラムを実行するユーザーのものであることを確認するか、data_dir で別のフォルダーを選んでください。

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = 別のプログラムが { $address } で待ち受けています
    .detail = 二つのプログラムが同じアドレスで待ち受けることはできません。
    .hint = もう一方のプログラムを停止するか、別のアドレスを選んでください。例: --address 127.0.0.1:3001

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = プログラムが { $address } で待ち受けることができません
    .detail = このコンピューターにそのアドレスがないか、ポートの使用に追加の権限が必要です。
    .hint = 別のアドレスを選んでください。例: --address 127.0.0.1:3000

# $argument: the word on the command line
error-cli-argument = コマンドラインに解釈できない語があります: { $argument }
    .detail = 何も実行されていません。
    .hint = 使えるものは --help で確認できます。

# $argument: what is missing
error-cli-argument-missing = コマンドラインに { $argument } がありません
    .detail = 何も実行されていません。
    .hint = 必要なものは --help で確認できます。

# $address: such as 127.0.0.1:3000
error-cli-no-answer = { $address } で応答するサーバーがありません
    .detail = 動作していないか、起動中か、別の場所で待ち受けています。
    .hint = サーバーを起動するか、アドレスを確認してください。

# $count (number): how many findings
error-cli-doctor = { $count ->
       *[other] 対処が必要な点が { $count } 件あります
    }
    .detail = 上に、それぞれの対処方法とともに示しています。
    .hint = 対処してから、診断をもう一度実行してください。

# A code that this version does not know. $code: the code
error-unknown = 失敗しました
    .detail = このバージョンはコード { $code } を認識できません。
    .hint = ページを再読み込みしてください。再び起こる場合は、コードとリクエスト ID を伝えてください。

error-field-name-twice = 同じ名前の列が二つあります
    .detail = 列は名前で区別されます。
    .hint = 列ごとに異なる名前を付けてください。

error-upload-file-changed = 送信中にファイルが変更されました
    .detail = ブラウザーは選択時の内容を読み取れなくなりました。
    .hint = ファイルをもう一度選択してください。

error-source-importing = このソースのファイルを読み込み中です
    .detail = ファイルは一つずつ読み込みます。終わるまで、このソースでは他のことを始められません。
    .hint = 終わるまで待つか、中止してください。

error-source-not-held = このソースについて判断することはありません
    .detail = 最新の版に判断を待つ行はありません。他の人が先に済ませたのかもしれません。
    .hint = ソースを開き直して状態を確認してください。

error-source-not-read = まだレコードがありません
    .detail = この版のファイルは読み込み中か、読み込めませんでした。
    .hint = 読み込みが終わるまで待つか、別の版を開いてください。

# $minutes (number): how long reading may take
error-import-too-long = ファイルの読み込みに時間がかかりすぎます
    .detail = { $minutes } 分で読み込みを打ち切りました。何も保存されていません。
    .hint = ファイルを分割するか、このサイトの運用者に import_time_limit を上げてもらってください。
