# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = E-Mail-Adresse oder Passwort stimmt nicht
    .detail = Zu dieser E-Mail-Adresse mit diesem Passwort gibt es kein Konto.
    .hint = Prüfen Sie beides und versuchen Sie es erneut.

error-auth-sign-in-required = Sie sind abgemeldet
    .detail = Nur angemeldete Personen können dies sehen oder tun.
    .hint = Melden Sie sich an und versuchen Sie es erneut. Es wurde nichts geändert.

# $permission (text): the permission that is missing
error-auth-permission-missing = Ihre Rolle erlaubt das nicht
    .detail = Dafür ist die Berechtigung „{ $permission }“ nötig.
    .hint = Bitten Sie einen Eigentümer des Projekts oder einen Administrator um eine andere Rolle.

# $scope (text): the scope that is missing
error-auth-scope-missing = Dieses Token darf das nicht
    .detail = Ihm fehlt der Bereich „{ $scope }“.
    .hint = Verwenden Sie ein Token mit diesem Bereich.

error-auth-token-refused = Das Token wird nicht angenommen
    .detail = Es ist unbekannt, abgelaufen oder widerrufen.
    .hint = Erstellen Sie ein neues Token und verwenden Sie es vollständig.

error-auth-person-required = Das kann nur eine angemeldete Person
    .detail = Token gelten dafür nicht.
    .hint = Melden Sie sich mit einem Browser an.

error-auth-confirmation-required = Geben Sie Ihr Passwort noch einmal ein
    .detail = Seit der letzten Eingabe sind mehr als fünf Minuten vergangen.
    .hint = Bestätigen Sie Ihr Passwort und wiederholen Sie den Schritt.

# $address (text): the address the request came from
error-auth-address-refused = Ihr Netzwerk ist hier nicht zugelassen
    .detail = Anfragen von { $address } werden nicht angenommen.
    .hint = Verwenden Sie ein zugelassenes Netzwerk, oder bitten Sie einen Eigentümer oder Administrator, dieses zuzulassen.

error-auth-too-many-attempts = Zu viele Versuche
    .detail = Es gab zu viele falsche Passwörter hintereinander. Diesmal wurde nichts geprüft.
    .hint = Warten Sie etwas und versuchen Sie es erneut. Ein Browser, mit dem Sie schon einmal angemeldet waren, wird durch Versuche anderer nicht aufgehalten.

error-auth-code-refused = Der Code passt nicht
    .detail = Er ist falsch, zu alt oder wurde schon verwendet.
    .hint = Warten Sie auf den nächsten Code Ihrer Authenticator-App oder verwenden Sie einen Wiederherstellungscode.

error-auth-too-many-tries = Zu viele falsche Codes
    .detail = Damit niemand raten kann, gibt es vor dem nächsten Code eine Pause.
    .hint = Warten Sie und versuchen Sie es erneut, oder verwenden Sie einen Wiederherstellungscode: die gelten immer.

error-second-factor-on = Der zweite Faktor ist bereits eingeschaltet
    .detail = Es wurde nichts geändert.
    .hint = Schalten Sie ihn zuerst aus, um ihn neu einzurichten.

error-second-factor-off = Der zweite Faktor ist ausgeschaltet
    .detail = Es wurde nichts geändert.
    .hint = Beginnen Sie mit der Einrichtung auf der Sicherheitsseite Ihres Kontos.

error-link-ended = Dieser Link gilt nicht mehr
    .detail = Er wurde schon verwendet, ist abgelaufen oder wurde durch einen neueren ersetzt.
    .hint = Fordern Sie einen neuen Link an.

error-oidc-off = Hier gibt es keine Anmeldung über einen anderen Anbieter
    .detail = Für diese Seite ist keiner eingerichtet.
    .hint = Melden Sie sich mit E-Mail-Adresse und Passwort an.

error-oidc-unreachable = Der Anmeldedienst antwortet nicht
    .detail = Es wurde nichts geändert.
    .hint = Versuchen Sie es gleich noch einmal, oder melden Sie sich mit E-Mail-Adresse und Passwort an.

