# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Öffnen Sie { $address } in einem Browser.
# $folder: the path of a folder
cli-serve-folder = Alles liegt in { $folder }
cli-serve-stop = Strg+C beendet das Programm.
# Einmal beim Start gesagt
cli-serve-mail-console = Briefe werden hier gezeigt, weil kein Mailserver gesetzt ist (smtp_host).

# $from, $to (numbers): versions of the database
cli-migrate-current = Die Datenbank hat Version { $to }. Es ist nichts zu tun.
cli-migrate-behind = Die Datenbank hat Version { $from }, dieses Programm braucht Version { $to }. Führen Sie tieout migrate aus.
cli-migrate-migrated = Die Datenbank wurde von Version { $from } auf Version { $to } gebracht.

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = Der Server unter { $address } läuft.

# The first word of a line of the examination
cli-doctor-state-ok = in Ordnung
cli-doctor-state-note = Hinweis
cli-doctor-state-problem = Problem

cli-doctor-configuration-ok = Alle Einstellungen sind verwendbar.

# $folder: the path of a folder
cli-doctor-data-folder-ok = In { $folder } können Dateien geschrieben und gelesen werden.
cli-doctor-data-folder-new = Den Datenordner { $folder } gibt es noch nicht.
    .hint = Der erste Start legt ihn an.
cli-doctor-data-folder-open = Andere Benutzer dieses Rechners können den Datenordner { $folder } öffnen.
    .hint = Falls das nicht beabsichtigt ist: chmod 700 { $folder }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = Für Dateien sind { $free } frei.
cli-doctor-free-space-low = Für Dateien sind nur { $free } frei, und ein Upload darf { $limit } haben.
    .hint = Schaffen Sie Platz auf dem Datenträger, oder wählen Sie ein anderes data_dir.

# $bucket: the name of the bucket
cli-doctor-object-store-ok = Im Bucket { $bucket } können Dateien liegen.
cli-doctor-object-store-failed = Im Bucket { $bucket } können keine Dateien liegen.
    .hint = Prüfen Sie s3_endpoint, s3_region, s3_bucket, s3_access_key und s3_secret_key, und ob es den Bucket gibt. Bis dahin kann nichts hochgeladen werden.
cli-doctor-scanner-ok = Der Scanner antwortet.
cli-doctor-scanner-failed = Der Scanner antwortet nicht, oder nicht wie einer.
    .hint = Prüfen Sie scanner. Bis dahin wird jede Datei abgelehnt.

cli-doctor-database-ok = Die Datenbank antwortet.
# $file: the path of a file
cli-doctor-database-new = Die Datenbank { $file } gibt es noch nicht.
    .hint = Der erste Start legt sie an.

# $version (number): of the database
cli-doctor-schema-ok = Die Datenbank hat die Tabellen dieses Programms (Version { $version }).
# $database, $program (numbers): versions
cli-doctor-schema-behind = Die Datenbank hat Version { $database }, dieses Programm braucht Version { $program }.
    .hint = Der nächste Start bringt sie dorthin; tieout migrate tut es sofort.

cli-doctor-journal-ok = Lesende und Schreibende der Datenbank warten nicht aufeinander.
cli-doctor-journal-other = Die Datenbank hat kein Write-Ahead-Log, daher warten Lesende auf Schreibende.
    .hint = Der nächste Start richtet es ein. Bleibt es so, liegt der Datenordner auf einem Netzlaufwerk: Verwenden Sie einen lokalen Datenträger oder PostgreSQL.

cli-doctor-jobs-ok = Kein Lauf wartet länger als fünf Minuten.
# $count (Zahl): wie viele Läufe
cli-doctor-jobs-late =
    { $count ->
        [one] Ein Lauf wartet
       *[other] { $count } Läufe warten
    } seit mehr als fünf Minuten.
    .hint = Starten Sie mit tieout worker einen Arbeiter, oder setzen Sie worker für tieout serve auf true. Sehen Sie im Protokoll dessen nach, der läuft.

cli-doctor-secrets-set = Die Geheimnisse sind gesetzt.
# $file: the path of a file
cli-doctor-secrets-stored = Das Geheimnis { $file } kann nur sein Eigentümer lesen.
cli-doctor-secrets-new = Das Geheimnis { $file } gibt es noch nicht.
    .hint = Der erste Start legt es an.
