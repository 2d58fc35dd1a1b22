#!/usr/bin/env python3
# %% [markdown]
# # The network of actors, made anew
#
# Makes the tables of this folder anew of `two-mode.csv`, and compares.
#
# - As a program: `python3 recompute.py [FOLDER]`. It ends with status 1 where a number differs by more than 0.000001.
# - As a notebook: `recompute.ipynb`, the same cells. Run all of them with the notebook in the folder of the tables.
#
# Needs NetworkX and pandas (`pip install networkx pandas`). Prints a line for each table with the largest difference.
# The communities and the core are read, not searched for: their modularity and fit are computed. So are the words that
# mechanisms were read from: their numbers are counted. P-values of permutations are drawn with the same generator.

# %%
import math
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import networkx as nx
import pandas as pd


def tables():
    """Where the tables are: the folder given, or that of the program; for a notebook, the one it runs in."""
    if "__file__" not in globals():
        return Path.cwd()
    return Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent


FOLDER = tables()
TOLERANCE = 1e-6
failures = 0


def read(name):
    """Rows by name of the column; cells are texts, as they stand in the file."""
    table = pd.read_csv(FOLDER / f"{name}.csv", encoding="utf-8", dtype=str, keep_default_na=False)
    return table.to_dict("records")


def number(cell):
    """A cell as a number; an empty one, which has no value, as None."""
    return None if cell == "" else float(cell)


def compare(table, pairs):
    """Pairs of what was computed and what the file says."""
    global failures
    largest, count = 0.0, 0
    for what, ours, theirs in pairs:
        count += 1
        if (ours is None) != (theirs is None):
            print(f"{table}: {what} is {ours} here and {theirs} in the file")
            failures += 1
        elif ours is not None:
            difference = abs(ours - theirs)
            largest = max(largest, difference)
            if not difference <= TOLERANCE:
                print(f"{table}: {what} is {ours} here and {theirs} in the file")
                failures += 1
    print(f"{table}: {count} numbers, largest difference {largest:.1e}")


# %% [markdown]
# ## The two-mode network
# Who has which role in which event. A row of `two-mode.csv` is one place in the plan that says so.

# %%
sources = read("two-mode")
actors = [row["actor"] for row in read("actors")]
roles = defaultdict(set)
pillar = {}
for row in sources:
    roles[row["actor"], row["event"]].add(row["role"])
    pillar[row["event"]] = row["pillar"]
events_of = defaultdict(set)
cast = defaultdict(set)
for actor, event in roles:
    events_of[actor].add(event)
    cast[event].add(actor)

compare(
    "incidence",
    (
        (f"{row['actor']} in {event}", float(event in events_of[row["actor"]]), number(cell))
        for row in read("incidence")
        for event, cell in row.items()
        if event not in ("actor", "method")
    ),
)
compare(
    "actors",
    (
        (f"{role} of {row['actor']}", float(sum(role in own for (who, _), own in roles.items() if who == row["actor"])), number(row[role]))
        for row in read("actors")
        for role in ("lead", "via", "partner")
    ),
)


def projection(casts):
    graph = nx.Graph()
    for own in casts:
        graph.add_nodes_from(sorted(own))
        for a, b in combinations(sorted(own), 2):
            weight = graph.edges[a, b]["weight"] if graph.has_edge(a, b) else 0
            graph.add_edge(a, b, weight=weight + 1)
    return graph


# %% [markdown]
# ## Ties by shared events

# %%
ties = projection(cast.values())
ties.add_nodes_from(actors)
given = {frozenset((row["a"], row["b"])): number(row["weight"]) for row in read("ties-count")}
found = {frozenset((a, b)): float(weight) for a, b, weight in ties.edges(data="weight")}
compare("ties-count", ((" and ".join(sorted(pair)), found.get(pair), given.get(pair)) for pair in {**found, **given}))

nx.to_pandas_edgelist(ties, "a", "b").sort_values("weight", ascending=False, kind="stable").head(10)

# %% [markdown]
# ## Delegation
# Lead and via named in the same printed unit.

# %%
named = defaultdict(lambda: {"lead": set(), "via": set()})
for row in sources:
    if row["role"] in ("lead", "via"):
        named[row["event"], row["unit"]][row["role"]].add(row["actor"])
through = defaultdict(set)
for (event, _), both in named.items():
    for a in both["lead"]:
        for b in both["via"]:
            if a != b:
                through[a, b].add(event)
