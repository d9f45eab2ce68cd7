# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = E-mail ou senha incorretos
    .detail = Nenhuma conta corresponde a este e-mail com esta senha.
    .hint = Confira os dois e tente novamente.

error-auth-sign-in-required = Sua sessão está encerrada
    .detail = Só quem entrou na conta pode ver ou fazer isto.
    .hint = Entre e tente novamente. Nada foi alterado.

error-project-no-access = Você não tem acesso a este projeto
    .detail = O projeto pertence a outras pessoas ou não existe.
    .hint = Confira o endereço ou peça acesso a um proprietário do projeto.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = O arquivo excede o limite de { $limit }
    .detail = O arquivo é maior do que este site aceita. Nada dele foi mantido.
    .hint = Envie um arquivo menor ou peça a um administrador que aumente o limite.

error-request-not-found = Não há nada neste endereço
    .detail = A página foi movida ou removida, ou o endereço tem um erro de digitação.
    .hint = Confira o endereço ou vá para a página inicial.

# $method: the HTTP method, such as DELETE
error-request-method-not-allowed = { $method } não funciona aqui
    .detail = O endereço existe, mas não aceita o método { $method }.
    .hint = Use um dos métodos do cabeçalho Allow.

error-request-path-malformed = Não é possível ler uma parte do endereço
    .detail = Uma parte do endereço não tem a forma esperada.
    .hint = Compare o endereço com a descrição da API.

error-request-query-malformed = Não é possível ler a parte do endereço depois do ponto de interrogação
    .detail = Um parâmetro está ausente, é desconhecido ou não tem a forma esperada.
    .hint = Compare os parâmetros com a descrição da API.

error-request-malformed = Não é possível ler a solicitação
    .detail = O que chegou não é uma solicitação do protocolo HTTP. Nada foi feito.
    .hint = Verifique o programa que a enviou.

# $header: the name of the header
error-request-header-malformed = Não é possível ler o cabeçalho { $header }
    .detail = O cabeçalho { $header } não tem a forma esperada. Nada foi feito.
    .hint = Corrija o cabeçalho ou omita-o onde ele é opcional.

error-request-headers-too-large = Os cabeçalhos são longos demais
    .detail = Os cabeçalhos da solicitação são, juntos, mais longos do que o servidor lê.
    .hint = Remova os cabeçalhos ou cookies desnecessários e tente novamente.

# $line, $column: where reading stopped
error-request-json-malformed = O corpo da solicitação não é JSON
    .detail = A leitura parou na linha { $line }, coluna { $column }. Nada foi feito.
    .hint = Corrija o corpo e envie-o novamente.

error-request-form-malformed = Não é possível ler o formulário
    .detail = O corpo da solicitação não é um formulário. Nada foi feito.
    .hint = Envie o formulário novamente a partir da página.

error-request-body-unreadable = O corpo da solicitação foi interrompido
    .detail = A conexão terminou antes que o corpo inteiro chegasse. Nada foi feito.
    .hint = Envie a solicitação novamente.

# $expected: a media type, such as application/json
error-request-content-type = O corpo da solicitação não é do tipo esperado
    .detail = Este endereço lê { $expected }.
    .hint = Envie um corpo do tipo { $expected } com o cabeçalho Content-Type correspondente.

# $limit (size): the largest allowed body
error-request-too-large = A solicitação é maior que { $limit }
    .detail = Este endereço aceita no máximo { $limit } por vez. Nada foi feito.
    .hint = Envie menos por vez.

error-request-timeout = A solicitação demorou demais
    .detail = A solicitação não chegou, ou não pôde ser respondida, no tempo permitido.
    .hint = Tente novamente. Se acontecer com frequência, avise um administrador.

error-request-cross-site = A solicitação veio de outro site
    .detail = Alterações só são aceitas a partir das páginas deste site. Nada foi alterado.
    .hint = Abra este site diretamente e tente novamente. Administradores: verifiquem se a URL pública está configurada.

error-request-rate-limited = Solicitações demais
    .detail = Houve em pouco tempo mais solicitações do que este site permite.
    .hint = Espere um momento e tente novamente.

