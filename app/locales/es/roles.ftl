# What members of a project are called. Travels with every page.

role-viewer = Lector
role-reviewer = Revisor
role-editor = Editor
role-owner = Propietario