given = {(row["lead"], row["via"]): number(row["weight"]) for row in read("delegation")}
compare(
    "delegation",
    ((" through ".join(pair), float(len(through[pair])) if pair in through else None, given.get(pair)) for pair in {**through, **given}),
)

# %% [markdown]
# ## Positions

# %%


def page_rank(graph, damping=0.85):
    """By power iteration, so that SciPy is not needed."""
    value = {node: 1 / len(graph) for node in graph}
    strength = dict(graph.degree(weight="weight"))
    for _ in range(10_000):
        lost = sum(value[node] for node in graph if strength[node] == 0)
        start = (1 - damping + damping * lost) / len(graph)
        after = dict.fromkeys(graph, start)
        for node in graph:
            for other, tie in graph.adj[node].items():
                after[other] += damping * value[node] * tie["weight"] / strength[node]
        change = max(abs(after[node] - value[node]) for node in graph)
        value = after
        if change < 1e-15:
            return value
    raise ArithmeticError("PageRank does not settle")


def core_fit(graph, core):
    """Correlation of ties with the pattern in which all pairs are tied but those within the periphery."""
    pairs = list(combinations(graph, 2))
    return correlation([float(graph.has_edge(a, b)) for a, b in pairs], [float(a in core or b in core) for a, b in pairs])


def correlation(x, y):
    n = len(x)
    spread_x, spread_y = n * sum(v * v for v in x) - sum(x) ** 2, n * sum(v * v for v in y) - sum(y) ** 2
    if not spread_x * spread_y > 0:
        return None
    return (n * sum(a * b for a, b in zip(x, y)) - sum(x) * sum(y)) / math.sqrt(spread_x * spread_y)


positions = read("positions")
vector = nx.eigenvector_centrality(ties, weight="weight", max_iter=1_000_000, tol=1e-15) if ties.size() else dict.fromkeys(ties, 0.0)
most = max(vector.values(), default=0) or 1
connected = [node for node in ties if ties.degree(node) > 0]
measures = {
    "degree": dict(ties.degree()),
    "strength": dict(ties.degree(weight="weight")),
    "betweenness": nx.betweenness_centrality(ties),
    "closeness": nx.closeness_centrality(ties),
    "eigenvector": {node: value / most for node, value in vector.items()},
    "page_rank": page_rank(ties),
    "constraint": nx.constraint(ties, nodes=connected, weight="weight"),
    "effective_size": {**dict.fromkeys(ties, 0.0), **nx.effective_size(ties, nodes=connected, weight="weight")},
    "core_number": nx.core_number(ties),
}
compare(
    "positions",
    ((f"{name} of {row['actor']}", values.get(row["actor"]), number(row[name])) for row in positions for name, values in measures.items()),
)
core = {row["actor"] for row in positions if row["core"] == "true"}
pd.DataFrame(measures).sort_values("strength", ascending=False, kind="stable").head(10)

# %% [markdown]
# ## Brokerage
# Between the groups in the column `group`.

# %%
group = {row["actor"]: row["group"] for row in read("brokerage")}


def role_of(a, b, c):
    if group[a] == group[c]:
        return "coordinator" if group[a] == group[b] else "itinerant"
    if group[b] == group[c]:
        return "gatekeeper"
    return "representative" if group[a] == group[b] else "liaison"


directed = nx.DiGraph(list(through))
brokerage = defaultdict(lambda: defaultdict(float))
for b in directed:
    for a in directed.predecessors(b):
        for c in directed.successors(b):
            if a != c and not directed.has_edge(a, c):
                brokerage[b][role_of(a, b, c)] += 1
                brokerage[b]["total"] += 1
for b in ties:
    for a, c in combinations(ties.adj[b], 2):
        if not ties.has_edge(a, c):
            role = role_of(a, b, c)
            brokerage[b]["pairs_" + ("representative" if role == "gatekeeper" else role)] += 1
            brokerage[b]["pairs_total"] += 1


def brokered(actor, name):
    return brokerage[actor][name] if name.startswith("pairs_") or actor in directed else None


compare(
    "brokerage",
    (
        (f"{name} of {row['actor']}", brokered(row["actor"], name), number(cell))
        for row in read("brokerage")
        for name, cell in row.items()
        if name not in ("actor", "actor_ja", "actor_en", "group", "method")
    ),
)

