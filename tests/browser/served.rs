//! A folder served over HTTP, as a company's web server would do it: no more than a browser needs.

use crate::outcome::Outcome;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::thread;

/// Serves a folder on a free port of this machine until the process ends; answers with the address.
pub fn serve(folder: &Path) -> Outcome<String> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = format!("http://{}/", listener.local_addr()?);
    let folder = folder.to_owned();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A reader that has gone away needs no answer.
            thread::spawn(move || drop(answer(&stream, &folder)));
        }
    });
    Ok(address)
}

fn answer(mut stream: &TcpStream, folder: &Path) -> Outcome<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().ok_or("no request")??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = request.split(' ').nth(1).unwrap_or("/");
    let file = file(folder, path);
    let (status, body) = match fs::read(&file) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let kind = match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )?;
    stream.write_all(&body)?;
    Ok(())
}

/// The file that a path names; its parts are decoded as a browser has encoded them.
fn file(folder: &Path, path: &str) -> PathBuf {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let decoded = |part: &str| {
        let mut bytes = Vec::new();
        let mut rest = part.bytes();
        while let Some(byte) = rest.next() {
            let digits = |high: u8, low: u8| {
                let digit = |byte: u8| {
                    char::from(byte)
                        .to_digit(16)
                        .and_then(|digit| u8::try_from(digit).ok())
                };
                Some(digit(high)? * 16 + digit(low)?)
            };
            match byte {
                b'%' => bytes.extend(
                    rest.next()
                        .zip(rest.next())
                        .and_then(|(high, low)| digits(high, low)),
                ),
                other => bytes.push(other),
            }
        }
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let parts = path.split('/').filter(|part| !part.is_empty());
    folder.join(
        parts
            .map(decoded)
            .filter(|part| part != "..")
            .collect::<PathBuf>(),
    )
}
