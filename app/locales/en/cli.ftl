# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Open { $address } in a browser.
# $folder: the path of a folder
cli-serve-folder = Everything is kept in { $folder }
cli-serve-stop = Ctrl+C stops it.
# Said once at the start
cli-serve-mail-console = Mail is shown here, because no mail server is set (smtp_host).

# $from, $to (numbers): versions of the database
cli-migrate-current = The database has version { $to }. Nothing is to be done.
cli-migrate-behind = The database has version { $from }, this program needs version { $to }. Run tieout migrate.
cli-migrate-migrated = The database was brought from version { $from } to version { $to }.

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = The server at { $address } is alive.

# The first word of a line of the examination
cli-doctor-state-ok = ok
cli-doctor-state-note = note
cli-doctor-state-problem = problem

cli-doctor-configuration-ok = All settings can be used.

# $folder: the path of a folder
cli-doctor-data-folder-ok = Files can be written and read in { $folder }.
cli-doctor-data-folder-new = The data folder { $folder } is not there yet.
    .hint = The first start creates it.
cli-doctor-data-folder-open = Other users of this machine can open the data folder { $folder }.
    .hint = Unless that is intended: chmod 700 { $folder }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = { $free } are free for files.
cli-doctor-free-space-low = Only { $free } are free for files, and one upload may have { $limit }.
    .hint = Make room on the disk, or choose another data_dir.

# $bucket: the name of the bucket
cli-doctor-object-store-ok = Files can be kept in the bucket { $bucket }.
cli-doctor-object-store-failed = Files cannot be kept in the bucket { $bucket }.
    .hint = Check s3_endpoint, s3_region, s3_bucket, s3_access_key and s3_secret_key, and whether the bucket is there. Until then nothing can be uploaded.
cli-doctor-scanner-ok = The scanner answers.
cli-doctor-scanner-failed = The scanner does not answer, or not as one.
    .hint = Check scanner. Until then every upload is refused.

cli-doctor-database-ok = The database answers.
# $file: the path of a file
cli-doctor-database-new = The database { $file } is not there yet.
    .hint = The first start creates it.

# $version (number): of the database
cli-doctor-schema-ok = The database has the tables of this program (version { $version }).
# $database, $program (numbers): versions
cli-doctor-schema-behind = The database has version { $database }, this program needs version { $program }.
    .hint = The next start brings it there; tieout migrate does so now.

cli-doctor-journal-ok = Readers and the writer of the database do not wait for each other.
cli-doctor-journal-other = The database has no write-ahead log, so readers wait for the writer.
    .hint = The next start sets it up. If it stays like this, the data folder is on a network drive: use a local disk, or PostgreSQL.

cli-doctor-jobs-ok = No job waits longer than five minutes.
# $count (number): how many jobs
cli-doctor-jobs-late =
    { $count ->
        [one] One job waits
       *[other] { $count } jobs wait
    } for more than five minutes.
    .hint = Start a worker with tieout worker, or set worker to true for tieout serve. Look at the log of the one that runs.

cli-doctor-secrets-set = The secrets are set.
# $file: the path of a file
cli-doctor-secrets-stored = The secret { $file } is readable by its owner only.
cli-doctor-secrets-new = The secret { $file } is not there yet.
    .hint = The first start creates it.
# $days (number): age
cli-doctor-secrets-old = The secret { $file } is { $days } days old.
    .hint = To renew it, stop the program and delete the file; the next start creates another. Everybody has to sign in again.

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = People reach the product at { $url }.
cli-doctor-public-url-plain = People reach the product at { $url }, without encryption.
    .hint = Put a proxy that speaks https before it, and set public_url to its address.
cli-doctor-public-url-missing = Production runs without public_url.
    .hint = Set public_url to the address people open, such as https://tieout.example.com
cli-doctor-public-url-local = Only this machine reaches the product.
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = The product listens at { $address }, which other machines can reach, and public_url is not set.
    .hint = Set public_url to the address people open, or listen at 127.0.0.1 only.

# $server: such as smtp.example.com:587
cli-doctor-mail-smtp-ok = The mail server { $server } answers.
cli-doctor-mail-smtp-failed = The mail server { $server } does not answer, or refuses the user.
    .hint = Check smtp_host, smtp_port, smtp_security, smtp_user and smtp_password. Until then mail waits.
# $folder: the path of a folder
cli-doctor-mail-folder = Mail is not sent: each letter becomes a file in { $folder }.
    .hint = Set smtp_host to send it. Invitations can be copied from the page as well.
