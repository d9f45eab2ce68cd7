# Projects: the list, a new one, one at a glance.

projects-title = Projekte
projects-lede = Was abgeglichen wird, und mit wem.
projects-new = Neues Projekt
projects-search = Projekte suchen
projects-states = Welche Projekte
projects-active = Aktiv
projects-archived = Archiviert
projects-deleted = Gelöscht
projects-none = Noch keine Projekte
projects-none-hint = Ein Projekt umfasst die abzugleichenden Datensätze und die Menschen, die daran arbeiten.
projects-not-found = Kein Projekt passt
projects-not-found-hint = Suchen Sie nach anderen Wörtern oder unter allen Ihren Projekten.
projects-all = Alle zeigen

project-name = Name
project-name-hint = Etwa das Konto oder der Zeitraum, der abgeglichen wird.
project-description = Beschreibung
project-time-zone = Zeitzone
project-currency = Währung
project-as-site = Wie für die Website festgelegt
project-new-title = Neues Projekt
project-new-lede = Sie werden Eigentümer und können andere einladen.
project-create = Projekt anlegen
project-new-cancel = Zurück zu den Projekten

# $count (number): how many people belong to the project
project-members-count =
    { $count ->
        [one] { $count } Mitglied
       *[other] { $count } Mitglieder
    }
project-created = Angelegt
project-deleted-on = Gelöscht
project-archived = Archiviert
project-archived-hint = Es kann gelesen werden. Ein Eigentümer kann es auf der Seite „Einstellungen“ aus dem Archiv holen.
project-restore = Wiederherstellen
news-project-deleted = Gelöscht. Es kann sieben Tage lang wiederhergestellt werden.
news-project-restored = Wiederhergestellt.
news-project-left = Sie haben das Projekt verlassen.
news-project-created = Das Projekt ist bereit.
news-project-joined = Sie gehören jetzt zu diesem Projekt.

project-about = Über dieses Projekt
project-your-role = Ihre Rolle
project-members = Mitglieder
project-next = Was Sie hier tun können
next-sources = Datensätze hereinholen
next-sources-hint = Legen Sie einen Kontoauszug, ein Kontobuch oder eine andere Datei ab und sehen Sie, was gelesen wurde.
next-invite = Andere einladen
next-invite-hint = Per E-Mail oder mit einem Link, den Sie weitergeben.
next-members = Sehen, wer hier arbeitet
next-members-hint = Die Mitglieder und was jedes von ihnen darf.
next-settings = Einstellungen anpassen
next-settings-hint = Name, Währung, Zeitzone, Grenze für Uploads und von wo es erreichbar ist.
next-tokens = Programme im Blick behalten
next-tokens-hint = Die Token, mit denen Programme in diesem Projekt arbeiten.

project-sample-name = Beispiel
