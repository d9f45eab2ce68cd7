# Sources: the list, one at a glance, its records, issues, columns, and how its file is read.

section-sources = Fontes
section-source-overview = Visão geral
section-source-records = Registros
section-source-issues = Ocorrências
section-source-columns = Colunas
section-source-reading = Leitura

sources-title = Fontes
sources-lede = Conjuntos de registros para conciliar, cada um lido de um arquivo.
sources-bring = Trazer arquivos
# $limit (text): the largest file, such as 100 MB
sources-bring-hint = CSV, Excel, ODS, JSON, Parquet, OFX, QIF, MT940, BAI2 ou CAMT, também em gzip ou zip. No máximo { $limit } cada.
sources-bring-scripts = Trazer arquivos no navegador exige scripts. Sem eles, a API e a linha de comando fazem o mesmo.
sources-room = Espaço deste projeto
# $taken (text): what is taken, such as 12 MB; $limit (text): what there is
sources-room-taken = { $taken } de { $limit } ocupados
# $files (text): what files take; $tables (text): what the tables made of them take
sources-room-parts = Arquivos { $files }, tabelas feitas a partir deles { $tables }
sources-search = Buscar fontes
sources-states = Quais fontes
sources-in-use = Em uso
sources-deleted = Excluídas
sources-none = Ainda não há fontes
sources-none-hint = Solte acima um extrato bancário e um razão, ou experimente antes com arquivos de exemplo.
sources-not-found = Nenhuma fonte corresponde
sources-not-found-hint = Procure outras palavras ou entre as fontes em uso.

source-lede = O que foi lido do arquivo e o que não foi.
source-name = Nome
source-state = Estado
source-format = Formato
source-file = Arquivo
source-records = Registros
source-rejected = Linhas separadas
source-issues = Ocorrências
source-changed = Alterada
source-brought = Trazida
source-about = Sobre esta fonte
source-sample = Exemplo
source-state-importing = Em leitura
source-state-held = Aguarda uma decisão
source-state-ready = Pronta
source-state-failed = Não lida
source-importing = O arquivo está sendo lido
source-importing-hint = Recarregue a página para ver o andamento. O trabalho continua com a página fechada.
# $count (number): how many rows could not be read
source-held =
    { $count ->
        [one] { $count } linha não pôde ser lida
       *[other] { $count } linhas não puderam ser lidas
    }
source-held-file = Uma parte do arquivo não pôde ser lida
# $count (number): how many records were read
source-held-hint =
    { $count ->
        [one] { $count } registro foi lido. Continue com ele, corrija como o arquivo é lido ou traga um arquivo consertado. Nada se perde: as linhas separadas são guardadas e podem ser baixadas.
       *[other] { $count } registros foram lidos. Continue com eles, corrija como o arquivo é lido ou traga um arquivo consertado. Nada se perde: as linhas separadas são guardadas e podem ser baixadas.
    }
# $count (number): how many records were read
source-go-on =
    { $count ->
        [one] Continuar com { $count } registro
       *[other] Continuar com { $count } registros
    }
source-correct = Corrigir a leitura
source-see-issues = Ver as linhas e os motivos
source-cancelled = A leitura do arquivo foi interrompida
source-failed-hint = O arquivo é mantido. Traga outro abaixo ou corrija como este é lido.
# $count (number): how many records there are
source-first-rows =
    { $count ->
        [one] O primeiro de { $count } registro
       *[other] Os primeiros de { $count } registros
    }
# $count (number): how many rows were set aside
source-rejected-rows =
    { $count ->
        [one] A primeira de { $count } linha separada, como está no arquivo
       *[other] As primeiras de { $count } linhas separadas, como estão no arquivo
    }
source-new-version = Trazer um arquivo mais novo
source-new-version-hint = Torna-se a próxima versão. As anteriores permanecem.
source-rename = Nome da fonte
source-rename-save = Salvar o nome
source-delete-open = Excluir esta fonte …
# $name (text): what the source is called
source-delete-question = Excluir “{ $name }”?
source-delete-explains = Pode ser restaurada por sete dias. Depois some de vez.
source-delete = Excluir a fonte
source-restore = Restaurar
sample-add = Experimentar com arquivos de exemplo
sample-remove = Remover os arquivos de exemplo
versions-caption = Versões
version-number = Versão

statements-caption = Extratos no arquivo
statement-number = Extrato
statement-opening = Saldo inicial
statement-entries = Lançamentos
statement-sum = Soma dos lançamentos
statement-closing = Saldo final
statement-check = Verificação
statement-adds-up = Fecha
statement-does-not = Não fecha
statement-unknown = Saldo não informado

