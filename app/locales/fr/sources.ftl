# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = Sources
section-source-overview = Aperçu
section-source-records = Enregistrements
section-source-issues = Anomalies
section-source-columns = Colonnes
section-source-reading = Lecture

sources-title = Sources
sources-lede = Des ensembles d’enregistrements à rapprocher, chacun lu dans un fichier.
sources-bring = Apporter des fichiers
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV, Excel, ODS, JSON, Parquet, OFX, QIF, MT940, BAI2 ou CAMT, aussi en gzip ou zip. Au plus { $limit } chacun.
sources-bring-scripts = Apporter des fichiers dans le navigateur demande des scripts. Sans eux, l’API et la ligne de commande font de même.
sources-room = Espace de ce projet
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $taken } sur { $limit } utilisés
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = Fichiers { $files }, tables qui en sont issues { $tables }
sources-search = Rechercher des sources
sources-states = Quelles sources
sources-in-use = Utilisées
sources-deleted = Supprimées
sources-none = Aucune source pour l’instant
sources-none-hint = Déposez ci-dessus un relevé bancaire et un grand livre, ou essayez d’abord avec des fichiers d’exemple.
sources-not-found = Aucune source ne correspond
sources-not-found-hint = Cherchez d’autres mots, ou parmi les sources utilisées.

source-lede = Ce qui a été lu dans son fichier, et ce qui ne l’a pas été.
source-name = Nom
source-state = État
source-format = Format
source-file = Fichier
source-records = Enregistrements
source-rejected = Lignes mises de côté
source-issues = Anomalies
source-changed = Modifiée
source-brought = Apportée
source-about = À propos de cette source
source-sample = Exemple
source-state-importing = En lecture
source-state-held = Attend une décision
source-state-ready = Prête
source-state-failed = Non lue
source-importing = Le fichier est en cours de lecture
source-importing-hint = Rechargez la page pour voir où il en est. Le travail continue même si la page est fermée.
# $count (number): how many rows could not be read
source-held =
    { $count ->
        [one] { $count } ligne n’a pas pu être lue
       *[other] { $count } lignes n’ont pas pu être lues
    }
source-held-file = Une partie du fichier n’a pas pu être lue
# $count (number): how many records were read
source-held-hint =
    { $count ->
        [one] { $count } enregistrement a été lu. Continuez avec lui, corrigez la lecture du fichier ou apportez un fichier réparé. Rien n’est perdu : les lignes mises de côté sont gardées et peuvent être téléchargées.
       *[other] { $count } enregistrements ont été lus. Continuez avec eux, corrigez la lecture du fichier ou apportez un fichier réparé. Rien n’est perdu : les lignes mises de côté sont gardées et peuvent être téléchargées.
    }
# $count (number): how many records were read
source-go-on =
    { $count ->
        [one] Continuer avec { $count } enregistrement
       *[other] Continuer avec { $count } enregistrements
    }
source-correct = Corriger la lecture
source-see-issues = Voir les lignes et les raisons
source-cancelled = La lecture du fichier a été arrêtée
source-failed-hint = Le fichier lui-même est gardé. Apportez-en un autre ci-dessous ou corrigez la lecture de celui-ci.
# $count (number): how many records there are
source-first-rows =
    { $count ->
        [one] Le premier de { $count } enregistrement
       *[other] Les premiers de { $count } enregistrements
    }
# $count (number): how many rows were set aside
source-rejected-rows =
    { $count ->
        [one] La première de { $count } ligne mise de côté, telle qu’elle est dans le fichier
       *[other] Les premières de { $count } lignes mises de côté, telles qu’elles sont dans le fichier
    }
source-new-version = Apporter un fichier plus récent
source-new-version-hint = Il devient la version suivante. Les versions précédentes restent.
source-rename = Nom de la source
source-rename-save = Enregistrer le nom
source-delete-open = Supprimer cette source …
# $name (text): what the source is called
source-delete-question = Supprimer « { $name } » ?
source-delete-explains = Elle peut être restaurée pendant sept jours. Ensuite elle disparaît définitivement.
source-delete = Supprimer la source
source-restore = Restaurer
sample-add = Essayer avec des fichiers d’exemple
sample-remove = Retirer les fichiers d’exemple
versions-caption = Versions
version-number = Version

statements-caption = Relevés dans le fichier
statement-number = Relevé
statement-opening = Solde d’ouverture
statement-entries = Écritures
statement-sum = Somme des écritures
statement-closing = Solde de clôture
statement-check = Contrôle
statement-adds-up = Tombe juste
statement-does-not = Ne tombe pas juste
statement-unknown = Aucun solde indiqué

