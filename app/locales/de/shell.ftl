# The frame around every page.

shell-skip = Zum Inhalt springen
shell-home = Tieout, Startseite
shell-navigation = Hauptnavigation
nav-start = Start
nav-status = Status
nav-design = Komponenten
nav-projects = Projekte
nav-admin = Verwaltung
nav-sign-in = Anmelden
nav-account = Konto
nav-security = Sicherheit
nav-tokens = Token
nav-sign-out = Abmelden
shell-account = Ihr Konto
shell-commands = Befehle
shell-language = Sprache
shell-theme = Darstellung
theme-system = Wie das Gerät
theme-light = Hell
theme-dark = Dunkel
shell-tagline = Zwei Datenbestände abstimmen und jede Antwort erklären.
# $build: a short name of the running version
shell-build = Build { $build }

failure-go-to-start = Zur Startseite
failure-see-status = Status ansehen
failure-code = Code
failure-request = Anfrage
failure-copy = Code und Anfragekennung kopieren
