# Somebody's own account.

account-title = Su cuenta
account-lede = Lo que los demás ven de usted y cómo se le presenta Tieout.
account-address = Dirección
account-as-browser = Como el navegador
account-save = Guardar
news-profile-saved = Guardado
person-theme = Aspecto
person-time-zone-hint = Las fechas y horas se muestran para este lugar.

security-title = Seguridad
security-lede = Cómo está protegida su cuenta y dónde tiene sesión iniciada.
password-title = Contraseña
password-lede = Al cambiarla, se cierra la sesión en los demás navegadores.
password-none = Usted inicia sesión con otro servicio, así que esta cuenta no tiene contraseña.
password-current = Contraseña actual
password-change = Cambiar la contraseña
news-password-changed = Contraseña cambiada. Se cerró la sesión en los demás navegadores.

second-factor-title = Segundo factor
second-factor-lede = Un código de su teléfono, que se pide después de la contraseña. Detiene a quien haya averiguado su contraseña.
second-factor-on = Activado
second-factor-off = Desactivado
second-factor-begin = Configurar
second-factor-disable = Desactivar
news-second-factor-off = El segundo factor está desactivado.
# $count (number): how many codes were not used yet
recovery-left =
    { $count ->
        [one] Queda un código de recuperación.
       *[other] Quedan { $count } códigos de recuperación.
    }
recovery-make = Crear códigos de recuperación nuevos
recovery-title = Sus códigos de recuperación
recovery-lede = Cada uno sirve una vez, si pierde su autenticador. Solo se muestran ahora: guárdelos como sus contraseñas.
recovery-copy = Copiar todo
recovery-kept = Los he guardado
recovery-gone = Estos códigos ya se mostraron
recovery-gone-hint = No se guardan en forma legible. Cree otros si no los guardó.

enrol-title = Configurar el segundo factor
enrol-lede = Necesita una aplicación de autenticación en su teléfono.
enrol-scan = Leer la imagen
enrol-scan-hint = Añada una cuenta en la aplicación y apunte la cámara aquí.
enrol-picture = Imagen con la clave para la aplicación de autenticación
enrol-by-hand = O escriba esta clave en la aplicación:
enrol-copy = Copiar la clave
enrol-open = Abrir la aplicación en este dispositivo
enrol-prove = Introducir el código que muestra la aplicación
enrol-send = Activar
enrol-cancel = Volver sin activarlo

sessions-title = Navegadores con sesión iniciada
sessions-lede = Cierre la sesión de lo que no reconozca y cambie después su contraseña.
sessions-end-others = Cerrar sesión en todos los demás
news-sessions-ended = Sesión cerrada.
session-address = Dirección de red
session-seen = Última actividad
session-began = Sesión iniciada
session-this = Este navegador
session-end = Cerrar sesión

connection-title = Inicio de sesión con otro servicio
# $name: cómo se llama el proveedor de identidad
connection-lede = Puede iniciar sesión con { $name } en lugar de su contraseña.
connection-on = Su cuenta está vinculada a { $name }.
connection-begin = Vincular a { $name }
