# Briefe. Der Wert ist der Betreff; .text steht vor dem Link, .after dahinter. Reiner Text.

# $minutes (Zahl): wie lange der Link gilt
mail-reset = Neues Passwort für Tieout festlegen
    .text = Jemand möchte ein neues Passwort für Ihr Tieout-Konto festlegen. Wenn Sie das waren, öffnen Sie diesen Link:
    .after = Er gilt einmal und { $minutes } Minuten lang. Wenn Sie es nicht waren, hat sich nichts geändert: Löschen Sie diesen Brief.

# $by: wer einlädt; $days (Zahl): wie lange der Link gilt
mail-join = { $by } lädt Sie zu Tieout ein
    .text = { $by } lädt Sie zu Tieout ein, das zwei Bestände von Datensätzen abgleicht und jede Antwort erklärt. Um Ihr Konto anzulegen, öffnen Sie diesen Link:
    .after = Er gilt einmal und { $days } Tage lang. Wenn Sie das nicht erwartet haben, löschen Sie diesen Brief.

# $by: wer einlädt; $project: das Projekt; $days (Zahl): wie lange der Link gilt
mail-invitation = { $by } lädt Sie in das Projekt „{ $project }“ ein
    .text = { $by } lädt Sie ein, in Tieout am Projekt „{ $project }“ zu arbeiten. Um anzunehmen, öffnen Sie diesen Link:
    .after = Er gilt einmal und { $days } Tage lang. Wenn Sie das nicht erwartet haben, löschen Sie diesen Brief.

mail-password-changed = Ihr Tieout-Passwort wurde geändert
    .text = Das Passwort Ihres Tieout-Kontos wurde geändert, und alle anderen Browser wurden abgemeldet. Wenn Sie das waren, ist nichts zu tun. Wenn nicht, sehen Sie sofort nach Ihrem Konto:
    .after = Wenn Sie sich nicht mehr anmelden können, sagen Sie es der Administration dieser Seite.

mail-second-factor-on = Ihr Tieout-Konto hat einen zweiten Faktor
    .text = Die Anmeldung an Ihrem Tieout-Konto braucht ab jetzt einen Code Ihrer Authenticator-App. Wenn nicht Sie das eingerichtet haben, sehen Sie sofort nach Ihrem Konto:
    .after = Bewahren Sie Ihre Wiederherstellungscodes dort auf, wo Sie sie auch ohne Ihr Telefon finden.

mail-second-factor-off = Der zweite Faktor Ihres Tieout-Kontos ist ausgeschaltet
    .text = Die Anmeldung an Ihrem Tieout-Konto braucht keinen Code mehr. Wenn das weder Sie noch die Administration waren, sehen Sie sofort nach Ihrem Konto:
    .after = Dort können Sie wieder einen zweiten Faktor einrichten.

# $left (Zahl): wie viele Codes übrig sind
mail-recovery-code-used = Ein Wiederherstellungscode Ihres Tieout-Kontos wurde verwendet
    .text = Jemand hat sich mit einem Wiederherstellungscode an Ihrem Tieout-Konto angemeldet. Wenn Sie das nicht waren, ändern Sie sofort Ihr Passwort:
    .after = { $left ->
        [one] Ein Wiederherstellungscode ist übrig.
       *[other] { $left } Wiederherstellungscodes sind übrig.
    }

mail-identity-connected = Eine weitere Anmeldung wurde mit Ihrem Tieout-Konto verbunden
    .text = Ab jetzt ist die Anmeldung an Ihrem Tieout-Konto auch über Ihre Organisation möglich. Wenn nicht Sie das verbunden haben, sehen Sie sofort nach Ihrem Konto:
    .after = Wenn Sie sich nicht mehr anmelden können, sagen Sie es der Administration dieser Seite.