records-title = Registros
# $matching (number): rows that are shown, $total (number): rows there are
records-lede = { $matching } de { $total } linhas.
record-row = Linha
records-filters = Filtros dos registros
records-search = Buscar em todas as colunas
records-column = Coluna
records-test = Condição
records-value = Valor
records-rows = Linhas
records-rows-good = Lidas
records-rows-rejected = Separadas
filter-test-is = é
filter-test-is-not = não é
filter-test-contains = contém
filter-test-from = a partir de
filter-test-to = até
filter-test-missing = não tem valor
filter-test-present = tem valor
records-export = Baixar todos os registros como
records-none = Nenhum registro corresponde
records-none-hint = Afrouxe um filtro ou procure outras palavras.
records-not-yet = Ainda não há registros
records-not-yet-hint = Estarão aqui quando o arquivo for lido.
value-yes = sim
value-no = não
value-none = sem valor

issues-title = Ocorrências
issues-lede = O que há com cada linha. Nada é omitido ou alterado sem uma linha aqui.
issues-kinds = Tipos de ocorrências
issues-all = Todas
issues-download = Baixar as linhas separadas em CSV
issues-none = Nenhuma ocorrência
issues-none-hint = Cada linha foi lida como está.
issue-line = Linha do arquivo
issue-column = Coluna
issue-reason = Motivo
issue-value = Valor no arquivo
issue-expected = Esperado

columns-title = Colunas
columns-lede = O que cada coluna contém.
columns-none = Ainda não se sabe nada das colunas
columns-none-hint = A contagem ocorre na leitura do arquivo.
column-filled = Preenchida
column-distinct = Valores distintos
column-least = O menor
column-most = O maior
column-sum = Soma
column-frequent = Valores mais frequentes
column-spread = Como os valores se distribuem

reading-title = Como o arquivo é lido
reading-lede = O que se descobriu do arquivo, e por quê.
reading-none = Ainda não se sabe nada do arquivo
reading-none-hint = Descobre-se na leitura.
reading-found = O que se descobriu
reading-part = Sobre
reading-finding = Encontrado
# $number (number): which line of the file
reading-line = Linha { $number }
reading-no-names = Nenhum
# $count (number): how many lines follow the last record
reading-lines =
    { $count ->
        [one] { $count } linha
        [many] { $count } linhas
       *[other] { $count } linhas
    }
reading-because = Por quê
reading-example = Exemplo
reading-doubtful = Vale conferir
reading-correct = Corrigir
reading-correct-hint = O arquivo é lido de novo como você disser, como próxima versão. Arquivos com as mesmas colunas passam a ser lidos assim.
reading-again = Ler o arquivo de novo
reading-columns = Colunas do arquivo
reading-header = No arquivo
reading-name = Nome aqui
reading-kind = Contém
# $column (text): the name of the column in the file
reading-kind-of = O que { $column } contém
# $column (text): the name of the column in the file
reading-name-of = O nome de { $column } aqui
layout-header-line = Linha com os nomes das colunas
layout-header-line-hint = 0 se as colunas não têm nome.
layout-first-line = Primeira linha com um registro
layout-footer-lines = Linhas após o último registro
delimiter-comma = Vírgula
delimiter-semicolon = Ponto e vírgula
delimiter-tab = Tabulação
delimiter-bar = Barra vertical
delimiter-space = Espaço
delimiter-colon = Dois-pontos
quote-double = Aspas duplas "…"
quote-single = Aspas simples '…'
quote-none = Nada
decimal-point = Ponto: 1,234.50
decimal-comma = Vírgula: 1.234,50
dates-ymd = Ano, mês, dia
dates-dmy = Dia, mês, ano
dates-mdy = Mês, dia, ano
amount-own = Como estão as colunas
amount-debit-credit = Uma coluna sai, outra entra
amount-marked = Valor com marca como C ou D
amount-first = Sai, ou o valor
amount-second = Entra, ou a marca
amount-no-column = Nenhuma coluna

news-source-read-again = O arquivo está sendo lido de novo.
news-source-goes-on = A fonte está pronta.
news-source-renamed = O nome foi salvo.
news-source-deleted = Excluída. Pode ser restaurada por sete dias.
news-source-restored = Restaurada.
news-sample-added = Os arquivos de exemplo estão sendo lidos.
news-sample-removed = Os arquivos de exemplo foram removidos.
