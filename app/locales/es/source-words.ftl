# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = Texto delimitado (CSV)
file-format-xlsx = Libro de Excel
file-format-xls = Libro de Excel antiguo
file-format-ods = Hoja de cálculo OpenDocument
file-format-json = JSON
file-format-json-lines = Líneas JSON
file-format-parquet = Parquet
file-format-fixed-width = Texto en columnas de ancho fijo
file-format-ofx = Extracto OFX o QFX
file-format-qif = Extracto QIF
file-format-mt940 = Extracto MT940 o MT942
file-format-bai2 = Informe BAI2
file-format-camt = Mensaje CAMT (ISO 20022)

# What a file came wrapped in
file-packing-gzip = comprimido con gzip
file-packing-zip = en un archivo zip

# What a column holds
column-kind-text = Texto
column-kind-money = Importe
column-kind-number = Número
column-kind-date = Fecha
column-kind-date-time = Fecha y hora
column-kind-reference = Referencia
column-kind-boolean = Sí o no

# What a part of a layout is about
layout-part-format = Formato
layout-part-packing = Empaquetado
layout-part-encoding = Caracteres
layout-part-delimiter = Entre valores
layout-part-quote = Alrededor de los valores
layout-part-header = Nombres de columnas
layout-part-footer = Tras el último registro
layout-part-sheet = Hoja o archivo
layout-part-decimal = Decimales
layout-part-dates = Fechas
layout-part-amount = Importes
layout-part-column = Columna

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = Lo dicen los primeros bytes del archivo.
layout-because-byte-order-mark = Lo dice una marca al principio del archivo.
layout-because-all-bytes-fit = Así todos los bytes del archivo tienen sentido.
layout-because-plain-words = Así salen palabras que la gente escribe.
layout-because-same-width = Así, { $count } de { $total } líneas tienen el mismo número de valores.
layout-because-wrapped = Hay valores envueltos en él: { $count }.
layout-because-other-kind-below = Los valores de abajo son de otro tipo.
layout-because-known-names = { $count } de { $total } nombres son nombres habituales de columnas.
layout-because-other-shape = Hay líneas fuera de la tabla con otra forma: { $count }.
layout-because-only-one = Es lo único que tiene registros.
layout-because-most-records = Es lo que más registros tiene.
layout-because-only-reading = { $count } de { $total } valores no se pueden leer de otra manera.
layout-because-usual-reading = Los valores se pueden leer de varias maneras; esta es la más habitual.
layout-because-all-values = Todos los valores son de este tipo: { $total }.
layout-because-most-values = { $count } de { $total } valores son de este tipo; los demás se enumeran.
layout-because-column-name = Lo dice el nombre de la columna.
layout-because-unnamed = El archivo no da nombre a esta columna; por eso se llama según su lugar.
layout-because-prescribed = Lo prescribe el formato.
layout-because-chosen = Alguien lo eligió.
layout-because-remembered = Ya se leyeron así archivos con las mismas columnas.
layout-because-gone = Alguien eligió algo para esta columna; leído así, el archivo ya no tiene esa columna.

# What is the matter with a row or a file
issue-value-not-number = No es un número
issue-value-not-date = No es una fecha
issue-value-not-boolean = Ni sí ni no
issue-value-too-many-digits = Más dígitos de los que se pueden guardar con exactitud
issue-value-both-signs = Debe y haber en la misma fila
issue-value-not-marker = Ni debe ni haber
issue-value-not-text = Algunos bytes no son caracteres
issue-value-cell-error = La celda contiene un error de la hoja
issue-row-too-few-values = Menos valores que columnas
issue-row-too-many-values = Más valores que columnas
issue-row-quote-open = Una comilla se abre y no se cierra
issue-row-unreadable = La fila no se puede leer
issue-row-repeated = Igual que una fila anterior; se conservan ambas
issue-statement-balance-off = El saldo inicial y los apuntes no dan el saldo final
issue-statement-control-total-off = El total de control no es el de los apuntes
issue-statement-gap = Falta un extracto antes de este
issue-statement-twice = El extracto está dos veces
issue-statement-overlap = El extracto abarca días de uno anterior
issue-file-cut-off = El archivo termina antes de tiempo
issue-file-not-read = Una parte del archivo es de un tipo que no se lee

# Columns of the table of rows that were set aside
rejects-reason = Motivo

# What the sample files are called
sample-bank-name = Ejemplo: cuenta bancaria
sample-ledger-name = Ejemplo: libro mayor

# What a file of records says of itself
export-notes = Notas
export-count = Filas de este archivo
export-sum = Suma:
export-cut = Valores cortados, marcados en amarillo: una celda admite 32 767 caracteres como máximo. Junto a cada celda, cuántos tiene el valor
export-total = Filas existentes
export-source = Fuente
export-file = Archivo
export-filter = Filtro
export-sort = Ordenado por
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }, de mayor a menor
export-at = Creado el
export-by = Creado por
records-rows-all = Todas

# The columns of banks' files, which do not name them
statement-column-account = Cuenta
statement-column-statement = Extracto
statement-column-currency = Moneda
statement-column-booking-date = Fecha contable
statement-column-value-date = Fecha valor
statement-column-amount = Importe
statement-column-reference = Referencia
statement-column-end-to-end = Referencia de extremo a extremo
statement-column-transaction = Referencia de la transacción
statement-column-instruction = Referencia de la instrucción
statement-column-bank-reference = Referencia del banco
statement-column-entry-reference = Referencia del apunte
statement-column-mandate = Mandato
statement-column-cheque = Cheque
statement-column-counterparty = Contraparte
statement-column-counterparty-account = Cuenta de la contraparte
statement-column-counterparty-bank = Banco de la contraparte
statement-column-purpose = Concepto
statement-column-note = Nota
statement-column-code = Código
statement-column-status = Situación
statement-column-reversal = Retrocesión
statement-column-batch = Lote
statement-column-original-amount = Importe original
statement-column-original-currency = Moneda original
statement-column-charges = Comisiones
statement-column-security = Valor
statement-column-units = Unidades
statement-column-price = Precio