error-request-fields = Alguns campos precisam de correção
    .detail = Nada foi salvo.
    .hint = Corrija os campos indicados e envie o formulário novamente.

error-field-required = Este campo é obrigatório
    .detail = Ele não tem valor.
    .hint = Informe um valor.

# $field: the name of the field
error-field-unknown = Não há campo com o nome { $field }
    .detail = Campos desconhecidos são recusados para que um erro de digitação não passe despercebido.
    .hint = Remova o campo ou corrija o nome.

error-field-type = O valor não é do tipo esperado
    .detail = Por exemplo, foi enviado um texto no lugar de um número.
    .hint = Compare o valor com a descrição da API.

# $allowed: the values to choose from, separated by commas
error-field-choice = O valor não é uma das opções
    .detail = Pode ser um destes: { $allowed }.
    .hint = Escolha um destes valores.

error-field-email = Isto não é um endereço de e-mail
    .detail = Um endereço tem um nome, o sinal @ e um domínio, como ann@example.com.
    .hint = Corrija o endereço.

# $min (number): the fewest characters
error-field-too-short =
    { $min ->
        [one] Use pelo menos { $min } caractere
       *[other] Use pelo menos { $min } caracteres
    }
    .detail = O valor é curto demais.
    .hint = Torne-o mais longo.

# $max (number): the most characters
error-field-too-long =
    { $max ->
        [one] Use no máximo { $max } caractere
       *[other] Use no máximo { $max } caracteres
    }
    .detail = O valor é longo demais.
    .hint = Encurte-o.

error-account-exists = Este endereço de e-mail já tem uma conta
    .detail = Nada foi alterado.
    .hint = Entre com ele ou use outro endereço.

error-client-unreachable = Não é possível alcançar o servidor
    .detail = A solicitação não chegou, ou a resposta se perdeu. O que você digitou continua aqui.
    .hint = Verifique a conexão e tente novamente.

error-client-version-skew = Uma nova versão está pronta
    .detail = Esta página é de uma versão diferente da do servidor.
    .hint = Recarregue a página para continuar com a nova versão.
    .action = Recarregar

error-system-stopping = O servidor está reiniciando
    .detail = Ele não aceita trabalho novo enquanto para. Nada foi alterado.
    .hint = Tente novamente em alguns segundos.

error-system-not-ready = O servidor não está pronto
    .detail = Pelo menos uma parte de que ele precisa não está funcionando.
    .hint = Veja na página de status qual é.

error-system-internal = Algo falhou do nosso lado
    .detail = A falha foi registrada. O que você havia salvo antes não mudou.
    .hint = Tente novamente. Se acontecer de novo, informe o código e o identificador da solicitação.

error-database-unavailable = O banco de dados não responde
    .detail = Nada foi alterado.
    .hint = Tente novamente em instantes. Administradores: verifiquem se o banco de dados está em execução e acessível.

error-database-busy = O banco de dados está ocupado
    .detail = Outro trabalho o ocupa no momento. Nada foi alterado.
    .hint = Tente novamente em instantes.

# $database, $program (numbers): schema versions
error-database-newer = O banco de dados é mais novo que este programa
    .detail = O banco de dados tem a versão { $database }; este programa conhece versões até { $program }.
    .hint = Inicie novamente o programa mais novo ou restaure um backup anterior à atualização.

# $version (number): the migration
error-database-migration-changed = A migração { $version } mudou desde que foi aplicada
    .detail = O banco de dados foi criado por outra edição deste programa. Nada foi alterado.
    .hint = Use o programa que criou este banco de dados.

# $version (number): the migration
error-database-migration-failed = A migração { $version } falhou
    .detail = O banco de dados está como antes.
    .hint = Veja a causa no log, corrija-a e execute a migração novamente.

error-database-url = Não é possível ler o endereço do banco de dados
    .detail = Ele precisa começar com sqlite: ou postgres:.
    .hint = Corrija a configuração database_url.

error-files-unavailable = Não é possível gravar nem ler arquivos
    .detail = O armazenamento de arquivos não responde como deveria. Nada foi alterado.
    .hint = Tente novamente em instantes. Administradores: verifiquem o espaço livre e as permissões da pasta de dados.