# %% [markdown]
# ## Mechanisms of ties
# Which words say so is read; in how many events each mechanism holds is counted, and every word must stand in a unit
# that gives both actors a role.

# %%
evidence = read("mechanism-evidence")
tied_by = defaultdict(lambda: defaultdict(set))
for row in evidence:
    tied_by[row["a"], row["b"]][row["mechanism"]].add(row["event"])
in_unit = {(row["actor"], row["event"], row["unit"]) for row in sources}
stray = [row for row in evidence for side in "ab" if (row[side], row["event"], row["unit"]) not in in_unit]
mechanisms = []
for row in read("mechanisms"):
    own = tied_by[row["a"], row["b"]]
    ours = {name.replace("-", "_"): float(len(events)) for name, events in own.items()}
    ours["count"] = float(len(set().union(*own.values())))
    for name, cell in row.items():
        if name not in ("a", "a_ja", "a_en", "b", "b_ja", "b_en", "events", "method"):
            mechanisms.append((f"{name} of {row['a']} and {row['b']}", ours.get(name, 0.0), number(cell)))
compare("mechanisms", mechanisms + [("words outside the units of a tie", float(len(stray)), 0.0)])
by_mechanism = {name: sum(bool(own[name]) for own in tied_by.values()) for name in {row["mechanism"] for row in evidence}}

# %% [markdown]
# ## Dependence on one actor

# %%
leads = {event: {actor for actor in own if "lead" in roles[actor, event]} for event, own in cast.items()}
reached = defaultdict(set)
for a, b in through:
    reached[b].add(a)


def contacts(without=None):
    graph = nx.Graph()
    graph.add_nodes_from(actor for actor in actors if actor != without)
    for event, own in cast.items():
        for lead in leads[event] - {without}:
            graph.add_edges_from((lead, other) for other in own - {lead, without})
    return graph


whole = contacts()
ministries = [row["actor"] for row in read("actors") if row["kind"] == "government-body" and row["order"] != ""]
before = dict(nx.all_pairs_shortest_path_length(whole))
dependence = []
for row in read("dependence"):
    actor = row["actor"]
    led = [event for event, own in leads.items() if actor in own]
    left = contacts(actor)
    after = dict(nx.all_pairs_shortest_path_length(left))
    apart = sum(
        b in before[a] and before[a][b] != after[a].get(b)
        for a, b in combinations((one for one in ministries if one != actor), 2)
    )
    dependence += [
        (f"led of {actor}", float(len(led)), number(row["led"])),
        (f"led_alone of {actor}", float(sum(len(leads[event]) == 1 for event in led)), number(row["led_alone"])),
        (f"bodies of {actor}", float(sum(own == {actor} for own in reached.values())), number(row["bodies"])),
        (f"cut_off of {actor}", float(sum(whole.degree(one) > 0 and left.degree(one) == 0 for one in left)), number(row["cut_off"])),
        (f"apart of {actor}", float(apart), number(row["apart"])),
    ]
compare("dependence", dependence)


# %% [markdown]
# ## Layers and pillars
# Correlation of networks, with permutations (QAP).

# %%


def seeded(seed):
    """The generator mulberry32, by which the permutations were drawn."""
    state = seed
    while True:
        state = (state + 0x6D2B79F5) & 0xFFFFFFFF
        mixed = ((state ^ (state >> 15)) * (state | 1)) & 0xFFFFFFFF
        mixed = ((mixed + ((mixed ^ (mixed >> 7)) * (mixed | 61) & 0xFFFFFFFF)) ^ mixed) & 0xFFFFFFFF
        yield (mixed ^ (mixed >> 14)) / 4294967296


def qap(a, b, nodes, permutations=5000, seed=1):
    """Correlation of two networks, and the shares of permutations with as high, and as low, a one."""
    x, y = (
        [[float(graph.edges[i, j]["weight"]) if graph.has_edge(i, j) else 0.0 for j in nodes] for i in nodes] for graph in (a, b)
    )
    n = len(nodes)
    off = [(i, j) for i in range(n) for j in range(n) if i != j]
    r = correlation([x[i][j] for i, j in off], [y[i][j] for i, j in off])
    if r is None:
        return None, None, None
    cells = [(i, j, x[i][j]) for i, j in off if x[i][j]]
    order = list(range(n))
    product = lambda: sum(value * y[order[i]][order[j]] for i, j, value in cells)
    observed = product()
    draw = seeded(seed)
    larger = smaller = 1
    for _ in range(permutations):
        for at in range(n - 1, 0, -1):
            chosen = int(next(draw) * (at + 1))
            order[at], order[chosen] = order[chosen], order[at]
        value = product()
        larger += value >= observed - 1e-12 * max(1, observed)
        smaller += value <= observed + 1e-12 * max(1, observed)
    return r, larger / (permutations + 1), smaller / (permutations + 1)


