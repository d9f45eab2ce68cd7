# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = Invalid email or password
    .detail = No account fits this email together with this password.
    .hint = Check both and try again.

error-auth-sign-in-required = You are signed out
    .detail = Only signed-in people can see or do this.
    .hint = Sign in and try again. Nothing was changed.

# $permission (text): the permission that is missing
error-auth-permission-missing = Your role does not allow this
    .detail = It needs the permission "{ $permission }".
    .hint = Ask an owner of the project or an admin for another role.

# $scope (text): the scope that is missing
error-auth-scope-missing = This token may not do this
    .detail = It lacks the scope "{ $scope }".
    .hint = Use a token with this scope.

error-auth-token-refused = The token is not accepted
    .detail = It is unknown, has expired or was revoked.
    .hint = Make a new token and use it whole.

error-auth-person-required = Only a signed-in person can do this
    .detail = Tokens cannot be used for it.
    .hint = Sign in with a browser.

error-auth-confirmation-required = Enter your password once more
    .detail = More than five minutes have passed since you last entered it.
    .hint = Confirm your password, then repeat the step.

# $address (text): the address the request came from
error-auth-address-refused = Your network is not allowed here
    .detail = Requests from { $address } are not accepted.
    .hint = Use an allowed network, or ask an owner or admin to allow this one.

error-auth-too-many-attempts = Too many attempts
    .detail = There were too many wrong passwords in a row. Nothing was checked this time.
    .hint = Wait a little and try again. A browser you signed in with before is not held up by other people's attempts.

error-auth-code-refused = The code does not fit
    .detail = It is wrong, too old, or was used already.
    .hint = Wait for the next code of your authenticator, or use a recovery code.

error-auth-too-many-tries = Too many wrong codes
    .detail = To keep others from guessing, there is a pause before the next code.
    .hint = Wait and try again, or use a recovery code: those always work.

error-second-factor-on = The second factor is on already
    .detail = Nothing was changed.
    .hint = Switch it off first to set it up anew.

error-second-factor-off = The second factor is off
    .detail = Nothing was changed.
    .hint = Begin with setting it up on the security page of your account.

error-link-ended = This link no longer works
    .detail = It was used already, has expired, or was replaced by a newer one.
    .hint = Ask for a new link.

error-oidc-off = There is no sign-in through another provider here
    .detail = This site has none configured.
    .hint = Sign in with your email and password.

error-oidc-unreachable = The sign-in provider does not answer
    .detail = Nothing was changed.
    .hint = Try again in a moment, or sign in with your email and password.

error-oidc-refused = The sign-in provider did not confirm who you are
    .detail = The sign-in there was cancelled or refused.
    .hint = Try again, or sign in with your email and password.

error-oidc-untrusted = The answer of the sign-in provider cannot be trusted
    .detail = A check of its signature, time, sender or recipient failed, so it was not used.
    .hint = Try again. If it happens again, tell an administrator.

error-oidc-lost = This sign-in was not begun here
    .detail = It was begun in another browser, more than ten minutes ago, or is over already.
    .hint = Begin again from the sign-in page.

error-oidc-no-account = No account is connected with this sign-in
    .detail = Accounts are never connected by their email address alone.
    .hint = Sign in with your password and connect it on the security page of your account, or ask an admin for an invitation.

error-oidc-connected-elsewhere = This sign-in belongs to another account
    .detail = Nothing was changed.
    .hint = Sign in to the other account, or use another sign-in.

error-project-archived = This project is archived
    .detail = It can be read, but not changed.
    .hint = Ask an owner to take it out of the archive.

error-project-last-owner = A project needs an owner
    .detail = Without this person nobody could manage the project. Nothing was changed.
    .hint = Make another member an owner first.

error-project-has-owner = This project has an owner
    .detail = Only a project without an owner can be given one from outside.
    .hint = Ask an owner of the project to invite the person.

error-member-exists = This person is a member already
    .detail = Nothing was changed.
    .hint = Change the role in the list of members.

error-invitation-ended = This invitation is no longer open
    .detail = It was used or revoked, or it has expired.
    .hint = Ask an owner of the project for a new one.

