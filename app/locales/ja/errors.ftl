# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = メールアドレスまたはパスワードが違います
    .detail = このメールアドレスとパスワードの組み合わせに該当するアカウントはありません。
    .hint = 両方を確認して、もう一度お試しください。

error-auth-sign-in-required = サインアウトしています
    .detail = この操作や閲覧ができるのは、サインインしている方だけです。
    .hint = サインインしてもう一度お試しください。何も変更されていません。

error-project-no-access = このプロジェクトへのアクセス権がありません
    .detail = プロジェクトは他の方のものか、存在しません。
    .hint = アドレスを確認するか、プロジェクトの所有者にアクセス権を依頼してください。

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = ファイルが上限の { $limit } を超えています
    .detail = このサイトで受け付けられる大きさを超えています。ファイルの内容は保存されていません。
    .hint = より小さいファイルをアップロードするか、上限の引き上げを管理者に依頼してください。

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

error-request-fields = 修正が必要な項目があります
    .detail = 何も保存されていません。
    .hint = 示された項目を修正して、フォームをもう一度送信してください。

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

error-account-exists = このメールアドレスのアカウントはすでにあります
    .detail = 何も変更されていません。
    .hint = このアドレスでサインインするか、別のアドレスを使ってください。

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
