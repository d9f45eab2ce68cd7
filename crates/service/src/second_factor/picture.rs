//! A text as a picture that phones read.

use std::fmt::Write;

use qrcode::{Color, EcLevel, QrCode};

/// Readers need some empty space around the picture.
const MARGIN: usize = 4;

/// The picture as an `<svg>` element, in the colour of the text around it. Without styles: pages allow none.
pub(super) fn svg(text: &str) -> String {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).expect("a short text fits into a picture");
    let width = code.width();
    let mut path = String::new();
    for (place, _) in code.to_colors().iter().enumerate().filter(|(_, color)| **color == Color::Dark) {
        let (x, y) = (place % width + MARGIN, place / width + MARGIN);
        write!(path, "M{x} {y}h1v1h-1z").expect("text can be written to memory");
    }
    let side = width + 2 * MARGIN;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\" \
         aria-hidden=\"true\"><path fill=\"currentColor\" d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_no_styles_and_a_margin() {
        let svg = svg("otpauth://totp/Tieout:ann%40example.com?secret=JBSWY3DPEHPK3PXP&issuer=Tieout");
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>") && !svg.contains("style"));
        assert!(svg.contains("M4 4h1v1h-1z"), "the first corner is dark, inside of the margin");
    }
}
