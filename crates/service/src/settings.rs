//! What the admins decided for the whole site.

use domain::{
    Action, AppError, ByteSize, ErrorKind, FieldError, Locale, Networks, NewSiteSettings, SitePermission, SiteSettings,
    SiteSettingsForm, SubjectKind, TimeZone,
};
use serde_json::{Value, json};
use store::Tx;
use store::site_settings::{self, SiteSettings as Row};

use crate::audit::{self, Change};
use crate::{Caller, Explain, Services, Who};

/// What the rows of the audit call the site.
const SITE: &str = "site";

/// What stands before every request: part of the settings of the site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Threshold {
    /// The networks requests may come from.
    pub networks: Networks,
    /// The language of those who did not choose one.
    pub default_language: Option<Locale>,
}

/// The settings of the site.
///
/// # Errors
///
/// The caller may not change them.
pub async fn get(services: &Services, caller: &Caller) -> Result<SiteSettings, AppError> {
    caller.require_site(SitePermission::SettingsManage)?;
    let mut tx = services.store.read().await.explain()?;
    in_force(&mut tx).await
}

/// Changes the settings of the site.
///
/// # Errors
///
/// The caller may not, did not prove who they are in the last minutes, a field breaks a rule, the caller's own address
/// would be refused, or somebody was faster.
pub async fn change(
    services: &Services,
    caller: &Caller,
    form: &SiteSettingsForm,
    version: Option<i64>,
) -> Result<SiteSettings, AppError> {
    caller.require_site(SitePermission::SettingsManage)?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let wish = form.parse()?;
    let faults =
        [refuse_own_address(caller, &wish.networks), refuse_size(wish.upload_limit, services.site.upload_limit)];
    refuse(faults)?;
    let mut tx = services.store.write_durable().await.explain()?;
    let before = in_force(&mut tx).await?;
    let after = write(&mut tx, before.version, version, &wish).await?;
    let change = Change::new(Action::SettingsChanged, SubjectKind::Site, SITE, "");
    let change = change.before(described(&before)).after(described(&after));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(after)
}

/// What is usual for a new project or account: the settings that everybody with an account may know.
///
/// # Errors
///
/// Nobody signed in.
pub async fn usual(services: &Services, caller: &Caller) -> Result<SiteSettings, AppError> {
    caller.require_account()?;
    let mut tx = services.store.read().await.explain()?;
    let settings = in_force(&mut tx).await?;
    Ok(SiteSettings { networks: Vec::new(), ..settings })
}

/// Lets requests come from any network again, for whoever runs commands on the machine. Tells whether that was not
/// so before.
///
/// # Errors
///
/// Somebody else asks.
pub async fn clear_networks(services: &Services, caller: &Caller) -> Result<bool, AppError> {
    if caller.who != Who::Operator {
        return Err(ErrorKind::PersonRequired.into());
    }
    let mut tx = services.store.write_durable().await.explain()?;
    let before = in_force(&mut tx).await?;
    if !site_settings::clear_networks(&mut tx).await.explain()? {
        return Ok(false);
    }
    let change = Change::new(Action::SettingsChanged, SubjectKind::Site, SITE, "");
    let change = change.before(described(&before)).after(described(&SiteSettings { networks: Vec::new(), ..before }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(true)
}

/// What stands before every request, whoever sends it.
///
/// # Errors
///
/// The database failed.
pub async fn threshold(services: &Services) -> Result<Threshold, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let Some(row) = site_settings::find(&mut tx).await.explain()? else { return Ok(Threshold::default()) };
    let networks = Networks::parse(&row.networks).map_err(|_| ErrorKind::Internal)?;
    Ok(Threshold { networks, default_language: language(&row) })
}

/// The settings as they are, or as they are before anybody decided something.
pub(crate) async fn in_force(tx: &mut Tx) -> Result<SiteSettings, AppError> {
    let found = site_settings::find(tx).await.explain()?;
    Ok(found.map_or_else(untouched, |row| shown(&row)))
}

/// Refuses a list of networks that does not contain the address of whoever sets it.
pub(crate) fn refuse_own_address(caller: &Caller, networks: &Networks) -> Option<FieldError> {
    let address = caller.address.filter(|address| !networks.allow(*address))?;
    let kind = ErrorKind::FieldLocksOut { address: address.to_canonical().to_string() };
    Some(FieldError { pointer: "/networks".to_owned(), kind })
}

/// Refuses a size beyond what is allowed above.
pub(crate) fn refuse_size(wish: Option<ByteSize>, limit: ByteSize) -> Option<FieldError> {
    wish.filter(|wish| *wish > limit)?;
    Some(FieldError { pointer: "/upload_limit".to_owned(), kind: ErrorKind::FieldSizeTooLarge { limit } })
}

/// The refusal of a form, if anything is wrong with it.
pub(crate) fn refuse<const N: usize>(faults: [Option<FieldError>; N]) -> Result<(), AppError> {
    let faults: Vec<_> = faults.into_iter().flatten().collect();
    if faults.is_empty() { Ok(()) } else { Err(AppError::fields(faults)) }
}

async fn write(tx: &mut Tx, current: i64, seen: Option<i64>, wish: &NewSiteSettings) -> Result<SiteSettings, AppError> {
    let row = Row {
        default_language: wish.default_language.map(|language| language.tag().to_owned()),
        default_time_zone: wish.default_time_zone.to_string(),
        default_currency: wish.default_currency.to_string(),
        upload_limit: wish.upload_limit.and_then(|ByteSize(bytes)| i64::try_from(bytes).ok()),
        networks: wish.networks.to_string(),
        version: seen.unwrap_or(current),
    };
    if !site_settings::save(tx, &row).await.explain()? {
        return Err(ErrorKind::ChangedMeanwhile.into());
    }
    Ok(shown(&Row { version: row.version + 1, ..row }))
}

fn untouched() -> SiteSettings {
    SiteSettings {
        default_language: None,
        default_time_zone: TimeZone::UTC.to_string(),
        default_currency: "EUR".to_owned(),
        upload_limit: None,
        networks: Vec::new(),
        version: 0,
    }
}

fn shown(row: &Row) -> SiteSettings {
    SiteSettings {
        default_language: language(row),
        default_time_zone: row.default_time_zone.clone(),
        default_currency: row.default_currency.clone(),
        upload_limit: row.upload_limit.and_then(|bytes| u64::try_from(bytes).ok()).map(ByteSize),
        networks: row.networks.split(',').filter(|network| !network.is_empty()).map(ToOwned::to_owned).collect(),
        version: row.version,
    }
}

fn language(row: &Row) -> Option<Locale> {
    row.default_language.as_deref()?.parse().ok()
}

fn described(settings: &SiteSettings) -> Value {
    json!({
        "default_language": settings.default_language,
        "default_time_zone": settings.default_time_zone,
        "default_currency": settings.default_currency,
        "upload_limit": settings.upload_limit,
        "networks": settings.networks,
    })
}

#[cfg(test)]
mod tests;
