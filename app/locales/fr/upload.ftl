# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = Déposez des fichiers ici ou choisissez-les
upload-drop-version = Déposez le nouveau fichier ici ou choisissez-le
upload-waiting = Attend son tour
upload-sending = Envoi
upload-interrupted = Interrompu, nouvel essai dans un instant
upload-checking = Vérification de ce qui est arrivé
upload-read = Lu
upload-unread = N’a pas pu être lu
upload-open = Ouvrir la source
upload-show-list = Afficher la liste avec ce qui a été lu
upload-cancelled = Arrêté
upload-cancel = Arrêter
upload-retry = Réessayer
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $sent } sur { $size }
# $rate (text): how much, such as 3 MB
upload-rate = { $rate } par seconde
# $time (text): a duration, such as 2 minutes
job-time-left = Encore { $time } environ
job-waiting = Attend un exécuteur
job-cancel = Arrêter
job-asking = Les nouvelles du serveur n’arrivent pas : cette page demande toutes les deux secondes.
