//! The settings of the site.

use store::site_settings::{self, SiteSettings};

use crate::place::each_backend;

fn settings(version: i64) -> SiteSettings {
    SiteSettings {
        default_language: Some("de".to_owned()),
        default_time_zone: "Europe/Berlin".to_owned(),
        default_currency: "EUR".to_owned(),
        upload_limit: Some(1024),
        networks: "10.0.0.0/8".to_owned(),
        version,
    }
}

#[tokio::test]
async fn settings_are_saved_once_for_each_version() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        assert_eq!(site_settings::find(&mut tx).await.unwrap(), None);
        assert!(site_settings::save(&mut tx, &settings(0)).await.unwrap());
        assert!(!site_settings::save(&mut tx, &settings(0)).await.unwrap(), "somebody was faster");
        assert_eq!(site_settings::find(&mut tx).await.unwrap(), Some(settings(1)));
        let other = SiteSettings { default_language: None, upload_limit: None, ..settings(1) };
        assert!(site_settings::save(&mut tx, &other).await.unwrap());
        assert_eq!(site_settings::find(&mut tx).await.unwrap(), Some(SiteSettings { version: 2, ..other }));
    })
    .await;
}

#[tokio::test]
async fn networks_are_cleared_where_there_are_any() {
    each_backend(async |store, _| {
        let mut tx = store.write_durable().await.unwrap();
        assert!(!site_settings::clear_networks(&mut tx).await.unwrap());
        site_settings::save(&mut tx, &settings(0)).await.unwrap();
        assert!(site_settings::clear_networks(&mut tx).await.unwrap());
        assert!(!site_settings::clear_networks(&mut tx).await.unwrap());
        let found = site_settings::find(&mut tx).await.unwrap().unwrap();
        assert_eq!((found.networks.as_str(), found.version), ("", 2));
    })
    .await;
}