# $email (text): the address that was invited
error-invitation-other-address = This invitation is for another address
    .detail = It was made for { $email }.
    .hint = Sign in with that address, or ask for an invitation to yours.

error-object-not-found = This is not here
    .detail = It was removed, or the address is wrong.
    .hint = Go back to the list and choose again.

error-object-changed-meanwhile = Somebody changed this meanwhile
    .detail = Your change was not saved, so that theirs is not lost.
    .hint = Reload, look at what changed, and try again.

# $line (number): the line of the audit
error-audit-broken = The audit was tampered with at line { $line }
    .detail = This line is not what was written, or lines before it were removed, added or moved.
    .hint = Compare the database with a backup from before, and find out who can write to it.

# $line (number): the line of the audit
error-audit-cut-off = The audit ends too early
    .detail = The last line that was written is line { $line }, and lines are missing at the end.
    .hint = Compare the database with a backup from before, and find out who can write to it.

error-token-two-live = Two of these tokens are in use already
    .detail = The token before this one still works, so that programs can change over.
    .hint = Revoke the earlier one, then make a new one.

error-project-no-access = You don't have access to this project
    .detail = The project belongs to other people, or it does not exist.
    .hint = Check the address, or ask an owner of the project for access.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = File exceeds { $limit } limit
    .detail = The file is larger than this site accepts. Nothing of it was kept.
    .hint = Upload a smaller file, or ask an administrator to raise the limit.

error-upload-empty = The file is empty
    .detail = It has no content at all. Nothing was kept.
    .hint = Choose the file again. If it is empty there too, write it anew.

error-upload-no-file = There is no file in what was sent
    .detail = The form has no part with a file.
    .hint = Send the file in a part with a file name, or as the whole body with its name in the address.

error-upload-several-files = Send one file at a time
    .detail = The form holds more than one file. Nothing was kept.
    .hint = Send each file in a request of its own.

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = The project has no room for this file
    .detail = Everything in it may take { $limit } together. Its files take { $files }, what was read of them takes { $tables }. Nothing new was kept.
    .hint = Delete files that no source is made of, or sources that are not needed: they take no room once they are gone for good, after 7 days. Or ask an administrator for more room.

error-upload-site-full = This site has no room for this file
    .detail = Everything in all projects takes as much as it may. Nothing new was kept.
    .hint = Delete files and sources that are not needed, or ask an administrator for more room.

error-upload-stalled = The upload came to a halt
    .detail = Nothing more arrived for too long. Nothing of the file was kept.
    .hint = Check the connection and upload the file again.

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = The size is not what was announced
    .detail = Announced were { $expected }, found were { $found }. Nothing of this was kept.
    .hint = Send it again, whole. If the file changed meanwhile, begin a new upload.

error-upload-other-content = The content is not what its checksum says
    .detail = It was changed on the way, or the checksum belongs to something else. Nothing of this was kept.
    .hint = Compute the checksum anew and send it again.

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = The upload has no piece { $number }
    .detail = It has { $count } pieces, counted from 0.
    .hint = Compute the numbers from the size of the file and the size of the pieces.

# $number: the number of the piece
error-upload-chunk-differs = Piece { $number } is here already, with other content
    .detail = The piece that is here was kept.
    .hint = If the file changed meanwhile, begin a new upload.

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = The file has not arrived whole
    .detail = Pieces missing: { $missing }. The first is number { $number }.
    .hint = Send them and complete the upload again.

# $finding (text): what the scanner calls it
error-upload-harmful = The file was refused by the scanner
    .detail = It found { $finding }. Nothing of the file was kept.
    .hint = Check where the file comes from. If you think this is a mistake, tell an administrator.

error-upload-scanner-unavailable = Files cannot be checked at the moment
    .detail = The scanner that every file has to pass does not answer. Nothing of the file was kept.
    .hint = Try again in a moment. If it happens again, tell an administrator.

