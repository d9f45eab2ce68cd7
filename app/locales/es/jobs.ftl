# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = Importación

job-state-queued = En espera
job-state-running = En curso
job-state-succeeded = Terminada
job-state-failed = Fallida
job-state-cancelled = Detenida

job-phase-sniffing = Examinando el archivo
job-phase-reading = Leyendo
job-phase-storing = Guardando
job-phase-profiling = Contando el contenido de las columnas
