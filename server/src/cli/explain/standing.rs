//! How a match of two rows stands, and what it takes to be accepted, in words and as JSON.

use app::i18n::Arg as Word;
use serde_json::{Value, json};
use service::matching::{Needed, Standing, points_text};

use crate::cli::screen::Screen;

pub(super) fn say(standing: Standing, score: i64, screen: &Screen) {
    screen.say("cli-explain-margin", &[("points", Word::from(points_text(standing.margin)))]);
    match standing.needed {
        Needed::Points(needed) if score < needed => {
            screen.say("cli-explain-needed", &[("needed", Word::from(points_text(needed)))]);
        }
        Needed::Points(_) => {}
        Needed::Certainty { wrong, most: None } => {
            screen.say("cli-explain-certainty-none", &[("wrong", Word::from(percent(wrong)))]);
        }
        Needed::Certainty { wrong, most: Some(most) } => {
            let shares = [("wrong", Word::from(percent(wrong))), ("most", Word::from(percent(most)))];
            screen.say("cli-explain-certainty", &shares);
        }
    }
}

pub(super) fn document(standing: Standing) -> Value {
    let margin = points_text(standing.margin);
    match standing.needed {
        Needed::Points(needed) => json!({ "margin": margin, "needed": points_text(needed) }),
        Needed::Certainty { wrong, most } => {
            json!({ "margin": margin, "wrong_percent": percent(wrong), "most_wrong_percent": most.map(percent) })
        }
    }
}

/// Millionths as a percentage.
fn percent(millionths: u32) -> String {
    points_text((millionths / 10).into())
}
