# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = El correo o la contraseña no son correctos
    .detail = Ninguna cuenta corresponde a este correo con esta contraseña.
    .hint = Compruebe ambos e inténtelo de nuevo.

error-auth-sign-in-required = La sesión está cerrada
    .detail = Solo quienes han iniciado sesión pueden ver o hacer esto.
    .hint = Inicie sesión e inténtelo de nuevo. No se ha cambiado nada.

# $permission (text): the permission that is missing
error-auth-permission-missing = Su rol no lo permite
    .detail = Se necesita el permiso «{ $permission }».
    .hint = Pida otro rol a un propietario del proyecto o a un administrador.

# $scope (text): the scope that is missing
error-auth-scope-missing = Este token no lo permite
    .detail = Le falta el ámbito «{ $scope }».
    .hint = Use un token con este ámbito.

error-auth-token-refused = El token no se acepta
    .detail = Es desconocido, ha caducado o fue revocado.
    .hint = Cree un token nuevo y úselo completo.

error-auth-person-required = Solo puede hacerlo una persona que haya iniciado sesión
    .detail = Los tokens no sirven para esto.
    .hint = Inicie sesión con un navegador.

error-auth-confirmation-required = Escriba su contraseña otra vez
    .detail = Han pasado más de cinco minutos desde la última vez.
    .hint = Confirme su contraseña y repita el paso.

# $address (text): the address the request came from
error-auth-address-refused = Su red no está permitida aquí
    .detail = No se aceptan solicitudes desde { $address }.
    .hint = Use una red permitida o pida a un propietario o administrador que permita esta.

error-auth-too-many-attempts = Demasiados intentos
    .detail = Hubo demasiadas contraseñas incorrectas seguidas. Esta vez no se comprobó nada.
    .hint = Espere un poco e inténtelo de nuevo. Un navegador con el que ya inició sesión no se ve retenido por los intentos de otras personas.

error-auth-code-refused = El código no coincide
    .detail = Es incorrecto, demasiado antiguo o ya se usó.
    .hint = Espere al siguiente código de su aplicación de autenticación o use un código de recuperación.

error-auth-too-many-tries = Demasiados códigos incorrectos
    .detail = Para que nadie pueda adivinarlo, hay una pausa antes del siguiente código.
    .hint = Espere e inténtelo de nuevo, o use un código de recuperación: esos funcionan siempre.

error-second-factor-on = El segundo factor ya está activado
    .detail = No se cambió nada.
    .hint = Desactívelo primero para configurarlo de nuevo.

error-second-factor-off = El segundo factor está desactivado
    .detail = No se cambió nada.
    .hint = Empiece por configurarlo en la página de seguridad de su cuenta.

error-link-ended = Este enlace ya no funciona
    .detail = Ya se usó, caducó o fue sustituido por uno más nuevo.
    .hint = Pida un enlace nuevo.

error-oidc-off = Aquí no se inicia sesión con otro proveedor
    .detail = Este sitio no tiene ninguno configurado.
    .hint = Inicie sesión con su correo electrónico y su contraseña.

error-oidc-unreachable = El proveedor de inicio de sesión no responde
    .detail = No se cambió nada.
    .hint = Inténtelo de nuevo en un momento, o inicie sesión con su correo electrónico y su contraseña.

error-oidc-refused = El proveedor de inicio de sesión no confirmó su identidad
    .detail = El inicio de sesión allí se canceló o se rechazó.
    .hint = Inténtelo de nuevo, o inicie sesión con su correo electrónico y su contraseña.

error-oidc-untrusted = La respuesta del proveedor de inicio de sesión no es de confianza
    .detail = Falló una comprobación de su firma, hora, remitente o destinatario, así que no se usó.
    .hint = Inténtelo de nuevo. Si vuelve a ocurrir, avise a la administración.

error-oidc-lost = Este inicio de sesión no se empezó aquí
    .detail = Se empezó en otro navegador, hace más de diez minutos, o ya terminó.
    .hint = Empiece de nuevo desde la página de inicio de sesión.

error-oidc-no-account = Ninguna cuenta está vinculada a este inicio de sesión
    .detail = Las cuentas nunca se vinculan solo por su correo electrónico.
    .hint = Inicie sesión con su contraseña y vincúlelo en la página de seguridad de su cuenta, o pida una invitación a la administración.

