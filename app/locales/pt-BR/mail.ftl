# Cartas. O valor é o assunto; .text vem antes do link, .after depois. Texto simples.

# $minutes (número): por quanto tempo o link funciona
mail-reset = Definir uma nova senha do Tieout
    .text = Alguém pediu para definir uma nova senha para a sua conta do Tieout. Se foi você, abra este link:
    .after = Ele funciona uma vez, por { $minutes } minutos. Se não foi você, nada mudou: apague esta carta.

# $by: quem convida; $days (número): por quanto tempo o link funciona
mail-join = { $by } convida você para o Tieout
    .text = { $by } convida você para o Tieout, que concilia dois conjuntos de registros e explica cada resposta. Para criar sua conta, abra este link:
    .after = Ele funciona uma vez, por { $days } dias. Se você não esperava por isso, apague esta carta.

# $by: quem convida; $project: o projeto; $days (número): por quanto tempo o link funciona
mail-invitation = { $by } convida você para o projeto “{ $project }”
    .text = { $by } convida você para trabalhar no projeto “{ $project }” no Tieout. Para aceitar, abra este link:
    .after = Ele funciona uma vez, por { $days } dias. Se você não esperava por isso, apague esta carta.

mail-password-changed = Sua senha do Tieout foi alterada
    .text = A senha da sua conta do Tieout foi alterada, e todos os outros navegadores foram desconectados. Se foi você, não há nada a fazer. Se não, verifique sua conta imediatamente:
    .after = Se você não conseguir mais entrar, avise a administração deste site.

mail-second-factor-on = Sua conta do Tieout tem um segundo fator
    .text = A partir de agora, entrar na sua conta do Tieout exige um código do seu aplicativo autenticador. Se não foi você quem configurou isso, verifique sua conta imediatamente:
    .after = Guarde seus códigos de recuperação onde você os encontre sem o telefone.

mail-second-factor-off = O segundo fator da sua conta do Tieout está desativado
    .text = Entrar na sua conta do Tieout não exige mais um código. Se não foi você nem a administração deste site, verifique sua conta imediatamente:
    .after = Lá você pode configurar um segundo fator de novo.

# $left (número): quantos códigos restam
mail-recovery-code-used = Um código de recuperação da sua conta do Tieout foi usado
    .text = Alguém entrou na sua conta do Tieout com um código de recuperação. Se não foi você, troque sua senha imediatamente:
    .after = { $left ->
        [one] Resta { $left } código de recuperação.
       *[other] Restam { $left } códigos de recuperação.
    }

mail-identity-connected = Outro login foi ligado à sua conta do Tieout
    .text = A partir de agora, é possível entrar na sua conta do Tieout pela sua organização. Se não foi você quem ligou esse login, verifique sua conta imediatamente:
    .after = Se você não conseguir mais entrar, avise a administração deste site.