layers = read("layers")
listed = sorted({row["actor"] for row in layers if row["in_table"] == "true"})
marked, said = defaultdict(set), defaultdict(set)
divisions = {row["division"] for row in layers if row["appendix"] != "none"}
for row in layers:
    if row["appendix"] == "main":
        marked[row["division"]].add(row["actor"])
    if row["text"] != "none":
        said[row["division"]].add(row["actor"])
cells = [(actor in said[division], actor in marked[division]) for division in divisions for actor in listed]
both, text_only, appendix_only, neither = (float(cells.count(one)) for one in ((True, True), (True, False), (False, True), (False, False)))
chance = ((both + text_only) * (both + appendix_only) + (neither + text_only) * (neither + appendix_only)) / max(1, len(cells)) ** 2
either = both + text_only + appendix_only
agreed = qap(projection(said.values()), projection(marked.values()), listed)

pillars = sorted({name for name in pillar.values() if name})
parts = {name: projection(own for event, own in cast.items() if pillar[event] == name) for name in pillars}


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else None


def pairs_of(graph):
    return {frozenset(edge) for edge in graph.edges}


likeness = []
for row in read("pillars"):
    a, b = parts[row["a"]], parts[row["b"]]
    shared = sorted(set(a) & set(b))
    r, at_least, _ = qap(a, b, shared)
    ours = {
        "actors_a": float(len(a)),
        "actors_b": float(len(b)),
        "actors_both": float(len(shared)),
        "actor_overlap": jaccard(set(a), set(b)),
        "ties_a": float(a.number_of_edges()),
        "ties_b": float(b.number_of_edges()),
        "ties_both": float(len(pairs_of(a) & pairs_of(b))),
        "tie_overlap": jaccard(pairs_of(a), pairs_of(b)),
        "qap_correlation": r,
        "qap_p_at_least": at_least,
    }
    likeness += [(f"{name} of {row['a']} and {row['b']}", value, number(row[name])) for name, value in ours.items()]
compare("pillars", likeness)

# %% [markdown]
# ## Numbers of whole tables

# %%
groups = defaultdict(set)
for row in read("communities"):
    groups[row["community"]].add(row["actor"])
summary = {(row["table"], row["quantity"]): number(row["value"]) for row in read("summary")}
computed = {
    ("two-mode", "actors"): float(len(actors)),
    ("two-mode", "events"): float(len(cast)),
    ("two-mode", "ties"): float(len(roles)),
    ("ties-count", "ties"): float(ties.number_of_edges()),
    ("delegation", "actors"): float(len(directed)),
    ("delegation", "ties"): float(len(through)),
    ("positions", "core"): float(len(core)),
    ("positions", "core_fit"): core_fit(ties, core),
    ("communities", "communities"): float(len(groups)),
    ("communities", "modularity"): nx.community.modularity(ties, groups.values()) if ties.size() else 0.0,
    ("brokerage", "groups"): float(len(set(group.values()))),
    ("mechanisms", "ties"): float(len(tied_by)),
    **{("mechanisms", name.replace("-", "_")): float(count) for name, count in by_mechanism.items()},
    ("dependence", "single_lead"): float(sum(len(own) == 1 for own in leads.values())),
    ("dependence", "unled"): float(sum(len(own) == 0 for own in leads.values())),
    ("layers", "both"): both,
    ("layers", "text_only"): text_only,
    ("layers", "appendix_only"): appendix_only,
    ("layers", "neither"): neither,
    ("layers", "jaccard"): both / either if either else None,
    ("layers", "kappa"): ((both + neither) / len(cells) - chance) / (1 - chance) if cells and chance != 1 else None,
    ("layers", "qap_correlation"): agreed[0],
    ("layers", "qap_p_at_least"): agreed[1],
    ("layers", "qap_p_at_most"): agreed[2],
}
compare("summary", ((" ".join(key), value, summary.get(key)) for key, value in computed.items()))
if failures:
    sys.exit(f"{failures} numbers differ")
