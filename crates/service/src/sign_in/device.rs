//! The browser that somebody uses: what it says it is, and whether it was here before.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::AccountId;
use uuid::Uuid;

use crate::{Services, random_bytes};

const SIGNED_FOR: &str = "device cookie";
const MARK: usize = 16;
const ID: usize = 16;

/// What a browser says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Device {
    /// Its `User-Agent`.
    pub agent: String,
    /// The cookie it was given when somebody signed in before.
    pub cookie: Option<String>,
}

/// What browsers call themselves. Each also claims to be those after it.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iOS"),
    ("iPad", "iPadOS"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// Browser and system by their names, as far as they say; names are the same in every language.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        let first = |list: &[(&str, &'static str)]| {
            list.iter().find(|(sign, _)| self.agent.contains(sign)).map(|(_, name)| *name)
        };
        let parts: Vec<&str> = [first(&BROWSERS), first(&SYSTEMS)].into_iter().flatten().collect();
        parts.join(" · ")
    }

    /// The account that somebody signed in to from this browser before, and the mark of the browser.
    pub(super) fn known_to(&self, services: &Services) -> Option<(AccountId, String)> {
        let content = URL_SAFE_NO_PAD.decode(self.cookie.as_ref()?).ok()?;
        let (body, sign) = content.split_at_checked(ID + MARK)?;
        let (account, mark) = body.split_at(ID);
        let account = AccountId(Uuid::from_slice(account).ok()?);
        services.secrets.knows(sign, SIGNED_FOR, &[body]).then(|| (account, URL_SAFE_NO_PAD.encode(mark)))
    }
}

/// What a browser keeps to be known again. It opens nothing: whoever has it is only not held up by strangers.
pub(super) fn cookie(services: &Services, account: AccountId) -> String {
    let body = [&account.0.as_bytes()[..], &random_bytes::<MARK>()].concat();
    let sign = services.secrets.sign(SIGNED_FOR, &[&body]);
    URL_SAFE_NO_PAD.encode([&body[..], &sign].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    #[test]
    fn browsers_are_called_by_their_names() {
        for (agent, name) in [
            ("Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0", "Firefox · Linux"),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 \
                 Safari/537.36 Edg/140.0.0.0",
                "Edge · Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                 Version/18.0 Mobile/15E148 Safari/604.1",
                "Safari · iOS",
            ),
            ("curl/8.0", ""),
            ("", ""),
        ] {
            assert_eq!(Device { agent: agent.to_owned(), cookie: None }.name(), name, "{agent}");
        }
    }

    #[tokio::test]
    async fn only_a_cookie_of_ours_is_known_again() {
        let services = &Fixture::new().await.services;
        let account = AccountId(Uuid::from_u128(7));
        let known = |cookie: &str| Device { agent: String::new(), cookie: Some(cookie.to_owned()) }.known_to(services);
        let given = cookie(services, account);
        assert_eq!(known(&given).map(|(account, _)| account), Some(account));
        assert_ne!(known(&given), known(&cookie(services, account)), "each browser has a mark of its own");
        for made_up in ["", "x", &given[1..], &given[..given.len() - 1], &format!("B{}", &given[1..])] {
            assert_eq!(known(made_up), None, "{made_up}");
        }
    }
}