error-oidc-refused = Der Anmeldedienst hat nicht bestätigt, wer Sie sind
    .detail = Die Anmeldung dort wurde abgebrochen oder abgelehnt.
    .hint = Versuchen Sie es erneut, oder melden Sie sich mit E-Mail-Adresse und Passwort an.

error-oidc-untrusted = Der Antwort des Anmeldedienstes ist nicht zu trauen
    .detail = Eine Prüfung von Signatur, Zeit, Absender oder Empfänger schlug fehl; die Antwort wurde nicht verwendet.
    .hint = Versuchen Sie es erneut. Geschieht es wieder, sagen Sie es der Administration.

error-oidc-lost = Diese Anmeldung wurde nicht hier begonnen
    .detail = Sie wurde in einem anderen Browser oder vor mehr als zehn Minuten begonnen, oder sie ist schon beendet.
    .hint = Beginnen Sie neu auf der Anmeldeseite.

error-oidc-no-account = Mit dieser Anmeldung ist kein Konto verbunden
    .detail = Konten werden nie allein über die E-Mail-Adresse verbunden.
    .hint = Melden Sie sich mit Ihrem Passwort an und verbinden Sie sie auf der Sicherheitsseite Ihres Kontos, oder bitten Sie die Administration um eine Einladung.

error-oidc-connected-elsewhere = Diese Anmeldung gehört zu einem anderen Konto
    .detail = Es wurde nichts geändert.
    .hint = Melden Sie sich im anderen Konto an oder verwenden Sie eine andere Anmeldung.

error-project-archived = Dieses Projekt ist archiviert
    .detail = Es kann gelesen, aber nicht geändert werden.
    .hint = Bitten Sie einen Eigentümer, es aus dem Archiv zu holen.

error-project-last-owner = Ein Projekt braucht einen Eigentümer
    .detail = Ohne diese Person könnte niemand das Projekt verwalten. Es wurde nichts geändert.
    .hint = Machen Sie zuerst ein anderes Mitglied zum Eigentümer.

error-project-has-owner = Dieses Projekt hat einen Eigentümer
    .detail = Nur ein Projekt ohne Eigentümer kann von außen einen erhalten.
    .hint = Bitten Sie einen Eigentümer des Projekts, die Person einzuladen.

error-member-exists = Diese Person ist bereits Mitglied
    .detail = Es wurde nichts geändert.
    .hint = Ändern Sie die Rolle in der Liste der Mitglieder.

error-invitation-ended = Diese Einladung gilt nicht mehr
    .detail = Sie wurde benutzt oder zurückgezogen, oder sie ist abgelaufen.
    .hint = Bitten Sie einen Eigentümer des Projekts um eine neue.

# $email (text): the address that was invited
error-invitation-other-address = Diese Einladung gilt für eine andere Adresse
    .detail = Sie wurde für { $email } ausgestellt.
    .hint = Melden Sie sich mit dieser Adresse an, oder bitten Sie um eine Einladung an Ihre.

error-object-not-found = Das ist nicht hier
    .detail = Es wurde entfernt, oder die Adresse stimmt nicht.
    .hint = Gehen Sie zurück zur Liste und wählen Sie erneut.

error-object-changed-meanwhile = Jemand hat das inzwischen geändert
    .detail = Ihre Änderung wurde nicht gespeichert, damit die andere nicht verloren geht.
    .hint = Laden Sie neu, sehen Sie nach, was sich geändert hat, und versuchen Sie es noch einmal.

# $line (number): the line of the audit
error-audit-broken = Das Protokoll wurde in Zeile { $line } verändert
    .detail = Diese Zeile ist nicht die, die geschrieben wurde, oder davor wurden Zeilen entfernt, eingefügt oder verschoben.
    .hint = Vergleichen Sie die Datenbank mit einer früheren Sicherung und klären Sie, wer in sie schreiben kann.

