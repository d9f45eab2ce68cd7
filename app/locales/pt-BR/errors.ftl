# Every way something can fail. For each code of the catalogue: the title, .detail (what it means, what was kept)
# and .hint (what to do). Codes are shown beside these words, so they are not repeated here.

error-auth-invalid-credentials = E-mail ou senha incorretos
    .detail = Nenhuma conta corresponde a este e-mail com esta senha.
    .hint = Confira os dois e tente novamente.

error-auth-sign-in-required = Sua sessão está encerrada
    .detail = Só quem entrou na conta pode ver ou fazer isto.
    .hint = Entre e tente novamente. Nada foi alterado.

# $permission (text): the permission that is missing
error-auth-permission-missing = Seu papel não permite isso
    .detail = É necessária a permissão “{ $permission }”.
    .hint = Peça outro papel a um proprietário do projeto ou a um administrador.

# $scope (text): the scope that is missing
error-auth-scope-missing = Este token não permite isso
    .detail = Falta-lhe o escopo “{ $scope }”.
    .hint = Use um token com este escopo.

error-auth-token-refused = O token não é aceito
    .detail = Ele é desconhecido, expirou ou foi revogado.
    .hint = Crie um novo token e use-o por inteiro.

error-auth-person-required = Somente uma pessoa conectada pode fazer isso
    .detail = Tokens não servem para isso.
    .hint = Entre com um navegador.

error-auth-confirmation-required = Digite sua senha mais uma vez
    .detail = Passaram-se mais de cinco minutos desde a última vez.
    .hint = Confirme sua senha e repita a etapa.

# $address (text): the address the request came from
error-auth-address-refused = Sua rede não é permitida aqui
    .detail = Solicitações de { $address } não são aceitas.
    .hint = Use uma rede permitida ou peça a um proprietário ou administrador que permita esta.

error-auth-too-many-attempts = Tentativas demais
    .detail = Houve muitas senhas erradas em sequência. Desta vez nada foi verificado.
    .hint = Espere um pouco e tente de novo. Um navegador com o qual você já entrou não é retido pelas tentativas de outras pessoas.

error-auth-code-refused = O código não confere
    .detail = Está errado, é antigo demais ou já foi usado.
    .hint = Espere o próximo código do seu aplicativo autenticador ou use um código de recuperação.

error-auth-too-many-tries = Códigos errados demais
    .detail = Para que ninguém adivinhe, há uma pausa antes do próximo código.
    .hint = Espere e tente de novo, ou use um código de recuperação: esses sempre funcionam.

error-second-factor-on = O segundo fator já está ativado
    .detail = Nada foi alterado.
    .hint = Desative-o primeiro para configurá-lo de novo.

error-second-factor-off = O segundo fator está desativado
    .detail = Nada foi alterado.
    .hint = Comece por configurá-lo na página de segurança da sua conta.

error-link-ended = Este link não funciona mais
    .detail = Já foi usado, expirou ou foi substituído por um mais novo.
    .hint = Peça um novo link.

error-oidc-off = Aqui não se entra por outro provedor
    .detail = Este site não tem nenhum configurado.
    .hint = Entre com seu e-mail e sua senha.

error-oidc-unreachable = O provedor de login não responde
    .detail = Nada foi alterado.
    .hint = Tente de novo em instantes ou entre com seu e-mail e sua senha.

error-oidc-refused = O provedor de login não confirmou quem você é
    .detail = O login lá foi cancelado ou recusado.
    .hint = Tente de novo ou entre com seu e-mail e sua senha.

error-oidc-untrusted = A resposta do provedor de login não é confiável
    .detail = Uma verificação da assinatura, da hora, do emissor ou do destinatário falhou; ela não foi usada.
    .hint = Tente de novo. Se acontecer outra vez, avise a administração.

error-oidc-lost = Este login não foi iniciado aqui
    .detail = Foi iniciado em outro navegador, há mais de dez minutos, ou já terminou.
    .hint = Comece de novo na página de login.

error-oidc-no-account = Nenhuma conta está ligada a este login
    .detail = Contas nunca são ligadas apenas pelo endereço de e-mail.
    .hint = Entre com sua senha e ligue-o na página de segurança da sua conta, ou peça um convite à administração.

error-oidc-connected-elsewhere = Este login pertence a outra conta
    .detail = Nada foi alterado.
    .hint = Entre na outra conta ou use outro login.

