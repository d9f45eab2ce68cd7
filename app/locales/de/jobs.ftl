# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = Import

job-state-queued = Wartet
job-state-running = Läuft
job-state-succeeded = Fertig
job-state-failed = Fehlgeschlagen
job-state-cancelled = Angehalten

job-phase-sniffing = Datei wird angesehen
job-phase-reading = Wird gelesen
job-phase-storing = Wird gespeichert
job-phase-profiling = Inhalt der Spalten wird gezählt
