# The command line. Failures are in errors.ftl.

# $version: such as 1.2.0
cli-serve-version = Tieout { $version }
# $address: such as http://127.0.0.1:3000
cli-serve-address = Abra { $address } em um navegador.
# $folder: the path of a folder
cli-serve-folder = Tudo fica em { $folder }
cli-serve-stop = Ctrl+C encerra o programa.

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
