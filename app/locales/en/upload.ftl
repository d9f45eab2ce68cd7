# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = Drop files here, or choose them
upload-drop-version = Drop the newer file here, or choose it
upload-waiting = Waits for its turn
upload-sending = Sending
upload-interrupted = Interrupted, tried again in a moment
upload-checking = Checking what arrived
upload-read = Read
upload-unread = Could not be read
upload-open = Open the source
upload-show-list = Show the list with what was read
upload-cancelled = Stopped
upload-cancel = Stop
upload-retry = Try again
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $sent } of { $size }
# $rate (text): how much, such as 3 MB
upload-rate = { $rate } a second
# $time (text): a duration, such as 2 minutes
job-time-left = About { $time } left
job-waiting = Waits for a worker
job-cancel = Stop
job-asking = The server’s news does not arrive: this page asks every two seconds.
