# Somebody's own account.

account-title = Ihr Konto
account-lede = Was andere von Ihnen sehen und wie Tieout für Sie aussieht und spricht.
account-address = Adresse
account-as-browser = Wie der Browser
account-save = Speichern
news-profile-saved = Gespeichert
person-theme = Darstellung
person-time-zone-hint = Daten und Uhrzeiten werden für diesen Ort gezeigt.

security-title = Sicherheit
security-lede = Wie Ihr Konto geschützt ist und wo es angemeldet ist.
password-title = Passwort
password-lede = Wenn es sich ändert, werden alle anderen Browser abgemeldet.
password-none = Sie melden sich über einen anderen Dienst an; dieses Konto hat kein Passwort.
password-current = Aktuelles Passwort
password-change = Passwort ändern
news-password-changed = Passwort geändert. Alle anderen Browser wurden abgemeldet.

second-factor-title = Zweiter Faktor
second-factor-lede = Ein Code von Ihrem Telefon, nach dem Passwort abgefragt. Er hält jeden fern, der Ihr Passwort erfahren hat.
second-factor-on = Ein
second-factor-off = Aus
second-factor-begin = Einrichten
second-factor-disable = Ausschalten
news-second-factor-off = Der zweite Faktor ist aus.
# $count (number): how many codes were not used yet
recovery-left =
    { $count ->
        [one] Ein Wiederherstellungscode ist übrig.
       *[other] { $count } Wiederherstellungscodes sind übrig.
    }
recovery-make = Neue Wiederherstellungscodes erzeugen
recovery-title = Ihre Wiederherstellungscodes
recovery-lede = Jeder gilt einmal, falls Ihr Authenticator verloren geht. Sie werden nur jetzt gezeigt: Bewahren Sie sie wie Passwörter auf.
recovery-copy = Alle kopieren
recovery-kept = Ich habe sie aufbewahrt
recovery-gone = Diese Codes wurden schon gezeigt
recovery-gone-hint = Sie werden nicht lesbar gespeichert. Erzeugen Sie neue, falls Sie sie nicht aufbewahrt haben.

enrol-title = Zweiten Faktor einrichten
enrol-lede = Sie brauchen eine Authenticator-App auf Ihrem Telefon.
enrol-scan = Bild einlesen
enrol-scan-hint = Fügen Sie in der App ein Konto hinzu und richten Sie die Kamera hierher.
enrol-picture = Bild mit dem Schlüssel für die Authenticator-App
enrol-by-hand = Oder geben Sie diesen Schlüssel in der App ein:
enrol-copy = Schlüssel kopieren
enrol-open = App auf diesem Gerät öffnen
enrol-prove = Code eingeben, den die App zeigt
enrol-send = Einschalten
enrol-cancel = Zurück, ohne ihn einzuschalten

sessions-title = Angemeldete Browser
sessions-lede = Melden Sie ab, was Sie nicht kennen, und ändern Sie dann Ihr Passwort.
sessions-end-others = Überall sonst abmelden
news-sessions-ended = Abgemeldet.
session-address = Netzwerkadresse
session-seen = Zuletzt gesehen
session-began = Angemeldet
session-this = Dieser Browser
session-end = Abmelden

connection-title = Anmeldung über einen anderen Dienst
# $name: wie der Anmeldedienst heißt
connection-lede = Statt mit Ihrem Passwort können Sie sich mit { $name } anmelden.
connection-on = Ihr Konto ist mit { $name } verbunden.
connection-begin = Mit { $name } verbinden
