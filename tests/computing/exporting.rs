//! A copy of everything that is held about one member: theirs is in it, nobody else's is.

use std::fs;
use std::path::Path;

use scorebook::pipeline::export::{Exported, NotExported, Request, export};
use scorebook::pipeline::forget;
use walkdir::WalkDir;

const FILES: [(&str, &str); 7] = [
    (
        "cycles/2025-Q1/members.csv",
        "member_id,name,team_id,manager_id\nM1,Ann Lee,T1,M2\nM2,Bo Chan,T1,\nM3,Cy Diaz,T1,M1\nM4,Di Evans,T1,M2\n",
    ),
    (
        "cycles/2025-Q1/clients.csv",
        "client_id,owner_id,name,acquired_on\nC1,M1,Harbour,2024-01-01\nC2,M2,Quay,2024-01-01\n",
    ),
    (
        "cycles/2025-Q1/surveys.csv",
        "survey_id,client_id,answered_on,member_id,csat,comment\n\
         S1,C1,2025-02-01,,5,Bo Chan helped Ann Lee\n\
         S2,C2,2025-02-02,M2,4,\n",
    ),
    (
        "cycles/2025-Q1/assessments.csv",
        "ratee_id,rater_id,relation,dimension,score,comment\n\
         M1,M1,self,service,4,\n\
         M1,M2,peer,service,1,harsh words\n\
         M1,M3,peer,service,2,\n\
         M1,M4,peer,service,3,\n\
         M3,M1,peer,service,5,well done M3\n",
    ),
    (
        "cycles/2025-Q1/talks.csv",
        "member_id,due_on,held_on,with_id,kind\nM1,2025-02-01,2025-02-03,M2,review\nM3,2025-02-01,,M1,review\nM4,2025-02-01,,M2,review\n",
    ),
    (
        "cycles/2025-Q1/notes/members/M1.md",
        "Ann Lee and Cy Diaz share clients.\n",
    ),
    ("cycles/2025-Q1/notes/members/M4.md", "About somebody else.\n"),
];

fn copy(data: &Path, member: &str, out: &Path) -> Result<Exported, NotExported> {
    export(&Request { data, member, out }).result
}

/// Every file of a folder, with its path.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let entries = WalkDir::new(folder)
        .sort_by_file_name()
        .into_iter()
        .map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap();
            let path = path.to_string_lossy().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn a_copy_holds_the_members_rows_and_nobody_elses_name() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    super::data_folder::write(&data, &FILES);
    let out = folder.path().join("copy");
    let exported = copy(&data, "M1", &out).unwrap();
    let files = texts(&out);
    let text = |path: &str| &files.iter().find(|(name, _)| name == path).unwrap().1;
    // The other person's words stand in the first language, English.
    assert_eq!(
        text("tables/2025-Q1/members.csv"),
        "file,line,member_id,name,team_id,manager_id\n\
         cycles/2025-Q1/members.csv,2,M1,Ann Lee,T1,(another person)\n\
         cycles/2025-Q1/members.csv,4,(another person),(another person),(left out: another person’s),M1\n"
    );
    // The answer names nobody and counts for the client's owner.
    assert_eq!(
        text("tables/2025-Q1/surveys.csv"),
        "file,line,survey_id,client_id,answered_on,member_id,csat,comment\n\
         cycles/2025-Q1/surveys.csv,2,S1,C1,2025-02-01,,5,(another person) helped Ann Lee\n"
    );
    // The self-assessment, and what the member said without of whom; no rater's score.
    assert_eq!(
        text("tables/2025-Q1/assessments.csv"),
        "file,line,ratee_id,rater_id,relation,dimension,score,comment\n\
         cycles/2025-Q1/assessments.csv,2,M1,M1,self,service,4,\n\
         cycles/2025-Q1/assessments.csv,6,(another person),M1,peer,service,5,well done (another person)\n"
    );
    assert_eq!(
        text("tables/2025-Q1/talks.csv"),
        "file,line,member_id,due_on,held_on,with_id,kind\n\
         cycles/2025-Q1/talks.csv,2,M1,2025-02-01,2025-02-03,(another person),review\n\
         cycles/2025-Q1/talks.csv,3,(another person),2025-02-01,,M1,review\n"
    );
    assert!(text("record.json").contains("Ann Lee and (another person) share clients."));
    assert_eq!(exported.files, files.len());
    // Two rows of members, a client, an answer, two of the 360°, two talks.
    assert_eq!(exported.rows, 8);
    for (path, text) in &files {
        for other in [
            "Bo Chan",
            "Cy Diaz",
            "Di Evans",
            "M2",
            "M3",
            "M4",
            "harsh",
            "somebody else",
        ] {
            assert!(!text.contains(other), "{other} in {path}");
        }
    }
    // Never into a folder that holds something already.
    assert!(matches!(copy(&data, "M1", &out), Err(NotExported::NotEmpty)));
}

#[test]
fn whoever_is_forgotten_gets_the_same_rows_by_id_or_by_pseudonym() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    super::data_folder::write(&data, &FILES);
    let forgotten = forget::forget(&forget::Request {
        data: &data,
        member: "M1",
        pseudonym: None,
        header: "",
        restating: None,
    });
    assert_eq!(forgotten.result.unwrap().pseudonym, "P-0001");
    let (by_id, by_pseudonym) = (folder.path().join("a"), folder.path().join("b"));
    assert_eq!(copy(&data, "M1", &by_id).unwrap().rows, 8);
    assert_eq!(copy(&data, "P-0001", &by_pseudonym).unwrap().rows, 8);
    assert_eq!(texts(&by_id), texts(&by_pseudonym));
    let unknown = copy(&data, "M9", &folder.path().join("c"));
    assert!(matches!(unknown, Err(NotExported::UnknownMember(_))));
}
