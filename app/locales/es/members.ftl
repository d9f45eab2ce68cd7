# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = Ve todo y puede exportar resultados.
role-reviewer-means = Además decide sobre las coincidencias.
role-editor-means = Además sube fuentes, escribe conjuntos de reglas y lanza ejecuciones.
role-owner-means = Puede hacer todo, también gestionar los miembros y el proyecto.
roles-show = Qué puede hacer cada rol
roles-caption = Permisos de cada rol
roles-permission = Permiso
roles-yes = Sí
roles-no = No
permission-project-view = Ver el proyecto y todo lo que contiene
permission-project-edit = Cambiar nombre, descripción y ajustes
permission-project-delete = Archivar, eliminar y restaurar el proyecto
permission-members-manage = Invitar y quitar miembros y cambiar sus roles
permission-tokens-manage = Ver y revocar los tokens del proyecto
permission-audit-view = Leer quién hizo qué
permission-sources-edit = Subir, cambiar y eliminar fuentes
permission-rulesets-edit = Escribir conjuntos de reglas
permission-jobs-run = Lanzar y cancelar ejecuciones
permission-decisions-make = Aceptar, rechazar, vincular y comentar
permission-exports-make = Exportar resultados
members-title = Miembros
members-lede = Quién pertenece a este proyecto y qué puede hacer en él.
members-filters = Buscar miembros
members-filter-search = Nombre o dirección
# $count: how many members the project has
members-caption =
    { $count ->
        [one] Un miembro
       *[other] { $count } miembros
    }
members-name = Miembro
members-role = Rol
# $name: the member
members-role-of = Rol de { $name }
members-role-save = Cambiar
members-joined = Desde
members-you = usted
members-disabled = Cuenta desactivada
members-none = Ningún miembro coincide
members-none-sentence = Ningún miembro de este proyecto coincide con estos filtros.
members-transfer-open = Traspasar…
# $name: the member who becomes owner
members-transfer-question = ¿Traspasar este proyecto a { $name }?
members-transfer-explains = Esa persona pasa a ser propietaria y usted, editor. Solo ella puede devolverle el proyecto.
members-transfer = Traspasar
members-remove-open = Quitar…
# $name: the member
members-remove-question = ¿Quitar a { $name } de este proyecto?
members-remove-explains = Pierde el acceso de inmediato. Sus decisiones se conservan. Para volver necesita otra invitación.
members-remove = Quitar
members-leave-open = Salir de este proyecto…
# $name: the project
members-leave-question = ¿Salir de { $name }?
members-leave-explains = Pierde el acceso de inmediato. Para volver necesita otra invitación.
members-leave = Salir
members-invite = Invitar a alguien
members-invite-email = Correo electrónico
members-invite-hint = La persona recibe un enlace que vale siete días. También se muestra aquí, una sola vez.
members-invite-send = Invitar
invitations-caption = Invitaciones
invitations-email = Correo electrónico
invitations-state = Estado
invitations-open = Abierta
invitations-accepted = Aceptada
invitations-revoked = Retirada
invitations-expired = Caducada
invitations-by = Invitado por
invitations-ends = Termina
invitations-revoke = Retirar
# $project: the name of the project
invitation-title = Invitación a { $project }
# $name: who invited
invitation-lede = { $name } le invita a unirse a este proyecto.
invitation-may = Qué podrá hacer
invitation-accept = Unirse al proyecto
invitation-signed-out = Inicie sesión para aceptar o cree una cuenta con esta invitación.
invitation-join = Crear una cuenta
invitation-sign-in = Iniciar sesión
# $email: the address of the account that is signed in
invitation-other-address = Ha iniciado sesión como { $email }. La invitación se hizo para otra dirección.
settings-title = Ajustes
settings-lede = Lo que se aplica en este proyecto y qué será de él.
settings-archived = Este proyecto está archivado: se puede leer, no cambiar.
settings-general = En este proyecto
settings-name = Nombre
settings-description = Descripción
settings-time-zone = Zona horaria
settings-currency = Moneda
settings-upload-limit = Archivo más grande
settings-upload-limit-hint = Por ejemplo, 100MB. Vacío: como en todo el sitio.
settings-retention = Días que se guardan fuentes y resultados
# $most: the largest number of days
settings-retention-hint = De 1 a { $most }. Vacío: para siempre.
settings-networks = Redes admitidas
settings-networks-hint = Una por línea, por ejemplo 10.0.0.0/8 o 2001:db8::/32. Vacío deja entrar a los miembros desde cualquier sitio. La suya tiene que estar incluida.
settings-save = Guardar
settings-archive = Archivar el proyecto
settings-archive-explains = Un proyecto archivado se puede leer, no cambiar. Se puede sacar del archivo.
settings-unarchive = Sacar del archivo
settings-unarchive-explains = El proyecto se podrá cambiar de nuevo.
settings-delete = Eliminar el proyecto
settings-delete-explains = Nadie podrá abrirlo desde entonces. Un propietario puede restaurarlo durante siete días; después desaparece con todo lo que contiene.
# $name: the name of the project
settings-delete-name = Escriba el nombre del proyecto, { $name }, para confirmar
