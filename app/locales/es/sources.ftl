# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = Fuentes
section-source-overview = Resumen
section-source-records = Registros
section-source-issues = Incidencias
section-source-columns = Columnas
section-source-reading = Lectura

sources-title = Fuentes
sources-lede = Conjuntos de registros para conciliar, cada uno leído de un archivo.
sources-bring = Traer archivos
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV, Excel, ODS, JSON, Parquet, OFX, QIF, MT940, BAI2 o CAMT, también en gzip o zip. Como máximo { $limit } cada uno.
sources-bring-scripts = Traer archivos en el navegador requiere scripts. Sin ellos, la API y la línea de comandos hacen lo mismo.
sources-room = Espacio de este proyecto
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $taken } de { $limit } ocupados
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = Archivos { $files }, tablas creadas a partir de ellos { $tables }
sources-search = Buscar fuentes
sources-states = Qué fuentes
sources-in-use = En uso
sources-deleted = Eliminadas
sources-none = Todavía no hay fuentes
sources-none-hint = Suelte arriba un extracto bancario y un libro mayor, o pruebe antes con archivos de muestra.
sources-not-found = Ninguna fuente coincide
sources-not-found-hint = Busque otras palabras o entre las fuentes en uso.

source-lede = Lo que se leyó de su archivo y lo que no.
source-name = Nombre
source-state = Estado
source-format = Formato
source-file = Archivo
source-records = Registros
source-rejected = Filas apartadas
source-issues = Incidencias
source-changed = Modificada
source-brought = Traída
source-about = Acerca de esta fuente
source-sample = Muestra
source-state-importing = Leyéndose
source-state-held = Espera una decisión
source-state-ready = Lista
source-state-failed = No leída
source-importing = El archivo se está leyendo
source-importing-hint = Recargue la página para ver el avance. El trabajo sigue aunque se cierre la página.
# $count (number): how many rows could not be read
source-held =
    { $count ->
        [one] No se pudo leer { $count } fila
       *[other] No se pudieron leer { $count } filas
    }
source-held-file = No se pudo leer una parte del archivo
# $count (number): how many records were read
source-held-hint =
    { $count ->
        [one] Se leyó { $count } registro. Siga con él, corrija cómo se lee el archivo o traiga un archivo arreglado. No se pierde nada: las filas apartadas se conservan y pueden descargarse.
       *[other] Se leyeron { $count } registros. Siga con ellos, corrija cómo se lee el archivo o traiga un archivo arreglado. No se pierde nada: las filas apartadas se conservan y pueden descargarse.
    }
# $count (number): how many records were read
source-go-on =
    { $count ->
        [one] Seguir con { $count } registro
       *[other] Seguir con { $count } registros
    }
source-correct = Corregir cómo se lee
source-see-issues = Ver las filas y los motivos
source-cancelled = Se detuvo la lectura del archivo
source-failed-hint = El archivo se conserva. Traiga otro más abajo o corrija cómo se lee este.
# $count (number): how many records there are
source-first-rows =
    { $count ->
        [one] El primero de { $count } registro
       *[other] Los primeros de { $count } registros
    }
# $count (number): how many rows were set aside
source-rejected-rows =
    { $count ->
        [one] La primera de { $count } fila apartada, tal como está en el archivo
       *[other] Las primeras de { $count } filas apartadas, tal como están en el archivo
    }
source-new-version = Traer un archivo más reciente
source-new-version-hint = Será la siguiente versión. Las anteriores se conservan.
source-rename = Nombre de la fuente
source-rename-save = Guardar el nombre
source-delete-open = Eliminar esta fuente …
# $name (text): what the source is called
source-delete-question = ¿Eliminar «{ $name }»?
source-delete-explains = Se puede restaurar durante siete días. Después desaparece para siempre.
source-delete = Eliminar la fuente
source-restore = Restaurar
sample-add = Probar con archivos de muestra
sample-remove = Quitar los archivos de muestra
versions-caption = Versiones
version-number = Versión

statements-caption = Extractos en el archivo
statement-number = Extracto
statement-opening = Saldo inicial
statement-entries = Apuntes
statement-sum = Suma de los apuntes
statement-closing = Saldo final
statement-check = Comprobación
statement-adds-up = Cuadra
statement-does-not = No cuadra
statement-unknown = Sin saldo indicado

