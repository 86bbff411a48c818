"""A first program with the client that openapi-python-client makes of the contract."""

from urllib.parse import parse_qs, urlsplit

from samspill_client import AuthenticatedClient, Client
from samspill_client.api.cases import get_case, list_cases
from samspill_client.api.submissions import create_submission
from samspill_client.models import CaseList, CreateSubmissionBody, ListCasesSectorItem, Problem


def first(base_url: str, key: str) -> dict[str, object]:
    """Cases page by page, one in Norwegian, a problem, and a draft of a case."""
    with Client(base_url) as client:
        titles: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            page = list_cases.sync(client=client, sector=[ListCasesSectorItem.WORK_INTEGRATION], limit=2, **cursor)
            assert isinstance(page, CaseList), page
            titles += [one.title for one in page.items]
            if page.links.next_ is None:
                break
            cursor = {"cursor": parse_qs(urlsplit(page.links.next_).query)["cursor"][0]}

        told = get_case.sync(page.items[0].slug, client=client, lang="nb")
        labels = told.labels.to_dict()["sector"]

        problem = get_case.sync("no-nowhere-at-all", client=client)
        assert isinstance(problem, Problem)

    with AuthenticatedClient(base_url, token=key) as client:
        body = CreateSubmissionBody.from_dict({"title": "A kitchen", "country": "NO"})
        # The same key twice makes one draft.
        drafts = [create_submission.sync(client=client, body=body, idempotency_key="a-kitchen") for _ in range(2)]

    return {
        "titles": titles,
        "labels": labels,
        "problem": problem.code,
        "drafts": [one.submission.id for one in drafts],
    }
