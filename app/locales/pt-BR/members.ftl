# Members of a project, invitations, roles, and the settings of a project.

role-viewer-means = Vê tudo e pode exportar resultados.
role-reviewer-means = Também decide sobre as correspondências.
role-editor-means = Também envia fontes, escreve conjuntos de regras e inicia execuções.
role-owner-means = Pode fazer tudo, inclusive cuidar dos membros e do projeto.
roles-show = O que cada papel pode fazer
roles-caption = Permissões de cada papel
roles-permission = Permissão
roles-yes = Sim
roles-no = Não
permission-project-view = Ver o projeto e tudo o que há nele
permission-project-edit = Alterar nome, descrição e configurações
permission-project-delete = Arquivar, excluir e restaurar o projeto
permission-members-manage = Convidar e remover membros e mudar seus papéis
permission-tokens-manage = Ver e revogar os tokens do projeto
permission-audit-view = Ler quem fez o quê
permission-sources-edit = Enviar, alterar e excluir fontes
permission-rulesets-edit = Escrever conjuntos de regras
permission-jobs-run = Iniciar e cancelar execuções
permission-decisions-make = Aceitar, rejeitar, vincular e comentar
permission-exports-make = Exportar resultados
members-title = Membros
members-lede = Quem pertence a este projeto e o que pode fazer nele.
members-filters = Encontrar membros
members-filter-search = Nome ou endereço
# $count: how many members the project has
members-caption =
    { $count ->
        [one] { $count } membro
       *[other] { $count } membros
    }
members-name = Membro
members-role = Papel
# $name: the member
members-role-of = Papel de { $name }
members-role-save = Mudar
members-joined = Desde
members-you = você
members-disabled = Conta desativada
members-none = Nenhum membro corresponde
members-none-sentence = Nenhum membro deste projeto corresponde a estes filtros.
members-transfer-open = Transferir…
# $name: the member who becomes owner
members-transfer-question = Transferir este projeto para { $name }?
members-transfer-explains = A pessoa passa a ser proprietária e você, editor. Só ela pode devolver o projeto.
members-transfer = Transferir
members-remove-open = Remover…
# $name: the member
members-remove-question = Remover { $name } deste projeto?
members-remove-explains = A pessoa perde o acesso na hora. Suas decisões ficam. Para voltar, precisa de um novo convite.
members-remove = Remover
members-leave-open = Sair deste projeto…
# $name: the project
members-leave-question = Sair de { $name }?
members-leave-explains = Você perde o acesso na hora. Para voltar, precisa de um novo convite.
members-leave = Sair
members-invite = Convidar alguém
members-invite-email = E-mail
members-invite-hint = A pessoa recebe um link que vale sete dias. Ele também aparece aqui, uma única vez.
members-invite-send = Convidar
invitations-caption = Convites
invitations-email = E-mail
invitations-state = Estado
invitations-open = Aberto
invitations-accepted = Aceito
invitations-revoked = Retirado
invitations-expired = Vencido
invitations-by = Convidado por
invitations-ends = Termina
invitations-revoke = Retirar
# $project: the name of the project
invitation-title = Convite para { $project }
# $name: who invited
invitation-lede = { $name } convida você para este projeto.
invitation-may = O que você poderá fazer
invitation-accept = Entrar no projeto
invitation-signed-out = Entre para aceitar ou crie uma conta com este convite.
invitation-join = Criar uma conta
invitation-sign-in = Entrar
# $email: the address of the account that is signed in
invitation-other-address = Você entrou como { $email }. O convite foi feito para outro endereço.
settings-title = Configurações
settings-lede = O que vale neste projeto e o que será dele.
settings-archived = Este projeto está arquivado: pode ser lido, não alterado.
settings-general = Neste projeto
settings-name = Nome
settings-description = Descrição
settings-time-zone = Fuso horário
settings-currency = Moeda
settings-upload-limit = Maior arquivo
settings-upload-limit-hint = Por exemplo, 100MB. Vazio: como em todo o site.
settings-retention = Dias para manter fontes e resultados
# $most: the largest number of days
settings-retention-hint = De 1 a { $most }. Vazio: para sempre.
settings-networks = Redes permitidas
settings-networks-hint = Uma por linha, por exemplo 10.0.0.0/8 ou 2001:db8::/32. Vazio deixa os membros entrarem de qualquer lugar. O seu endereço precisa estar entre elas.
settings-save = Salvar
settings-archive = Arquivar o projeto
settings-archive-explains = Um projeto arquivado pode ser lido, não alterado. Ele pode sair do arquivo.
settings-unarchive = Tirar do arquivo
settings-unarchive-explains = O projeto poderá ser alterado de novo.
settings-delete = Excluir o projeto
settings-delete-explains = Ninguém poderá mais abri-lo. Um proprietário pode restaurá-lo por sete dias; depois ele some com tudo o que contém.
# $name: the name of the project
settings-delete-name = Digite o nome do projeto, { $name }, para confirmar
