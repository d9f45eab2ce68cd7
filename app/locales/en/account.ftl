# Somebody's own account.

account-title = Your account
account-lede = What others see of you, and how Tieout looks and speaks to you.
account-address = Address
account-as-browser = As the browser
account-save = Save
news-profile-saved = Saved
person-theme = Appearance
person-time-zone-hint = Dates and times are shown for this place.

security-title = Security
security-lede = How your account is guarded, and where it is signed in.
password-title = Password
password-lede = When it changes, every other browser is signed out.
password-none = You sign in through another service, so this account has no password.
password-current = Current password
password-change = Change the password
news-password-changed = Password changed. Every other browser was signed out.

second-factor-title = Second factor
second-factor-lede = A code from your phone, asked for after the password. It keeps out whoever learnt your password.
second-factor-on = On
second-factor-off = Off
second-factor-begin = Set up
second-factor-disable = Switch off
news-second-factor-off = The second factor is off.
# $count (number): how many codes were not used yet
recovery-left =
    { $count ->
        [one] One recovery code is left.
       *[other] { $count } recovery codes are left.
    }
recovery-make = Make new recovery codes
recovery-title = Your recovery codes
recovery-lede = Each works once, for when your authenticator is lost. They are shown only now: keep them where you keep passwords.
recovery-copy = Copy all
recovery-kept = I have kept them
recovery-gone = These codes were shown already
recovery-gone-hint = They are not kept in readable form. Make new ones if you did not keep them.

enrol-title = Set up the second factor
enrol-lede = You need an authenticator app on your phone.
enrol-scan = Read the picture
enrol-scan-hint = Add an account in the app and point the camera here.
enrol-picture = Picture with the key for the authenticator app
enrol-by-hand = Or type this key into the app:
enrol-copy = Copy the key
enrol-open = Open the app on this device
enrol-prove = Enter the code the app shows
enrol-send = Switch on
enrol-cancel = Back without switching it on

sessions-title = Signed-in browsers
sessions-lede = Sign out what you do not recognise, then change your password.
sessions-end-others = Sign out everywhere else
news-sessions-ended = Signed out.
session-address = Network address
session-seen = Last seen
session-began = Signed in
session-this = This browser
session-end = Sign out

connection-title = Sign-in elsewhere
# $name: what people call the identity provider
connection-lede = You can sign in with { $name } instead of your password.
connection-on = Your account is connected with { $name }.
connection-begin = Connect with { $name }
