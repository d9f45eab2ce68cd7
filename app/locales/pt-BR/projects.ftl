# Projects: the list, a new one, one at a glance.

projects-title = Projetos
projects-lede = O que é conciliado e com quem.
projects-new = Novo projeto
projects-search = Buscar projetos
projects-states = Quais projetos
projects-active = Ativos
projects-archived = Arquivados
projects-deleted = Excluídos
projects-none = Nenhum projeto ainda
projects-none-hint = Um projeto reúne os registros a conciliar e as pessoas que trabalham neles.
projects-not-found = Nenhum projeto corresponde
projects-not-found-hint = Busque outras palavras ou entre todos os seus projetos.
projects-all = Mostrar todos

project-name = Nome
project-name-hint = Por exemplo, a conta ou o período conciliado.
project-description = Descrição
project-time-zone = Fuso horário
project-currency = Moeda
project-as-site = Como definido para o site
project-new-title = Novo projeto
project-new-lede = Você se torna o proprietário e pode convidar outras pessoas.
project-create = Criar o projeto
project-new-cancel = Voltar aos projetos

# $count (number): how many people belong to the project
project-members-count =
    { $count ->
        [one] { $count } membro
       *[other] { $count } membros
    }
project-created = Criado
project-deleted-on = Excluído
project-archived = Arquivado
project-archived-hint = Pode ser lido. Um proprietário pode tirá-lo do arquivo na página de configurações.
project-restore = Restaurar
news-project-deleted = Excluído. Pode ser restaurado por sete dias.
news-project-restored = Restaurado.
news-project-left = Você saiu do projeto.
news-project-created = O projeto está pronto.
news-project-joined = Agora você faz parte deste projeto.

project-about = Sobre este projeto
project-your-role = Seu papel
project-members = Membros
project-next = O que você pode fazer aqui
next-sources = Trazer registros
next-sources-hint = Solte um extrato, um razão ou outro arquivo e veja o que foi lido.
next-invite = Convidar outras pessoas
next-invite-hint = Por e-mail ou com um link que você repassa.
next-members = Ver quem trabalha aqui
next-members-hint = Os membros e o que cada um pode fazer.
next-settings = Ajustar as configurações
next-settings-hint = Nome, moeda, fuso horário, limite de envio e de onde pode ser acessado.
next-tokens = Acompanhar os programas
next-tokens-hint = Os tokens com que programas trabalham neste projeto.

project-sample-name = Exemplo
