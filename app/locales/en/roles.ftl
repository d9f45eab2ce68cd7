# What members of a project are called. Travels with every page.

role-viewer = Viewer
role-reviewer = Reviewer
role-editor = Editor
role-owner = Owner
