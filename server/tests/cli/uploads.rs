//! Uploads to a program that is killed in the middle, and to one that has little memory.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

use reqwest::Body;
use serde_json::{Value, json};

use crate::killed::site::{Database, Site};
use crate::tieout::until;

const SIZE: usize = 3 << 20;
const OFFSETS: usize = 20;
const PIECE: usize = 1 << 20;

fn content() -> Vec<u8> {
    (0..SIZE).map(|at| (at % 251) as u8).collect()
}

#[tokio::test]
async fn an_upload_that_is_killed_anywhere_leaves_no_half_file_and_can_be_sent_again() {
    let mut site = Site::begin(Database::Sqlite).await;
    let content = content();
    for number in 0..OFFSETS {
        let offset = SIZE * number / (OFFSETS - 1);
        send_and_kill(&mut site, &content[..offset.min(SIZE - 1)]);
        assert_eq!((files(&site).await.len(), objects(&site).len()), (0, 0), "killed at {offset}");
        let path = format!("{}/files?name=bank.csv", site.project);
        let file = site.answer(site.request("POST", &path).body(content.clone())).await;
        let kept = site.program.path("data/files").join(&objects(&site)[0]);
        assert!(std::fs::read(kept).unwrap() == content, "killed at {offset}");
        let id = file["id"].as_str().unwrap();
        let gone = site.request("DELETE", &format!("{}/files/{id}", site.project)).send().await.unwrap();
        assert_eq!(gone.status(), 204);
    }
    until("what was half-way is cleared away", || everything(&site.program.path("data/files")).is_empty());
    site.end().await;
}

#[tokio::test]
async fn an_upload_in_pieces_goes_on_after_the_program_was_killed() {
    let mut site = Site::with(Database::Sqlite, &["--upload-chunk-size", "1MB"]).await;
    let content = content();
    let uploads = format!("{}/uploads", site.project);
    let form = json!({ "name": "bank.csv", "size": SIZE });
    let upload = site.answer(site.request("POST", &uploads).json(&form)).await;
    let path = format!("{uploads}/{}", upload["id"].as_str().unwrap());
    put(&site, &path, 0, &content).await;
    let address = site.running().address;
    let mut stream = TcpStream::connect(address).unwrap();
    let head = format!("PUT {path}/chunks/1 HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\n", site.token);
    write!(stream, "{head}content-length: {PIECE}\r\n\r\n").unwrap();
    stream.write_all(&content[PIECE..PIECE + PIECE / 2]).unwrap();
    site.kill_and_start();

    let found = site.answer(site.request("GET", &path)).await;
    assert_eq!(found["received"], json!([0]));
    put(&site, &path, 2, &content).await;
    put(&site, &path, 1, &content).await;
    let complete = format!("{path}/complete");
    let file = site.answer(site.request("POST", &complete)).await;
    site.kill_and_start();
    assert_eq!(site.answer(site.request("POST", &complete)).await, file);
    assert_eq!(files(&site).await, [file]);
    let kept = objects(&site);
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert!(std::fs::read(site.program.path("data/files").join(&kept[0])).unwrap() == content);
    site.end().await;
}

#[tokio::test]
async fn a_file_is_never_in_the_memory_of_the_server() {
    const FILE: usize = 200 << 20;
    const MOST_KILOBYTES: u64 = 48 * 1024;
    let site = Site::with(Database::Sqlite, &["--upload-limit", "200MB", "--worker", "false"]).await;
    let send = async |size: usize| {
        let pieces = (0..size / 65_536).map(|_| Ok::<_, std::io::Error>(vec![b'x'; 65_536]));
        let body = Body::wrap_stream(futures::stream::iter(pieces));
        let path = format!("{}/files?name=big.csv", site.project);
        site.request("POST", &path).body(body).send().await.unwrap().status().as_u16()
    };
    assert_eq!(send(1 << 20).await, 201);
    let before = peak_kilobytes(&site);
    assert_eq!(send(FILE).await, 201);
    assert_eq!(send(FILE + 65_536).await, 413);
    let grown = peak_kilobytes(&site) - before;
    assert!(grown < MOST_KILOBYTES, "the server grew by {grown} kB");
    site.end().await;
}

/// Sends the beginning of a file and kills the program once it has read that.
fn send_and_kill(site: &mut Site, beginning: &[u8]) {
    let address = site.running().address;
    let mut stream = TcpStream::connect(address).unwrap();
    let path = format!("{}/files?name=bank.csv", site.project);
    let head = format!("POST {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\n", site.token);
    // The program says that it wants the body once it has begun with the upload.
    write!(stream, "{head}expect: 100-continue\r\ncontent-length: {SIZE}\r\n\r\n").unwrap();
    let mut begun = [0; 12];
    stream.read_exact(&mut begun).unwrap();
    assert_eq!(&begun, b"HTTP/1.1 100");
    stream.write_all(beginning).unwrap();
    site.kill_and_start();
}

async fn put(site: &Site, path: &str, number: usize, content: &[u8]) {
    let piece = content[number * PIECE..(number + 1) * PIECE].to_vec();
    let answer = site.request("PUT", &format!("{path}/chunks/{number}")).body(piece).send().await.unwrap();
    assert_eq!(answer.status(), 204);
}

async fn files(site: &Site) -> Vec<Value> {
    let page = site.answer(site.request("GET", &format!("{}/files", site.project))).await;
    page["items"].as_array().unwrap().clone()
}

/// The whole objects of the project.
fn objects(site: &Site) -> Vec<String> {
    let all = everything(&site.program.path("data/files"));
    all.into_iter().filter(|path| path.starts_with("projects/")).collect()
}

fn everything(folder: &Path) -> Vec<String> {
    fn collect(folder: &Path, below: &str, found: &mut Vec<String>) {
        // A file may vanish while others are looked at.
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = format!("{below}{}", entry.file_name().to_string_lossy());
            match entry.file_type() {
                Ok(kind) if kind.is_dir() => collect(&entry.path(), &format!("{name}/"), found),
                Ok(_) => found.push(name),
                Err(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(folder, "", &mut found);
    found
}

/// The most memory the process ever had.
fn peak_kilobytes(site: &Site) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", site.running().id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