error-project-archived = Este projeto está arquivado
    .detail = Ele pode ser lido, mas não alterado.
    .hint = Peça a um proprietário que o retire do arquivo.

error-project-last-owner = Um projeto precisa de um proprietário
    .detail = Sem esta pessoa ninguém poderia administrar o projeto. Nada foi alterado.
    .hint = Torne outro membro proprietário primeiro.

error-project-has-owner = Este projeto tem um proprietário
    .detail = Só um projeto sem proprietário pode receber um de fora.
    .hint = Peça a um proprietário do projeto que convide a pessoa.

error-member-exists = Esta pessoa já é membro
    .detail = Nada foi alterado.
    .hint = Mude a função na lista de membros.

error-invitation-ended = Este convite não está mais aberto
    .detail = Ele foi usado ou revogado, ou expirou.
    .hint = Peça um novo a um proprietário do projeto.

# $email (text): the address that was invited
error-invitation-other-address = Este convite é para outro endereço
    .detail = Ele foi feito para { $email }.
    .hint = Entre com esse endereço ou peça um convite para o seu.

error-object-not-found = Isto não está aqui
    .detail = Foi removido ou o endereço está incorreto.
    .hint = Volte à lista e escolha novamente.

error-object-changed-meanwhile = Alguém alterou isto nesse meio-tempo
    .detail = Sua alteração não foi salva, para que a da outra pessoa não se perca.
    .hint = Recarregue, veja o que mudou e tente novamente.

# $line (number): the line of the audit
error-audit-broken = O registro foi adulterado na linha { $line }
    .detail = Esta linha não é a que foi escrita, ou linhas anteriores foram removidas, acrescentadas ou movidas.
    .hint = Compare o banco de dados com um backup anterior e descubra quem pode escrever nele.

# $line (number): the line of the audit
error-audit-cut-off = O registro termina cedo demais
    .detail = A última linha escrita é a { $line }, e faltam linhas no fim.
    .hint = Compare o banco de dados com um backup anterior e descubra quem pode escrever nele.

error-token-two-live = Dois destes tokens já estão em uso
    .detail = O token anterior ainda funciona, para que os programas possam trocar.
    .hint = Revogue o anterior e depois crie um novo.

error-project-no-access = Você não tem acesso a este projeto
    .detail = O projeto pertence a outras pessoas ou não existe.
    .hint = Confira o endereço ou peça acesso a um proprietário do projeto.

# $limit (size): the largest allowed file, such as 10MB
error-upload-too-large = O arquivo excede o limite de { $limit }
    .detail = O arquivo é maior do que este site aceita. Nada dele foi mantido.
    .hint = Envie um arquivo menor ou peça a um administrador que aumente o limite.

error-upload-empty = O arquivo está vazio
    .detail = Ele não tem nenhum conteúdo. Nada foi mantido.
    .hint = Escolha o arquivo de novo. Se lá ele também estiver vazio, grave-o novamente.

error-upload-no-file = Não há arquivo no que foi enviado
    .detail = O formulário não tem nenhuma parte com um arquivo.
    .hint = Envie o arquivo em uma parte com nome de arquivo, ou como conteúdo inteiro com o nome no endereço.

error-upload-several-files = Envie um arquivo por vez
    .detail = O formulário contém mais de um arquivo. Nada foi mantido.
    .hint = Envie cada arquivo em uma requisição própria.

# $limit (size): how much everything in a project may take; $files (size): how much its files take; $tables (size): how much
# the tables of its sources take
error-upload-project-full = O projeto não tem espaço para este arquivo
    .detail = Tudo o que há nele pode ocupar { $limit } ao todo. Os arquivos ocupam { $files }; o que foi lido deles, { $tables }. Nada novo foi mantido.
    .hint = Exclua arquivos dos quais nenhuma fonte é feita, ou fontes desnecessárias: elas deixam de ocupar espaço quando somem de vez, após 7 dias. Ou peça mais espaço a um administrador.

error-upload-site-full = Este site não tem espaço para este arquivo
    .detail = O conteúdo de todos os projetos ocupa tudo o que pode. Nada novo foi mantido.
    .hint = Exclua arquivos e fontes desnecessários ou peça mais espaço a um administrador.

error-upload-stalled = O envio parou
    .detail = Nada mais chegou por tempo demais. Nada do arquivo foi mantido.
    .hint = Confira a conexão e envie o arquivo de novo.

