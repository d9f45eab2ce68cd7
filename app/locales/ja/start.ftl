# The start page.

start-eyebrow = 経理担当者、管理担当者、エンジニアのために
start-title = 二つのデータ。すべての差異に説明を。
start-lede = Tieout は、銀行明細と元帳など二つのリストを、最後の一円まで照合します。レコードどうしが対応する理由、対応しない理由、そしてレコードそのものの問題を示します。
start-features = できること
start-match-title = 対応するものを組み合わせます
start-match-words = 金額の完全一致、許容差、日付の範囲、似た名前、複数のレコードの合計と一件との一致。
start-explain-title = すべての結果を説明します
start-explain-words = 一致にはそれぞれの根拠を、残ったレコードには最も近い候補と満たさなかった条件を示します。
start-review-title = キーボードの速さで確認できます
start-review-words = 承認、却下、結び付け、取り消しをキー一つで。誰が、いつ、なぜ判断したかがすべて記録されます。

start-setup-title = このサイトはまだ設定されていません
start-setup-words = サーバーは起動時にリンクを表示しました。データフォルダーの setup-link ファイルにもあります。最初のアカウントを作成するページが開きます。
# $command: what to type on the server's machine
start-setup-command = 新しいリンク: { $command }

sign-in-title = サインイン
sign-in-email = メールアドレス
sign-in-password = パスワード
sign-in-button = サインイン

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
