# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = Adresse e-mail ou mot de passe incorrect
    .detail = Aucun compte ne correspond à cette adresse e-mail avec ce mot de passe.
    .hint = Vérifiez les deux et réessayez.

error-auth-sign-in-required = Votre session est fermée
    .detail = Seules les personnes connectées peuvent voir ou faire cela.
    .hint = Connectez-vous et réessayez. Rien n’a été modifié.

# $permission (text): the permission that is missing
error-auth-permission-missing = Votre rôle ne le permet pas
    .detail = L’autorisation « { $permission } » est nécessaire.
    .hint = Demandez un autre rôle à un propriétaire du projet ou à un administrateur.

# $scope (text): the scope that is missing
error-auth-scope-missing = Ce jeton ne le permet pas
    .detail = Il lui manque la portée « { $scope } ».
    .hint = Utilisez un jeton doté de cette portée.

error-auth-token-refused = Le jeton n’est pas accepté
    .detail = Il est inconnu, expiré ou révoqué.
    .hint = Créez un nouveau jeton et utilisez-le en entier.

error-auth-person-required = Seule une personne connectée peut le faire
    .detail = Les jetons ne conviennent pas.
    .hint = Connectez-vous avec un navigateur.

error-auth-confirmation-required = Saisissez de nouveau votre mot de passe
    .detail = Plus de cinq minutes se sont écoulées depuis la dernière saisie.
    .hint = Confirmez votre mot de passe, puis recommencez cette étape.

# $address (text): the address the request came from
error-auth-address-refused = Votre réseau n’est pas autorisé ici
    .detail = Les requêtes venant de { $address } ne sont pas acceptées.
    .hint = Utilisez un réseau autorisé, ou demandez à un propriétaire ou à un administrateur d’autoriser celui-ci.

error-auth-too-many-attempts = Trop de tentatives
    .detail = Trop de mots de passe erronés se sont suivis. Rien n’a été vérifié cette fois.
    .hint = Attendez un peu, puis réessayez. Un navigateur avec lequel vous vous êtes déjà connecté n’est pas retenu par les tentatives des autres.

error-auth-code-refused = Le code ne convient pas
    .detail = Il est faux, trop ancien ou a déjà servi.
    .hint = Attendez le prochain code de votre application d’authentification, ou utilisez un code de secours.

error-auth-too-many-tries = Trop de codes faux
    .detail = Pour empêcher de deviner, une pause précède le prochain code.
    .hint = Attendez puis réessayez, ou utilisez un code de secours : ceux-là fonctionnent toujours.

error-second-factor-on = Le second facteur est déjà activé
    .detail = Rien n’a été modifié.
    .hint = Désactivez-le d’abord pour le configurer à nouveau.

error-second-factor-off = Le second facteur est désactivé
    .detail = Rien n’a été modifié.
    .hint = Commencez par le configurer sur la page de sécurité de votre compte.

error-link-ended = Ce lien ne fonctionne plus
    .detail = Il a déjà servi, a expiré ou a été remplacé par un plus récent.
    .hint = Demandez un nouveau lien.

error-oidc-off = Ici, on ne se connecte pas par un autre fournisseur
    .detail = Aucun n’est configuré pour ce site.
    .hint = Connectez-vous avec votre adresse e-mail et votre mot de passe.

error-oidc-unreachable = Le fournisseur de connexion ne répond pas
    .detail = Rien n’a été modifié.
    .hint = Réessayez dans un instant, ou connectez-vous avec votre adresse e-mail et votre mot de passe.

error-oidc-refused = Le fournisseur de connexion n’a pas confirmé votre identité
    .detail = La connexion y a été annulée ou refusée.
    .hint = Réessayez, ou connectez-vous avec votre adresse e-mail et votre mot de passe.

error-oidc-untrusted = La réponse du fournisseur de connexion n’est pas digne de confiance
    .detail = Une vérification de sa signature, de son heure, de son émetteur ou de son destinataire a échoué ; elle n’a pas été utilisée.
    .hint = Réessayez. Si cela se reproduit, prévenez l’administration.

