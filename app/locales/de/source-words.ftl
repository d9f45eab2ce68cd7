# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = Text mit Trennzeichen (CSV)
file-format-xlsx = Excel-Arbeitsmappe
file-format-xls = Ältere Excel-Arbeitsmappe
file-format-ods = OpenDocument-Tabelle
file-format-json = JSON
file-format-json-lines = JSON-Zeilen
file-format-parquet = Parquet
file-format-fixed-width = Text in Spalten fester Breite
file-format-ofx = OFX- oder QFX-Auszug
file-format-qif = QIF-Auszug
file-format-mt940 = MT940- oder MT942-Auszug
file-format-bai2 = BAI2-Bericht
file-format-camt = CAMT-Nachricht (ISO 20022)

# What a file came wrapped in
file-packing-gzip = mit gzip komprimiert
file-packing-zip = in einem ZIP-Archiv

# What a column holds
column-kind-text = Text
column-kind-money = Betrag
column-kind-number = Zahl
column-kind-date = Datum
column-kind-date-time = Datum und Uhrzeit
column-kind-reference = Referenz
column-kind-boolean = Ja oder nein

# What a part of a layout is about
layout-part-format = Format
layout-part-packing = Verpackung
layout-part-encoding = Zeichen
layout-part-delimiter = Zwischen Werten
layout-part-quote = Um Werte
layout-part-header = Namen der Spalten
layout-part-footer = Nach dem letzten Datensatz
layout-part-sheet = Blatt oder Datei
layout-part-decimal = Dezimalstellen
layout-part-dates = Datumsangaben
layout-part-amount = Beträge
layout-part-column = Spalte

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = Die ersten Bytes der Datei sagen es.
layout-because-byte-order-mark = Eine Marke ganz am Anfang der Datei sagt es.
layout-because-all-bytes-fit = So ergeben alle Bytes der Datei einen Sinn.
layout-because-plain-words = So ergeben sich Wörter, die Menschen schreiben.
layout-because-same-width = So haben { $count } von { $total } Zeilen gleich viele Werte.
layout-because-wrapped = Werte sind darin eingeschlossen: { $count }.
layout-because-other-kind-below = Die Werte darunter sind von anderer Art.
layout-because-known-names = { $count } von { $total } Namen sind übliche Spaltennamen.
layout-because-other-shape = Zeilen außerhalb der Tabelle haben eine andere Form: { $count }.
layout-because-only-one = Nur hier gibt es Datensätze.
layout-because-most-records = Hier gibt es die meisten Datensätze.
layout-because-only-reading = { $count } von { $total } Werten lassen sich nur so lesen.
layout-because-usual-reading = Die Werte lassen sich verschieden lesen; so ist es am üblichsten.
layout-because-all-values = Alle Werte sind von dieser Art: { $total }.
layout-because-most-values = { $count } von { $total } Werten sind von dieser Art; die anderen werden aufgeführt.
layout-because-column-name = Der Name der Spalte sagt es.
layout-because-unnamed = Die Datei nennt diese Spalte nicht, darum heißt sie nach ihrer Stelle.
layout-because-prescribed = Das Format schreibt es vor.
layout-because-chosen = Jemand hat es so gewählt.
layout-because-remembered = Dateien mit denselben Spalten wurden schon so gelesen.
layout-because-gone = Jemand hat zu dieser Spalte etwas gewählt; so gelesen hat die Datei diese Spalte nicht mehr.

# What is the matter with a row or a file
issue-value-not-number = Keine Zahl
issue-value-not-date = Kein Datum
issue-value-not-boolean = Weder Ja noch Nein
issue-value-too-many-digits = Mehr Ziffern, als genau erhalten bleiben können
issue-value-both-signs = Soll und Haben in derselben Zeile
issue-value-not-marker = Weder Soll noch Haben
issue-value-not-text = Manche Bytes sind keine Zeichen
issue-value-cell-error = Die Zelle enthält einen Fehler der Tabelle
issue-row-too-few-values = Weniger Werte als Spalten
issue-row-too-many-values = Mehr Werte als Spalten
issue-row-quote-open = Ein Anführungszeichen wird nicht geschlossen
issue-row-unreadable = Die Zeile lässt sich nicht lesen
issue-row-repeated = Gleich wie eine frühere Zeile; beide bleiben
issue-statement-balance-off = Anfangssaldo und Buchungen ergeben nicht den Endsaldo
issue-statement-control-total-off = Die Kontrollsumme passt nicht zu den Buchungen
issue-statement-gap = Vor diesem Auszug fehlt einer
issue-statement-twice = Der Auszug ist doppelt vorhanden
issue-statement-overlap = Der Auszug enthält Tage eines früheren
issue-file-cut-off = Die Datei endet zu früh
issue-file-not-read = Ein Teil der Datei ist von einer Art, die nicht gelesen wird

# Columns of the table of rows that were set aside
rejects-reason = Grund

# What the sample files are called
sample-bank-name = Beispiel: Bankkonto
sample-ledger-name = Beispiel: Hauptbuch

# What a file of records says of itself
export-notes = Hinweise
export-count = Zeilen in dieser Datei
export-sum = Summe:
export-cut = Gekürzte Werte, gelb markiert: Eine Zelle fasst höchstens 32.767 Zeichen. Neben jeder Zelle steht, wie viele der Wert hat
export-total = Vorhandene Zeilen
export-source = Quelle
export-file = Datei
export-filter = Filter
export-sort = Sortiert nach
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }, das Größte zuerst
export-at = Erstellt am
export-by = Erstellt von
records-rows-all = Alle

# The columns of banks' files, which do not name them
statement-column-account = Konto
statement-column-statement = Auszug
statement-column-currency = Währung
statement-column-booking-date = Buchungstag
statement-column-value-date = Wertstellung
statement-column-amount = Betrag
statement-column-reference = Referenz
statement-column-end-to-end = Ende-zu-Ende-Referenz
statement-column-transaction = Transaktionsreferenz
statement-column-instruction = Auftragsreferenz
statement-column-bank-reference = Referenz der Bank
statement-column-entry-reference = Referenz des Postens
statement-column-mandate = Mandat
statement-column-cheque = Scheck
statement-column-counterparty = Gegenpartei
statement-column-counterparty-account = Konto der Gegenpartei
statement-column-counterparty-bank = Bank der Gegenpartei
statement-column-purpose = Verwendungszweck
statement-column-note = Anmerkung
statement-column-code = Code
statement-column-status = Status
statement-column-reversal = Storno
statement-column-batch = Sammler
statement-column-original-amount = Ursprünglicher Betrag
statement-column-original-currency = Ursprüngliche Währung
statement-column-charges = Gebühren
statement-column-security = Wertpapier
statement-column-units = Stück
statement-column-price = Kurs
