# Projects: the list, a new one, one at a glance.

projects-title = プロジェクト
projects-lede = 照合しているものと、一緒に作業する人。
projects-new = 新しいプロジェクト
projects-search = プロジェクトを検索
projects-states = プロジェクトの種類
projects-active = 進行中
projects-archived = アーカイブ済み
projects-deleted = 削除済み
projects-none = プロジェクトはまだありません
projects-none-hint = プロジェクトには、照合するレコードと作業する人がまとまります。
projects-not-found = 該当するプロジェクトはありません
projects-not-found-hint = 別の言葉で検索するか、すべてのプロジェクトから探してください。
projects-all = すべて表示

project-name = 名前
project-name-hint = 照合する口座や期間などです。
project-description = 説明
project-time-zone = タイムゾーン
project-currency = 通貨
project-as-site = サイトの設定に合わせる
project-new-title = 新しいプロジェクト
project-new-lede = あなたが所有者になり、ほかの人を招待できます。
project-create = プロジェクトを作成
project-new-cancel = プロジェクト一覧に戻る

# $count (number): how many people belong to the project
project-members-count = メンバー { $count } 人
project-created = 作成日
project-deleted-on = 削除日
project-archived = アーカイブ済み
project-archived-hint = 閲覧できます。所有者は設定ページでアーカイブから戻せます。
project-restore = 元に戻す
news-project-deleted = 削除しました。7日間は元に戻せます。
news-project-restored = 元に戻しました。
news-project-left = プロジェクトから抜けました。
news-project-created = プロジェクトの準備ができました。
news-project-joined = このプロジェクトに参加しました。

project-about = このプロジェクトについて
project-your-role = あなたの役割
project-members = メンバー
project-next = ここでできること
next-sources = レコードを取り込む
next-sources-hint = 明細や元帳などのファイルをドロップし、読み取り結果を確認します。
next-invite = ほかの人を招待する
next-invite-hint = メールか、渡せるリンクで招待します。
next-members = 作業している人を見る
next-members-hint = メンバーと、それぞれができることを確認します。
next-settings = 設定を調整する
next-settings-hint = 名前、通貨、タイムゾーン、アップロードの上限、接続元を設定します。
next-tokens = プログラムを管理する
next-tokens-hint = プログラムがこのプロジェクトで使うトークンです。

project-sample-name = サンプル
