//! What the documents list is what the program declares.

use domain::{Permission, Role};
use server::config::KEYS;

use crate::tieout::tieout;

fn page() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/configuration.md")).unwrap()
}

#[test]
fn the_reference_is_up_to_date() {
    let written = tieout(&["config", "docs"]).run();
    assert_eq!(written.code, 0);
    assert_eq!(written.out, page(), "write it anew: cargo run -p server -- config docs > docs/configuration.md");
}

#[test]
fn every_setting_is_in_the_reference() {
    let page = page();
    for key in KEYS {
        assert!(page.contains(&format!("\n### {}\n", key.name)), "{}", key.name);
        assert!(page.contains(&format!("`{}`", key.variable())), "{}", key.variable());
    }
}

#[test]
fn the_table_of_roles_says_what_each_role_allows() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/using.md")).unwrap();
    let row = |permission: &Permission| {
        let cells = Role::ALL.iter().map(|role| if role.allows(*permission) { " yes |" } else { " |" });
        format!("| `{permission}` |{}\n", cells.collect::<String>())
    };
    let table: String = Permission::ALL.iter().map(row).collect();
    assert!(page.contains(&format!("owner |\n|---|---|---|---|---|\n{table}<!--")), "it should be\n{table}");
}
