"""Solves one instance as often as asked. Standard input: a line of JSON with rows, columns, capacity and whether a mask follows; the costs as
32-bit integers, row by row; the mask as bytes, 0 forbids; then a line for each solve. Each is answered by a line of JSON: the CPU milliseconds
of linear_sum_assignment alone, the column of each row, and the most memory so far. Columns of a capacity are repeated before, as the function
knows no capacities."""

import json
import resource
import sys
import time

import numpy
from scipy.optimize import linear_sum_assignment

source = sys.stdin.buffer
terms = json.loads(source.readline())
rows, columns, capacity = terms["rows"], terms["columns"], terms["capacity"]
costs = numpy.frombuffer(source.read(4 * rows * columns), dtype="<i4").reshape(rows, columns).astype(float)
if terms["masked"]:
    costs[numpy.frombuffer(source.read(rows * columns), dtype="u1").reshape(rows, columns) == 0] = numpy.inf
slots = numpy.repeat(costs, capacity, axis=1)

while source.readline():
    start = time.process_time()
    _, slot_of_row = linear_sum_assignment(slots)
    spent = (time.process_time() - start) * 1000
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"milliseconds": spent, "columnOfRow": (slot_of_row // capacity).tolist(), "peakMegabytes": peak}), flush=True)
