//! Times the training plan of so many members and courses: `cargo run --release --example training_bench -- MEMBERS COURSES`.
//!
//! Eight skills, of which everybody is short of half; two sessions a course with seats for two members in three together, and
//! money for a seat for two in five. Same arguments, same plan.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

#[path = "../demo_data/random.rs"]
#[allow(dead_code)]
mod random;

use random::Random;

const SKILLS: usize = 8;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<usize> = std::env::args()
        .skip(1)
        .map(|word| word.parse())
        .collect::<Result<_, _>>()?;
    let [members, courses] = words.as_slice() else {
        return Err("usage: training_bench MEMBERS COURSES".into());
    };
    let folder = tempfile::tempdir()?;
    let cycle = folder.path().join("cycles/2025-Q4");
    fs::create_dir_all(&cycle)?;
    let mut random = Random::stream(&["training", "bench"]);
    fs::write(
        folder.path().join("scorebook.toml"),
        settings(&mut random, *members, *courses)?,
    )?;
    let (mut people, mut skills, mut surveys) = (
        "member_id,name,team_id\n".to_owned(),
        "member_id,skill,level,wanted\n".to_owned(),
        "survey_id,client_id,member_id,answered_on,csat\n".to_owned(),
    );
    for member in 0..*members {
        writeln!(people, "M{member:06},Member {member},T{:05}", member / 12)?;
        writeln!(surveys, "S{member},C{member},M{member:06},2025-11-03,4")?;
        for skill in 0..SKILLS {
            if random.between(0, 1) == 0 {
                let level = f64::from(random.between(0, 30)) / 10.0;
                writeln!(skills, "M{member:06},skill-{skill},{level},3.5")?;
            }
        }
    }
    for (name, text) in [("members", people), ("skills", skills), ("surveys", surveys)] {
        fs::write(cycle.join(format!("{name}.csv")), text)?;
    }
    let read = scorebook::ingest::read(folder.path());
    let Some(dataset) = read.dataset else {
        return Err(format!("{:?}", read.diagnostics).into());
    };
    let start = Instant::now();
    let (records, _) = scorebook::pipeline::compute(&dataset);
    let seconds = start.elapsed().as_secs_f64();
    for record in &records {
        let plan = &record.plans.training;
        println!(
            "training ({members} members, {courses} courses): {seconds:.1} s for the whole cycle, {} seats, at most {:.2} % below the best plan",
            plan.enrolments.len(),
            100.0 * plan.quality.as_ref().map_or(0.0, |quality| quality.gap.0)
        );
    }
    Ok(())
}

fn settings(random: &mut Random, members: usize, courses: usize) -> Result<String, std::fmt::Error> {
    let mut text = format!("[training]\nbudget = {}\n\n", members * 300);
    for skill in 0..SKILLS {
        writeln!(
            text,
            "[[skills]]\nid = \"skill-{skill}\"\nname = {{ en = \"Skill {skill}\", zh-CN = \"技能{skill}\" }}\n"
        )?;
    }
    for course in 0..courses {
        let skill = course % SKILLS;
        let (level, hours) = (f64::from(random.between(5, 8)) / 2.0, 4 * random.between(1, 4));
        let price = 200 + 50 * random.between(0, 19);
        writeln!(
            text,
            "[[courses]]\nid = \"course-{course}\"\nname = {{ en = \"Course {course}\", zh-CN = \"课程{course}\" }}\nskills = [\"skill-{skill}\"]\nlevel = {level:?}\nhours = {hours}\nprice = {price}\nsessions = ["
        )?;
        for session in 0..2 {
            let seats = (members / courses.max(1) / 3).max(1);
            let (month, day) = (1 + course % 3, 1 + (course * 7 + session * 13) % 27);
            writeln!(
                text,
                "  {{ id = \"S-{course}-{session}\", from = 2026-{month:02}-{day:02}, seats = {seats} }},"
            )?;
        }
        text.push_str("]\n\n");
    }
    Ok(text)
}