error-oidc-lost = Cette connexion n’a pas été commencée ici
    .detail = Elle a été commencée dans un autre navigateur, il y a plus de dix minutes, ou est déjà terminée.
    .hint = Recommencez depuis la page de connexion.

error-oidc-no-account = Aucun compte n’est relié à cette connexion
    .detail = Les comptes ne sont jamais reliés par la seule adresse e-mail.
    .hint = Connectez-vous avec votre mot de passe et reliez-la sur la page de sécurité de votre compte, ou demandez une invitation à l’administration.

error-oidc-connected-elsewhere = Cette connexion appartient à un autre compte
    .detail = Rien n’a été modifié.
    .hint = Connectez-vous à l’autre compte, ou utilisez une autre connexion.

error-project-archived = Ce projet est archivé
    .detail = Il peut être lu, mais pas modifié.
    .hint = Demandez à un propriétaire de le sortir des archives.

error-project-last-owner = Un projet a besoin d’un propriétaire
    .detail = Sans cette personne, plus personne ne pourrait gérer le projet. Rien n’a été modifié.
    .hint = Nommez d’abord un autre membre propriétaire.

error-project-has-owner = Ce projet a un propriétaire
    .detail = Seul un projet sans propriétaire peut en recevoir un de l’extérieur.
    .hint = Demandez à un propriétaire du projet d’inviter la personne.

error-member-exists = Cette personne est déjà membre
    .detail = Rien n’a été modifié.
    .hint = Changez son rôle dans la liste des membres.

error-invitation-ended = Cette invitation n’est plus ouverte
    .detail = Elle a été utilisée ou révoquée, ou elle a expiré.
    .hint = Demandez-en une nouvelle à un propriétaire du projet.

# $email (text): the address that was invited
error-invitation-other-address = Cette invitation est pour une autre adresse
    .detail = Elle a été faite pour { $email }.
    .hint = Connectez-vous avec cette adresse, ou demandez une invitation à la vôtre.

error-object-not-found = Ceci ne se trouve pas ici
    .detail = L’élément a été supprimé ou l’adresse est incorrecte.
    .hint = Revenez à la liste et choisissez de nouveau.

error-object-changed-meanwhile = Quelqu’un l’a modifié entre-temps
    .detail = Votre modification n’a pas été enregistrée, afin que l’autre ne soit pas perdue.
    .hint = Rechargez, regardez ce qui a changé et réessayez.

# $line (number): the line of the audit
error-audit-broken = Le journal a été altéré à la ligne { $line }
    .detail = Cette ligne n’est pas celle qui a été écrite, ou des lignes précédentes ont été supprimées, ajoutées ou déplacées.
    .hint = Comparez la base avec une sauvegarde antérieure et déterminez qui peut y écrire.

# $line (number): the line of the audit
error-audit-cut-off = Le journal se termine trop tôt
    .detail = La dernière ligne écrite est la ligne { $line }, et des lignes manquent à la fin.
    .hint = Comparez la base avec une sauvegarde antérieure et déterminez qui peut y écrire.

error-token-two-live = Deux de ces jetons sont déjà utilisés
    .detail = Le jeton précédent fonctionne encore, afin que les programmes puissent changer.
    .hint = Révoquez le plus ancien, puis créez-en un nouveau.

error-project-no-access = Vous n’avez pas accès à ce projet
    .detail = Le projet appartient à d’autres personnes, ou il n’existe pas.
    .hint = Vérifiez l’adresse, ou demandez l’accès à un propriétaire du projet.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = Le fichier dépasse la limite de { $limit }
    .detail = Le fichier est plus grand que ce que ce site accepte. Rien n’en a été conservé.
    .hint = Envoyez un fichier plus petit, ou demandez à un administrateur de relever la limite.

error-upload-empty = Le fichier est vide
    .detail = Il n’a aucun contenu. Rien n’a été conservé.
    .hint = Choisissez de nouveau le fichier. S’il est vide là aussi, écrivez-le à nouveau.

