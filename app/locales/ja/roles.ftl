# What members of a project are called. Travels with every page.

role-viewer = 閲覧者
role-reviewer = レビュー担当
role-editor = 編集者
role-owner = オーナー
