# The words that components carry themselves.

ui-breadcrumb = Onde você está
ui-button-busy = Em andamento
ui-copy-done = Copiado
ui-copy-failed = O navegador não permite copiar aqui. Selecione o texto e copie-o.
ui-dialog-close = Fechar
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
        [one] { $count } campo precisa ser alterado
       *[other] { $count } campos precisam ser alterados
    }
ui-field-optional = opcional
ui-file-drop-chosen = Arquivos escolhidos
ui-pager-previous = Anterior
ui-pager-next = Próxima
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = Linhas { $from }–{ $to } de { $total }
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = Linhas { $from }–{ $to }
ui-palette-title = Comandos
ui-palette-search = Procurar um comando
ui-palette-empty = Nenhum comando contém estas palavras
ui-palette-move = escolher
ui-palette-run = executar
ui-palette-leave = fechar
ui-password-show = Mostrar o que foi digitado
# $done: how many are done, $total: how many there are
ui-progress-of = { $done } de { $total }
# $done: how many are done
ui-progress-done = { $done } até agora
ui-skeleton = Carregando
ui-table-sort = Ordenar por esta coluna
ui-toast-region = Avisos
ui-toast-dismiss = Fechar