error-upload-no-file = Il n’y a pas de fichier dans l’envoi
    .detail = Le formulaire n’a aucune partie contenant un fichier.
    .hint = Envoyez le fichier dans une partie avec un nom de fichier, ou comme contenu entier avec son nom dans l’adresse.

error-upload-several-files = Envoyez un seul fichier à la fois
    .detail = Le formulaire contient plusieurs fichiers. Rien n’a été conservé.
    .hint = Envoyez chaque fichier dans une requête à part.

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = Le projet n’a plus de place pour ce fichier
    .detail = Tout ce qu’il contient peut occuper { $limit } en tout. Ses fichiers occupent { $files }, ce qui en a été lu { $tables }. Rien de nouveau n’a été conservé.
    .hint = Supprimez les fichiers dont aucune source n’est faite, ou les sources inutiles : elles n’occupent plus de place une fois disparues pour de bon, après 7 jours. Ou demandez plus de place à un administrateur.

error-upload-site-full = Ce site n’a plus de place pour ce fichier
    .detail = Tout ce que contiennent les projets occupe toute la place permise. Rien de nouveau n’a été conservé.
    .hint = Supprimez les fichiers et les sources inutiles, ou demandez plus de place à un administrateur.

error-upload-stalled = L’envoi s’est arrêté
    .detail = Plus rien n’est arrivé pendant trop longtemps. Rien du fichier n’a été conservé.
    .hint = Vérifiez la connexion et envoyez de nouveau le fichier.

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = La taille n’est pas celle qui était annoncée
    .detail = Taille annoncée : { $expected }, taille reçue : { $found }. Rien n’en a été conservé.
    .hint = Envoyez de nouveau le tout. Si le fichier a changé entre-temps, commencez un nouvel envoi.

error-upload-other-content = Le contenu ne correspond pas à sa somme de contrôle
    .detail = Il a été modifié en route, ou la somme de contrôle est celle d’autre chose. Rien n’en a été conservé.
    .hint = Recalculez la somme de contrôle et envoyez-le de nouveau.

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = L’envoi n’a pas de morceau { $number }
    .detail = Il a { $count } morceaux, comptés à partir de 0.
    .hint = Calculez les numéros à partir de la taille du fichier et de celle des morceaux.

# $number: the number of the piece
error-upload-chunk-differs = Le morceau { $number } est déjà là, avec un autre contenu
    .detail = Le morceau déjà présent a été conservé.
    .hint = Si le fichier a changé entre-temps, commencez un nouvel envoi.

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = Le fichier n’est pas arrivé en entier
    .detail = Morceaux manquants : { $missing }. Le premier porte le numéro { $number }.
    .hint = Envoyez-les, puis terminez l’envoi.

# $finding (text): what the scanner calls it
error-upload-harmful = Le fichier a été refusé par l’analyseur
    .detail = Il y a trouvé { $finding }. Rien du fichier n’a été conservé.
    .hint = Vérifiez d’où vient le fichier. Si vous pensez à une erreur, prévenez un administrateur.

error-upload-scanner-unavailable = Les fichiers ne peuvent pas être vérifiés pour le moment
    .detail = L’analyseur que chaque fichier doit passer ne répond pas. Rien du fichier n’a été conservé.
    .hint = Réessayez dans un instant. Si cela se reproduit, prévenez un administrateur.

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

error-request-key-reused = Cette clé appartient à une autre requête
    .detail = La clé Idempotency-Key a déjà été envoyée avec un autre contenu. Rien n’a été modifié.
    .hint = Utilisez une nouvelle clé pour une nouvelle requête.

error-request-in-progress = La première requête avec cette clé n’est pas terminée
    .detail = Elle est encore en cours, ou le serveur s’est arrêté au milieu.
    .hint = Attendez et redemandez avec la même clé, ou vérifiez si la modification est là.

