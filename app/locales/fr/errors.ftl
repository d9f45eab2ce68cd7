# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = Adresse e-mail ou mot de passe incorrect
    .detail = Aucun compte ne correspond à cette adresse e-mail avec ce mot de passe.
    .hint = Vérifiez les deux et réessayez.

error-auth-sign-in-required = Votre session est fermée
    .detail = Seules les personnes connectées peuvent voir ou faire cela.
    .hint = Connectez-vous et réessayez. Rien n’a été modifié.

error-project-no-access = Vous n’avez pas accès à ce projet
    .detail = Le projet appartient à d’autres personnes, ou il n’existe pas.
    .hint = Vérifiez l’adresse, ou demandez l’accès à un propriétaire du projet.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = Le fichier dépasse la limite de { $limit }
    .detail = Le fichier est plus grand que ce que ce site accepte. Rien n’en a été conservé.
    .hint = Envoyez un fichier plus petit, ou demandez à un administrateur de relever la limite.

error-request-not-found = Il n’y a rien à cette adresse
    .detail = La page a été déplacée ou supprimée, ou l’adresse contient une faute de frappe.
    .hint = Vérifiez l’adresse, ou allez à la page d’accueil.

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = { $method } ne fonctionne pas ici
    .detail = L’adresse existe, mais elle n’accepte pas la méthode { $method }.
    .hint = Utilisez l’une des méthodes indiquées dans l’en-tête Allow.

error-request-path-malformed = Une partie de l’adresse est illisible
    .detail = Une partie de l’adresse n’a pas la forme attendue.
    .hint = Comparez l’adresse avec la description de l’API.

error-request-query-malformed = La partie de l’adresse après le point d’interrogation est illisible
    .detail = Un paramètre manque, est inconnu ou n’a pas la forme attendue.
    .hint = Comparez les paramètres avec la description de l’API.

error-request-malformed = La requête est illisible
    .detail = Ce qui est arrivé n’est pas une requête du protocole HTTP. Rien n’a été fait.
    .hint = Vérifiez le programme qui l’a envoyée.

# $header: the name of the header
error-request-header-malformed = L’en-tête { $header } est illisible
    .detail = L’en-tête { $header } n’a pas la forme attendue. Rien n’a été fait.
    .hint = Corrigez l’en-tête, ou omettez-le s’il est facultatif.

error-request-headers-too-large = Les en-têtes sont trop longs
    .detail = Les en-têtes de la requête sont ensemble plus longs que ce que le serveur lit.
    .hint = Supprimez les en-têtes ou les cookies inutiles, puis réessayez.

# $line, $column: where reading stopped
error-request-json-malformed = Le corps de la requête n’est pas du JSON
    .detail = La lecture s’est arrêtée à la ligne { $line }, colonne { $column }. Rien n’a été fait.
    .hint = Corrigez le corps et envoyez-le de nouveau.

error-request-form-malformed = Le formulaire est illisible
    .detail = Le corps de la requête n’est pas un formulaire. Rien n’a été fait.
    .hint = Envoyez de nouveau le formulaire depuis la page.

error-request-body-unreadable = Le corps de la requête s’est interrompu
    .detail = La connexion s’est terminée avant l’arrivée du corps entier. Rien n’a été fait.
    .hint = Envoyez la requête de nouveau.

# $expected: a media type, such as application/json
error-request-content-type = Le corps de la requête n’est pas du type attendu
    .detail = Cette adresse lit { $expected }.
    .hint = Envoyez un corps de type { $expected } avec l’en-tête Content-Type correspondant.

# $limit (size): the largest allowed body
error-request-too-large = La requête dépasse { $limit }
    .detail = Cette adresse accepte au plus { $limit } à la fois. Rien n’a été fait.
    .hint = Envoyez-en moins à la fois.

error-request-timeout = La requête a pris trop de temps
    .detail = La requête n’est pas arrivée, ou n’a pas pu recevoir de réponse, dans le temps imparti.
    .hint = Réessayez. Si cela arrive souvent, prévenez un administrateur.

error-request-cross-site = La requête vient d’un autre site
    .detail = Les modifications ne sont acceptées que depuis les pages de ce site. Rien n’a été modifié.
    .hint = Ouvrez ce site directement et réessayez. Administrateurs : vérifiez que l’URL publique est configurée.

