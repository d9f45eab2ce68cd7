# What members of a project are called. Travels with every page.

role-viewer = مشاهد
role-reviewer = مراجع
role-editor = محرّر
role-owner = مالك