# $line (number): the line of the audit
error-audit-cut-off = Das Protokoll endet zu früh
    .detail = Zuletzt wurde Zeile { $line } geschrieben, und am Ende fehlen Zeilen.
    .hint = Vergleichen Sie die Datenbank mit einer früheren Sicherung und klären Sie, wer in sie schreiben kann.

error-token-two-live = Zwei dieser Token sind schon in Gebrauch
    .detail = Das vorige Token gilt noch, damit Programme umstellen können.
    .hint = Widerrufen Sie das frühere und erstellen Sie dann ein neues.

error-project-no-access = Sie haben keinen Zugriff auf dieses Projekt
    .detail = Das Projekt gehört anderen, oder es existiert nicht.
    .hint = Prüfen Sie die Adresse, oder bitten Sie eine Person, der das Projekt gehört, um Zugriff.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = Die Datei überschreitet die Grenze von { $limit }
    .detail = Die Datei ist größer, als diese Website annimmt. Nichts davon wurde gespeichert.
    .hint = Laden Sie eine kleinere Datei hoch, oder bitten Sie die Administration, die Grenze anzuheben.

error-upload-empty = Die Datei ist leer
    .detail = Sie hat gar keinen Inhalt. Es wurde nichts gespeichert.
    .hint = Wählen Sie die Datei noch einmal. Ist sie auch dort leer, schreiben Sie sie neu.

error-upload-no-file = In der Sendung ist keine Datei
    .detail = Das Formular hat keinen Teil mit einer Datei.
    .hint = Senden Sie die Datei in einem Teil mit Dateinamen, oder als ganzen Inhalt mit dem Namen in der Adresse.

error-upload-several-files = Senden Sie eine Datei nach der anderen
    .detail = Das Formular enthält mehr als eine Datei. Es wurde nichts gespeichert.
    .hint = Senden Sie jede Datei in einer eigenen Anfrage.

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = Im Projekt ist kein Platz für diese Datei
    .detail = Alles darin darf zusammen { $limit } belegen. Seine Dateien belegen { $files }, was daraus gelesen wurde { $tables }. Es wurde nichts Neues gespeichert.
    .hint = Löschen Sie Dateien, aus denen keine Quelle gemacht ist, oder Quellen, die nicht gebraucht werden: Sie belegen keinen Platz mehr, sobald sie nach 7 Tagen endgültig weg sind. Oder bitten Sie die Administration um mehr Platz.

error-upload-site-full = Auf dieser Website ist kein Platz für diese Datei
    .detail = Alles in allen Projekten belegt so viel, wie es darf. Es wurde nichts Neues gespeichert.
    .hint = Löschen Sie Dateien und Quellen, die nicht gebraucht werden, oder bitten Sie die Administration um mehr Platz.

error-upload-stalled = Das Hochladen ist stehen geblieben
    .detail = Zu lange kam nichts mehr an. Von der Datei wurde nichts gespeichert.
    .hint = Prüfen Sie die Verbindung, und laden Sie die Datei noch einmal hoch.

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = Die Größe ist eine andere als angekündigt
    .detail = Angekündigt waren { $expected }, gefunden wurden { $found }. Davon wurde nichts gespeichert.
    .hint = Senden Sie es noch einmal ganz. Hat sich die Datei inzwischen geändert, beginnen Sie neu mit dem Hochladen.

error-upload-other-content = Der Inhalt passt nicht zu seiner Prüfsumme
    .detail = Er wurde unterwegs verändert, oder die Prüfsumme gehört zu etwas anderem. Davon wurde nichts gespeichert.
    .hint = Berechnen Sie die Prüfsumme neu, und senden Sie es noch einmal.

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = Ein Stück { $number } gibt es hier nicht
    .detail = Es sind { $count } Stücke, gezählt ab 0.
    .hint = Berechnen Sie die Nummern aus der Größe der Datei und der Größe der Stücke.