cli-doctor-mail-unset = Mail is not sent: it is shown on the terminal of the server or, where that has none, put into { $folder }.
    .hint = Set smtp_host to send it. Invitations can be copied from the page as well.
cli-doctor-mail-console = Mail is not sent: it is shown on the terminal of the server.
    .hint = Set smtp_host to send it. Invitations can be copied from the page as well.
# $sender: such as Tieout <tieout@localhost>
cli-doctor-mail-sender-local = Letters come from { $sender }, an address that nobody can answer.
    .hint = Set mail_from to an address of yours; many mail servers refuse others.

# $provider: the address of the identity provider
cli-doctor-oidc-ok = The identity provider { $provider } answers.
cli-doctor-oidc-failed = The identity provider { $provider } does not answer as one.
    .hint = Check oidc_issuer: it has to be exactly what the provider writes as "issuer" at /.well-known/openid-configuration.

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
        [one] One proxy address or network is trusted.
       *[other] { $count } proxy addresses or networks are trusted.
    }
cli-doctor-trusted-proxies-none = No proxy is trusted, and none is expected.
cli-doctor-trusted-proxies-missing = The public address starts with https, so a proxy stands before the program, but none is trusted.
    .hint = Set trusted_proxies to its address. Without it all callers look like one, and share one rate limit.
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = { $network } in trusted_proxies trusts everybody.
    .hint = Name only the addresses of your proxies. As it is, any caller can pretend to be another.

# Asked on a terminal; what is typed is not shown
cli-create-user-password = Password (12 characters or more):{" "}
# $email: the address of the new account
cli-create-user-done = { $email } can sign in.

# $email: whose token it is. $id: what the token is named by
cli-token-created = A token for { $email } was made (id { $id }). It is shown only now:
cli-token-revoked = The token no longer works.

# $lines (number): how many lines the audit has
cli-audit-verified = { $lines ->
        [one] The audit is whole: one line, as it was written.
       *[other] The audit is whole: { $lines } lines, as they were written.
    }

# $email: the address of an account
cli-reset-password-done = { $email } has another password and is signed out everywhere.

# $link: an address to open in a browser
cli-setup-link = Nobody can sign in yet. Open this link within a day: { $link }
cli-setup-not-needed = Somebody looks after this site already; no link is needed.

# What is said of an account in a list, separated by commas
cli-admin-state-admin = admin
cli-admin-state-disabled = disabled
cli-admin-state-second-factor = second factor

cli-doctor-first-admin-ignored = admin_email and admin_password are ignored: somebody looks after the site already.
    .hint = Remove both settings, and the file with the password.
# $email: the address of an account
cli-doctor-first-admin-configured = The next start makes the account of { $email }, who looks after the site.
cli-doctor-first-admin-ok = Somebody looks after the site.
cli-doctor-first-admin-missing = Nobody can sign in yet.
    .hint = The next start writes a set-up link to the log and to the file setup-link in the data folder; tieout setup-link makes another.

cli-networks-cleared = Requests may come from any network again.
cli-networks-open = Requests may come from any network already. Nothing was changed.
# $project: the id of a project
cli-networks-project-cleared = Requests to the project { $project } may come from any network again.

cli-doctor-networks-open = Requests may come from any network.
# $networks: networks, separated by commas
cli-doctor-networks-limited = Requests may come from these networks only: { $networks }.
    .hint = Whoever is locked out is let in again by tieout networks clear.

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = Matches: { $matched } accepted, { $difference } with a difference, { $review } for review, { $ambiguous } ambiguous.
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
        [one] One set of rows fits so equally well that no pair of it is likely; it is in the file “undecided”.
       *[other] { $sets } sets of rows fit so equally well that no pair of them is likely; they are in the file “undecided”.
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file }: { $matched } of { $rows } rows matched, { $unmatched } not matched.
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column }: { $total } in all, { $matched } matched, { $unmatched } not matched.
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file }: { $rows } rows cancel each other out.
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass }: { $accepted } accepted, of which { $wrong } are expected to be wrong.
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass }: { $lists } lists of candidates were too long and were left out; summary.json names { $rows } rows.
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass }: the search for sums gave up for { $rows } rows.
# $folder: the path of a folder
cli-match-written = The results are in { $folder }

# What is being done, before a bar that fills
cli-match-step-read = Reading files
cli-match-step-profile = Learning what columns hold
cli-match-step-candidates = Finding candidates
cli-match-step-score = Weighing candidates
cli-match-step-assign = Choosing the best matches
cli-match-step-group = Finding sums
cli-match-step-write = Writing results