error-request-not-found = There is nothing at this address
    .detail = The page was moved or removed, or the address has a typing mistake.
    .hint = Check the address, or go to the start page.

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = { $method } does not work here
    .detail = The address exists, but it does not accept the method { $method }.
    .hint = Use one of the methods in the Allow header.

error-request-path-malformed = A part of the address cannot be read
    .detail = One part of the address is not of the expected form.
    .hint = Check the address against the API description.

error-request-query-malformed = The part of the address after the question mark cannot be read
    .detail = A parameter is missing, unknown or not of the expected form.
    .hint = Check the parameters against the API description.

error-request-malformed = The request cannot be read
    .detail = What arrived is not a request of the HTTP protocol. Nothing was done.
    .hint = Check the program that sent it.

# $header: the name of the header
error-request-header-malformed = The header { $header } cannot be read
    .detail = The header { $header } is not of the expected form. Nothing was done.
    .hint = Correct the header, or leave it out where it is optional.

error-request-headers-too-large = The headers are too long
    .detail = The headers of the request are longer together than the server reads.
    .hint = Remove headers or cookies that are not needed, and try again.

# $line, $column: where reading stopped
error-request-json-malformed = The request body is not JSON
    .detail = Reading stopped at line { $line }, column { $column }. Nothing was done.
    .hint = Correct the body and send it again.

error-request-form-malformed = The form cannot be read
    .detail = The body of the request is not a form. Nothing was done.
    .hint = Send the form again from the page.

error-request-body-unreadable = The request body broke off
    .detail = The connection ended before the whole body had arrived. Nothing was done.
    .hint = Send the request again.

# $expected: a media type, such as application/json
error-request-content-type = The request body is of another type than expected
    .detail = This address reads { $expected }.
    .hint = Send a body of type { $expected } with a matching Content-Type header.

# $limit (size): the largest allowed body
error-request-too-large = The request is larger than { $limit }
    .detail = This address accepts at most { $limit } at once. Nothing was done.
    .hint = Send less at once.

error-request-timeout = The request took too long
    .detail = The request did not arrive, or could not be answered, in the time allowed.
    .hint = Try again. If it happens often, tell an administrator.

error-request-cross-site = The request came from another site
    .detail = Changes are accepted only from the pages of this site. Nothing was changed.
    .hint = Open this site directly and try again. Administrators: check that the public URL is configured.

error-request-rate-limited = Too many requests
    .detail = There were more requests in a short time than this site allows.
    .hint = Wait a moment and try again.

error-request-key-reused = This key belongs to another request
    .detail = The Idempotency-Key was sent before with another content. Nothing was changed.
    .hint = Use a new key for a new request.

error-request-in-progress = The first request with this key is not finished
    .detail = It is still being worked on, or the server stopped in the middle of it.
    .hint = Wait and ask again with the same key, or look whether the change is there.

error-request-fields = Some fields need a correction
    .detail = Nothing was saved.
    .hint = Correct the fields listed and try again.

error-field-required = This field is required
    .detail = There is no value for it.
    .hint = Enter a value.

# $field: the name of the field
error-field-unknown = There is no field named { $field }
    .detail = Unknown fields are refused, so that a typing mistake does not go unnoticed.
    .hint = Remove the field or correct its name.

error-field-type = The value is of another type than expected
    .detail = A text was sent for a number, or the like.
    .hint = Check the value against the API description.

# $allowed: the values to choose from, separated by commas
error-field-choice = The value is not one of the choices
    .detail = It can be one of: { $allowed }.
    .hint = Choose one of these values.

error-field-email = This is not an email address
    .detail = An address has a name, the sign @ and a domain, such as ann@example.com.
    .hint = Correct the address.

# $min (number): the fewest characters
error-field-too-short = Use at least { $min } characters
    .detail = The value is too short.
    .hint = Make it longer.

# $max (number): the most characters
error-field-too-long = Use at most { $max } characters
    .detail = The value is too long.
    .hint = Shorten it.

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = Enter a number from { $min } to { $max }
    .detail = The value is not a number in this range.
    .hint = Correct it and try again.

error-field-password-common = This password is one of the first that others try
    .detail = It is built around a common word, a row of keys or a repetition.
    .hint = Choose another one. A few words that do not belong together are easy to keep in mind.