# $expected (size): how much was announced; $found (size): how much arrived
error-upload-other-size = O tamanho não é o anunciado
    .detail = Anunciado: { $expected }, recebido: { $found }. Nada disso foi mantido.
    .hint = Envie de novo, por inteiro. Se o arquivo mudou nesse meio-tempo, comece um novo envio.

error-upload-other-content = O conteúdo não corresponde à soma de verificação
    .detail = Ele mudou no caminho, ou a soma é de outra coisa. Nada disso foi mantido.
    .hint = Calcule a soma de verificação novamente e envie de novo.

# $number: the number of the piece; $count: how many pieces the upload has
error-upload-no-such-chunk = O envio não tem a parte { $number }
    .detail = Ele tem { $count } partes, contadas a partir de 0.
    .hint = Calcule os números a partir do tamanho do arquivo e do tamanho das partes.

# $number: the number of the piece
error-upload-chunk-differs = A parte { $number } já está aqui, com outro conteúdo
    .detail = A parte que já estava aqui foi mantida.
    .hint = Se o arquivo mudou nesse meio-tempo, comece um novo envio.

# $missing: how many pieces are missing; $number: the first of them
error-upload-incomplete = O arquivo não chegou inteiro
    .detail = Partes que faltam: { $missing }. A primeira é a de número { $number }.
    .hint = Envie-as e conclua o envio de novo.

# $finding (text): what the scanner calls it
error-upload-harmful = O arquivo foi recusado pelo verificador
    .detail = Ele encontrou { $finding }. Nada do arquivo foi mantido.
    .hint = Confira de onde vem o arquivo. Se achar que é um engano, avise um administrador.

error-upload-scanner-unavailable = Os arquivos não podem ser verificados no momento
    .detail = O verificador pelo qual todo arquivo passa não responde. Nada do arquivo foi mantido.
    .hint = Tente novamente em instantes. Se acontecer de novo, avise um administrador.

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

error-request-key-reused = Esta chave pertence a outra solicitação
    .detail = A chave Idempotency-Key já foi enviada com outro conteúdo. Nada foi alterado.
    .hint = Use uma chave nova para uma solicitação nova.

error-request-in-progress = A primeira solicitação com esta chave não terminou
    .detail = Ela ainda está em andamento, ou o servidor parou no meio.
    .hint = Espere e pergunte de novo com a mesma chave, ou veja se a alteração foi feita.

error-request-fields = Alguns campos precisam de correção
    .detail = Nada foi salvo.
    .hint = Corrija os campos indicados e tente novamente.

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

# $min (number): the smallest value
# $max (number): the largest value
error-field-range = Digite um número de { $min } a { $max }
    .detail = O valor não é um número deste intervalo.
    .hint = Corrija-o e tente novamente.

error-field-password-common = Esta senha é uma das primeiras que outros tentam
    .detail = Ela se baseia em uma palavra comum, uma fileira de teclas ou uma repetição.
    .hint = Escolha outra. Algumas palavras sem relação entre si são fáceis de lembrar.

# $word: the word
error-field-password-personal = Esta senha se baseia em “{ $word }”
    .detail = Outros sabem isso sobre você ou sobre este produto.
    .hint = Escolha outra que não tenha nada a ver com isso.

error-field-password-wrong = Esta não é a sua senha
    .detail = Não é a senha desta conta. Nada foi alterado.
    .hint = Confira e digite de novo.

error-field-time-zone = Este fuso horário não é conhecido
    .detail = Um fuso horário tem um nome como Europe/Berlin.
    .hint = Escolha um da lista.

error-field-currency = Esta moeda não é conhecida
    .detail = Uma moeda tem um código de três letras, como EUR.
    .hint = Escolha uma da lista.

error-field-size = Isto não é um tamanho
    .detail = Um tamanho é um número inteiro com uma unidade, como 512KB, 100MB ou 2GB.
    .hint = Corrija-o e tente novamente.

# $limit (size): the largest size allowed, such as 10MB
error-field-size-too-large = O maior tamanho aqui é { $limit }
    .detail = O site não permite mais.
    .hint = Digite um tamanho menor.

# $network (text): what was typed
error-field-network = “{ $network }” não é uma rede
    .detail = Uma rede é um endereço, ou um endereço e um comprimento, como 203.0.113.0/24 ou 2001:db8::/32.
    .hint = Separe várias redes com vírgulas.

# $address (text): the address the request came from
error-field-locks-out = Esta lista deixaria você de fora
    .detail = Ela não contém { $address }, o endereço que você está usando.
    .hint = Acrescente à lista o seu endereço ou a rede dele.

