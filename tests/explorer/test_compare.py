"""Compare with us, as it is without any script: two advisers of USERS walk through it."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html  # type: ignore[import-untyped]

from app.explorer.compare_choices import QUESTIONS
from app.explorer.tongues import PREFIXES
from tests.builders import a_case, an_organisation
from tests.databases import fresh_database
from tests.explorer.reading import opened, page_at, text_of
from tests.explorer.tongues import strangers
from tests.services import Service, seed_cases, serving

BOMLO = (
    "profile.municipality=NO-4613&population=400&profile.sector=eldercare&profile.target_group=older-people"
    "&profile.collaboration_form=partnership-agreement&profile.collaboration_form=asset-transfer-or-premises"
    "&profile.legal_form_family=cooperative&profile.legal_form_family=association"
    "&profile.barrier=state-aid-uncertainty&profile.outcome=wellbeing"
)
AUSTERLITZ, EICHSTETTEN = "nl-zeist-austerlitz-zorgt", "de-eichstetten-buergergemeinschaft"
ALINGSAS = "se-alingsas-iop-braecke-diakoni"


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with fresh_database("sqlite") as database, serving(database, seed_cases()) as service:
        yield service


def _plain(text: str) -> str:
    """As `text_of` has it: without spaces that do not break."""
    return " ".join(text.split())


def test_the_form_offers_every_municipality_with_its_county_and_band_and_says_whose_numbers_they_are(
    service: Service,
) -> None:
    page = page_at(service, "/nn/compare")
    options = page.xpath("//select[@id='municipality']//option[@value!='']")
    counties = page.xpath("//select[@id='municipality']/optgroup/@label")

    assert len(options) == service.json("/v1/municipalities?limit=1")["total"] == 357
    assert text_of(page, "//optgroup[@label='Vestland']/option[@value='NO-4613']") == [
        "Bømlo – 5 000–19 999 innbyggjarar"
    ]
    assert counties == sorted(counties, key=lambda one: one.replace("Ø", "~"))
    assert "Statistisk sentralbyrå" in text_of(page, "//*[@id='municipality-hint']")[0]


@pytest.mark.parametrize("field", QUESTIONS)
def test_the_form_offers_every_term_in_its_words_and_what_it_means_in_english(service: Service, field: str) -> None:
    page = page_at(service, "/nb/compare")
    terms = service.json(f"/v1/vocabularies/{QUESTIONS[field]}?lang=nb")["items"]

    assert dict(
        zip(
            page.xpath(f"//input[@name='profile.{field}']/@value"),
            text_of(page, f"//label[input/@name='profile.{field}']"),
            strict=True,
        )
    ) == {term["code"]: term["label"] for term in terms}
    told = text_of(page, f"//details[@data-field='{field}']//dd[@lang='en']")
    assert sorted(told) == sorted(term["definition"] for term in terms if term["definition"])


def test_what_a_form_sends_becomes_the_address_of_the_question(service: Service) -> None:
    sent = (
        "profile.municipality=NO-4613&place=part&population=400&profile.sector=eldercare&profile.sector=health"
        "&weight.sector=2&weight.country=0,5&weight.start_year=1&country.not=SE"
    )
    answer = opened(service, f"/nn/compare?{sent}")

    assert answer.status_code == 303
    target = urlsplit(answer.headers["location"])
    assert target.path == "/nn/compare"
    assert parse_qs(target.query) == {
        "profile.municipality": ["NO-4613"],
        "population": ["400"],
        "profile.sector": ["eldercare", "health"],
        "country.not": ["SE"],
        "weights": ["sector:2,country:0.5"],
    }


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ("profile.sector=energy&place=part&population=", "De valde ein stad;"),
        ("profile.sector=energy&place=whole&population=400", "De valde heile kommunen,"),
        ("profile.sector=energy&population=ca.+400", "Folketalet må vere eit heilt tal"),
        ("profile.barrier=premises", "Hinder og ønske åleine"),
        ("profile.sector=energy&view=brief", "Vel éi til fire saker først."),
        ("profile.sector=energy&cases=a,b,c,d,e", "Høgst fire saker."),
    ],
)
def test_what_cannot_be_answered_is_said_beside_the_form_which_keeps_what_was_told(
    service: Service, sent: str, said: str
) -> None:
    if "a,b,c,d,e" in sent:
        known = [one["case"]["slug"] for one in service.json("/v1/comparable?profile.sector=energy&limit=5")["items"]]
        sent = sent.replace("a,b,c,d,e", ",".join(known))
    page = page_at(service, f"/nn/compare?{sent}", 422)

    assert any(one.startswith(said) for one in text_of(page, "//*[@role='alert']//li"))
    if "sector" in sent:
        assert page.xpath("//input[@name='profile.sector'][@checked]/@value") == ["energy"]


def test_the_list_says_what_the_api_says_in_its_order_and_its_sentences(service: Service) -> None:
    said = service.json(f"/v1/comparable?{BOMLO}&lang=nn")
    page = page_at(service, f"/nn/compare?{BOMLO}")

    abroad = page.xpath("//form[@id='picks']/ol/li[@class='result']")
    assert [one.get("id") for one in abroad] == [one["case"]["slug"] for one in said["items"]]
    assert abroad[0].get("id") == EICHSTETTEN
    assert AUSTERLITZ in [one.get("id") for one in abroad]
    for shown, one in zip(abroad, said["items"], strict=True):
        text = " ".join(shown.text_content().split())
        told = [reason["sentence"] for reason in one["components"]] + one["doubts"] + one["barriers"] + one["cautions"]
        score, low, high = (round(100 * one[name]) for name in ("score", "low", "high"))
        told += [
            f"Likskap {score} av 100, mellom {low} og {high}, alt etter det som ikkje er kjent."
            if low != high
            else f"Likskap {score} av 100."
        ]
        told += [one["unknown_sentence"]] * bool(one["unknown"]) + [one["case"]["practice"]["nn"]]
        assert [sentence for sentence in map(_plain, told) if sentence not in text] == []
        for outcome in one["case"]["outcomes"]:
            result = said["labels"]["outcome_result"].get(outcome["result"], "Ikkje registrert")
            label, evidence = said["labels"]["outcome"][outcome["dimension"]], said["labels"]["evidence"]
            assert f"{label}: {result}. {evidence[outcome['evidence']]}" in text
    assert "Ikkje fortalt der: uvisse om reglane for offentleg støtte (statsstøtte)." in text_of(
        page, "//li/details//li"
    )
    assert text_of(page, "//*[@id='at-home']") == [said["at_home"]["heading"]] == ["I Noreg òg"]
    assert "Sakene er ikkje eit utval: dei viser kva nokon har skrive om, ikkje kva som er vanleg." in text_of(
        page, "//p"
    )
    # The cases of one's own country come last.
    assert page.xpath("//ol[@class='results']")[-1].getparent().get("class") == "at-home"


def test_a_ruling_and_an_end_are_said_before_what_was_done_there(service: Service) -> None:
    page = page_at(service, "/nn/compare?profile.municipality=NO-4613&profile.sector=eldercare")
    (alingsas,) = page.xpath(f"//li[@id='{ALINGSAS}']")

    assert [one.get("class") for one in alingsas][1:3] == ["doubts", "practice"]
    assert "prøvd for domstol" in alingsas[1].text_content()


def test_tromso_is_told_that_little_was_told_and_nothing_is_thin_for_that(service: Service) -> None:
    asked = "profile.municipality=NO-5501&profile.collaboration_form=outcome-based-contract"
    page, said = page_at(service, f"/nb/compare?{asked}"), service.json(f"/v1/comparable?{asked}&lang=nb")

    assert not any(one["thin"] for one in said["items"])
    assert text_of(page, "//p[@class='note']") == said["notes"] != []
    at_home = page.xpath("//section[@class='at-home']//li[@class='result']/@id")
    least = min(one["score"] for one in said["items"])
    near = [one["case"]["slug"] for one in said["at_home"]["items"] if one["score"] >= least]
    # Of two that are as like; the API tells ten.
    assert at_home == near
    assert 0 < len(near) < len(said["at_home"]["items"])


def test_where_no_case_at_home_is_as_like_it_is_said_and_none_is_shown(service: Service) -> None:
    asked = "profile.municipality=NO-5501&profile.collaboration_form=outcome-based-contract&limit=1"
    said = service.json(f"/v1/comparable?{asked}")
    far = "no-lier-trygg-av-natur"
    asked += "".join(
        f"&exclude={one['case']['slug']}"
        for one in said["at_home"]["items"]
        if one["score"] >= said["items"][0]["score"]
    )
    page = page_at(service, f"/nn/compare?{asked}&cases={far}")

    assert text_of(page, "//section[@class='at-home']") == [
        "I Noreg òg Inga sak der liknar planen så mykje som dei over."
    ]
    assert page.xpath("//fieldset[@class='other-picked']//input/@value") == [far]


def test_how_many_can_be_picked_is_said_before_anybody_picks(service: Service) -> None:
    page = page_at(service, f"/nn/compare?{BOMLO}")

    (said,) = page.xpath("//form[@id='picks']/p[starts-with(., 'Vel opptil fire saker')]")
    assert said.getnext().tag == "ol"
    assert {one.rpartition("(")[2] for one in text_of(page, "//label[contains(@class, 'pick')]")} == {"opptil fire)"}


def test_weights_stand_in_the_address_and_in_the_form(service: Service) -> None:
    page = page_at(service, f"/nn/compare?{BOMLO}&weights=country:0,sector:2.25")
    said = service.json(f"/v1/comparable?{BOMLO}&weights=country:0,sector:2.25&lang=nn")

    assert page.xpath("//input[@name='weight.country']/@value") == ["0"]
    assert page.xpath("//input[@name='weight.sector']/@value") == ["2.25"]
    assert page.xpath("//form[@id='picks']/ol/li/@id") == [one["case"]["slug"] for one in said["items"]]


def test_picked_cases_stand_beside_the_plan_with_the_words_of_the_api(service: Service) -> None:
    picks = f"cases={AUSTERLITZ}&cases={EICHSTETTEN}"
    page = page_at(service, f"/nn/compare?{BOMLO}&{picks}&view=beside")
    said = service.json(f"/v1/comparison?{BOMLO}&cases={AUSTERLITZ},{EICHSTETTEN}&lang=nn")

    shown = text_of(page, "//main//li")
    assert all(_plain(sentence) in shown for sentence in said["sentences"]["apart"])
    assert _plain(said["sentences"]["shared"]) in text_of(page, "//main/p")
    assert text_of(page, "//thead//th/a") == ["Austerlitz", "Eichstetten am Kaiserstuhl"]
    assert text_of(page, "//thead//th")[0] == "Planen dykkar"
    (size,) = page.xpath("//tr[th='Folketal på staden']")
    assert [" ".join(cell.text_content().split()) for cell in size.xpath("td")][:2] == [
        "400",
        "1 500 (ikkje kontrollert)",
    ]


@pytest.mark.parametrize("view", ["beside", "brief"])
def test_size_is_told_as_it_was_compared_of_the_place_and_not_of_its_municipality(service: Service, view: str) -> None:
    page = page_at(service, f"/nn/compare?{BOMLO}&cases={AUSTERLITZ},{ALINGSAS}&view={view}")
    said = service.json(f"/v1/comparable?{BOMLO}&limit=50&lang=nn")["items"]
    sizes = {
        one["case"]["slug"]: _plain(reason["sentence"])
        for one in said
        for reason in one["components"]
        if reason["component"] == "population_band"
    }

    shown = text_of(page, "//main//li")
    assert f"Austerlitz. {sizes[AUSTERLITZ]}" in shown
    assert f"Alingsås. {sizes[ALINGSAS]}" in shown
    assert not [one for one in shown if one.startswith("Innbyggjartal skil dei")]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("profile.municipality=NO-4613&population=400", "Ein stad i Bømlo"),
        ("profile.municipality=NO-4613", "Heile kommunen"),
        ("population=400&profile.sector=eldercare", "Ein stad"),
    ],
)
def test_side_by_side_says_what_the_plan_is_for(service: Service, asked: str, told: str) -> None:
    page = page_at(service, f"/nn/compare?{asked}&cases={AUSTERLITZ}&view=beside")

    assert text_of(page, "//tr[th='Staden det gjeld']/td[1]") == [told]


def test_side_by_side_says_how_status_and_continuity_fit(service: Service) -> None:
    page = page_at(service, f"/nn/compare?{BOMLO}&cases={ALINGSAS}&view=beside")

    (told,) = text_of(page, "//tr[th='Kva det vart til']/td[2]")
    assert told.startswith("I ordinær drift: The partnership made without a tender ended in 2019")
    assert told.endswith("(på engelsk)")


def test_the_brief_holds_all_that_a_council_asks_and_says_which_language_a_passage_has(service: Service) -> None:
    picks = f"cases={AUSTERLITZ},{ALINGSAS}"
    page = page_at(service, f"/nn/compare?{BOMLO}&{picks}&view=brief")
    brief = page.get_element_by_id("brief")
    text = " ".join(brief.text_content().split())

    assert text_of(brief, ".//h1") == ["Saker som liknar planen vår: notat for Bømlo"]
    assert text_of(brief, ".//h2") == [
        "Dette spurde vi om", "Sakene", "Det dei har felles, og det som skil dei frå oss", "Sjekk heime",
        "Kor påliteleg det er, og kjelder",
    ]  # fmt: skip
    assert text_of(brief, ".//tbody//th") == [
        "Før de stolar på det", "Det vi fryktar", "I éi setning", "Stad og storleik", "Kven gjer kva", "Dette hindra",
        "Dette hjelpte", "Kva det vart til, og kven som seier det", "Status",
        "Pengar, slik det er fortalt (kva summane gjeld: sjå sida om saka)", "Likskap med oss",
    ]  # fmt: skip
    assert "Austerlitz (1 500 innbyggjarar), Zeist (50 000–99 999 innbyggjarar), Nederland" in text
    assert "Spørsmål, ikkje råd." in text
    assert "Er avtalen i røynda eit innkjøp?" in text
    assert "Ein rettleiar kan vere eldre enn reglane." in text
    assert len(set(brief.xpath(".//ul[@class='guides']/li/a/@href"))) == len(brief.xpath(".//ul[@class='guides']/li"))
    assert "(sett 26. november 2026)" in text_of(brief, ".//ul[@class='guides']/li[a[contains(@href, 'veier-til')]]")[0]
    assert "Pågår (sist sett i 2023)" in text
    assert "Datasettrevisjon 1, publisert" in text
    (address,) = brief.xpath(".//a[@id='own-address']/@href")
    assert parse_qs(urlsplit(address).query)["as_of"] == ["1"]
    assert page_at(service, address).get_element_by_id("brief") is not None
    for passage in brief.xpath(".//*[@lang='en']"):
        assert "(på engelsk)" in " ".join(passage.getparent().text_content().split())
    for passage in brief.xpath(".//td//*[@lang='nb']"):
        assert "maskinomsett, ikkje kontrollert" in passage.getparent().text_content()


def test_the_brief_answers_for_each_case_what_the_list_answers(service: Service) -> None:
    page = page_at(service, f"/nn/compare?{BOMLO}&cases={AUSTERLITZ},{ALINGSAS}&view=brief")
    said = {one["case"]["slug"]: one for one in service.json(f"/v1/comparable?{BOMLO}&limit=50&lang=nn")["items"]}

    for number, slug in enumerate((AUSTERLITZ, ALINGSAS), start=1):
        beware = text_of(page, f"//tr[th='Før de stolar på det']/td[{number}]//li")
        cautions = said[slug]["cautions"][said[slug]["thin"] :]
        assert beware == [_plain(one) for one in (*said[slug]["doubts"], *cautions)] != []
        assert text_of(page, f"//tr[th='Det vi fryktar']/td[{number}]") == said[slug]["barriers"] != []
    assert not any("Gode kjelder" in one for one in text_of(page, "//table//td"))


def test_the_brief_names_its_cases_and_leads_to_them_on_paper_too(service: Service) -> None:
    page = page_at(service, f"/nn/compare?{BOMLO}&cases={AUSTERLITZ}&view=brief")
    address = f"/nn/cases/{AUSTERLITZ}?as_of=1"

    assert text_of(page, "//thead//th/a") == ["Austerlitz Zorgt, Woonstichting NuVoorStraks, Austerlitz"]
    assert text_of(page, "//ul[@class='sources']//a[@class='address']") == [address]
    assert page.xpath("//ul[@class='sources']//a[contains(text(), 'til på sida om saka')]/@href") == [
        f"{address}#sources"
    ]
    assert page_at(service, address).get_element_by_id("sources") is not None


def test_the_brief_tells_of_money_when_it_began_and_who_measured() -> None:
    case = a_case(
        words="energy",
        sectors=["energy"],
        start_year=2014,
        funding=[
            {"kind": "membership", "amount": 24, "currency": "EUR", "year": 2016, "description": "Fee per year"},
            {"kind": "municipal-budget"},
        ],
        organisations=[an_organisation(), an_organisation(name="Instituttet", role="evaluator")],
    )
    with fresh_database("sqlite") as database, serving(database, [case]) as service:
        page = page_at(service, f"/nn/compare?profile.sector=energy&cases={case['slug']}&view=brief")

    assert text_of(page, "//tr[starts-with(th, 'Pengar')]//li") == [
        "Medlemsbidrag: 24 EUR (2016)",
        "Kommunalt budsjett (ingen sum oppgitt)",
    ]
    assert text_of(page, "//tr[th='Status']/td")[0].startswith("Byrja i 2014. ")
    assert "Undersøkt eller målt av: Instituttet" in text_of(page, "//td/ul/li")


def test_cases_of_the_own_country_come_last_in_a_brief(service: Service) -> None:
    asked = "profile.municipality=NO-5501&profile.collaboration_form=outcome-based-contract"
    said = service.json(f"/v1/comparable?{asked}")
    home, abroad = said["at_home"]["items"][0]["case"]["slug"], said["items"][0]["case"]["slug"]
    page = page_at(service, f"/nb/compare?{asked}&cases={home},{abroad}&view=brief")

    heads = text_of(page, "//thead//th")
    assert not heads[0].startswith("Også i Norge")
    assert heads[1].startswith("Også i Norge: ")


def test_a_pick_that_the_list_does_not_have_any_more_stays_picked(service: Service) -> None:
    page = page_at(service, f"/nn/compare?profile.sector=energy&limit=1&cases={AUSTERLITZ}")

    assert page.xpath("//fieldset[@class='other-picked']//input[@checked]/@value") == [AUSTERLITZ]


def test_a_pick_that_is_no_case_any_more_is_said_and_the_rest_is_answered(service: Service) -> None:
    page = page_at(service, "/nn/compare?profile.sector=energy&limit=1&cases=no-forsvunnen-sak")

    assert text_of(page, "//fieldset[@class='other-picked']/p") == [
        "no-forsvunnen-sak: denne saka finst ikkje lenger her."
    ]
    assert page.xpath("//li[@class='result']")


@pytest.mark.parametrize(
    "asked",
    [
        "view=table",
        "profile.sector=nothing",
        "profil.sector=energy",
        f"population={'9' * 5000}&view=brief",
        # Also where nothing is described, so that nothing would be asked of the API.
        *(f"limit={one}" for one in ("abc", "2.5", "nan", "%C2%B2", "true", ":")),
        "as_of=x",
        "sector=nope",
        "weights=sector:abc",
        "q=a&bbox=1",
        "view=brief&cases=se-alingsas-iop-braecke-diakoni&sector=nope",
        "limit=abc&population=400&place=whole",
    ],
)
def test_what_is_not_understood_is_refused_as_the_api_refuses_it(service: Service, asked: str) -> None:
    assert opened(service, f"/nn/compare?{asked}").status_code == 422


def test_what_is_understood_waits_for_a_plan(service: Service) -> None:
    page = page_at(service, "/nn/compare?sector=eldercare&limit=20&weights=sector:2")

    assert page.xpath("//form[@id='plan']//input[@name='sector']/@value") == ["eldercare"]
    assert not page.xpath("//li[@class='result']")


@pytest.mark.parametrize("language", ["en", "nb", "nn"])
def test_no_page_on_the_way_says_a_sentence_in_another_language(service: Service, language: str) -> None:
    names = ("Noen AS", "West of England Combined Authority")
    picks = f"cases={AUSTERLITZ},{ALINGSAS},{EICHSTETTEN},ch-st-gallen-zeitvorsorge"
    for path in (
        "/compare", "/compare?population=x&place=part&profile.barrier=staffing", f"/compare?{BOMLO}",
        f"/compare?{BOMLO}&{picks}&view=beside", f"/compare?{BOMLO}&{picks}&view=brief", f"/cases/{ALINGSAS}",
        "/cases/no-lier-trygg-av-natur",
    ):  # fmt: skip
        answer = opened(service, f"{PREFIXES[language]}{path}")
        assert strangers(html.document_fromstring(answer.text), language, *names) == [], path


def test_what_people_write_never_becomes_markup() -> None:
    hostile = "<script>alert(1)</script>\"'>{{7*7}}"
    case = a_case(
        words="energy",
        sectors=["energy"],
        title=hostile,
        municipality_role=hostile,
        practice={"en": hostile, "nb": hostile, "nn": hostile},
        continuity_note=hostile,
    )
    with fresh_database("sqlite") as database, serving(database, [case]) as service:
        for view in ("", "&view=beside", "&view=brief"):
            page = page_at(service, f"/nn/compare?profile.sector=energy&cases={case['slug']}{view}")
            assert not page.xpath("//script[not(@src)][not(@type='application/json')]")
            assert hostile in " ".join(page.text_content().split())
            assert not page.xpath("//*[@style] | //*[@onclick]")
