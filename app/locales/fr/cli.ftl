# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Ouvrez { $address } dans un navigateur.
# $folder: the path of a folder
cli-serve-folder = Tout est conservé dans { $folder }
cli-serve-stop = Ctrl+C arrête le programme.
# Dit une fois au démarrage
cli-serve-mail-console = Les lettres s’affichent ici, car aucun serveur de courrier n’est défini (smtp_host).

# $from, $to (numbers): versions of the database
cli-migrate-current = La base de données a la version { $to }. Il n’y a rien à faire.
cli-migrate-behind = La base de données a la version { $from }, ce programme a besoin de la version { $to }. Exécutez tieout migrate.
cli-migrate-migrated = La base de données est passée de la version { $from } à la version { $to }.

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = Le serveur à l’adresse { $address } est actif.

# The first word of a line of the examination
cli-doctor-state-ok = correct
cli-doctor-state-note = remarque
cli-doctor-state-problem = problème

cli-doctor-configuration-ok = Tous les paramètres sont utilisables.

# $folder: the path of a folder
cli-doctor-data-folder-ok = Les fichiers peuvent être écrits et lus dans { $folder }.
cli-doctor-data-folder-new = Le dossier de données { $folder } n’existe pas encore.
    .hint = Le premier démarrage le crée.
cli-doctor-data-folder-open = D’autres utilisateurs de cette machine peuvent ouvrir le dossier de données { $folder }.
    .hint = Si ce n’est pas voulu : chmod 700 { $folder }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = { $free } sont libres pour les fichiers.
cli-doctor-free-space-low = Seuls { $free } sont libres pour les fichiers, et un envoi peut atteindre { $limit }.
    .hint = Libérez de l’espace sur le disque, ou choisissez un autre data_dir.

# $bucket: the name of the bucket
cli-doctor-object-store-ok = Les fichiers peuvent être conservés dans le bucket { $bucket }.
cli-doctor-object-store-failed = Les fichiers ne peuvent pas être conservés dans le bucket { $bucket }.
    .hint = Vérifiez s3_endpoint, s3_region, s3_bucket, s3_access_key et s3_secret_key, et que le bucket existe. D’ici là, rien ne peut être envoyé.
cli-doctor-scanner-ok = L’analyseur répond.
cli-doctor-scanner-failed = L’analyseur ne répond pas, ou pas comme il le devrait.
    .hint = Vérifiez scanner. D’ici là, tout envoi est refusé.

cli-doctor-database-ok = La base de données répond.
# $file: the path of a file
cli-doctor-database-new = La base de données { $file } n’existe pas encore.
    .hint = Le premier démarrage la crée.

# $version (number): of the database
cli-doctor-schema-ok = La base de données a les tables de ce programme (version { $version }).
# $database, $program (numbers): versions
cli-doctor-schema-behind = La base de données a la version { $database }, ce programme a besoin de la version { $program }.
    .hint = Le prochain démarrage la mettra à niveau ; tieout migrate le fait tout de suite.

cli-doctor-journal-ok = Les lecteurs et l’écrivain de la base de données ne s’attendent pas.
cli-doctor-journal-other = La base de données n’a pas de journal d’écriture anticipée, donc les lecteurs attendent l’écrivain.
    .hint = Le prochain démarrage le met en place. Si rien ne change, le dossier de données est sur un lecteur réseau : utilisez un disque local ou PostgreSQL.

cli-doctor-jobs-ok = Aucun traitement n’attend plus de cinq minutes.
# $count (nombre) : combien de traitements
cli-doctor-jobs-late =
    { $count ->
        [one] { $count } traitement attend
       *[other] { $count } traitements attendent
    } depuis plus de cinq minutes.
    .hint = Démarrez un exécutant avec tieout worker, ou mettez worker à true pour tieout serve. Consultez le journal de celui qui fonctionne.

cli-doctor-secrets-set = Les secrets sont définis.
# $file: the path of a file
cli-doctor-secrets-stored = Seul son propriétaire peut lire le secret { $file }.
cli-doctor-secrets-new = Le secret { $file } n’existe pas encore.
    .hint = Le premier démarrage le crée.