error-oidc-connected-elsewhere = Este inicio de sesión pertenece a otra cuenta
    .detail = No se cambió nada.
    .hint = Inicie sesión en la otra cuenta o use otro inicio de sesión.

error-project-archived = Este proyecto está archivado
    .detail = Se puede leer, pero no cambiar.
    .hint = Pida a un propietario que lo saque del archivo.

error-project-last-owner = Un proyecto necesita un propietario
    .detail = Sin esta persona nadie podría administrar el proyecto. No se ha cambiado nada.
    .hint = Haga antes propietario a otro miembro.

error-project-has-owner = Este proyecto tiene un propietario
    .detail = Solo un proyecto sin propietario puede recibir uno desde fuera.
    .hint = Pida a un propietario del proyecto que invite a la persona.

error-member-exists = Esta persona ya es miembro
    .detail = No se ha cambiado nada.
    .hint = Cambie el rol en la lista de miembros.

error-invitation-ended = Esta invitación ya no está abierta
    .detail = Se usó o se revocó, o ha caducado.
    .hint = Pida una nueva a un propietario del proyecto.

# $email (text): the address that was invited
error-invitation-other-address = Esta invitación es para otra dirección
    .detail = Se hizo para { $email }.
    .hint = Inicie sesión con esa dirección o pida una invitación a la suya.

error-object-not-found = Esto no está aquí
    .detail = Se eliminó o la dirección no es correcta.
    .hint = Vuelva a la lista y elija de nuevo.

error-object-changed-meanwhile = Alguien lo cambió entretanto
    .detail = Su cambio no se guardó, para no perder el de la otra persona.
    .hint = Recargue, mire qué cambió e inténtelo de nuevo.

# $line (number): the line of the audit
error-audit-broken = El registro fue alterado en la línea { $line }
    .detail = Esta línea no es la que se escribió, o antes de ella se quitaron, añadieron o movieron líneas.
    .hint = Compare la base de datos con una copia anterior y averigüe quién puede escribir en ella.

# $line (number): the line of the audit
error-audit-cut-off = El registro termina antes de tiempo
    .detail = La última línea escrita es la { $line }, y faltan líneas al final.
    .hint = Compare la base de datos con una copia anterior y averigüe quién puede escribir en ella.

error-token-two-live = Ya hay dos de estos tokens en uso
    .detail = El token anterior todavía funciona, para que los programas puedan cambiar.
    .hint = Revoque el anterior y después cree uno nuevo.

error-project-no-access = No tiene acceso a este proyecto
    .detail = El proyecto pertenece a otras personas o no existe.
    .hint = Compruebe la dirección o pida acceso a un propietario del proyecto.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = El archivo supera el límite de { $limit }
    .detail = El archivo es mayor de lo que admite este sitio. No se ha conservado nada de él.
    .hint = Suba un archivo más pequeño o pida a un administrador que aumente el límite.

error-upload-empty = El archivo está vacío
    .detail = No tiene ningún contenido. No se ha conservado nada.
    .hint = Elija de nuevo el archivo. Si allí también está vacío, vuelva a escribirlo.

error-upload-no-file = No hay ningún archivo en el envío
    .detail = El formulario no tiene ninguna parte con un archivo.
    .hint = Envíe el archivo en una parte con nombre de archivo, o como contenido completo con su nombre en la dirección.

error-upload-several-files = Envíe un solo archivo cada vez
    .detail = El formulario contiene más de un archivo. No se ha conservado nada.
    .hint = Envíe cada archivo en una petición propia.

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = El proyecto no tiene sitio para este archivo
    .detail = Todo lo que contiene puede ocupar { $limit } en total. Sus archivos ocupan { $files }; lo que se leyó de ellos, { $tables }. No se ha conservado nada nuevo.
    .hint = Elimine archivos de los que no esté hecha ninguna fuente, o fuentes que no necesite: dejan de ocupar espacio cuando desaparecen del todo, a los 7 días. O pida más espacio a un administrador.

error-upload-site-full = Este sitio no tiene espacio para este archivo
    .detail = El contenido de todos los proyectos ocupa todo lo permitido. No se ha conservado nada nuevo.
    .hint = Elimine archivos y fuentes que no necesite o pida más espacio a un administrador.

