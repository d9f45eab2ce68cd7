# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = Status
status-lede = What works at this moment, and what it means where something does not.
status-ready = Everything needed is working.
status-not-ready = Something needed is not working. Look below for what it means.

health-ok = Working
health-degraded = Late
health-failed = Not working

# For each check its name, and for each outcome what it means for people.
check-database = Database
check-database-ok = The database answers.
check-database-degraded = The database answers slowly. Pages take longer than usual.
check-database-failed = The database does not answer. Nothing can be shown or saved until it does. What was saved before is kept.

check-migrations = Database version
check-migrations-ok = The database has the version this program needs.
check-migrations-degraded = The database has an older version that this program can still work with.
check-migrations-failed = It is not certain that the database has the version this program needs. This server takes no requests until the database is migrated or the fitting program runs.

check-files = Files
check-files-ok = Files can be written and read back.
check-files-degraded = Files are written and read slowly. Uploads and exports take longer than usual.
check-files-failed = Files cannot be written or read back. Uploads, results and exports fail. Decisions already made are kept.

check-worker = Worker
check-worker-ok = A worker reported within the last minute.
check-worker-degraded = No worker has reported for a minute. Imports and matching wait until one runs. Pages and decisions work.
check-worker-failed = It is not known whether a worker runs, because the database does not answer.

check-jobs = Jobs
check-jobs-ok = No job waits longer than it should.
check-jobs-degraded = Jobs wait longer than they should, because the workers have more to do than they can, or none runs. Pages and decisions work.
check-jobs-failed = It is not known whether jobs wait, because the database does not answer.