error-field-not-the-name = Este não é o nome
    .detail = O que você digitou não é o nome do projeto. Nada foi alterado.
    .hint = Digite o nome exatamente como aparece.

error-account-exists = Este endereço de e-mail já tem uma conta
    .detail = Nada foi alterado.
    .hint = Entre com ele ou use outro endereço.

error-account-last-admin = Ninguém mais administra este site
    .detail = Sem um administrador, ninguém poderia convidar pessoas nem mudar configurações. Nada foi alterado.
    .hint = Torne outra pessoa administradora primeiro.

error-setup-link-refused = Este link de configuração não funciona mais
    .detail = Ele foi usado, tem mais de um dia, ou o site já tem um administrador.
    .hint = Se ninguém consegue entrar ainda, quem opera o servidor cria um novo link com: tieout setup-link

# $line, $column: where reading stopped
error-ruleset-malformed = O conjunto de regras não pode ser lido
    .detail = A leitura parou na linha { $line }, coluna { $column }.
    .hint = Corrija o conjunto de regras nesse ponto.

# $version: the version of the document; $known: the version this program reads
error-ruleset-version = O conjunto de regras tem a versão { $version }
    .detail = Este programa lê a versão { $known }.
    .hint = Defina version como { $known }, ou use um programa que leia esta versão.

# $name: the name of a column pair or of a pass
error-ruleset-name-twice = O nome { $name } aparece duas vezes
    .detail = Os nomes têm de ser diferentes, porque outras partes do conjunto de regras se referem a eles.
    .hint = Dê outro nome a um deles.

# $column: the name of a column pair
error-ruleset-column = Não há nenhum par de colunas chamado { $column }
    .detail = Aqui só podem ser usados pares listados em columns.
    .hint = Corrija o nome ou acrescente o par a columns.

# $column: the name of a column pair
error-ruleset-kind = Isto não corresponde ao conteúdo de { $column }
    .detail = Um valor pode estar dentro de um limite, uma data dentro de alguns dias, um texto ser parecido.
    .hint = Escolha uma condição adequada ao tipo da coluna, ou corrija o tipo.

error-ruleset-currency = Isto não é uma moeda
    .detail = Uma moeda é escrita com três letras maiúsculas, como EUR.
    .hint = Corrija o código.

error-ruleset-review-above-accept = A pontuação de revisão está acima da de aceitação
    .detail = Uma correspondência contaria antes de merecer uma verificação.
    .hint = Reduza review ou aumente accept.

error-ruleset-negative = O número tem de ser 0 ou maior
    .detail = Os limites são escritos sem sinal.
    .hint = Retire o sinal.

error-ruleset-sums-unused = O passo associa um a um e tem somas
    .detail = As somas precisam de um lado com vários registros.
    .hint = Altere cardinality ou remova sums.

# $most (number): columns
error-ruleset-too-many-columns = O conjunto de regras associa mais de { $most } colunas
    .detail = Não é possível ponderar mais colunas em conjunto.
    .hint = Remova as colunas que menos dizem quais linhas pertencem umas às outras.

# $column: the header of a column; $path: the file
error-ruleset-header-missing = O arquivo { $path } não tem a coluna { $column }
    .detail = O conjunto de regras a menciona.
    .hint = Escolha o arquivo para o qual o conjunto de regras foi feito, ou corrija o conjunto.

# $column: the header of a column; $path: the file
error-ruleset-value-kind = A coluna { $column } de { $path } contém algo diferente do que diz o conjunto de regras
    .detail = Seus valores não podem ser lidos como o tipo indicado pelo conjunto de regras.
    .hint = Corrija o tipo no conjunto de regras ou os valores no arquivo.

# $path: the file
error-file-unreadable = O arquivo { $path } não pode ser lido
    .detail = Ele não existe, ou este programa não tem permissão para lê-lo.
    .hint = Verifique o caminho e as permissões.

# $path: the file or folder
error-file-unwritable = O arquivo { $path } não pode ser gravado
    .detail = A pasta não existe, está cheia, ou este programa não tem permissão para gravar nela.
    .hint = Escolha outra pasta ou libere espaço.

# $path: the file
error-file-empty = O arquivo { $path } não tem colunas
    .detail = A primeira linha precisa conter os nomes das colunas.
    .hint = Verifique se é o arquivo certo.

