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

sign-in-title = Connexion
sign-in-email = Adresse e-mail
sign-in-password = Mot de passe
sign-in-button = Se connecter
# $command: what to type on the server's machine
sign-in-no-account = Pas encore de compte ? La personne qui exploite ce serveur en crée un avec { $command }
sign-in-as = Session ouverte au nom de
sign-out-button = Se déconnecter

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field } : { $problem }