error-request-fields = Certains champs sont à corriger
    .detail = Rien n’a été enregistré.
    .hint = Corrigez les champs indiqués et réessayez.

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

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = Saisissez un nombre de { $min } à { $max }
    .detail = La valeur n’est pas un nombre de cet intervalle.
    .hint = Corrigez-la et réessayez.

error-field-password-common = Ce mot de passe est l’un des premiers que d’autres essaient
    .detail = Il repose sur un mot courant, une rangée de touches ou une répétition.
    .hint = Choisissez-en un autre. Quelques mots sans rapport entre eux se retiennent facilement.

# $word: the word
error-field-password-personal = Ce mot de passe repose sur « { $word } »
    .detail = D’autres savent cela de vous ou de ce produit.
    .hint = Choisissez-en un autre, sans rapport avec cela.

error-field-password-wrong = Ce n’est pas votre mot de passe
    .detail = Ce n’est pas le mot de passe de ce compte. Rien n’a été modifié.
    .hint = Vérifiez-le et saisissez-le de nouveau.

error-field-time-zone = Ce fuseau horaire est inconnu
    .detail = Un fuseau horaire porte un nom comme Europe/Berlin.
    .hint = Choisissez-en un dans la liste.

error-field-currency = Cette devise est inconnue
    .detail = Une devise a un code de trois lettres, par exemple EUR.
    .hint = Choisissez-en une dans la liste.

error-field-size = Ce n’est pas une taille
    .detail = Une taille est un nombre entier avec une unité, par exemple 512KB, 100MB ou 2GB.
    .hint = Corrigez-la et réessayez.

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = La taille maximale ici est { $limit }
    .detail = Le site n’autorise pas davantage.
    .hint = Saisissez une taille plus petite.

# $network (text): what was typed
error-field-network = « { $network } » n’est pas un réseau
    .detail = Un réseau est une adresse, ou une adresse et une longueur, par exemple 203.0.113.0/24 ou 2001:db8::/32.
    .hint = Séparez plusieurs réseaux par des virgules.

# $address (text): the address the request came from
error-field-locks-out = Cette liste vous exclurait
    .detail = Elle ne contient pas { $address }, l’adresse que vous utilisez.
    .hint = Ajoutez votre adresse ou son réseau à la liste.

error-field-not-the-name = Ce n’est pas le nom
    .detail = Ce que vous avez saisi n’est pas le nom du projet. Rien n’a été modifié.
    .hint = Saisissez le nom exactement comme il est affiché.

error-account-exists = Cette adresse e-mail a déjà un compte
    .detail = Rien n’a été modifié.
    .hint = Connectez-vous avec elle, ou utilisez une autre adresse.

error-account-last-admin = Personne d’autre n’administre ce site
    .detail = Sans admin, personne ne pourrait inviter quelqu’un ni modifier les réglages. Rien n’a été modifié.
    .hint = Donnez d’abord le rôle d’admin à quelqu’un d’autre.

error-setup-link-refused = Ce lien d’installation ne fonctionne plus
    .detail = Il a été utilisé, date de plus d’un jour, ou le site a déjà un admin.
    .hint = Si personne ne peut encore se connecter, la personne qui exploite le serveur crée un nouveau lien avec : tieout setup-link

# $line, $column: where reading stopped
error-ruleset-malformed = Le jeu de règles ne peut pas être lu
    .detail = La lecture s’est arrêtée à la ligne { $line }, colonne { $column }.
    .hint = Corrigez le jeu de règles à cet endroit.

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = Le jeu de règles est en version { $version }
    .detail = Ce programme lit la version { $known }.
    .hint = Mettez version à { $known }, ou utilisez un programme qui lit cette version.

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = Le nom { $name } figure deux fois
    .detail = Les noms doivent différer, car d’autres parties du jeu de règles y renvoient.
    .hint = Donnez un autre nom à l’un des deux.

# $column: the name of a column pair
error-ruleset-column = Il n’y a pas de paire de colonnes nommée { $column }
    .detail = Seules les paires listées sous columns peuvent être nommées ici.
    .hint = Corrigez le nom, ou ajoutez la paire à columns.

