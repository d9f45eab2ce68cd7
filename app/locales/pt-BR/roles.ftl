# What members of a project are called. Travels with every page.

role-viewer = Leitor
role-reviewer = Revisor
role-editor = Editor
role-owner = Proprietário
