# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = Dateien hier ablegen oder auswählen
upload-drop-version = Neuere Datei hier ablegen oder auswählen
upload-waiting = Wartet, bis es dran ist
upload-sending = Wird gesendet
upload-interrupted = Unterbrochen, gleich ein neuer Versuch
upload-checking = Prüft, was angekommen ist
upload-read = Gelesen
upload-unread = Ließ sich nicht lesen
upload-open = Quelle öffnen
upload-show-list = Liste mit dem Gelesenen anzeigen
upload-cancelled = Angehalten
upload-cancel = Anhalten
upload-retry = Noch einmal versuchen
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $sent } von { $size }
# $rate (text): how much, such as 3 MB
upload-rate = { $rate } je Sekunde
# $time (text): a duration, such as 2 minutes
job-time-left = Noch etwa { $time }
job-waiting = Wartet auf einen Arbeiter
job-cancel = Anhalten
job-asking = Die Meldungen des Servers kommen nicht an: diese Seite fragt alle zwei Sekunden nach.
