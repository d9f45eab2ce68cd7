# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Abra { $address } em um navegador.
# $folder: the path of a folder
cli-serve-folder = Tudo fica em { $folder }
cli-serve-stop = Ctrl+C encerra o programa.
# Dito uma vez no início
cli-serve-mail-console = As cartas aparecem aqui, porque nenhum servidor de e-mail está definido (smtp_host).

# $from, $to (numbers): versions of the database
cli-migrate-current = O banco de dados tem a versão { $to }. Não há nada a fazer.
cli-migrate-behind = O banco de dados tem a versão { $from }, e este programa precisa da versão { $to }. Execute tieout migrate.
cli-migrate-migrated = O banco de dados passou da versão { $from } para a versão { $to }.

# $address: such as 127.0.0.1:3000
cli-healthcheck-alive = O servidor em { $address } está ativo.

# The first word of a line of the examination
cli-doctor-state-ok = certo
cli-doctor-state-note = nota
cli-doctor-state-problem = problema

cli-doctor-configuration-ok = Todas as configurações podem ser usadas.

# $folder: the path of a folder
cli-doctor-data-folder-ok = Arquivos podem ser gravados e lidos em { $folder }.
cli-doctor-data-folder-new = A pasta de dados { $folder } ainda não existe.
    .hint = A primeira inicialização a cria.
cli-doctor-data-folder-open = Outros usuários desta máquina podem abrir a pasta de dados { $folder }.
    .hint = Se isso não for intencional: chmod 700 { $folder }

# $free, $limit: sizes such as 10GB
cli-doctor-free-space-ok = Há { $free } livres para arquivos.
cli-doctor-free-space-low = Há somente { $free } livres para arquivos, e um envio pode ter { $limit }.
    .hint = Libere espaço no disco ou escolha outro data_dir.

# $bucket: the name of the bucket
cli-doctor-object-store-ok = Os arquivos podem ficar no bucket { $bucket }.
cli-doctor-object-store-failed = Os arquivos não podem ficar no bucket { $bucket }.
    .hint = Confira s3_endpoint, s3_region, s3_bucket, s3_access_key e s3_secret_key, e se o bucket existe. Até lá, nada pode ser enviado.
cli-doctor-scanner-ok = O verificador responde.
cli-doctor-scanner-failed = O verificador não responde, ou não como deveria.
    .hint = Confira scanner. Até lá, todo envio é recusado.

cli-doctor-database-ok = O banco de dados responde.
# $file: the path of a file
cli-doctor-database-new = O banco de dados { $file } ainda não existe.
    .hint = A primeira inicialização o cria.

# $version (number): of the database
cli-doctor-schema-ok = O banco de dados tem as tabelas deste programa (versão { $version }).
# $database, $program (numbers): versions
cli-doctor-schema-behind = O banco de dados tem a versão { $database }, e este programa precisa da versão { $program }.
    .hint = A próxima inicialização o atualiza; tieout migrate faz isso agora.

cli-doctor-journal-ok = Quem lê e quem grava no banco de dados não esperam um pelo outro.
cli-doctor-journal-other = O banco de dados não tem log de gravação antecipada, por isso quem lê espera quem grava.
    .hint = A próxima inicialização o configura. Se continuar assim, a pasta de dados está em uma unidade de rede: use um disco local ou PostgreSQL.

cli-doctor-jobs-ok = Nenhuma execução espera mais de cinco minutos.
# $count (número): quantas execuções
cli-doctor-jobs-late =
    { $count ->
        [one] { $count } execução espera
       *[other] { $count } execuções esperam
    } há mais de cinco minutos.
    .hint = Inicie um executor com tieout worker ou defina worker como true para tieout serve. Veja o registro do que está em execução.

cli-doctor-secrets-set = Os segredos estão definidos.
# $file: the path of a file
cli-doctor-secrets-stored = Somente o proprietário pode ler o segredo { $file }.
cli-doctor-secrets-new = O segredo { $file } ainda não existe.
    .hint = A primeira inicialização o cria.
# $days (number): age
cli-doctor-secrets-old =
    { $days ->
        [one] O segredo { $file } tem { $days } dia.
       *[other] O segredo { $file } tem { $days } dias.
    }
    .hint = Para renová-lo, pare o programa e apague o arquivo; a próxima inicialização cria outro. Todos terão de entrar novamente.

# $url: such as https://tieout.example.com
cli-doctor-public-url-ok = O produto é acessado em { $url }.
cli-doctor-public-url-plain = O produto é acessado em { $url }, sem criptografia.
    .hint = Coloque à frente dele um proxy que fale https e defina public_url com o endereço desse proxy.
cli-doctor-public-url-missing = A produção está em execução sem public_url.
    .hint = Defina public_url com o endereço que as pessoas abrem, por exemplo https://tieout.example.com
