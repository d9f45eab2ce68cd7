# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = Quellen
section-source-overview = Überblick
section-source-records = Datensätze
section-source-issues = Auffälligkeiten
section-source-columns = Spalten
section-source-reading = Lesart

sources-title = Quellen
sources-lede = Mengen von Datensätzen zum Abstimmen, jede aus einer Datei gelesen.
sources-bring = Dateien hereinholen
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV, Excel, ODS, JSON, Parquet, OFX, QIF, MT940, BAI2 oder CAMT, auch in gzip oder zip. Höchstens je { $limit }.
sources-bring-scripts = Dateien im Browser hereinzuholen braucht Skripte. Ohne sie leisten API und Kommandozeile dasselbe.
sources-room = Platz dieses Projekts
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $taken } von { $limit } belegt
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = Dateien { $files }, daraus erstellte Tabellen { $tables }
sources-search = Quellen suchen
sources-states = Welche Quellen
sources-in-use = In Gebrauch
sources-deleted = Gelöscht
sources-none = Noch keine Quellen
sources-none-hint = Legen Sie oben einen Kontoauszug und ein Kontobuch ab, oder probieren Sie es zuerst mit Beispieldateien.
sources-not-found = Keine Quelle passt
sources-not-found-hint = Suchen Sie nach anderen Wörtern oder unter den Quellen in Gebrauch.

source-lede = Was aus ihrer Datei gelesen wurde und was nicht.
source-name = Name
source-state = Zustand
source-format = Format
source-file = Datei
source-records = Datensätze
source-rejected = Beiseitegelegte Zeilen
source-issues = Auffälligkeiten
source-changed = Geändert
source-brought = Hereingeholt
source-about = Über diese Quelle
source-sample = Beispiel
source-state-importing = Wird gelesen
source-state-held = Wartet auf Entscheidung
source-state-ready = Bereit
source-state-failed = Nicht gelesen
source-importing = Die Datei wird gelesen
source-importing-hint = Laden Sie die Seite neu, um den Stand zu sehen. Die Arbeit geht weiter, wenn die Seite geschlossen ist.
# $count (number): how many rows could not be read
source-held =
    { $count ->
        [one] { $count } Zeile ließ sich nicht lesen
       *[other] { $count } Zeilen ließen sich nicht lesen
    }
source-held-file = Ein Teil der Datei ließ sich nicht lesen
# $count (number): how many records were read
source-held-hint =
    { $count ->
        [one] { $count } Datensatz wurde gelesen. Machen Sie damit weiter, berichtigen Sie, wie die Datei gelesen wird, oder bringen Sie eine ausgebesserte Datei. Nichts geht verloren: beiseitegelegte Zeilen bleiben und lassen sich herunterladen.
       *[other] { $count } Datensätze wurden gelesen. Machen Sie damit weiter, berichtigen Sie, wie die Datei gelesen wird, oder bringen Sie eine ausgebesserte Datei. Nichts geht verloren: beiseitegelegte Zeilen bleiben und lassen sich herunterladen.
    }
# $count (number): how many records were read
source-go-on =
    { $count ->
        [one] Mit { $count } Datensatz weitermachen
       *[other] Mit { $count } Datensätzen weitermachen
    }
source-correct = Lesart berichtigen
source-see-issues = Zeilen und Gründe ansehen
source-cancelled = Das Lesen der Datei wurde angehalten
source-failed-hint = Die Datei selbst bleibt erhalten. Bringen Sie unten eine andere, oder berichtigen Sie, wie diese gelesen wird.
# $count (number): how many records there are
source-first-rows =
    { $count ->
        [one] Der erste von { $count } Datensatz
       *[other] Die ersten von { $count } Datensätzen
    }
# $count (number): how many rows were set aside
source-rejected-rows =
    { $count ->
        [one] Die erste von { $count } beiseitegelegter Zeile, wie sie in der Datei steht
       *[other] Die ersten von { $count } beiseitegelegten Zeilen, wie sie in der Datei stehen
    }
source-new-version = Neuere Datei hereinholen
source-new-version-hint = Sie wird die nächste Version. Frühere Versionen bleiben.
source-rename = Name der Quelle
source-rename-save = Namen speichern
source-delete-open = Diese Quelle löschen …
# $name (text): what the source is called
source-delete-question = „{ $name }“ löschen?
source-delete-explains = Sie lässt sich sieben Tage lang wiederherstellen. Danach ist sie endgültig fort.
source-delete = Quelle löschen
source-restore = Wiederherstellen
sample-add = Mit Beispieldateien ausprobieren
sample-remove = Beispieldateien entfernen
versions-caption = Versionen
version-number = Version

statements-caption = Auszüge in der Datei
statement-number = Auszug
statement-opening = Anfangssaldo
statement-entries = Buchungen
statement-sum = Summe der Buchungen
statement-closing = Endsaldo
statement-check = Prüfung
statement-adds-up = Geht auf
statement-does-not = Geht nicht auf
statement-unknown = Kein Saldo angegeben

