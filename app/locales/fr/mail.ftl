# Lettres. La valeur est l’objet ; .text précède le lien, .after le suit. Texte brut.

# $minutes (nombre) : durée de validité du lien
mail-reset = Définir un nouveau mot de passe Tieout
    .text = Quelqu’un a demandé à définir un nouveau mot de passe pour votre compte Tieout. Si c’était vous, ouvrez ce lien :
    .after = Il fonctionne une seule fois, pendant { $minutes } minutes. Si ce n’était pas vous, rien n’a changé : supprimez cette lettre.

# $by : qui invite ; $days (nombre) : durée de validité du lien
mail-join = { $by } vous invite sur Tieout
    .text = { $by } vous invite sur Tieout, qui rapproche deux ensembles d’enregistrements et explique chaque réponse. Pour créer votre compte, ouvrez ce lien :
    .after = Il fonctionne une seule fois, pendant { $days } jours. Si vous n’attendiez pas cette lettre, supprimez-la.

# $by : qui invite ; $project : le projet ; $days (nombre) : durée de validité du lien
mail-invitation = { $by } vous invite dans le projet « { $project } »
    .text = { $by } vous invite à travailler au projet « { $project } » dans Tieout. Pour accepter, ouvrez ce lien :
    .after = Il fonctionne une seule fois, pendant { $days } jours. Si vous n’attendiez pas cette lettre, supprimez-la.

mail-password-changed = Votre mot de passe Tieout a été modifié
    .text = Le mot de passe de votre compte Tieout a été modifié, et tous les autres navigateurs ont été déconnectés. Si c’était vous, il n’y a rien à faire. Sinon, vérifiez votre compte sans attendre :
    .after = Si vous ne pouvez plus vous connecter, prévenez l’administration de ce site.

mail-second-factor-on = Votre compte Tieout a un second facteur
    .text = Se connecter à votre compte Tieout demande désormais un code de votre application d’authentification. Si ce n’est pas vous qui l’avez configuré, vérifiez votre compte sans attendre :
    .after = Gardez vos codes de secours là où vous les trouverez sans votre téléphone.

mail-second-factor-off = Le second facteur de votre compte Tieout est désactivé
    .text = Se connecter à votre compte Tieout ne demande plus de code. Si ce n’était ni vous ni l’administration de ce site, vérifiez votre compte sans attendre :
    .after = Vous pouvez y configurer à nouveau un second facteur.

# $left (nombre) : combien de codes restent
mail-recovery-code-used = Un code de secours de votre compte Tieout a servi
    .text = Quelqu’un s’est connecté à votre compte Tieout avec un code de secours. Si ce n’était pas vous, changez votre mot de passe sans attendre :
    .after = { $left ->
        [one] Il reste { $left } code de secours.
       *[other] Il reste { $left } codes de secours.
    }

mail-identity-connected = Une autre connexion a été reliée à votre compte Tieout
    .text = Désormais, on peut se connecter à votre compte Tieout par votre organisation. Si ce n’est pas vous qui l’avez reliée, vérifiez votre compte sans attendre :
    .after = Si vous ne pouvez plus vous connecter, prévenez l’administration de ce site.