# $path: the file; $column: the name of a column
error-file-column-twice = O arquivo { $path } tem duas colunas chamadas { $column }
    .detail = As colunas são diferenciadas pelo nome.
    .hint = Dê outro nome a uma delas.

# $path: the file; $row: the row; $found, $expected: how many values
error-file-row-length = A linha { $row } de { $path } não corresponde às colunas
    .detail = Valores: { $found }; colunas: { $expected }.
    .hint = Corrija a linha.

# $path: the file; $row: the row
error-file-quote-open = Um valor entre aspas na linha { $row } de { $path } não termina
    .detail = Faltam as aspas de fechamento.
    .hint = Corrija a linha.

# $path: the file; $row: the row
error-file-not-text = A linha { $row } de { $path } não é texto em UTF-8
    .detail = Alguns caracteres não podem ser lidos.
    .hint = Salve o arquivo em UTF-8.

# $path: the file
error-file-damaged = O arquivo { $path } está danificado
    .detail = Ele começa como um arquivo Parquet e não pode ser lido como tal.
    .hint = Gere o arquivo novamente.

# $path: the file; $column: the name of a column
error-file-column-kind = A coluna { $column } de { $path } não pode ser comparada
    .detail = Ela contém listas, estruturas ou bytes.
    .hint = Retire a coluna ou divida-a em colunas comuns.

# $path: the file; $limit (number): the most rows
error-file-too-large = O arquivo { $path } tem linhas demais
    .detail = Linhas permitidas por arquivo: { $limit }.
    .hint = Divida-o em vários arquivos.

# $path: the file; $row: the row
error-file-row = A linha { $row } de { $path } não pode ser lida
    .detail = Uma célula contém um erro, ou a linha está danificada.
    .hint = Corrija a linha.

# $path: the file
error-file-unknown-format = O tipo do arquivo { $path } não é conhecido
    .detail = Não é uma tabela, nem uma pasta de trabalho, nem JSON, nem Parquet, nem um extrato bancário que possa ser lido aqui.
    .hint = Salve-o como CSV ou XLSX, ou exporte-o de novo.

# $path: the file
error-file-other-format = O arquivo { $path } não é o que diz sua estrutura
    .detail = Seu conteúdo pertence a outro tipo de arquivo.
    .hint = Deixe que a estrutura seja descoberta de novo.

# $path: the file; $part: the sheet, or the file of an archive; $parts: those that there are
error-file-no-such-part = { $path } não tem a parte { $part }
    .detail = As partes dele são: { $parts }.
    .hint = Escolha uma destas partes.

# $path: the file
error-file-nested-archive = { $path } é um arquivo compactado com outro dentro
    .detail = Um arquivo compactado é aberto, os que estão dentro dele não.
    .hint = Descompacte-o e envie o arquivo desejado.

# $path: the file
error-file-encrypted = O arquivo { $path } está criptografado
    .detail = Ele não pode ser lido sem senha.
    .hint = Salve-o sem senha.

# $path: the file
error-file-binary-workbook = { $path } é uma pasta de trabalho binária (XLSB)
    .detail = Pastas de trabalho desse tipo não são lidas aqui.
    .hint = Abra-a no programa em que foi criada e salve-a como XLSX.

# $path: the file
error-file-doctype = O arquivo { $path } tem um DOCTYPE
    .detail = Tal declaração pode remeter a outros arquivos ou crescer sem fim; por isso é recusada.
    .hint = Exporte o arquivo sem DOCTYPE.

# $path: the file; $limit: which limit; $most (number): the most that is taken
error-file-over-limit = O arquivo { $path } ultrapassa um limite
    .detail = { $limit ->
        [inflated] Bytes permitidos ao descompactar um arquivo: { $most }.
        [ratio] Bytes permitidos por byte compactado: { $most }.
        [entries] Arquivos permitidos em um arquivo compactado: { $most }.
        [document] Bytes permitidos em um arquivo deste tipo: { $most }.
        [shared-texts] Bytes permitidos para os textos de uma pasta de trabalho: { $most }.
        [cells] Células permitidas por planilha: { $most }.
        [columns] Colunas permitidas por tabela: { $most }.
        [depth] Níveis de aninhamento permitidos: { $most }.
        [value] Bytes permitidos por valor: { $most }.
       *[other] O limite é { $most }.
    }
    .hint = Divida o arquivo em outros menores, ou deixe de fora o que não é necessário.