cli-doctor-public-url-local = Somente esta máquina acessa o produto.
# $address: such as 0.0.0.0:3000
cli-doctor-public-url-open = O produto escuta em { $address }, que outras máquinas podem alcançar, e public_url não está definido.
    .hint = Defina public_url com o endereço que as pessoas abrem, ou escute somente em 127.0.0.1.

# $server: como smtp.example.com:587
cli-doctor-mail-smtp-ok = O servidor de e-mail { $server } responde.
cli-doctor-mail-smtp-failed = O servidor de e-mail { $server } não responde ou recusa o usuário.
    .hint = Confira smtp_host, smtp_port, smtp_security, smtp_user e smtp_password. Até lá, as cartas esperam.
# $folder: o caminho de uma pasta
cli-doctor-mail-folder = As cartas não são enviadas: cada uma vira um arquivo em { $folder }.
    .hint = Defina smtp_host para enviá-las. Os convites também podem ser copiados da página.
cli-doctor-mail-unset = As cartas não são enviadas: aparecem no terminal do servidor ou, se não houver, ficam em { $folder }.
    .hint = Defina smtp_host para enviá-las. Os convites também podem ser copiados da página.
cli-doctor-mail-console = As cartas não são enviadas: aparecem no terminal do servidor.
    .hint = Defina smtp_host para enviá-las. Os convites também podem ser copiados da página.
# $sender: como Tieout <tieout@localhost>
cli-doctor-mail-sender-local = As cartas vêm de { $sender }, um endereço ao qual ninguém pode responder.
    .hint = Defina mail_from com um endereço seu; muitos servidores recusam outros.

# $provider: o endereço do provedor de identidade
cli-doctor-oidc-ok = O provedor de identidade { $provider } responde.
cli-doctor-oidc-failed = O provedor de identidade { $provider } não responde como tal.
    .hint = Confira oidc_issuer: precisa ser exatamente o que o provedor escreve como “issuer” em /.well-known/openid-configuration.

# $count (number): how many addresses and networks
cli-doctor-trusted-proxies-ok = { $count ->
        [one] { $count } endereço de proxy ou rede é confiável.
       *[other] { $count } endereços de proxy ou redes são confiáveis.
    }
cli-doctor-trusted-proxies-none = Nenhum proxy é confiável, e nenhum é esperado.
cli-doctor-trusted-proxies-missing = O endereço público começa com https, portanto há um proxy à frente do programa, mas nenhum é confiável.
    .hint = Defina trusted_proxies com o endereço dele. Sem isso, todos os chamadores parecem um só e compartilham um limite de frequência.
# $network: such as 0.0.0.0/0
cli-doctor-trusted-proxies-everyone = { $network } em trusted_proxies confia em qualquer um.
    .hint = Indique somente os endereços dos seus proxies. Do jeito que está, um chamador pode se passar por outro.

# Asked on a terminal; what is typed is not shown
cli-create-user-password = Senha (12 caracteres ou mais):{" "}
# $email: the address of the new account
cli-create-user-done = { $email } pode entrar.

# $email: whose token it is. $id: what the token is named by
cli-token-created = Um token para { $email } foi criado (id { $id }). Ele só é mostrado agora:
cli-token-revoked = O token não funciona mais.

# $lines (number): how many lines the audit has
cli-audit-verified = { $lines ->
        [one] O registro está completo: { $lines } linha, como foi escrita.
       *[other] O registro está completo: { $lines } linhas, como foram escritas.
    }

# $email: the address of an account
cli-reset-password-done = { $email } tem outra senha e saiu de todos os navegadores.

# $link: an address to open in a browser
cli-setup-link = Ninguém consegue entrar ainda. Abra este link dentro de um dia: { $link }
cli-setup-not-needed = Este site já tem um administrador; nenhum link é necessário.

# What is said of an account in a list, separated by commas
cli-admin-state-admin = administrador
cli-admin-state-disabled = desativada
cli-admin-state-second-factor = segundo fator

cli-doctor-first-admin-ignored = admin_email e admin_password são ignorados: o site já tem um administrador.
    .hint = Remova as duas configurações e o arquivo com a senha.
# $email: the address of an account
cli-doctor-first-admin-configured = O próximo início cria a conta { $email }, que administra o site.
cli-doctor-first-admin-ok = O site tem um administrador.
cli-doctor-first-admin-missing = Ninguém consegue entrar ainda.
    .hint = O próximo início grava um link de configuração no log e no arquivo setup-link da pasta de dados; tieout setup-link cria outro.

