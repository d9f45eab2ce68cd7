# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = Delimited text (CSV)
file-format-xlsx = Excel workbook
file-format-xls = Older Excel workbook
file-format-ods = OpenDocument spreadsheet
file-format-json = JSON
file-format-json-lines = JSON lines
file-format-parquet = Parquet
file-format-fixed-width = Text in columns of fixed width
file-format-ofx = OFX or QFX statement
file-format-qif = QIF statement
file-format-mt940 = MT940 or MT942 statement
file-format-bai2 = BAI2 report
file-format-camt = CAMT message (ISO 20022)

# What a file came wrapped in
file-packing-gzip = compressed with gzip
file-packing-zip = in a zip archive

# What a column holds
column-kind-text = Text
column-kind-money = Money
column-kind-number = Number
column-kind-date = Date
column-kind-date-time = Date and time
column-kind-reference = Reference
column-kind-boolean = Yes or no

# What a part of a layout is about
layout-part-format = Format
layout-part-packing = Packing
layout-part-encoding = Characters
layout-part-delimiter = Between values
layout-part-quote = Around values
layout-part-header = Names of columns
layout-part-footer = After the last record
layout-part-sheet = Sheet or file
layout-part-decimal = Decimals
layout-part-dates = Dates
layout-part-amount = Amounts
layout-part-column = Column

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = The first bytes of the file say so.
layout-because-byte-order-mark = A mark at the very beginning of the file says so.
layout-because-all-bytes-fit = All bytes of the file make sense that way.
layout-because-plain-words = Words come out that people write.
layout-because-same-width = { $count } of { $total } lines have the same number of values that way.
layout-because-wrapped = Values are wrapped in it: { $count }.
layout-because-other-kind-below = The values below are of another kind.
layout-because-known-names = { $count } of { $total } names are usual names of columns.
layout-because-other-shape = Lines outside the table have another shape: { $count }.
layout-because-only-one = It is the only one with records.
layout-because-most-records = It has the most records.
layout-because-only-reading = { $count } of { $total } values can be read in no other way.
layout-because-usual-reading = The values can be read in several ways; this one is the most usual.
layout-because-all-values = All values are of this kind: { $total }.
layout-because-most-values = { $count } of { $total } values are of this kind; the others are listed.
layout-because-column-name = The name of the column says so.
layout-because-unnamed = The file has no name for this column, so it is called by its place.
layout-because-prescribed = The format prescribes it.
layout-because-chosen = Somebody chose it.
layout-because-remembered = Files with the same columns were read that way before.
layout-because-gone = Somebody chose something for this column; the file has no such column any more when it is read like this.

# What is the matter with a row or a file
issue-value-not-number = Not a number
issue-value-not-date = Not a date
issue-value-not-boolean = Neither yes nor no
issue-value-too-many-digits = More digits than can be kept exactly
issue-value-both-signs = Debit and credit in the same row
issue-value-not-marker = Neither debit nor credit
issue-value-not-text = Some bytes are no characters
issue-value-cell-error = The cell holds an error of its spreadsheet
issue-row-too-few-values = Fewer values than columns
issue-row-too-many-values = More values than columns
issue-row-quote-open = A quote is opened and never closed
issue-row-unreadable = The row cannot be read
issue-row-repeated = The same as an earlier row; both are kept
issue-statement-balance-off = Opening balance and entries do not make the closing balance
issue-statement-control-total-off = The control total is not that of the entries
issue-statement-gap = A statement is missing before this one
issue-statement-twice = The statement is there twice
issue-statement-overlap = The statement covers days of an earlier one
issue-file-cut-off = The file ends too early
issue-file-not-read = A part of the file is of a kind that is not read

# Columns of the table of rows that were set aside
rejects-reason = Reason

# What the sample files are called
sample-bank-name = Sample: bank account
sample-ledger-name = Sample: ledger

# What a file of records says of itself
export-notes = Notes
export-count = Rows in this file
export-sum = Sum:
export-cut = Cut values, marked yellow: a cell holds 32,767 characters at most. Beside each cell, how many the value has
export-total = Rows there are
export-source = Source
export-file = File
export-filter = Filter
export-sort = Sorted by
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }, the largest first
export-at = Made on
export-by = Made by
records-rows-all = All

# The columns of banks' files, which do not name them
statement-column-account = Account
statement-column-statement = Statement
statement-column-currency = Currency
statement-column-booking-date = Booking date
statement-column-value-date = Value date
statement-column-amount = Amount
statement-column-reference = Reference
statement-column-end-to-end = End-to-end reference
statement-column-transaction = Transaction reference
statement-column-instruction = Instruction reference
statement-column-bank-reference = Bank reference
statement-column-entry-reference = Entry reference
statement-column-mandate = Mandate
statement-column-cheque = Cheque
statement-column-counterparty = Counterparty
statement-column-counterparty-account = Counterparty account
statement-column-counterparty-bank = Counterparty bank
statement-column-purpose = Purpose
statement-column-note = Note
statement-column-code = Code
statement-column-status = Status
statement-column-reversal = Reversal
statement-column-batch = Batch
statement-column-original-amount = Original amount
statement-column-original-currency = Original currency
statement-column-charges = Charges
statement-column-security = Security
statement-column-units = Units
statement-column-price = Price
