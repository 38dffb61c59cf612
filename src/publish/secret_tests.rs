use super::*;

/// The kinds of what is found in a text, and the text of each.
fn found(text: &str) -> Vec<(SecretKind, &str)> {
    let found = find("note", text).into_iter();
    found.map(|it| (it.kind, &text[it.range])).collect()
}

#[track_caller]
fn check(kind: SecretKind, texts: &[&str]) {
    for secret in texts {
        for text in [
            (*secret).to_owned(),
            format!("Enligt uppgift {secret}."),
            format!("({secret}, se \u{a7} 7 b, 2024-03-15)"),
        ] {
            let kinds: Vec<_> = found(&text).into_iter().map(|(kind, _)| kind).collect();
            assert_eq!(kinds, [kind], "{text}: {:?}", found(&text));
        }
    }
}

#[test]
fn a_number_of_a_person_is_found_however_it_is_written() {
    check(
        SecretKind::IdentityNumber,
        &[
            "811218-9876",
            "8112189876",
            "19811218-9876",
            "198112189876",
            "811218+9876",
            "811218 9876",
            "19811218 9876",
            "811218 - 9876",
            "811218\u{2013}9876",
            "811218\u{ad}-\u{200b}9876",
            "1981-12-18-9876",
            "81 12 18 9876",
            "\u{ff18}11218-9876",
        ],
    );
    assert_eq!(
        found("pnr811218-9876x"),
        [(SecretKind::IdentityNumber, "811218-9876")]
    );
}

#[test]
fn a_coordination_number_has_sixty_added_to_its_day() {
    check(
        SecretKind::CoordinationNumber,
        &["701063-2391", "19701063-2391", "7010632391", "197010632391"],
    );
}

#[test]
fn a_number_that_has_no_such_day_or_another_check_digit_is_of_nobody() {
    for text in [
        "811218-9875",
        "811318-9873",
        "811232-9874",
        "212000-2601",
        "1881-2024",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_telephone_number_is_found_however_it_is_written() {
    check(
        SecretKind::Phone,
        &[
            "090-785 00 00",
            "070-123 45 67",
            "0701234567",
            "070 123 45 67",
            "0701-23 45 67",
            "070.123.45.67",
            "08-12 34 56",
            "08-123 456 78",
            "0950-123 45",
            "(090) 785 00 00",
            "090/785 00 00",
            "+46 90 785 00 00",
            "+46 (0)70-123 45 67",
            "+46701234567",
            "0046 70 123 45 67",
            "+47 22 12 34 56",
            "tel 785 00 00",
            "Mobil: 123 45 67",
        ],
    );
}

#[test]
fn an_address_of_mail_is_found_also_where_it_is_half_hidden() {
    check(
        SecretKind::Mail,
        &[
            "anna.ask@umea.se",
            "Anna.Ask+x@sub.regionvasterbotten.se",
            "\u{e5}sa@lycksele.se",
            "anna(at)umea.se",
            "anna [at] umea.se",
            "anna%40umea.se",
            "mailto:anna@umea.se",
        ],
    );
}

#[test]
fn an_account_is_found_where_a_word_tells_what_it_is() {
    check(
        SecretKind::Bankgiro,
        &[
            "bankgiro 5050-1055",
            "bg 50501055",
            "Bankgironummer: 5050-1055",
        ],
    );
    check(
        SecretKind::Plusgiro,
        &["plusgiro 28 65 43-4", "PG 286543-4"],
    );
    check(
        SecretKind::Account,
        &[
            "konto 6000-123 456 789",
            "kontonummer 8327-9 123 456 789",
            "clearing 8327-9",
            "Swish 123 456 78 90",
        ],
    );
    check(
        SecretKind::Iban,
        &[
            "SE45 5000 0000 0583 9825 7466",
            "SE4550000000058398257466",
            "DE89 3704 0044 0532 0130 00",
        ],
    );
    for text in [
        "5050-1055",
        "2018-2021",
        "konto 2024-03-15",
        "SE45 5000 0000 0583 9825 7467",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
    assert_eq!(
        find("bankgiro", "5050-1055").len(),
        1,
        "the field's name tells it"
    );
}

#[test]
fn a_link_that_opens_what_it_leads_to_is_found_and_only_its_key_is_taken() {
    for (text, key) in [
        ("https://x.se/a?token=abc123", "token=abc123"),
        ("https://x.se/a?id=7&sig=a%2Fb&sv=2", "sig=a%2Fb"),
        ("se x.se/a#access_token=qwe.", "access_token=qwe"),
        ("https://x.se/?Code=99, i dag", "Code=99"),
        ("https://anna:hemligt@x.se/a", "anna:hemligt@"),
        ("http://x.se/a?X-Amz-Signature=fe01", "X-Amz-Signature=fe01"),
        ("http://x.se/a;apikey=fe01", "apikey=fe01"),
    ] {
        assert_eq!(found(text), [(SecretKind::Link, key)], "{text}");
    }
    for text in ["https://x.se/a?sida=2", "tid=7", "https://x.se/token/7"] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn what_minutes_are_full_of_is_no_secret() {
    for text in [
        "HSN 2105-2018",
        "VON-2021/00123",
        "2021-02-19-11",
        "2018-12/2019-01",
        "\u{a7}\u{a7} 27-31",
        "kl. 09.00-15.00",
        "kl 08.30-12.00, 13-15",
        "2019-2022",
        "Dnr 1881-2024",
        "0-4 \u{e5}r",
        "1 234 567 kr",
        "12 345 678 kronor",
        "RS 160-2024",
        "SFS 2017:612",
        "prop. 2016/17:106",
        "ledamot 10 av 15",
        "2024-09-06, 2024-12-06",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}
