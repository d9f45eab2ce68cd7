# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = El correo o la contraseña no son correctos
    .detail = Ninguna cuenta corresponde a este correo con esta contraseña.
    .hint = Compruebe ambos e inténtelo de nuevo.

error-auth-sign-in-required = La sesión está cerrada
    .detail = Solo quienes han iniciado sesión pueden ver o hacer esto.
    .hint = Inicie sesión e inténtelo de nuevo. No se ha cambiado nada.

error-project-no-access = No tiene acceso a este proyecto
    .detail = El proyecto pertenece a otras personas o no existe.
    .hint = Compruebe la dirección o pida acceso a un propietario del proyecto.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = El archivo supera el límite de { $limit }
    .detail = El archivo es mayor de lo que admite este sitio. No se ha conservado nada de él.
    .hint = Suba un archivo más pequeño o pida a un administrador que aumente el límite.

error-request-not-found = No hay nada en esta dirección
    .detail = La página se ha movido o eliminado, o la dirección tiene una errata.
    .hint = Compruebe la dirección o vaya a la página de inicio.

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = { $method } no funciona aquí
    .detail = La dirección existe, pero no acepta el método { $method }.
    .hint = Use uno de los métodos de la cabecera Allow.

error-request-path-malformed = No se puede leer una parte de la dirección
    .detail = Una parte de la dirección no tiene la forma esperada.
    .hint = Compare la dirección con la descripción de la API.

error-request-query-malformed = No se puede leer la parte de la dirección tras el signo de interrogación
    .detail = Un parámetro falta, es desconocido o no tiene la forma esperada.
    .hint = Compare los parámetros con la descripción de la API.

error-request-malformed = No se puede leer la solicitud
    .detail = Lo recibido no es una solicitud del protocolo HTTP. No se ha hecho nada.
    .hint = Revise el programa que la envió.

# $header: the name of the header
error-request-header-malformed = No se puede leer la cabecera { $header }
    .detail = La cabecera { $header } no tiene la forma esperada. No se ha hecho nada.
    .hint = Corrija la cabecera u omítala si es opcional.

error-request-headers-too-large = Las cabeceras son demasiado largas
    .detail = Las cabeceras de la solicitud son en conjunto más largas de lo que lee el servidor.
    .hint = Quite las cabeceras o cookies que no se necesiten e inténtelo de nuevo.

# $line, $column: where reading stopped
error-request-json-malformed = El cuerpo de la solicitud no es JSON
    .detail = La lectura se detuvo en la línea { $line }, columna { $column }. No se ha hecho nada.
    .hint = Corrija el cuerpo y envíelo de nuevo.

error-request-form-malformed = No se puede leer el formulario
    .detail = El cuerpo de la solicitud no es un formulario. No se ha hecho nada.
    .hint = Envíe de nuevo el formulario desde la página.

error-request-body-unreadable = El cuerpo de la solicitud se interrumpió
    .detail = La conexión terminó antes de que llegara el cuerpo completo. No se ha hecho nada.
    .hint = Envíe la solicitud de nuevo.

# $expected: a media type, such as application/json
error-request-content-type = El cuerpo de la solicitud no es del tipo esperado
    .detail = Esta dirección lee { $expected }.
    .hint = Envíe un cuerpo de tipo { $expected } con la cabecera Content-Type correspondiente.

# $limit (size): the largest allowed body
error-request-too-large = La solicitud supera { $limit }
    .detail = Esta dirección acepta como máximo { $limit } cada vez. No se ha hecho nada.
    .hint = Envíe menos cada vez.

error-request-timeout = La solicitud tardó demasiado
    .detail = La solicitud no llegó, o no se pudo responder, en el tiempo permitido.
    .hint = Inténtelo de nuevo. Si ocurre con frecuencia, avise a un administrador.

error-request-cross-site = La solicitud llegó desde otro sitio
    .detail = Solo se aceptan cambios desde las páginas de este sitio. No se ha cambiado nada.
    .hint = Abra este sitio directamente e inténtelo de nuevo. Administradores: comprueben que la URL pública está configurada.

