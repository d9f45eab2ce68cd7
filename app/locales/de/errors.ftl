# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = E-Mail-Adresse oder Passwort stimmt nicht
    .detail = Zu dieser E-Mail-Adresse mit diesem Passwort gibt es kein Konto.
    .hint = Prüfen Sie beides und versuchen Sie es erneut.

error-auth-sign-in-required = Sie sind abgemeldet
    .detail = Nur angemeldete Personen können dies sehen oder tun.
    .hint = Melden Sie sich an und versuchen Sie es erneut. Es wurde nichts geändert.

error-project-no-access = Sie haben keinen Zugriff auf dieses Projekt
    .detail = Das Projekt gehört anderen, oder es existiert nicht.
    .hint = Prüfen Sie die Adresse, oder bitten Sie eine Person, der das Projekt gehört, um Zugriff.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = Die Datei überschreitet die Grenze von { $limit }
    .detail = Die Datei ist größer, als diese Website annimmt. Nichts davon wurde gespeichert.
    .hint = Laden Sie eine kleinere Datei hoch, oder bitten Sie die Administration, die Grenze anzuheben.

error-request-not-found = Unter dieser Adresse gibt es nichts
    .detail = Die Seite wurde verschoben oder entfernt, oder die Adresse enthält einen Tippfehler.
    .hint = Prüfen Sie die Adresse, oder gehen Sie zur Startseite.

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = { $method } funktioniert hier nicht
    .detail = Die Adresse existiert, nimmt aber die Methode { $method } nicht an.
    .hint = Verwenden Sie eine der Methoden aus dem Header Allow.

error-request-path-malformed = Ein Teil der Adresse ist nicht lesbar
    .detail = Ein Teil der Adresse hat nicht die erwartete Form.
    .hint = Vergleichen Sie die Adresse mit der API-Beschreibung.

error-request-query-malformed = Der Teil der Adresse nach dem Fragezeichen ist nicht lesbar
    .detail = Ein Parameter fehlt, ist unbekannt oder hat nicht die erwartete Form.
    .hint = Vergleichen Sie die Parameter mit der API-Beschreibung.

error-request-malformed = Die Anfrage ist nicht lesbar
    .detail = Was ankam, ist keine Anfrage des HTTP-Protokolls. Es wurde nichts ausgeführt.
    .hint = Prüfen Sie das Programm, das sie gesendet hat.

# $header: the name of the header
error-request-header-malformed = Der Header { $header } ist nicht lesbar
    .detail = Der Header { $header } hat nicht die erwartete Form. Es wurde nichts ausgeführt.
    .hint = Korrigieren Sie den Header, oder lassen Sie ihn weg, wo er nicht nötig ist.

error-request-headers-too-large = Die Header sind zu lang
    .detail = Die Header der Anfrage sind zusammen länger, als der Server liest.
    .hint = Entfernen Sie Header oder Cookies, die nicht gebraucht werden, und versuchen Sie es erneut.

# $line, $column: where reading stopped
error-request-json-malformed = Der Inhalt der Anfrage ist kein JSON
    .detail = Das Lesen endete in Zeile { $line }, Spalte { $column }. Es wurde nichts ausgeführt.
    .hint = Korrigieren Sie den Inhalt und senden Sie ihn erneut.

error-request-form-malformed = Das Formular ist nicht lesbar
    .detail = Der Inhalt der Anfrage ist kein Formular. Es wurde nichts ausgeführt.
    .hint = Senden Sie das Formular noch einmal von der Seite aus.

error-request-body-unreadable = Der Inhalt der Anfrage brach ab
    .detail = Die Verbindung endete, bevor der ganze Inhalt angekommen war. Es wurde nichts ausgeführt.
    .hint = Senden Sie die Anfrage erneut.

# $expected: a media type, such as application/json
error-request-content-type = Der Inhalt der Anfrage hat einen anderen Typ als erwartet
    .detail = Diese Adresse liest { $expected }.
    .hint = Senden Sie einen Inhalt vom Typ { $expected } mit passendem Header Content-Type.

# $limit (size): the largest allowed body
error-request-too-large = Die Anfrage ist größer als { $limit }
    .detail = Diese Adresse nimmt höchstens { $limit } auf einmal an. Es wurde nichts ausgeführt.
    .hint = Senden Sie weniger auf einmal.

error-request-timeout = Die Anfrage hat zu lange gedauert
    .detail = Die Anfrage kam nicht in der zulässigen Zeit an oder konnte nicht in ihr beantwortet werden.
    .hint = Versuchen Sie es erneut. Wenn es oft vorkommt, melden Sie es der Administration.

error-request-cross-site = Die Anfrage kam von einer anderen Website
    .detail = Änderungen werden nur von den Seiten dieser Website angenommen. Es wurde nichts geändert.
    .hint = Öffnen Sie diese Website direkt und versuchen Sie es erneut. Administration: Prüfen Sie, ob die öffentliche URL eingestellt ist.

