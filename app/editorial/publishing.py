"""An accepted submission becomes a revision of a case, in one transaction or not at all."""

from sqlmodel import Session

from app.editorial.actors import Actor
from app.editorial.audit import append
from app.editorial.deciding import require_address, require_newest_base, require_seen, step, transition_of
from app.editorial.publication import Publication, Published
from app.editorial.review import Action
from app.editorial.submissions import Examined
from app.model.document import parse_document
from app.model.submission import Submission
from app.store.fulltext import FullText


def publish(
    session: Session, full_text: FullText, actor: Actor, submission: Submission, sent: Examined, *,
    duplicates_seen: bool,
) -> Published:  # fmt: skip
    """The revision that a submission became; as `accept`.

    DocumentRefused where the rules or the vocabularies have changed since it was accepted.
    """
    transition = transition_of(session, submission, actor, Action.PUBLISH)
    require_address(session, submission, submission.slug)
    require_newest_base(session, submission)
    require_seen(submission, sent.check, duplicates_seen=duplicates_seen)
    document = parse_document(submission.document)
    verb = "Amended" if submission.amends else "Published"
    publication = Publication(session, full_text, f"{verb} {document.slug}")
    [published] = publication.publish([document])
    submission.published_number = published.number
    step(session, actor, submission, transition)
    detail = {"number": published.number, "revision": publication.revision, "submission": submission.id}
    append(session, actor.account_id, "publish-case", published.slug, detail)
    return published