error-upload-stalled = La subida se ha detenido
    .detail = No ha llegado nada más durante demasiado tiempo. No se ha conservado nada del archivo.
    .hint = Compruebe la conexión y suba el archivo de nuevo.

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = El tamaño no es el anunciado
    .detail = Anunciado: { $expected }, recibido: { $found }. No se ha conservado nada de ello.
    .hint = Envíelo de nuevo entero. Si el archivo ha cambiado mientras tanto, empiece una subida nueva.

error-upload-other-content = El contenido no coincide con su suma de comprobación
    .detail = Ha cambiado por el camino, o la suma es de otra cosa. No se ha conservado nada de ello.
    .hint = Calcule de nuevo la suma de comprobación y vuelva a enviarlo.

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = La subida no tiene el fragmento { $number }
    .detail = Tiene { $count } fragmentos, contados desde 0.
    .hint = Calcule los números a partir del tamaño del archivo y del de los fragmentos.

# $number: the number of the piece
error-upload-chunk-differs = El fragmento { $number } ya está aquí, con otro contenido
    .detail = Se ha conservado el fragmento que ya estaba.
    .hint = Si el archivo ha cambiado mientras tanto, empiece una subida nueva.

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = El archivo no ha llegado entero
    .detail = Fragmentos que faltan: { $missing }. El primero es el número { $number }.
    .hint = Envíelos y vuelva a terminar la subida.

# $finding (text): what the scanner calls it
error-upload-harmful = El analizador ha rechazado el archivo
    .detail = Ha encontrado { $finding }. No se ha conservado nada del archivo.
    .hint = Compruebe de dónde viene el archivo. Si cree que es un error, avise a un administrador.

error-upload-scanner-unavailable = En este momento no se pueden comprobar los archivos
    .detail = El analizador por el que pasa cada archivo no responde. No se ha conservado nada del archivo.
    .hint = Inténtelo de nuevo en un momento. Si vuelve a ocurrir, avise a un administrador.

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

error-request-key-reused = Esta clave pertenece a otra solicitud
    .detail = La clave Idempotency-Key ya se envió con otro contenido. No se cambió nada.
    .hint = Use una clave nueva para una solicitud nueva.

error-request-in-progress = La primera solicitud con esta clave no ha terminado
    .detail = Todavía está en curso, o el servidor se detuvo a la mitad.
    .hint = Espere y vuelva a preguntar con la misma clave, o compruebe si el cambio está hecho.

error-request-fields = Hay campos que corregir
    .detail = No se ha guardado nada.
    .hint = Corrija los campos indicados y inténtelo de nuevo.

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

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = Escriba un número de { $min } a { $max }
    .detail = El valor no es un número de este intervalo.
    .hint = Corríjalo e inténtelo de nuevo.

error-field-password-common = Esta contraseña es una de las primeras que otros prueban
    .detail = Se basa en una palabra común, una fila de teclas o una repetición.
    .hint = Elija otra. Unas cuantas palabras sin relación entre sí son fáciles de recordar.

# $word: the word
error-field-password-personal = Esta contraseña se basa en «{ $word }»
    .detail = Otros saben esto de usted o de este producto.
    .hint = Elija otra que no tenga nada que ver con ello.

error-field-password-wrong = Esta no es su contraseña
    .detail = No es la contraseña de esta cuenta. No se cambió nada.
    .hint = Compruébela e introdúzcala de nuevo.

error-field-time-zone = Esta zona horaria no se conoce
    .detail = Una zona horaria tiene un nombre como Europe/Berlin.
    .hint = Elija una de la lista.

error-field-currency = Esta moneda no se conoce
    .detail = Una moneda tiene un código de tres letras, como EUR.
    .hint = Elija una de la lista.

error-field-size = Esto no es un tamaño
    .detail = Un tamaño es un número entero con una unidad, como 512KB, 100MB o 2GB.
    .hint = Corríjalo e inténtelo de nuevo.

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = El tamaño máximo aquí es { $limit }
    .detail = El sitio no permite más.
    .hint = Escriba un tamaño menor.

# $network (text): what was typed
error-field-network = «{ $network }» no es una red
    .detail = Una red es una dirección, o una dirección y una longitud, como 203.0.113.0/24 o 2001:db8::/32.
    .hint = Separe varias redes con comas.