# $word: the word
error-field-password-personal = This password is built around "{ $word }"
    .detail = Others know this about you, or about this product.
    .hint = Choose another one that has nothing to do with it.

error-field-password-wrong = This is not your password
    .detail = It is not the password of this account. Nothing was changed.
    .hint = Check it and enter it again.

error-field-time-zone = This time zone is not known
    .detail = A time zone has a name such as Europe/Berlin.
    .hint = Choose one from the list.

error-field-currency = This currency is not known
    .detail = A currency has a code of three letters, such as EUR.
    .hint = Choose one from the list.

error-field-size = This is not a size
    .detail = A size is a whole number with a unit, such as 512KB, 100MB or 2GB.
    .hint = Correct it and try again.

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = The largest size here is { $limit }
    .detail = The site does not allow more.
    .hint = Enter a smaller size.

# $network (text): what was typed
error-field-network = "{ $network }" is not a network
    .detail = A network is an address, or an address and a length, such as 203.0.113.0/24 or 2001:db8::/32.
    .hint = Separate several networks with commas.

# $address (text): the address the request came from
error-field-locks-out = This list would lock you out
    .detail = It does not contain { $address }, the address you are using.
    .hint = Add your address or its network to the list.

error-field-not-the-name = This is not the name
    .detail = What you typed is not the name of the project. Nothing was changed.
    .hint = Type the name exactly as it is shown.

error-account-exists = This email address has an account already
    .detail = Nothing was changed.
    .hint = Sign in with it, or use another address.

error-account-last-admin = Nobody else looks after this site
    .detail = Without an admin, nobody could invite people or change settings. Nothing was changed.
    .hint = Make somebody else an admin first.

error-setup-link-refused = This set-up link does not work any more
    .detail = It was used, is older than a day, or the site has an admin already.
    .hint = If nobody can sign in yet, whoever runs the server makes a new link with: tieout setup-link

# $line, $column: where reading stopped
error-ruleset-malformed = The ruleset cannot be read
    .detail = Reading stopped at line { $line }, column { $column }.
    .hint = Correct the ruleset at this place.

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = The ruleset has version { $version }
    .detail = This program reads version { $known }.
    .hint = Set version to { $known }, or use a program that reads this version.

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = The name { $name } is there twice
    .detail = Names have to differ, because other parts of the ruleset refer to them.
    .hint = Give one of them another name.

# $column: the name of a column pair
error-ruleset-column = There is no column pair named { $column }
    .detail = Only pairs listed under columns can be named here.
    .hint = Correct the name, or add the pair to columns.

# $column: the name of a column pair
error-ruleset-kind = This does not fit what { $column } holds
    .detail = Amounts can be within a limit, dates within days, text similar.
    .hint = Choose a condition that fits the kind of the column, or correct the kind.

error-ruleset-currency = This is not a currency
    .detail = A currency is written as three capital letters, such as EUR.
    .hint = Correct the code.

error-ruleset-review-above-accept = The score for review is above the score for acceptance
    .detail = A match would count before it is worth a look.
    .hint = Lower review, or raise accept.

error-ruleset-negative = The number has to be 0 or more
    .detail = Limits are written without a sign.
    .hint = Remove the sign.

error-ruleset-sums-unused = The pass matches one to one and has sums
    .detail = Sums need a side with several records.
    .hint = Change the cardinality of the pass, or remove sums.

# $most (number): columns
error-ruleset-too-many-columns = The ruleset pairs more than { $most } columns
    .detail = More columns than that cannot be weighed together.
    .hint = Leave out the columns that say least about which rows belong together.

# $column: the header of a column; $path: the file
error-ruleset-header-missing = The file { $path } has no column { $column }
    .detail = The ruleset names it.
    .hint = Choose the file the ruleset was made for, or correct the ruleset.

# $column: the header of a column; $path: the file
error-ruleset-value-kind = The column { $column } of { $path } holds something else than the ruleset says
    .detail = Its values cannot be read as the kind the ruleset gives it.
    .hint = Correct the kind in the ruleset, or the values in the file.

