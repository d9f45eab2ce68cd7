# Cartas. El valor es el asunto; .text va antes del enlace, .after después. Texto sin formato.

# $minutes (número): cuánto tiempo funciona el enlace
mail-reset = Establecer una nueva contraseña de Tieout
    .text = Alguien pidió establecer una nueva contraseña para su cuenta de Tieout. Si fue usted, abra este enlace:
    .after = Funciona una vez, durante { $minutes } minutos. Si no fue usted, nada ha cambiado: borre esta carta.

# $by: quién invita; $days (número): cuánto tiempo funciona el enlace
mail-join = { $by } le invita a Tieout
    .text = { $by } le invita a Tieout, que concilia dos conjuntos de registros y explica cada respuesta. Para crear su cuenta, abra este enlace:
    .after = Funciona una vez, durante { $days } días. Si no lo esperaba, borre esta carta.

# $by: quién invita; $project: el proyecto; $days (número): cuánto tiempo funciona el enlace
mail-invitation = { $by } le invita al proyecto «{ $project }»
    .text = { $by } le invita a trabajar en el proyecto «{ $project }» en Tieout. Para aceptar, abra este enlace:
    .after = Funciona una vez, durante { $days } días. Si no lo esperaba, borre esta carta.

mail-password-changed = Se cambió su contraseña de Tieout
    .text = Se cambió la contraseña de su cuenta de Tieout y se cerró la sesión en todos los demás navegadores. Si fue usted, no hay nada que hacer. Si no, revise su cuenta de inmediato:
    .after = Si ya no puede iniciar sesión, avise a la administración de este sitio.

mail-second-factor-on = Su cuenta de Tieout tiene un segundo factor
    .text = Desde ahora, iniciar sesión en su cuenta de Tieout requiere un código de su aplicación de autenticación. Si no fue usted quien lo configuró, revise su cuenta de inmediato:
    .after = Guarde sus códigos de recuperación donde los encuentre sin su teléfono.

mail-second-factor-off = El segundo factor de su cuenta de Tieout está desactivado
    .text = Iniciar sesión en su cuenta de Tieout ya no requiere ningún código. Si no fue usted ni la administración de este sitio, revise su cuenta de inmediato:
    .after = Allí puede configurar de nuevo un segundo factor.

# $left (número): cuántos códigos quedan
mail-recovery-code-used = Se usó un código de recuperación de su cuenta de Tieout
    .text = Alguien inició sesión en su cuenta de Tieout con un código de recuperación. Si no fue usted, cambie su contraseña de inmediato:
    .after = { $left ->
        [one] Queda un código de recuperación.
       *[other] Quedan { $left } códigos de recuperación.
    }

mail-identity-connected = Se vinculó otro inicio de sesión a su cuenta de Tieout
    .text = Desde ahora se puede iniciar sesión en su cuenta de Tieout a través de su organización. Si no fue usted quien lo vinculó, revise su cuenta de inmediato:
    .after = Si ya no puede iniciar sesión, avise a la administración de este sitio.
