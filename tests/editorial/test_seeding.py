"""A file is published when it is new or has changed, unless the case was changed here meanwhile."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlmodel import col, select

from app.editorial import seeding
from app.editorial.audit import verify
from app.editorial.seed_files import seed_texts
from app.editorial.seeding import Verdict, compare, seed
from app.errors import SeedRefused
from app.model.revision import AuditEntry, DatasetRevision
from app.store.checking import deviations
from app.store.indexing import rebuild
from tests.builders import a_case
from tests.editorial.collection import Collection
from tests.editorial.files import Files


def test_a_first_run_publishes_all_files_in_one_dataset_revision(files: Files, collection: Collection) -> None:
    cases = [a_case(), a_case(country="PL"), a_case()]
    files.write(*cases)

    report = files.seed()

    assert report.revision == 1
    assert report.counts == {Verdict.NEW: 3}
    assert all(collection.revisions(case["slug"]) == [(1, 1, None)] for case in cases)


def test_a_run_without_changes_makes_no_dataset_revision(files: Files) -> None:
    files.write(a_case(), a_case())
    files.seed()

    report = files.seed()

    assert report.revision is None
    assert report.counts == {Verdict.UNCHANGED: 2}
    assert files.database.revision() == 1


def test_a_changed_file_makes_one_new_revision(files: Files, collection: Collection) -> None:
    changed, other = a_case(), a_case()
    files.write(changed, other)
    files.seed()

    files.write({**changed, "title": "Other"})
    report = files.seed()

    assert report.revision == 2
    assert report.counts == {Verdict.CHANGED: 1, Verdict.UNCHANGED: 1}
    assert collection.revisions(changed["slug"]) == [(1, 1, 2), (2, 2, None)]
    assert collection.revisions(other["slug"]) == [(1, 1, None)]


def test_a_file_may_change_again_and_again(files: Files, collection: Collection) -> None:
    case = a_case()
    for title in ("First", "Second", "First"):
        files.write({**case, "title": title})
        assert files.seed().revision == files.database.revision()

    assert collection.title(case["slug"]) == "First"
    assert len(collection.revisions(case["slug"])) == 3


def test_a_file_written_otherwise_says_the_same(files: Files) -> None:
    case = a_case(title="Kjøken")
    files.write(case)
    files.seed()

    backwards = dict(reversed({**case, "end_year": None, "barriers": []}.items()))
    files.write(backwards)
    files.path(case["slug"]).write_bytes(files.path(case["slug"]).read_bytes().replace(b",", b" ,\n"))

    assert files.seed().counts == {Verdict.UNCHANGED: 1}


def test_an_unchanged_file_does_nothing_whatever_editors_did(files: Files, collection: Collection) -> None:
    edited, withdrawn = a_case(), a_case()
    files.write(edited, withdrawn)
    files.seed()
    collection.publish({**edited, "title": "Edited here"})
    collection.withdraw(withdrawn["slug"])

    report = files.seed(edited["slug"])

    assert report.counts == {Verdict.UNCHANGED: 2}
    assert (report.revision, report.taken, report.left_alone) == (None, [], [])
    assert collection.title(edited["slug"]) == "Edited here"
    assert collection.title(withdrawn["slug"]) is None


def test_a_changed_file_of_an_edited_case_is_left_alone_until_it_is_taken(files: Files, collection: Collection) -> None:
    case = a_case()
    files.write(case)
    files.seed()
    collection.publish({**case, "title": "Edited here"})
    files.write({**case, "title": "From the file"})

    for _ in range(2):
        report = files.seed()
        assert (report.revision, report.left_alone) == (None, [case["slug"]])
        assert collection.title(case["slug"]) == "Edited here"

    report = files.seed(case["slug"])
    assert (report.revision, report.taken, report.left_alone) == (3, [case["slug"]], [])
    assert collection.title(case["slug"]) == "From the file"
    assert files.seed().counts == {Verdict.UNCHANGED: 1}


def test_a_run_that_publishes_leaves_one_entry_however_much_it_publishes(files: Files, collection: Collection) -> None:
    cases = [a_case() for _ in range(3)]
    files.write(*cases)
    files.seed()
    files.seed()
    collection.publish({**cases[0], "title": "Edited here"})
    files.write({**cases[0], "title": "From the file"}, {**cases[1], "title": "From the file"}, a_case())
    files.seed(cases[0]["slug"])

    with files.database.reading() as session:
        entries = session.exec(select(AuditEntry).where(AuditEntry.action == "seed").order_by(col(AuditEntry.id))).all()
        assert verify(session) is None
    assert [(one.actor, one.subject, one.detail) for one in entries] == [
        ("samspill seed", "dataset", '{"changed":0,"new":3,"revision":1,"taken":0}'),
        ("samspill seed", "dataset", '{"changed":1,"new":1,"revision":3,"taken":1}'),
    ]


def test_taking_a_file_enters_the_trail(files: Files, collection: Collection) -> None:
    case, other = a_case(), a_case()
    files.write(case, other)
    files.seed()
    collection.publish({**case, "title": "Edited here"})
    files.write({**case, "title": "From the file"}, {**other, "title": "From the file"})

    files.seed(case["slug"], other["slug"])

    with files.database.reading() as session:
        entry = session.exec(select(AuditEntry).where(AuditEntry.action == "take-file")).one()
        assert verify(session) is None
    assert (entry.actor, entry.action, entry.subject) == ("samspill seed", "take-file", case["slug"])
    assert entry.detail == '{"number":3,"origin":"files"}'


def test_a_changed_file_of_a_withdrawn_case_is_left_alone_until_it_is_taken(
    files: Files, collection: Collection
) -> None:
    case = a_case()
    files.write(case)
    files.seed()
    collection.withdraw(case["slug"])
    files.write({**case, "title": "From the file"})

    assert files.seed().left_alone == [case["slug"]]
    assert collection.title(case["slug"]) is None

    assert files.seed(case["slug"]).taken == [case["slug"]]
    assert collection.title(case["slug"]) == "From the file"


def test_a_case_that_was_withdrawn_and_restored_counts_as_edited(files: Files, collection: Collection) -> None:
    case = a_case()
    files.write(case)
    files.seed()
    collection.withdraw(case["slug"])
    collection.restore(case["slug"])

    assert files.seed().counts == {Verdict.UNCHANGED: 1}
    files.write({**case, "title": "From the file"})
    assert files.seed().left_alone == [case["slug"]]
    assert collection.title(case["slug"]) == case["title"]


def test_seeding_leaves_a_tombstone_as_it_is_and_says_when_it_takes_it_away(
    files: Files, collection: Collection
) -> None:
    case = a_case()
    files.write(case)
    files.seed()
    collection.withdraw(case["slug"], "It never happened.")
    files.write({**case, "title": "From the file"})

    files.seed()
    assert [kind for _, _, kind, _, _ in collection.events()] == ["published", "withdrawn"]

    files.seed(case["slug"])
    assert [kind for _, _, kind, _, _ in collection.events()] == ["published", "withdrawn", "restored"]
    with files.database.reading() as session:
        actions = session.exec(select(AuditEntry.action).order_by(col(AuditEntry.id))).all()
    assert actions == ["seed", "withdraw-case", "take-file", "seed"]


def test_a_case_that_came_another_way_counts_as_edited(files: Files, collection: Collection) -> None:
    case = a_case()
    collection.publish(case)
    files.write(case)

    assert files.seed().left_alone == [case["slug"]]
    assert files.seed(case["slug"]).taken == [case["slug"]]
    assert files.seed().counts == {Verdict.UNCHANGED: 1}


def test_a_redacted_case_counts_as_edited(files: Files, collection: Collection) -> None:
    case = a_case()
    files.write(case)
    files.seed()
    collection.redact(case["slug"], municipality_role=None, title="Withheld")
    files.write({**case, "title": "Names a person again"})

    assert files.seed().left_alone == [case["slug"]]


def test_a_renamed_case_counts_as_edited_and_its_slug_stays_given(files: Files, collection: Collection) -> None:
    case, renamed = a_case(), a_case()["slug"]
    files.write(case)
    files.seed()
    collection.rename(case["slug"], renamed)
    assert files.seed().counts == {Verdict.UNCHANGED: 1}
    files.write({**case, "title": "From the file"})

    assert files.seed().left_alone == [case["slug"]]
    with pytest.raises(SeedRefused) as refused:
        files.seed(case["slug"])

    assert "none is given twice" in refused.value.faults[0].detail
    assert (collection.number(), collection.title(renamed)) == (1, case["title"])


def test_a_file_that_disappeared_withdraws_nothing(files: Files, collection: Collection) -> None:
    case = a_case()
    files.write(case, a_case())
    files.seed()

    files.path(case["slug"]).unlink()

    assert files.seed().counts == {Verdict.UNCHANGED: 1}
    assert collection.title(case["slug"]) == case["title"]


def test_other_files_are_published_beside_one_left_alone(files: Files, collection: Collection) -> None:
    edited, changed, new = a_case(), a_case(), a_case()
    files.write(edited, changed)
    files.seed()
    collection.publish({**edited, "title": "Edited here"})
    files.write({**edited, "title": "From the file"}, {**changed, "title": "From the file"}, new)

    report = files.seed()

    assert report.counts == {Verdict.EDITED: 1, Verdict.CHANGED: 1, Verdict.NEW: 1}
    assert (report.revision, report.left_alone) == (3, [edited["slug"]])


def test_one_fault_keeps_all_from_being_published(
    files: Files, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seeding, "BATCH", 1)
    files.write(a_case(), a_case(country="SE", title=""))

    with pytest.raises(SeedRefused) as refused:
        files.seed()

    assert refused.value.detail == "The case files have 1 fault."
    assert (collection.number(), files.database.revision()) == (0, 0)


def test_a_slug_to_take_must_have_a_file(files: Files, collection: Collection) -> None:
    case = a_case(words="kitchen")
    files.write(case)

    with pytest.raises(SeedRefused) as refused:
        files.seed("no-eksempelvik-kitchn")

    (fault,) = refused.value.faults
    assert fault.detail == "'no-eksempelvik-kitchn' cannot be taken from its file: no file has this slug."
    assert fault.did_you_mean == case["slug"]
    assert collection.number() == 0


def test_a_run_of_many_batches_is_one_dataset_revision(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeding, "BATCH", 2)
    files.write(*(a_case() for _ in range(5)))
    heard: list[int] = []

    with files.database.writing() as session:
        texts = seed_texts(files.folder)
        report = seed(session, files.database.full_text, texts, origin="files", progress=heard.append)

    assert (report.revision, report.counts) == (1, {Verdict.NEW: 5})
    assert heard == [2, 4, 5]
    with files.database.reading() as session:
        assert session.exec(select(DatasetRevision.summary)).all() == ["Seeded from files"]


def test_of_several_runs_at_once_one_publishes(files: Files) -> None:
    files.write(*(a_case() for _ in range(10)))

    with ThreadPoolExecutor() as threads:
        reports = list(threads.map(lambda _: files.seed(), range(3)))

    assert sorted(str(report.revision) for report in reports) == ["1", "None", "None"]


def test_files_can_be_compared_without_publishing(files: Files, collection: Collection) -> None:
    edited, changed, unchanged = a_case(), a_case(), a_case()
    files.write(edited, changed, unchanged)
    files.seed()
    collection.publish({**edited, "title": "Edited here"})
    files.write({**edited, "title": "From the file"}, {**changed, "title": "From the file"}, a_case())

    with files.database.reading() as session:
        counts = compare(session, seed_texts(files.folder))

    assert counts == dict.fromkeys(Verdict, 1)


def test_faulty_files_cannot_be_compared(files: Files) -> None:
    files.write(a_case(title=""))

    with pytest.raises(SeedRefused), files.database.reading() as session:
        compare(session, seed_texts(files.folder))


def test_a_database_from_before_there_was_credit_has_nothing_to_publish(files: Files, collection: Collection) -> None:
    changed, edited, other = a_case(), a_case(), a_case()
    files.write(changed, edited, other)
    files.seed()
    collection.forget_credit()
    collection.publish({**edited, "title": "Edited here"})

    assert files.seed().counts == {Verdict.UNCHANGED: 3}
    with files.database.writing() as session:
        rebuild(session, files.database.full_text)
        assert list(deviations(session, files.database.full_text)) == []
    files.write({**changed, "title": "From the file"}, {**edited, "title": "From the file"})
    assert files.seed().counts == {Verdict.CHANGED: 1, Verdict.EDITED: 1, Verdict.UNCHANGED: 1}
