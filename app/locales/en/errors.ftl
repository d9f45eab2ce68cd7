# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = Invalid email or password
    .detail = No account fits this email together with this password.
    .hint = Check both and try again.

error-auth-sign-in-required = You are signed out
    .detail = Only signed-in people can see or do this.
    .hint = Sign in and try again. Nothing was changed.

error-project-no-access = You don't have access to this project
    .detail = The project belongs to other people, or it does not exist.
    .hint = Check the address, or ask an owner of the project for access.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = File exceeds { $limit } limit
    .detail = The file is larger than this site accepts. Nothing of it was kept.
    .hint = Upload a smaller file, or ask an administrator to raise the limit.

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

error-request-fields = Some fields need a correction
    .detail = Nothing was saved.
    .hint = Correct the fields listed and send the form again.

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

error-account-exists = This email address has an account already
    .detail = Nothing was changed.
    .hint = Sign in with it, or use another address.

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
