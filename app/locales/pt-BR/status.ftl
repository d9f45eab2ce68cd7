# The status page, /ready and /api/v2/status: whether the product can do its work, check by check.

status-title = Situação
status-lede = O que funciona neste momento e o que significa onde algo não funciona.
status-ready = Tudo o que é necessário funciona.
status-not-ready = Algo necessário não funciona. Veja abaixo o que isso significa.

health-ok = Funciona
health-degraded = Atrasado
health-failed = Não funciona

# For each check its name, and for each outcome what it means for people.
check-database = Banco de dados
check-database-ok = O banco de dados responde.
check-database-degraded = O banco de dados responde devagar. As páginas demoram mais que o normal.
check-database-failed = O banco de dados não responde. Até que responda, nada pode ser mostrado nem salvo. O que foi salvo antes está preservado.

check-migrations = Versão do banco de dados
check-migrations-ok = O banco de dados tem a versão de que este programa precisa.
check-migrations-degraded = O banco de dados tem uma versão mais antiga, com a qual este programa ainda consegue trabalhar.
check-migrations-failed = Não é certo que o banco de dados tenha a versão de que este programa precisa. Este servidor não aceita solicitações até que o banco de dados seja migrado ou o programa adequado seja executado.

check-files = Arquivos
check-files-ok = Arquivos podem ser gravados e lidos de volta.
check-files-degraded = Arquivos são gravados e lidos devagar. Envios e exportações demoram mais que o normal.
check-files-failed = Arquivos não podem ser gravados ou lidos de volta. Envios, resultados e exportações falham. As decisões já tomadas estão preservadas.

check-worker = Worker
check-worker-ok = Um worker deu sinal no último minuto.
check-worker-degraded = Nenhum worker deu sinal há um minuto. Importações e conciliações esperam até que um esteja em execução. Páginas e decisões funcionam.
check-worker-failed = Não se sabe se há um worker em execução, porque o banco de dados não responde.

check-jobs = Execuções
check-jobs-ok = Nenhuma execução espera mais do que deveria.
check-jobs-degraded = Há execuções esperando mais do que deveriam, porque os workers têm mais a fazer do que conseguem ou nenhum está em execução. Páginas e decisões funcionam.
check-jobs-failed = Não se sabe se há execuções em espera, porque o banco de dados não responde.
