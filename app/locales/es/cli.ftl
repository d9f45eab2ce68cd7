# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Abra { $address } en un navegador.
# $folder: the path of a folder
cli-serve-folder = Todo se guarda en { $folder }
cli-serve-stop = Ctrl+C detiene el programa.
# Se dice una vez al empezar
cli-serve-mail-console = Las cartas se muestran aquí, porque no hay servidor de correo definido (smtp_host).

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

# $bucket: the name of the bucket
cli-doctor-object-store-ok = Los archivos se pueden guardar en el bucket { $bucket }.
cli-doctor-object-store-failed = Los archivos no se pueden guardar en el bucket { $bucket }.
    .hint = Compruebe s3_endpoint, s3_region, s3_bucket, s3_access_key y s3_secret_key, y que el bucket exista. Hasta entonces no se puede subir nada.
cli-doctor-scanner-ok = El analizador responde.
cli-doctor-scanner-failed = El analizador no responde, o no como debe.
    .hint = Compruebe scanner. Hasta entonces se rechaza toda subida.

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

cli-doctor-jobs-ok = Ninguna ejecución espera más de cinco minutos.
# $count (número): cuántas ejecuciones
cli-doctor-jobs-late =
    { $count ->
        [one] Una ejecución espera
       *[other] { $count } ejecuciones esperan
    } desde hace más de cinco minutos.
    .hint = Inicie un trabajador con tieout worker o ponga worker a true para tieout serve. Mire el registro del que está en marcha.

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

# $server: por ejemplo smtp.example.com:587
cli-doctor-mail-smtp-ok = El servidor de correo { $server } responde.
cli-doctor-mail-smtp-failed = El servidor de correo { $server } no responde o rechaza al usuario.
    .hint = Revise smtp_host, smtp_port, smtp_security, smtp_user y smtp_password. Hasta entonces las cartas esperan.
# $folder: la ruta de una carpeta
cli-doctor-mail-folder = Las cartas no se envían: cada una se guarda como archivo en { $folder }.
    .hint = Defina smtp_host para enviarlas. Las invitaciones también se pueden copiar de la página.
cli-doctor-mail-unset = Las cartas no se envían: se muestran en el terminal del servidor o, si no lo hay, se guardan en { $folder }.
    .hint = Defina smtp_host para enviarlas. Las invitaciones también se pueden copiar de la página.
cli-doctor-mail-console = Las cartas no se envían: se muestran en el terminal del servidor.
    .hint = Defina smtp_host para enviarlas. Las invitaciones también se pueden copiar de la página.
# $sender: por ejemplo Tieout <tieout@localhost>
cli-doctor-mail-sender-local = Las cartas vienen de { $sender }, una dirección a la que nadie puede responder.
    .hint = Ponga en mail_from una dirección suya; muchos servidores rechazan otras.

# $provider: la dirección del proveedor de identidad
cli-doctor-oidc-ok = El proveedor de identidad { $provider } responde.
cli-doctor-oidc-failed = El proveedor de identidad { $provider } no responde como tal.
    .hint = Revise oidc_issuer: tiene que ser exactamente lo que el proveedor escribe como «issuer» en /.well-known/openid-configuration.

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

# $email: whose token it is. $id: what the token is named by
cli-token-created = Se creó un token para { $email } (id { $id }). Solo se muestra ahora:
cli-token-revoked = El token ya no funciona.

# $lines (number): how many lines the audit has
cli-audit-verified = { $lines ->
        [one] El registro está completo: una línea, tal como se escribió.
       *[other] El registro está completo: { $lines } líneas, tal como se escribieron.
    }

# $email: the address of an account
cli-reset-password-done = { $email } tiene otra contraseña y su sesión se cerró en todas partes.

# $link: an address to open in a browser
cli-setup-link = Todavía nadie puede iniciar sesión. Abra este enlace en el plazo de un día: { $link }
cli-setup-not-needed = Este sitio ya tiene un administrador; no hace falta ningún enlace.

