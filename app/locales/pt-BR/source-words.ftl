# Sources: words that pages, the API, the command line and downloads share.

# What a file is, by its content
file-format-csv = Texto delimitado (CSV)
file-format-xlsx = Pasta de trabalho do Excel
file-format-xls = Pasta de trabalho antiga do Excel
file-format-ods = Planilha OpenDocument
file-format-json = JSON
file-format-json-lines = Linhas JSON
file-format-parquet = Parquet
file-format-fixed-width = Texto em colunas de largura fixa
file-format-ofx = Extrato OFX ou QFX
file-format-qif = Extrato QIF
file-format-mt940 = Extrato MT940 ou MT942
file-format-bai2 = Relatório BAI2
file-format-camt = Mensagem CAMT (ISO 20022)

# What a file came wrapped in
file-packing-gzip = compactado com gzip
file-packing-zip = em um arquivo zip

# What a column holds
column-kind-text = Texto
column-kind-money = Valor
column-kind-number = Número
column-kind-date = Data
column-kind-date-time = Data e hora
column-kind-reference = Referência
column-kind-boolean = Sim ou não

# What a part of a layout is about
layout-part-format = Formato
layout-part-packing = Empacotamento
layout-part-encoding = Caracteres
layout-part-delimiter = Entre valores
layout-part-quote = Em volta dos valores
layout-part-header = Nomes das colunas
layout-part-footer = Depois do último registro
layout-part-sheet = Planilha ou arquivo
layout-part-decimal = Decimais
layout-part-dates = Datas
layout-part-amount = Valores
layout-part-column = Coluna

# Why a part of a layout is what it is. $count, $total (numbers): how many speak for it, out of how many
layout-because-signature = Os primeiros bytes do arquivo dizem isso.
layout-because-byte-order-mark = Uma marca no começo do arquivo diz isso.
layout-because-all-bytes-fit = Assim todos os bytes do arquivo fazem sentido.
layout-because-plain-words = Assim saem palavras que as pessoas escrevem.
layout-because-same-width = Assim, { $count } de { $total } linhas têm o mesmo número de valores.
layout-because-wrapped = Há valores envolvidos por ele: { $count }.
layout-because-other-kind-below = Os valores abaixo são de outro tipo.
layout-because-known-names = { $count } de { $total } nomes são nomes comuns de colunas.
layout-because-other-shape = Há linhas fora da tabela com outra forma: { $count }.
layout-because-only-one = É o único com registros.
layout-because-most-records = É o que tem mais registros.
layout-because-only-reading = { $count } de { $total } valores não podem ser lidos de outra forma.
layout-because-usual-reading = Os valores podem ser lidos de várias formas; esta é a mais comum.
layout-because-all-values = Todos os valores são deste tipo: { $total }.
layout-because-most-values = { $count } de { $total } valores são deste tipo; os outros são listados.
layout-because-column-name = O nome da coluna diz isso.
layout-because-unnamed = O arquivo não dá nome a esta coluna; por isso ela é chamada pelo seu lugar.
layout-because-prescribed = O formato determina isso.
layout-because-chosen = Alguém escolheu assim.
layout-because-remembered = Arquivos com as mesmas colunas já foram lidos assim.
layout-because-gone = Alguém escolheu algo para esta coluna; lido assim, o arquivo não tem mais essa coluna.

# What is the matter with a row or a file
issue-value-not-number = Não é um número
issue-value-not-date = Não é uma data
issue-value-not-boolean = Nem sim nem não
issue-value-too-many-digits = Mais dígitos do que se pode guardar com exatidão
issue-value-both-signs = Débito e crédito na mesma linha
issue-value-not-marker = Nem débito nem crédito
issue-value-not-text = Alguns bytes não são caracteres
issue-value-cell-error = A célula contém um erro da planilha
issue-row-too-few-values = Menos valores que colunas
issue-row-too-many-values = Mais valores que colunas
issue-row-quote-open = Uma aspa é aberta e nunca fechada
issue-row-unreadable = A linha não pode ser lida
issue-row-repeated = Igual a uma linha anterior; as duas são mantidas
issue-statement-balance-off = O saldo inicial e os lançamentos não dão o saldo final
issue-statement-control-total-off = O total de controle não é o dos lançamentos
issue-statement-gap = Falta um extrato antes deste
issue-statement-twice = O extrato aparece duas vezes
issue-statement-overlap = O extrato cobre dias de um anterior
issue-file-cut-off = O arquivo termina cedo demais
issue-file-not-read = Uma parte do arquivo é de um tipo que não é lido

# Columns of the table of rows that were set aside
rejects-reason = Motivo

# What the sample files are called
sample-bank-name = Exemplo: conta bancária
sample-ledger-name = Exemplo: livro-razão

# What a file of records says of itself
export-notes = Notas
export-count = Linhas deste arquivo
export-sum = Soma:
export-cut = Valores cortados, marcados em amarelo: uma célula comporta no máximo 32.767 caracteres. Ao lado de cada célula, quantos o valor tem
export-total = Linhas existentes
export-source = Fonte
export-file = Arquivo
export-filter = Filtro
export-sort = Ordenado por
# $column (text): the column that the rows are sorted by
export-largest-first = { $column }, do maior para o menor
export-at = Criado em
export-by = Criado por
records-rows-all = Todas

# The columns of banks' files, which do not name them
statement-column-account = Conta
statement-column-statement = Extrato
statement-column-currency = Moeda
statement-column-booking-date = Data do lançamento
statement-column-value-date = Data-valor
statement-column-amount = Valor
statement-column-reference = Referência
statement-column-end-to-end = Referência de ponta a ponta
statement-column-transaction = Referência da transação
statement-column-instruction = Referência da instrução
statement-column-bank-reference = Referência do banco
statement-column-entry-reference = Referência do lançamento
statement-column-mandate = Mandato
statement-column-cheque = Cheque
statement-column-counterparty = Contraparte
statement-column-counterparty-account = Conta da contraparte
statement-column-counterparty-bank = Banco da contraparte
statement-column-purpose = Finalidade
statement-column-note = Nota
statement-column-code = Código
statement-column-status = Situação
statement-column-reversal = Estorno
statement-column-batch = Lote
statement-column-original-amount = Valor original
statement-column-original-currency = Moeda original
statement-column-charges = Tarifas
statement-column-security = Título
statement-column-units = Unidades
statement-column-price = Preço