# $days (number): age
cli-doctor-secrets-old =
    { $days ->
        [one] Le secret { $file } a { $days } jour.
       *[other] Le secret { $file } a { $days } jours.
    }
    .hint = Pour le renouveler, arrêtez le programme et supprimez le fichier ; le prochain démarrage en crée un autre. Tout le monde devra se reconnecter.

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = Le produit est accessible à { $url }.
cli-doctor-public-url-plain = Le produit est accessible à { $url }, sans chiffrement.
    .hint = Placez devant lui un proxy qui parle https, et donnez son adresse à public_url.
cli-doctor-public-url-missing = La production fonctionne sans public_url.
    .hint = Donnez à public_url l’adresse que l’on ouvre, par exemple https://tieout.example.com
cli-doctor-public-url-local = Seule cette machine accède au produit.
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = Le produit écoute sur { $address }, que d’autres machines peuvent atteindre, et public_url n’est pas défini.
    .hint = Donnez à public_url l’adresse que l’on ouvre, ou n’écoutez que sur 127.0.0.1.

# $server : par exemple smtp.example.com:587
cli-doctor-mail-smtp-ok = Le serveur de courrier { $server } répond.
cli-doctor-mail-smtp-failed = Le serveur de courrier { $server } ne répond pas ou refuse l’utilisateur.
    .hint = Vérifiez smtp_host, smtp_port, smtp_security, smtp_user et smtp_password. D’ici là, les lettres attendent.
# $folder : le chemin d’un dossier
cli-doctor-mail-folder = Les lettres ne sont pas envoyées : chacune devient un fichier dans { $folder }.
    .hint = Définissez smtp_host pour les envoyer. Les invitations peuvent aussi être copiées depuis la page.
cli-doctor-mail-unset = Les lettres ne sont pas envoyées : elles s’affichent sur le terminal du serveur ou, sans terminal, sont placées dans { $folder }.
    .hint = Définissez smtp_host pour les envoyer. Les invitations peuvent aussi être copiées depuis la page.
cli-doctor-mail-console = Les lettres ne sont pas envoyées : elles s’affichent sur le terminal du serveur.
    .hint = Définissez smtp_host pour les envoyer. Les invitations peuvent aussi être copiées depuis la page.
# $sender : par exemple Tieout <tieout@localhost>
cli-doctor-mail-sender-local = Les lettres viennent de { $sender }, une adresse à laquelle personne ne peut répondre.
    .hint = Donnez à mail_from une adresse à vous ; beaucoup de serveurs refusent les autres.

# $provider : l’adresse du fournisseur d’identité
cli-doctor-oidc-ok = Le fournisseur d’identité { $provider } répond.
cli-doctor-oidc-failed = Le fournisseur d’identité { $provider } ne répond pas comme il devrait.
    .hint = Vérifiez oidc_issuer : il doit être exactement ce que le fournisseur écrit comme « issuer » à /.well-known/openid-configuration.

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
        [one] { $count } adresse de proxy ou réseau est de confiance.
       *[other] { $count } adresses de proxy ou réseaux sont de confiance.
    }
cli-doctor-trusted-proxies-none = Aucun proxy n’est de confiance, et aucun n’est attendu.
cli-doctor-trusted-proxies-missing = L’adresse publique commence par https, un proxy se trouve donc devant le programme, mais aucun n’est de confiance.
    .hint = Donnez son adresse à trusted_proxies. Sans elle, tous les appelants se ressemblent et partagent une seule limite de débit.
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = { $network } dans trusted_proxies fait confiance à tout le monde.
    .hint = N’indiquez que les adresses de vos proxys. En l’état, un appelant peut se faire passer pour un autre.

# Asked on a terminal; what is typed is not shown
cli-create-user-password = Mot de passe (12 caractères ou plus) :{" "}
# $email: the address of the new account
cli-create-user-done = { $email } peut se connecter.

# $email: whose token it is. $id: what the token is named by
cli-token-created = Un jeton pour { $email } a été créé (identifiant { $id }). Il n’est affiché que maintenant :
cli-token-revoked = Le jeton ne fonctionne plus.

# $lines (number): how many lines the audit has
cli-audit-verified = { $lines ->
        [one] Le journal est complet : { $lines } ligne, telle qu’elle a été écrite.
       *[other] Le journal est complet : { $lines } lignes, telles qu’elles ont été écrites.
    }