error-request-rate-limited = Trop de requêtes
    .detail = Il y a eu en peu de temps plus de requêtes que ce site n’en autorise.
    .hint = Attendez un instant et réessayez.

error-request-fields = Certains champs sont à corriger
    .detail = Rien n’a été enregistré.
    .hint = Corrigez les champs indiqués et envoyez de nouveau le formulaire.

error-field-required = Ce champ est obligatoire
    .detail = Il n’a pas de valeur.
    .hint = Saisissez une valeur.

# $field: the name of the field
error-field-unknown = Il n’existe pas de champ nommé { $field }
    .detail = Les champs inconnus sont refusés, afin qu’une faute de frappe ne passe pas inaperçue.
    .hint = Supprimez le champ ou corrigez son nom.

error-field-type = La valeur n’est pas du type attendu
    .detail = Par exemple, un texte a été envoyé à la place d’un nombre.
    .hint = Comparez la valeur avec la description de l’API.

# $allowed: the values to choose from, separated by commas
error-field-choice = La valeur ne fait pas partie des choix
    .detail = Elle peut être l’une de celles-ci : { $allowed }.
    .hint = Choisissez l’une de ces valeurs.

error-field-email = Ce n’est pas une adresse e-mail
    .detail = Une adresse se compose d’un nom, du signe @ et d’un domaine, par exemple ann@example.com.
    .hint = Corrigez l’adresse.

# $min (number): the fewest characters
error-field-too-short =
    { $min ->
        [one] Utilisez au moins { $min } caractère
       *[other] Utilisez au moins { $min } caractères
    }
    .detail = La valeur est trop courte.
    .hint = Allongez-la.

# $max (number): the most characters
error-field-too-long =
    { $max ->
        [one] Utilisez au plus { $max } caractère
       *[other] Utilisez au plus { $max } caractères
    }
    .detail = La valeur est trop longue.
    .hint = Raccourcissez-la.

error-account-exists = Cette adresse e-mail a déjà un compte
    .detail = Rien n’a été modifié.
    .hint = Connectez-vous avec elle, ou utilisez une autre adresse.

error-client-unreachable = Le serveur est injoignable
    .detail = La requête n’est pas arrivée, ou sa réponse s’est perdue. Ce que vous avez saisi est toujours là.
    .hint = Vérifiez votre connexion et réessayez.

error-client-version-skew = Une nouvelle version est prête
    .detail = Cette page provient d’une autre version que celle du serveur.
    .hint = Rechargez la page pour continuer avec la nouvelle version.
    .action = Recharger

error-system-stopping = Le serveur redémarre
    .detail = Il n’accepte pas de nouveau travail pendant son arrêt. Rien n’a été modifié.
    .hint = Réessayez dans quelques secondes.

error-system-not-ready = Le serveur n’est pas prêt
    .detail = Au moins un élément dont il a besoin ne fonctionne pas.
    .hint = Consultez la page d’état pour savoir lequel.

error-system-internal = Quelque chose a échoué de notre côté
    .detail = L’échec a été consigné. Ce que vous aviez enregistré auparavant est inchangé.
    .hint = Réessayez. Si cela se reproduit, transmettez le code et l’identifiant de la requête.

error-database-unavailable = La base de données ne répond pas
    .detail = Rien n’a été modifié.
    .hint = Réessayez dans un instant. Administrateurs : vérifiez que la base de données fonctionne et qu’elle est joignable.

error-database-busy = La base de données est occupée
    .detail = Un autre travail l’utilise en ce moment. Rien n’a été modifié.
    .hint = Réessayez dans un instant.

# $database, $program (numbers): schema versions
error-database-newer = La base de données est plus récente que ce programme
    .detail = La base de données a la version { $database } ; ce programme connaît les versions jusqu’à { $program }.
    .hint = Démarrez de nouveau le programme plus récent, ou restaurez une sauvegarde antérieure à la mise à niveau.

# $version (number): the migration
error-database-migration-changed = La migration { $version } a changé depuis son application
    .detail = La base de données a été construite par une autre édition de ce programme. Rien n’a été modifié.
    .hint = Utilisez le programme qui a créé cette base de données.

# $version (number): the migration
error-database-migration-failed = La migration { $version } a échoué
    .detail = La base de données est restée comme avant.
    .hint = Consultez le journal pour en trouver la cause, corrigez-la et relancez la migration.

error-database-url = L’adresse de la base de données est illisible
    .detail = Elle doit commencer par sqlite: ou postgres:.
    .hint = Corrigez le paramètre database_url.