# $column: the name of a column pair
error-ruleset-kind = Cela ne convient pas au contenu de { $column }
    .detail = Un montant peut rester dans une limite, une date dans un nombre de jours, un texte être ressemblant.
    .hint = Choisissez une condition qui convient au type de la colonne, ou corrigez le type.

error-ruleset-currency = Ce n’est pas une devise
    .detail = Une devise s’écrit avec trois lettres capitales, comme EUR.
    .hint = Corrigez le code.

error-ruleset-review-above-accept = Le score de vérification dépasse le score d’acceptation
    .detail = Une correspondance compterait avant de mériter un regard.
    .hint = Baissez review, ou augmentez accept.

error-ruleset-negative = Le nombre doit être 0 ou plus
    .detail = Les limites s’écrivent sans signe.
    .hint = Retirez le signe.

error-ruleset-sums-unused = L’étape associe un à un et comporte des sommes
    .detail = Les sommes demandent un côté à plusieurs enregistrements.
    .hint = Changez cardinality, ou retirez sums.

# $most (number): columns
error-ruleset-too-many-columns = Le jeu de règles associe plus de { $most } colonnes
    .detail = Il n’est pas possible d’en peser davantage ensemble.
    .hint = Retirez les colonnes qui disent le moins quelles lignes vont ensemble.

# $column: the header of a column; $path: the file
error-ruleset-header-missing = Le fichier { $path } n’a pas de colonne { $column }
    .detail = Le jeu de règles la nomme.
    .hint = Choisissez le fichier pour lequel le jeu de règles a été fait, ou corrigez le jeu de règles.

# $column: the header of a column; $path: the file
error-ruleset-value-kind = La colonne { $column } de { $path } contient autre chose que ce que dit le jeu de règles
    .detail = Ses valeurs ne peuvent pas être lues selon le type que donne le jeu de règles.
    .hint = Corrigez le type dans le jeu de règles, ou les valeurs dans le fichier.

# $path: the file
error-file-unreadable = Le fichier { $path } ne peut pas être lu
    .detail = Il n’existe pas, ou ce programme n’a pas le droit de le lire.
    .hint = Vérifiez le chemin et les autorisations.

# $path: the file or folder
error-file-unwritable = Le fichier { $path } ne peut pas être écrit
    .detail = Le dossier n’existe pas, il est plein, ou ce programme n’a pas le droit d’y écrire.
    .hint = Choisissez un autre dossier, ou libérez de la place.

# $path: the file
error-file-empty = Le fichier { $path } n’a pas de colonnes
    .detail = Sa première ligne doit contenir les noms des colonnes.
    .hint = Vérifiez que c’est le bon fichier.

# $path: the file; $column: the name of a column
error-file-column-twice = Le fichier { $path } a deux colonnes nommées { $column }
    .detail = Les colonnes se distinguent par leur nom.
    .hint = Donnez un autre nom à l’une des deux.

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = La ligne { $row } de { $path } ne correspond pas aux colonnes
    .detail = Valeurs : { $found } ; colonnes : { $expected }.
    .hint = Corrigez la ligne.

# $path: the file; $row: the row
error-file-quote-open = Une valeur entre guillemets à la ligne { $row } de { $path } n’a pas de fin
    .detail = Le guillemet fermant manque.
    .hint = Corrigez la ligne.

# $path: the file; $row: the row
error-file-not-text = La ligne { $row } de { $path } n’est pas du texte en UTF-8
    .detail = Certains caractères ne peuvent pas être lus.
    .hint = Enregistrez le fichier en UTF-8.

# $path: the file
error-file-damaged = Le fichier { $path } est endommagé
    .detail = Il commence comme un fichier de type connu et ne peut pas être lu comme tel.
    .hint = Créez le fichier de nouveau.

