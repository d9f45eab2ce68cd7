# Projects: the list, a new one, one at a glance.

projects-title = Proyectos
projects-lede = Lo que se concilia y con quién.
projects-new = Proyecto nuevo
projects-search = Buscar proyectos
projects-states = Qué proyectos
projects-active = Activos
projects-archived = Archivados
projects-deleted = Eliminados
projects-none = Aún no hay proyectos
projects-none-hint = Un proyecto reúne los registros que se concilian y las personas que trabajan en ellos.
projects-not-found = Ningún proyecto coincide
projects-not-found-hint = Busque otras palabras o entre todos sus proyectos.
projects-all = Mostrar todos

project-name = Nombre
project-name-hint = Por ejemplo, la cuenta o el periodo que se concilia.
project-description = Descripción
project-time-zone = Zona horaria
project-currency = Moneda
project-as-site = Como en el sitio
project-new-title = Proyecto nuevo
project-new-lede = Usted será su propietario y podrá invitar a otras personas.
project-create = Crear el proyecto
project-new-cancel = Volver a los proyectos

# $count (number): how many people belong to the project
project-members-count =
    { $count ->
        [one] { $count } miembro
       *[other] { $count } miembros
    }
project-created = Creado
project-deleted-on = Eliminado
project-archived = Archivado
project-archived-hint = Se puede leer. Un propietario puede sacarlo del archivo en la página de ajustes.
project-restore = Restaurar
news-project-deleted = Eliminado. Se puede restaurar durante siete días.
news-project-restored = Restaurado.
news-project-left = Ha dejado el proyecto.
news-project-created = El proyecto está listo.
news-project-joined = Ahora forma parte de este proyecto.

project-about = Acerca de este proyecto
project-your-role = Su rol
project-members = Miembros
project-next = Qué puede hacer aquí
next-sources = Traer registros
next-sources-hint = Suelte un extracto, un libro mayor u otro archivo y vea lo que se leyó.
next-invite = Invitar a otras personas
next-invite-hint = Por correo o con un enlace que usted comparte.
next-members = Ver quién trabaja aquí
next-members-hint = Los miembros y lo que puede hacer cada uno.
next-settings = Ajustar la configuración
next-settings-hint = Nombre, moneda, zona horaria, límite de carga y desde dónde se accede.
next-tokens = Vigilar los programas
next-tokens-hint = Los tokens con los que trabajan programas en este proyecto.

project-sample-name = Muestra
