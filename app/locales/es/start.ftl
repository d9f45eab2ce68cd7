# The start page.

start-eyebrow = Para contables, responsables de control e ingenieros
start-title = Dos conjuntos de datos. Cada diferencia, explicada.
start-lede = Tieout concilia un extracto bancario con un libro mayor, o dos listas cualesquiera, hasta el último céntimo. Muestra por qué unos registros van juntos, por qué otros no y qué hay de anómalo en los propios registros.
start-features = Qué hace
start-match-title = Empareja lo que va junto
start-match-words = Importes exactos, tolerancias, intervalos de fechas, nombres parecidos y sumas de varios registros frente a uno.
start-explain-title = Explica cada respuesta
start-explain-words = De cada coincidencia, las evidencias; de cada registro abierto, el candidato más próximo y la condición que no se cumplió.
start-review-title = Revisión a la velocidad del teclado
start-review-words = Aceptar, rechazar, vincular y deshacer con una sola tecla. Cada decisión queda registrada: quién, cuándo y por qué.

start-setup-title = Este sitio aún no está configurado
start-setup-words = El servidor mostró un enlace al arrancar. También está en el archivo setup-link de la carpeta de datos. Lleva a la página de la primera cuenta.
# $command: what to type on the server's machine
start-setup-command = Un enlace nuevo: { $command }

sign-in-title = Iniciar sesión
sign-in-email = Correo electrónico
sign-in-password = Contraseña
sign-in-button = Iniciar sesión

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
