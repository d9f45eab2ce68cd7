# The words that components carry themselves.

ui-breadcrumb = Wo Sie sind
ui-button-busy = In Arbeit
ui-copy-done = Kopiert
ui-copy-failed = Der Browser erlaubt das Kopieren hier nicht. Markieren Sie den Text und kopieren Sie ihn.
ui-dialog-close = Schließen
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
        [one] Ein Feld muss geändert werden
       *[other] { $count } Felder müssen geändert werden
    }
ui-field-optional = optional
ui-file-drop-chosen = Ausgewählte Dateien
ui-pager-previous = Zurück
ui-pager-next = Weiter
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = Zeilen { $from }–{ $to } von { $total }
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = Zeilen { $from }–{ $to }
ui-palette-title = Befehle
ui-palette-search = Befehl suchen
ui-palette-empty = Kein Befehl enthält diese Wörter
ui-palette-move = auswählen
ui-palette-run = ausführen
ui-palette-leave = schließen
ui-password-show = Eingabe anzeigen
# $done: how many are done, $total: how many there are
ui-progress-of = { $done } von { $total }
# $done: how many are done
ui-progress-done = { $done } bisher
ui-skeleton = Wird geladen
ui-table-sort = Nach dieser Spalte sortieren
ui-toast-region = Meldungen
ui-toast-dismiss = Schließen