# $days (number): age
cli-doctor-secrets-old =
    { $days ->
        [one] Das Geheimnis { $file } ist { $days } Tag alt.
       *[other] Das Geheimnis { $file } ist { $days } Tage alt.
    }
    .hint = Um es zu erneuern, beenden Sie das Programm und löschen Sie die Datei; der nächste Start legt ein anderes an. Danach müssen sich alle neu anmelden.

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = Das Produkt ist unter { $url } erreichbar.
cli-doctor-public-url-plain = Das Produkt ist unter { $url } erreichbar, ohne Verschlüsselung.
    .hint = Setzen Sie einen Proxy davor, der https spricht, und tragen Sie seine Adresse in public_url ein.
cli-doctor-public-url-missing = Die Produktion läuft ohne public_url.
    .hint = Setzen Sie public_url auf die Adresse, die geöffnet wird, zum Beispiel https://tieout.example.com
cli-doctor-public-url-local = Nur dieser Rechner erreicht das Produkt.
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = Das Produkt lauscht an { $address }, was andere Rechner erreichen können, und public_url ist nicht gesetzt.
    .hint = Setzen Sie public_url auf die Adresse, die geöffnet wird, oder lauschen Sie nur an 127.0.0.1.

# $server: etwa smtp.example.com:587
cli-doctor-mail-smtp-ok = Der Mailserver { $server } antwortet.
cli-doctor-mail-smtp-failed = Der Mailserver { $server } antwortet nicht oder lehnt den Benutzer ab.
    .hint = Prüfen Sie smtp_host, smtp_port, smtp_security, smtp_user und smtp_password. Bis dahin warten die Briefe.
# $folder: der Pfad eines Ordners
cli-doctor-mail-folder = Briefe werden nicht verschickt: jeder wird zu einer Datei in { $folder }.
    .hint = Setzen Sie smtp_host, um sie zu verschicken. Einladungen lassen sich auch von der Seite kopieren.
cli-doctor-mail-unset = Briefe werden nicht verschickt: sie erscheinen im Terminal des Servers oder, wo es keines gibt, in { $folder }.
    .hint = Setzen Sie smtp_host, um sie zu verschicken. Einladungen lassen sich auch von der Seite kopieren.
cli-doctor-mail-console = Briefe werden nicht verschickt: sie erscheinen im Terminal des Servers.
    .hint = Setzen Sie smtp_host, um sie zu verschicken. Einladungen lassen sich auch von der Seite kopieren.
# $sender: etwa Tieout <tieout@localhost>
cli-doctor-mail-sender-local = Briefe kommen von { $sender }, einer Adresse, an die niemand antworten kann.
    .hint = Setzen Sie mail_from auf eine eigene Adresse; viele Mailserver lehnen andere ab.

# $provider: die Adresse des Anmeldedienstes
cli-doctor-oidc-ok = Der Anmeldedienst { $provider } antwortet.
cli-doctor-oidc-failed = Der Anmeldedienst { $provider } antwortet nicht wie einer.
    .hint = Prüfen Sie oidc_issuer: Es muss genau das sein, was der Dienst unter /.well-known/openid-configuration als „issuer“ nennt.

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
        [one] Einer Proxy-Adresse oder einem Netz wird vertraut.
       *[other] { $count } Proxy-Adressen oder Netzen wird vertraut.
    }
cli-doctor-trusted-proxies-none = Keinem Proxy wird vertraut, und keiner wird erwartet.
cli-doctor-trusted-proxies-missing = Die öffentliche Adresse beginnt mit https, also steht ein Proxy vor dem Programm, aber keinem wird vertraut.
    .hint = Tragen Sie seine Adresse in trusted_proxies ein. Ohne sie sehen alle Aufrufenden wie einer aus und teilen sich eine Ratenbegrenzung.
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = { $network } in trusted_proxies vertraut allen.
    .hint = Nennen Sie nur die Adressen Ihrer Proxys. So, wie es ist, können sich Aufrufende als andere ausgeben.

# Asked on a terminal; what is typed is not shown
cli-create-user-password = Passwort (mindestens 12 Zeichen):{" "}
# $email: the address of the new account
cli-create-user-done = { $email } kann sich anmelden.

# $email: whose token it is. $id: what the token is named by
cli-token-created = Ein Token für { $email } wurde erstellt (ID { $id }). Es wird nur jetzt angezeigt:
cli-token-revoked = Das Token gilt nicht mehr.

# $lines (number): how many lines the audit has
cli-audit-verified = { $lines ->
        [one] Das Protokoll ist vollständig: eine Zeile, wie sie geschrieben wurde.
       *[other] Das Protokoll ist vollständig: { $lines } Zeilen, wie sie geschrieben wurden.
    }

# $email: the address of an account
cli-reset-password-done = { $email } hat ein anderes Passwort und ist überall abgemeldet.