# $address (text): the address the request came from
error-field-locks-out = Esta lista le dejaría fuera
    .detail = No contiene { $address }, la dirección que está usando.
    .hint = Añada su dirección o su red a la lista.

error-field-not-the-name = Este no es el nombre
    .detail = Lo que ha escrito no es el nombre del proyecto. No se ha cambiado nada.
    .hint = Escriba el nombre exactamente como se muestra.

error-account-exists = Esta dirección de correo ya tiene una cuenta
    .detail = No se ha cambiado nada.
    .hint = Inicie sesión con ella o use otra dirección.

error-account-last-admin = Nadie más administra este sitio
    .detail = Sin un administrador, nadie podría invitar a personas ni cambiar ajustes. No se cambió nada.
    .hint = Haga antes administrador a otra persona.

error-setup-link-refused = Este enlace de configuración ya no funciona
    .detail = Ya se usó, tiene más de un día o el sitio ya tiene un administrador.
    .hint = Si nadie puede iniciar sesión todavía, quien gestiona el servidor crea un enlace nuevo con: tieout setup-link

# $line, $column: where reading stopped
error-ruleset-malformed = El conjunto de reglas no se puede leer
    .detail = La lectura se detuvo en la línea { $line }, columna { $column }.
    .hint = Corrija el conjunto de reglas en ese punto.

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = El conjunto de reglas tiene la versión { $version }
    .detail = Este programa lee la versión { $known }.
    .hint = Ponga version en { $known }, o use un programa que lea esta versión.

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = El nombre { $name } aparece dos veces
    .detail = Los nombres tienen que ser distintos, porque otras partes del conjunto de reglas los mencionan.
    .hint = Dé otro nombre a uno de los dos.

# $column: the name of a column pair
error-ruleset-column = No hay ningún par de columnas llamado { $column }
    .detail = Aquí solo se pueden nombrar pares que figuren en columns.
    .hint = Corrija el nombre o añada el par a columns.

# $column: the name of a column pair
error-ruleset-kind = Esto no corresponde a lo que contiene { $column }
    .detail = Un importe puede estar dentro de un límite, una fecha dentro de unos días, un texto ser parecido.
    .hint = Elija una condición adecuada al tipo de la columna, o corrija el tipo.

error-ruleset-currency = Esto no es una moneda
    .detail = Una moneda se escribe con tres letras mayúsculas, como EUR.
    .hint = Corrija el código.

error-ruleset-review-above-accept = La puntuación de revisión supera a la de aceptación
    .detail = Una coincidencia contaría antes de merecer una mirada.
    .hint = Baje review o suba accept.

error-ruleset-negative = El número tiene que ser 0 o mayor
    .detail = Los límites se escriben sin signo.
    .hint = Quite el signo.

error-ruleset-sums-unused = El paso empareja uno a uno y tiene sumas
    .detail = Las sumas necesitan un lado con varios registros.
    .hint = Cambie cardinality o quite sums.

# $most (number): columns
error-ruleset-too-many-columns = El conjunto de reglas empareja más de { $most } columnas
    .detail = No se pueden ponderar más columnas juntas.
    .hint = Quite las columnas que menos dicen sobre qué filas van juntas.

# $column: the header of a column; $path: the file
error-ruleset-header-missing = El archivo { $path } no tiene la columna { $column }
    .detail = El conjunto de reglas la nombra.
    .hint = Elija el archivo para el que se hizo el conjunto de reglas, o corrija el conjunto.

# $column: the header of a column; $path: the file
error-ruleset-value-kind = La columna { $column } de { $path } contiene algo distinto de lo que dice el conjunto de reglas
    .detail = Sus valores no se pueden leer según el tipo que indica el conjunto de reglas.
    .hint = Corrija el tipo en el conjunto de reglas o los valores en el archivo.

# $path: the file
error-file-unreadable = El archivo { $path } no se puede leer
    .detail = No existe, o este programa no tiene permiso para leerlo.
    .hint = Compruebe la ruta y los permisos.

# $path: the file or folder
error-file-unwritable = El archivo { $path } no se puede escribir
    .detail = La carpeta no existe, está llena, o este programa no tiene permiso para escribir en ella.
    .hint = Elija otra carpeta o libere espacio.