# $number: the number of the piece
error-upload-chunk-differs = Stück { $number } ist schon da, mit anderem Inhalt
    .detail = Das vorhandene Stück wurde behalten.
    .hint = Hat sich die Datei inzwischen geändert, beginnen Sie neu mit dem Hochladen.

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = Die Datei ist nicht ganz angekommen
    .detail = Fehlende Stücke: { $missing }. Das erste hat die Nummer { $number }.
    .hint = Senden Sie sie, und schließen Sie das Hochladen dann ab.

# $finding (text): what the scanner calls it
error-upload-harmful = Der Scanner hat die Datei abgelehnt
    .detail = Er hat { $finding } gefunden. Von der Datei wurde nichts gespeichert.
    .hint = Prüfen Sie, woher die Datei kommt. Halten Sie es für ein Versehen, sagen Sie der Administration Bescheid.

error-upload-scanner-unavailable = Dateien können im Moment nicht geprüft werden
    .detail = Der Scanner, an dem jede Datei vorbei muss, antwortet nicht. Von der Datei wurde nichts gespeichert.
    .hint = Versuchen Sie es gleich noch einmal. Geschieht es wieder, sagen Sie der Administration Bescheid.

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

error-request-key-reused = Dieser Schlüssel gehört zu einer anderen Anfrage
    .detail = Der Idempotency-Key wurde schon mit anderem Inhalt gesendet. Es wurde nichts geändert.
    .hint = Verwenden Sie für eine neue Anfrage einen neuen Schlüssel.

error-request-in-progress = Die erste Anfrage mit diesem Schlüssel ist nicht beendet
    .detail = Sie wird noch bearbeitet, oder der Server hielt mittendrin an.
    .hint = Warten Sie und fragen Sie mit demselben Schlüssel erneut, oder sehen Sie nach, ob die Änderung da ist.

error-request-fields = Einige Felder müssen korrigiert werden
    .detail = Es wurde nichts gespeichert.
    .hint = Korrigieren Sie die aufgeführten Felder und versuchen Sie es erneut.

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

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = Geben Sie eine Zahl von { $min } bis { $max } ein
    .detail = Der Wert ist keine Zahl in diesem Bereich.
    .hint = Berichtigen Sie ihn und versuchen Sie es noch einmal.

error-field-password-common = Dieses Passwort probieren andere als Erstes aus
    .detail = Es beruht auf einem häufigen Wort, einer Tastenreihe oder einer Wiederholung.
    .hint = Wählen Sie ein anderes. Ein paar Wörter, die nicht zusammengehören, merkt man sich leicht.

# $word: the word
error-field-password-personal = Dieses Passwort beruht auf „{ $word }“
    .detail = Das wissen andere über Sie oder über dieses Produkt.
    .hint = Wählen Sie ein anderes, das nichts damit zu tun hat.

error-field-password-wrong = Das ist nicht Ihr Passwort
    .detail = Es ist nicht das Passwort dieses Kontos. Nichts wurde geändert.
    .hint = Prüfen Sie es und geben Sie es erneut ein.

error-field-time-zone = Diese Zeitzone ist nicht bekannt
    .detail = Eine Zeitzone hat einen Namen wie Europe/Berlin.
    .hint = Wählen Sie eine aus der Liste.

error-field-currency = Diese Währung ist nicht bekannt
    .detail = Eine Währung hat einen Code aus drei Buchstaben, etwa EUR.
    .hint = Wählen Sie eine aus der Liste.

error-field-size = Das ist keine Größe
    .detail = Eine Größe ist eine ganze Zahl mit einer Einheit, zum Beispiel 512KB, 100MB oder 2GB.
    .hint = Berichtigen Sie sie und versuchen Sie es noch einmal.

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = Hier sind höchstens { $limit } möglich
    .detail = Mehr lässt die Website nicht zu.
    .hint = Geben Sie eine kleinere Größe ein.

# $network (text): what was typed
error-field-network = „{ $network }“ ist kein Netzwerk
    .detail = Ein Netzwerk ist eine Adresse, oder eine Adresse mit einer Länge, zum Beispiel 203.0.113.0/24 oder 2001:db8::/32.
    .hint = Trennen Sie mehrere Netzwerke durch Kommas.

