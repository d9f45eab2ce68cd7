# What members of a project are called. Travels with every page.

role-viewer = Lecteur
role-reviewer = Réviseur
role-editor = Éditeur
role-owner = Propriétaire
