# Somebody's own account.

account-title = Votre compte
account-lede = Ce que les autres voient de vous, et comment Tieout se présente à vous.
account-address = Adresse
account-as-browser = Comme le navigateur
account-save = Enregistrer
news-profile-saved = Enregistré
person-theme = Apparence
person-time-zone-hint = Les dates et les heures sont affichées pour ce lieu.

security-title = Sécurité
security-lede = Comment votre compte est protégé, et où il est connecté.
password-title = Mot de passe
password-lede = Quand il change, tous les autres navigateurs sont déconnectés.
password-none = Vous vous connectez par un autre service ; ce compte n’a pas de mot de passe.
password-current = Mot de passe actuel
password-change = Changer le mot de passe
news-password-changed = Mot de passe changé. Tous les autres navigateurs ont été déconnectés.

second-factor-title = Second facteur
second-factor-lede = Un code de votre téléphone, demandé après le mot de passe. Il arrête quiconque a appris votre mot de passe.
second-factor-on = Activé
second-factor-off = Désactivé
second-factor-begin = Configurer
second-factor-disable = Désactiver
news-second-factor-off = Le second facteur est désactivé.
# $count (number): how many codes were not used yet
recovery-left =
    { $count ->
        [one] Il reste un code de récupération.
       *[other] Il reste { $count } codes de récupération.
    }
recovery-make = Créer de nouveaux codes de récupération
recovery-title = Vos codes de récupération
recovery-lede = Chacun sert une fois, si votre application d’authentification est perdue. Ils ne s’affichent que maintenant : gardez-les comme des mots de passe.
recovery-copy = Tout copier
recovery-kept = Je les ai conservés
recovery-gone = Ces codes ont déjà été affichés
recovery-gone-hint = Ils ne sont pas gardés sous forme lisible. Créez-en de nouveaux si vous ne les avez pas conservés.

enrol-title = Configurer le second facteur
enrol-lede = Il faut une application d’authentification sur votre téléphone.
enrol-scan = Lire l’image
enrol-scan-hint = Ajoutez un compte dans l’application et visez cette image.
enrol-picture = Image contenant la clé pour l’application d’authentification
enrol-by-hand = Ou saisissez cette clé dans l’application :
enrol-copy = Copier la clé
enrol-open = Ouvrir l’application sur cet appareil
enrol-prove = Saisir le code affiché par l’application
enrol-send = Activer
enrol-cancel = Revenir sans l’activer

sessions-title = Navigateurs connectés
sessions-lede = Déconnectez ce que vous ne reconnaissez pas, puis changez votre mot de passe.
sessions-end-others = Déconnecter partout ailleurs
news-sessions-ended = Déconnecté.
session-address = Adresse réseau
session-seen = Vu pour la dernière fois
session-began = Connecté
session-this = Ce navigateur
session-end = Déconnecter

connection-title = Connexion par un autre service
# $name : comment s’appelle le fournisseur d’identité
connection-lede = Vous pouvez vous connecter avec { $name } au lieu de votre mot de passe.
connection-on = Votre compte est relié à { $name }.
connection-begin = Relier à { $name }
