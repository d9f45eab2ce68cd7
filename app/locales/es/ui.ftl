# The words that components carry themselves.

ui-breadcrumb = Dónde se encuentra
ui-button-busy = En curso
ui-copy-done = Copiado
ui-copy-failed = El navegador no permite copiar aquí. Seleccione el texto y cópielo.
ui-dialog-close = Cerrar
# $count: how many fields have to be changed
ui-error-summary-title =
    { $count ->
        [one] Hay que cambiar un campo
       *[other] Hay que cambiar { $count } campos
    }
ui-field-optional = opcional
ui-file-drop-chosen = Archivos elegidos
ui-pager-previous = Anterior
ui-pager-next = Siguiente
# $from: the first row shown, $to: the last row shown, $total: how many rows there are
ui-pager-range = Filas { $from }–{ $to } de { $total }
# $from: the first row shown, $to: the last row shown
ui-pager-range-open = Filas { $from }–{ $to }
ui-palette-title = Comandos
ui-palette-search = Buscar un comando
ui-palette-empty = Ningún comando contiene estas palabras
ui-palette-move = elegir
ui-palette-run = ejecutar
ui-palette-leave = cerrar
ui-password-show = Mostrar lo escrito
# $done: how many are done, $total: how many there are
ui-progress-of = { $done } de { $total }
# $done: how many are done
ui-progress-done = { $done } hasta ahora
ui-skeleton = Cargando
ui-table-sort = Ordenar por esta columna
ui-toast-region = Avisos
ui-toast-dismiss = Cerrar
