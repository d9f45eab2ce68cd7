# Long work: what it does, where it is in its life, what it is busy with.

job-kind-import = Import

job-state-queued = Waiting
job-state-running = Running
job-state-succeeded = Done
job-state-failed = Failed
job-state-cancelled = Stopped

job-phase-sniffing = Looking into the file
job-phase-reading = Reading
job-phase-storing = Storing
job-phase-profiling = Counting what the columns hold
