# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = Importação

job-state-queued = Em espera
job-state-running = Em andamento
job-state-succeeded = Concluída
job-state-failed = Falhou
job-state-cancelled = Interrompida

job-phase-sniffing = Examinando o arquivo
job-phase-reading = Lendo
job-phase-storing = Gravando
job-phase-profiling = Contando o conteúdo das colunas