# What is said of an account in a list, separated by commas
cli-admin-state-admin = administrador
cli-admin-state-disabled = desactivada
cli-admin-state-second-factor = segundo factor

cli-doctor-first-admin-ignored = admin_email y admin_password no se tienen en cuenta: el sitio ya tiene un administrador.
    .hint = Quite ambos ajustes y el archivo con la contraseña.
# $email: the address of an account
cli-doctor-first-admin-configured = El próximo inicio crea la cuenta { $email }, que administra el sitio.
cli-doctor-first-admin-ok = El sitio tiene un administrador.
cli-doctor-first-admin-missing = Todavía nadie puede iniciar sesión.
    .hint = El próximo inicio escribe un enlace de configuración en el registro y en el archivo setup-link de la carpeta de datos; tieout setup-link crea otro.

cli-networks-cleared = Las peticiones pueden venir otra vez de cualquier red.
cli-networks-open = Las peticiones ya pueden venir de cualquier red. No se ha cambiado nada.
# $project: the id of a project
cli-networks-project-cleared = Las peticiones al proyecto { $project } pueden venir otra vez de cualquier red.

cli-doctor-networks-open = Las peticiones pueden venir de cualquier red.
# $networks: networks, separated by commas
cli-doctor-networks-limited = Las peticiones solo pueden venir de estas redes: { $networks }.
    .hint = Quien haya quedado fuera vuelve a entrar con tieout networks clear.

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = Coincidencias: { $matched } aceptadas, { $difference } con diferencia, { $review } por revisar, { $ambiguous } ambiguas.
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
        [one] Un grupo de filas encaja tan por igual que ninguna pareja es probable; está en el archivo «undecided».
       *[other] { $sets } grupos de filas encajan tan por igual que ninguna pareja es probable; están en el archivo «undecided».
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file }: filas emparejadas: { $matched } de { $rows }; sin emparejar: { $unmatched }.
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column }: { $total } en total, { $matched } emparejado, { $unmatched } sin emparejar.
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file }: { $rows } filas se anulan entre sí.
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass }: { $accepted } aceptadas, de las que se espera que { $wrong } sean erróneas.
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass }: { $lists } listas de candidatos eran demasiado largas y se dejaron fuera; summary.json nombra { $rows } filas.
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass }: la búsqueda de sumas se abandonó en { $rows } filas.
# $folder: the path of a folder
cli-match-written = Los resultados están en { $folder }

# What is being done, before a bar that fills
cli-match-step-read = Leyendo los archivos
cli-match-step-profile = Analizando las columnas
cli-match-step-candidates = Buscando candidatos
cli-match-step-score = Evaluando candidatos
cli-match-step-assign = Eligiendo las mejores coincidencias
cli-match-step-group = Buscando sumas
cli-match-step-write = Escribiendo los resultados

