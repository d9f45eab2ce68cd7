# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = With the address and the password of your account.
sign-in-forgot = Forgot your password?
# $name: what people call the identity provider
sign-in-elsewhere = Sign in with { $name }

code-title = Enter the code
code-lede = Your account asks for a second proof that it is you.
code-label = Code
code-hint = Six digits from your authenticator app.
code-recovery = Use a recovery code instead
code-recovery-label = Recovery code
code-recovery-hint = One of the codes you kept when you switched the second factor on. Each works once.
code-send = Continue
code-back = Sign in with another account

confirm-title = Enter your password once more
confirm-lede = The next step matters for the safety of your account or of others. Your password then counts for five minutes.
confirm-password = Password
confirm-send = Continue

reset-title = Set a new password
reset-lede = Enter the address of your account. A mail with a link comes to it.
reset-send = Send the link
reset-back = Back to signing in
reset-sent = Look into your mail
reset-sent-hint = If the address has an account here, a link is on its way. It works once, for one hour.
reset-new-title = Choose a new password
reset-new-lede = Every browser that is signed in with this account is signed out.
reset-new-send = Save and sign in

password-new = New password
password-choose = Password
password-hint = At least 12 characters. A few words that do not belong together are easy to remember and hard to guess.
password-strength-weak = Easy to guess
password-strength-fair = Not easy to guess
password-strength-good = Very hard to guess
person-name = Name
person-name-hint = As others see you.
person-language = Language
person-time-zone = Time zone

join-title = Your account
# $email (text): the address of the person
join-lede = You were invited as { $email }. Choose a name and a password to begin.
join-send = Create the account

setup-title = Set up Tieout
setup-lede = You make the first account, which looks after the site. This page works once.
setup-you = You
setup-site = This site
setup-site-hint = What applies where nobody chose otherwise. You can change it later.
setup-send = Set up and sign in
