//! Publishing as a whole: what is written, what is kept, and what a failed build leaves behind.

use std::collections::BTreeMap;
use std::time::Duration;

use tera::context;

use super::*;

const TEMPLATES: &[(&str, &str)] = &[
    (
        "base.html",
        "<title>{{ title }}</title>{% block body %}{% endblock %}",
    ),
    (
        "page.html",
        "{% extends \"base.html\" %}{% block body %}<p>{{ t(key='data-rows', count=rows, number=rows) }}</p>{% endblock %}",
    ),
];

fn page(path: &str, language: Language, title: &'static str, rows: u64) -> Output<'static> {
    Output {
        path: path.to_owned(),
        content: Content::Page {
            template: "page.html",
            language,
            view: Box::new(move |_| context! { title => &title, rows => &rows }),
        },
    }
}

fn broken(path: &str) -> Output<'static> {
    Output {
        path: path.to_owned(),
        content: Content::Page {
            template: "page.html",
            language: Language::English,
            view: Box::new(|_| context! { title => &"no rows" }),
        },
    }
}

fn site(rows: u64) -> Vec<Output<'static>> {
    vec![
        page("index.html", Language::English, "A & <B>", rows),
        page("teams/客户.zh-CN.html", Language::Chinese, "甲", 3),
        Output {
            path: "assets/style.css".to_owned(),
            content: Content::Static(b"p {}"),
        },
        Output {
            path: "data/a.csv".to_owned(),
            content: Content::Bytes(Box::new(|| b"a\n".to_vec())),
        },
    ]
}

fn reserved(out: &Path) -> Reservation {
    Reservation::take(out, (&[], &[]), Duration::ZERO, &|| {}).unwrap()
}

fn run(outputs: Vec<Output<'_>>, out: &Path) -> Result<Published, PublishError> {
    let texts = [Texts::new(Language::English), Texts::new(Language::Chinese)];
    let reservation = Reservation::take(out, (&[], &[]), Duration::ZERO, &|| {})?;
    publish(outputs, TEMPLATES, &texts, &reservation, &|_| {})
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_site_is_written_whole() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("site");
    let published = run(site(1), &out).unwrap();
    let files = tree(&out);
    let english = "<title>A &amp; &lt;B&gt;</title><p>1 row</p>";
    assert_eq!(files["index.html"], english.as_bytes());
    assert_eq!(
        files["teams/客户.zh-CN.html"],
        "<title>甲</title><p>3行</p>".as_bytes()
    );
    assert_eq!(files["assets/style.css"], b"p {}");
    assert_eq!(files["data/a.csv"], b"a\n");
    assert_eq!(files[MARKER], MARKER_TEXT.as_bytes());
    assert_eq!(files.len(), 5);
    let bytes = english.len() + "<title>甲</title><p>3行</p>".len() + 4 + 2;
    assert_eq!(
        published,
        Published {
            pages: 2,
            files: 4,
            unchanged: 0,
            bytes: bytes as u64
        }
    );
    let beside: Vec<_> = fs::read_dir(root.path()).unwrap().collect();
    assert_eq!(beside.len(), 1, "nothing is left beside the site");
}

#[test]
fn the_same_input_gives_the_same_bytes_and_links_them() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("site");
    run(site(1), &out).unwrap();
    let first = tree(&out);
    let again = run(site(1), &out).unwrap();
    assert_eq!(again.unchanged, 4);
    assert_eq!(tree(&out), first);
    let elsewhere = root.path().join("elsewhere");
    run(site(1), &elsewhere).unwrap();
    assert_eq!(tree(&elsewhere), first);
}

#[cfg(unix)]
#[test]
fn only_what_changed_is_written() {
    use std::os::unix::fs::MetadataExt;
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("site");
    run(site(1), &out).unwrap();
    let inode = |path: &str| fs::metadata(out.join(path)).unwrap().ino();
    let before = inode("assets/style.css");
    let published = run(site(2), &out).unwrap();
    assert_eq!(published.unchanged, 3);
    assert_eq!(inode("assets/style.css"), before);
    assert!(
        fs::read_to_string(out.join("index.html"))
            .unwrap()
            .contains("2 rows")
    );
}

#[test]
fn pages_that_are_gone_are_removed_and_the_users_own_files_stay() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("site");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("README.md"), "mine").unwrap();
    fs::write(out.join(".gitignore"), "*").unwrap();
    run(site(1), &out).unwrap();
    run(vec![page("new.html", Language::English, "New", 1)], &out).unwrap();
    let files = tree(&out);
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(paths, [".gitignore", MARKER, "README.md", "new.html"]);
    assert_eq!(files["README.md"], b"mine");
}

