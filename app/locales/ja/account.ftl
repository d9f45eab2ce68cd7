# Somebody's own account.

account-title = あなたのアカウント
account-lede = ほかの人に見える情報と、Tieout の表示や言語を設定します。
account-address = メールアドレス
account-as-browser = ブラウザーに合わせる
account-save = 保存
news-profile-saved = 保存しました
person-theme = 外観
person-time-zone-hint = 日付と時刻はこの場所に合わせて表示されます。

security-title = セキュリティ
security-lede = アカウントの保護と、サインイン中のブラウザーを確認します。
password-title = パスワード
password-lede = 変更すると、ほかのブラウザーはすべてサインアウトされます。
password-none = 別のサービスでサインインしているため、このアカウントにパスワードはありません。
password-current = 現在のパスワード
password-change = パスワードを変更
news-password-changed = パスワードを変更しました。ほかのブラウザーはすべてサインアウトされました。

second-factor-title = 二段階認証
second-factor-lede = パスワードのあとに、スマートフォンのコードを入力します。パスワードを知られても侵入を防げます。
second-factor-on = オン
second-factor-off = オフ
second-factor-begin = 設定する
second-factor-disable = オフにする
news-second-factor-off = 二段階認証をオフにしました。
# $count (number): how many codes were not used yet
recovery-left = 残りのリカバリーコードは { $count } 個です。
recovery-make = 新しいリカバリーコードを作成
recovery-title = リカバリーコード
recovery-lede = 認証アプリを失ったときに、それぞれ一度だけ使えます。表示されるのは今回だけです。パスワードと同じように保管してください。
recovery-copy = すべてコピー
recovery-kept = 保管しました
recovery-gone = コードはすでに表示されました
recovery-gone-hint = 読める形では保存されていません。保管していない場合は、新しく作成してください。

enrol-title = 二段階認証の設定
enrol-lede = スマートフォンの認証アプリが必要です。
enrol-scan = 画像を読み取る
enrol-scan-hint = アプリでアカウントを追加し、カメラをここに向けます。
enrol-picture = 認証アプリ用のキーを含む画像
enrol-by-hand = または、このキーをアプリに入力します。
enrol-copy = キーをコピー
enrol-open = この端末でアプリを開く
enrol-prove = アプリに表示されたコードを入力
enrol-send = オンにする
enrol-cancel = オンにせずに戻る

sessions-title = サインイン中のブラウザー
sessions-lede = 見覚えのないものはサインアウトし、パスワードを変更してください。
sessions-end-others = ほかをすべてサインアウト
news-sessions-ended = サインアウトしました。
session-address = ネットワークアドレス
session-seen = 最終アクセス
session-began = サインイン
session-this = このブラウザー
session-end = サインアウト

connection-title = 他のサービスでのサインイン
# $name: ID プロバイダーの呼び名
connection-lede = パスワードの代わりに { $name } でサインインできます。
connection-on = アカウントは { $name } に結び付いています。
connection-begin = { $name } に結び付ける