# $key: the name of the setting; $origin: where it was set
error-config-unknown-key = Não há configuração com o nome { $key }
    .detail = Ela está definida aqui: { $origin }.
    .hint = Corrija o nome ou remova-a. Todas as configurações estão em docs/configuration.md.

# $key: the name of the setting; $origin: where it was set; $expected: an example of a value that works
error-config-bad-value = A configuração { $key } tem um valor que não pode ser usado
    .detail = Ela está definida aqui: { $origin }. Um valor que funciona: { $expected }.
    .hint = Corrija o valor. Todas as configurações estão em docs/configuration.md.

# $key, $other: names of settings
error-config-conflict = As configurações { $key } e { $other } se contradizem
    .detail = As duas não podem valer ao mesmo tempo.
    .hint = Altere uma delas. Todas as configurações estão em docs/configuration.md.

# $key: the name of the setting; $path: the file
error-config-file-unreadable = Não é possível ler o arquivo { $path }
    .detail = A configuração { $key } aponta para ele.
    .hint = Verifique se o arquivo existe e se este programa pode lê-lo.

# $path: the file; $line (number): where reading stopped
error-config-file-malformed = O arquivo de configurações { $path } não é TOML
    .detail = A leitura parou na linha { $line }.
    .hint = Corrija o arquivo nessa linha.

# $key: the name of the setting
error-config-secret-missing = O segredo { $key } não está definido
    .detail = Em produção, o programa só inicia com seus próprios segredos.
    .hint = Defina { $key }, ou { $key }_FILE com o caminho de um arquivo que o contenha: pelo menos 32 bytes aleatórios, por exemplo de: openssl rand -base64 48

# $key: the name of the setting
error-config-secret-weak = O segredo { $key } é fácil demais de adivinhar
    .detail = Ele tem menos de 32 bytes, é um exemplo conhecido ou pode ser lido por outros usuários desta máquina.
    .hint = Use pelo menos 32 bytes aleatórios, por exemplo de: openssl rand -base64 48. Se estiver em um arquivo, permita que só o usuário deste programa o leia.

# $path: the folder
error-config-data-folder = Não é possível usar a pasta de dados { $path }
    .detail = O programa precisa criar, gravar e ler arquivos nela.
    .hint = Verifique se a pasta existe e pertence ao usuário que executa o programa, ou escolha outra com data_dir.

# $address: such as 127.0.0.1:3000
error-serve-address-in-use = Outro programa escuta em { $address }
    .detail = Dois programas não podem escutar no mesmo endereço.
    .hint = Pare o outro programa ou escolha outro endereço, por exemplo --address 127.0.0.1:3001

# $address: such as 127.0.0.1:3000
error-serve-address-unusable = O programa não consegue escutar em { $address }
    .detail = Esta máquina não tem esse endereço, ou a porta exige mais permissões.
    .hint = Escolha outro endereço, por exemplo --address 127.0.0.1:3000

# $argument: the word on the command line
error-cli-argument = A linha de comando tem uma palavra que não é compreendida: { $argument }
    .detail = Nada foi feito.
    .hint = Veja com --help o que pode ser usado.

# $argument: what is missing
error-cli-argument-missing = Falta { $argument } na linha de comando
    .detail = Nada foi feito.
    .hint = Veja com --help o que é necessário.

# $address: such as 127.0.0.1:3000
error-cli-no-answer = Nenhum servidor responde em { $address }
    .detail = Ele não está em execução, ainda está iniciando ou escuta em outro lugar.
    .hint = Inicie-o ou confira o endereço.

# $count (number): how many findings
error-cli-doctor = { $count ->
        [one] { $count } ponto precisa de correção
       *[other] { $count } pontos precisam de correção
    }
    .detail = Estão listados acima, cada um com o que fazer.
    .hint = Corrija-os e execute o exame novamente.

# A code that this version does not know. $code: the code
error-unknown = Algo falhou
    .detail = Esta versão não conhece o código { $code }.
    .hint = Recarregue a página. Se acontecer de novo, informe o código e o identificador da solicitação.
