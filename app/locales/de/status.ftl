# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = Status
status-lede = Was in diesem Moment arbeitet, und was es bedeutet, wo etwas nicht arbeitet.
status-ready = Alles Nötige arbeitet.
status-not-ready = Etwas Nötiges arbeitet nicht. Unten steht, was das bedeutet.

health-ok = Arbeitet
health-degraded = Verzögert
health-failed = Arbeitet nicht

# For each check its name, and for each outcome what it means for people.
check-database = Datenbank
check-database-ok = Die Datenbank antwortet.
check-database-degraded = Die Datenbank antwortet langsam. Seiten brauchen länger als gewöhnlich.
check-database-failed = Die Datenbank antwortet nicht. Bis sie es tut, kann nichts angezeigt oder gespeichert werden. Was vorher gespeichert wurde, bleibt erhalten.

check-migrations = Datenbankversion
check-migrations-ok = Die Datenbank hat die Version, die dieses Programm braucht.
check-migrations-degraded = Die Datenbank hat eine ältere Version, mit der dieses Programm noch arbeiten kann.
check-migrations-failed = Es ist nicht sicher, dass die Datenbank die Version hat, die dieses Programm braucht. Dieser Server nimmt keine Anfragen an, bis die Datenbank migriert ist oder das passende Programm läuft.

check-files = Dateien
check-files-ok = Dateien können geschrieben und wieder gelesen werden.
check-files-degraded = Dateien werden langsam geschrieben und gelesen. Uploads und Exporte brauchen länger als gewöhnlich.
check-files-failed = Dateien können nicht geschrieben oder nicht wieder gelesen werden. Uploads, Ergebnisse und Exporte schlagen fehl. Bereits getroffene Entscheidungen bleiben erhalten.

check-worker = Worker
check-worker-ok = In der letzten Minute hat sich ein Worker gemeldet.
check-worker-degraded = Seit einer Minute hat sich kein Worker gemeldet. Importe und Abstimmungen warten, bis einer läuft. Seiten und Entscheidungen funktionieren.
check-worker-failed = Es ist nicht bekannt, ob ein Worker läuft, weil die Datenbank nicht antwortet.

check-jobs = Läufe
check-jobs-ok = Kein Lauf wartet länger, als er sollte.
check-jobs-degraded = Läufe warten länger, als sie sollten, weil die Worker mehr zu tun haben, als sie schaffen, oder keiner läuft. Seiten und Entscheidungen funktionieren.
check-jobs-failed = Es ist nicht bekannt, ob Läufe warten, weil die Datenbank nicht antwortet.
