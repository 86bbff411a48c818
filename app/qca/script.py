"""The R code that reproduces an answer with the package QCA: ASCII, every argument written out."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from app.qca.calibration import Calibration, Convention, Method
from app.qca.question import Outcome, Question
from app.qca.table import Kind, Table, kind_of

HEADING = ('# Needs R and its package QCA: install.packages("QCA")', "library(QCA)")
MOST_ON_A_LINE = 8
"""Values of a column on one line."""


def data_frame(table: Table, name: str = "data", remarks: Iterable[str] = ()) -> list[str]:
    """The table as a data frame."""
    columns = [f"  {column} = {_vector(map(_number, values))}" for column, values in table.columns.items()]
    cases = f"  row.names = {_vector(map(_text, table.cases))}"
    return [
        *HEADING,
        "",
        *(f"# {line}" for line in remarks),
        f"{name} <- data.frame(",
        ",\n".join([*columns, cases]),
        ")",
    ]


def truth_table_script(table: Table, question: Question, *, is_complete: bool, dropped: Sequence[str],
                       set_aside: Sequence[int], remarks: Iterable[str] = ()) -> list[str]:  # fmt: skip
    """The truth table; `dropped` cases were left out, rows `set_aside` made remainders."""
    used = Table(table.cases, {name: table.columns[name] for name in (*question.conditions, question.outcome.name)})
    lines = data_frame(used, remarks=remarks)
    if dropped:
        lines += ["# Cases of contradictory rows are left out.",
                  f"data <- data[!(rownames(data) %in% {_vector(map(_text, dropped))}), ]"]  # fmt: skip
    lines += [
        "truth <- truthTable(",
        "  data,",
        f"  outcome = {_text(question.outcome.expression)},",
        f"  conditions = {_text(', '.join(question.conditions))},",
        f"  incl.cut = {_number(question.cuts.consistency)},",
        f"  pri.cut = {_number(question.cuts.pri)},",
        f"  n.cut = {question.cuts.frequency},",
        f"  complete = {'TRUE' if is_complete else 'FALSE'},",
        "  show.cases = TRUE",
        ")",
    ]
    if set_aside:
        rows = _vector(_text(str(number)) for number in set_aside)
        lines += ["# Contradictory rows become remainders.", f'truth$tt[{rows}, "OUT"] <- "?"']
    return [*lines, "print(truth)"]


def solution_script(table: Table, question: Question) -> list[str]:
    """The three solutions of a truth table that is there."""
    lines = [
        "# minimize() stops where no row is sufficient, and with include where every row is; try() lets it go on.",
        "conservative <- try(minimize(truth, details = TRUE))",
        "print(conservative)",
        'parsimonious <- try(minimize(truth, include = "?", details = TRUE))',
        "print(parsimonious)",
        'if (!inherits(parsimonious, "try-error")) print(parsimonious$SA)',
    ]
    if question.expectations:
        expected = _expected(table, question)
        lines += [
            f'intermediate <- try(minimize(truth, include = "?", dir.exp = {expected}, details = TRUE))',
            "print(intermediate)",
        ]
    return lines


def necessity_script(table: Table, question: Question, remarks: Iterable[str] = ()) -> list[str]:
    """Each condition as a necessary one, and its negation; of several values each by itself."""
    used = Table(table.cases, {name: table.columns[name] for name in (*question.conditions, question.outcome.name)})
    sets = [f"  {name} = {values}" for condition in question.conditions for name, values in _sets(table, condition)]
    return [
        *data_frame(used, remarks=remarks),
        "conditions <- data.frame(",
        ",\n".join(sets),
        ")",
        f"outcome <- {_membership(question.outcome)}",
        'print(pof(conditions, outcome, relation = "necessity"))',
        'print(pof(1 - conditions, outcome, relation = "necessity"))',
    ]


def _sets(table: Table, condition: str) -> Iterable[tuple[str, str]]:
    if kind_of(table.columns[condition]) is not Kind.MULTI_VALUE:
        yield condition, f"data${condition}"
        return
    for level in range(_levels(table, condition)):
        yield f"{condition}_{level}", f"as.numeric(data${condition} == {level})"


def _membership(outcome: Outcome) -> str:
    column = f"data${outcome.name}"
    if outcome.values:
        column = f"as.numeric({column} %in% c({', '.join(map(str, outcome.values))}))"
    return f"1 - {column}" if outcome.is_negated else column


def calibration_script(table: Table, calibrations: Mapping[str, Calibration], unchanged: Collection[str]) -> list[str]:
    """The calibrated columns, from the table as it was measured, beside those that are sets already."""
    # Of the other columns there may be values that are no numbers.
    used = {name: values for name, values in table.columns.items() if name in calibrations or name in unchanged}
    lines = data_frame(Table(table.cases, used), "raw")
    calls = [
        f"  {name} = {_call(f'raw${name}', calibrations[name]) if name in calibrations else f'raw${name}'}"
        for name in used
    ]
    return [*lines, "data <- data.frame(", ",\n".join([*calls, "  row.names = rownames(raw)"]), ")", "print(data)"]


def _call(column: str, one: Calibration) -> str:
    if one.method is Method.CRISP:
        return f"as.numeric({column} {one.rule} {_number(one.thresholds[0])})"
    if one.method is Method.MULTI_VALUE:
        return f"findInterval({column}, {_vector(map(_number, one.thresholds))})"
    assert one.anchors is not None  # noqa: S101  the other two methods have them
    anchors = ", ".join(map(_number, (one.anchors.out, one.anchors.cross, one.anchors.into)))
    if one.method is Method.LINEAR:
        how = "logistic = FALSE"
    else:
        how = "idm = 0.95" if one.convention is Convention.R else "idm = plogis(3)"
    return f'calibrate({column}, type = "fuzzy", method = "direct", thresholds = c({anchors}), {how})'


def _expected(table: Table, question: Question) -> str:
    """Directional expectations as `dir.exp` takes them; without a condition of which every value is expected."""
    levels = {name: _levels(table, name) for name in question.conditions}
    told = {name: sorted(set(values)) for name, values in question.expectations.items()}
    told = {name: values for name, values in told.items() if len(values) < levels[name]}
    if not told:
        return _text(", ".join("-" for _ in question.conditions))
    if max(levels.values()) > 2:
        # R wants brackets for all once a condition has more than two values. A text with commas it takes apart by
        # square brackets alone, which older versions do not read, so each stands for itself.
        return _vector(_text(f"{name}{{{value}}}") for name, values in told.items() for value in values)
    return _text(", ".join(name if values == [1] else f"~{name}" for name, values in told.items()))


def _levels(table: Table, condition: str) -> int:
    values = table.columns[condition]
    return int(max(values)) + 1 if kind_of(values) is Kind.MULTI_VALUE else 2


def _vector(parts: Iterable[str]) -> str:
    listed = list(parts)
    lines = [", ".join(listed[at : at + MOST_ON_A_LINE]) for at in range(0, len(listed), MOST_ON_A_LINE)]
    return f"c({lines[0]})" if len(lines) == 1 else "c(\n    " + ",\n    ".join(lines) + "\n  )"


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))


def _text(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign.isascii() else f"\\U{ord(sign):08x}" for sign in escaped) + '"'
