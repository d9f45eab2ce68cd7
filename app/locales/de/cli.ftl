# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Öffnen Sie { $address } in einem Browser.
# $folder: the path of a folder
cli-serve-folder = Alles liegt in { $folder }
cli-serve-stop = Strg+C beendet das Programm.

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
