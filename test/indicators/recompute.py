"""Recomputes 1,000 random tables of answers, independently of the library, for recomputed.test.ts.

    python3 test/indicators/recompute.py

writes recomputed.json beside this file (then: npm run format). Standard library only, in decimals of
50 digits. Where there is a choice, another road is taken than the library's: Wilson's bounds are the
roots of the equation that defines them, Student's quantile comes from the incomplete beta function,
Newcombe's interval from Wilson's bounds; nothing is shared but the published formulas.
"""

import json
import math
import pathlib
import random
from decimal import Decimal, getcontext

getcontext().prec = 50
chance = random.Random(20260701)
Z = Decimal("1.95996398454005423552459443052055152795555007786955")


def student(freedom):
    """The t with 2.5 % above it, by bisection on the regularized incomplete beta function."""
    low, high = 1.0, 100.0
    for _ in range(200):
        middle = (low + high) / 2
        tail = incomplete_beta(freedom / 2, 0.5, freedom / (freedom + middle * middle))
        low, high = (middle, high) if tail > 0.05 else (low, middle)
    return Decimal(low)


def incomplete_beta(a, b, x):
    """I_x(a, b), by the continued fraction of Lentz (DLMF 8.17.22)."""
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
        + a * math.log(x) + b * math.log1p(-x)
    ) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    result = d
    for m in range(1, 1000):
        for top in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + top * d)
            c = 1 + top / c
            result *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * result


def wilson(hits, count):
    """The shares p that lie exactly z standard errors from what was seen: (s - p)² = z² p(1 - p)/n."""
    share, square = Decimal(hits) / count, Z * Z / count
    a, b, c = 1 + square, -(2 * share + square), share * share
    root = max(Decimal(0), b * b - 4 * a * c).sqrt()
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def newcombe(one, other):
    """Newcombe's method 10, for the difference of two independent shares."""
    (p, (l1, u1)), (q, (l2, u2)) = one, other
    return (
        p - q - ((p - l1) ** 2 + (u2 - q) ** 2).sqrt(),
        p - q + ((u1 - p) ** 2 + (q - l2) ** 2).sqrt(),
    )


def mean_case(formula):
    least = chance.choice([0, 1])
    size = chance.choice([3, 4, 5]) if formula == "points" else chance.randint(3, 11)
    counts = table(size)
    top = chance.choice([5, 10, 20, 100]) if formula == "points" else None
    scores = [
        Decimal(i * top) / (size - 1) if formula == "points" else Decimal(least + i)
        for i in range(size)
    ]
    count = sum(counts)
    mean = sum(s * n for s, n in zip(scores, counts)) / count
    spread = sum(n * (s - mean) ** 2 for s, n in zip(scores, counts))
    interval = None
    if count > 1 and spread > 0:
        half = student(count - 1) * (spread / (count - 1) / count).sqrt()
        interval = max(scores[0], mean - half), min(scores[-1], mean + half)
    return {"formula": formula, "least": least, "counts": counts, "max": top}, mean, interval


def share_case():
    counts = table(chance.randint(2, 6))
    of = sorted(chance.sample(range(len(counts)), chance.randint(1, len(counts))))
    count, hits = sum(counts), sum(counts[i] for i in of)
    low, high = wilson(hits, count)
    return {"formula": "share", "counts": counts, "of": of}, Decimal(100 * hits) / count, (100 * low, 100 * high)


def net_case():
    counts = table(chance.randint(3, 6))
    places = list(range(len(counts)))
    chance.shuffle(places)
    cut = chance.randint(1, len(counts) - 1)
    positive, negative = sorted(places[:cut]), sorted(places[cut:][: chance.randint(1, len(counts))])
    count = sum(counts)
    more, less = (sum(counts[i] for i in side) for side in (positive, negative))
    # Bonett and Price: one answer more on each side, two more in all.
    p, q, n = Decimal(more + 1) / (count + 2), Decimal(less + 1) / (count + 2), count + 2
    half = Z * ((p + q - (p - q) ** 2) / n).sqrt()
    case = {"formula": "net", "counts": counts, "positive": positive, "negative": negative}
    bounds = max(Decimal(-1), p - q - half), min(Decimal(1), p - q + half)
    return case, Decimal(100 * (more - less)) / count, tuple(100 * b for b in bounds)


def difference_case():
    sides = []
    for _ in range(2):
        count = chance.randint(1, 2000)
        hits = chance.randint(0, count)
        sides.append((hits, count))
    estimates = [(Decimal(h) / n, wilson(h, n)) for h, n in sides]
    low, high = newcombe(*estimates)
    value = estimates[0][0] - estimates[1][0]
    return {"formula": "difference", "sides": sides}, 100 * value, (100 * low, 100 * high)


def table(size):
    """Counts of all sizes, many of them zero, never all of them."""
    scale = chance.choice([3, 30, 300, 3000])
    counts = [max(0, chance.randint(-scale // 4, scale)) for _ in range(size)]
    return counts if any(counts) else table(size)


MAKERS = [lambda: mean_case("mean"), lambda: mean_case("points"), share_case, net_case, difference_case]

cases = []
for index in range(1000):
    case, value, interval = MAKERS[index % len(MAKERS)]()
    written = None if interval is None else [float(f"{bound:.12g}") for bound in interval]
    cases.append({**case, "value": float(f"{value:.12g}"), "interval": written})

document = {
    "made": "python3 test/indicators/recompute.py, seed 20260701; nothing here was computed by the library",
    "cases": cases,
}
target = pathlib.Path(__file__).with_name("recomputed.json")
target.write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")