error-request-rate-limited = Zu viele Anfragen
    .detail = Es kamen in kurzer Zeit mehr Anfragen, als diese Website zulässt.
    .hint = Warten Sie einen Moment und versuchen Sie es erneut.

error-request-fields = Einige Felder müssen korrigiert werden
    .detail = Es wurde nichts gespeichert.
    .hint = Korrigieren Sie die aufgeführten Felder und senden Sie das Formular erneut.

error-field-required = Dieses Feld ist erforderlich
    .detail = Es hat keinen Wert.
    .hint = Geben Sie einen Wert ein.

# $field: the name of the field
error-field-unknown = Es gibt kein Feld namens { $field }
    .detail = Unbekannte Felder werden abgelehnt, damit ein Tippfehler nicht unbemerkt bleibt.
    .hint = Entfernen Sie das Feld oder korrigieren Sie seinen Namen.

error-field-type = Der Wert hat einen anderen Typ als erwartet
    .detail = Zum Beispiel wurde Text anstelle einer Zahl gesendet.
    .hint = Vergleichen Sie den Wert mit der API-Beschreibung.

# $allowed: the values to choose from, separated by commas
error-field-choice = Der Wert steht nicht zur Auswahl
    .detail = Möglich sind: { $allowed }.
    .hint = Wählen Sie einen dieser Werte.

error-field-email = Das ist keine E-Mail-Adresse
    .detail = Eine Adresse besteht aus einem Namen, dem Zeichen @ und einer Domain, zum Beispiel ann@example.com.
    .hint = Korrigieren Sie die Adresse.

# $min (number): the fewest characters
error-field-too-short = Verwenden Sie mindestens { $min } Zeichen
    .detail = Der Wert ist zu kurz.
    .hint = Geben Sie einen längeren Wert ein.

# $max (number): the most characters
error-field-too-long = Verwenden Sie höchstens { $max } Zeichen
    .detail = Der Wert ist zu lang.
    .hint = Kürzen Sie ihn.

error-account-exists = Zu dieser E-Mail-Adresse gibt es bereits ein Konto
    .detail = Es wurde nichts geändert.
    .hint = Melden Sie sich damit an, oder verwenden Sie eine andere Adresse.

error-client-unreachable = Der Server ist nicht erreichbar
    .detail = Die Anfrage kam nicht an, oder die Antwort ging verloren. Ihre Eingaben sind noch da.
    .hint = Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.

error-client-version-skew = Eine neue Version ist verfügbar
    .detail = Diese Seite stammt aus einer anderen Version als der Server.
    .hint = Laden Sie die Seite neu, um mit der neuen Version weiterzuarbeiten.
    .action = Neu laden

error-system-stopping = Der Server startet neu
    .detail = Während er anhält, nimmt er keine neue Arbeit an. Es wurde nichts geändert.
    .hint = Versuchen Sie es in einigen Sekunden erneut.

error-system-not-ready = Der Server ist nicht bereit
    .detail = Mindestens ein Teil, den er braucht, arbeitet nicht.
    .hint = Auf der Statusseite sehen Sie, welcher es ist.

error-system-internal = Bei uns ist etwas fehlgeschlagen
    .detail = Der Fehler wurde aufgezeichnet. Was Sie zuvor gespeichert hatten, ist unverändert.
    .hint = Versuchen Sie es erneut. Wenn es wieder geschieht, geben Sie den Code und die Anfragekennung weiter.

error-database-unavailable = Die Datenbank antwortet nicht
    .detail = Es wurde nichts geändert.
    .hint = Versuchen Sie es gleich noch einmal. Administration: Prüfen Sie, ob die Datenbank läuft und erreichbar ist.

error-database-busy = Die Datenbank ist ausgelastet
    .detail = Sie ist im Moment durch andere Arbeit belegt. Es wurde nichts geändert.
    .hint = Versuchen Sie es gleich noch einmal.

# $database, $program (numbers): schema versions
error-database-newer = Die Datenbank ist neuer als dieses Programm
    .detail = Die Datenbank hat Version { $database }; dieses Programm kennt Versionen bis { $program }.
    .hint = Starten Sie wieder das neuere Programm, oder stellen Sie eine Sicherung aus der Zeit vor der Aktualisierung wieder her.

# $version (number): the migration
error-database-migration-changed = Die Migration { $version } wurde nach ihrer Anwendung geändert
    .detail = Die Datenbank wurde von einer anderen Ausgabe dieses Programms angelegt. Es wurde nichts geändert.
    .hint = Verwenden Sie das Programm, das diese Datenbank angelegt hat.

# $version (number): the migration
error-database-migration-failed = Die Migration { $version } ist fehlgeschlagen
    .detail = Die Datenbank ist, wie sie vorher war.
    .hint = Die Ursache steht im Protokoll. Beheben Sie sie und führen Sie die Migration erneut aus.

