# Pages between somebody and the product: signing in, the second step, a new password, joining, the first start.

sign-in-lede = Com o endereço e a senha da sua conta.
sign-in-forgot = Esqueceu a senha?
# $name: como se chama o provedor de identidade
sign-in-elsewhere = Entrar com { $name }

code-title = Digite o código
code-lede = Sua conta pede uma segunda prova de que é você.
code-label = Código
code-hint = Seis dígitos do seu aplicativo autenticador.
code-recovery = Usar um código de recuperação
code-recovery-label = Código de recuperação
code-recovery-hint = Um dos códigos que você guardou ao ativar o segundo fator. Cada um funciona uma vez.
code-send = Continuar
code-back = Entrar com outra conta

confirm-title = Digite sua senha mais uma vez
confirm-lede = O próximo passo afeta a segurança da sua conta ou de outras. Depois, sua senha vale por cinco minutos.
confirm-password = Senha
confirm-send = Continuar

reset-title = Definir uma nova senha
reset-lede = Digite o endereço da sua conta. Você receberá um e-mail com um link.
reset-send = Enviar o link
reset-back = Voltar para a entrada
reset-sent = Veja seu e-mail
reset-sent-hint = Se o endereço tem uma conta aqui, um link está a caminho. Funciona uma vez, por uma hora.
reset-new-title = Escolha uma nova senha
reset-new-lede = Todos os navegadores conectados com esta conta serão desconectados.
reset-new-send = Salvar e entrar

password-new = Nova senha
password-choose = Senha
password-hint = Pelo menos 12 caracteres. Algumas palavras sem relação entre si são fáceis de lembrar e difíceis de adivinhar.
password-strength-weak = Fácil de adivinhar
password-strength-fair = Difícil de adivinhar
password-strength-good = Muito difícil de adivinhar
person-name = Nome
person-name-hint = Como os outros veem você.
person-language = Idioma
person-time-zone = Fuso horário

join-title = Sua conta
# $email (text): the address of the person
join-lede = Você foi convidado como { $email }. Escolha um nome e uma senha.
join-send = Criar a conta

setup-title = Configurar o Tieout
setup-lede = Você cria a primeira conta, que administra o site. Esta página funciona uma vez.
setup-you = Você
setup-site = Este site
setup-site-hint = O que vale quando ninguém escolheu outra coisa. Você pode mudar depois.
setup-send = Configurar e entrar
