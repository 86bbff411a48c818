"""Settings: what the environment says, each variable described, checked before anything starts."""

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from ipaddress import ip_interface, ip_network
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo
from pydantic_core import ErrorDetails
from pydantic_settings import BaseSettings, SettingsConfigDict

from app.database_address import LOOKS, UNSHOWN, normal_address, normal_addresses, read_address, read_addresses
from app.errors import SettingsRefused

PREFIX = "SAMSPILL_"
SEED = Path(__file__).resolve().parent.parent / "data" / "seed"
OWN_PATHS = frozenset(
    (".well-known", "about", "accessibility", "cases", "compare", "contribute", "developers", "docs", "embed",
     "favicon.ico", "health", "metrics", "nb", "nn", "openapi.json", "patterns", "problems", "robots.txt",
     "reconcile", "sitemap.xml", "static", "v1")
)  # fmt: skip
"""How the paths begin at which the service answers. Below one of them a proxy could not be told from a reader."""
SHORTEST_SECRET = 32
"""Characters, of which no fewer than eight are different."""
_CONFIDENTIAL = ("database_url", "replica_url", "secret")
"""Nothing of these is repeated where they are refused."""


def _known_database(address: str) -> str:
    read_address(address)
    return normal_address(address)


def _known_replicas(text: str, told: ValidationInfo) -> str:
    try:
        is_known = all(one.get_backend_name() == "postgresql" for one in read_addresses(text))
    except ValueError:
        is_known = False
    if not is_known:
        raise ValueError(f"should be addresses like '{LOOKS}', with commas between")
    # Where that address is wrong itself, it is told instead.
    if told.data.get("database_url", "postgresql").startswith("sqlite"):
        raise ValueError("only PostgreSQL has replicas, and SAMSPILL_DATABASE_URL names a file of SQLite")
    return normal_addresses(text)


def _existing_folder(path: Path) -> Path:
    if not path.is_dir():
        raise ValueError("should be a folder that exists")
    return path.resolve()