error-database-url = Die Adresse der Datenbank ist nicht lesbar
    .detail = Sie muss mit sqlite: oder postgres: beginnen.
    .hint = Korrigieren Sie die Einstellung database_url.

error-files-unavailable = Dateien können nicht geschrieben oder gelesen werden
    .detail = Der Dateispeicher antwortet nicht, wie er soll. Es wurde nichts geändert.
    .hint = Versuchen Sie es gleich noch einmal. Administration: Prüfen Sie den freien Platz und die Rechte des Datenordners.

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = Es gibt keine Einstellung namens { $key }
    .detail = Sie ist hier gesetzt: { $origin }.
    .hint = Korrigieren Sie den Namen oder entfernen Sie die Einstellung. Alle Einstellungen stehen in docs/configuration.md.

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = Der Wert der Einstellung { $key } ist nicht verwendbar
    .detail = Er ist hier gesetzt: { $origin }. Ein Wert, der funktioniert: { $expected }.
    .hint = Korrigieren Sie den Wert. Alle Einstellungen stehen in docs/configuration.md.

# $key, $other: names of settings
error-config-conflict = Die Einstellungen { $key } und { $other } widersprechen sich
    .detail = Beide können nicht gleichzeitig gelten.
    .hint = Ändern Sie eine davon. Alle Einstellungen stehen in docs/configuration.md.

# $key: the name of the setting; $path: the file
error-config-file-unreadable = Die Datei { $path } kann nicht gelesen werden
    .detail = Die Einstellung { $key } nennt sie.
    .hint = Prüfen Sie, ob die Datei existiert und dieses Programm sie lesen darf.

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = Die Einstellungsdatei { $path } ist kein TOML
    .detail = Das Lesen endete in Zeile { $line }.
    .hint = Korrigieren Sie die Datei in dieser Zeile.

# $key: the name of the setting
error-config-secret-missing = Das Geheimnis { $key } ist nicht gesetzt
    .detail = In Produktion startet das Programm nur mit eigenen Geheimnissen.
    .hint = Setzen Sie { $key }, oder setzen Sie { $key }_FILE auf den Pfad einer Datei damit: mindestens 32 zufällige Bytes, zum Beispiel aus: openssl rand -base64 48

# $key: the name of the setting
error-config-secret-weak = Das Geheimnis { $key } ist zu leicht zu erraten
    .detail = Es ist kürzer als 32 Bytes, ein bekanntes Beispiel oder für andere Benutzer dieses Rechners lesbar.
    .hint = Verwenden Sie mindestens 32 zufällige Bytes, zum Beispiel aus: openssl rand -base64 48. Steht es in einer Datei, sorgen Sie dafür, dass nur der Benutzer dieses Programms sie lesen kann.

# $path: the folder
error-config-data-folder = Der Datenordner { $path } ist nicht verwendbar
    .detail = Das Programm muss dort Dateien anlegen, schreiben und lesen.
    .hint = Prüfen Sie, ob der Ordner existiert und dem Benutzer gehört, der das Programm ausführt, oder wählen Sie mit data_dir einen anderen.

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = Ein anderes Programm lauscht an { $address }
    .detail = Zwei Programme können nicht an derselben Adresse lauschen.
    .hint = Beenden Sie das andere Programm, oder wählen Sie eine andere Adresse, zum Beispiel --address 127.0.0.1:3001

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = Das Programm kann nicht an { $address } lauschen
    .detail = Dieser Rechner hat die Adresse nicht, oder der Port verlangt mehr Rechte.
    .hint = Wählen Sie eine andere Adresse, zum Beispiel --address 127.0.0.1:3000

# $argument: the word on the command line
error-cli-argument = Die Befehlszeile enthält ein Wort, das nicht verstanden wird: { $argument }
    .detail = Es wurde nichts ausgeführt.
    .hint = Mit --help sehen Sie, was möglich ist.

# $argument: what is missing
error-cli-argument-missing = In der Befehlszeile fehlt { $argument }
    .detail = Es wurde nichts ausgeführt.
    .hint = Mit --help sehen Sie, was nötig ist.

# $address: such as 127.0.0.1:3000
error-cli-no-answer = Unter { $address } antwortet kein Server
    .detail = Er läuft nicht, startet noch oder lauscht anderswo.
    .hint = Starten Sie ihn, oder prüfen Sie die Adresse.

# $count (number): how many findings
error-cli-doctor = { $count ->
        [one] Ein Befund muss behoben werden
       *[other] { $count } Befunde müssen behoben werden
    }
    .detail = Sie sind oben aufgeführt, jeweils mit dem, was zu tun ist.
    .hint = Beheben Sie sie und führen Sie die Prüfung erneut aus.

# A code that this version does not know. $code: the code
error-unknown = Etwas ist fehlgeschlagen
    .detail = Diese Version kennt den Code { $code } nicht.
    .hint = Laden Sie die Seite neu. Wenn es wieder geschieht, geben Sie den Code und die Anfragekennung weiter.
