# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = Import

job-state-queued = En attente
job-state-running = En cours
job-state-succeeded = Terminé
job-state-failed = Échoué
job-state-cancelled = Arrêté

job-phase-sniffing = Examen du fichier
job-phase-reading = Lecture
job-phase-storing = Enregistrement
job-phase-profiling = Décompte du contenu des colonnes
