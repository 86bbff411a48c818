FROM python:3.13-slim AS build

RUN python -m venv /venv
ENV PATH=/venv/bin:$PATH PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
WORKDIR /source

# The dependencies first: they change less often than the code, so this layer is kept.
COPY requirements.txt .
RUN pip install --require-hashes -r requirements.txt
COPY pyproject.toml LICENSE ./
COPY app app
RUN pip install --no-deps --no-build-isolation .


FROM python:3.13-slim

# Numbers that stay, so that a volume made by one image belongs to the next; who runs it can see that it is not root.
RUN groupadd --gid 10001 samspill \
    && useradd --uid 10001 --gid 10001 --no-log-init --home-dir /var/lib/samspill --create-home --shell /usr/sbin/nologin samspill
COPY --from=build /venv /venv
COPY data/seed /usr/share/samspill/seed

# What pip has compiled is all there is: nothing is written but the database and, while it runs, files under /tmp.
ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    SAMSPILL_DATA_DIR=/usr/share/samspill/seed \
    SAMSPILL_DATABASE_URL=sqlite:////var/lib/samspill/samspill.db

USER 10001:10001
WORKDIR /var/lib/samspill
VOLUME /var/lib/samspill
EXPOSE 8000
STOPSIGNAL SIGTERM

# The image has no curl; the port is the one that SAMSPILL_PORT may have moved.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ.get(\"SAMSPILL_PORT\") or 8000}/health/live', timeout=2)"]

# Last, so that another revision leaves every layer before it as it is. Who builds knows where the source is kept.
ARG VERSION=0.1.0
ARG SOURCE=
ARG REVISION=
LABEL org.opencontainers.image.title="Samspill" \
      org.opencontainers.image.description="A comparative European database of municipalities and social entrepreneurs working together" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.source="$SOURCE" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.licenses="MIT AND CC-BY-4.0"

CMD ["samspill", "serve", "--host", "0.0.0.0"]
