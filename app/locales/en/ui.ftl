# The words that components carry themselves.

ui-breadcrumb = Where you are
ui-button-busy = Working
ui-copy-done = Copied
ui-copy-failed = The browser does not allow copying here. Select the text and copy it.
ui-dialog-close = Close
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
        [one] One field needs a change
       *[other] { $count } fields need a change
    }
ui-field-optional = optional
ui-file-drop-chosen = Files chosen
ui-pager-previous = Previous
ui-pager-next = Next
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = Rows { $from }–{ $to } of { $total }
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = Rows { $from }–{ $to }
ui-palette-title = Commands
ui-palette-search = Look for a command
ui-palette-empty = No command has these words
ui-palette-move = choose
ui-palette-run = run
ui-palette-leave = close
ui-password-show = Show what is typed
# $done: how many are done, $total: how many there are
ui-progress-of = { $done } of { $total }
# $done: how many are done
ui-progress-done = { $done } so far
ui-skeleton = Loading
ui-table-sort = Sort by this column
ui-toast-region = News
ui-toast-dismiss = Close
