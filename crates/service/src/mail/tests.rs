//! Letters from the outbox to where they go.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use chrono::TimeDelta;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::*;
use crate::Site;
use crate::testing::Fixture;

/// A fixture whose letters go one way.
async fn fixture(transport: impl FnOnce(&Fixture) -> Transport) -> Fixture {
    let mut fixture = Fixture::new().await;
    let sender = Sender::parse("Tieout <tieout@example.com>").unwrap();
    let post = Post::new(sender, Arc::new(PlainWords), transport(&fixture));
    fixture.services.site = Arc::new(Site { post, ..Site::default() });
    fixture
}

async fn write_to(services: &Services, to: &str) {
    let letter = Letter { about: About::PasswordChanged, link: "https://tieout.example/account/security".to_owned() };
    let mut tx = services.store.write().await.unwrap();
    write(services, &mut tx, &Reader { email: to, locale: Locale::En }, &letter).await.unwrap();
    tx.commit().await.unwrap();
}

async fn left(services: &Services) -> i64 {
    let mut tx = services.store.read().await.unwrap();
    outbox::backlog(&mut tx).await.unwrap().0
}

/// A mail server that answers each line as the test says, and hands over what it was sent.
async fn mail_server(answer: fn(&str) -> &'static str) -> (u16, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let served = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (reading, mut writing) = stream.into_split();
        let (mut lines, mut said, mut is_content) = (BufReader::new(reading).lines(), String::new(), false);
        writing.write_all(b"220 ready\r\n").await.unwrap();
        while let Ok(Some(line)) = lines.next_line().await {
            said.push_str(&line);
            said.push('\n');
            is_content = is_content && line != ".";
            if !is_content {
                let reply = if line == "." { "250 taken\r\n" } else { answer(&line) };
                writing.write_all(reply.as_bytes()).await.unwrap();
                is_content = line == "DATA" && reply.starts_with("354");
            }
        }
        said
    });
    (port, served)
}

fn smtp(port: u16, security: SmtpSecurity) -> Transport {
    let sender = Sender::parse("Tieout <tieout@example.com>").unwrap();
    Transport::Smtp(Smtp::new("127.0.0.1", Some(port), security, None, &sender).unwrap())
}

fn willing(line: &str) -> &'static str {
    match line.split(' ').next() {
        Some("DATA") => "354 go on\r\n",
        Some("QUIT") => "221 bye\r\n",
        _ => "250 ok\r\n",
    }
}

#[tokio::test]
async fn a_letter_in_the_folder_is_whole_and_for_its_owner_only() {
    let fixture = fixture(|fixture| Transport::Folder(fixture.folder.path().join("mail"))).await;
    write_to(&fixture.services, "ann@example.com").await;
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert!(!deliver_one(&fixture.services).await.unwrap(), "there was one letter");
    let folder = fixture.folder.path().join("mail");
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap()).collect();
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
    let letter = std::fs::read_to_string(files[0].path()).unwrap();
    for line in [
        "From: Tieout <tieout@example.com>",
        "To: ann@example.com",
        "Auto-Submitted: auto-generated",
        "Subject: en PasswordChanged",
    ] {
        assert!(letter.lines().any(|own| own == line), "{line} is not in {letter}");
    }
    assert!(letter.ends_with("\r\n\r\nhttps://tieout.example/account/security\r\n"), "{letter}");
}

#[tokio::test]
async fn a_mail_server_gets_the_letter_once() {
    let (port, served) = mail_server(willing).await;
    let fixture = fixture(|_| smtp(port, SmtpSecurity::Plain)).await;
    write_to(&fixture.services, "ann@example.com").await;
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert_eq!(left(&fixture.services).await, 0);
    let said = served.await.unwrap();
    assert!(said.starts_with("EHLO example.com\nMAIL FROM:<tieout@example.com>"), "{said}");
    assert!(said.contains("RCPT TO:<ann@example.com>") && said.contains("Subject: en PasswordChanged"), "{said}");
}

#[tokio::test]
async fn a_server_that_cannot_encrypt_gets_nothing() {
    let (port, served) = mail_server(willing).await;
    let fixture = fixture(|_| smtp(port, SmtpSecurity::StartTls)).await;
    write_to(&fixture.services, "ann@example.com").await;
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert_eq!(left(&fixture.services).await, 1);
    assert!(!served.await.unwrap().contains("ann@example.com"));
}

#[tokio::test]
async fn a_letter_that_did_not_leave_is_tried_again_after_a_pause_and_given_up_after_a_week() {
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let fixture = fixture(|_| smtp(nobody, SmtpSecurity::Plain)).await;
    write_to(&fixture.services, "ann@example.com").await;
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert!(!deliver_one(&fixture.services).await.unwrap(), "it is not due");
    fixture.clock.advance(TimeDelta::seconds(30));
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert_eq!(left(&fixture.services).await, 1);
    fixture.clock.advance(TimeDelta::days(7));
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert_eq!(left(&fixture.services).await, 0);
}

#[tokio::test]
async fn what_a_server_refuses_for_good_is_not_tried_again() {
    let (port, served) =
        mail_server(|line| if line.starts_with("RCPT") { "550 no such person\r\n" } else { willing(line) }).await;
    let fixture = fixture(|_| smtp(port, SmtpSecurity::Plain)).await;
    write_to(&fixture.services, "ann@example.com").await;
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert_eq!(left(&fixture.services).await, 0);
    served.await.unwrap();
}

#[tokio::test]
async fn a_worker_that_dies_leaves_its_letter_to_the_next() {
    let fixture = fixture(|fixture| Transport::Folder(fixture.folder.path().join("mail"))).await;
    write_to(&fixture.services, "ann@example.com").await;
    assert!(delivery::claim(&fixture.services).await.unwrap().is_some());
    assert!(!deliver_one(&fixture.services).await.unwrap(), "somebody has it");
    fixture.clock.advance(TimeDelta::minutes(5));
    assert!(deliver_one(&fixture.services).await.unwrap());
    assert_eq!(left(&fixture.services).await, 0);
}

#[tokio::test]
async fn letters_are_sealed_where_they_wait_and_open_with_the_secret_before() {
    let fixture = Fixture::new().await;
    write_to(&fixture.services, "ann@example.com").await;
    let waiting = delivery::claim(&fixture.services).await.unwrap().unwrap();
    let text = String::from_utf8_lossy(&waiting.sealed);
    assert!(!text.contains("ann@example.com") && !text.contains("tieout.example"));
    let rotated = Services { secrets: crate::Secrets::new(&[&[9; 32], &[7; 32]]), ..fixture.services.clone() };
    assert_eq!(unseal::<Mail>(&rotated, waiting.id, &waiting.sealed).unwrap().to, "ann@example.com");
    assert!(unseal::<Mail>(&rotated, Uuid::from_u128(1), &waiting.sealed).is_none(), "it is bound to its row");
}

#[tokio::test]
async fn whoever_delivers_is_woken_and_stops_when_told() {
    let fixture = fixture(|fixture| Transport::Folder(fixture.folder.path().join("mail"))).await;
    let stop = CancellationToken::new();
    let (services, stopped) = (fixture.services.clone(), stop.clone());
    let delivering = tokio::spawn(async move { deliver_until(&services, stopped).await });
    write_to(&fixture.services, "ann@example.com").await;
    let sent = async {
        while left(&fixture.services).await > 0 {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), sent).await.unwrap();
    stop.cancel();
    delivering.await.unwrap();
}
