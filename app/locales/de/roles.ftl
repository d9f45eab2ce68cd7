# What members of a project are called. Travels with every page.

role-viewer = Betrachter
role-reviewer = Prüfer
role-editor = Bearbeiter
role-owner = Eigentümer
