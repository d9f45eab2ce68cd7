# Projects: the list, a new one, one at a glance.

projects-title = Projets
projects-lede = Ce qui est rapproché, et avec qui.
projects-new = Nouveau projet
projects-search = Rechercher un projet
projects-states = Quels projets
projects-active = Actifs
projects-archived = Archivés
projects-deleted = Supprimés
projects-none = Aucun projet pour l’instant
projects-none-hint = Un projet réunit les données à rapprocher et les personnes qui y travaillent.
projects-not-found = Aucun projet ne correspond
projects-not-found-hint = Cherchez d’autres mots, ou parmi tous vos projets.
projects-all = Tout afficher

project-name = Nom
project-name-hint = Par exemple le compte ou la période à rapprocher.
project-description = Description
project-time-zone = Fuseau horaire
project-currency = Devise
project-as-site = Comme pour le site
project-new-title = Nouveau projet
project-new-lede = Vous en devenez propriétaire et pouvez inviter d’autres personnes.
project-create = Créer le projet
project-new-cancel = Retour aux projets

# $count (number): how many people belong to the project
project-members-count =
    { $count ->
        [one] { $count } membre
       *[other] { $count } membres
    }
project-created = Créé
project-deleted-on = Supprimé
project-archived = Archivé
project-archived-hint = Il peut être lu. Un propriétaire peut le sortir des archives sur la page des paramètres.
project-restore = Restaurer
news-project-deleted = Supprimé. Il peut être restauré pendant sept jours.
news-project-restored = Restauré.
news-project-left = Vous avez quitté le projet.
news-project-created = Le projet est prêt.
news-project-joined = Vous faites maintenant partie de ce projet.

project-about = À propos de ce projet
project-your-role = Votre rôle
project-members = Membres
project-next = Ce que vous pouvez faire ici
next-sources = Apporter des enregistrements
next-sources-hint = Déposez un relevé, un grand livre ou un autre fichier, et voyez ce qui a été lu.
next-invite = Inviter d’autres personnes
next-invite-hint = Par e-mail, ou avec un lien que vous transmettez.
next-members = Voir qui travaille ici
next-members-hint = Les membres et ce que chacun peut faire.
next-settings = Ajuster les paramètres
next-settings-hint = Nom, devise, fuseau horaire, limite d’envoi, et d’où il est accessible.
next-tokens = Suivre les programmes
next-tokens-hint = Les jetons avec lesquels des programmes travaillent dans ce projet.

project-sample-name = Exemple