cli-networks-cleared = As requisições podem vir de novo de qualquer rede.
cli-networks-open = As requisições já podem vir de qualquer rede. Nada foi alterado.
# $project: the id of a project
cli-networks-project-cleared = As requisições ao projeto { $project } podem vir de novo de qualquer rede.

cli-doctor-networks-open = As requisições podem vir de qualquer rede.
# $networks: networks, separated by commas
cli-doctor-networks-limited = As requisições só podem vir destas redes: { $networks }.
    .hint = Quem ficou de fora volta a entrar com tieout networks clear.

# $matched, $difference, $review, $ambiguous (numbers): matches in each state
cli-match-states = Correspondências: { $matched } aceitas, { $difference } com diferença, { $review } para revisar, { $ambiguous } ambíguas.
# $sets (number): sets of rows of both files of which nobody can tell who belongs to whom
cli-match-undecided =
    { $sets ->
        [one] Um grupo de linhas combina tão igualmente que nenhum par é provável; está no arquivo “undecided”.
       *[other] { $sets } grupos de linhas combinam tão igualmente que nenhum par é provável; estão no arquivo “undecided”.
    }
# $file: the path of a file; $rows, $matched, $unmatched (numbers): its rows
cli-match-side = { $file }: linhas associadas: { $matched } de { $rows }; não associadas: { $unmatched }.
# $column: a column of amounts, with its currency; $total, $matched, $unmatched: exact amounts
cli-match-amounts = {"  "}{ $column }: { $total } no total, { $matched } associado, { $unmatched } não associado.
# $file: the path of a file; $rows (number): rows that cancel each other out
cli-match-cancelled = { $file }: { $rows } linhas se anulam entre si.
# $pass: the name of a step of the ruleset; $accepted, $wrong (numbers): accepted matches, and how many of them are expected to be wrong
cli-match-accepted = {"  "}{ $pass }: { $accepted } aceitas, das quais se espera que { $wrong } estejam erradas.
# $pass: the name of a step of the ruleset; $lists, $rows (numbers): lists that were left out, rows they belong to
cli-match-over-budget = {"  "}{ $pass }: { $lists } listas de candidatos eram longas demais e ficaram de fora; summary.json indica { $rows } linhas.
# $pass: the name of a step of the ruleset; $rows (number): for how many rows
cli-match-gave-up = {"  "}{ $pass }: a busca de somas foi abandonada em { $rows } linhas.
# $folder: the path of a folder
cli-match-written = Os resultados estão em { $folder }

# What is being done, before a bar that fills
cli-match-step-read = Lendo os arquivos
cli-match-step-profile = Analisando as colunas
cli-match-step-candidates = Procurando candidatos
cli-match-step-score = Avaliando candidatos
cli-match-step-assign = Escolhendo as melhores correspondências
cli-match-step-group = Procurando somas
cli-match-step-write = Gravando os resultados

# $row: the number of a row; $file: the path of a file
cli-explain-matched = A linha { $row } de { $file } está associada.
cli-explain-difference = A linha { $row } de { $file } está associada, com uma diferença.
cli-explain-review = A linha { $row } de { $file } tem uma correspondência para revisar.
cli-explain-ambiguous = A linha { $row } de { $file } tem várias correspondências igualmente boas.
cli-explain-unmatched = A linha { $row } de { $file } não está associada.
# $other: another row of the same file
cli-explain-cancelled = A linha { $row } de { $file } e a linha { $other } do mesmo arquivo se anulam.
cli-explain-nothing = Nenhuma linha do outro arquivo chega perto.