# $path: the file; $column: the name of a column
error-file-column-kind = La colonne { $column } de { $path } ne peut pas être comparée
    .detail = Elle contient des listes, des structures ou des octets.
    .hint = Retirez la colonne, ou divisez-la en colonnes ordinaires.

# $path: the file; $limit (number): the most rows
error-file-too-large = Le fichier { $path } a trop de lignes
    .detail = Nombre de lignes permis par fichier : { $limit }.
    .hint = Divisez-le en plusieurs fichiers.

# $path: the file; $row: the row
error-file-row = La ligne { $row } de { $path } ne peut pas être lue
    .detail = Une cellule contient une erreur, ou la ligne est endommagée.
    .hint = Corrigez la ligne.

# $path: the file
error-file-unknown-format = Le type du fichier { $path } n’est pas connu
    .detail = Ce n’est ni un tableau, ni un classeur, ni du JSON, ni du Parquet, ni un relevé bancaire lisible ici.
    .hint = Enregistrez-le en CSV ou XLSX, ou exportez-le de nouveau.

# $path: the file
error-file-other-format = Le fichier { $path } n’est pas ce que dit sa mise en page
    .detail = Son contenu appartient à un autre type de fichier.
    .hint = Faites déterminer la mise en page de nouveau.

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = { $path } n’a pas de partie { $part }
    .detail = Ses parties sont : { $parts }.
    .hint = Choisissez une de ces parties.

# $path: the file
error-file-nested-archive = { $path } est une archive qui en contient une autre
    .detail = Une archive est ouverte, celles qu’elle contient ne le sont pas.
    .hint = Décompressez-la et envoyez le fichier voulu.

# $path: the file
error-file-encrypted = Le fichier { $path } est chiffré
    .detail = Il ne peut pas être lu sans mot de passe.
    .hint = Enregistrez-le sans mot de passe.

# $path: the file
error-file-binary-workbook = { $path } est un classeur binaire (XLSB)
    .detail = Les classeurs de ce type ne sont pas lus ici.
    .hint = Ouvrez-le dans le programme qui l’a créé et enregistrez-le au format XLSX.

# $path: the file
error-file-doctype = Le fichier { $path } a un DOCTYPE
    .detail = Une telle déclaration peut faire référence à d’autres fichiers ou grandir sans fin ; elle est donc refusée.
    .hint = Exportez le fichier sans DOCTYPE.

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = Le fichier { $path } dépasse une limite
    .detail = { $limit ->
        [inflated] Octets permis à la sortie d’un fichier compressé : { $most }.
        [ratio] Octets permis à la sortie d’un octet compressé : { $most }.
        [entries] Fichiers permis dans une archive : { $most }.
        [document] Octets permis dans un fichier de ce type : { $most }.
        [shared-texts] Octets permis pour les textes d’un classeur : { $most }.
        [cells] Cellules permises par feuille : { $most }.
        [columns] Colonnes permises par tableau : { $most }.
        [depth] Niveaux d’imbrication permis : { $most }.
        [value] Octets permis par valeur : { $most }.
       *[other] La limite est { $most }.
    }
    .hint = Divisez le fichier, ou laissez de côté ce qui n’est pas nécessaire.

# $path: the file; $column: the name of a column
error-file-layout-column = La mise en page de { $path } nomme la colonne { $column }, qui n’existe pas
    .detail = Chaque colonne nommée par la mise en page doit se trouver dans le fichier.
    .hint = Corrigez la mise en page, ou faites-la déterminer de nouveau.

# $path: the file; $about: the part of the layout
error-file-layout = La mise en page de { $path } ne peut pas être utilisée
    .detail = Sa partie { $about } contredit les autres.
    .hint = Corrigez la mise en page, ou faites-la déterminer de nouveau.

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = Le fichier { $path } n’a pas de ligne { $row }
    .detail = Ses lignes de données sont numérotées de 1 à { $rows }.
    .hint = Choisissez une de ces lignes.

error-match-stopped = Le traitement a été arrêté
    .detail = Rien n’en a été conservé.
    .hint = Relancez-le quand vous serez prêt.

