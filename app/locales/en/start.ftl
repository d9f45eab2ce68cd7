# The start page.

start-eyebrow = For accountants, controllers and engineers
start-title = Two sets of records. Every difference explained.
start-lede = Tieout pairs a bank statement with a ledger, or any two lists, down to the last cent. It shows why each pair belongs together, why others do not, and what is wrong in the records themselves.
start-features = What it does
start-match-title = Matches what belongs together
start-match-words = Exact amounts, tolerances, date windows, similar names, and sums of several records against one.
start-explain-title = Explains every answer
start-explain-words = For each match the evidence, for each open record the nearest candidate and the condition that failed.
start-review-title = Reviews at the speed of a keyboard
start-review-words = Accept, reject, link and undo with single keys. Every decision is recorded with who, when and why.

start-setup-title = This site is not set up yet
start-setup-words = The server printed a link when it started. It is also in the file setup-link in the data folder. It leads to the page for the first account.
# $command: what to type on the server's machine
start-setup-command = A new link: { $command }

sign-in-title = Sign in
sign-in-email = Email
sign-in-password = Password
sign-in-button = Sign in

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
