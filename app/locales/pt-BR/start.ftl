# The start page.

start-eyebrow = Para contadores, controllers e engenheiros
start-title = Dois conjuntos de dados. Cada diferença explicada.
start-lede = O Tieout concilia um extrato bancário com um razão, ou duas listas quaisquer, até o último centavo. Ele mostra por que registros pertencem um ao outro, por que outros não, e o que há de anormal nos próprios registros.
start-features = O que ele faz
start-match-title = Reúne o que pertence junto
start-match-words = Valores exatos, tolerâncias, janelas de datas, nomes parecidos e somas de vários registros contra um.
start-explain-title = Explica cada resposta
start-explain-words = Para cada correspondência, as evidências; para cada registro em aberto, o candidato mais próximo e a condição não atendida.
start-review-title = Revisão na velocidade do teclado
start-review-words = Aceitar, rejeitar, vincular e desfazer com uma única tecla. Cada decisão fica registrada: quem, quando e por quê.

start-setup-title = Este site ainda não foi configurado
start-setup-words = O servidor mostrou um link ao iniciar. Ele também está no arquivo setup-link da pasta de dados. Ele leva à página da primeira conta.
# $command: what to type on the server's machine
start-setup-command = Um novo link: { $command }

sign-in-title = Entrar
sign-in-email = E-mail
sign-in-password = Senha
sign-in-button = Entrar

# One line of the list above a form. $field: the label of the field; $problem: what is wrong with it
form-problem = { $field }: { $problem }
