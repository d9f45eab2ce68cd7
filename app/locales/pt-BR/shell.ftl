# The frame around every page.

shell-skip = Ir para o conteúdo
shell-home = Tieout, página inicial
shell-navigation = Navegação principal
nav-start = Início
nav-status = Situação
nav-design = Componentes
nav-projects = Projetos
nav-admin = Administração
nav-sign-in = Entrar
nav-account = Conta
nav-security = Segurança
nav-tokens = Tokens
nav-sign-out = Sair
shell-account = Sua conta
shell-commands = Comandos
shell-language = Idioma
shell-theme = Aparência
theme-system = Como o dispositivo
theme-light = Claro
theme-dark = Escuro
shell-tagline = Conciliar dois conjuntos de dados e explicar cada resposta.
# $build: a short name of the running version
shell-build = Versão { $build }

failure-go-to-start = Ir para a página inicial
failure-see-status = Ver a situação
failure-code = Código
failure-request = Solicitação
failure-copy = Copiar o código e o identificador da solicitação