# $path: the file
error-file-empty = El archivo { $path } no tiene columnas
    .detail = Su primera línea tiene que contener los nombres de las columnas.
    .hint = Compruebe que es el archivo correcto.

# $path: the file; $column: the name of a column
error-file-column-twice = El archivo { $path } tiene dos columnas llamadas { $column }
    .detail = Las columnas se distinguen por su nombre.
    .hint = Dé otro nombre a una de ellas.

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = La fila { $row } de { $path } no corresponde a las columnas
    .detail = Valores: { $found }; columnas: { $expected }.
    .hint = Corrija la fila.

# $path: the file; $row: the row
error-file-quote-open = Un valor entre comillas en la fila { $row } de { $path } no termina
    .detail = Faltan las comillas de cierre.
    .hint = Corrija la fila.

# $path: the file; $row: the row
error-file-not-text = La fila { $row } de { $path } no es texto en UTF-8
    .detail = Algunos caracteres no se pueden leer.
    .hint = Guarde el archivo en UTF-8.

# $path: the file
error-file-damaged = El archivo { $path } está dañado
    .detail = Empieza como un archivo Parquet y no se puede leer como tal.
    .hint = Genere el archivo de nuevo.

# $path: the file; $column: the name of a column
error-file-column-kind = La columna { $column } de { $path } no se puede comparar
    .detail = Contiene listas, estructuras o bytes.
    .hint = Quite la columna o divídala en columnas sencillas.

# $path: the file; $limit (number): the most rows
error-file-too-large = El archivo { $path } tiene demasiadas filas
    .detail = Filas permitidas por archivo: { $limit }.
    .hint = Divídalo en varios archivos.

# $path: the file; $row: the row
error-file-row = La fila { $row } de { $path } no se puede leer
    .detail = Una celda contiene un error, o la fila está dañada.
    .hint = Corrija la fila.

# $path: the file
error-file-unknown-format = El tipo del archivo { $path } no se conoce
    .detail = No es una tabla, ni un libro, ni JSON, ni Parquet, ni un extracto bancario que se pueda leer aquí.
    .hint = Guárdelo como CSV o XLSX, o expórtelo de nuevo.

# $path: the file
error-file-other-format = El archivo { $path } no es lo que dice su estructura
    .detail = Su contenido pertenece a otro tipo de archivo.
    .hint = Haga que la estructura se averigüe de nuevo.

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = { $path } no tiene la parte { $part }
    .detail = Sus partes son: { $parts }.
    .hint = Elija una de estas partes.

# $path: the file
error-file-nested-archive = { $path } es un archivo comprimido con otro dentro
    .detail = Se abre un archivo comprimido, los que hay dentro no.
    .hint = Descomprímalo y suba el archivo que corresponda.

# $path: the file
error-file-encrypted = El archivo { $path } está cifrado
    .detail = No se puede leer sin contraseña.
    .hint = Guárdelo sin contraseña.

# $path: the file
error-file-binary-workbook = { $path } es un libro binario (XLSB)
    .detail = Los libros de este tipo no se leen aquí.
    .hint = Ábralo en el programa con el que se creó y guárdelo como XLSX.

# $path: the file
error-file-doctype = El archivo { $path } tiene un DOCTYPE
    .detail = Una declaración así puede remitir a otros archivos o crecer sin fin, por lo que se rechaza.
    .hint = Exporte el archivo sin DOCTYPE.

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = El archivo { $path } supera un límite
    .detail = { $limit ->
        [inflated] Bytes permitidos al descomprimir un archivo: { $most }.
        [ratio] Bytes permitidos por cada byte comprimido: { $most }.
        [entries] Archivos permitidos en un archivo comprimido: { $most }.
        [document] Bytes permitidos en un archivo de este tipo: { $most }.
        [shared-texts] Bytes permitidos para los textos de un libro: { $most }.
        [cells] Celdas permitidas por hoja: { $most }.
        [columns] Columnas permitidas por tabla: { $most }.
        [depth] Niveles de anidamiento permitidos: { $most }.
        [value] Bytes permitidos por valor: { $most }.
       *[other] El límite es { $most }.
    }
    .hint = Divida el archivo en otros más pequeños, o deje fuera lo que no haga falta.

