# The frame around every page.

shell-skip = Ir al contenido
shell-home = Tieout, página de inicio
shell-navigation = Navegación principal
nav-start = Inicio
nav-status = Estado
nav-design = Componentes
nav-projects = Proyectos
nav-admin = Administración
nav-sign-in = Iniciar sesión
nav-account = Cuenta
nav-security = Seguridad
nav-tokens = Tokens
nav-sign-out = Cerrar sesión
shell-account = Su cuenta
shell-commands = Comandos
shell-language = Idioma
shell-theme = Apariencia
theme-system = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
shell-tagline = Conciliar dos conjuntos de datos y explicar cada respuesta.
# $build: a short name of the running version
shell-build = Versión { $build }

failure-go-to-start = Ir a la página de inicio
failure-see-status = Ver el estado
failure-code = Código
failure-request = Solicitud
failure-copy = Copiar el código y el identificador de la solicitud
