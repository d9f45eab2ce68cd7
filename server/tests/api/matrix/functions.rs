//! What the functions that pages call read. Their registry knows addresses and not arguments, so those are read from the
//! source, where each function is written in one and the same way.

use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;

use reqwest::RequestBuilder;
use serde_json::Value;

use super::requests::NOTHING;
use super::routes::Route;

type Arguments = Vec<(String, String)>;

/// The arguments of every function by its address, each with its type.
fn arguments() -> &'static HashMap<String, Arguments> {
    static ARGUMENTS: OnceLock<HashMap<String, Arguments>> = OnceLock::new();
    ARGUMENTS.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src/api");
        let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let texts = files.filter(|file| file.is_file()).map(|file| std::fs::read_to_string(file).unwrap());
        texts.flat_map(|text| functions_in(&text)).collect()
    })
}

fn functions_in(text: &str) -> Vec<(String, Arguments)> {
    let written = text.split("endpoint = \"").skip(1);
    let function = |rest: &str| {
        let (endpoint, rest) = rest.split_once('"')?;
        let (_, rest) = rest.split_once("pub async fn ")?;
        let (_, rest) = rest.split_once('(')?;
        let (arguments, _) = rest.split_once(") -> ")?;
        Some((format!("/api/fn/{endpoint}"), read(arguments)))
    };
    written.filter_map(function).collect()
}

fn read(arguments: &str) -> Arguments {
    let bare = arguments.replace("#[server(default)]", "");
    let pair = |argument: &str| {
        let (name, kind) = argument.split_once(':')?;
        Some((name.trim().to_owned(), kind.trim().to_owned()))
    };
    bare.split(',').filter_map(pair).collect()
}

/// The arguments of a call that changes nothing, in a project.
pub fn form(route: &Route, project: &str, schemas: &Value) -> Vec<(String, String)> {
    let own = arguments().get(&route.path).unwrap_or_else(|| panic!("{route} is not written like the others"));
    own.iter().flat_map(|(name, kind)| fields(name, kind, project, schemas)).collect()
}

fn fields(name: &str, kind: &str, project: &str, schemas: &Value) -> Vec<(String, String)> {
    let value = match kind {
        "ProjectId" => project,
        "AccountId" | "TokenId" | "SignInId" | "InvitationId" | "FileId" | "SourceId" => NOTHING,
        "bool" => "false",
        "Role" => "viewer",
        "Option<i64>" => "999999999",
        "String" => "",
        "LayoutForm" => return vec![(format!("{name}[decimal]"), String::new())],
        _ if kind.starts_with("Option<") || kind.starts_with("Vec<") || kind.ends_with("Filter") => return Vec::new(),
        form => return fields_of(name, &schemas[form]),
    };
    vec![(name.to_owned(), value.to_owned())]
}

fn fields_of(name: &str, form: &Value) -> Vec<(String, String)> {
    let properties = form["properties"].as_object().unwrap_or_else(|| panic!("{name} is no form that is described"));
    properties.keys().map(|field| (format!("{name}[{field}]"), String::new())).collect()
}

/// Adds arguments to a request the way its method carries them.
pub fn carry(request: RequestBuilder, route: &Route, form: &[(String, String)]) -> RequestBuilder {
    if route.method == "GET" { request.query(form) } else { request.form(form) }
}
