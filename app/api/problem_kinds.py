"""Every kind of problem that is answered: what it means and what to do, by its permanent code."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Advice:
    """What a kind of problem means, and what to do about it."""

    meaning: str
    remedy: str


OURS: Mapping[str, tuple[int, str]] = {
    "address-refused": (422, "The address is not understood"),
    "not-found": (404, "Nothing is here"),
    "method-not-allowed": (405, "This method is not answered here"),
    "database-unavailable": (503, "The database does not answer"),
    "service-ending": (503, "The service is ending"),
    "unforeseen": (500, "Something failed on our side"),
}
"""Status and title of what is no error of the subject, by code."""

ADVICE: Mapping[str, Advice] = {
    "query-refused": Advice(
        "A parameter is unknown, has a value that it does not take, or contradicts another one. Nothing that is not "
        "understood is passed over, so nothing was looked for.",
        "Mend what each entry of `errors` names; `did_you_mean` is the nearest that would be right.",
    ),
    "document-refused": Advice(
        "A case document breaks the rules of its schema, or what must agree between its fields does not.",
        "Mend the place that `pointer` of each entry of `errors` names; /v1/schema/case.json describes every field.",
    ),
    "body-refused": Advice(
        "What was sent along is no JSON, no JSON object, or holds what cannot be kept: the NUL character, whole "
        "numbers of more than 64 bits, objects and lists too deep inside one another.",
        'Send an object such as {"sector": ["eldercare"]}; `detail` says what is wrong, `pointer` where.',
    ),
    "body-too-large": Advice(
        "What was sent along is larger than is read here.", "Send less; `detail` names the bound."
    ),
    "media-type-refused": Advice(
        "What was sent along says that it is of a kind that is not read at this address, or that it is compressed.",
        "Send one of the kinds that `detail` names, as `Content-Type`, and without `Content-Encoding`.",
    ),
    "too-many-requests": Advice(
        "So much was asked from one address, or with one key, that others would have to wait. Answers that are "
        "remembered are never refused, and nothing was done of what was asked.",
        "Ask again after the seconds in `Retry-After`. `RateLimit` says before that how much is left, and for many "
        "cases one file (`format=ndjson`) costs less than many questions.",
    ),
    "drawing-unavailable": Advice(
        "Pictures are drawn one after the other, and too many wait already, or one took too long. Those that are "
        "remembered are given at once, and specifications (.json) are not drawn here.",
        "Ask the same again after the seconds in `Retry-After`, or draw the specification on your own page.",
    ),
    "service-busy": Advice(
        "More is asked than this service can work out, and those who would have to wait too long are told so at once, "
        "so that the others do not wait as well. Nothing was done of what was asked; answers that are remembered are "
        "given all the same.",
        "Send the same again after the seconds in `Retry-After`, what is written with the same `Idempotency-Key`; for "
        "many cases one file (`format=ndjson`) costs less than many questions.",
    ),
    "out-of-time": Advice(
        "The database needed longer than one answer may take, and others would have had to wait.",
        "Ask for less at once: fewer words, a smaller box, a narrower question. Where less is going on, the same may "
        "be answered after the seconds in `Retry-After`.",
    ),
    "past-busy": Advice(
        "`as_of` and later pages are answered from an older state of the collection. A few are at hand; others are "
        "read one at a time, and so many are waiting for that that no more can.",
        "Ask again after the seconds in `Retry-After`. Ask all about one state before you ask about the next.",
    ),
    "matching-busy": Advice(
        "Rows of tables are matched by half of the threads at most, so that those who read need not wait, and all of "
        "these are at it.",
        "Ask again after the seconds in `Retry-After`, one batch after the other.",
    ),
    "import-refused": Advice(
        "The file is neither a workbook nor NDJSON, is broken, has a shape that holds less than whole cases, or holds "
        "cases with faults or that wait for a decision.",
        "`detail` says which, `errors` where. Fill in /v1/submissions/template.xlsx or a workbook of cases "
        "(`format=xlsx`), or send NDJSON, a case a line.",
    ),
    "details-refused": Advice(
        "Something that was sent about an account, a key or a case is missing, unknown or not written as it must be.",
        "Mend the place that `pointer` of each entry of `errors` names; the contract describes every field.",
    ),
    "key-missing": Advice(
        "This address answers only to those who have an account, by a key.",
        "Send `Authorization: Bearer smsp_...`; an admin makes your account and your first key.",
    ),
    "key-refused": Advice(
        "The key is unknown, not written as keys are, expired or revoked; which of these is not said.",
        "Look whether it was copied whole; else use another of your keys, or ask an admin for a new one.",
    ),
    "role-too-low": Advice(
        "Your key is right, but your role does not reach what you asked.",
        "Ask somebody whose role does; `detail` names the role that is needed.",
    ),
    "keys-unavailable": Advice(
        "The service has no secret to hash keys with, so it can neither make nor check any.",
        "Tell whoever runs the service; `detail` says what is to be set.",
    ),
    "account-not-found": Advice("No account is meant by this.", "Choose one of those that /v1/accounts lists."),
    "key-not-found": Advice(
        "The account has no key with this prefix.", "Choose one of those that stand at the account's keys."
    ),
    "person-not-found": Advice(
        "Nobody who is credited has this key.", "Choose one of those that stand in `credit` of a case, or at /v1/me."
    ),
    "account-taken": Advice(
        "Each e-mail address and ORCID iD belongs to one account.", "Use the account that is there, or mend the value."
    ),
    "account-erased": Advice(
        "The account was erased; it stays as an identifier in the audit trail alone.", "Make a new account."
    ),
    "last-admin": Advice(
        "The only admin was to be erased or given another role, and nobody could make another one afterwards.",
        "Make another admin first, with POST /v1/accounts or `samspill account create`.",
    ),
    "too-many-keys": Advice(
        "The account has as many valid keys as it may.", "Revoke one that is not used any more, then ask again."
    ),
    "address-refused": Advice(
        "A part of the address cannot be read, such as the number of a revision that is no number.",
        "Mend the part that `parameter` names; links in answers have all parts right.",
    ),
    "not-found": Advice(
        "There is no such address.", "Follow `did_you_mean`, or begin at /docs, where every address is described."
    ),
    "site-address-unknown": Advice(
        "What holds whole addresses, as a sitemap must, is made only where the service has been told by which address "
        "people know it; what a request calls it is not believed.",
        "Tell whoever runs the service to set SAMSPILL_PUBLIC_URL.",
    ),
    "case-not-found": Advice(
        "No case has this slug, nor had it before.",
        "Follow `did_you_mean`, or find the case with /v1/cases?q= or /v1/suggestions?q=.",
    ),
    "case-renamed": Advice(
        "The case has another slug now; the old one leads there for ever.", "Follow `Location`, and keep that address."
    ),
    "case-withdrawn": Advice(
        "The case was published once and has been taken back; its slug is never given to another.",
        "Read `reason` and `withdrawn_at`, and the case that `replacement` names, if there is one; what was published "
        "can still be read by the numbers of its revisions, up to `number`.",
    ),
    "already-withdrawn": Advice(
        "The case was withdrawn before, perhaps by somebody else.",
        "Read its tombstone at the address of the case; to say something else there, restore and withdraw it again.",
    ),
    "already-published": Advice(
        "Only a withdrawn case can be restored, and this one is published.",
        "Read it at its address; nothing is left to be done.",
    ),
    "revision-not-found": Advice(
        "The case is there, but it has no revision of this number.",
        "Choose one of those that `detail` or the case's `links.revisions` tells of.",
    ),
    "term-unknown": Advice(
        "The vocabulary has no term or group of this code.",
        "Follow `did_you_mean`, or look the code up in the vocabulary.",
    ),
    "vocabulary-unknown": Advice(
        "There is no vocabulary of this name.", "Follow `did_you_mean`, or choose one of /v1/vocabularies."
    ),
    "problem-unknown": Advice("No answer has a problem of this kind.", "Choose one of those listed at /problems."),
    "not-acceptable": Advice(
        "None of the formats that the request accepts is offered at this address.",
        "Send another `Accept`, none at all, or `format`; `detail` names the formats.",
    ),
    "method-not-allowed": Advice(
        "The address is there and answers other methods than this one.", "Use one of those in `Allow`."
    ),
    "version-missing": Advice(
        "What is to be changed may have been changed by somebody else meanwhile, so the version must be told.",
        "Get it, and send its `ETag` back as `If-Match`.",
    ),
    "version-outdated": Advice(
        "Somebody else changed it since you got it, or you did so elsewhere.",
        "Get it again, look what changed, and send what still holds with the new `ETag` as `If-Match`.",
    ),
    "version-unread": Advice(
        "`If-Match` holds something else than the `ETag` of what is to be changed.",
        'Send that `ETag` as it came, with its quotes: `If-Match: "3.c0r0"`.',
    ),
    "state-unread": Advice(
        "`Samspill-Revision` holds something else than the dataset revision of an answer.",
        "Send the number as an answer told it, or leave the header out.",
    ),
    "state-unreached": Advice(
        "`Samspill-Revision` asks for a state of the collection that the newest one comes before, so that any answer "
        "would be from an older state than you have seen. The service never told that number, or an older state was "
        "restored since.",
        "Forget what you keep of it, with its `ETag`s, and ask again without the header.",
    ),
    "idempotency-key-refused": Advice(
        "The `Idempotency-Key` is longer than 255 characters or holds others than visible ASCII, or it came with "
        "another request within the last 24 hours.",
        "Choose a new one for each thing that you do, such as a UUID; send the same one only with the same request.",
    ),
    "still-running": Advice(
        "The first request with this `Idempotency-Key` has not been answered yet.",
        "Wait a moment and send it again: it then gives the first answer.",
    ),
    "submission-not-found": Advice(
        "There is no such submission, or it is a draft of somebody else.",
        "Look at /v1/submissions for those that you may see.",
    ),
    "transition-refused": Advice(
        "The state of the submission does not allow it; /v1/workflow draws what does.",
        "Look at `links.actions` of the submission for what you may do now.",
    ),
    "own-submission": Advice(
        "Authors change what they wrote, and others decide on it.",
        "Ask a colleague of the role that `detail` names.",
    ),
    "submission-refused": Advice(
        "Something that was sent about a submission is missing, unknown or not written as it must be.",
        "Mend the place that `pointer` of each entry of `errors` names.",
    ),
    "slug-taken": Advice(
        "Another case or open submission has this address, or a case had it once; none is given twice.",
        "Choose another `slug`, or leave it out and have one proposed; to change a published case, amend it.",
    ),
    "duplicates-unseen": Advice(
        "Published cases, or open submissions that you may see, are so like this one that it may be one of them.",
        'Look at them. Amend the one that it is, or send {"duplicates_seen": true} if it is none of them.',
    ),
    "base-outdated": Advice(
        "The published case was amended after the revision from which the submission was written.",
        "Look at the difference of the submission, and rebase it onto the newest revision; what was accepted or waits "
        "for a reviewer is returned first.",
    ),
    "nothing-changed": Advice(
        "The amendment says just what its case says already.",
        "Change what is to be changed, or delete or withdraw it.",
    ),
    "coding-not-found": Advice(
        "The case has no such coding, or it is hidden: a coding is its coder's alone until it is handed in, and those "
        "of others are hidden from you while your own is not.",
        "Choose one of those that the case's `/codings` lists for you; hand in your own to see others.",
    ),
    "own-coding": Advice(
        "A second coder is somebody who did not code the case first, and who decides is neither of the two.",
        "Ask a colleague; `detail` says who may.",
    ),
    "coding-taken": Advice(
        "Each person codes a revision of a case once.",
        "Change your coding while it is open; `detail` names it.",
    ),
    "coding-closed": Advice(
        "What was handed in is what a coder saw without the other's codes, and what was decided is public; both stay.",
        "Code a newer revision of the case, or amend the case.",
    ),
    "coding-refused": Advice(
        "Something that was sent about a coding is missing, unknown or not written as it must be.",
        "Mend the place that `pointer` of each entry of `errors` names; `fields` of the case's `/codings` says what "
        "can be coded.",
    ),
    "package-not-found": Advice(
        "No question was frozen under this identifier.",
        "Look whether it was copied whole, or freeze the question again.",
    ),
    "package-gone": Advice(
        "The package, or the file of a release, held something that exposed a person; the law asked for it to be taken "
        "out.",
        "Get the one that `rebuilt` names, which is the same without it, and delete your copy of this one.",
    ),
    "package-unfinished": Advice(
        "Something was taken out of the cases of this package or release, and it is being built without it.",
        "Ask again after the seconds in `Retry-After`.",
    ),
    "packages-busy": Advice(
        "Packages that are not kept are made one at a time, and not while other slow work takes as much as it may.",
        "Ask the same again after the seconds in `Retry-After`, or with a key.",
    ),
    "no-room-for-package": Advice(
        "The packages that are kept take as much as they may, and none is deleted for another, as they are cited.",
        "Ask without a key: the same package is sent and not kept, and the address of its question can be cited.",
    ),
    "release-not-found": Advice(
        "There is no release of this label, or the release has no file of this name.",
        "Follow `did_you_mean`, or choose one that /v1/releases lists.",
    ),
    "analysis-refused": Advice(
        "Something in a table, or in what is asked of it, is missing, unknown or no membership, or nothing can be told "
        "apart by it, such as an outcome that every case has.",
        "Mend what each entry of `errors` names; /docs describes every member of the request.",
    ),
    "analysis-too-long": Advice(
        "An analysis may take only so long, as others wait for theirs. Work doubles with each condition, and models "
        "that tie can be countless.",
        "Ask with fewer conditions, which also makes the result easier to defend; without `robustness`; or run the R "
        "code that /v1/qca/truth-table gives.",
    ),
    "analysis-unavailable": Advice(
        "Two analyses are worked out at a time, and two wait; or other slow work takes as much as it may; or the "
        "process that works them out has ended.",
        "Ask the same again after the seconds in `Retry-After`.",
    ),
    "database-unavailable": Advice(
        "The database does not answer for the moment; nothing is wrong with the question.",
        "Ask the same again after the seconds in `Retry-After`.",
    ),
    "writing-unavailable": Advice(
        "The disk of the database is full, or the database can only be read for the moment. Nothing of what was sent "
        "was kept, and everything can be read as before.",
        "Send the same again after the seconds in `Retry-After`; if it stays, tell whoever runs the service.",
    ),
    "service-ending": Advice(
        "The process that was asked is being stopped, and had no time left for this. What was sent may have been kept.",
        "Ask the same again after the seconds in `Retry-After`; with an `Idempotency-Key` nothing is done twice.",
    ),
    "contact-unknown": Advice(
        "This service has not been told to whom weaknesses of it are reported.",
        "Tell whoever runs the service to set SAMSPILL_CONTACT.",
    ),
    "metrics-refused": Advice(
        "Numbers about the running service are for those who run it: they are told to whoever asks from an address "
        "that was named for this, without a proxy between.",
        "If you run the service, ask from its own machine, or name yours in SAMSPILL_METRICS_FROM.",
    ),
    "unforeseen": Advice(
        "Something failed that we did not think of; it is logged.",
        "Ask again later; if it stays, tell us the `X-Request-ID` of the answer.",
    ),
}
"""By code, those of the errors of the subject among them."""

_BY_STATUS = Advice(
    "The request was refused as the HTTP status of this number says (RFC 9110).", "Mend what `detail` tells of."
)


def http_kind(code: str) -> tuple[int, str, Advice] | None:
    """Status, title and advice of `http-413` and the like, which the framework may answer; None for other codes."""
    number = re.fullmatch(r"http-([45]\d\d)", code)
    known = {status.value: status for status in HTTPStatus}
    if number is None or (status := known.get(int(number[1]))) is None:
        return None
    return status.value, status.phrase, _BY_STATUS
