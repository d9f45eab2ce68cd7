# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = Avec l’adresse et le mot de passe de votre compte.
sign-in-forgot = Mot de passe oublié ?
# $name : comment s’appelle le fournisseur d’identité
sign-in-elsewhere = Se connecter avec { $name }

code-title = Saisir le code
code-lede = Votre compte demande une seconde preuve qu’il s’agit bien de vous.
code-label = Code
code-hint = Six chiffres de votre application d’authentification.
code-recovery = Utiliser plutôt un code de récupération
code-recovery-label = Code de récupération
code-recovery-hint = Un des codes conservés lors de l’activation du second facteur. Chacun sert une fois.
code-send = Continuer
code-back = Se connecter avec un autre compte

confirm-title = Saisissez encore une fois votre mot de passe
confirm-lede = L’étape suivante touche à la sécurité de votre compte ou de ceux d’autrui. Votre mot de passe vaut ensuite pendant cinq minutes.
confirm-password = Mot de passe
confirm-send = Continuer

reset-title = Définir un nouveau mot de passe
reset-lede = Saisissez l’adresse de votre compte. Un e-mail avec un lien y arrivera.
reset-send = Envoyer le lien
reset-back = Retour à la connexion
reset-sent = Consultez votre messagerie
reset-sent-hint = Si un compte existe ici pour cette adresse, un lien est en route. Il sert une fois, pendant une heure.
reset-new-title = Choisir un nouveau mot de passe
reset-new-lede = Tous les navigateurs connectés avec ce compte seront déconnectés.
reset-new-send = Enregistrer et se connecter

password-new = Nouveau mot de passe
password-choose = Mot de passe
password-hint = Au moins 12 caractères. Quelques mots sans rapport entre eux se retiennent bien et se devinent mal.
password-strength-weak = Facile à deviner
password-strength-fair = Assez difficile à deviner
password-strength-good = Très difficile à deviner
person-name = Nom
person-name-hint = Tel que les autres vous voient.
person-language = Langue
person-time-zone = Fuseau horaire

join-title = Votre compte
# $email (text): the address of the person
join-lede = Vous avez été invité à l’adresse { $email }. Choisissez un nom et un mot de passe.
join-send = Créer le compte

setup-title = Configurer Tieout
setup-lede = Vous créez le premier compte, qui administre le site. Cette page ne sert qu’une fois.
setup-you = Vous
setup-site = Ce site
setup-site-hint = Ce qui vaut quand personne n’a choisi autrement. Vous pourrez le changer plus tard.
setup-send = Configurer et se connecter
