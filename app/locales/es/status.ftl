# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = Estado
status-lede = Qué funciona en este momento y qué significa allí donde algo no funciona.
status-ready = Funciona todo lo necesario.
status-not-ready = Algo necesario no funciona. Vea abajo qué significa.

health-ok = Funciona
health-degraded = Con retraso
health-failed = No funciona

# For each check its name, and for each outcome what it means for people.
check-database = Base de datos
check-database-ok = La base de datos responde.
check-database-degraded = La base de datos responde despacio. Las páginas tardan más de lo habitual.
check-database-failed = La base de datos no responde. Hasta que lo haga no se puede mostrar ni guardar nada. Lo guardado antes se conserva.

check-migrations = Versión de la base de datos
check-migrations-ok = La base de datos tiene la versión que necesita este programa.
check-migrations-degraded = La base de datos tiene una versión anterior con la que este programa aún puede trabajar.
check-migrations-failed = No es seguro que la base de datos tenga la versión que necesita este programa. Este servidor no acepta solicitudes hasta que se migre la base de datos o se ejecute el programa adecuado.

check-files = Archivos
check-files-ok = Los archivos se pueden escribir y volver a leer.
check-files-degraded = Los archivos se escriben y se leen despacio. Las subidas y las exportaciones tardan más de lo habitual.
check-files-failed = Los archivos no se pueden escribir o no se pueden volver a leer. Las subidas, los resultados y las exportaciones fallan. Las decisiones ya tomadas se conservan.

check-worker = Worker
check-worker-ok = Un worker ha dado señal en el último minuto.
check-worker-degraded = Ningún worker ha dado señal desde hace un minuto. Las importaciones y las conciliaciones esperan hasta que haya uno en marcha. Las páginas y las decisiones funcionan.
check-worker-failed = No se sabe si hay un worker en marcha, porque la base de datos no responde.

check-jobs = Ejecuciones
check-jobs-ok = Ninguna ejecución espera más de lo debido.
check-jobs-degraded = Hay ejecuciones que esperan más de lo debido, porque los workers tienen más trabajo del que pueden hacer o no hay ninguno en marcha. Las páginas y las decisiones funcionan.
check-jobs-failed = No se sabe si hay ejecuciones en espera, porque la base de datos no responde.
