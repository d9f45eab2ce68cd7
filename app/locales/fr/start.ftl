# The start page.

start-eyebrow = Pour les comptables, les contrôleurs et les ingénieurs
start-title = Deux jeux de données. Chaque écart expliqué.
start-lede = Tieout rapproche un relevé bancaire et un grand livre, ou deux listes quelconques, au centime près. Il montre pourquoi des enregistrements vont ensemble, pourquoi d’autres non, et ce qui est anormal dans les enregistrements eux-mêmes.
start-features = Ce qu’il fait
start-match-title = Associe ce qui va ensemble
start-match-words = Montants exacts, tolérances, plages de dates, noms proches, et sommes de plusieurs enregistrements face à un seul.
start-explain-title = Explique chaque réponse
start-explain-words = Pour chaque correspondance, les justifications ; pour chaque enregistrement ouvert, le candidat le plus proche et la condition non remplie.
start-review-title = Contrôle au rythme du clavier
start-review-words = Accepter, refuser, lier et annuler d’une seule touche. Chaque décision est consignée : qui, quand et pourquoi.

start-setup-title = Ce site n’est pas encore configuré
start-setup-words = Le serveur a affiché un lien à son démarrage. Il est aussi dans le fichier setup-link du dossier de données. Il mène à la page du premier compte.
# $command: what to type on the server's machine
start-setup-command = Un nouveau lien : { $command }

sign-in-title = Connexion
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-button = Se connecter

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field } : { $problem }
