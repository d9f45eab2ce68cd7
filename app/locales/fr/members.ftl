# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = Voit tout et peut exporter les résultats.
role-reviewer-means = Décide aussi des correspondances.
role-editor-means = Ajoute aussi des sources, écrit des jeux de règles et lance des traitements.
role-owner-means = Peut tout faire, y compris gérer les membres et le projet.
roles-show = Ce que permet chaque rôle
roles-caption = Permissions de chaque rôle
roles-permission = Permission
roles-yes = Oui
roles-no = Non
permission-project-view = Voir le projet et tout ce qu’il contient
permission-project-edit = Modifier le nom, la description et les réglages
permission-project-delete = Archiver, supprimer et restaurer le projet
permission-members-manage = Inviter et retirer des membres et changer leur rôle
permission-tokens-manage = Voir et révoquer les jetons du projet
permission-audit-view = Lire qui a fait quoi
permission-sources-edit = Ajouter, modifier et supprimer des sources
permission-rulesets-edit = Écrire des jeux de règles
permission-jobs-run = Lancer et annuler des traitements
permission-decisions-make = Accepter, refuser, lier et commenter
permission-exports-make = Exporter les résultats
members-title = Membres
members-lede = Qui fait partie de ce projet et ce que chacun peut y faire.
members-filters = Trouver des membres
members-filter-search = Nom ou adresse
# $count: how many members the project has
members-caption =
    { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }
members-name = Membre
members-role = Rôle
# $name: the member
members-role-of = Rôle de { $name }
members-role-save = Changer
members-joined = Depuis
members-you = vous
members-disabled = Compte désactivé
members-none = Aucun membre ne correspond
members-none-sentence = Aucun membre de ce projet ne correspond à ces filtres.
members-transfer-open = Transmettre…
# $name: the member who becomes owner
members-transfer-question = Transmettre ce projet à { $name } ?
members-transfer-explains = Cette personne devient propriétaire et vous devenez éditeur. Elle seule peut vous rendre le projet.
members-transfer = Transmettre
members-remove-open = Retirer…
# $name: the member
members-remove-question = Retirer { $name } de ce projet ?
members-remove-explains = Cette personne perd l’accès aussitôt. Ses décisions restent. Pour revenir, il lui faut une nouvelle invitation.
members-remove = Retirer
members-leave-open = Quitter ce projet…
# $name: the project
members-leave-question = Quitter { $name } ?
members-leave-explains = Vous perdez l’accès aussitôt. Pour revenir, il vous faut une nouvelle invitation.
members-leave = Quitter
members-invite = Inviter quelqu’un
members-invite-email = E-mail
members-invite-hint = La personne reçoit un lien valable sept jours. Il est aussi affiché ici, une seule fois.
members-invite-send = Inviter
invitations-caption = Invitations
invitations-email = E-mail
invitations-state = État
invitations-open = Ouverte
invitations-accepted = Acceptée
invitations-revoked = Retirée
invitations-expired = Expirée
invitations-by = Invité par
invitations-ends = Se termine
invitations-revoke = Retirer
# $project: the name of the project
invitation-title = Invitation à { $project }
# $name: who invited
invitation-lede = { $name } vous invite à rejoindre ce projet.
invitation-may = Ce que vous pourrez faire
invitation-accept = Rejoindre le projet
invitation-signed-out = Connectez-vous pour accepter, ou créez un compte avec cette invitation.
invitation-join = Créer un compte
invitation-sign-in = Se connecter
# $email: the address of the account that is signed in
invitation-other-address = Vous êtes connecté en tant que { $email }. L’invitation a été faite pour une autre adresse.
settings-title = Réglages
settings-lede = Ce qui vaut dans ce projet, et ce qu’il devient.
settings-archived = Ce projet est archivé : il peut être lu, pas modifié.
settings-general = Dans ce projet
settings-name = Nom
settings-description = Description
settings-time-zone = Fuseau horaire
settings-currency = Devise
settings-upload-limit = Plus gros fichier
settings-upload-limit-hint = Par exemple 100MB. Vide : comme sur tout le site.
settings-retention = Jours de conservation des sources et résultats
# $most: the largest number of days
settings-retention-hint = De 1 à { $most }. Vide : pour toujours.
settings-networks = Réseaux autorisés
settings-networks-hint = Un par ligne, par exemple 10.0.0.0/8 ou 2001:db8::/32. Vide laisse entrer les membres de partout. Votre propre adresse doit en faire partie.
settings-save = Enregistrer
settings-archive = Archiver le projet
settings-archive-explains = Un projet archivé peut être lu, pas modifié. On peut le sortir des archives.
settings-unarchive = Sortir des archives
settings-unarchive-explains = Le projet pourra de nouveau être modifié.
settings-delete = Supprimer le projet
settings-delete-explains = Plus personne ne pourra l’ouvrir. Un propriétaire peut le restaurer pendant sept jours ; ensuite il disparaît avec tout son contenu.
# $name: the name of the project
settings-delete-name = Saisissez le nom du projet, { $name }, pour confirmer
