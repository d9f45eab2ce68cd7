# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = Solte arquivos aqui ou escolha-os
upload-drop-version = Solte o arquivo novo aqui ou escolha-o
upload-waiting = Aguarda sua vez
upload-sending = Enviando
upload-interrupted = Interrompido, nova tentativa em instantes
upload-checking = Verificando o que chegou
upload-read = Lido
upload-unread = Não pôde ser lido
upload-open = Abrir a fonte
upload-show-list = Mostrar a lista com o que foi lido
upload-cancelled = Interrompido
upload-cancel = Interromper
upload-retry = Tentar de novo
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $sent } de { $size }
# $rate (text): how much, such as 3 MB
upload-rate = { $rate } por segundo
# $time (text): a duration, such as 2 minutes
job-time-left = Faltam cerca de { $time }
job-waiting = Aguarda um executor
job-cancel = Interromper
job-asking = As novidades do servidor não chegam: esta página pergunta a cada dois segundos.
