# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = Sources
section-source-overview = Overview
section-source-records = Records
section-source-issues = Issues
section-source-columns = Columns
section-source-reading = Reading

sources-title = Sources
sources-lede = Sets of records to reconcile, each read from a file.
sources-bring = Bring in files
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV, Excel, ODS, JSON, Parquet, OFX, QIF, MT940, BAI2 or CAMT, also in gzip or zip. At most { $limit } each.
sources-bring-scripts = Bringing in files in the browser takes scripts. Without them, the API and the command line do the same.
sources-room = Room of this project
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $taken } of { $limit } taken
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = Files { $files }, the tables made of them { $tables }
sources-search = Search sources
sources-states = Which sources
sources-in-use = In use
sources-deleted = Deleted
sources-none = No sources yet
sources-none-hint = Drop a bank statement and a ledger above, or try it with sample files first.
sources-not-found = No source fits
sources-not-found-hint = Look for other words, or among the sources in use.

source-lede = What was read from its file, and what was not.
source-name = Name
source-state = State
source-format = Format
source-file = File
source-records = Records
source-rejected = Rows set aside
source-issues = Issues
source-changed = Changed
source-brought = Brought in
source-about = About this source
source-sample = Sample
source-state-importing = Being read
source-state-held = Waits for a decision
source-state-ready = Ready
source-state-failed = Not read
source-importing = The file is being read
source-importing-hint = Reload this page to see how far it is. The work goes on when the page is closed.
# $count (number): how many rows could not be read
source-held =
    { $count ->
        [one] { $count } row could not be read
       *[other] { $count } rows could not be read
    }
source-held-file = A part of the file could not be read
# $count (number): how many records were read
source-held-hint =
    { $count ->
        [one] { $count } record was read. Go on with it, correct how the file is read, or bring in a mended file. Nothing is lost: the rows set aside are kept and can be downloaded.
       *[other] { $count } records were read. Go on with them, correct how the file is read, or bring in a mended file. Nothing is lost: the rows set aside are kept and can be downloaded.
    }
# $count (number): how many records were read
source-go-on =
    { $count ->
        [one] Go on with { $count } record
       *[other] Go on with { $count } records
    }
source-correct = Correct how it is read
source-see-issues = See the rows and reasons
source-cancelled = Reading the file was stopped
source-failed-hint = The file itself is kept. Bring in another one below, or correct how this one is read.
# $count (number): how many records there are
source-first-rows =
    { $count ->
        [one] The first of { $count } record
       *[other] The first of { $count } records
    }
# $count (number): how many rows were set aside
source-rejected-rows =
    { $count ->
        [one] The first of { $count } row set aside, as it stands in the file
       *[other] The first of { $count } rows set aside, as they stand in the file
    }
source-new-version = Bring in a newer file
source-new-version-hint = It becomes the next version. Earlier versions stay.
source-rename = Name of the source
source-rename-save = Save the name
source-delete-open = Delete this source …
# $name (text): what the source is called
source-delete-question = Delete “{ $name }”?
source-delete-explains = It can be restored for seven days. After that it is gone for good.
source-delete = Delete the source
source-restore = Restore
sample-add = Try it with sample files
sample-remove = Remove the sample files
versions-caption = Versions
version-number = Version

statements-caption = Statements in the file
statement-number = Statement
statement-opening = Opening balance
statement-entries = Entries
statement-sum = Sum of entries
statement-closing = Closing balance
statement-check = Check
statement-adds-up = Adds up
statement-does-not = Does not add up
statement-unknown = No balance given

records-title = Records
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $matching } of { $total } rows.
record-row = Row
records-filters = Filters of the records
records-search = Search in all columns
records-column = Column
records-test = Condition
records-value = Value
records-rows = Rows
records-rows-good = Read
records-rows-rejected = Set aside
filter-test-is = is
filter-test-is-not = is not
filter-test-contains = contains
filter-test-from = from
filter-test-to = up to
filter-test-missing = has no value
filter-test-present = has a value
records-export = Download all records as
records-none = No record fits
records-none-hint = Loosen a filter or look for other words.
records-not-yet = No records to show yet
records-not-yet-hint = They are here once the file has been read.
value-yes = yes
value-no = no
value-none = no value

issues-title = Issues
issues-lede = What is the matter with which row. Nothing is dropped or changed without a line here.
issues-kinds = Kinds of issues
issues-all = All
issues-download = Download the rows set aside as CSV
issues-none = No issues
issues-none-hint = Every row was read as it stands.
issue-line = Line
issue-column = Column
issue-reason = Reason
issue-value = Value in the file
issue-expected = Expected

columns-title = Columns
columns-lede = What each column holds.
columns-none = Nothing is known of the columns yet
columns-none-hint = It is counted when the file is read.
column-filled = Filled
column-distinct = Different values
column-least = Lowest
column-most = Highest
column-sum = Sum
column-frequent = Most frequent values
column-spread = How the values are spread

reading-title = How the file is read
reading-lede = What was found out about the file, and why.
reading-none = Nothing is known about the file yet
reading-none-hint = It is found out when the file is read.
reading-found = What was found out
reading-part = About
reading-finding = Found
# $number (number): which line of the file
reading-line = Line { $number }
reading-no-names = None
# $count (number): how many lines follow the last record
reading-lines =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
reading-because = Why
reading-example = Example
reading-doubtful = Look at this
reading-correct = Correct it
reading-correct-hint = The file is read again as you say, as the next version. Files with the same columns are read that way from then on.
reading-again = Read the file again
reading-columns = Columns of the file
reading-header = In the file
reading-name = Called here
reading-kind = Holds
# $column (text): the name of the column in the file
reading-kind-of = What { $column } holds
# $column (text): the name of the column in the file
reading-name-of = What { $column } is called here
layout-header-line = Line with the names of columns
layout-header-line-hint = 0 where columns have no names.
layout-first-line = First line with a record
layout-footer-lines = Lines after the last record
delimiter-comma = Comma
delimiter-semicolon = Semicolon
delimiter-tab = Tab
delimiter-bar = Vertical bar
delimiter-space = Space
delimiter-colon = Colon
quote-double = Double quotes "…"
quote-single = Single quotes '…'
quote-none = Nothing
decimal-point = Point: 1,234.50
decimal-comma = Comma: 1.234,50
dates-ymd = Year, month, day
dates-dmy = Day, month, year
dates-mdy = Month, day, year
amount-own = As the columns stand
amount-debit-credit = One column out, one in
amount-marked = Amount with a marker such as C or D
amount-first = Goes out, or the amount
amount-second = Comes in, or the marker
amount-no-column = No column

news-source-read-again = The file is read again.
news-source-goes-on = The source is ready.
news-source-renamed = The name is saved.
news-source-deleted = Deleted. It can be restored for seven days.
news-source-restored = Restored.
news-sample-added = The sample files are being read.
news-sample-removed = The sample files are removed.
