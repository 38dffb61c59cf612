//! Files that are not read, and what is said of them. A refusal names the place exactly.

mod schema_walk;

use samverkanskartan::interchange::{FieldProblem, ReadError, read};

fn file(rest: &str) -> String {
    format!("{{\"format\":\"samverkanskartan\",\"version\":1,\n\"datasetId\":\"x\",\"title\":\"Å\",\"revision\":1,\"asOf\":\"2026\"{rest}\n}}\n")
}

#[test]
fn probe() {
    for rest in [
        r#","topics":[{"id":"Å","label":"x"}]"#,
        r#","topics":[{"id":"a"}]"#,
        r#","topics":[{"id":"a","label":"x","label":"y"}]"#,
        r#","topics":[{"id":"a","label":7}]"#,
        r#","topics":[{"id":"a","label":"missing field `x`"},{"id":"missing field `x`","label":"b"}]"#,
        r#","topics":[{"id":"a\"","label":"b"}]"#,
        r#","topics":{"id":"a\"","label":"b"}"#,
        r#","topics":[7]"#,
        r#","topics":["a"]"#,
        r#","topics":null"#,
        r#","title":"b""#,
        r#","format":"b""#,
        r#","documents":[{"id":"a","title":"a","citation":"a","date":"2024-02-30","kind":"p"}]"#,
        r#","documents":[{"id":"a","title":"a","citation":"a","date":"","kind":"p"}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":-1,"foundation":"sagt"}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","foundation":"sagt"}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","foundation":7}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":1e400,"foundation":"stated"}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":5000000000,"foundation":"stated"}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":1.5,"foundation":"stated"}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":1,"foundation":{"stated":null}}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":1,"foundation":{"sagt":null}}]"#,
        r#","principles":[{"id":"a","text":"a","group":"a","number":1,"foundation":{"stated":1}}]"#,
        r#","x":1,"x":2"#,
        r#","x":"\ud800""#,
        r#","x":"	""#,
        r#","x":01"#,
        r#","x":NaN"#,
        r#","x":1,"#,
        r#"} {"#,
        r#"} x"#,
    ] {
        eprintln!("{rest}\n    {:?}", read(file(rest).as_bytes()));
    }
    for whole in ["", " ", "\u{feff}", "[]", "[\"samverkanskartan\",1]", "[1,2]", "17", "\"a\"", "null", "{}", "{\"format\":\"samverkanskartan\"}", "{\"version\":1}", "{\"format\":[\"x\"]", "<html>", "{\"format\":\"samverkanskartan\",\"version\":1}", "{\"format\":\"samverkanskartan\",\"version\":1", "{'a':1}", "\u{feff}\u{feff}{}","\u{feff} x"] {
        eprintln!("{whole}\n    {:?}", read(whole.as_bytes()));
    }
    let deep = "[".repeat(1_000_000);
    eprintln!("{:?}", read(deep.as_bytes()));
    eprintln!("{:?}", read(file(&format!(",\"x\":{deep}")).as_bytes()));
    eprintln!("{:?}", read(file(&format!(",\"x\":{deep}{}", "]".repeat(1_000_000))).as_bytes()));
    eprintln!("{:?}", read(file(&format!(",\"topics\":{deep}")).as_bytes()));
    eprintln!("{:?}", read(format!("{{\"format\":{deep}").as_bytes()));
    let deep = "{\"a\":".repeat(1_000_000);
    eprintln!("{:?}", read(deep.as_bytes()));
    eprintln!("{:?}", read(file(&format!(",\"x\":{deep}")).as_bytes()));
    eprintln!("{:?}", read(b"{\"format\":\"samverkanskartan\xe5"));
    let _ = FieldProblem::Missing(String::new());
    let _: Option<ReadError> = None;
    let _ = schema_walk::places;
}
