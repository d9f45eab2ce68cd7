//! The reference of all settings, written from their declaration.

use super::{KEYS, Key};

const OPENING: &str = "\
# Configuration

This page is written by `tieout config docs`; a test fails when it is out of date.

A setting has one name everywhere: `public_url` in the settings file, `--public-url` on the command line,
`TIEOUT_PUBLIC_URL` in the environment. A flag wins over the environment, the environment over the file, the file over the
default.

- The settings file is flat TOML. It is read only when it is named, by `--config FILE` or `TIEOUT_CONFIG`; lists may be
  written as TOML arrays.
- A secret can be kept in a file of its own: `TIEOUT_SECRET_KEY_FILE=/run/secrets/key` (`secret_key_file`,
  `--secret-key-file`). One line end at its end is left out. Prefer this to flags, which other users of a machine can see.
- An empty variable is as if it were not set.
- An unknown name, in the file or as a `TIEOUT_` variable, and a value that cannot be used keep the program from starting;
  the message names the setting and where it was set. `tieout doctor` looks at more than that.
- Sizes: `B`, `KB`, `MB`, `GB`, `TB`, each 1024 times the one before. Times: `ms`, `s`, `m`, `h`, at most a day;
  those of sessions: `m`, `h`, `d`, at most a year.
- With `TIEOUT_ENV=production` the program starts only with `TIEOUT_SECRET_KEY` and `JWT_SECRET`, each at least 32 bytes,
  different, and neither a sample nor a pattern. In development both are made once and kept in the data folder
  (`secret-key`, `jwt-secret`, readable by their owner only).
";

const CLOSING: &str = "\
## Exit codes

| Code | Meaning |
|---|---|
| 0 | Done. |
| 2 | The command line is not understood. |
| 5 | Something has to be put right first: a setting, a secret, the data folder, the address, the database's version. |
| 7 | Something did not answer; trying again can succeed. |
| 70 | A mistake in the program. |
";

/// The page `docs/configuration.md`.
#[must_use]
pub fn markdown() -> String {
    let mut page = format!("{OPENING}\n## Settings\n");
    for key in KEYS {
        page.push_str(&section(key));
    }
    page.push('\n');
    page + CLOSING
}

fn section(key: &Key) -> String {
    let Key { name, default, example, .. } = key;
    let (flag, variable) = (key.flag(), key.variable());
    let default = if default.is_empty() { "none".to_owned() } else { format!("`{default}`") };
    let file = if key.is_secret { format!(", `{variable}_FILE`") } else { String::new() };
    let doc = key.doc.trim();
    format!(
        "\n### {name}\n\n{doc}\n\n`--{flag}`, `{variable}`{file}. Default: {default}. Values such as: `{example}`.\n"
    )
}