# $email: the address of an account
cli-reset-password-done = { $email } a un autre mot de passe et est déconnecté partout.

# $link: an address to open in a browser
cli-setup-link = Personne ne peut encore se connecter. Ouvrez ce lien dans la journée : { $link }
cli-setup-not-needed = Ce site a déjà un admin ; aucun lien n’est nécessaire.

# What is said of an account in a list, separated by commas
cli-admin-state-admin = admin
cli-admin-state-disabled = désactivé
cli-admin-state-second-factor = second facteur

cli-doctor-first-admin-ignored = admin_email et admin_password sont ignorés : le site a déjà un admin.
    .hint = Supprimez ces deux réglages et le fichier du mot de passe.
# $email: the address of an account
cli-doctor-first-admin-configured = Le prochain démarrage crée le compte { $email }, qui administre le site.
cli-doctor-first-admin-ok = Le site a un admin.
cli-doctor-first-admin-missing = Personne ne peut encore se connecter.
    .hint = Le prochain démarrage écrit un lien d’installation dans le journal et dans le fichier setup-link du dossier de données ; tieout setup-link en crée un autre.

cli-networks-cleared = Les requêtes peuvent de nouveau venir de tout réseau.
cli-networks-open = Les requêtes peuvent déjà venir de tout réseau. Rien n’a été modifié.
# $project: the id of a project
cli-networks-project-cleared = Les requêtes vers le projet { $project } peuvent de nouveau venir de tout réseau.

cli-doctor-networks-open = Les requêtes peuvent venir de tout réseau.
# $networks: networks, separated by commas
cli-doctor-networks-limited = Les requêtes ne peuvent venir que de ces réseaux : { $networks }.
    .hint = tieout networks clear rouvre l’accès à qui en est exclu.

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = Correspondances : { $matched } acceptées, { $difference } avec une différence, { $review } à vérifier, { $ambiguous } ambiguës.
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
        [one] Un groupe de lignes convient si également qu’aucune paire n’est probable ; il est dans le fichier « undecided ».
       *[other] { $sets } groupes de lignes conviennent si également qu’aucune paire n’est probable ; ils sont dans le fichier « undecided ».
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file } : lignes associées : { $matched } sur { $rows } ; non associées : { $unmatched }.
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column } : { $total } au total, { $matched } associés, { $unmatched } non associés.
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file } : { $rows } lignes s’annulent entre elles.
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass } : { $accepted } acceptées, dont { $wrong } probablement fausses.
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass } : { $lists } listes de candidats étaient trop longues et ont été laissées de côté ; summary.json nomme { $rows } lignes.
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass } : la recherche de sommes a été abandonnée pour { $rows } lignes.
# $folder: the path of a folder
cli-match-written = Les résultats sont dans { $folder }

# What is being done, before a bar that fills
cli-match-step-read = Lecture des fichiers
cli-match-step-profile = Analyse des colonnes
cli-match-step-candidates = Recherche des candidats
cli-match-step-score = Évaluation des candidats
cli-match-step-assign = Choix des meilleures correspondances
cli-match-step-group = Recherche des sommes
cli-match-step-write = Écriture des résultats