error-files-unavailable = Les fichiers ne peuvent être ni écrits ni lus
    .detail = Le stockage des fichiers ne répond pas comme il le devrait. Rien n’a été modifié.
    .hint = Réessayez dans un instant. Administrateurs : vérifiez l’espace libre et les droits du dossier de données.

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = Il n’existe pas de paramètre nommé { $key }
    .detail = Il est défini ici : { $origin }.
    .hint = Corrigez le nom ou supprimez le paramètre. Tous les paramètres figurent dans docs/configuration.md.

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = La valeur du paramètre { $key } est inutilisable
    .detail = Elle est définie ici : { $origin }. Une valeur qui fonctionne : { $expected }.
    .hint = Corrigez la valeur. Tous les paramètres figurent dans docs/configuration.md.

# $key, $other: names of settings
error-config-conflict = Les paramètres { $key } et { $other } se contredisent
    .detail = Les deux ne peuvent pas s’appliquer en même temps.
    .hint = Modifiez l’un des deux. Tous les paramètres figurent dans docs/configuration.md.

# $key: the name of the setting; $path: the file
error-config-file-unreadable = Le fichier { $path } ne peut pas être lu
    .detail = Il est désigné par le paramètre { $key }.
    .hint = Vérifiez que le fichier existe et que ce programme a le droit de le lire.

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = Le fichier de paramètres { $path } n’est pas du TOML
    .detail = La lecture s’est arrêtée à la ligne { $line }.
    .hint = Corrigez le fichier à cette ligne.

# $key: the name of the setting
error-config-secret-missing = Le secret { $key } n’est pas défini
    .detail = En production, le programme ne démarre qu’avec ses propres secrets.
    .hint = Définissez { $key }, ou { $key }_FILE avec le chemin d’un fichier qui le contient : au moins 32 octets aléatoires, par exemple ceux de : openssl rand -base64 48

# $key: the name of the setting
error-config-secret-weak = Le secret { $key } est trop facile à deviner
    .detail = Il est plus court que 32 octets, c’est un exemple connu, ou d’autres utilisateurs de cette machine peuvent le lire.
    .hint = Utilisez au moins 32 octets aléatoires, par exemple ceux de : openssl rand -base64 48. S’il est dans un fichier, ne laissez que l’utilisateur de ce programme le lire.

# $path: the folder
error-config-data-folder = Le dossier de données { $path } est inutilisable
    .detail = Le programme doit y créer, écrire et lire des fichiers.
    .hint = Vérifiez que le dossier existe et appartient à l’utilisateur qui exécute le programme, ou choisissez-en un autre avec data_dir.

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = Un autre programme écoute sur { $address }
    .detail = Deux programmes ne peuvent pas écouter sur la même adresse.
    .hint = Arrêtez l’autre programme, ou choisissez une autre adresse, par exemple --address 127.0.0.1:3001

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = Le programme ne peut pas écouter sur { $address }
    .detail = Cette machine n’a pas cette adresse, ou le port exige davantage de droits.
    .hint = Choisissez une autre adresse, par exemple --address 127.0.0.1:3000

# $argument: the word on the command line
error-cli-argument = La ligne de commande contient un mot qui n’est pas compris : { $argument }
    .detail = Rien n’a été fait.
    .hint = Consultez --help pour savoir ce qui est possible.

# $argument: what is missing
error-cli-argument-missing = Il manque { $argument } dans la ligne de commande
    .detail = Rien n’a été fait.
    .hint = Consultez --help pour savoir ce qui est nécessaire.

# $address: such as 127.0.0.1:3000
error-cli-no-answer = Aucun serveur ne répond à { $address }
    .detail = Il est arrêté, démarre encore ou écoute ailleurs.
    .hint = Démarrez-le, ou vérifiez l’adresse.

# $count (number): how many findings
error-cli-doctor = { $count ->
        [one] { $count } point est à corriger
       *[other] { $count } points sont à corriger
    }
    .detail = Ils sont énumérés plus haut, chacun avec ce qu’il faut faire.
    .hint = Corrigez-les et relancez l’examen.

# A code that this version does not know. $code: the code
error-unknown = Quelque chose a échoué
    .detail = Cette version ne connaît pas le code { $code }.
    .hint = Rechargez la page. Si cela se reproduit, transmettez le code et l’identifiant de la requête.