# $path: the file
error-file-unreadable = The file { $path } cannot be read
    .detail = It does not exist, or this program may not read it.
    .hint = Check the path and the permissions.

# $path: the file or folder
error-file-unwritable = The file { $path } cannot be written
    .detail = The folder is not there, is full, or this program may not write there.
    .hint = Choose another folder, or make room.

# $path: the file
error-file-empty = The file { $path } has no columns
    .detail = Its first line has to hold the names of the columns.
    .hint = Check that it is the right file.

# $path: the file; $column: the name of a column
error-file-column-twice = The file { $path } has two columns named { $column }
    .detail = Columns are told apart by their names.
    .hint = Give one of them another name.

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = Row { $row } of { $path } does not fit the columns
    .detail = It has { $found } values, and there are { $expected } columns.
    .hint = Correct the row.

# $path: the file; $row: the row
error-file-quote-open = A quoted value in row { $row } of { $path } has no end
    .detail = The closing quotation mark is missing.
    .hint = Correct the row.

# $path: the file; $row: the row
error-file-not-text = Row { $row } of { $path } is not text in UTF-8
    .detail = Some of its characters cannot be read.
    .hint = Save the file in UTF-8.

# $path: the file
error-file-damaged = The file { $path } is damaged
    .detail = It begins like a file of a known kind and cannot be read as one.
    .hint = Make the file anew.

# $path: the file; $column: the name of a column
error-file-column-kind = The column { $column } of { $path } cannot be compared
    .detail = It holds lists, structures or bytes.
    .hint = Leave the column out, or split it into plain columns.

# $path: the file; $limit (number): the most rows
error-file-too-large = The file { $path } has too many rows
    .detail = One file may have { $limit } rows.
    .hint = Split it into several files.

# $path: the file; $row: the row
error-file-row = Row { $row } of { $path } cannot be read
    .detail = A cell holds an error, or the row is damaged.
    .hint = Correct the row.

# $path: the file
error-file-unknown-format = The kind of file of { $path } is not known
    .detail = It is neither a table, a workbook, JSON, Parquet nor a bank statement that can be read here.
    .hint = Save it as CSV or XLSX, or export it anew.

# $path: the file
error-file-other-format = The file { $path } is not what its layout says
    .detail = Its content belongs to another kind of file.
    .hint = Let the layout be found out anew.

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = { $path } has no part { $part }
    .detail = Its parts are: { $parts }.
    .hint = Choose one of these parts.

# $path: the file
error-file-nested-archive = { $path } is an archive with another archive inside
    .detail = One archive is opened, archives inside of it are not.
    .hint = Unpack it, and upload the file that is meant.

# $path: the file
error-file-encrypted = The file { $path } is encrypted
    .detail = It cannot be read without a password.
    .hint = Save it without a password.

# $path: the file
error-file-binary-workbook = { $path } is a binary workbook (XLSB)
    .detail = This kind of workbook is not read here.
    .hint = Open it in the program it was made with and save it as XLSX.

# $path: the file
error-file-doctype = The file { $path } has a DOCTYPE
    .detail = Such a declaration can make a document refer to other files or grow without end, so it is refused.
    .hint = Export the file without a DOCTYPE.

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = The file { $path } goes over a limit
    .detail = { $limit ->
        [inflated] No more than { $most } bytes may come out of a compressed file.
        [ratio] No more than { $most } bytes may come out of one compressed byte.
        [entries] An archive may hold { $most } files.
        [document] A file of this kind may have { $most } bytes.
        [shared-texts] The texts of a workbook may have { $most } bytes.
        [cells] A sheet may have { $most } cells.
        [columns] A table may have { $most } columns.
        [depth] Parts may be nested { $most } levels deep.
        [value] One value may have { $most } bytes.
       *[other] The limit is { $most }.
    }
    .hint = Split the file into smaller ones, or leave out what is not needed.

# $path: the file; $column: the name of a column
error-file-layout-column = The layout for { $path } names the column { $column }, which is not there
    .detail = Each column that the layout names has to be one of the file.
    .hint = Correct the layout, or let it be found out anew.

