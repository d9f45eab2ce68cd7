# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = Looks at everything and takes results out.
role-reviewer-means = Also decides about matches.
role-editor-means = Also uploads sources, writes rulesets and runs jobs.
role-owner-means = May do everything, members and the project itself included.
roles-show = What each role may do
roles-caption = Permissions of each role
roles-permission = Permission
roles-yes = Yes
roles-no = No
permission-project-view = See the project and everything in it
permission-project-edit = Change name, description and settings
permission-project-delete = Archive, delete and restore the project
permission-members-manage = Invite and remove members and change their roles
permission-tokens-manage = See and revoke the tokens of the project
permission-audit-view = Read who did what
permission-sources-edit = Upload, change and delete sources
permission-rulesets-edit = Write rulesets
permission-jobs-run = Start and cancel jobs
permission-decisions-make = Accept, reject, link and comment
permission-exports-make = Take results out
members-title = Members
members-lede = Who belongs to this project, and what they may do in it.
members-filters = Find members
members-filter-search = Name or address
# $count: how many members the project has
members-caption =
    { $count ->
        [one] One member
       *[other] { $count } members
    }
members-name = Member
members-role = Role
# $name: the member
members-role-of = Role of { $name }
members-role-save = Change
members-joined = Since
members-you = you
members-disabled = Account disabled
members-none = No member fits
members-none-sentence = No member of this project fits these filters.
members-transfer-open = Hand over…
# $name: the member who becomes owner
members-transfer-question = Hand this project to { $name }?
members-transfer-explains = They become an owner and you become an editor. Only they can give the project back.
members-transfer = Hand over
members-remove-open = Remove…
# $name: the member
members-remove-question = Remove { $name } from this project?
members-remove-explains = They lose access at once. What they decided stays. To come back they need a new invitation.
members-remove = Remove
members-leave-open = Leave this project…
# $name: the project
members-leave-question = Leave { $name }?
members-leave-explains = You lose access at once. To come back you need a new invitation.
members-leave = Leave
members-invite = Invite somebody
members-invite-email = Email
members-invite-hint = They get a link that holds for seven days. It is also shown here, once.
members-invite-send = Invite
invitations-caption = Invitations
invitations-email = Email
invitations-state = State
invitations-open = Open
invitations-accepted = Accepted
invitations-revoked = Taken back
invitations-expired = Ran out
invitations-by = Invited by
invitations-ends = Ends
invitations-revoke = Take back
# $project: the name of the project
invitation-title = Invitation to { $project }
# $name: who invited
invitation-lede = { $name } asks you to join this project.
invitation-may = What you may do
invitation-accept = Join the project
invitation-signed-out = Sign in to accept, or make an account with this invitation.
invitation-join = Make an account
invitation-sign-in = Sign in
# $email: the address of the account that is signed in
invitation-other-address = You are signed in as { $email }. The invitation was made for another address.
settings-title = Settings
settings-lede = What applies in this project, and what becomes of it.
settings-archived = This project is archived: it can be read and not changed.
settings-general = In this project
settings-name = Name
settings-description = Description
settings-time-zone = Time zone
settings-currency = Currency
settings-upload-limit = Largest file
settings-upload-limit-hint = Such as 100MB. Empty means as on the whole site.
settings-retention = Days to keep sources and results
# $most: the largest number of days
settings-retention-hint = From 1 to { $most }. Empty means for ever.
settings-networks = Networks that are let in
settings-networks-hint = One a line, such as 10.0.0.0/8 or 2001:db8::/32. Empty lets members in from everywhere. Your own address has to be among them.
settings-save = Save
settings-archive = Archive project
settings-archive-explains = An archived project can be read and not changed. It can be taken out of the archive again.
settings-unarchive = Take out of the archive
settings-unarchive-explains = The project can be changed again.
settings-delete = Delete project
settings-delete-explains = Nobody can open it from then on. An owner can restore it for seven days; then it is gone with everything in it.
# $name: the name of the project
settings-delete-name = Type the name of the project, { $name }, to confirm