records-title = Registros
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $matching } de { $total } filas.
record-row = Fila
records-filters = Filtros de los registros
records-search = Buscar en todas las columnas
records-column = Columna
records-test = Condición
records-value = Valor
records-rows = Filas
records-rows-good = Leídas
records-rows-rejected = Apartadas
filter-test-is = es
filter-test-is-not = no es
filter-test-contains = contiene
filter-test-from = desde
filter-test-to = hasta
filter-test-missing = no tiene valor
filter-test-present = tiene valor
records-export = Descargar todos los registros como
records-none = Ningún registro coincide
records-none-hint = Relaje un filtro o busque otras palabras.
records-not-yet = Aún no hay registros
records-not-yet-hint = Estarán aquí cuando se haya leído el archivo.
value-yes = sí
value-no = no
value-none = sin valor

issues-title = Incidencias
issues-lede = Qué pasa con qué fila. Nada se omite ni cambia sin una línea aquí.
issues-kinds = Tipos de incidencias
issues-all = Todas
issues-download = Descargar las filas apartadas en CSV
issues-none = Sin incidencias
issues-none-hint = Cada fila se leyó tal como está.
issue-line = Línea del archivo
issue-column = Columna
issue-reason = Motivo
issue-value = Valor en el archivo
issue-expected = Se esperaba

columns-title = Columnas
columns-lede = Qué contiene cada columna.
columns-none = Aún no se sabe nada de las columnas
columns-none-hint = Se cuenta al leer el archivo.
column-filled = Con valor
column-distinct = Valores distintos
column-least = El menor
column-most = El mayor
column-sum = Suma
column-frequent = Valores más frecuentes
column-spread = Cómo se reparten los valores

reading-title = Cómo se lee el archivo
reading-lede = Lo que se averiguó del archivo, y por qué.
reading-none = Aún no se sabe nada del archivo
reading-none-hint = Se averigua al leerlo.
reading-found = Lo que se averiguó
reading-part = Sobre
reading-finding = Encontrado
# $number (number): which line of the file
reading-line = Línea { $number }
reading-no-names = Ninguno
# $count (number): how many lines follow the last record
reading-lines =
    { $count ->
        [one] { $count } línea
        [many] { $count } líneas
       *[other] { $count } líneas
    }
reading-because = Por qué
reading-example = Ejemplo
reading-doubtful = Conviene revisarlo
reading-correct = Corregir
reading-correct-hint = El archivo se lee de nuevo como usted diga, como la siguiente versión. Los archivos con las mismas columnas se leerán así en adelante.
reading-again = Leer el archivo de nuevo
reading-columns = Columnas del archivo
reading-header = En el archivo
reading-name = Nombre aquí
reading-kind = Contiene
# $column (text): the name of the column in the file
reading-kind-of = Qué contiene { $column }
# $column (text): the name of the column in the file
reading-name-of = El nombre de { $column } aquí
layout-header-line = Línea con los nombres de columnas
layout-header-line-hint = 0 si las columnas no tienen nombre.
layout-first-line = Primera línea con un registro
layout-footer-lines = Líneas tras el último registro
delimiter-comma = Coma
delimiter-semicolon = Punto y coma
delimiter-tab = Tabulador
delimiter-bar = Barra vertical
delimiter-space = Espacio
delimiter-colon = Dos puntos
quote-double = Comillas dobles "…"
quote-single = Comillas simples '…'
quote-none = Nada
decimal-point = Punto: 1,234.50
decimal-comma = Coma: 1.234,50
dates-ymd = Año, mes, día
dates-dmy = Día, mes, año
dates-mdy = Mes, día, año
amount-own = Como están las columnas
amount-debit-credit = Una columna sale, otra entra
amount-marked = Importe con una marca como H o D
amount-first = Sale, o el importe
amount-second = Entra, o la marca
amount-no-column = Ninguna columna

news-source-read-again = El archivo se lee de nuevo.
news-source-goes-on = La fuente está lista.
news-source-renamed = El nombre está guardado.
news-source-deleted = Eliminada. Se puede restaurar durante siete días.
news-source-restored = Restaurada.
news-sample-added = Los archivos de muestra se están leyendo.
news-sample-removed = Los archivos de muestra se han quitado.