# $row: the number of a row; $file: the path of a file
cli-explain-matched = Row { $row } of { $file } is matched.
cli-explain-difference = Row { $row } of { $file } is matched, with a difference.
cli-explain-review = Row { $row } of { $file } has a match for review.
cli-explain-ambiguous = Row { $row } of { $file } has several matches that are as good.
cli-explain-unmatched = Row { $row } of { $file } is not matched.
# $other: another row of the same file
cli-explain-cancelled = Row { $row } of { $file } and row { $other } of the same file cancel each other out.
cli-explain-nothing = No row of the other file comes near.

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = Row { $row } is its match: { $score } points in the pass { $pass }.
# $column: the name of a pair of columns
cli-explain-pair-failed = Row { $row } is no match: the condition for { $column } does not hold.
cli-explain-pair-no-candidate = Row { $row } was not weighed: no rule of the pass { $pass } brings the two together.
cli-explain-pair-below = Row { $row } is no match: { $score } points in the pass { $pass }, and { $needed } are needed.
cli-explain-pair-other = Row { $row } has { $score } points in the pass { $pass }, and another match was better.
# $points: such as -3.210
cli-explain-base = {"  "}every pair starts with { $points }
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column }: { $left } and { $right } give { $points }
cli-explain-empty = nothing
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}without it, all matches together have at least { $points } points less
cli-explain-needed = {"  "}it is for review, since matches are accepted from { $needed } points
cli-explain-certainty = {"  "}of matches as sure as this one, { $wrong } % are expected to be wrong; up to { $most } % are accepted
cli-explain-certainty-none = {"  "}of matches as sure as this one, { $wrong } % are expected to be wrong; the pass is sure enough of none
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = Its match is a sum: { $left } in { $leftfile } and { $right } in { $rightfile }, with { $score } points in the pass { $pass }.
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}row { $row } of { $file }: { $values }
cli-explain-answer-unique = {"  "}no other rows add up to it
cli-explain-answer-listed = {"  "}one row lists the others, and they add up; no other rows were tried
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}{ $sets } sets of rows add up to it, and this is the likeliest
cli-explain-answer-gave-up = {"  "}there are too many sets of rows to try them all; this was found among those that were tried
# $points: such as -3.210
cli-explain-reason-share = {"  "}how many rows are sums at all gives { $points }
cli-explain-reason-seldom = {"  "}how seldom such amounts add up by accident gives { $points }
cli-explain-reason-near = {"  "}lying nearer than other rows gives { $points }
cli-explain-reason-named = {"  "}naming rows of the sum gives { $points }
cli-explain-reason-names-others = {"  "}naming rows that are not in the sum gives { $points }
cli-explain-reason-names-none = {"  "}naming no row of the sum gives { $points }
cli-explain-reason-others = {"  "}other sets of rows that add up give { $points }
cli-explain-reason-alike = {"  "}other rows that would do as well give { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}it is for review, since sums are accepted from { $needed } points
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = No set of the rows that could be part of a sum ({ $members }) adds up in the pass { $pass }.
cli-explain-tried-some = Sets of rows that add up in the pass { $pass }: { $sets }, of { $members } that could be part of a sum. None is likely enough to be meant.
cli-explain-tried-gave-up = In the pass { $pass }, { $members } rows could be part of a sum: too many to try all sets.

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read =
    { $file }: { $format }, { $records ->
        [one] one row
       *[other] { $records } rows
    } can be used, { $rejected } set aside.
# $parts: their names, separated by commas
cli-import-parts = {"  "}Sheets or files in it: { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part }: { $because }
cli-import-doubt = {"  "}{ $part }: { $because } Have a look: nothing in the file decides it.
cli-import-columns = Columns:
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column }: { $kind }, { $filled } filled, { $distinct } different, { $min } … { $max }
cli-import-column-empty = {"  "}{ $column }: { $kind }, empty
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column }: { $kind }, { $filled } filled, all { $value }
cli-import-issues = What is the matter:
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}Row { $row }, { $column }: { $reason } – { $value }
cli-import-issue-row = {"  "}Row { $row }: { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}Not listed: { $count }
# $rejected (number): rows that were set aside
cli-import-held = Rows set aside: { $rejected }. Nothing was written; --go-on goes on with the others.
# $file: the path of a file
cli-import-written = The records are in { $file }
