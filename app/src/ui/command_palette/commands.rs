//! What can be done on the page, and finding it.

use leptos::prelude::*;

use crate::ui::IconName;

/// Something that can be done.
#[derive(Clone, Debug)]
pub struct Command {
    /// Its id, unique among the commands.
    pub id: &'static str,
    /// What it does.
    pub label: Signal<String>,
    /// The language of the label, where it is not the page's.
    pub lang: Option<&'static str>,
    /// A picture of it.
    pub icon: IconName,
    /// The keys that do the same, such as `Ctrl+K`.
    pub keys: Option<&'static str>,
    /// How it is done.
    pub act: CommandAct,
}

impl PartialEq for Command {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// How a command is done.
#[derive(Clone, Debug)]
pub enum CommandAct {
    /// Leads to an address.
    Go(String),
    /// Does something here.
    Do(Callback<()>),
}

/// What can be done on the page.
#[derive(Clone, Copy)]
pub struct Commands {
    all: RwSignal<Vec<Command>>,
    open: RwSignal<bool>,
}

impl Commands {
    /// Hands in commands for as long as the page that calls this is there.
    pub fn offer(self, commands: Vec<Command>) {
        let ids: Vec<&str> = commands.iter().map(|command| command.id).collect();
        self.all.update(|all| all.extend(commands));
        on_cleanup(move || {
            let _ = self.all.try_update(|all| all.retain(|command| !ids.contains(&command.id)));
        });
    }

    /// Shows the palette.
    pub fn show(self) {
        self.open.set(true);
    }

    pub(super) fn all(self) -> RwSignal<Vec<Command>> {
        self.all
    }

    pub(super) fn open(self) -> RwSignal<bool> {
        self.open
    }
}

/// Gives the application its list of commands; called once, by the root.
pub fn provide_commands() -> Commands {
    let commands = Commands { all: RwSignal::default(), open: RwSignal::new(false) };
    provide_context(commands);
    commands
}

/// The list of commands.
#[must_use]
pub fn use_commands() -> Commands {
    use_context().expect("the root component provides the commands")
}

/// The commands whose words hold every word that was typed; those that begin with it come first.
pub(super) fn found(all: &[Command], query: &str) -> Vec<Command> {
    let query = query.trim().to_lowercase();
    let mut found: Vec<(bool, &Command)> = all
        .iter()
        .filter_map(|command| {
            let label = command.label.get().to_lowercase();
            let holds = query.split_whitespace().all(|word| label.contains(word));
            holds.then(|| (!label.starts_with(&query), command))
        })
        .collect();
    found.sort_by_key(|(later, _)| *later);
    found.into_iter().map(|(_, command)| command.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands() -> Vec<Command> {
        [("status", "See the status"), ("start", "Go to the start page"), ("theme", "Start the dark theme")]
            .map(|(id, label)| Command {
                id,
                label: label.into(),
                lang: None,
                icon: IconName::Note,
                keys: None,
                act: CommandAct::Go(String::new()),
            })
            .into()
    }

    fn ids(query: &str) -> Vec<&'static str> {
        Owner::new().with(|| found(&commands(), query).iter().map(|command| command.id).collect())
    }

    #[test]
    fn nothing_typed_finds_everything_in_order() {
        assert_eq!(ids("  "), ["status", "start", "theme"]);
    }

    #[test]
    fn every_word_has_to_be_there_in_any_order_and_case() {
        assert_eq!(ids("PAGE go"), ["start"]);
        assert_eq!(ids("page dark"), Vec::<&str>::new());
    }

    #[test]
    fn labels_that_begin_with_the_words_come_first() {
        assert_eq!(ids("start"), ["theme", "start"]);
    }
}