# $address (text): the address the request came from
error-field-locks-out = Diese Liste würde Sie aussperren
    .detail = Sie enthält { $address } nicht, die Adresse, die Sie benutzen.
    .hint = Fügen Sie Ihre Adresse oder deren Netzwerk hinzu.

error-field-not-the-name = Das ist nicht der Name
    .detail = Was Sie eingegeben haben, ist nicht der Name des Projekts. Es wurde nichts geändert.
    .hint = Geben Sie den Namen genau so ein, wie er angezeigt wird.

error-account-exists = Zu dieser E-Mail-Adresse gibt es bereits ein Konto
    .detail = Es wurde nichts geändert.
    .hint = Melden Sie sich damit an, oder verwenden Sie eine andere Adresse.

error-account-last-admin = Niemand sonst verwaltet diese Installation
    .detail = Ohne Admin könnte niemand Personen einladen oder Einstellungen ändern. Nichts wurde geändert.
    .hint = Machen Sie zuerst jemand anderen zum Admin.

error-setup-link-refused = Dieser Einrichtungslink funktioniert nicht mehr
    .detail = Er wurde benutzt, ist älter als ein Tag, oder es gibt schon einen Admin.
    .hint = Wenn sich noch niemand anmelden kann: Wer den Server betreibt, erstellt einen neuen Link mit: tieout setup-link

# $line, $column: where reading stopped
error-ruleset-malformed = Das Regelwerk kann nicht gelesen werden
    .detail = Das Lesen endete in Zeile { $line }, Spalte { $column }.
    .hint = Korrigieren Sie das Regelwerk an dieser Stelle.

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = Das Regelwerk hat die Version { $version }
    .detail = Dieses Programm liest die Version { $known }.
    .hint = Setzen Sie version auf { $known }, oder verwenden Sie ein Programm, das diese Version liest.

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = Der Name { $name } kommt zweimal vor
    .detail = Namen müssen verschieden sein, weil andere Teile des Regelwerks sie nennen.
    .hint = Geben Sie einem davon einen anderen Namen.

# $column: the name of a column pair
error-ruleset-column = Es gibt kein Spaltenpaar namens { $column }
    .detail = Hier können nur Paare stehen, die unter columns aufgeführt sind.
    .hint = Korrigieren Sie den Namen, oder nehmen Sie das Paar in columns auf.

# $column: the name of a column pair
error-ruleset-kind = Das passt nicht zum Inhalt von { $column }
    .detail = Beträge können in einer Grenze liegen, Daten in einer Spanne von Tagen, Texte ähnlich sein.
    .hint = Wählen Sie eine Bedingung, die zur Art der Spalte passt, oder korrigieren Sie die Art.

error-ruleset-currency = Das ist keine Währung
    .detail = Eine Währung besteht aus drei Großbuchstaben, etwa EUR.
    .hint = Korrigieren Sie den Code.

error-ruleset-review-above-accept = Die Punktzahl für die Prüfung liegt über der für die Annahme
    .detail = Eine Zuordnung würde gelten, bevor sie einen Blick wert ist.
    .hint = Senken Sie review, oder erhöhen Sie accept.

error-ruleset-negative = Die Zahl muss 0 oder größer sein
    .detail = Grenzen werden ohne Vorzeichen geschrieben.
    .hint = Entfernen Sie das Vorzeichen.

error-ruleset-sums-unused = Der Schritt ordnet eins zu eins zu und hat Summen
    .detail = Summen brauchen eine Seite mit mehreren Datensätzen.
    .hint = Ändern Sie cardinality, oder entfernen Sie sums.

# $most (number): columns
error-ruleset-too-many-columns = Das Regelwerk paart mehr als { $most } Spalten
    .detail = Mehr Spalten lassen sich nicht zusammen gewichten.
    .hint = Lassen Sie die Spalten weg, die am wenigsten darüber sagen, welche Zeilen zusammengehören.