error-match-nothing-to-compare = Les deux fichiers n’ont rien en commun
    .detail = Aucune colonne d’un côté ne ressemble à une colonne de l’autre.
    .hint = Vérifiez que ce sont les bons fichiers, ou écrivez un jeu de règles qui nomme les colonnes.

# $column: the name of a column; $row: the row
error-match-amount-range = Un montant de la colonne { $column } est trop grand
    .detail = Il figure à la ligne { $row } et a plus de chiffres qu’on ne peut additionner exactement.
    .hint = Corrigez le montant.

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = { $limit } de mémoire ne suffisent pas pour ces fichiers
    .detail = Il en faut au moins { $least }, bien que tout ce qui peut attendre sur le disque y attende.
    .hint = Portez --memory à { $least } ou plus, ou associez moins de lignes à la fois.

error-job-ended = Le traitement est terminé
    .detail = Il s’est terminé avant de pouvoir être arrêté. Son résultat est valable.
    .hint = Regardez le résultat ; supprimez-le s’il n’est pas souhaité.

error-job-stopped = Le traitement a été arrêté
    .detail = Rien n’en a été conservé.
    .hint = Relancez-le quand vous serez prêt.

# $attempts (number): how often it was begun
error-job-gave-up = Le traitement n’a pas pu être effectué
    .detail = { $attempts } tentatives ont été interrompues parce que l’exécutant s’est arrêté en cours de route.
    .hint = Essayez avec un fichier plus petit, ou adressez-vous à un administrateur : le journal de l’exécutant en dit plus.

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

error-database-full = La base de données n’a plus de place
    .detail = Son disque est plein. Rien n’a été modifié.
    .hint = Prévenez un administrateur. Administrateurs : faites de la place là où se trouve la base de données.

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

error-files-full = Il n’y a plus de place pour les fichiers
    .detail = Le stockage des fichiers est plein. Rien n’a été modifié.
    .hint = Prévenez un administrateur. Administrateurs : libérez de la place là où sont les fichiers.

error-files-damaged = Un fichier conservé ne peut pas être lu
    .detail = Il a disparu, ou n’est pas ce qui avait été écrit.
    .hint = Prévenez un administrateur. Administrateurs : restaurez le fichier depuis une sauvegarde.

error-files-in-use = Une source est faite de ce fichier
    .detail = Le fichier est conservé tant que la source en a besoin. Rien n’a été modifié.
    .hint = Supprimez d’abord la source. Le fichier pourra l’être quand elle aura disparu pour de bon.

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

error-field-name-twice = Deux colonnes ont le même nom
    .detail = Les colonnes se distinguent par leur nom.
    .hint = Donnez à chaque colonne son propre nom.

error-upload-file-changed = Le fichier a changé pendant l’envoi
    .detail = Le navigateur ne peut plus le lire tel qu’il a été choisi.
    .hint = Choisissez à nouveau le fichier.

error-source-importing = Le fichier de cette source est en cours de lecture
    .detail = Un fichier après l’autre : tant que ce n’est pas fini, rien d’autre ne peut commencer pour cette source.
    .hint = Attendez la fin, ou arrêtez la lecture.

error-source-not-held = Il n’y a rien à décider pour cette source
    .detail = Aucune ligne de sa dernière version n’attend de décision ; quelqu’un a peut-être été plus rapide.
    .hint = Ouvrez à nouveau la source pour voir où elle en est.

error-source-not-read = Il n’y a pas encore d’enregistrements
    .detail = Le fichier de cette version est en cours de lecture, ou n’a pas pu être lu.
    .hint = Attendez qu’il soit lu, ou ouvrez une autre version.

# $minutes (number): how long reading may take
error-import-too-long = La lecture du fichier prend trop de temps
    .detail = La lecture a été abandonnée après { $minutes } minutes. Rien n’en a été gardé.
    .hint = Divisez le fichier, ou demandez à qui exploite ce site d’augmenter import_time_limit.