records-title = Datensätze
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $matching } von { $total } Zeilen.
record-row = Zeile
records-filters = Filter der Datensätze
records-search = In allen Spalten suchen
records-column = Spalte
records-test = Bedingung
records-value = Wert
records-rows = Zeilen
records-rows-good = Gelesene
records-rows-rejected = Beiseitegelegte
filter-test-is = ist
filter-test-is-not = ist nicht
filter-test-contains = enthält
filter-test-from = ab
filter-test-to = bis
filter-test-missing = hat keinen Wert
filter-test-present = hat einen Wert
records-export = Alle Datensätze herunterladen als
records-none = Kein Datensatz passt
records-none-hint = Lockern Sie einen Filter oder suchen Sie andere Wörter.
records-not-yet = Noch keine Datensätze
records-not-yet-hint = Sie stehen hier, sobald die Datei gelesen ist.
value-yes = ja
value-no = nein
value-none = kein Wert

issues-title = Auffälligkeiten
issues-lede = Was mit welcher Zeile los ist. Nichts wird ohne eine Zeile hier weggelassen oder geändert.
issues-kinds = Arten von Auffälligkeiten
issues-all = Alle
issues-download = Beiseitegelegte Zeilen als CSV herunterladen
issues-none = Keine Auffälligkeiten
issues-none-hint = Jede Zeile wurde gelesen, wie sie steht.
issue-line = Zeile der Datei
issue-column = Spalte
issue-reason = Grund
issue-value = Wert in der Datei
issue-expected = Erwartet

columns-title = Spalten
columns-lede = Was jede Spalte enthält.
columns-none = Über die Spalten ist noch nichts bekannt
columns-none-hint = Gezählt wird, wenn die Datei gelesen wird.
column-filled = Gefüllt
column-distinct = Verschiedene Werte
column-least = Kleinster Wert
column-most = Größter Wert
column-sum = Summe
column-frequent = Häufigste Werte
column-spread = Wie sich die Werte verteilen

reading-title = Wie die Datei gelesen wird
reading-lede = Was über die Datei herausgefunden wurde, und warum.
reading-none = Über die Datei ist noch nichts bekannt
reading-none-hint = Es wird beim Lesen herausgefunden.
reading-found = Was herausgefunden wurde
reading-part = Zu
reading-finding = Ergebnis
# $number (number): which line of the file
reading-line = Zeile { $number }
reading-no-names = Keine
# $count (number): how many lines follow the last record
reading-lines =
    { $count ->
        [one] { $count } Zeile
       *[other] { $count } Zeilen
    }
reading-because = Warum
reading-example = Beispiel
reading-doubtful = Ansehen
reading-correct = Berichtigen
reading-correct-hint = Die Datei wird noch einmal so gelesen, wie Sie es sagen, als nächste Version. Dateien mit denselben Spalten werden von da an so gelesen.
reading-again = Datei noch einmal lesen
reading-columns = Spalten der Datei
reading-header = In der Datei
reading-name = Heißt hier
reading-kind = Enthält
# $column (text): the name of the column in the file
reading-kind-of = Was { $column } enthält
# $column (text): the name of the column in the file
reading-name-of = Wie { $column } hier heißt
layout-header-line = Zeile mit den Spaltennamen
layout-header-line-hint = 0, wo Spalten keine Namen haben.
layout-first-line = Erste Zeile mit einem Datensatz
layout-footer-lines = Zeilen nach dem letzten Datensatz
delimiter-comma = Komma
delimiter-semicolon = Semikolon
delimiter-tab = Tabulator
delimiter-bar = Senkrechter Strich
delimiter-space = Leerzeichen
delimiter-colon = Doppelpunkt
quote-double = Doppelte Anführungszeichen "…"
quote-single = Einfache Anführungszeichen '…'
quote-none = Nichts
decimal-point = Punkt: 1,234.50
decimal-comma = Komma: 1.234,50
dates-ymd = Jahr, Monat, Tag
dates-dmy = Tag, Monat, Jahr
dates-mdy = Monat, Tag, Jahr
amount-own = Wie die Spalten stehen
amount-debit-credit = Eine Spalte Ausgang, eine Eingang
amount-marked = Betrag mit Zeichen wie S oder H
amount-first = Ausgang oder Betrag
amount-second = Eingang oder Zeichen
amount-no-column = Keine Spalte

news-source-read-again = Die Datei wird noch einmal gelesen.
news-source-goes-on = Die Quelle ist bereit.
news-source-renamed = Der Name ist gespeichert.
news-source-deleted = Gelöscht. Sie lässt sich sieben Tage lang wiederherstellen.
news-source-restored = Wiederhergestellt.
news-sample-added = Die Beispieldateien werden gelesen.
news-sample-removed = Die Beispieldateien sind entfernt.