# $column: the header of a column; $path: the file
error-ruleset-header-missing = Die Datei { $path } hat keine Spalte { $column }
    .detail = Das Regelwerk nennt sie.
    .hint = Wählen Sie die Datei, für die das Regelwerk gemacht ist, oder korrigieren Sie das Regelwerk.

# $column: the header of a column; $path: the file
error-ruleset-value-kind = Die Spalte { $column } von { $path } enthält etwas anderes, als das Regelwerk sagt
    .detail = Ihre Werte lassen sich nicht als die Art lesen, die das Regelwerk nennt.
    .hint = Korrigieren Sie die Art im Regelwerk oder die Werte in der Datei.

# $path: the file
error-file-unreadable = Die Datei { $path } kann nicht gelesen werden
    .detail = Es gibt sie nicht, oder dieses Programm darf sie nicht lesen.
    .hint = Prüfen Sie Pfad und Berechtigungen.

# $path: the file or folder
error-file-unwritable = Die Datei { $path } kann nicht geschrieben werden
    .detail = Den Ordner gibt es nicht, er ist voll, oder dieses Programm darf dort nicht schreiben.
    .hint = Wählen Sie einen anderen Ordner, oder schaffen Sie Platz.

# $path: the file
error-file-empty = Die Datei { $path } hat keine Spalten
    .detail = Ihre erste Zeile muss die Namen der Spalten enthalten.
    .hint = Prüfen Sie, ob es die richtige Datei ist.

# $path: the file; $column: the name of a column
error-file-column-twice = Die Datei { $path } hat zwei Spalten namens { $column }
    .detail = Spalten werden an ihren Namen unterschieden.
    .hint = Geben Sie einer davon einen anderen Namen.

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = Zeile { $row } von { $path } passt nicht zu den Spalten
    .detail = Sie hat { $found } Werte, und es gibt { $expected } Spalten.
    .hint = Korrigieren Sie die Zeile.

# $path: the file; $row: the row
error-file-quote-open = Ein Wert in Anführungszeichen in Zeile { $row } von { $path } hat kein Ende
    .detail = Das schließende Anführungszeichen fehlt.
    .hint = Korrigieren Sie die Zeile.

# $path: the file; $row: the row
error-file-not-text = Zeile { $row } von { $path } ist kein Text in UTF-8
    .detail = Einige Zeichen lassen sich nicht lesen.
    .hint = Speichern Sie die Datei in UTF-8.

# $path: the file
error-file-damaged = Die Datei { $path } ist beschädigt
    .detail = Sie beginnt wie eine Datei bekannter Art und lässt sich nicht als solche lesen.
    .hint = Erzeugen Sie die Datei neu.

# $path: the file; $column: the name of a column
error-file-column-kind = Die Spalte { $column } von { $path } lässt sich nicht vergleichen
    .detail = Sie enthält Listen, Strukturen oder Bytes.
    .hint = Lassen Sie die Spalte weg, oder teilen Sie sie in einfache Spalten auf.

# $path: the file; $limit (number): the most rows
error-file-too-large = Die Datei { $path } hat zu viele Zeilen
    .detail = Eine Datei darf { $limit } Zeilen haben.
    .hint = Teilen Sie sie in mehrere Dateien.

# $path: the file; $row: the row
error-file-row = Zeile { $row } von { $path } lässt sich nicht lesen
    .detail = Eine Zelle enthält einen Fehler, oder die Zeile ist beschädigt.
    .hint = Berichtigen Sie die Zeile.

# $path: the file
error-file-unknown-format = Die Art der Datei { $path } ist nicht bekannt
    .detail = Sie ist weder eine Tabelle, eine Arbeitsmappe, JSON, Parquet noch ein Kontoauszug, der hier gelesen wird.
    .hint = Speichern Sie sie als CSV oder XLSX, oder exportieren Sie sie neu.