# $row: the number of a row; $file: the path of a file
cli-explain-matched = La fila { $row } de { $file } está emparejada.
cli-explain-difference = La fila { $row } de { $file } está emparejada, con una diferencia.
cli-explain-review = La fila { $row } de { $file } tiene una coincidencia por revisar.
cli-explain-ambiguous = La fila { $row } de { $file } tiene varias coincidencias igual de buenas.
cli-explain-unmatched = La fila { $row } de { $file } no está emparejada.
# $other: another row of the same file
cli-explain-cancelled = La fila { $row } de { $file } y la fila { $other } del mismo archivo se anulan.
cli-explain-nothing = Ninguna fila del otro archivo se le acerca.

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = La fila { $row } es su coincidencia: { $score } puntos en el paso { $pass }.
# $column: the name of a pair of columns
cli-explain-pair-failed = La fila { $row } no coincide: no se cumple la condición de { $column }.
cli-explain-pair-no-candidate = La fila { $row } no se evaluó: ninguna regla del paso { $pass } une las dos.
cli-explain-pair-below = La fila { $row } no coincide: { $score } puntos en el paso { $pass }, y se necesitan { $needed }.
cli-explain-pair-other = La fila { $row } tiene { $score } puntos en el paso { $pass }, y otra coincidencia fue mejor.
# $points: such as -3.210
cli-explain-base = {"  "}cada par empieza con { $points }
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column }: { $left } y { $right } dan { $points }
cli-explain-empty = nada
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}sin ella, todas las coincidencias juntas tienen al menos { $points } puntos menos
cli-explain-needed = {"  "}queda por revisar, porque las coincidencias se aceptan desde { $needed } puntos
cli-explain-certainty = {"  "}de las coincidencias tan seguras como esta, se espera que { $wrong } % sean erróneas; se aceptan hasta { $most } %
cli-explain-certainty-none = {"  "}de las coincidencias tan seguras como esta, se espera que { $wrong } % sean erróneas; el paso no está bastante seguro de ninguna
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = Su coincidencia es una suma: { $left } en { $leftfile } y { $right } en { $rightfile }, con { $score } puntos en el paso { $pass }.
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}fila { $row } de { $file }: { $values }
cli-explain-answer-unique = {"  "}ninguna otra fila da esta suma
cli-explain-answer-listed = {"  "}una fila cita las otras, y dan la suma; no se probaron otras filas
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}{ $sets } grupos de filas dan esta suma, y este es el más probable
cli-explain-answer-gave-up = {"  "}hay demasiados grupos de filas para probarlos todos; este está entre los que se probaron
# $points: such as -3.210
cli-explain-reason-share = {"  "}cuántas filas son sumas da { $points }
cli-explain-reason-seldom = {"  "}lo raro que es un total así por azar da { $points }
cli-explain-reason-near = {"  "}estar más cerca que otras filas da { $points }
cli-explain-reason-named = {"  "}citar filas de la suma da { $points }
cli-explain-reason-names-others = {"  "}citar filas que no están en la suma da { $points }
cli-explain-reason-names-none = {"  "}no citar ninguna fila de la suma da { $points }
cli-explain-reason-others = {"  "}otros grupos de filas que dan la suma dan { $points }
cli-explain-reason-alike = {"  "}otras filas que servirían igual de bien dan { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}queda por revisar, porque las sumas se aceptan desde { $needed } puntos
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = En el paso { $pass }, ningún grupo de las filas que podrían formar una suma ({ $members }) la da.
cli-explain-tried-some = Grupos de filas que dan la suma en el paso { $pass }: { $sets }, de { $members } posibles. Ninguno es bastante probable.
cli-explain-tried-gave-up = En el paso { $pass }, { $members } filas podrían formar parte de una suma: demasiadas para probar todos los grupos.

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read =
    { $file }: { $format }, { $records ->
        [one] una fila utilizable
       *[other] { $records } filas utilizables
    }, apartadas: { $rejected }.
# $parts: their names, separated by commas
cli-import-parts = {"  "}Hojas o archivos que contiene: { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part }: { $because }
cli-import-doubt = {"  "}{ $part }: { $because } Compruébelo: nada en el archivo lo decide.
cli-import-columns = Columnas:
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column }: { $kind }, { $filled } con valor, { $distinct } distintos, { $min } … { $max }
cli-import-column-empty = {"  "}{ $column }: { $kind }, vacía
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column }: { $kind }, { $filled } con valor, todos { $value }
cli-import-issues = Problemas:
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}Fila { $row }, { $column }: { $reason } – { $value }
cli-import-issue-row = {"  "}Fila { $row }: { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}Sin enumerar: { $count }
# $rejected (number): rows that were set aside
cli-import-held = Filas apartadas: { $rejected }. No se escribió nada; --go-on sigue con las demás.
# $file: the path of a file
cli-import-written = Los registros están en { $file }
