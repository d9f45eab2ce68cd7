# The frame around every page.

shell-skip = 本文に移動
shell-home = Tieout トップページ
shell-navigation = メインナビゲーション
nav-start = トップ
nav-status = 稼働状況
nav-design = コンポーネント
nav-projects = プロジェクト
nav-admin = 管理
nav-sign-in = サインイン
nav-account = アカウント
nav-security = セキュリティ
nav-tokens = トークン
nav-sign-out = サインアウト
shell-account = あなたのアカウント
shell-commands = コマンド
shell-language = 言語
shell-theme = 外観
theme-system = 端末に合わせる
theme-light = ライト
theme-dark = ダーク
shell-tagline = 二つのデータを照合し、すべての結果に理由を示します。
# $build: a short name of the running version
shell-build = ビルド { $build }

failure-go-to-start = トップページに移動
failure-see-status = 稼働状況を見る
failure-code = コード
failure-request = リクエスト
failure-copy = コードとリクエスト ID をコピー