# $link: an address to open in a browser
cli-setup-link = Noch kann sich niemand anmelden. Öffnen Sie diesen Link innerhalb eines Tages: { $link }
cli-setup-not-needed = Es gibt schon einen Admin; ein Link ist nicht nötig.

# What is said of an account in a list, separated by commas
cli-admin-state-admin = Admin
cli-admin-state-disabled = gesperrt
cli-admin-state-second-factor = zweiter Faktor

cli-doctor-first-admin-ignored = admin_email und admin_password werden nicht beachtet: Es gibt schon einen Admin.
    .hint = Entfernen Sie beide Einstellungen und die Datei mit dem Passwort.
# $email: the address of an account
cli-doctor-first-admin-configured = Der nächste Start legt das Konto { $email } als Admin an.
cli-doctor-first-admin-ok = Es gibt einen Admin.
cli-doctor-first-admin-missing = Noch kann sich niemand anmelden.
    .hint = Der nächste Start schreibt einen Einrichtungslink ins Protokoll und in die Datei setup-link im Datenordner; tieout setup-link erstellt einen weiteren.

cli-networks-cleared = Anfragen dürfen wieder aus jedem Netzwerk kommen.
cli-networks-open = Anfragen dürfen bereits aus jedem Netzwerk kommen. Es wurde nichts geändert.
# $project: the id of a project
cli-networks-project-cleared = Anfragen an das Projekt { $project } dürfen wieder aus jedem Netzwerk kommen.

cli-doctor-networks-open = Anfragen dürfen aus jedem Netzwerk kommen.
# $networks: networks, separated by commas
cli-doctor-networks-limited = Anfragen dürfen nur aus diesen Netzwerken kommen: { $networks }.
    .hint = Wer ausgesperrt ist, kommt mit tieout networks clear wieder hinein.

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = Zuordnungen: { $matched } angenommen, { $difference } mit Differenz, { $review } zu prüfen, { $ambiguous } mehrdeutig.
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
        [one] Eine Gruppe von Zeilen passt so gleich gut, dass kein Paar daraus wahrscheinlich ist; sie steht in der Datei „undecided“.
       *[other] { $sets } Gruppen von Zeilen passen so gleich gut, dass kein Paar daraus wahrscheinlich ist; sie stehen in der Datei „undecided“.
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file }: { $matched } von { $rows } Zeilen zugeordnet, { $unmatched } nicht zugeordnet.
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column }: { $total } insgesamt, { $matched } zugeordnet, { $unmatched } nicht zugeordnet.
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file }: { $rows } Zeilen heben sich gegenseitig auf.
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass }: { $accepted } angenommen, davon voraussichtlich { $wrong } falsch.
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass }: { $lists } Kandidatenlisten waren zu lang und blieben unbeachtet; summary.json nennt { $rows } Zeilen.
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass }: Die Suche nach Summen wurde für { $rows } Zeilen aufgegeben.
# $folder: the path of a folder
cli-match-written = Die Ergebnisse sind in { $folder }

# What is being done, before a bar that fills
cli-match-step-read = Dateien werden gelesen
cli-match-step-profile = Inhalt der Spalten wird erkannt
cli-match-step-candidates = Kandidaten werden gesucht
cli-match-step-score = Kandidaten werden bewertet
cli-match-step-assign = Die besten Zuordnungen werden gewählt
cli-match-step-group = Summen werden gesucht
cli-match-step-write = Ergebnisse werden geschrieben

