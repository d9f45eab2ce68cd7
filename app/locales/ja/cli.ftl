# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = ブラウザーで { $address } を開いてください。
# $folder: the path of a folder
cli-serve-folder = すべては { $folder } に保存されます
cli-serve-stop = 停止するには Ctrl+C を押します。

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
