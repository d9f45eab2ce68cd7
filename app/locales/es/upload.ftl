# Files on their way, and work that runs: said in the browser while it happens.

upload-drop = Suelte archivos aquí o elíjalos
upload-drop-version = Suelte el archivo nuevo aquí o elíjalo
upload-waiting = Espera su turno
upload-sending = Enviando
upload-interrupted = Interrumpido, se reintenta enseguida
upload-checking = Comprobando lo que llegó
upload-read = Leído
upload-unread = No se pudo leer
upload-open = Abrir la fuente
upload-show-list = Mostrar la lista con lo leído
upload-cancelled = Detenido
upload-cancel = Detener
upload-retry = Reintentar
# $sent (text): what has been sent, such as 3 MB, $size (text): all of it
upload-sent = { $sent } de { $size }
# $rate (text): how much, such as 3 MB
upload-rate = { $rate } por segundo
# $time (text): a duration, such as 2 minutes
job-time-left = Quedan unos { $time }
job-waiting = Espera a un ejecutor
job-cancel = Detener
job-asking = Las novedades del servidor no llegan: esta página pregunta cada dos segundos.