# $path: the file; $about: the part of the layout
error-file-layout = The layout for { $path } cannot be used
    .detail = Its part { $about } contradicts the others.
    .hint = Correct the layout, or let it be found out anew.

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = The file { $path } has no row { $row }
    .detail = Its rows below the names are numbered from 1 to { $rows }.
    .hint = Choose one of these rows.

error-match-stopped = The run was stopped
    .detail = Nothing of it was kept.
    .hint = Start it again when you are ready.

error-match-nothing-to-compare = The two files have nothing in common
    .detail = No column of one side looks like a column of the other.
    .hint = Check that they are the right files, or write a ruleset that names the columns.

# $column: the name of a column; $row: the row
error-match-amount-range = An amount in column { $column } is too large
    .detail = It stands in row { $row } and has more digits than can be added up exactly.
    .hint = Correct the amount.

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = { $limit } of memory are too little for these files
    .detail = At least { $least } are needed, although everything that can wait on disk does.
    .hint = Raise --memory to { $least } or more, or match fewer rows at a time.

error-job-ended = The job has ended
    .detail = It ended before it could be stopped. Its result counts.
    .hint = Look at the result; delete it if it is not wanted.

error-job-stopped = The job was stopped
    .detail = Nothing of it was kept.
    .hint = Start it again when you are ready.

# $attempts (number): how often it was begun
error-job-gave-up = The job could not be done
    .detail = { $attempts } attempts broke off because the worker stopped in the middle.
    .hint = Try a smaller file, or ask an administrator: the log of the worker says more.

error-client-unreachable = The server cannot be reached
    .detail = The request did not arrive, or its answer was lost. What you entered is still here.
    .hint = Check your connection and try again.

error-client-version-skew = A new version is ready
    .detail = This page is from another version than the server.
    .hint = Reload the page to go on with the new version.
    .action = Reload

error-system-stopping = The server is restarting
    .detail = It takes no new work while it stops. Nothing was changed.
    .hint = Try again in a few seconds.

error-system-not-ready = The server is not ready
    .detail = At least one part that it needs is not working.
    .hint = Look at the status page to see which one.

error-system-internal = Something failed on our side
    .detail = The failure was recorded. What you had saved before is unchanged.
    .hint = Try again. If it happens again, pass on the code and the request id.

error-database-unavailable = The database does not answer
    .detail = Nothing was changed.
    .hint = Try again in a moment. Administrators: check that the database runs and can be reached.

error-database-full = There is no room left for the database
    .detail = Its disk is full. Nothing was changed.
    .hint = Tell an administrator. Administrators: make room where the database is kept.

error-database-busy = The database is busy
    .detail = Other work holds it at the moment. Nothing was changed.
    .hint = Try again in a moment.

# $database, $program (numbers): schema versions
error-database-newer = The database is newer than this program
    .detail = The database has version { $database }; this program knows versions up to { $program }.
    .hint = Start the newer program again, or restore a backup from before the upgrade.

# $version (number): the migration
error-database-migration-changed = Migration { $version } has changed since it was applied
    .detail = The database was built by another edition of this program. Nothing was changed.
    .hint = Use the program that made this database.

# $version (number): the migration
error-database-migration-failed = Migration { $version } failed
    .detail = The database is as it was before.
    .hint = See the log for the cause, correct it, and run the migration again.

error-database-url = The address of the database cannot be read
    .detail = It has to start with sqlite: or postgres:.
    .hint = Correct the setting database_url.

error-files-unavailable = Files cannot be written or read
    .detail = The storage for files does not answer as it should. Nothing was changed.
    .hint = Try again in a moment. Administrators: check free space and permissions of the data folder.

error-files-full = There is no room left for files
    .detail = The storage for files is full. Nothing was changed.
    .hint = Tell an administrator. Administrators: make room where files are kept.

error-files-damaged = A stored file cannot be read
    .detail = It is gone, or is not what was written.
    .hint = Tell an administrator. Administrators: restore the file from a backup.

