# The frame around every page.

shell-skip = Aller au contenu
shell-home = Tieout, page d’accueil
shell-navigation = Navigation principale
nav-start = Accueil
nav-status = État
nav-design = Composants
nav-projects = Projets
nav-admin = Administration
nav-sign-in = Se connecter
nav-account = Compte
nav-security = Sécurité
nav-tokens = Jetons
nav-sign-out = Se déconnecter
shell-account = Votre compte
shell-commands = Commandes
shell-language = Langue
shell-theme = Apparence
theme-system = Comme l’appareil
theme-light = Clair
theme-dark = Sombre
shell-tagline = Rapprocher deux jeux de données et expliquer chaque réponse.
# $build: a short name of the running version
shell-build = Version { $build }

failure-go-to-start = Aller à la page d’accueil
failure-see-status = Voir l’état
failure-code = Code
failure-request = Requête
failure-copy = Copier le code et l’identifiant de la requête
