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

sign-in-title = Entrar
sign-in-email = E-mail
sign-in-password = Senha
sign-in-button = Entrar
sign-in-as = Você entrou como
sign-out-button = Sair
