# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = Sieht alles und kann Ergebnisse entnehmen.
role-reviewer-means = Entscheidet außerdem über Zuordnungen.
role-editor-means = Lädt außerdem Quellen hoch, schreibt Regelwerke und startet Läufe.
role-owner-means = Darf alles, auch Mitglieder und das Projekt selbst verwalten.
roles-show = Was jede Rolle darf
roles-caption = Rechte jeder Rolle
roles-permission = Recht
roles-yes = Ja
roles-no = Nein
permission-project-view = Das Projekt und alles darin sehen
permission-project-edit = Name, Beschreibung und Einstellungen ändern
permission-project-delete = Das Projekt archivieren, löschen und wiederherstellen
permission-members-manage = Mitglieder einladen, entfernen und ihre Rollen ändern
permission-tokens-manage = Die Token des Projekts sehen und widerrufen
permission-audit-view = Lesen, wer was getan hat
permission-sources-edit = Quellen hochladen, ändern und löschen
permission-rulesets-edit = Regelwerke schreiben
permission-jobs-run = Läufe starten und abbrechen
permission-decisions-make = Annehmen, ablehnen, verknüpfen und kommentieren
permission-exports-make = Ergebnisse entnehmen
members-title = Mitglieder
members-lede = Wer zu diesem Projekt gehört und was die Mitglieder darin dürfen.
members-filters = Mitglieder finden
members-filter-search = Name oder Adresse
# $count: how many members the project has
members-caption =
    { $count ->
        [one] Ein Mitglied
       *[other] { $count } Mitglieder
    }
members-name = Mitglied
members-role = Rolle
# $name: the member
members-role-of = Rolle von { $name }
members-role-save = Ändern
members-joined = Seit
members-you = Sie
members-disabled = Konto gesperrt
members-none = Kein Mitglied passt
members-none-sentence = Kein Mitglied dieses Projekts passt zu diesen Filtern.
members-transfer-open = Übergeben …
# $name: the member who becomes owner
members-transfer-question = Dieses Projekt an { $name } übergeben?
members-transfer-explains = Die Person wird Eigentümer, Sie werden Bearbeiter. Nur sie kann das Projekt zurückgeben.
members-transfer = Übergeben
members-remove-open = Entfernen …
# $name: the member
members-remove-question = { $name } aus diesem Projekt entfernen?
members-remove-explains = Die Person verliert sofort den Zugang. Ihre Entscheidungen bleiben. Zurück kommt sie nur mit einer neuen Einladung.
members-remove = Entfernen
members-leave-open = Dieses Projekt verlassen …
# $name: the project
members-leave-question = { $name } verlassen?
members-leave-explains = Sie verlieren sofort den Zugang. Zurück kommen Sie nur mit einer neuen Einladung.
members-leave = Verlassen
members-invite = Jemanden einladen
members-invite-email = E-Mail
members-invite-hint = Die Person bekommt einen Link, der sieben Tage gilt. Er wird auch hier einmal gezeigt.
members-invite-send = Einladen
invitations-caption = Einladungen
invitations-email = E-Mail
invitations-state = Status
invitations-open = Offen
invitations-accepted = Angenommen
invitations-revoked = Zurückgezogen
invitations-expired = Abgelaufen
invitations-by = Eingeladen von
invitations-ends = Endet
invitations-revoke = Zurückziehen
# $project: the name of the project
invitation-title = Einladung zu { $project }
# $name: who invited
invitation-lede = { $name } lädt Sie in dieses Projekt ein.
invitation-may = Was Sie dürfen
invitation-accept = Dem Projekt beitreten
invitation-signed-out = Zum Annehmen anmelden oder mit dieser Einladung ein Konto anlegen.
invitation-join = Konto anlegen
invitation-sign-in = Anmelden
# $email: the address of the account that is signed in
invitation-other-address = Sie sind als { $email } angemeldet. Die Einladung gilt einer anderen Adresse.
settings-title = Einstellungen
settings-lede = Was in diesem Projekt gilt und was aus ihm wird.
settings-archived = Dieses Projekt ist archiviert: Es kann gelesen, aber nicht geändert werden.
settings-general = In diesem Projekt
settings-name = Name
settings-description = Beschreibung
settings-time-zone = Zeitzone
settings-currency = Währung
settings-upload-limit = Größte Datei
settings-upload-limit-hint = Etwa 100MB. Leer heißt: wie auf der ganzen Site.
settings-retention = Tage, die Quellen und Ergebnisse bleiben
# $most: the largest number of days
settings-retention-hint = Von 1 bis { $most }. Leer heißt: für immer.
settings-networks = Zugelassene Netze
settings-networks-hint = Eines je Zeile, etwa 10.0.0.0/8 oder 2001:db8::/32. Leer lässt Mitglieder von überall zu. Die eigene Adresse muss dabei sein.
settings-save = Speichern
settings-archive = Projekt archivieren
settings-archive-explains = Ein archiviertes Projekt kann gelesen, aber nicht geändert werden. Es lässt sich wieder aus dem Archiv holen.
settings-unarchive = Aus dem Archiv holen
settings-unarchive-explains = Das Projekt kann dann wieder geändert werden.
settings-delete = Projekt löschen
settings-delete-explains = Danach kann es niemand mehr öffnen. Sieben Tage lang kann ein Eigentümer es wiederherstellen; dann ist es mit allem darin fort.
# $name: the name of the project
settings-delete-name = Zur Bestätigung den Namen des Projekts eingeben: { $name }