# $row: the number of a row; $file: the path of a file
cli-explain-matched = La ligne { $row } de { $file } est associée.
cli-explain-difference = La ligne { $row } de { $file } est associée, avec une différence.
cli-explain-review = La ligne { $row } de { $file } a une correspondance à vérifier.
cli-explain-ambiguous = La ligne { $row } de { $file } a plusieurs correspondances aussi bonnes.
cli-explain-unmatched = La ligne { $row } de { $file } n’est pas associée.
# $other: another row of the same file
cli-explain-cancelled = La ligne { $row } de { $file } et la ligne { $other } du même fichier s’annulent.
cli-explain-nothing = Aucune ligne de l’autre fichier ne s’en approche.

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = La ligne { $row } lui correspond : { $score } points à l’étape { $pass }.
# $column: the name of a pair of columns
cli-explain-pair-failed = La ligne { $row } ne correspond pas : la condition sur { $column } n’est pas remplie.
cli-explain-pair-no-candidate = La ligne { $row } n’a pas été évaluée : aucune règle de l’étape { $pass } ne les rapproche.
cli-explain-pair-below = La ligne { $row } ne correspond pas : { $score } points à l’étape { $pass }, et il en faut { $needed }.
cli-explain-pair-other = La ligne { $row } a { $score } points à l’étape { $pass }, et une autre correspondance était meilleure.
# $points: such as -3.210
cli-explain-base = {"  "}chaque paire commence avec { $points }
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column } : { $left } et { $right } donnent { $points }
cli-explain-empty = rien
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}sans elle, toutes les correspondances ont ensemble au moins { $points } points de moins
cli-explain-needed = {"  "}elle est à vérifier, car les correspondances sont acceptées à partir de { $needed } points
cli-explain-certainty = {"  "}parmi les correspondances aussi sûres que celle-ci, { $wrong } % sont sans doute fausses ; jusqu’à { $most } % sont acceptées
cli-explain-certainty-none = {"  "}parmi les correspondances aussi sûres que celle-ci, { $wrong } % sont sans doute fausses ; l’étape n’est assez sûre d’aucune
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = Sa correspondance est une somme : { $left } dans { $leftfile } et { $right } dans { $rightfile }, avec { $score } points à l’étape { $pass }.
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}ligne { $row } de { $file } : { $values }
cli-explain-answer-unique = {"  "}aucune autre ligne ne donne cette somme
cli-explain-answer-listed = {"  "}une ligne cite les autres, et elles donnent la somme ; aucune autre ligne n’a été essayée
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}{ $sets } groupes de lignes donnent cette somme, et celui-ci est le plus probable
cli-explain-answer-gave-up = {"  "}il y a trop de groupes de lignes pour les essayer tous ; celui-ci est parmi ceux qui ont été essayés
# $points: such as -3.210
cli-explain-reason-share = {"  "}la part des lignes qui sont des sommes donne { $points }
cli-explain-reason-seldom = {"  "}la rareté d’un tel total dû au hasard donne { $points }
cli-explain-reason-near = {"  "}être plus proche que d’autres lignes donne { $points }
cli-explain-reason-named = {"  "}citer des lignes de la somme donne { $points }
cli-explain-reason-names-others = {"  "}citer des lignes qui ne sont pas dans la somme donne { $points }
cli-explain-reason-names-none = {"  "}ne citer aucune ligne de la somme donne { $points }
cli-explain-reason-others = {"  "}les autres groupes de lignes qui donnent la somme donnent { $points }
cli-explain-reason-alike = {"  "}les autres lignes qui conviendraient aussi bien donnent { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}elle est à vérifier, car les sommes sont acceptées à partir de { $needed } points
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = À l’étape { $pass }, aucun groupe des lignes qui pourraient former une somme ({ $members }) ne la donne.
cli-explain-tried-some = Groupes de lignes qui donnent la somme à l’étape { $pass } : { $sets }, parmi { $members } possibles. Aucun n’est assez probable.
cli-explain-tried-gave-up = À l’étape { $pass }, { $members } lignes pourraient faire partie d’une somme : trop pour essayer tous les groupes.

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read =
    { $file } : { $format }, { $records ->
        [one] { $records } ligne utilisable
       *[other] { $records } lignes utilisables
    }, mises de côté : { $rejected }.
# $parts: their names, separated by commas
cli-import-parts = {"  "}Feuilles ou fichiers dedans : { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part } : { $because }
cli-import-doubt = {"  "}{ $part } : { $because } À vérifier : rien dans le fichier ne le décide.
cli-import-columns = Colonnes :
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column } : { $kind }, { $filled } remplies, { $distinct } différentes, { $min } … { $max }
cli-import-column-empty = {"  "}{ $column } : { $kind }, vide
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column } : { $kind }, { $filled } remplies, toutes { $value }
cli-import-issues = Problèmes :
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}Ligne { $row }, { $column } : { $reason } – { $value }
cli-import-issue-row = {"  "}Ligne { $row } : { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}Non listés : { $count }
# $rejected (number): rows that were set aside
cli-import-held = Lignes mises de côté : { $rejected }. Rien n’a été écrit ; --go-on continue avec les autres.
# $file: the path of a file
cli-import-written = Les enregistrements sont dans { $file }
