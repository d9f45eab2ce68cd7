//! Tells the description of the API what our names for other crates' types stand for.

fn main() {
    #[cfg(feature = "openapi")]
    utoipa_config::Config::new().alias_for("Moment", "chrono::DateTime<chrono::FixedOffset>").write_to_file();
}