error-request-rate-limited = Demasiadas solicitudes
    .detail = Hubo en poco tiempo más solicitudes de las que permite este sitio.
    .hint = Espere un momento e inténtelo de nuevo.

error-request-fields = Hay campos que corregir
    .detail = No se ha guardado nada.
    .hint = Corrija los campos indicados y envíe de nuevo el formulario.

error-field-required = Este campo es obligatorio
    .detail = No tiene ningún valor.
    .hint = Introduzca un valor.

# $field: the name of the field
error-field-unknown = No hay ningún campo llamado { $field }
    .detail = Los campos desconocidos se rechazan para que una errata no pase inadvertida.
    .hint = Quite el campo o corrija su nombre.

error-field-type = El valor no es del tipo esperado
    .detail = Por ejemplo, se envió un texto en lugar de un número.
    .hint = Compare el valor con la descripción de la API.

# $allowed: the values to choose from, separated by commas
error-field-choice = El valor no es una de las opciones
    .detail = Puede ser uno de estos: { $allowed }.
    .hint = Elija uno de estos valores.

error-field-email = Esto no es una dirección de correo
    .detail = Una dirección tiene un nombre, el signo @ y un dominio, como ann@example.com.
    .hint = Corrija la dirección.

# $min (number): the fewest characters
error-field-too-short =
    { $min ->
        [one] Use al menos { $min } carácter
       *[other] Use al menos { $min } caracteres
    }
    .detail = El valor es demasiado corto.
    .hint = Alárguelo.

# $max (number): the most characters
error-field-too-long =
    { $max ->
        [one] Use como máximo { $max } carácter
       *[other] Use como máximo { $max } caracteres
    }
    .detail = El valor es demasiado largo.
    .hint = Acórtelo.

error-account-exists = Esta dirección de correo ya tiene una cuenta
    .detail = No se ha cambiado nada.
    .hint = Inicie sesión con ella o use otra dirección.

error-client-unreachable = No se puede acceder al servidor
    .detail = La solicitud no llegó o se perdió la respuesta. Lo que ha escrito sigue aquí.
    .hint = Compruebe la conexión e inténtelo de nuevo.

error-client-version-skew = Hay una versión nueva
    .detail = Esta página es de una versión distinta a la del servidor.
    .hint = Vuelva a cargar la página para continuar con la versión nueva.
    .action = Volver a cargar

error-system-stopping = El servidor se está reiniciando
    .detail = No acepta trabajo nuevo mientras se detiene. No se ha cambiado nada.
    .hint = Inténtelo de nuevo dentro de unos segundos.

error-system-not-ready = El servidor no está listo
    .detail = Al menos una parte que necesita no funciona.
    .hint = Consulte la página de estado para ver cuál.

error-system-internal = Algo ha fallado por nuestra parte
    .detail = El fallo ha quedado registrado. Lo que había guardado antes no ha cambiado.
    .hint = Inténtelo de nuevo. Si vuelve a ocurrir, comunique el código y el identificador de la solicitud.

error-database-unavailable = La base de datos no responde
    .detail = No se ha cambiado nada.
    .hint = Inténtelo de nuevo en un momento. Administradores: comprueben que la base de datos está en marcha y es accesible.

error-database-busy = La base de datos está ocupada
    .detail = Otro trabajo la ocupa en este momento. No se ha cambiado nada.
    .hint = Inténtelo de nuevo en un momento.

# $database, $program (numbers): schema versions
error-database-newer = La base de datos es más reciente que este programa
    .detail = La base de datos tiene la versión { $database }; este programa conoce versiones hasta la { $program }.
    .hint = Inicie de nuevo el programa más reciente o restaure una copia de seguridad anterior a la actualización.

# $version (number): the migration
error-database-migration-changed = La migración { $version } ha cambiado desde que se aplicó
    .detail = La base de datos fue creada por otra edición de este programa. No se ha cambiado nada.
    .hint = Use el programa que creó esta base de datos.

# $version (number): the migration
error-database-migration-failed = La migración { $version } ha fallado
    .detail = La base de datos está como antes.
    .hint = Consulte la causa en el registro de actividad, corríjala y ejecute de nuevo la migración.

