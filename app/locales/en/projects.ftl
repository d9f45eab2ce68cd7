# Projects: the list, a new one, one at a glance.

projects-title = Projects
projects-lede = What is reconciled, and with whom.
projects-new = New project
projects-search = Search projects
projects-states = Which projects
projects-active = Active
projects-archived = Archived
projects-deleted = Deleted
projects-none = No projects yet
projects-none-hint = A project holds the records to reconcile and the people who work on them.
projects-not-found = No project fits
projects-not-found-hint = Look for other words, or among all of your projects.
projects-all = Show all

project-name = Name
project-name-hint = Such as the account or the period that is reconciled.
project-description = Description
project-time-zone = Time zone
project-currency = Currency
project-as-site = As set for the site
project-new-title = New project
project-new-lede = You become its owner and can invite others.
project-create = Create the project
project-new-cancel = Back to the projects

# $count (number): how many people belong to the project
project-members-count =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
project-created = Created
project-deleted-on = Deleted
project-archived = Archived
project-archived-hint = It can be read. An owner can take it out of the archive on the settings page.
project-restore = Restore
news-project-deleted = Deleted. It can be restored for seven days.
news-project-restored = Restored.
news-project-left = You left the project.
news-project-created = The project is ready.
news-project-joined = You belong to this project now.

project-about = About this project
project-your-role = Your role
project-members = Members
project-next = What you can do here
next-sources = Bring in records
next-sources-hint = Drop a bank statement, a ledger or any other file, and see what was read.
next-invite = Invite others
next-invite-hint = By mail, or with a link that you pass on.
next-members = See who works here
next-members-hint = The members and what each of them may do.
next-settings = Adjust the settings
next-settings-hint = Name, currency, time zone, upload limit, and from where it can be reached.
next-tokens = Look after programs
next-tokens-hint = The tokens with which programs work in this project.

project-sample-name = Sample