# $row: a row of the other file; $pass: the name of a step of the ruleset; $score, $needed: points such as 12.345
cli-explain-pair-linked = A linha { $row } é a sua correspondência: { $score } pontos no passo { $pass }.
# $column: the name of a pair of columns
cli-explain-pair-failed = A linha { $row } não corresponde: a condição de { $column } não se cumpre.
cli-explain-pair-no-candidate = A linha { $row } não foi avaliada: nenhuma regra do passo { $pass } une as duas.
cli-explain-pair-below = A linha { $row } não corresponde: { $score } pontos no passo { $pass }, e são necessários { $needed }.
cli-explain-pair-other = A linha { $row } tem { $score } pontos no passo { $pass }, e outra correspondência foi melhor.
# $points: such as -3.210
cli-explain-base = {"  "}cada par começa com { $points }
# $column: the name of a pair of columns; $left, $right: values, or cli-explain-empty; $points: such as -3.210
cli-explain-evidence = {"  "}{ $column }: { $left } e { $right } dão { $points }
cli-explain-empty = nada
# $points, $needed: points such as 3.210; $wrong, $most: shares in percent, such as 0.125
cli-explain-margin = {"  "}sem ela, todas as correspondências juntas têm ao menos { $points } pontos a menos
cli-explain-needed = {"  "}fica para revisar, pois as correspondências são aceitas a partir de { $needed } pontos
cli-explain-certainty = {"  "}das correspondências tão seguras quanto esta, espera-se que { $wrong } % estejam erradas; aceitam-se até { $most } %
cli-explain-certainty-none = {"  "}das correspondências tão seguras quanto esta, espera-se que { $wrong } % estejam erradas; o passo não tem certeza suficiente de nenhuma
# $left, $right: amounts such as 60.80; $leftfile, $rightfile: paths of files; $score: points such as 12.345; $pass: the name of a step of the ruleset
cli-explain-sum = A sua correspondência é uma soma: { $left } em { $leftfile } e { $right } em { $rightfile }, com { $score } pontos no passo { $pass }.
# $row: a row; $file: the path of its file; $values: names of columns and values, such as "amount 60.80, name Contoso"
cli-explain-member = {"  "}linha { $row } de { $file }: { $values }
cli-explain-answer-unique = {"  "}nenhuma outra linha dá esta soma
cli-explain-answer-listed = {"  "}uma linha cita as outras, e elas dão a soma; nenhuma outra linha foi testada
# $sets (number): how many sets of rows add up
cli-explain-answer-alternatives = {"  "}{ $sets } grupos de linhas dão esta soma, e este é o mais provável
cli-explain-answer-gave-up = {"  "}há grupos de linhas demais para testar todos; este está entre os que foram testados
# $points: such as -3.210
cli-explain-reason-share = {"  "}quantas linhas são somas dá { $points }
cli-explain-reason-seldom = {"  "}a raridade de um total assim por acaso dá { $points }
cli-explain-reason-near = {"  "}estar mais perto que outras linhas dá { $points }
cli-explain-reason-named = {"  "}citar linhas da soma dá { $points }
cli-explain-reason-names-others = {"  "}citar linhas que não estão na soma dá { $points }
cli-explain-reason-names-none = {"  "}não citar nenhuma linha da soma dá { $points }
cli-explain-reason-others = {"  "}outros grupos de linhas que dão a soma dão { $points }
cli-explain-reason-alike = {"  "}outras linhas que serviriam igualmente bem dão { $points }
# $needed: points such as 6.200
cli-explain-sum-below = {"  "}fica para revisar, pois as somas são aceitas a partir de { $needed } pontos
# $pass: the name of a step of the ruleset; $members, $sets (numbers): how many rows, how many sets of them
cli-explain-tried-none = No passo { $pass }, nenhum grupo das linhas que poderiam formar uma soma ({ $members }) a dá.
cli-explain-tried-some = Grupos de linhas que dão a soma no passo { $pass }: { $sets }, de { $members } possíveis. Nenhum é provável o bastante.
cli-explain-tried-gave-up = No passo { $pass }, { $members } linhas poderiam fazer parte de uma soma: demais para testar todos os grupos.

# $file: the path of a file; $format: what it is; $records, $rejected (numbers): rows that could be read, rows set aside
cli-import-read =
    { $file }: { $format }, { $records ->
        [one] { $records } linha pode ser usada
       *[other] { $records } linhas podem ser usadas
    }, separadas: { $rejected }.
# $parts: their names, separated by commas
cli-import-parts = {"  "}Planilhas ou arquivos nele: { $parts }
# $part: what is read that way, such as Decimals; $because: a sentence that says why
cli-import-reason = {"  "}{ $part }: { $because }
cli-import-doubt = {"  "}{ $part }: { $because } Confira: nada no arquivo decide isso.
cli-import-columns = Colunas:
# $column: its name; $kind: what it holds; $filled, $distinct (numbers): values, different values; $min, $max: the smallest and the largest
cli-import-column = {"  "}{ $column }: { $kind }, { $filled } preenchidos, { $distinct } diferentes, { $min } … { $max }
cli-import-column-empty = {"  "}{ $column }: { $kind }, vazia
# $value: the one value that is there
cli-import-column-same = {"  "}{ $column }: { $kind }, { $filled } preenchidos, todos { $value }
cli-import-issues = Problemas:
# $row (number): the row; $column: the column; $reason: what is the matter; $value: the value in the file
cli-import-issue-value = {"  "}Linha { $row }, { $column }: { $reason } – { $value }
cli-import-issue-row = {"  "}Linha { $row }: { $reason }
cli-import-issue-file = {"  "}{ $reason } – { $value }
cli-import-issue-plain = {"  "}{ $reason }
# $count (number): how many are not listed
cli-import-more = {"  "}Não listados: { $count }
# $rejected (number): rows that were set aside
cli-import-held = Linhas separadas: { $rejected }. Nada foi escrito; --go-on continua com as outras.
# $file: the path of a file
cli-import-written = Os registros estão em { $file }
