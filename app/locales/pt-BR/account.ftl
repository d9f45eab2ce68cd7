# Somebody's own account.

account-title = Sua conta
account-lede = O que os outros veem de você e como o Tieout se apresenta a você.
account-address = Endereço
account-as-browser = Como o navegador
account-save = Salvar
news-profile-saved = Salvo
person-theme = Aparência
person-time-zone-hint = Datas e horas são mostradas para este lugar.

security-title = Segurança
security-lede = Como sua conta está protegida e onde está conectada.
password-title = Senha
password-lede = Quando ela muda, todos os outros navegadores são desconectados.
password-none = Você entra por outro serviço, por isso esta conta não tem senha.
password-current = Senha atual
password-change = Mudar a senha
news-password-changed = Senha alterada. Todos os outros navegadores foram desconectados.

second-factor-title = Segundo fator
second-factor-lede = Um código do seu telefone, pedido depois da senha. Ele barra quem descobriu sua senha.
second-factor-on = Ativado
second-factor-off = Desativado
second-factor-begin = Configurar
second-factor-disable = Desativar
news-second-factor-off = O segundo fator está desativado.
# $count (number): how many codes were not used yet
recovery-left =
    { $count ->
        [one] Resta um código de recuperação.
       *[other] Restam { $count } códigos de recuperação.
    }
recovery-make = Criar novos códigos de recuperação
recovery-title = Seus códigos de recuperação
recovery-lede = Cada um funciona uma vez, caso perca seu autenticador. São mostrados só agora: guarde-os como suas senhas.
recovery-copy = Copiar todos
recovery-kept = Já guardei
recovery-gone = Estes códigos já foram mostrados
recovery-gone-hint = Eles não ficam guardados em forma legível. Crie outros se você não os guardou.

enrol-title = Configurar o segundo fator
enrol-lede = Você precisa de um aplicativo autenticador no telefone.
enrol-scan = Ler a imagem
enrol-scan-hint = Adicione uma conta no aplicativo e aponte a câmera para cá.
enrol-picture = Imagem com a chave para o aplicativo autenticador
enrol-by-hand = Ou digite esta chave no aplicativo:
enrol-copy = Copiar a chave
enrol-open = Abrir o aplicativo neste dispositivo
enrol-prove = Digite o código que o aplicativo mostra
enrol-send = Ativar
enrol-cancel = Voltar sem ativar

sessions-title = Navegadores conectados
sessions-lede = Desconecte o que você não reconhece e depois mude a senha.
sessions-end-others = Desconectar todos os outros
news-sessions-ended = Desconectado.
session-address = Endereço de rede
session-seen = Visto por último
session-began = Conectado em
session-this = Este navegador
session-end = Desconectar

connection-title = Login por outro serviço
# $name: como se chama o provedor de identidade
connection-lede = Você pode entrar com { $name } em vez da sua senha.
connection-on = Sua conta está ligada a { $name }.
connection-begin = Ligar a { $name }
