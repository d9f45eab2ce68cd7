# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = Con la dirección y la contraseña de su cuenta.
sign-in-forgot = ¿Ha olvidado la contraseña?
# $name: cómo se llama el proveedor de identidad
sign-in-elsewhere = Iniciar sesión con { $name }

code-title = Introducir el código
code-lede = Su cuenta pide una segunda prueba de que es usted.
code-label = Código
code-hint = Seis cifras de su aplicación de autenticación.
code-recovery = Usar un código de recuperación
code-recovery-label = Código de recuperación
code-recovery-hint = Uno de los códigos que guardó al activar el segundo factor. Cada uno sirve una vez.
code-send = Continuar
code-back = Iniciar sesión con otra cuenta

confirm-title = Introduzca de nuevo su contraseña
confirm-lede = El paso siguiente afecta a la seguridad de su cuenta o de otras. Después, su contraseña vale durante cinco minutos.
confirm-password = Contraseña
confirm-send = Continuar

reset-title = Establecer una contraseña nueva
reset-lede = Introduzca la dirección de su cuenta. Recibirá un correo con un enlace.
reset-send = Enviar el enlace
reset-back = Volver al inicio de sesión
reset-sent = Consulte su correo
reset-sent-hint = Si la dirección tiene una cuenta aquí, un enlace está en camino. Sirve una vez, durante una hora.
reset-new-title = Elija una contraseña nueva
reset-new-lede = Se cerrará la sesión en todos los navegadores con esta cuenta.
reset-new-send = Guardar e iniciar sesión

password-new = Contraseña nueva
password-choose = Contraseña
password-hint = Al menos 12 caracteres. Unas palabras sin relación entre sí se recuerdan bien y se adivinan mal.
password-strength-weak = Fácil de adivinar
password-strength-fair = Difícil de adivinar
password-strength-good = Muy difícil de adivinar
person-name = Nombre
person-name-hint = Como le ven los demás.
person-language = Idioma
person-time-zone = Zona horaria

join-title = Su cuenta
# $email (text): the address of the person
join-lede = Ha recibido una invitación como { $email }. Elija un nombre y una contraseña.
join-send = Crear la cuenta

setup-title = Configurar Tieout
setup-lede = Usted crea la primera cuenta, que administra el sitio. Esta página sirve una vez.
setup-you = Usted
setup-site = Este sitio
setup-site-hint = Lo que vale cuando nadie ha elegido otra cosa. Puede cambiarlo más tarde.
setup-send = Configurar e iniciar sesión