# $row: the number of a row; $file: the path of a file
cli-explain-matched = Zeile { $row } von { $file } ist zugeordnet.
cli-explain-difference = Zeile { $row } von { $file } ist mit einer Differenz zugeordnet.
cli-explain-review = Zeile { $row } von { $file } hat eine Zuordnung zu prüfen.
cli-explain-ambiguous = Zeile { $row } von { $file } hat mehrere gleich gute Zuordnungen.
cli-explain-unmatched = Zeile { $row } von { $file } ist nicht zugeordnet.
# $other: another row of the same file
cli-explain-cancelled = Zeile { $row } von { $file } und Zeile { $other } derselben Datei heben sich auf.
cli-explain-nothing = Keine Zeile der anderen Datei kommt in die Nähe.

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = Zeile { $row } ist zugeordnet: { $score } Punkte im Schritt { $pass }.
# $column: the name of a pair of columns
cli-explain-pair-failed = Zeile { $row } ist keine Zuordnung: die Bedingung für { $column } ist nicht erfüllt.
cli-explain-pair-no-candidate = Zeile { $row } wurde nicht bewertet: keine Regel im Schritt { $pass } bringt die beiden zusammen.
cli-explain-pair-below = Zeile { $row } ist keine Zuordnung: { $score } Punkte im Schritt { $pass }, und { $needed } sind nötig.
cli-explain-pair-other = Zeile { $row } hat { $score } Punkte im Schritt { $pass }, und eine andere Zuordnung war besser.
# $points: such as -3.210
cli-explain-base = {"  "}jedes Paar beginnt mit { $points }
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column }: { $left } und { $right } geben { $points }
cli-explain-empty = nichts
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}ohne sie haben alle Zuordnungen zusammen mindestens { $points } Punkte weniger
cli-explain-needed = {"  "}sie ist zu prüfen, da Zuordnungen ab { $needed } Punkten angenommen werden
cli-explain-certainty = {"  "}von Zuordnungen, die so sicher sind wie diese, sind voraussichtlich { $wrong } % falsch; bis zu { $most } % werden angenommen
cli-explain-certainty-none = {"  "}von Zuordnungen, die so sicher sind wie diese, sind voraussichtlich { $wrong } % falsch; der Schritt ist sich keiner sicher genug
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = Die Zuordnung ist eine Summe: { $left } in { $leftfile } und { $right } in { $rightfile }, mit { $score } Punkten im Schritt { $pass }.
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}Zeile { $row } von { $file }: { $values }
cli-explain-answer-unique = {"  "}keine anderen Zeilen ergeben diese Summe
cli-explain-answer-listed = {"  "}eine Zeile nennt die anderen, und sie ergeben die Summe; andere Zeilen wurden nicht geprüft
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}{ $sets } Gruppen von Zeilen ergeben diese Summe, und diese ist die wahrscheinlichste
cli-explain-answer-gave-up = {"  "}es gibt zu viele Gruppen von Zeilen, um alle zu prüfen; diese wurde unter den geprüften gefunden
# $points: such as -3.210
cli-explain-reason-share = {"  "}wie viele Zeilen überhaupt Summen sind, gibt { $points }
cli-explain-reason-seldom = {"  "}wie selten solche Beträge zufällig die Summe ergeben, gibt { $points }
cli-explain-reason-near = {"  "}näher zu liegen als andere Zeilen gibt { $points }
cli-explain-reason-named = {"  "}Zeilen der Summe zu nennen gibt { $points }
cli-explain-reason-names-others = {"  "}Zeilen zu nennen, die nicht in der Summe sind, gibt { $points }
cli-explain-reason-names-none = {"  "}keine Zeile der Summe zu nennen gibt { $points }
cli-explain-reason-others = {"  "}andere Gruppen von Zeilen, die die Summe ergeben, geben { $points }
cli-explain-reason-alike = {"  "}andere Zeilen, die ebenso gut passen, geben { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}sie ist zu prüfen, da Summen ab { $needed } Punkten angenommen werden
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = Keine Gruppe der Zeilen, die für eine Summe infrage kommen ({ $members }), ergibt sie im Schritt { $pass }.
cli-explain-tried-some = Gruppen von Zeilen, die im Schritt { $pass } die Summe ergeben: { $sets }, aus { $members } möglichen. Keine ist wahrscheinlich genug gemeint.
cli-explain-tried-gave-up = Im Schritt { $pass } kommen { $members } Zeilen für eine Summe infrage: zu viele, um alle Gruppen zu prüfen.

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read =
    { $file }: { $format }, { $records ->
        [one] eine Zeile ist
       *[other] { $records } Zeilen sind
    } brauchbar, { $rejected } zur Seite gelegt.
# $parts: their names, separated by commas
cli-import-parts = {"  "}Blätter oder Dateien darin: { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part }: { $because }
cli-import-doubt = {"  "}{ $part }: { $because } Sehen Sie nach: Nichts in der Datei entscheidet es.
cli-import-columns = Spalten:
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column }: { $kind }, { $filled } gefüllt, { $distinct } verschieden, { $min } … { $max }
cli-import-column-empty = {"  "}{ $column }: { $kind }, leer
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column }: { $kind }, { $filled } gefüllt, alle { $value }
cli-import-issues = Auffälligkeiten:
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}Zeile { $row }, { $column }: { $reason } – { $value }
cli-import-issue-row = {"  "}Zeile { $row }: { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}Nicht aufgeführt: { $count }
# $rejected (number): rows that were set aside
cli-import-held = Zur Seite gelegte Zeilen: { $rejected }. Nichts wurde geschrieben; --go-on macht mit den anderen weiter.
# $file: the path of a file
cli-import-written = Die Datensätze stehen in { $file }