# $path: the file
error-file-other-format = Die Datei { $path } ist nicht das, was ihr Aufbau sagt
    .detail = Ihr Inhalt gehört zu einer anderen Art von Datei.
    .hint = Lassen Sie den Aufbau neu ermitteln.

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = { $path } hat keinen Teil { $part }
    .detail = Ihre Teile sind: { $parts }.
    .hint = Wählen Sie einen dieser Teile.

# $path: the file
error-file-nested-archive = { $path } ist ein Archiv mit einem weiteren Archiv darin
    .detail = Ein Archiv wird geöffnet, Archive darin nicht.
    .hint = Entpacken Sie es, und laden Sie die gemeinte Datei hoch.

# $path: the file
error-file-encrypted = Die Datei { $path } ist verschlüsselt
    .detail = Ohne Passwort lässt sie sich nicht lesen.
    .hint = Speichern Sie sie ohne Passwort.

# $path: the file
error-file-binary-workbook = { $path } ist eine binäre Arbeitsmappe (XLSB)
    .detail = Arbeitsmappen dieser Art werden hier nicht gelesen.
    .hint = Öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie als XLSX.

# $path: the file
error-file-doctype = Die Datei { $path } hat einen DOCTYPE
    .detail = Eine solche Angabe kann ein Dokument auf andere Dateien verweisen oder endlos wachsen lassen und wird deshalb abgelehnt.
    .hint = Exportieren Sie die Datei ohne DOCTYPE.

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = Die Datei { $path } überschreitet eine Grenze
    .detail = { $limit ->
        [inflated] Aus einer komprimierten Datei dürfen höchstens { $most } Bytes entstehen.
        [ratio] Aus einem komprimierten Byte dürfen höchstens { $most } Bytes entstehen.
        [entries] Ein Archiv darf { $most } Dateien enthalten.
        [document] Eine Datei dieser Art darf { $most } Bytes haben.
        [shared-texts] Die Texte einer Arbeitsmappe dürfen { $most } Bytes haben.
        [cells] Ein Blatt darf { $most } Zellen haben.
        [columns] Eine Tabelle darf { $most } Spalten haben.
        [depth] Teile dürfen { $most } Ebenen tief verschachtelt sein.
        [value] Ein Wert darf { $most } Bytes haben.
       *[other] Die Grenze ist { $most }.
    }
    .hint = Teilen Sie die Datei in kleinere, oder lassen Sie weg, was nicht gebraucht wird.

# $path: the file; $column: the name of a column
error-file-layout-column = Der Aufbau für { $path } nennt die Spalte { $column }, die es nicht gibt
    .detail = Jede Spalte, die der Aufbau nennt, muss in der Datei stehen.
    .hint = Berichtigen Sie den Aufbau, oder lassen Sie ihn neu ermitteln.

# $path: the file; $about: the part of the layout
error-file-layout = Der Aufbau für { $path } lässt sich nicht verwenden
    .detail = Sein Teil { $about } widerspricht den anderen.
    .hint = Berichtigen Sie den Aufbau, oder lassen Sie ihn neu ermitteln.

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = Die Datei { $path } hat keine Zeile { $row }
    .detail = Ihre Datenzeilen sind von 1 bis { $rows } nummeriert.
    .hint = Wählen Sie eine dieser Zeilen.

error-match-stopped = Der Lauf wurde angehalten
    .detail = Nichts davon wurde behalten.
    .hint = Starten Sie ihn neu, wenn Sie so weit sind.

error-match-nothing-to-compare = Die beiden Dateien haben nichts gemeinsam
    .detail = Keine Spalte der einen Seite sieht einer Spalte der anderen ähnlich.
    .hint = Prüfen Sie, ob es die richtigen Dateien sind, oder schreiben Sie ein Regelwerk, das die Spalten nennt.

