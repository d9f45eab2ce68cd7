# Letters. The value is the subject; .text stands before the link, .after behind it. Plain text: no markup.

# $minutes (number): how long the link works
mail-reset = Set a new Tieout password
    .text = Somebody asked to set a new password for your Tieout account. If it was you, open this link:
    .after = It works once, for { $minutes } minutes. If it was not you, nothing has changed: delete this letter.

# $by: who invites; $days (number): how long the link works
mail-join = { $by } invites you to Tieout
    .text = { $by } invites you to Tieout, which reconciles two sets of records and explains every answer. To make your account, open this link:
    .after = It works once, for { $days } days. If you did not expect this, delete this letter.

# $by: who invites; $project: the project; $days (number): how long the link works
mail-invitation = { $by } invites you to the project "{ $project }"
    .text = { $by } invites you to work on the project "{ $project }" in Tieout. To accept, open this link:
    .after = It works once, for { $days } days. If you did not expect this, delete this letter.

mail-password-changed = Your Tieout password was changed
    .text = The password of your Tieout account was changed, and every other browser was signed out. If it was you, nothing is to be done. If not, look at your account at once:
    .after = If you cannot sign in any more, tell whoever looks after this site.

mail-second-factor-on = Your Tieout account has a second factor
    .text = Signing in to your Tieout account needs a code of your authenticator from now on. If it was not you who set this up, look at your account at once:
    .after = Keep your recovery codes where you find them without your phone.

mail-second-factor-off = The second factor of your Tieout account is off
    .text = Signing in to your Tieout account needs no code any more. If it was neither you nor whoever looks after this site, look at your account at once:
    .after = There you can set up a second factor again.

# $left (number): how many codes are left
mail-recovery-code-used = A recovery code of your Tieout account was used
    .text = Somebody signed in to your Tieout account with a recovery code. If it was not you, change your password at once:
    .after = { $left ->
        [one] One recovery code is left.
       *[other] { $left } recovery codes are left.
    }

mail-identity-connected = Another sign-in was connected with your Tieout account
    .text = From now on your Tieout account can be signed in to through your organisation. If it was not you who connected it, look at your account at once:
    .after = If you cannot sign in any more, tell whoever looks after this site.
