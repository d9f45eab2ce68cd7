# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = すべてを見て、結果を書き出せます。
role-reviewer-means = さらに、一致について判断できます。
role-editor-means = さらに、ソースの追加、ルールセットの作成、ジョブの実行ができます。
role-owner-means = メンバーやプロジェクト自体も含め、すべてできます。
roles-show = 各ロールでできること
roles-caption = 各ロールの権限
roles-permission = 権限
roles-yes = 可
roles-no = 不可
permission-project-view = プロジェクトとその中身を見る
permission-project-edit = 名前、説明、設定を変更する
permission-project-delete = プロジェクトをアーカイブ、削除、復元する
permission-members-manage = メンバーの招待、削除、ロール変更をする
permission-tokens-manage = プロジェクトのトークンを見て失効させる
permission-audit-view = 誰が何をしたかを見る
permission-sources-edit = ソースを追加、変更、削除する
permission-rulesets-edit = ルールセットを作る
permission-jobs-run = ジョブを開始、中止する
permission-decisions-make = 承認、却下、関連付け、コメントをする
permission-exports-make = 結果を書き出す
members-title = メンバー
members-lede = このプロジェクトのメンバーと、それぞれができることです。
members-filters = メンバーを探す
members-filter-search = 名前またはアドレス
# $count: how many members the project has
members-caption = メンバー { $count } 人
members-name = メンバー
members-role = ロール
# $name: the member
members-role-of = { $name } のロール
members-role-save = 変更
members-joined = 参加日
members-you = 自分
members-disabled = アカウント無効
members-none = 該当するメンバーがいません
members-none-sentence = この条件に合うメンバーはいません。
members-transfer-open = 譲渡…
# $name: the member who becomes owner
members-transfer-question = このプロジェクトを { $name } に譲渡しますか？
members-transfer-explains = 相手がオーナーになり、あなたは編集者になります。戻せるのは相手だけです。
members-transfer = 譲渡する
members-remove-open = 削除…
# $name: the member
members-remove-question = { $name } をこのプロジェクトから外しますか？
members-remove-explains = すぐにアクセスできなくなります。判断はそのまま残ります。戻るには新しい招待が必要です。
members-remove = 外す
members-leave-open = このプロジェクトから抜ける…
# $name: the project
members-leave-question = { $name } から抜けますか？
members-leave-explains = すぐにアクセスできなくなります。戻るには新しい招待が必要です。
members-leave = 抜ける
members-invite = 招待する
members-invite-email = メールアドレス
members-invite-hint = 7日間有効なリンクが届きます。リンクはここにも一度だけ表示されます。
members-invite-send = 招待
invitations-caption = 招待
invitations-email = メールアドレス
invitations-state = 状態
invitations-open = 未回答
invitations-accepted = 承諾済み
invitations-revoked = 取り消し済み
invitations-expired = 期限切れ
invitations-by = 招待した人
invitations-ends = 期限
invitations-revoke = 取り消す
# $project: the name of the project
invitation-title = { $project } への招待
# $name: who invited
invitation-lede = { $name } さんがこのプロジェクトに招待しています。
invitation-may = できること
invitation-accept = プロジェクトに参加
invitation-signed-out = 承諾するにはサインインするか、この招待でアカウントを作成します。
invitation-join = アカウントを作成
invitation-sign-in = サインイン
# $email: the address of the account that is signed in
invitation-other-address = { $email } としてサインイン中です。この招待は別のアドレス宛てです。
settings-title = 設定
settings-lede = このプロジェクトに適用されることと、その扱いです。
settings-archived = このプロジェクトはアーカイブ済みです。読めますが変更できません。
settings-general = このプロジェクト
settings-name = 名前
settings-description = 説明
settings-time-zone = タイムゾーン
settings-currency = 通貨
settings-upload-limit = 最大ファイルサイズ
settings-upload-limit-hint = 例: 100MB。空欄ならサイト全体と同じです。
settings-retention = ソースと結果を保存する日数
# $most: the largest number of days
settings-retention-hint = 1 から { $most } まで。空欄なら無期限です。
settings-networks = 許可するネットワーク
settings-networks-hint = 1行に1つ（例: 10.0.0.0/8、2001:db8::/32）。空欄ならどこからでも入れます。自分のアドレスも含めてください。
settings-save = 保存
settings-archive = プロジェクトをアーカイブ
settings-archive-explains = アーカイブすると読むだけになります。あとで戻せます。
settings-unarchive = アーカイブから戻す
settings-unarchive-explains = プロジェクトをまた変更できるようになります。
settings-delete = プロジェクトを削除
settings-delete-explains = 以後は誰も開けません。7日間はオーナーが元に戻せますが、その後は中身ごと消えます。
# $name: the name of the project
settings-delete-name = 確認のため、プロジェクト名 { $name } を入力してください