def _site_address(url: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#@<>\"']+(/[^\s/?#<>\"']+)*", url):
        raise ValueError(
            "should be an http or https address without a slash at its end, as in 'https://samspill.example'"
        )
    # It stands in headers, which hold nothing else.
    if not url.isascii():
        raise ValueError("should be written in ASCII, as in 'https://xn--bmlo-gra.example/s%C3%B8k'")
    first = url.split("/")[3:4]
    if first and first[0] in OWN_PATHS:
        raise ValueError(f"should have another path than /{first[0]}, at which the service itself answers")
    return url


def _hard_to_guess(secret: SecretStr) -> SecretStr:
    text = secret.get_secret_value()
    if len(text) < SHORTEST_SECRET or len(set(text)) < 8 or not text.isascii() or text.split() != [text]:
        raise ValueError(f"should be {SHORTEST_SECRET} or more random characters of ASCII without blanks")
    return secret


def _addresses(text: str) -> str:
    for one in map(str.strip, text.split(",")):
        try:
            network = ip_network(one, strict=False)
        except ValueError:
            raise ValueError(
                "should be addresses or networks with commas between, as in '127.0.0.1,10.0.0.0/8'"
            ) from None
        if network.network_address != ip_interface(one).ip:
            raise ValueError(f"should have {network} for {one}, which is no network but an address in it")
    return text


def _contact(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s]+|[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+", text):
        raise ValueError("should be an e-mail address, or one on the web as in 'https://samspill.example/contact'")
    return text


def _lower(value: Any) -> Any:
    return value.lower() if isinstance(value, str) else value


class Settings(BaseSettings):
    """How this process runs. Each field is the environment variable `SAMSPILL_` and its name in capitals."""

    # An empty variable counts as unset: compose files and unit files write `NAME=` for "no value".
    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True, hide_input_in_errors=True
    )

    database_url: Annotated[str, AfterValidator(_known_database)] = Field(
        "sqlite:///samspill.db",
        repr=False,
        description="The database: sqlite:///FILE, or postgresql+psycopg://USER:PASSWORD@HOST/NAME.",
    )
    replica_url: Annotated[str, AfterValidator(_known_replicas)] | None = Field(
        None,
        repr=False,
        description="PostgreSQL servers that follow that one and take what is read, with commas between.",
    )
    data_dir: Annotated[Path, AfterValidator(_existing_folder)] = Field(
        SEED, description="The folder with vocabularies, reference lists and the cases to begin with."
    )
    secret: Annotated[SecretStr, AfterValidator(_hard_to_guess)] | None = Field(
        None,
        description="What keys are hashed with, 32 or more random characters; another one makes all keys void.",
    )
    host: str = Field("127.0.0.1", description="The address to listen on; 0.0.0.0 for all.")
    port: int = Field(8000, ge=1, le=65535, description="The port to listen on.")
    workers: int = Field(1, ge=1, description="How many processes serve; each remembers its own answers.")
    public_url: Annotated[str, AfterValidator(_site_address)] | None = Field(
        None, description="The address people know the site by, without a slash at its end; links begin with it."
    )
    freshness_seconds: float = Field(
        0.2,
        ge=0,
        allow_inf_nan=False,
        description="How long, at most, another process's publication may go unnoticed on PostgreSQL.",
    )
    answers_megabytes: int = Field(
        32, ge=0, description="How much memory each process spends on remembered answers; 0 remembers none."
    )
    threads: int = Field(
        8,
        ge=1,
        description="How many requests each process works on at once, not counting imports and packages.",
    )
    requests_per_minute: int = Field(
        600, ge=0, description="Requests a minute from each address that are not answered from memory; 0 for no limit."
    )
    work_per_minute: int = Field(
        120, ge=0, description="Points of heavy work a minute for each address; 0 for no limit."
    )
    writes_per_minute: int = Field(120, ge=0, description="Changes a minute with each key; 0 for no limit.")
    refused_keys_per_minute: int = Field(
        30, ge=0, description="Wrong keys a minute from each address, after which none is looked at; 0 for no limit."
    )
    package_limit_mb: int = Field(
        256, ge=0, description="Megabytes that frozen questions may take together, without releases; 0 keeps none."
    )
    contact: Annotated[str, AfterValidator(_contact)] | None = Field(
        None, description="Whom to write to about the data: an e-mail address, or an address on the web."
    )
    qca_seconds: float = Field(
        10,
        gt=0,
        le=600,
        allow_inf_nan=False,
        description="How long an analysis of sets (QCA) may take before it is given up.",
    )
    trusted_proxies: Annotated[str, AfterValidator(_addresses)] = Field(
        "127.0.0.1,::1",
        description="Proxies that are believed when they say, in X-Forwarded-For, who asks: addresses or networks.",
    )
    metrics_from: Annotated[str, AfterValidator(_addresses)] = Field(
        "127.0.0.1,::1",
        description="Who may read /metrics, with no proxy between: addresses or networks.",
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = Field(
        "info", description="The least serious event that is logged."
    )
    log_format: Annotated[Literal["auto", "json", "console"], BeforeValidator(_lower)] = Field(
        "auto", description="json for machines, console for people; auto is console in a terminal, json elsewhere."
    )

    @property
    def base_path(self) -> str:
        """The path of the public address, such as `/samspill`; empty where it has none."""
        return urlsplit(self.public_url or "").path

    @property
    def origin(self) -> str:
        """What addresses begin with for a program elsewhere: the public address, else this machine's, as far as known.

        Nothing that a request says of its host enters it.
        """
        if self.public_url:
            return self.public_url
        # Who listens everywhere is met at home.
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)  # noqa: S104  names it, binds nothing
        return f"http://[{host}]:{self.port}" if ":" in host and "[" not in host else f"http://{host}:{self.port}"


def load_settings(**given: Any) -> Settings:
    """The settings of this process: what is given here, else the environment, else the defaults.

    SettingsRefused names every variable that cannot be used, on a line each, also one that is only misspelt.
    """
    sentences = list(_unknown_variables())
    try:
        settings = Settings(**given)
    except ValidationError as error:
        sentences += map(_sentence, error.errors(include_url=False))
    if sentences:
        raise SettingsRefused("\n".join(sentences))
    return settings


def _unknown_variables() -> Iterator[str]:
    known = [PREFIX + name.upper() for name in Settings.model_fields]
    for variable in sorted(os.environ):
        if variable.upper().startswith(PREFIX) and variable.upper() not in known:
            nearest = get_close_matches(variable.upper(), known, n=1)
            hint = f"did you mean {nearest[0]}?" if nearest else f"the settings are {', '.join(known)}."
            yield f"{variable} is not a setting; {hint}"


def _sentence(error: ErrorDetails) -> str:
    variable = PREFIX + str(error["loc"][0]).upper()
    # What stands before a host may be a password, and this sentence ends up in logs.
    value = UNSHOWN if error["loc"][0] in _CONFIDENTIAL else re.sub(r"//.*@", f"//{UNSHOWN}@", str(error["input"]))
    expected = error["msg"].removeprefix("Value error, ").removeprefix("Input ").partition(", unable")[0]
    return f"{variable} is '{value}', but {expected}."
