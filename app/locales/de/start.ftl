# The start page.

start-eyebrow = Für Buchhaltung, Controlling und Technik
start-title = Zwei Datenbestände. Jede Abweichung erklärt.
start-lede = Tieout stimmt einen Kontoauszug mit dem Hauptbuch ab, oder zwei beliebige Listen, bis auf den letzten Cent. Es zeigt, warum Datensätze zusammengehören, warum andere nicht, und was in den Datensätzen selbst nicht stimmt.
start-features = Was es leistet
start-match-title = Ordnet zu, was zusammengehört
start-match-words = Genaue Beträge, Toleranzen, Datumsfenster, ähnliche Namen und Summen mehrerer Datensätze gegen einen.
start-explain-title = Erklärt jede Antwort
start-explain-words = Zu jeder Zuordnung die Nachweise, zu jedem offenen Datensatz den nächstliegenden Kandidaten und die Bedingung, die nicht erfüllt war.
start-review-title = Prüfen im Tempo der Tastatur
start-review-words = Annehmen, ablehnen, verknüpfen und rückgängig machen mit einzelnen Tasten. Jede Entscheidung ist festgehalten: wer, wann und warum.

start-setup-title = Diese Website ist noch nicht eingerichtet
start-setup-words = Der Server hat beim Start einen Link ausgegeben. Er steht auch in der Datei setup-link im Datenordner. Er führt zur Seite für das erste Konto.
# $command: what to type on the server's machine
start-setup-command = Ein neuer Link: { $command }

sign-in-title = Anmelden
sign-in-email = E-Mail-Adresse
sign-in-password = Passwort
sign-in-button = Anmelden

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
