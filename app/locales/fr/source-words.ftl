# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = Texte délimité (CSV)
file-format-xlsx = Classeur Excel
file-format-xls = Ancien classeur Excel
file-format-ods = Feuille de calcul OpenDocument
file-format-json = JSON
file-format-json-lines = Lignes JSON
file-format-parquet = Parquet
file-format-fixed-width = Texte en colonnes de largeur fixe
file-format-ofx = Relevé OFX ou QFX
file-format-qif = Relevé QIF
file-format-mt940 = Relevé MT940 ou MT942
file-format-bai2 = Rapport BAI2
file-format-camt = Message CAMT (ISO 20022)

# What a file came wrapped in
file-packing-gzip = compressé avec gzip
file-packing-zip = dans une archive zip

# What a column holds
column-kind-text = Texte
column-kind-money = Montant
column-kind-number = Nombre
column-kind-date = Date
column-kind-date-time = Date et heure
column-kind-reference = Référence
column-kind-boolean = Oui ou non

# What a part of a layout is about
layout-part-format = Format
layout-part-packing = Emballage
layout-part-encoding = Caractères
layout-part-delimiter = Entre les valeurs
layout-part-quote = Autour des valeurs
layout-part-header = Noms des colonnes
layout-part-footer = Après le dernier enregistrement
layout-part-sheet = Feuille ou fichier
layout-part-decimal = Décimales
layout-part-dates = Dates
layout-part-amount = Montants
layout-part-column = Colonne

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = Les premiers octets du fichier le disent.
layout-because-byte-order-mark = Une marque tout au début du fichier le dit.
layout-because-all-bytes-fit = Tous les octets du fichier ont un sens ainsi.
layout-because-plain-words = On obtient ainsi des mots que les gens écrivent.
layout-because-same-width = Ainsi, { $count } lignes sur { $total } ont le même nombre de valeurs.
layout-because-wrapped = Des valeurs en sont entourées : { $count }.
layout-because-other-kind-below = Les valeurs en dessous sont d’une autre nature.
layout-because-known-names = { $count } noms sur { $total } sont des noms de colonnes courants.
layout-because-other-shape = Des lignes hors du tableau ont une autre forme : { $count }.
layout-because-only-one = C’est le seul avec des enregistrements.
layout-because-most-records = C’est celui qui a le plus d’enregistrements.
layout-because-only-reading = { $count } valeurs sur { $total } ne se lisent pas autrement.
layout-because-usual-reading = Les valeurs se lisent de plusieurs façons ; celle-ci est la plus courante.
layout-because-all-values = Toutes les valeurs sont de ce type : { $total }.
layout-because-most-values = { $count } valeurs sur { $total } sont de ce type ; les autres sont listées.
layout-because-column-name = Le nom de la colonne le dit.
layout-because-unnamed = Le fichier ne nomme pas cette colonne ; elle porte donc le numéro de sa place.
layout-because-prescribed = Le format l’impose.
layout-because-chosen = Quelqu’un l’a choisi.
layout-because-remembered = Des fichiers avec les mêmes colonnes ont déjà été lus ainsi.
layout-because-gone = Quelqu’un a fait un choix pour cette colonne ; lu ainsi, le fichier n’a plus cette colonne.

# What is the matter with a row or a file
issue-value-not-number = Pas un nombre
issue-value-not-date = Pas une date
issue-value-not-boolean = Ni oui ni non
issue-value-too-many-digits = Plus de chiffres qu’on ne peut en garder exactement
issue-value-both-signs = Débit et crédit sur la même ligne
issue-value-not-marker = Ni débit ni crédit
issue-value-not-text = Certains octets ne sont pas des caractères
issue-value-cell-error = La cellule contient une erreur du tableur
issue-row-too-few-values = Moins de valeurs que de colonnes
issue-row-too-many-values = Plus de valeurs que de colonnes
issue-row-quote-open = Un guillemet est ouvert et jamais fermé
issue-row-unreadable = La ligne ne peut pas être lue
issue-row-repeated = Identique à une ligne précédente ; les deux sont gardées
issue-statement-balance-off = Le solde initial et les écritures ne donnent pas le solde final
issue-statement-control-total-off = Le total de contrôle n’est pas celui des écritures
issue-statement-gap = Il manque un relevé avant celui-ci
issue-statement-twice = Le relevé est présent deux fois
issue-statement-overlap = Le relevé couvre des jours d’un relevé précédent
issue-file-cut-off = Le fichier se termine trop tôt
issue-file-not-read = Une partie du fichier est d’une nature qui n’est pas lue

# Columns of the table of rows that were set aside
rejects-reason = Raison

# What the sample files are called
sample-bank-name = Exemple : compte bancaire
sample-ledger-name = Exemple : grand livre

# What a file of records says of itself
export-notes = Remarques
export-count = Lignes de ce fichier
export-sum = Somme :
export-cut = Valeurs coupées, marquées en jaune : une cellule contient au plus 32 767 caractères. À côté de chaque cellule, la longueur de la valeur
export-total = Lignes existantes
export-source = Source
export-file = Fichier
export-filter = Filtre
export-sort = Trié par
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }, du plus grand au plus petit
export-at = Créé le
export-by = Créé par
records-rows-all = Toutes

# The columns of banks' files, which do not name them
statement-column-account = Compte
statement-column-statement = Relevé
statement-column-currency = Devise
statement-column-booking-date = Date d’écriture
statement-column-value-date = Date de valeur
statement-column-amount = Montant
statement-column-reference = Référence
statement-column-end-to-end = Référence de bout en bout
statement-column-transaction = Référence de transaction
statement-column-instruction = Référence d’instruction
statement-column-bank-reference = Référence de la banque
statement-column-entry-reference = Référence de l’écriture
statement-column-mandate = Mandat
statement-column-cheque = Chèque
statement-column-counterparty = Contrepartie
statement-column-counterparty-account = Compte de la contrepartie
statement-column-counterparty-bank = Banque de la contrepartie
statement-column-purpose = Motif
statement-column-note = Note
statement-column-code = Code
statement-column-status = Statut
statement-column-reversal = Extourne
statement-column-batch = Lot
statement-column-original-amount = Montant d’origine
statement-column-original-currency = Devise d’origine
statement-column-charges = Frais
statement-column-security = Titre
statement-column-units = Unités
statement-column-price = Cours
