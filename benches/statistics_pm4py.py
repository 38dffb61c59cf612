"""What pm4py takes for the same figures over the same events as benches/statistics.rs.

    .tools/python/bin/python benches/statistics_pm4py.py EVENTS.csv

The events are read beforehand; putting them into pm4py's own form and the counting are timed, each
as the shortest of some rounds. Prints milliseconds, and the counts that must be the same as ours.
"""

import json
import sys
import time
import warnings

import pandas
import pm4py
from pm4py.algo.filtering.pandas.ltl import ltl_checker

warnings.filterwarnings("ignore")
ROUNDS = 3


def shortest(work):
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        result = work()
        times.append((time.perf_counter() - start) * 1000)
    return min(times), result


events = pandas.read_csv(sys.argv[1])
events["time:timestamp"] = pandas.to_datetime(events["time:timestamp"], utc=True)
told = {"events": len(events)}
told["log"], log = shortest(lambda: pm4py.format_dataframe(events.copy()))

told["follows"], (follows, _, _) = shortest(lambda: pm4py.discover_dfg(log))
told["followsCount"], told["pairs"] = sum(follows.values()), len(follows)
told["times"], _ = shortest(lambda: pm4py.discover_performance_dfg(log))
told["variants"], variants = shortest(lambda: pm4py.get_variants(log))
told["variantsCount"] = len(variants)
told["throughput"], _ = shortest(lambda: pm4py.get_all_case_durations(log))

# One rule of the simplest kind: whoever has had this has had that before.
one, other = log["concept:name"].value_counts().index[:2]
told["verdict"], _ = shortest(lambda: ltl_checker.eventually_follows(log, [other, one]))
print(json.dumps(told))