error-files-in-use = A source is made of this file
    .detail = The file is kept as long as the source needs it. Nothing was changed.
    .hint = Delete the source first. The file can be deleted once the source is gone for good.

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = There is no setting named { $key }
    .detail = It is set in { $origin }.
    .hint = Correct the name or remove it. All settings are listed in docs/configuration.md.

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = The setting { $key } has a value that cannot be used
    .detail = It is set in { $origin }. A value that works: { $expected }.
    .hint = Correct the value. All settings are listed in docs/configuration.md.

# $key, $other: names of settings
error-config-conflict = The settings { $key } and { $other } contradict each other
    .detail = Both cannot hold at the same time.
    .hint = Change one of them. All settings are listed in docs/configuration.md.

# $key: the name of the setting; $path: the file
error-config-file-unreadable = The file { $path } cannot be read
    .detail = The setting { $key } names it.
    .hint = Check that the file exists and that this program may read it.

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = The settings file { $path } is not TOML
    .detail = Reading stopped at line { $line }.
    .hint = Correct the file at this line.

# $key: the name of the setting
error-config-secret-missing = The secret { $key } is not set
    .detail = In production the program starts only with its own secrets.
    .hint = Set { $key }, or { $key }_FILE to the path of a file with it: at least 32 random bytes, such as from: openssl rand -base64 48

# $key: the name of the setting
error-config-secret-weak = The secret { $key } is too easy to guess
    .detail = It is shorter than 32 bytes, a well-known sample, or readable by other users of this machine.
    .hint = Use at least 32 random bytes, such as from: openssl rand -base64 48. If it is in a file, let only this program's user read it.

# $path: the folder
error-config-data-folder = The data folder { $path } cannot be used
    .detail = The program has to create, write and read files there.
    .hint = Check that the folder exists and belongs to the user who runs the program, or choose another with data_dir.

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = Another program listens at { $address }
    .detail = Two programs cannot listen at the same address.
    .hint = Stop the other program, or choose another address, such as --address 127.0.0.1:3001

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = The program cannot listen at { $address }
    .detail = This machine does not have the address, or the port needs more rights.
    .hint = Choose another address, such as --address 127.0.0.1:3000

# $argument: the word on the command line
error-cli-argument = The command line has a word that is not understood: { $argument }
    .detail = Nothing was done.
    .hint = See --help for what can be used.

# $argument: what is missing
error-cli-argument-missing = The command line lacks { $argument }
    .detail = Nothing was done.
    .hint = See --help for what is needed.

# $address: such as 127.0.0.1:3000
error-cli-no-answer = No server answers at { $address }
    .detail = It is not running, still starting, or listens elsewhere.
    .hint = Start it, or check the address.

# $count (number): how many findings
error-cli-doctor = { $count ->
        [one] One finding has to be put right
       *[other] { $count } findings have to be put right
    }
    .detail = They are listed above, each with what to do.
    .hint = Put them right and run the examination again.

# A code that this version does not know. $code: the code
error-unknown = Something failed
    .detail = This version does not know the code { $code }.
    .hint = Reload the page. If it happens again, pass on the code and the request id.

error-field-name-twice = Two columns have the same name
    .detail = The names of columns tell them apart.
    .hint = Give each column a name of its own.

error-upload-file-changed = The file changed while it was being sent
    .detail = The browser can no longer read it as it was chosen.
    .hint = Choose the file again.

error-source-importing = The file of this source is being read
    .detail = One file after the other: until that is done, nothing else can be begun for this source.
    .hint = Wait until it is done, or stop it.

error-source-not-held = Nobody has to decide about this source
    .detail = No rows of its latest version wait for a decision; somebody may have been faster.
    .hint = Open the source again to see where it is.

error-source-not-read = There are no records yet
    .detail = The file of this version is being read, or it could not be read.
    .hint = Wait until it was read, or open another version.

# $minutes (number): how long reading may take
error-import-too-long = The file takes too long to read
    .detail = Reading was given up after { $minutes } minutes. Nothing of it was kept.
    .hint = Split the file, or let whoever runs this site raise import_time_limit.