# $path: the file; $column: the name of a column
error-file-layout-column = A estrutura de { $path } cita a coluna { $column }, que não existe
    .detail = Cada coluna citada pela estrutura precisa estar no arquivo.
    .hint = Corrija a estrutura, ou deixe que seja descoberta de novo.

# $path: the file; $about: the part of the layout
error-file-layout = A estrutura de { $path } não pode ser usada
    .detail = Sua parte { $about } contradiz as outras.
    .hint = Corrija a estrutura, ou deixe que seja descoberta de novo.

# $path: the file; $row: the row asked for; $rows: how many there are
error-match-row = O arquivo { $path } não tem a linha { $row }
    .detail = Suas linhas de dados são numeradas de 1 a { $rows }.
    .hint = Escolha uma dessas linhas.

error-match-stopped = A execução foi interrompida
    .detail = Nada dela foi mantido.
    .hint = Inicie-a novamente quando quiser.

error-match-nothing-to-compare = Os dois arquivos não têm nada em comum
    .detail = Nenhuma coluna de um lado se parece com uma coluna do outro.
    .hint = Verifique se são os arquivos certos ou escreva um conjunto de regras que indique as colunas.

# $column: the name of a column; $row: the row
error-match-amount-range = Um valor da coluna { $column } é grande demais
    .detail = Ele está na linha { $row } e tem mais algarismos do que se pode somar com exatidão.
    .hint = Corrija o valor.

# $limit: the memory that may be used; $least: the memory that is needed
error-match-memory = { $limit } de memória não bastam para estes arquivos
    .detail = São necessários pelo menos { $least }, embora tudo o que pode esperar no disco espere lá.
    .hint = Aumente --memory para { $least } ou mais, ou compare menos linhas de cada vez.

error-job-ended = A execução terminou
    .detail = Ela terminou antes de poder ser interrompida. O resultado dela vale.
    .hint = Veja o resultado; exclua-o se não for desejado.

error-job-stopped = A execução foi interrompida
    .detail = Nada dela foi mantido.
    .hint = Inicie-a novamente quando quiser.

# $attempts (number): how often it was begun
error-job-gave-up = Não foi possível concluir a execução
    .detail = { $attempts } tentativas foram interrompidas porque o executor parou no meio.
    .hint = Tente com um arquivo menor ou fale com um administrador: o registro do executor diz mais.

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

error-database-full = Não há mais espaço para o banco de dados
    .detail = O disco dele está cheio. Nada foi alterado.
    .hint = Avise um administrador. Administradores: liberem espaço onde fica o banco de dados.

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

error-files-full = Não há mais espaço para arquivos
    .detail = O armazenamento de arquivos está cheio. Nada foi alterado.
    .hint = Avise um administrador. Administradores: liberem espaço onde os arquivos ficam.

error-files-damaged = Não é possível ler um arquivo guardado
    .detail = Ele sumiu, ou não é o que foi gravado.
    .hint = Avise um administrador. Administradores: restaurem o arquivo de um backup.

error-files-in-use = Uma fonte é feita deste arquivo
    .detail = O arquivo é mantido enquanto a fonte precisar dele. Nada foi alterado.
    .hint = Exclua primeiro a fonte. O arquivo poderá ser excluído quando ela tiver sido removida de vez.

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

error-field-name-twice = Duas colunas têm o mesmo nome
    .detail = As colunas se distinguem pelo nome.
    .hint = Dê a cada coluna um nome próprio.

error-upload-file-changed = O arquivo mudou durante o envio
    .detail = O navegador não consegue mais lê-lo como foi escolhido.
    .hint = Escolha o arquivo novamente.

error-source-importing = O arquivo desta fonte está sendo lido
    .detail = Um arquivo depois do outro: até terminar, nada mais pode começar nesta fonte.
    .hint = Espere terminar ou interrompa.

error-source-not-held = Não há nada a decidir sobre esta fonte
    .detail = Nenhuma linha da última versão espera uma decisão; talvez alguém tenha sido mais rápido.
    .hint = Abra a fonte de novo para ver como ela está.

error-source-not-read = Ainda não há registros
    .detail = O arquivo desta versão está sendo lido ou não pôde ser lido.
    .hint = Espere até ser lido ou abra outra versão.

# $minutes (number): how long reading may take
error-import-too-long = O arquivo demora demais para ser lido
    .detail = A leitura foi abandonada após { $minutes } minutos. Nada foi mantido.
    .hint = Divida o arquivo ou peça a quem opera este site que aumente import_time_limit.
