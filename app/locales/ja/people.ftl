# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = アカウントのメールアドレスとパスワードを入力します。
sign-in-forgot = パスワードを忘れた場合
# $name: ID プロバイダーの呼び名
sign-in-elsewhere = { $name } でサインイン

code-title = コードを入力
code-lede = このアカウントでは、本人であることをもう一段階確認します。
code-label = コード
code-hint = 認証アプリに表示される6桁の数字です。
code-recovery = リカバリーコードを使う
code-recovery-label = リカバリーコード
code-recovery-hint = 二段階認証を有効にしたときに保管したコードの一つです。それぞれ一度だけ使えます。
code-send = 続ける
code-back = 別のアカウントでサインイン

confirm-title = もう一度パスワードを入力
confirm-lede = 次の操作は、あなたやほかの人のアカウントの安全に関わります。入力したパスワードは5分間有効です。
confirm-password = パスワード
confirm-send = 続ける

reset-title = 新しいパスワードの設定
reset-lede = アカウントのメールアドレスを入力すると、リンクを記載したメールが届きます。
reset-send = リンクを送る
reset-back = サインインに戻る
reset-sent = メールを確認してください
reset-sent-hint = そのアドレスのアカウントがあれば、リンクを送信しています。リンクは1時間以内に一度だけ使えます。
reset-new-title = 新しいパスワードを決める
reset-new-lede = このアカウントでサインインしているすべてのブラウザーがサインアウトされます。
reset-new-send = 保存してサインイン

password-new = 新しいパスワード
password-choose = パスワード
password-hint = 12文字以上。関係のない言葉をいくつか並べると、覚えやすく、推測されにくくなります。
password-strength-weak = 推測されやすい
password-strength-fair = 推測されにくい
password-strength-good = 非常に推測されにくい
person-name = 名前
person-name-hint = ほかの人に表示される名前です。
person-language = 言語
person-time-zone = タイムゾーン

join-title = あなたのアカウント
# $email (text): the address of the person
join-lede = { $email } として招待されています。名前とパスワードを決めてください。
join-send = アカウントを作成

setup-title = Tieout の初期設定
setup-lede = サイトを管理する最初のアカウントを作成します。このページは一度だけ使えます。
setup-you = あなた
setup-site = このサイト
setup-site-hint = 特に選択がない場合に使われます。あとで変更できます。
setup-send = 設定してサインイン