error-database-url = No se puede leer la dirección de la base de datos
    .detail = Tiene que empezar por sqlite: o postgres:.
    .hint = Corrija el ajuste database_url.

error-files-unavailable = No se pueden escribir ni leer archivos
    .detail = El almacén de archivos no responde como debe. No se ha cambiado nada.
    .hint = Inténtelo de nuevo en un momento. Administradores: comprueben el espacio libre y los permisos de la carpeta de datos.

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = No hay ningún ajuste llamado { $key }
    .detail = Está definido aquí: { $origin }.
    .hint = Corrija el nombre o quítelo. Todos los ajustes figuran en docs/configuration.md.

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = El ajuste { $key } tiene un valor que no se puede usar
    .detail = Está definido aquí: { $origin }. Un valor que funciona: { $expected }.
    .hint = Corrija el valor. Todos los ajustes figuran en docs/configuration.md.

# $key, $other: names of settings
error-config-conflict = Los ajustes { $key } y { $other } se contradicen
    .detail = Los dos no pueden valer al mismo tiempo.
    .hint = Cambie uno de ellos. Todos los ajustes figuran en docs/configuration.md.

# $key: the name of the setting; $path: the file
error-config-file-unreadable = No se puede leer el archivo { $path }
    .detail = Lo indica el ajuste { $key }.
    .hint = Compruebe que el archivo existe y que este programa puede leerlo.

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = El archivo de ajustes { $path } no es TOML
    .detail = La lectura se detuvo en la línea { $line }.
    .hint = Corrija el archivo en esa línea.

# $key: the name of the setting
error-config-secret-missing = El secreto { $key } no está definido
    .detail = En producción el programa solo se inicia con sus propios secretos.
    .hint = Defina { $key }, o { $key }_FILE con la ruta de un archivo que lo contenga: al menos 32 bytes aleatorios, por ejemplo con: openssl rand -base64 48

# $key: the name of the setting
error-config-secret-weak = El secreto { $key } es demasiado fácil de adivinar
    .detail = Tiene menos de 32 bytes, es un ejemplo conocido o pueden leerlo otros usuarios de esta máquina.
    .hint = Use al menos 32 bytes aleatorios, por ejemplo con: openssl rand -base64 48. Si está en un archivo, permita que solo lo lea el usuario de este programa.

# $path: the folder
error-config-data-folder = No se puede usar la carpeta de datos { $path }
    .detail = El programa tiene que crear, escribir y leer archivos en ella.
    .hint = Compruebe que la carpeta existe y pertenece al usuario que ejecuta el programa, o elija otra con data_dir.

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = Otro programa escucha en { $address }
    .detail = Dos programas no pueden escuchar en la misma dirección.
    .hint = Detenga el otro programa o elija otra dirección, por ejemplo --address 127.0.0.1:3001

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = El programa no puede escuchar en { $address }
    .detail = Esta máquina no tiene esa dirección o el puerto exige más permisos.
    .hint = Elija otra dirección, por ejemplo --address 127.0.0.1:3000

# $argument: the word on the command line
error-cli-argument = La línea de órdenes tiene una palabra que no se entiende: { $argument }
    .detail = No se ha hecho nada.
    .hint = Consulte con --help lo que se puede usar.

# $argument: what is missing
error-cli-argument-missing = A la línea de órdenes le falta { $argument }
    .detail = No se ha hecho nada.
    .hint = Consulte con --help lo que se necesita.

# $address: such as 127.0.0.1:3000
error-cli-no-answer = Ningún servidor responde en { $address }
    .detail = No está en marcha, todavía se está iniciando o escucha en otro lugar.
    .hint = Inícielo o compruebe la dirección.

# $count (number): how many findings
error-cli-doctor = { $count ->
        [one] Hay un punto por corregir
       *[other] Hay { $count } puntos por corregir
    }
    .detail = Se enumeran arriba, cada uno con lo que hay que hacer.
    .hint = Corríjalos y ejecute de nuevo el examen.

# A code that this version does not know. $code: the code
error-unknown = Algo ha fallado
    .detail = Esta versión no conoce el código { $code }.
    .hint = Vuelva a cargar la página. Si vuelve a ocurrir, comunique el código y el identificador de la solicitud.
