//! The organisation's own look: logo, colour, lines at the foot, templates; on pages, in seals, and where something is wrong with it.

use scorebook::pipeline::BuildFailure;

use crate::folder::{Folder, text};
use scorebook::pipeline::recompute::{RemadeVerdict, recompute};

const LOGO: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 30\"><path d=\"M0 0h90v30H0z\"/></svg>";
const BRAND: &str = "\n[brand]\naccent = \"#ffd400\"\nfooter = { en = \"Care & <Co>\", zh-CN = \"关怀\" }\n\
    confidentiality = { en = \"Confidential: \\\"own eyes\\\"\", zh-CN = \"内部资料\" }\n";

fn branded() -> Folder {
    let folder = Folder::small();
    folder.write("scorebook.toml", folder.text("scorebook.toml") + BRAND);
    folder.write("logo.svg", LOGO);
    let method = include_str!("../../templates/method.html");
    let own = method.replace(
        "{% block content %}",
        "{% block content %}\n<p class=\"own\">{{ shell.organisation }}</p>",
    );
    folder.write("templates/method.html", own);
    folder
}

#[test]
fn pages_carry_logo_colour_lines_and_templates_of_the_organisation() {
    let site = branded().build();
    let style = text(&site, "2025-Q1/assets/report.css");
    // Yellow cannot be read on white: it is darker there, and as it was asked for on dark.
    assert!(style.contains(", #ffd400);") && !style.contains("--accent: #ffd400;"));
    assert!(style.contains("data:image/svg+xml;base64,") && style.contains("width: 90px; height: 30px"));
    assert!(
        style.contains("@page en { @bottom-left { content: \"Confidential\\3a "),
        "{}",
        &style[style.len() - 900..]
    );
    assert_eq!(text(&site, "assets/icon.svg"), LOGO);
    let page = text(&site, "2025-Q1/index.html");
    assert!(page.contains("<p>Care &amp; &lt;Co&gt;</p>"));
    assert!(page.contains("<p class=\"confidential\">Confidential: &quot;own eyes&quot;</p>"));
    assert!(text(&site, "2025-Q1/index.zh-CN.html").contains("<p class=\"confidential\">内部资料</p>"));
    assert!(text(&site, "2025-Q1/method.html").contains("<p class=\"own\">"));
}

#[test]
fn a_seal_keeps_the_look_and_is_made_again_with_it() {
    let folder = branded();
    let seal = folder.seal("2025-Q1");
    let manifest = std::fs::read_to_string(seal.folder.join("manifest.json")).unwrap();
    assert!(manifest.contains("\"logo.svg\"") && manifest.contains("\"templates/method.html\""));
    let remade = recompute(&seal.folder, &folder.data());
    assert_eq!(remade.result.unwrap().verdict, RemadeVerdict::SameBytes);
    // Another logo is another input; no number hangs on it, so no rule has changed.
    folder.write("logo.svg", LOGO.replace("90", "60"));
    let told: Vec<String> = folder.told().into_iter().map(|(code, _)| code).collect();
    assert_eq!(told, ["SB0141"]);
}

#[test]
fn a_template_that_does_not_parse_is_named_with_its_place() {
    let folder = branded();
    folder.build();
    folder.write(
        "templates/member.html",
        "{% extends \"base.html\" %}\n{% block content %}\n<p>{{ title | }}</p>\n{% endblock content %}\n",
    );
    let Err(BuildFailure::CannotWrite(fault)) = folder.try_build().result else {
        panic!("a faulty template was taken")
    };
    let said = fault.explain(&scorebook::languages::Texts::new(
        scorebook::model::Language::English,
    ));
    assert!(said.contains("member.html:3:15"), "{said}");
}

#[test]
fn a_template_of_another_name_and_a_logo_that_is_none_are_faults() {
    let folder = branded();
    folder.write("templates/membre.html", "");
    assert_eq!(folder.told()[0].0, "SB0138");
    let folder = branded();
    folder.write("logo.svg", "no drawing");
    assert_eq!(folder.told()[0].0, "SB0136");
    let folder = branded();
    folder.write("logo.png", "\u{89}PNG");
    assert!(
        folder
            .told()
            .iter()
            .any(|(code, file)| code == "SB0137" && file == "logo.svg")
    );
}
