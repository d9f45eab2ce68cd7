# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = Mit der Adresse und dem Passwort Ihres Kontos.
sign-in-forgot = Passwort vergessen?
# $name: wie der Anmeldedienst heißt
sign-in-elsewhere = Mit { $name } anmelden

code-title = Code eingeben
code-lede = Ihr Konto verlangt einen zweiten Nachweis, dass Sie es sind.
code-label = Code
code-hint = Sechs Ziffern aus Ihrer Authenticator-App.
code-recovery = Stattdessen einen Wiederherstellungscode verwenden
code-recovery-label = Wiederherstellungscode
code-recovery-hint = Einer der Codes, die Sie beim Einschalten des zweiten Faktors aufbewahrt haben. Jeder gilt einmal.
code-send = Weiter
code-back = Mit einem anderen Konto anmelden

confirm-title = Passwort noch einmal eingeben
confirm-lede = Der nächste Schritt ist wichtig für die Sicherheit Ihres Kontos oder anderer. Ihr Passwort gilt danach fünf Minuten lang.
confirm-password = Passwort
confirm-send = Weiter

reset-title = Neues Passwort setzen
reset-lede = Geben Sie die Adresse Ihres Kontos ein. Dorthin kommt eine E-Mail mit einem Link.
reset-send = Link senden
reset-back = Zurück zur Anmeldung
reset-sent = Sehen Sie in Ihre E-Mails
reset-sent-hint = Wenn es zu der Adresse hier ein Konto gibt, ist ein Link unterwegs. Er gilt einmal, eine Stunde lang.
reset-new-title = Neues Passwort wählen
reset-new-lede = Alle Browser, die mit diesem Konto angemeldet sind, werden abgemeldet.
reset-new-send = Speichern und anmelden

password-new = Neues Passwort
password-choose = Passwort
password-hint = Mindestens 12 Zeichen. Einige Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten.
password-strength-weak = Leicht zu erraten
password-strength-fair = Nicht leicht zu erraten
password-strength-good = Sehr schwer zu erraten
person-name = Name
person-name-hint = So sehen Sie andere.
person-language = Sprache
person-time-zone = Zeitzone

join-title = Ihr Konto
# $email (text): the address of the person
join-lede = Sie wurden als { $email } eingeladen. Wählen Sie einen Namen und ein Passwort.
join-send = Konto anlegen

setup-title = Tieout einrichten
setup-lede = Sie legen das erste Konto an. Es verwaltet die Website. Diese Seite funktioniert einmal.
setup-you = Sie
setup-site = Diese Website
setup-site-hint = Was gilt, wo niemand anders gewählt hat. Sie können es später ändern.
setup-send = Einrichten und anmelden
