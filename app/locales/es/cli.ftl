# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Abra { $address } en un navegador.
# $folder: the path of a folder
cli-serve-folder = Todo se guarda en { $folder }
cli-serve-stop = Ctrl+C detiene el programa.

# $from, $to (numbers): versions of the database
cli-migrate-current = La base de datos tiene la versión { $to }. No hay nada que hacer.
cli-migrate-behind = La base de datos tiene la versión { $from } y este programa necesita la versión { $to }. Ejecute tieout migrate.
cli-migrate-migrated = La base de datos ha pasado de la versión { $from } a la versión { $to }.

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = El servidor en { $address } está activo.

# The first word of a line of the examination
cli-doctor-state-ok = correcto
cli-doctor-state-note = nota
cli-doctor-state-problem = problema

cli-doctor-configuration-ok = Todos los ajustes se pueden usar.

# $folder: the path of a folder
cli-doctor-data-folder-ok = Se pueden escribir y leer archivos en { $folder }.
cli-doctor-data-folder-new = La carpeta de datos { $folder } aún no existe.
    .hint = El primer inicio la crea.
cli-doctor-data-folder-open = Otros usuarios de esta máquina pueden abrir la carpeta de datos { $folder }.
    .hint = Si no es intencionado: chmod 700 { $folder }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = Hay { $free } libres para archivos.
cli-doctor-free-space-low = Solo hay { $free } libres para archivos, y una subida puede tener { $limit }.
    .hint = Libere espacio en el disco o elija otro data_dir.

cli-doctor-database-ok = La base de datos responde.
# $file: the path of a file
cli-doctor-database-new = La base de datos { $file } aún no existe.
    .hint = El primer inicio la crea.

# $version (number): of the database
cli-doctor-schema-ok = La base de datos tiene las tablas de este programa (versión { $version }).
# $database, $program (numbers): versions
cli-doctor-schema-behind = La base de datos tiene la versión { $database } y este programa necesita la versión { $program }.
    .hint = El próximo inicio la actualiza; tieout migrate lo hace ahora.

cli-doctor-journal-ok = Quienes leen y quien escribe en la base de datos no se esperan entre sí.
cli-doctor-journal-other = La base de datos no tiene registro de escritura anticipada, por lo que quienes leen esperan a quien escribe.
    .hint = El próximo inicio lo configura. Si sigue así, la carpeta de datos está en una unidad de red: use un disco local o PostgreSQL.

cli-doctor-secrets-set = Los secretos están definidos.
# $file: the path of a file
cli-doctor-secrets-stored = Solo su propietario puede leer el secreto { $file }.
cli-doctor-secrets-new = El secreto { $file } aún no existe.
    .hint = El primer inicio lo crea.
# $days (number): age
cli-doctor-secrets-old =
    { $days ->
        [one] El secreto { $file } tiene { $days } día.
       *[other] El secreto { $file } tiene { $days } días.
    }
    .hint = Para renovarlo, detenga el programa y borre el archivo; el próximo inicio crea otro. Todos tendrán que iniciar sesión de nuevo.

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = Se accede al producto en { $url }.
cli-doctor-public-url-plain = Se accede al producto en { $url }, sin cifrado.
    .hint = Ponga delante un proxy que hable https e indique su dirección en public_url.
cli-doctor-public-url-missing = Producción funciona sin public_url.
    .hint = Indique en public_url la dirección que se abre, por ejemplo https://tieout.example.com
cli-doctor-public-url-local = Solo esta máquina accede al producto.
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = El producto escucha en { $address }, a la que pueden llegar otras máquinas, y public_url no está definido.
    .hint = Indique en public_url la dirección que se abre, o escuche solo en 127.0.0.1.

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
        [one] Se confía en una dirección de proxy o red.
       *[other] Se confía en { $count } direcciones de proxy o redes.
    }
cli-doctor-trusted-proxies-none = No se confía en ningún proxy ni se espera ninguno.
cli-doctor-trusted-proxies-missing = La dirección pública empieza por https, así que hay un proxy delante del programa, pero no se confía en ninguno.
    .hint = Indique su dirección en trusted_proxies. Sin ella todas las llamadas parecen venir de uno solo y comparten un límite de frecuencia.
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = { $network } en trusted_proxies confía en cualquiera.
    .hint = Indique solo las direcciones de sus proxies. Tal como está, quien llama puede hacerse pasar por otro.

# Asked on a terminal; what is typed is not shown
cli-create-user-password = Contraseña (12 caracteres o más):{" "}
# $email: the address of the new account
cli-create-user-done = { $email } puede iniciar sesión.