#[test]
fn a_page_that_fails_leaves_the_old_site_byte_for_byte() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("site");
    run(site(1), &out).unwrap();
    let before = tree(root.path());
    let mut outputs = site(2);
    outputs.insert(1, broken("teams/broken.html"));
    let fault = run(outputs, &out).unwrap_err();
    assert!(matches!(&fault, PublishError::Render { path, .. } if path == "teams/broken.html"));
    assert!(
        fault
            .explain(&Texts::new(Language::English))
            .contains("could not be made")
    );
    assert_eq!(tree(root.path()), before, "neither changed nor littered");
}

#[test]
fn a_view_that_panics_leaves_the_old_site_byte_for_byte() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("site");
    run(site(1), &out).unwrap();
    let before = tree(root.path());
    let mut outputs = site(2);
    outputs.push(Output {
        path: "bad".to_owned(),
        content: Content::Bytes(Box::new(|| panic!("on purpose"))),
    });
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(outputs, &out))).is_err());
    assert_eq!(tree(root.path()), before);
}

#[test]
fn the_first_fault_in_order_is_the_one_that_is_named() {
    let root = tempfile::tempdir().unwrap();
    for _ in 0..5 {
        let outputs = (0..50)
            .map(|number| broken(&format!("{number:02}.html")))
            .collect();
        let fault = run(outputs, &root.path().join("site")).unwrap_err();
        assert!(matches!(fault, PublishError::Render { path, .. } if path == "00.html"));
    }
    assert!(!root.path().join("site").exists());
}

#[test]
fn a_folder_of_somebody_else_is_not_touched() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("thesis.doc"), "mine").unwrap();
    assert!(matches!(
        run(site(1), root.path()),
        Err(PublishError::NotOurs { .. })
    ));
    assert_eq!(tree(root.path()).len(), 1);
}

#[test]
fn a_language_without_texts_is_an_error() {
    let root = tempfile::tempdir().unwrap();
    let texts = [Texts::new(Language::English)];
    let fault = publish(
        site(1),
        TEMPLATES,
        &texts,
        &reserved(&root.path().join("site")),
        &|_| {},
    )
    .unwrap_err();
    assert!(matches!(
        fault,
        PublishError::NoTexts {
            language: Language::Chinese,
            ..
        }
    ));
}

#[test]
fn an_output_cannot_take_the_markers_place() {
    let root = tempfile::tempdir().unwrap();
    let outputs = vec![page(MARKER, Language::English, "x", 1)];
    assert!(matches!(
        run(outputs, &root.path().join("site")),
        Err(PublishError::Collision { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_and_stays_a_link() {
    let root = tempfile::tempdir().unwrap();
    let (real, link) = (root.path().join("real/site"), root.path().join("link"));
    fs::create_dir_all(&real).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    run(site(1), &link).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(real.join("index.html").is_file());
}

#[cfg(unix)]
#[test]
fn what_lies_behind_a_link_in_the_old_site_is_neither_read_nor_written() {
    let root = tempfile::tempdir().unwrap();
    let (out, elsewhere) = (root.path().join("site"), root.path().join("elsewhere"));
    run(site(1), &out).unwrap();
    fs::rename(out.join("assets"), &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, out.join("assets")).unwrap();
    fs::write(elsewhere.join("mine"), "mine").unwrap();
    assert_eq!(run(site(1), &out).unwrap().unchanged, 0);
    assert!(fs::symlink_metadata(out.join("assets")).unwrap().is_dir());
    let links = std::os::unix::fs::MetadataExt::nlink;
    assert_eq!(links(&fs::metadata(elsewhere.join("style.css")).unwrap()), 1);
    assert_eq!(tree(&elsewhere).len(), 2);
}

#[test]
fn progress_counts_to_the_number_of_files() {
    let root = tempfile::tempdir().unwrap();
    let most = AtomicUsize::new(0);
    let texts = [Texts::new(Language::English), Texts::new(Language::Chinese)];
    let reservation = reserved(&root.path().join("site"));
    publish(site(1), TEMPLATES, &texts, &reservation, &|done| {
        most.fetch_max(done, Ordering::Relaxed);
    })
    .unwrap();
    assert_eq!(most.into_inner(), 4);
}