# $column: the name of a column; $row: the row
error-match-amount-range = Ein Betrag in der Spalte { $column } ist zu groß
    .detail = Er steht in Zeile { $row } und hat mehr Ziffern, als sich genau addieren lassen.
    .hint = Korrigieren Sie den Betrag.

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = { $limit } Arbeitsspeicher reichen für diese Dateien nicht
    .detail = Mindestens { $least } sind nötig, obwohl alles, was auf der Festplatte warten kann, dort wartet.
    .hint = Erhöhen Sie --memory auf { $least } oder mehr, oder ordnen Sie weniger Zeilen auf einmal zu.

error-job-ended = Der Lauf ist zu Ende
    .detail = Er war zu Ende, bevor er angehalten werden konnte. Sein Ergebnis gilt.
    .hint = Sehen Sie sich das Ergebnis an; löschen Sie es, wenn es nicht gebraucht wird.

error-job-stopped = Der Lauf wurde angehalten
    .detail = Nichts davon wurde behalten.
    .hint = Starten Sie ihn neu, wenn Sie so weit sind.

# $attempts (number): how often it was begun
error-job-gave-up = Der Lauf konnte nicht ausgeführt werden
    .detail = { $attempts } Versuche brachen ab, weil der Arbeiter mittendrin stehen blieb.
    .hint = Versuchen Sie es mit einer kleineren Datei, oder wenden Sie sich an die Administration: Das Protokoll des Arbeiters sagt mehr.

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

error-database-full = Für die Datenbank ist kein Platz mehr
    .detail = Ihr Datenträger ist voll. Es wurde nichts geändert.
    .hint = Sagen Sie der Administration Bescheid. Administration: Schaffen Sie Platz, wo die Datenbank liegt.

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

error-files-full = Für Dateien ist kein Platz mehr
    .detail = Der Dateispeicher ist voll. Es wurde nichts geändert.
    .hint = Sagen Sie der Administration Bescheid. Administration: Schaffen Sie Platz, wo die Dateien liegen.

error-files-damaged = Eine gespeicherte Datei kann nicht gelesen werden
    .detail = Sie ist weg, oder sie ist nicht das, was geschrieben wurde.
    .hint = Sagen Sie der Administration Bescheid. Administration: Stellen Sie die Datei aus einer Sicherung wieder her.

error-files-in-use = Aus dieser Datei besteht eine Quelle
    .detail = Die Datei bleibt, solange die Quelle sie braucht. Es wurde nichts geändert.
    .hint = Löschen Sie zuerst die Quelle. Ist sie endgültig entfernt, kann auch die Datei gelöscht werden.

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

error-field-name-twice = Zwei Spalten haben denselben Namen
    .detail = An ihren Namen werden Spalten unterschieden.
    .hint = Geben Sie jeder Spalte einen eigenen Namen.

error-upload-file-changed = Die Datei hat sich beim Senden geändert
    .detail = Der Browser kann sie nicht mehr so lesen, wie sie gewählt wurde.
    .hint = Wählen Sie die Datei noch einmal.

error-source-importing = Die Datei dieser Quelle wird gerade gelesen
    .detail = Eine Datei nach der anderen: Bis das fertig ist, lässt sich für diese Quelle nichts anderes beginnen.
    .hint = Warten Sie, bis es fertig ist, oder halten Sie es an.

error-source-not-held = Über diese Quelle muss niemand entscheiden
    .detail = Keine Zeile ihrer letzten Version wartet auf eine Entscheidung; vielleicht war jemand schneller.
    .hint = Öffnen Sie die Quelle erneut, um zu sehen, wie es um sie steht.

error-source-not-read = Es gibt noch keine Datensätze
    .detail = Die Datei dieser Version wird gerade gelesen oder ließ sich nicht lesen.
    .hint = Warten Sie, bis sie gelesen ist, oder öffnen Sie eine andere Version.

# $minutes (number): how long reading may take
error-import-too-long = Das Lesen der Datei dauert zu lange
    .detail = Das Lesen wurde nach { $minutes } Minuten aufgegeben. Nichts davon blieb.
    .hint = Teilen Sie die Datei, oder lassen Sie import_time_limit erhöhen von denen, die diese Site betreiben.
