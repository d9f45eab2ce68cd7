# The words that components carry themselves.

ui-breadcrumb = Où vous êtes
ui-button-busy = En cours
ui-copy-done = Copié
ui-copy-failed = Le navigateur n’autorise pas la copie ici. Sélectionnez le texte et copiez-le.
ui-dialog-close = Fermer
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
        [one] { $count } champ est à modifier
       *[other] { $count } champs sont à modifier
    }
ui-field-optional = facultatif
ui-file-drop-chosen = Fichiers choisis
ui-pager-previous = Précédent
ui-pager-next = Suivant
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = Lignes { $from } à { $to } sur { $total }
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = Lignes { $from } à { $to }
ui-palette-title = Commandes
ui-palette-search = Chercher une commande
ui-palette-empty = Aucune commande ne contient ces mots
ui-palette-move = choisir
ui-palette-run = exécuter
ui-palette-leave = fermer
ui-password-show = Afficher la saisie
# $done: how many are done, $total: how many there are
ui-progress-of = { $done } sur { $total }
# $done: how many are done
ui-progress-done = { $done } jusqu’ici
ui-skeleton = Chargement
ui-table-sort = Trier selon cette colonne
ui-toast-region = Notifications
ui-toast-dismiss = Fermer