# $path: the file; $column: the name of a column
error-file-layout-column = La estructura de { $path } nombra la columna { $column }, que no existe
    .detail = Cada columna que nombra la estructura tiene que estar en el archivo.
    .hint = Corrija la estructura, o haga que se averigüe de nuevo.

# $path: the file; $about: the part of the layout
error-file-layout = La estructura de { $path } no se puede usar
    .detail = Su parte { $about } contradice a las demás.
    .hint = Corrija la estructura, o haga que se averigüe de nuevo.

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = El archivo { $path } no tiene la fila { $row }
    .detail = Sus filas de datos están numeradas de 1 a { $rows }.
    .hint = Elija una de esas filas.

error-match-stopped = La ejecución se detuvo
    .detail = No se conservó nada de ella.
    .hint = Iníciela de nuevo cuando quiera.

error-match-nothing-to-compare = Los dos archivos no tienen nada en común
    .detail = Ninguna columna de un lado se parece a una columna del otro.
    .hint = Compruebe que son los archivos correctos o escriba un conjunto de reglas que nombre las columnas.

# $column: the name of a column; $row: the row
error-match-amount-range = Un importe de la columna { $column } es demasiado grande
    .detail = Está en la fila { $row } y tiene más cifras de las que se pueden sumar con exactitud.
    .hint = Corrija el importe.

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = { $limit } de memoria no bastan para estos archivos
    .detail = Hacen falta al menos { $least }, aunque todo lo que puede esperar en el disco espera allí.
    .hint = Suba --memory a { $least } o más, o empareje menos filas a la vez.

error-job-ended = La ejecución ha terminado
    .detail = Terminó antes de que se pudiera detener. Su resultado es válido.
    .hint = Mire el resultado; elimínelo si no lo quiere.

error-job-stopped = La ejecución se detuvo
    .detail = No se conservó nada de ella.
    .hint = Iníciela de nuevo cuando quiera.

# $attempts (number): how often it was begun
error-job-gave-up = No se pudo completar la ejecución
    .detail = Se interrumpieron { $attempts } intentos porque el trabajador se detuvo a la mitad.
    .hint = Pruebe con un archivo más pequeño o diríjase a un administrador: el registro del trabajador dice más.

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

error-database-full = La base de datos no tiene más espacio
    .detail = Su disco está lleno. No se ha cambiado nada.
    .hint = Avise a un administrador. Administradores: liberen espacio donde está la base de datos.

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

error-files-full = No queda sitio para archivos
    .detail = El almacén de archivos está lleno. No se ha cambiado nada.
    .hint = Avise a un administrador. Administradores: hagan sitio donde se guardan los archivos.

error-files-damaged = No se puede leer un archivo guardado
    .detail = Ya no está, o no es lo que se escribió.
    .hint = Avise a un administrador. Administradores: restauren el archivo desde una copia de seguridad.

error-files-in-use = Una fuente está hecha de este archivo
    .detail = El archivo se conserva mientras la fuente lo necesite. No se ha cambiado nada.
    .hint = Elimine primero la fuente. El archivo se podrá eliminar cuando la fuente desaparezca del todo.

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

error-field-name-twice = Dos columnas tienen el mismo nombre
    .detail = Las columnas se distinguen por su nombre.
    .hint = Dé a cada columna un nombre propio.

error-upload-file-changed = El archivo cambió mientras se enviaba
    .detail = El navegador ya no puede leerlo como se eligió.
    .hint = Elija el archivo de nuevo.

error-source-importing = El archivo de esta fuente se está leyendo
    .detail = Un archivo tras otro: hasta que termine, no se puede empezar nada más en esta fuente.
    .hint = Espere a que termine o deténgalo.

error-source-not-held = No hay nada que decidir sobre esta fuente
    .detail = Ninguna fila de su última versión espera una decisión; quizá alguien se adelantó.
    .hint = Abra la fuente de nuevo para ver cómo está.

error-source-not-read = Todavía no hay registros
    .detail = El archivo de esta versión se está leyendo o no se pudo leer.
    .hint = Espere a que se lea o abra otra versión.

# $minutes (number): how long reading may take
error-import-too-long = El archivo tarda demasiado en leerse
    .detail = La lectura se abandonó tras { $minutes } minutos. No se conservó nada.
    .hint = Divida el archivo o pida a quien administra este sitio que aumente import_time_limit.