records-title = Enregistrements
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $matching } lignes sur { $total }.
record-row = Ligne
records-filters = Filtres des enregistrements
records-search = Rechercher dans toutes les colonnes
records-column = Colonne
records-test = Condition
records-value = Valeur
records-rows = Lignes
records-rows-good = Lues
records-rows-rejected = Mises de côté
filter-test-is = est
filter-test-is-not = n’est pas
filter-test-contains = contient
filter-test-from = à partir de
filter-test-to = jusqu’à
filter-test-missing = n’a pas de valeur
filter-test-present = a une valeur
records-export = Télécharger tous les enregistrements en
records-none = Aucun enregistrement ne correspond
records-none-hint = Assouplissez un filtre ou cherchez d’autres mots.
records-not-yet = Pas encore d’enregistrements
records-not-yet-hint = Ils sont là une fois le fichier lu.
value-yes = oui
value-no = non
value-none = aucune valeur

issues-title = Anomalies
issues-lede = Ce qui ne va pas, et à quelle ligne. Rien n’est écarté ni modifié sans une ligne ici.
issues-kinds = Types d’anomalies
issues-all = Toutes
issues-download = Télécharger les lignes mises de côté en CSV
issues-none = Aucune anomalie
issues-none-hint = Chaque ligne a été lue telle quelle.
issue-line = Ligne du fichier
issue-column = Colonne
issue-reason = Raison
issue-value = Valeur dans le fichier
issue-expected = Attendu

columns-title = Colonnes
columns-lede = Ce que contient chaque colonne.
columns-none = On ne sait encore rien des colonnes
columns-none-hint = Le décompte se fait à la lecture du fichier.
column-filled = Remplie
column-distinct = Valeurs distinctes
column-least = Le plus petit
column-most = Le plus grand
column-sum = Somme
column-frequent = Valeurs les plus fréquentes
column-spread = Répartition des valeurs

reading-title = Comment le fichier est lu
reading-lede = Ce qui a été trouvé sur le fichier, et pourquoi.
reading-none = On ne sait encore rien du fichier
reading-none-hint = On le saura à la lecture.
reading-found = Ce qui a été trouvé
reading-part = À propos de
reading-finding = Constaté
# $number (number): which line of the file
reading-line = Ligne { $number }
reading-no-names = Aucun
# $count (number): how many lines follow the last record
reading-lines =
    { $count ->
        [one] { $count } ligne
        [many] { $count } lignes
       *[other] { $count } lignes
    }
reading-because = Pourquoi
reading-example = Exemple
reading-doubtful = À vérifier
reading-correct = Corriger
reading-correct-hint = Le fichier est relu comme vous le dites, comme version suivante. Les fichiers ayant les mêmes colonnes seront lus ainsi désormais.
reading-again = Relire le fichier
reading-columns = Colonnes du fichier
reading-header = Dans le fichier
reading-name = Nom ici
reading-kind = Contient
# $column (text): the name of the column in the file
reading-kind-of = Ce que contient { $column }
# $column (text): the name of the column in the file
reading-name-of = Le nom de { $column } ici
layout-header-line = Ligne des noms de colonnes
layout-header-line-hint = 0 si les colonnes n’ont pas de nom.
layout-first-line = Première ligne avec un enregistrement
layout-footer-lines = Lignes après le dernier enregistrement
delimiter-comma = Virgule
delimiter-semicolon = Point-virgule
delimiter-tab = Tabulation
delimiter-bar = Barre verticale
delimiter-space = Espace
delimiter-colon = Deux-points
quote-double = Guillemets doubles "…"
quote-single = Guillemets simples '…'
quote-none = Rien
decimal-point = Point : 1,234.50
decimal-comma = Virgule : 1.234,50
dates-ymd = Année, mois, jour
dates-dmy = Jour, mois, année
dates-mdy = Mois, jour, année
amount-own = Telles quelles
amount-debit-credit = Une colonne au débit, une au crédit
amount-marked = Montant avec un repère comme C ou D
amount-first = Débit, ou montant
amount-second = Crédit, ou repère
amount-no-column = Aucune colonne

news-source-read-again = Le fichier est relu.
news-source-goes-on = La source est prête.
news-source-renamed = Le nom est enregistré.
news-source-deleted = Supprimée. Elle peut être restaurée pendant sept jours.
news-source-restored = Restaurée.
news-sample-added = Les fichiers d’exemple sont en cours de lecture.
news-sample-removed = Les fichiers d’exemple sont retirés.
