# The frame around every page.

shell-skip = Skip to the content
shell-home = Tieout, start page
shell-navigation = Main
nav-start = Start
nav-status = Status
nav-design = Components
nav-projects = Projects
nav-admin = Admin
nav-sign-in = Sign in
nav-account = Account
nav-security = Security
nav-tokens = Tokens
nav-sign-out = Sign out
shell-account = Your account
shell-commands = Commands
shell-language = Language
shell-theme = Theme
theme-system = As the device
theme-light = Light
theme-dark = Dark
shell-tagline = Reconcile any two sets of records, and explain every answer.
# $build: a short name of the running version
shell-build = Build { $build }

failure-go-to-start = Go to the start page
failure-see-status = See the status
failure-code = Code
failure-request = Request
failure-copy = Copy code and request id
